"""Nothing of the search is fetched or started before somebody turns to it; then all of it is there,
on a server and from a folder, on a desk's and on a phone's width."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Route, ViewportSize, expect

from tests.browser.words import FEATURE, text_field

INDEX = re.compile(r"/search/search_index\.js(on)?$")
WORDS = "commissioning strategy"
DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture(params=["server", "folder"])
def place(request: pytest.FixtureRequest, address: str, site: Path) -> str:
    """Where the site is, without a slash at the end."""
    return address if request.param == "server" else site.as_uri()


@pytest.fixture
def asked(page: Page) -> list[str]:
    """The addresses of everything of the search that the page has asked for so far."""
    of_search: list[str] = []
    page.on(
        "request",
        lambda request: (
            of_search.append(request.url)
            if INDEX.search(request.url) or "/workers/search." in request.url
            else None
        ),
    )
    return of_search


def open_page(page: Page, address: str) -> None:
    """Go to a feature's page and wait until it is ready and asks for nothing more."""
    page.goto(address)
    expect(text_field(page, "Summary of strengths")).to_be_enabled()
    page.wait_for_load_state("networkidle")


def field(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Search", exact=True)


def results(page: Page) -> Locator:
    return page.get_by_role("search").get_by_role("list").get_by_role("link")


def expect_results(page: Page, words: str = WORDS) -> None:
    """The results are those of all the words."""
    address = re.compile(rf"\?h={'(?:[+ ]|%20)'.join(words.split())}(?:#|$)")
    expect(results(page).first).to_have_attribute("href", address)


def by_the_field(page: Page) -> None:
    field(page).click()


def by_the_button(page: Page) -> None:
    page.get_by_role("banner").locator("label[for=__search]").first.click()


def by_a_key(page: Page) -> None:
    page.keyboard.press("/")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_a_page_asks_for_nothing_of_the_search(
    page: Page, place: str, asked: list[str], size: ViewportSize
) -> None:
    page.set_viewport_size(size)
    open_page(page, f"{place}/{FEATURE}")
    assert not asked
    assert not page.workers
    expect(page.locator("iframe[title=Search]")).to_have_count(0)


@pytest.mark.parametrize(
    ("size", "turn"),
    [(DESK, by_the_field), (DESK, by_a_key), (PHONE, by_the_button)],
    ids=["field", "key", "button on a phone"],
)
def test_what_is_typed_while_the_search_comes_is_looked_for(
    page: Page, place: str, asked: list[str], size: ViewportSize, turn: Callable[[Page], None]
) -> None:
    page.set_viewport_size(size)
    held: list[Route] = []
    page.route(INDEX, lambda route: held.append(route))
    open_page(page, f"{place}/{FEATURE}")
    with page.expect_request(INDEX):
        turn(page)
    expect(field(page)).to_be_focused()
    page.keyboard.type(WORDS)
    expect(field(page)).to_have_value(WORDS)
    expect(results(page)).to_have_count(0)
    held[0].continue_()
    expect_results(page)
    assert len(asked) == len(set(asked)) == 2, asked


def test_the_rest_of_a_word_is_offered(page: Page, place: str) -> None:
    open_page(page, f"{place}/{FEATURE}")
    field(page).click()
    page.keyboard.type("commissi")
    expect(results(page).first).to_be_visible()
    expect(page.locator("[data-md-component=search-suggest]")).to_have_text("commissioning")
    page.keyboard.press("ArrowRight")
    expect(field(page)).to_have_value("commissioning")


def test_an_address_with_a_query_shows_its_results(page: Page, place: str) -> None:
    page.goto(f"{place}/{FEATURE}?q={WORDS.replace(' ', '%20')}")
    expect(field(page)).to_have_value(WORDS)
    expect_results(page)


def test_a_page_opened_from_a_result_marks_the_words_and_starts_no_worker(
    page: Page, place: str, asked: list[str]
) -> None:
    open_page(page, f"{place}/{FEATURE}?h=current")
    expect(page.get_by_role("main").locator("mark").first).to_have_text(
        re.compile("current", re.IGNORECASE)
    )
    assert len(asked) == 1
    assert INDEX.search(asked[0])
    field(page).click()
    page.keyboard.type(WORDS)
    expect_results(page)
    assert len(asked) == 2, asked


def test_it_goes_on_after_coming_back_to_a_page_left_with_the_search_open(
    page: Page, place: str
) -> None:
    open_page(page, f"{place}/{FEATURE}")
    field(page).click()
    page.keyboard.type(WORDS)
    expect_results(page)
    page.goto(f"{place}/scale.html")
    page.go_back()
    expect(text_field(page, "Summary of strengths")).to_be_enabled()
    # The browser has put the open search back, with nothing in it.
    expect(page.locator("#__search")).to_be_checked()
    field(page).click()
    page.keyboard.type(WORDS)
    expect(page.get_by_role("search").get_by_role("status")).to_contain_text("matching documents")


def test_an_index_out_of_reach_is_asked_for_again(page: Page, place: str) -> None:
    page.route(INDEX, lambda route: route.abort(), times=1)
    open_page(page, f"{place}/{FEATURE}")
    with page.expect_event("requestfailed", lambda request: bool(INDEX.search(request.url))):
        field(page).click()
    page.keyboard.press("Escape")
    expect(field(page)).not_to_be_focused()
    field(page).click()
    page.keyboard.type(WORDS)
    expect_results(page)
