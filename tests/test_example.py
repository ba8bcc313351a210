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
    places = {theme.id for theme in guide.themes}
    places |= {feature.id for theme in guide.themes for feature in theme.features}
    unknown = []
    for item in example["record"]["answers"]:
        own, _, rest = item.partition(".")
        is_added = own in places and rest.startswith(("own-", "e."))
        is_planned = item == "plan" or item.startswith("action-")
        if item not in known | BESIDE and not (is_added or is_planned):
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


def _put(item: str, field: str, value: object) -> Callable[[dict[str, Any]], None]:
    def change(example: dict[str, Any]) -> None:
        example["record"]["answers"].setdefault(item, {})[field] = value

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_put("9z", "rating", 3), "9z is no item of the guide, nor of what a record holds beside"),
        (_put("1a.77", "ticked", True), "1a.77 is no item of the guide, nor of what a record "),
        (_put("1a.e.", "what", "x"), "1a.e. is no item of the guide, nor of what a record holds"),
        (_put("9z.e.1", "what", "x"), "9z.e.1 is no item of the guide, nor of what a record "),
        (_put("scope.e.1", "what", "x"), "scope.e.1 is no item of the guide, nor of what a "),
        (_put("1a", "practise", "x"), "1a has no field `practise`; did you mean practice?"),
        (_put("1a", "ticked", True), "1a has no field `ticked`; "),
        (_put("1a.1", "rating", 3), "1a.1 has no field `rating`; "),
        (_put("1a.1", "practice", "x"), "1a.1 has no field `practice`; "),
        (_put("scope", "finding.77", True), "scope has no field `finding.77`; did you mean find"),
        (_put("1a", "rating", 7), "`rating` of 1a is no level of the scale; write one of 1, 2, 3"),
        (_put("1a", "rating", "3"), "`rating` of 1a is no level of the scale; write one of 1, 2"),
        (_put("1a", "rating", True), "`rating` of 1a is no level of the scale; write one of 1, "),
        (_put("1a", "practice", 3), "`practice` of 1a must be a text; put it in quotes"),
        (_put("1a.1", "ticked", "yes"), "`ticked` of 1a.1 must be true or false; write one of "),
        (_put("1a.1", "note", False), "`note` of 1a.1 must be a text; put it in quotes"),
        (_put("1a.own-x", "text", None), "`text` of 1a.own-x must be a text; put it in quotes"),
        (_put("1a.e.x", "date", "2026-02-30"), "`date` of 1a.e.x is no day; write it in quotes, "),
        (_put("1a.e.x", "date", "0026-05-01"), "`date` of 1a.e.x is not from 1900-01-01 to 2099-"),
        (_put("1a.e.x", "kind", "hearsay"), "`kind` of 1a.e.x cannot be chosen; write one of vi"),
        (_put("round", "number", "2"), "`number` of round must be a number; write digits only, "),
        (_set("record", "framework", "edition", to="2010"), "it answers another edition of the gu"),
        (_set("format", to="ours"), '`format` is not written as it must be; write "a-closer-look'),
        (_set("record", "created", to="today"), "`created` of example-strategic-commissioning is"),
        (_set("record", "nmae", to="x"), "cannot have the key `nmae`; did you mean `name`?"),
    ],
)
def test_what_no_record_of_this_guide_holds_is_refused_with_its_line(
    example: dict[str, Any],
    guide: Framework,
    tmp_path: Path,
    change: Callable[[dict[str, Any]], None],
    said: str,
) -> None:
    wrong = json.loads(json.dumps(example))
    change(wrong)
    text = json.dumps(wrong, indent=1)
    with pytest.raises(FrameworkError) as refused:
        example_of(_written(tmp_path, text), guide)
    (problem,) = refused.value.problems
    assert said in str(problem)
    differ = [
        n
        for n, (new, old) in enumerate(
            zip(text.splitlines(), json.dumps(example, indent=1).splitlines(), strict=False), 1
        )
        if new != old
    ]
    # The comma behind the entry before it may be all that is new on the first of these lines.
    assert problem.line in range(differ[0], differ[0] + 4), (problem.line, differ[0])


def test_what_a_record_of_this_guide_may_hold_is_taken(
    example: dict[str, Any], guide: Framework, tmp_path: Path
) -> None:
    for change in (
        _put("1a.1.e.x", "what", "Minutes"),
        _put("1a.own-x", "ticked", True),
        _put("1a.own-x", "removed", False),
        _put("1a", "out", True),
        _put("evidence", "max_age_months", 12.5),
        _put("round", "number", 2),
    ):
        change(example := json.loads(json.dumps(example)))
    assert example_of(_written(tmp_path, json.dumps(example)), guide) == example


def test_it_is_a_model_answer(example: dict[str, Any], guide: Framework) -> None:
    """Each rating rests on evidence of two kinds or more; ticks are not simply the first ones."""
    answers = example["record"]["answers"]
    ticked = {item for item, fields in answers.items() if fields.get("ticked")}
    in_a_row = []
    for theme in guide.themes:
        rated = [theme.id, *(feature.id for feature in theme.features)]
        for item in rated:
            kinds = {
                fields["kind"] for key, fields in answers.items() if key.startswith(f"{item}.e.")
            }
            assert len(kinds) > 1, f"{item} rests on {kinds}"
        assert "To share: " in answers[theme.id]["priorities"]
        for feature in theme.features:
            found = [prompt.id in ticked for prompt in feature.prompts]
            if not all(found):
                in_a_row.append(found == sorted(found, reverse=True))
    assert in_a_row.count(True) < len(in_a_row) / 2, "ticks are the first prompts"
    assert {"1d.1.1", "3d.1.1", "4a.1.1"} <= ticked
    sensitive = [item for item, fields in answers.items() if fields.get("sensitive")]
    assert len(sensitive) == 1
    assert ".e." in sensitive[0]


def test_it_is_of_today_and_people_who_use_services_take_part(example: dict[str, Any]) -> None:
    text = json.dumps(example, ensure_ascii=False)
    for name in (
        "Integration Joint Board",
        "strategic plan",
        "self-directed support",
        "Care Inspectorate",
    ):
        assert name in text, name
    assert "older people who use services" in example["record"]["answers"]["scope"]["participants"]
