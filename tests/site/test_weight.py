"""What a page costs: the files that it asks for at once, gzipped as a server sends them."""

import gzip
from functools import cache
from pathlib import Path

import pytest

from tests.site.built import NOT_FOUND, attribute, feature_page, html_pages, soup, target

# The lightest site of this kind that was measured.
LIMIT = 58_091
REQUESTS = 6
# All of the guide on one page.
WHOLE_GUIDE = "print/guide.html"
FILES = (
    ("link[rel~=stylesheet], link[rel~=icon], link[rel~=preload]", "href"),
    ("script[src], img[src], iframe[src]", "src"),
)


@cache
def sent(file: Path) -> int:
    """Its bytes, gzipped."""
    return len(gzip.compress(file.read_bytes(), 9))


@cache
def asked_for(site: Path, page: Path) -> frozenset[Path]:
    """The page, and every file that its first visit asks for before anybody does anything."""
    tags = soup(page)
    named = (attribute(tag, name) for selector, name in FILES for tag in tags.select(selector))
    return frozenset({page, *(target(site, page, one)[0] for one in named if one[:5] != "data:")})


def own(site: Path, page: Path) -> set[Path]:
    """The files that not every page asks for, the page itself apart."""
    every = asked_for(site, site / "scale.html")
    return {file for file in asked_for(site, page) - every if file != page}


def test_every_page_is_light(site: Path) -> None:
    pages = [page for page in html_pages(site) if page != site / WHOLE_GUIDE]
    assert len(pages) > 50
    weights = {page: sum(map(sent, asked_for(site, page))) for page in pages}
    heavy = [f"{page.relative_to(site)}: {each}" for page, each in weights.items() if each > LIMIT]
    assert heavy == []


def test_no_page_asks_for_many_files(site: Path) -> None:
    many = {page: len(asked_for(site, page)) for page in html_pages(site)}
    assert {page: count for page, count in many.items() if count > REQUESTS} == {}
    assert many[feature_page(site, "1a")] < REQUESTS


@pytest.mark.parametrize(
    ("page", "script"),
    [
        ("guidance/the-cycle.html", "reading"),
        ("index.html", "bar"),
        ("themes/1-analyse/1a.html", "answers"),
        ("themes/1-analyse/index.html", "answers"),
        ("records.html", "records"),
    ],
)
def test_another_kind_of_page_costs_one_script_of_its_own(
    site: Path, page: str, script: str
) -> None:
    scripts = {file.stem for file in asked_for(site, site / page) if file.parent.name == "pages"}
    assert scripts == {script}
    assert {file.name for file in own(site, site / page)} <= {f"{script}.js", "guide.js"}


def test_every_script_that_a_page_waits_for_is_named_first(site: Path) -> None:
    """Behind the policy nothing is asked for before its place is reached."""
    for page in html_pages(site):
        if page.name in ("store.html", NOT_FOUND):
            continue
        named = [attribute(tag, "href") for tag in soup(page).select("head link[rel=preload]")]
        scripts = [attribute(tag, "src") for tag in soup(page).select("script[src]")]
        assert named == scripts, page
