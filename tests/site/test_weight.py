"""No page costs much, and one of another kind little more than its own HTML."""

from pathlib import Path

import pytest

from tests.site.built import NOT_FOUND, asset, attribute, feature_page, html_pages, soup
from tests.site.weight import LIMIT, REQUESTS, WHOLE_GUIDE, asked_for, weight


def own(site: Path, page: Path) -> set[Path]:
    """The files that not every page asks for, the page itself apart."""
    every = asked_for(site, site / "scale.html")
    return {file for file in asked_for(site, page) - every if file != page}


def test_every_page_is_light(site: Path) -> None:
    pages = [page for page in html_pages(site) if page != site / WHOLE_GUIDE]
    assert len(pages) > 50
    weights = {page.relative_to(site).as_posix(): weight(site, page) for page in pages}
    heavy = [f"{page}: {each}" for page, each in weights.items() if each > LIMIT]
    assert heavy == []


def test_no_page_asks_for_many_files(site: Path) -> None:
    many = {page: len(asked_for(site, page)) for page in html_pages(site)}
    assert {page: count for page, count in many.items() if count > REQUESTS} == {}
    assert many[feature_page(site, "1a")] < REQUESTS


@pytest.mark.parametrize(
    ("page", "script"),
    [
        ("guidance/the-cycle.html", "reading"),
        ("index.html", "home"),
        ("themes/1-analyse/1a.html", "answers"),
        ("themes/1-analyse/index.html", "answers"),
        ("records.html", "records"),
    ],
)
def test_another_kind_of_page_costs_one_script_of_its_own(
    site: Path, page: str, script: str
) -> None:
    scripts = {
        file.name.partition(".")[0]
        for file in asked_for(site, site / page)
        if file.parent.name == "pages"
    }
    assert scripts == {script}
    assert {file.name.partition(".")[0] for file in own(site, site / page)} <= {script, "guide"}


def test_every_script_that_a_page_waits_for_is_named_first(site: Path) -> None:
    """Behind the policy nothing is asked for before its place is reached."""
    for page in html_pages(site):
        if page.name in ("store.html", NOT_FOUND):
            continue
        named = [attribute(tag, "href") for tag in soup(page).select("head link[rel=preload]")]
        scripts = [attribute(tag, "src") for tag in soup(page).select("script[src]")]
        assert named == scripts, page


@pytest.mark.parametrize(
    ("script", "has_words"), [("answers", False), ("home", False), ("evidence", True)]
)
def test_words_of_kinds_are_in_no_script_that_shows_none(
    site: Path, script: str, has_words: bool
) -> None:
    text = asset(site, f"assets/pages/{script}.js").read_text("utf-8")
    assert "care_group" in text
    assert ("People’s views" in text) is has_words
