"""The whole guide on one page: all our guidance stands in it, once, around the instrument."""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.site.built import attribute, one, search_docs, shown, soup, target

BEFORE = [
    "index",
    "what-commissioning-is",
    "working-together",
    "strategies",
    "buying",
    "the-cycle",
    "how-to-use",
    "improvement-plan",
]
AFTER = ["appendices", "glossary"]
BLOCKS = "p, li, h1, h2, h3, h4, figcaption, dfn"


def article(page: Path) -> Tag:
    """The page's own text, as paper shows it: without what opens or belongs to the record."""
    # A parse of its own, as parts are taken out.
    found = one(BeautifulSoup(page.read_text("utf-8"), "html.parser"), "article", page)
    # What has changed since stands in full once on a page, so elsewhere than on a chapter's own.
    for tag in found.select(
        "[popover], .record-bar, template, script, .since-switch, .since, .since-mark, .retold"
    ):
        tag.decompose()
    return found


@pytest.fixture(scope="module")
def whole(site: Path) -> Tag:
    return article(site / "print" / "guide.html")


def blocks(within: Tag) -> list[str]:
    """The words of each paragraph, heading and list entry, in order."""
    return [shown(tag) for tag in within.select(BLOCKS)]


@pytest.mark.parametrize("name", [*BEFORE, *AFTER])
def test_every_word_of_the_guidance_stands_there_in_order(
    site: Path, whole: Tag, name: str
) -> None:
    wanted = blocks(article(site / "guidance" / f"{name}.html"))
    assert len(wanted) >= 10
    there = blocks(whole)
    # The title is the chapter's heading; from it on the page says what the chapter says.
    chapter = one(whole, f"h2#guidance-{name}", Path(name))
    start = [tag for tag in whole.select(BLOCKS) if isinstance(tag, Tag)].index(chapter)
    assert there[start : start + len(wanted)] == wanted


def test_the_sections_stand_before_the_themes_and_the_appendices_after(whole: Tag) -> None:
    ids = [attribute(tag, "id") for tag in whole.select("h2")]
    themes = [each for each in ids if each.startswith("theme-")]
    assert len(themes) == 4
    assert ids == [
        *(f"guidance-{name}" for name in BEFORE),
        *themes,
        "the-scale",
        *(f"guidance-{name}" for name in AFTER),
    ]


def test_the_outline_has_one_title_and_no_gaps(whole: Tag) -> None:
    levels = [int(tag.name[1]) for tag in whole.select("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(low - high <= 1 for high, low in pairwise(levels))


def test_each_mark_leads_to_the_paragraph_on_its_own_page(site: Path, whole: Tag) -> None:
    page = site / "print" / "guide.html"
    marks = whole.select(".paragraph")
    numbers = [shown(mark).removeprefix("Paragraph ") for mark in marks]
    assert len(set(numbers)) == len(numbers) == 75
    for mark, number in zip(marks, numbers, strict=True):
        assert not mark.has_attr("id")
        to, anchor = target(site, page, attribute(mark, "href"))
        assert anchor == f"para-{number.replace('.', '-')}"
        assert f'id="{anchor}"' in to.read_text("utf-8")


def test_each_link_within_the_page_leads_to_one_place(whole: Tag) -> None:
    ids = Counter(attribute(tag, "id") for tag in whole.find_all(id=True))
    within = [attribute(link, "href")[1:] for link in whole.select('a[href^="#"]')]
    assert len(within) > 10
    assert {each: ids[each] for each in within if ids[each] != 1} == {}


def test_nothing_opens_and_figures_and_the_switch_stand_once(site: Path, whole: Tag) -> None:
    page = site / "print" / "guide.html"
    parsed = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    assert not parsed.select("article button.term, article [popover]")
    figures = [attribute(tag, "data-figure") for tag in whole.select("figure")]
    assert sorted(figures) == ["cycle", "improvement-model"]
    assert len(parsed.select("input[data-since-switch]")) == 1


def test_each_note_on_a_paragraph_stands_where_it_does_on_its_own_page(site: Path) -> None:
    def marks_and_notes(page: Path) -> list[str]:
        """The paragraphs, and behind each the notes on it, in full or as a link."""
        found = soup(page).select("article .paragraph, article aside.since [data-at]")
        named = [_note_of(tag) if tag.has_attr("data-at") else shown(tag) for tag in found]
        # A note on a part of the instrument is another matter.
        return [each for each in named if each]

    pages = [site / "guidance" / f"{name}.html" for name in (*BEFORE, *AFTER)]
    wanted = [each for page in pages for each in marks_and_notes(page)]
    assert len(wanted) > 75 + 5
    assert marks_and_notes(site / "print" / "guide.html") == wanted


def _note_of(tag: Tag) -> str:
    note = attribute(tag, "data-since-note") or attribute(one(tag, "a", Path()), "href")[7:]
    at = attribute(tag, "data-at")
    return f"{note} at {at}" if re.fullmatch(r"[\d. ]+", at) and "." in at else ""


def test_the_search_finds_the_guidance_on_its_own_pages_only(site: Path) -> None:
    docs = search_docs(site)
    assert not [doc for doc in docs if doc["location"].startswith("print/guide")]
    assert [doc for doc in docs if "Plan a review each year" in doc["text"]]
