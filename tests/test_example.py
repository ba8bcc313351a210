"""The made-up example record: labelled, of this guide, in the published form of a record file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from browser.bundle import RECORD_SCHEMA, schema_text
from macros.for_browser.example import example_of
from macros.framework.load import load
from macros.framework.model import Framework
from macros.yaml_files.problems import FrameworkError

GUIDE = Path(__file__).parent.parent / "framework" / "strategic-commissioning" / "guide.yml"
# What a record holds beside the items of the guide.
BESIDE = {"scope", "round"}


@pytest.fixture(scope="module")
def guide() -> Framework:
    return load(GUIDE)


@pytest.fixture(scope="module")
def example(guide: Framework) -> dict[str, Any]:
    found = example_of(GUIDE, guide)
    assert found
    return found


def _items(guide: Framework) -> set[str]:
    found = set()
    for theme in guide.themes:
        found.add(theme.id)
        for feature in theme.features:
            found.add(feature.id)
            for prompt in feature.prompts:
                found |= {prompt.id, *(below.id for below in prompt.prompts)}
    return found


def _written(folder: Path, text: str) -> Path:
    (folder / "example.json").write_text(text, "utf-8")
    return folder / "guide.yml"


def test_it_is_in_the_form_the_site_publishes(example: dict[str, Any]) -> None:
    schema = json.loads(schema_text(RECORD_SCHEMA))
    errors = [error.message for error in Draft202012Validator(schema).iter_errors(example)]
    assert errors == []


def test_all_it_answers_is_asked(example: dict[str, Any], guide: Framework) -> None:
    known = _items(guide)
    features = {feature.id for theme in guide.themes for feature in theme.features}
    unknown = []
    for item in example["record"]["answers"]:
        own, _, rest = item.partition(".")
        is_added = own in features and rest.startswith(("own-", "e."))
        if item not in known | BESIDE and not is_added:
            unknown.append(item)
    assert unknown == []
    assert {theme.id for theme in guide.themes} <= example["record"]["answers"].keys()


def test_its_ratings_are_levels_of_the_scale(example: dict[str, Any]) -> None:
    ratings = [
        fields["rating"] for fields in example["record"]["answers"].values() if "rating" in fields
    ]
    assert ratings
    assert set(ratings) <= set(range(1, 7))


def test_a_guide_need_not_have_an_example(guide: Framework, tmp_path: Path) -> None:
    assert example_of(tmp_path / "guide.yml", guide) is None


def _set(*where: str, to: str) -> Callable[[dict[str, Any]], None]:
    def change(example: dict[str, Any]) -> None:
        part = example
        for key in where[:-1]:
            part = part[key]
        part[where[-1]] = to

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_set("record", "id", to="real"), "its id is that of a real record; let record.id start"),
        (
            _set("record", "name", to="Ours"),
            "its name hides that it is made up; put 'Example' in record",
        ),
        (_set("record", "framework", "id", to="x"), "it answers another guide; make record.frame"),
    ],
)
def test_one_that_could_be_taken_for_real_is_refused(
    example: dict[str, Any],
    guide: Framework,
    tmp_path: Path,
    change: Callable[[dict[str, Any]], None],
    said: str,
) -> None:
    wrong = json.loads(json.dumps(example))
    change(wrong)
    with pytest.raises(FrameworkError) as refused:
        example_of(_written(tmp_path, json.dumps(wrong)), guide)
    assert f"example.json:1: {said}" in str(refused.value)
    assert len(refused.value.problems) == 1


@pytest.mark.parametrize(
    "text", ["[]", '"words"', '{"record": []}', '{"record": {"framework": 1}}']
)
def test_json_that_is_no_record_is_refused(guide: Framework, tmp_path: Path, text: str) -> None:
    with pytest.raises(FrameworkError, match=r"example\.json:1: .*; "):
        example_of(_written(tmp_path, text), guide)


def test_broken_json_is_refused_with_its_line(guide: Framework, tmp_path: Path) -> None:
    with pytest.raises(FrameworkError, match=r"example\.json:2: .*; mend the JSON"):
        example_of(_written(tmp_path, '{\n"record" 1}'), guide)
