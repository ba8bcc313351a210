"""What the guide holds besides the instrument stands on the site: by number, and word for word."""

import copy
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from tests.inventory import fingerprint
from tests.sections import COUNTS
from tests.site.built import attribute, one, rest, shown, soup

GUIDANCE = (
    *("index", "what-commissioning-is", "working-together", "strategies", "buying", "the-cycle"),
    *("how-to-use", "improvement-plan", "appendices"),
)
# The levels are named on this page, in its headings.
SCALE = "scale"

Pages = dict[str, BeautifulSoup]


def pages_of(site: Path) -> Pages:
    """The parsed pages that hold all of this, by name."""
    pages = {name: soup(site / "guidance" / f"{name}.html") for name in GUIDANCE}
    return pages | {SCALE: soup(site / f"{SCALE}.html")}


def mark(pages: Pages, paragraph: str) -> Tag:
    anchor = f"para-{paragraph.replace('.', '-')}"
    found = [tag for page in pages.values() for tag in page.select(f"#{anchor}")]
    assert len(found) == 1, f"{paragraph}: {len(found)} places"
    return found[0]


def list_of(pages: Pages, paragraph: str) -> Tag:
    """The list that the paragraph begins, before the next paragraph."""
    begins = mark(pages, paragraph).parent
    assert begins is not None
    for below in begins.find_next_siblings():
        assert isinstance(below, Tag)
        if below.select(".paragraph"):
            break
        if below.name in ("ul", "ol"):
            return below
    raise AssertionError(f"paragraph {paragraph} has no list")


def paragraph_before(tag: Tag) -> str:
    before = tag.find_previous("a", class_="paragraph")
    return attribute(before, "data-paragraph") if isinstance(before, Tag) else ""


def check_lists(pages: Pages) -> None:
    for part in rest("list"):
        points = list_of(pages, part.number).find_all("li", recursive=False)
        assert len(points) == part.points, f"{part.number}: {len(points)} points"
        assert all(len(shown(point).split()) > 1 for point in points), part.number


def check_key_points(pages: Pages) -> None:
    expected = Counter(part.at for part in rest("key point"))
    points = [tag for page in pages.values() for tag in page.select(".key-point")]
    assert Counter(map(paragraph_before, points)) == expected


def check_footnotes(pages: Pages) -> None:
    notes = [tag for page in pages.values() for tag in page.select("article .footnote")]
    found = {shown(tag).partition(":")[0]: paragraph_before(tag) for tag in notes}
    assert found == {f"Footnote {part.number}": part.at for part in rest("footnote")}


def check_sources(pages: Pages) -> None:
    sources = pages["appendices"].select("ol.guide__sources > li")
    assert [attribute(tag, "id") for tag in sources] == [
        f"source-{part.number}" for part in rest("source")
    ]
    assert all(shown(tag.find("cite")) for tag in sources)  # type: ignore[arg-type]


def check_words(tags: list[Tag], kind: str) -> None:
    """These quote all there is of that kind, word for word and in order."""
    words = [shown(tag) for tag in tags]
    assert list(map(fingerprint, words)) == [part.sha256 for part in rest(kind)], words


def check_headings(pages: Pages) -> None:
    form = one(pages["appendices"], ".record-form", Path("appendices.html"))
    check_words(form.select("li.quoted"), "heading")


def check_model(pages: Pages) -> None:
    words = one(pages["index"], "#figure-model-words > ul", Path("index.html"))
    check_words(words.select(":scope > li > .quoted"), "question")
    check_words(words.select(":scope > li > ul > li > .quoted:not(ul)"), "area")
    check_words(words.select("ul.quoted > li"), "indicator")
    areas = words.select(":scope > li > ul > li")
    counted = Counter(part.at for part in rest("indicator"))
    assert [len(area.select("ul.quoted > li")) for area in areas] == list(counted.values())


def check_levels(pages: Pages) -> None:
    headings = [shown(tag) for tag in pages[SCALE].select("h2[id^=level-]")]
    found = [heading.partition(" ") for heading in headings]
    assert [(number, fingerprint(name)) for number, _, name in found] == [
        (part.number, part.sha256) for part in rest("level")
    ]


CHECKS = (
    *(check_lists, check_key_points, check_footnotes, check_sources),
    *(check_headings, check_model, check_levels),
)


def test_the_inventory_counts_what_the_printed_guide_counts() -> None:
    assert {kind: len(rest(kind)) for kind in COUNTS} == COUNTS


@pytest.mark.parametrize("check", CHECKS)
def test_it_is_all_there(site: Path, check: Callable[[Pages], None]) -> None:
    check(pages_of(site))


def points(number: str, *gone: int) -> Callable[[Pages], list[Tag]]:
    """Points of the list of a paragraph, counted from 1."""

    def find(pages: Pages) -> list[Tag]:
        every = list_of(pages, number).find_all("li", recursive=False)
        return [every[n - 1] for n in gone]

    return find


def first(page: str, selector: str) -> Callable[[Pages], list[Tag]]:
    return lambda pages: pages[page].select(selector)[:1]


@pytest.mark.parametrize(
    ("gone", "check"),
    [
        (points("2.17", 2, 5), check_lists),
        (points("2.12", 4, 9), check_lists),
        (points("4.4", 1), check_lists),
        (first("appendices", ".record-form li.quoted"), check_headings),
        (first("the-cycle", ".key-point"), check_key_points),
        (first("buying", ".footnote"), check_footnotes),
        (first("appendices", "#source-7"), check_sources),
        (first("index", "#figure-model-words ul.quoted > li"), check_model),
        (first(SCALE, "h2[id^=level-]"), check_levels),
    ],
)
def test_what_is_deleted_is_missed(
    site: Path, gone: Callable[[Pages], list[Tag]], check: Callable[[Pages], None]
) -> None:
    pages = copy.deepcopy(pages_of(site))
    for tag in gone(pages):
        tag.decompose()
    with pytest.raises(AssertionError):
        check(pages)
