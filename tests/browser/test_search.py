"""The search: nothing of it before somebody turns to it, then all of it, on a server, below a
folder and from a folder, on a desk and on a phone, by keyboard alone."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect

from tests.browser.search import dialog, field, look_for, open_search, results
from tests.browser.server import serving
from tests.browser.words import FEATURE, text_field, type_text, visit
from tests.site.test_search import is_met, rows

OF_SEARCH = re.compile(r"/assets/search(-index)?\.\w+\.js$")
INDEX = re.compile(r"/assets/search-index\.\w+\.js$")
WORDS = "commissioning strategy"
NAMED = "guidance/glossary.html#term-commissioning-strategy"
DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 390, "height": 844}
# Each of another kind: a term, an id, a paragraph, what people say for it, a phrase, a note.
SAMPLE = ("exit strategies", "1b.6", "2.14", "EQIA", "quick wins", "unit costs", "IJB")


# Below a folder, places are found in each run, and all else with --soak.
OTHER_PLACES = pytest.mark.parametrize(
    "place",
    ["server", pytest.param("below a folder", marks=pytest.mark.soaked), "folder"],
    indirect=True,
)


@pytest.fixture(params=["server", "below a folder", "folder"])
def place(
    request: pytest.FixtureRequest, address: str, site: Path, tmp_path: Path
) -> Iterator[str]:
    """Where the site is, without a slash at the end."""
    if request.param == "below a folder":
        (tmp_path / "a closer look").symlink_to(site)
        with serving(tmp_path) as root:
            yield f"{root}/a%20closer%20look"
    else:
        yield address if request.param == "server" else site.as_uri()


@pytest.fixture
def asked(page: Page) -> list[str]:
    """The addresses of everything of the search that the page has asked for so far."""
    of_search: list[str] = []
    page.on(
        "request",
        lambda request: of_search.append(request.url) if OF_SEARCH.search(request.url) else None,
    )
    return of_search


def open_page(page: Page, address: str) -> None:
    """Go to a feature's page and wait until it is ready and asks for nothing more."""
    page.goto(address)
    expect(text_field(page, "Summary of strengths")).to_be_enabled()
    page.wait_for_load_state("networkidle")


def button(page: Page) -> Locator:
    return page.get_by_role("banner").get_by_role("button", name="Search", exact=True)


def chosen(page: Page) -> Locator:
    """The rows that are chosen by the arrow keys."""
    return dialog(page).get_by_role("gridcell", selected=True)


@pytest.mark.longer
def test_a_page_asks_for_nothing_of_the_search_before_it_finds_the_places_looked_for(
    page: Page, place: str, asked: list[str], request: pytest.FixtureRequest
) -> None:
    for size in (PHONE, DESK):
        page.set_viewport_size(size)
        open_page(page, f"{place}/{FEATURE}")
        expect(button(page)).to_be_visible()
        assert not asked
        assert not page.workers
    open_search(page)
    wanted = dict(rows())
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        for query in wanted if request.config.getoption("soak") else SAMPLE:
            field(page).fill(query)
            expect(dialog(page).get_by_role("status")).to_contain_text("result")
            found = results(page).evaluate_all("links => links.slice(0, 3).map(({href}) => href)")
            assert any(is_met(each, one) for each in wanted[query] for one in found), (query, found)
            assert all(one.startswith(f"{place}/") for one in found)
        field(page).fill("")


@pytest.mark.parametrize("place", ["server", "folder"], indirect=True)
def test_what_is_typed_while_the_search_comes_is_looked_for(
    page: Page, place: str, asked: list[str]
) -> None:
    held: list[Route] = []
    page.route(INDEX, lambda route: held.append(route))
    open_page(page, f"{place}/{FEATURE}")
    with page.expect_request(INDEX):
        open_search(page)
    page.keyboard.type(WORDS)
    expect(field(page)).to_have_value(WORDS)
    expect(results(page)).to_have_count(0)
    held[0].continue_()
    expect(results(page).first).to_have_attribute("href", f"{place}/{NAMED}")
    assert len(asked) == len(set(asked)) == 2, asked


@pytest.mark.parametrize("place", ["server", "folder"], indirect=True)
def test_a_search_out_of_reach_says_so_and_is_asked_for_again(page: Page, place: str) -> None:
    page.route(INDEX, lambda route: route.abort(), times=1)
    open_page(page, f"{place}/{FEATURE}")
    open_search(page)
    expect(dialog(page).get_by_role("status")).to_contain_text("could not be loaded")
    page.keyboard.press("Escape")
    look_for(page, WORDS)
    expect(results(page).first).to_have_attribute("href", f"{place}/{NAMED}")


@OTHER_PLACES
def test_an_address_with_a_query_shows_its_results(page: Page, place: str) -> None:
    page.goto(f"{place}/{FEATURE}?q={quote(WORDS)}")
    expect(field(page)).to_have_value(WORDS)
    expect(results(page).first).to_have_attribute("href", f"{place}/{NAMED}")


def test_by_keyboard_alone(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    button(page).focus()
    page.keyboard.press("Enter")
    expect(field(page)).to_be_focused()
    page.keyboard.type("benchmarks")
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    expect(chosen(page)).to_have_count(0)
    for key, row in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0)):
        page.keyboard.press(key)
        expect(chosen(page)).to_have_count(1)
        expect(chosen(page)).to_have_id(f"search-result-{row}")
        expect(field(page)).to_have_attribute("aria-activedescendant", f"search-result-{row}")
        expect(field(page)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(chosen(page)).to_have_count(0)
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(button(page)).to_be_focused()

    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = results(page).nth(1).get_attribute("href")
    assert second
    page.keyboard.press("Enter")
    expect(page).to_have_url(second)


def test_the_last_row_is_the_end_and_each_chosen_row_is_in_sight(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    visit(page, f"{address}/{FEATURE}")
    look_for(page, "monitoring")
    rows_found = results(page).count()
    assert rows_found > 5
    for _ in range(rows_found + 1):
        page.keyboard.press("ArrowDown")
        expect(chosen(page).get_by_role("link")).to_be_in_viewport()
    expect(chosen(page)).to_have_id(f"search-result-{rows_found - 1}")


def test_no_letter_opens_the_search_or_leads_away_from_it(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    page.get_by_role("main").press("Shift")
    for key in ("s", "f", "/"):
        page.keyboard.press(key)
    expect(dialog(page)).to_be_hidden()
    look_for(page, "outcomes")
    results(page).first.focus()
    for key in ("n", "p", ".", ","):
        page.keyboard.press(key)
    expect(dialog(page)).to_be_visible()
    expect(page).to_have_url(f"{address}/{FEATURE}")


def test_it_closes_by_its_button_and_beside_it(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    open_search(page)
    dialog(page).get_by_role("button", name="Close", exact=True).click()
    expect(dialog(page)).to_be_hidden()
    expect(button(page)).to_be_focused()
    open_search(page)
    page.mouse.click(5, 400)
    expect(dialog(page)).to_be_hidden()


@pytest.mark.parametrize("width", [pytest.param(390, marks=pytest.mark.soaked), 320])
def test_a_result_is_two_lines_with_its_kind_and_number_and_the_words_marked(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    visit(page, f"{address}/{FEATURE}")
    look_for(page, "needs assessments")
    lines = "(link) => [...link.children].map((one) => one.getClientRects()[0].height)"
    for result in results(page).all():
        first, second = result.locator(":scope > span").all_inner_texts()
        assert re.match(r"(Prompt|Illustration|Paragraph|Feature|Level) \d|[A-Z][a-z]", first)
        assert second
        assert all(height < 2 * 23 for height in result.evaluate(lines)), (first, second)
    expect(results(page).nth(0).locator("mark").first).to_have_text("Needs")
    prompt = results(page).filter(has_text="Prompt 1b.1 ")
    expect(prompt.locator("mark")).to_have_text(["needs", "assessment"])


def test_what_the_guide_says_for_it_and_what_to_try_is_said(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    look_for(page, "EQIA")
    status = dialog(page).get_by_role("status")
    expect(status).to_contain_text("Also: equality impact assessment.")
    field(page).fill("xylophone")
    expect(status).to_have_text("Nothing found for “xylophone”.")
    expect(dialog(page)).to_contain_text("Try one word instead of several")
    expect(results(page)).to_have_count(0)
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    field(page).fill("")
    expect(dialog(page)).to_contain_text("Type a word")


@OTHER_PLACES
def test_the_words_are_marked_on_the_page_and_its_address_stays_clean(
    page: Page, place: str, asked: list[str]
) -> None:
    told: list[str] = []
    page.on("request", lambda request: told.append(request.url))
    visit(page, f"{place}/index.html")
    look_for(page, "hard to reach")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{place}/themes/3-do/3c.html#3c.10")
    target = page.locator(":target")
    expect(target.locator("mark")).to_have_text(["hard", "reach", "hard", "reach"])
    assert len(asked) == 2, "the page that it leads to loads nothing of the search"
    assert not [url for url in told if "reach" in url and url.startswith("http")]
    page.reload()
    expect(text_field(page, "Summary of strengths")).to_be_enabled()
    expect(page.locator("mark")).to_have_count(0)


def test_a_place_on_the_same_page_needs_no_new_page(page: Page, address: str) -> None:
    visit(page, f"{address}/themes/3-do/3c.html")
    page.evaluate("globalThis.here = true")
    for words, item in (("equality impact delivery plans", "3c.11"), ("SMART", "3c.1")):
        open_search(page)
        field(page).fill(words)
        dialog(page).locator(f'a[href$="#{item}"]').click()
        expect(page).to_have_url(f"{address}/themes/3-do/3c.html#{item}")
        expect(page.locator(":target")).to_have_id(item)
        expect(page.locator(":target").locator("mark").first).to_be_in_viewport()
    expect(page.locator(":target").locator("mark")).to_have_text("SMART")
    expect(page.get_by_role("main").locator("mark", has_text="equality")).to_have_count(0)
    assert page.evaluate("globalThis.here"), "the page was loaded again"


@pytest.mark.parametrize("place", ["server", "folder"], indirect=True)
def test_words_in_the_address_are_marked(page: Page, place: str, asked: list[str]) -> None:
    open_page(page, f"{place}/{FEATURE}?h=current")
    marks = page.get_by_role("main").locator("mark")
    expect(marks.first).to_have_text(re.compile("^current$", re.IGNORECASE))
    expect(page).to_have_url(f"{place}/{FEATURE}")
    assert not asked


def test_what_is_marked_still_works(page: Page, address: str) -> None:
    page.goto(f"{address}/{FEATURE}?h=outcomes&h=strengths")
    type_text(page, "Summary of strengths", "written")
    expect(text_field(page, "Summary of strengths")).to_have_value("written")
    page.get_by_role("checkbox").first.check()


@pytest.mark.parametrize("place", ["server", "folder"], indirect=True)
def test_it_goes_on_after_coming_back_to_a_page_left_by_it(page: Page, place: str) -> None:
    open_page(page, f"{place}/{FEATURE}")
    look_for(page, WORDS)
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{place}/{NAMED}")
    page.go_back()
    expect(text_field(page, "Summary of strengths")).to_be_enabled()
    expect(dialog(page)).to_be_hidden()
    open_search(page)
    field(page).fill(WORDS)
    expect(results(page).first).to_have_attribute("href", f"{place}/{NAMED}")


def test_without_scripts_there_is_no_button_and_on_paper_nothing(
    chromium: Browser, page: Page, address: str
) -> None:
    plain = chromium.new_context(java_script_enabled=False)
    without = plain.new_page()
    without.goto(f"{address}/{FEATURE}")
    expect(without.get_by_role("banner")).to_be_visible()
    expect(without.get_by_role("button", name="Search", exact=True)).to_have_count(0)
    plain.close()
    visit(page, f"{address}/{FEATURE}")
    look_for(page, WORDS)
    page.emulate_media(media="print")
    expect(page.locator("dialog[data-part=search]")).to_be_hidden()
    expect(page.locator("[data-part=search-open]")).to_be_hidden()


def test_a_screen_reader_is_told_of_a_combobox_and_a_grid_of_links(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/{FEATURE}")
    look_for(page, "quick wins")
    assert dialog(page).aria_snapshot().splitlines()[0] == '- dialog "Search":'
    expect(field(page)).to_have_attribute("aria-haspopup", "grid")
    grid = dialog(page).get_by_role("grid", name="Results", exact=True)
    expect(field(page)).to_have_attribute("aria-controls", grid.get_attribute("id") or "")
    first = grid.get_by_role("row").first
    expect(first.get_by_role("gridcell").get_by_role("link")).to_have_count(1)
