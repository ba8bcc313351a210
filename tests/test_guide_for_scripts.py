"""What the build tells the scripts of a guide, and that it is held to the shape they read."""

import json
from dataclasses import replace
from typing import Any

import pytest

from browser.bundle import GUIDE_SCHEMA, schema_text
from macros.for_browser import guide
from macros.framework import guide_files
from macros.framework.load import load
from macros.framework.model import Framework, RetiredId
from macros.rendering.renderer import Renderer
from tests.conftest import ROOT

OURS = load(ROOT / "framework" / "strategic-commissioning" / "guide.yml")
OTHER = load(ROOT / "tests" / "fixtures" / "other-guide.yml")
TAG = '<script src="../../assets/guide.js" defer></script>'


@pytest.fixture(scope="module")
def shape() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(schema_text(GUIDE_SCHEMA))
    return found


@pytest.mark.parametrize("framework", [OURS, OTHER], ids=lambda one: one.id)
def test_any_guide_fits_the_shape(framework: Framework, shape: dict[str, Any]) -> None:
    text = guide.script(framework, shape)
    assert json.loads(text[text.index("=") + 1 : -2]) == guide.guide(framework)


def test_another_guide_s_boxes_are_told_by_what_they_are_for() -> None:
    told = guide.guide(OTHER)
    fields = [*told["featureFields"], *told["themeFields"]]
    assert [(field["id"], field.get("role"), field["anchor"]) for field in fields] == [
        ("seen", None, "practice"),
        ("thrives", "strengths", "practice"),
        ("wilts", "improvements", "practice"),
        ("proof", "evidence", "practice"),
        ("why", None, "reasons"),
        ("seen_by", "evidence", "reasons"),
        ("unseen", "evidence-gaps", "reasons"),
        ("this_spring", "priorities", "reasons"),
    ]
    assert (told["shareFrom"], told["improveTo"], told["findings"]) == (3, 2, [])
    assert told["themes"][1]["features"][0]["href"] == "themes/II-water-light/II-x.html"


def test_another_guide_s_profile_has_its_lists() -> None:
    page = Renderer(OTHER, "1").part("profile", "profile.md")
    for name in ("strengths", "improvements", "priorities", "gaps"):
        assert f'data-list="{name}"' in page
    feature = replace(OTHER.record.feature, fields=OTHER.record.feature.fields[:1])
    theme = replace(OTHER.record.theme, fields=OTHER.record.theme.fields[:1])
    bare = replace(OTHER, record=replace(OTHER.record, feature=feature, theme=theme))
    page = Renderer(bare, "1").part("profile", "profile.md")
    assert [f'data-list="{name}"' in page for name in ("strengths", "priorities", "gaps")] == [
        False,
        False,
        True,
    ]


def test_what_is_told_in_another_shape_stops_the_build(
    shape: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(guide.GuideShapeError, match=r"(?m)^lead: ''"):
        guide.script(replace(OURS, lead=""), shape)
    told = guide.guide(OURS)
    told["themes"][1]["features"][0]["name"] = told["themes"][1]["features"][0].pop("title")
    monkeypatch.setattr(guide, "guide", lambda _: told)
    with pytest.raises(guide.GuideShapeError) as caught:
        guide.script(OURS, shape)
    wrong = str(caught.value).splitlines()[1:]
    assert wrong == [
        "themes.1.features.0: 'title' is a required property",
        "themes.1.features.0: Additional properties are not allowed ('name' was unexpected)",
    ]


def test_the_guide_s_file_and_the_scripts_know_the_same_roles(shape: dict[str, Any]) -> None:
    file = json.loads(guide_files.GUIDE_SCHEMA.read_text("utf-8"))["$defs"]
    in_file = {
        role
        for field in ("featureField", "themeField")
        for role in file[field]["properties"]["role"]["enum"]
    }
    in_scripts = shape["properties"]["themeFields"]["items"]["properties"]["role"]["enum"]
    assert in_file == set(in_scripts)


def test_every_page_has_the_guide_at_once_when_it_has_retired_ids() -> None:
    """Answers follow to their new place before the fields are filled in."""
    retired = (RetiredId("1a.99", "1a.1", "2027", "It said the same."),)
    page = Renderer(OURS, "1").feature_page("1a")
    assert (TAG in page, " data-retired " in page) == (False, False)
    page = Renderer(replace(OURS, retired=retired), "1").feature_page("1a")
    assert (page.count(TAG), page.count(" data-retired ")) == (1, 1)
    profile = Renderer(replace(OURS, retired=retired), "1").part("profile", "profile.md")
    assert profile.count("assets/guide.js") == 1
