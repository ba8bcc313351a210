"""The lists to tick: whole in the guidance, closed where they are of use, never counted."""

from collections import Counter
from pathlib import Path

import pytest

from macros.framework.checklists import SCOPE, item_of
from macros.framework.form import Checklist
from tests.inventory import normalise
from tests.site.built import (
    FEATURES,
    THEMES,
    attribute,
    feature_page,
    label_of,
    one,
    rest,
    shown,
    soup,
    target,
    theme_page,
)
from tests.site.test_sections import list_of, pages_of
from tests.site.test_since_notes import GUIDE

LISTS = GUIDE.checklists
# The questions that the introductions put, counted in the source.
QUESTIONS = {"1": 4, "2": 8, "3": 6, "4": 7}


def page_of(site: Path, checklist: Checklist) -> Path:
    if checklist.at == SCOPE:
        return site / "scope.html"
    return (feature_page if checklist.at in FEATURES else theme_page)(site, checklist.at)


def test_each_list_of_the_guide_has_all_of_its_points() -> None:
    points = {part.number: part.points for part in rest("list")}
    own = {one.paragraph: len(one.points) for one in LISTS if one.paragraph in points}
    assert own == {number: points[number] for number in ("2.10", "2.12", "2.17", "3.2")}
    assert Counter(one.at for one in LISTS if one.at not in THEMES) == {
        **{"scope": 1, "2a": 1, "2b": 1},
        "2c": 3,
    }
    assert {one.at: len(one.points) for one in LISTS if one.at in THEMES} == QUESTIONS


@pytest.mark.parametrize("checklist", LISTS, ids=lambda one: one.id)
def test_it_is_ticked_where_it_is_of_use_and_takes_no_room_before(
    site: Path, checklist: Checklist
) -> None:
    page = page_of(site, checklist)
    first = item_of(checklist, checklist.points[0])
    box = one(soup(page), f'[data-item="{first}"][data-field="ticked"]', page)
    drawn = box.find_parent("details")
    assert drawn is not None
    assert not drawn.has_attr("open")
    assert (
        shown(drawn.select_one("summary")) == f"{checklist.title}: {len(checklist.points)} points"
    )
    said = shown(drawn.select_one(":scope > p"))
    assert said.startswith(f"{checklist.ticks} Nothing here is counted. These are our words, after")
    boxes = drawn.select("input[type=checkbox]")
    assert [label_of(each, page) for each in boxes] == [
        normalise(point.text) for point in checklist.points
    ]
    names = [label_of(area, page) for area in drawn.select("textarea")]
    assert len(set(names)) == len(checklist.points)
    for link in drawn.select("a"):
        file, anchor = target(site, page, attribute(link, "href"))
        assert soup(file).find(id=anchor), link


@pytest.mark.parametrize(
    "checklist", [one for one in LISTS if one.paragraph], ids=lambda one: one.id
)
def test_it_stands_in_the_guidance_too_and_leads_to_where_it_is_ticked(
    site: Path, checklist: Checklist
) -> None:
    drawn = list_of(pages_of(site), checklist.paragraph)
    for point, line in zip(checklist.points, drawn.find_all("li", recursive=False), strict=True):
        for meaning in line.select("[popover]"):
            assert shown(meaning)
        words = shown(line)
        for meaning in line.select("[popover]"):
            words = words.replace(shown(meaning), "")
        assert "".join(words.split()).rstrip(".") == "".join(normalise(point.text).split()).rstrip(
            "."
        )
    leads = drawn.find_next_sibling("p")
    assert shown(leads).startswith("To tick off: ")  # type: ignore[arg-type]


def test_no_point_is_counted_with_the_prompts(site: Path) -> None:
    for theme in THEMES:
        for row in soup(theme_page(site, theme)).select("tr[data-prompts]"):
            assert "list-" not in attribute(row, "data-prompts")
