"""The scope, evidence and profile pages: complete and readable before any script runs."""

import json
from pathlib import Path

import pytest
from bs4 import Tag

from macros.framework.load import load
from macros.framework.record_kinds import record_kinds
from tests.conftest import ROOT
from tests.site.built import (
    FEATURES,
    THEMES,
    answer_pages,
    attribute,
    feature_page,
    label_of,
    one,
    shown,
    soup,
    target,
    theme_page,
)

GUIDE = load(ROOT / "framework" / "strategic-commissioning" / "guide.yml")
KINDS = record_kinds()
WORDS = json.loads((ROOT / "browser" / "record" / "guide" / "words.json").read_text("utf-8"))
PLACES = {theme.id: [feature.id for feature in theme.features] for theme in GUIDE.themes}
LEVELS = sorted(str(level.level) for level in GUIDE.scale.levels)


def page_of(site: Path, place: str) -> Path:
    return feature_page(site, place) if place in FEATURES else theme_page(site, place)


@pytest.mark.parametrize("name", ["scope.html", "profile.html", "evidence.html"])
def test_the_page_is_in_the_navigation_and_has_the_record_bar(site: Path, name: str) -> None:
    home = site / "index.html"
    links = {target(site, home, attribute(a, "href"))[0] for a in soup(home).select("nav a[href]")}
    assert site / name in links
    assert one(soup(site / name), '[data-part~="record-bar"] [data-part~=status]', site / name)


def test_the_scope_page_asks_what_the_source_asks(site: Path) -> None:
    page = site / "scope.html"
    form = one(soup(page), "fieldset[data-part~=answers]", page)
    assert form.has_attr("disabled"), "answerable before the record is loaded"
    assert GUIDE.scope
    asked = {
        attribute(field, "data-field"): label_of(field, page)
        for field in form.select('[data-item="scope"]')
    }
    findings = {f"finding.{finding.id}": finding.text for finding in GUIDE.scope.findings}
    fields = {field.id: field.label for field in KINDS["scope"].labelled}
    assert len(findings) == 6
    triggers = {f"trigger.{one.id}": one.text for one in GUIDE.scope.triggers}
    partners = {f"partner.{one.id}": one.text for one in GUIDE.scope.partners}
    # 2.7 lists seven statutory partners; 2.8 has four more kinds beside all of those.
    assert (len(triggers), len(partners)) == (2, 7 + 4)
    assert asked == findings | fields | triggers | partners
    assert {attribute(field, "type") for field in form.select("#scope-start, #scope-end")} == {
        "date"
    }


def test_everything_starts_in_scope_with_a_box_and_a_link(site: Path) -> None:
    page = site / "scope.html"
    boxes = soup(page).select("input[type=checkbox][data-in-scope]")
    in_order = [one for theme, features in PLACES.items() for one in (theme, *features)]
    assert [attribute(box, "data-in-scope") for box in boxes] == in_order
    for box in boxes:
        place = attribute(box, "data-in-scope")
        assert box.has_attr("checked"), box
        assert place in label_of(box, page)
        link = one(box.parent or box, "a", page)
        assert target(site, page, attribute(link, "href"))[0] == page_of(site, place)
        owner = attribute(box, "data-theme")
        assert (place in PLACES[owner]) if owner else place in PLACES


def test_every_feature_and_theme_has_its_evidence_and_its_marks(site: Path) -> None:
    for page, place in zip(answer_pages(site), _places(), strict=True):
        section = one(soup(page), '[data-part~="rows"][data-kind="evidence"]', page)
        assert attribute(section, "data-on") == place
        assert section.find_parent("fieldset", attrs={"data-part": "answers"}), page
        template = section.find("template")
        assert isinstance(template, Tag)
        fields = {
            attribute(field, "data-field"): label_of(field, page)
            for field in template.find_all(["input", "select", "textarea"])
        }
        named = {field.id: field.label for field in KINDS["evidence"].labelled}
        assert {key: fields[key][: len(label)] for key, label in named.items()} == named
        assert set(fields) == {*named, "sensitive"}
        kinds = {attribute(option, "value") for option in template.find_all("option")}
        assert kinds == {
            "",
            *(one["id"] for field in KINDS["evidence"].fields for one in field.options),
        }
        mark = one(soup(page), f'input[data-item="{place}"][data-field="sensitive"]', page)
        assert label_of(mark, page) == WORDS["sensitive"]


def test_an_answer_page_can_say_that_it_is_out_of_scope(site: Path) -> None:
    for page, place in zip(answer_pages(site), _places(), strict=True):
        notices = soup(page).select("[data-out-item]")
        expected = [place] if place in PLACES else [_theme_of(place), place]
        assert [attribute(notice, "data-out-item") for notice in notices] == expected
        for notice in notices:
            assert notice.has_attr("hidden"), "in scope is the start"
            link = one(notice, "a", page)
            assert target(site, page, attribute(link, "href"))[0] == site / "scope.html"


def test_the_profile_is_a_table_of_every_feature_and_level(site: Path) -> None:
    page = site / "profile.html"
    table = one(soup(page), "table.picture", page)
    heads = [shown(head) for head in table.select("thead th")]
    names = {str(level.level): f"{level.level} {level.name}" for level in GUIDE.scale.levels}
    assert heads == ["Feature", *(names[level] for level in LEVELS), "○ Not rated"]
    rows = table.select("tr[data-place]")
    assert [attribute(row, "data-place") for row in rows] == _places()
    for row in rows:
        place = attribute(row, "data-place")
        cells = row.select("td")
        assert [attribute(cell, "data-level") for cell in cells] == [*LEVELS, ""]
        assert [shown(cell) for cell in cells[:-1]] == [""] * len(LEVELS)
        assert shown(cells[-1]).endswith(": Not rated"), row
        file, anchor = target(site, page, attribute(one(row, "a[data-mark]", page), "href"))
        assert (file, anchor) == (page_of(site, place), "rating")
        header = one(row, "th[scope=row]", page)
        assert place in shown(header)


def test_the_words_of_the_evidence_page_are_those_of_the_form(site: Path) -> None:
    page = site / "evidence.html"
    heads = [shown(head) for head in soup(page).select("table.stacked thead th")]
    labels = [field.label for field in KINDS["evidence"].labelled]
    assert heads == [labels[0], "Supports", *labels[1:], "Marks"]
    ages = soup(page).select("select[data-max-age] option")
    assert [attribute(age, "value") for age in ages] == ["6", "12", "24", "36"]


def _places() -> list[str]:
    return [place for theme in THEMES for place in (theme, *PLACES[theme])]


def _theme_of(feature: str) -> str:
    return next(theme for theme, features in PLACES.items() if feature in features)
