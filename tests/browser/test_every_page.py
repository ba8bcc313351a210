"""Every page, visited once: whatever a sweep looks for is on none of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.site import policy, storage_page
from tests import built_site
from tests.browser.server import serving
from tests.browser.sweeps.axe import bring_axe
from tests.browser.sweeps.table import (
    BY_KEYS,
    BY_TEXT,
    BY_WORDS,
    DESK,
    MORE,
    OF_THE_FRAME,
    OTHER_WIDTHS,
    SWEEPS,
    Sweeps,
    faults,
)
from tests.browser.watch import Watch, watch
from tests.browser.words import FEATURE, THEME, visit
from tests.site.built import NOT_FOUND, html_pages

# A page of each kind is walked through with real keys; with --soak, every page.
WALKED = (NOT_FOUND, "print/record.html", "since-2009/references.html", FEATURE)
# Of them these in a narrow window too, where more is covered.
WALKED_NARROW = (NOT_FOUND, FEATURE)
# Pages made by one template, or from the parts of others. With --soak, each is swept whole.
ALIKE = re.compile(r"themes/.*|print/guide\.html")
# The first page of each such template, and the one with most on it.
WHOLE = (FEATURE, THEME, "themes/4-review/4b.html")
# Pages of text alone. Of them these are swept whole: with figures, with tables and forms, with
# long lists; with --soak, each is.
TEXT = re.compile(r"guidance/.*|(about|accessibility.*|hosting|privacy)\.html")
TEXT_WHOLE = ("guidance/the-cycle.html", "guidance/appendices.html", "guidance/glossary.html")
# Pages of each kind that hold notes on what has changed, tables and long words.
MANY_WIDTHS = (
    FEATURE,
    "themes/1-analyse/1b.html",
    "since-2009/index.html",
    "since-2009/notes.html",
    "since-2009/cross-walk.html",
    "since-2009/references.html",
)
# Without menus: one is never seen, the other is shown at any address.
OUTSIDE_THE_FRAME = (storage_page.PATH, NOT_FOUND)
# Where every link that stands by itself is as large as all else to press.
LARGE = ("index.html", THEME, FEATURE, "scale.html", "records.html", "about.html")


def places() -> list[str]:
    """Where each page of the site is."""
    site = built_site.built()
    return [file.relative_to(site).as_posix() for file in html_pages(site)]


@dataclass(frozen=True, slots=True)
class Reader:
    """Who visits the pages, with a browser that stores nothing meanwhile."""

    page: Page
    seen: Watch


@pytest.fixture(scope="module")
def reader(chromium: Browser, site: Path) -> Iterator[Reader]:
    # The policy in a header and on the page: what both allow, the one on the page allows.
    with serving(site, policy.headers()) as address:
        context = chromium.new_context()
        bring_axe(context)
        seen = watch(context, address)
        yield Reader(context.new_page(), seen)
        context.close()


@pytest.mark.longer
@pytest.mark.parametrize("place", places())
def test_every_sweep_finds_nothing(
    reader: Reader, request: pytest.FixtureRequest, place: str
) -> None:
    page = reader.page
    DESK.put_on(page)
    visit(page, f"{reader.seen.address}/{place}")
    leave_out = () if place in LARGE else MORE
    if place in OUTSIDE_THE_FRAME:
        leave_out += OF_THE_FRAME
    in_full = request.config.getoption("soak")
    found = faults(page, place, SWEEPS if in_full else _sweeps(place), leave_out)
    if place in MANY_WIDTHS:
        found += faults(page, place, OTHER_WIDTHS)
    if place in WALKED or in_full:
        found += faults(page, place, BY_KEYS if place in WALKED_NARROW or in_full else BY_KEYS[:1])
    found += [f"{place}, policy: {each}" for each in reader.seen.taken()]
    assert not found, "\n".join(found)


def _sweeps(place: str) -> Sweeps:
    """What is looked for on a page in each run."""
    if ALIKE.fullmatch(place) and place not in WHOLE:
        return BY_WORDS
    if TEXT.fullmatch(place) and place not in TEXT_WHOLE:
        return BY_TEXT
    return SWEEPS
