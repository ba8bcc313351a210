"""The switch that hides the notes on what has changed since 2009, and remembers."""

from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.words import expect_saved, exported, revisit, visit

NOTED = "themes/1-analyse/1b.html"
NOTE = "Since 2009: 1b Needs and preferences"
OTHER, OTHER_NOTE = "themes/2-plan/2a.html", "Since 2009: 2a Strategic partnerships"
OVERVIEW = "since-2009/index.html"


def switch(page: Page) -> Locator:
    return page.get_by_role("switch", name="Show notes on what has changed since 2009", exact=True)


def note(page: Page, name: str = NOTE) -> Locator:
    return page.get_by_role("note", name=name, exact=True)


def hide(page: Page, address: str) -> None:
    visit(page, f"{address}/{NOTED}")
    expect(note(page)).to_be_visible()
    switch(page).uncheck()
    expect(note(page)).to_be_hidden()


def printed(page: Page) -> str:
    """The words that would go to paper."""
    page.emulate_media(media="print")
    return page.locator("article").inner_text()


def test_hidden_notes_stay_hidden_after_a_reload_and_on_other_pages(
    page: Page, address: str
) -> None:
    hide(page, address)
    revisit(page)
    expect(switch(page)).not_to_be_checked()
    expect(note(page)).to_be_hidden()
    visit(page, f"{address}/{OTHER}")
    expect(switch(page)).not_to_be_checked()
    expect(note(page, OTHER_NOTE)).to_be_hidden()
    switch(page).check()
    expect(note(page, OTHER_NOTE)).to_be_visible()
    page.go_back()
    expect(switch(page)).to_be_checked()
    expect(note(page)).to_be_visible()


def test_an_open_tab_follows(page: Page, address: str) -> None:
    beside = page.context.new_page()
    visit(beside, f"{address}/{OTHER}")
    expect(note(beside, OTHER_NOTE)).to_be_visible()
    hide(page, address)
    expect(note(beside, OTHER_NOTE)).to_be_hidden()
    expect(switch(beside)).not_to_be_checked()


def test_the_switch_works_by_keyboard(page: Page, address: str) -> None:
    visit(page, f"{address}/{OVERVIEW}")
    expect(switch(page)).to_be_checked()
    for _ in range(60):
        page.keyboard.press("Tab")
        if switch(page).evaluate("(box) => box === document.activeElement"):
            break
    expect(switch(page)).to_be_focused()
    page.keyboard.press("Space")
    expect(switch(page)).not_to_be_checked()
    visit(page, f"{address}/{NOTED}")
    expect(note(page)).to_be_hidden()


def test_a_note_is_a_line_until_it_is_opened_and_its_places_lead_to_it(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/{NOTED}")
    words = note(page).get_by_text("Since 1 April 2018 the Fairer Scotland Duty")
    expect(words).to_be_hidden()
    name = "1b.3: since 2009"
    mark = page.get_by_role("link", name=name, exact=True)
    mark.click()
    expect(words).to_be_visible()
    other = note(page).get_by_text("Scottish Ministers must report on projected social care needs")
    expect(other).to_be_hidden()
    page.get_by_role("button", name="Open all", exact=True).click()
    expect(other).to_be_visible()
    switch(page).uncheck()
    expect(page.get_by_role("button", name="Open all", exact=True)).to_be_hidden()
    expect(mark).to_be_hidden()
    switch(page).check()
    expect(note(page)).to_be_visible()
    expect(other).to_be_hidden()


def test_hidden_notes_are_never_drawn(page: Page, address: str) -> None:
    hide(page, address)
    # At the moment the first note is read, before any other script has run.
    page.add_init_script(
        """new MutationObserver((_, watch) => {
          const note = document.querySelector("aside.since");
          if (!note) return;
          globalThis.firstDrawn = getComputedStyle(note).display;
          watch.disconnect();
        }).observe(document, { childList: true, subtree: true })"""
    )
    page.route("**/assets/pages/*.js", lambda route: route.abort())
    page.goto(f"{address}/{NOTED}")
    assert page.evaluate("firstDrawn") == "none"


def test_print_follows_the_switch(page: Page, address: str) -> None:
    visit(page, f"{address}/{NOTED}")
    expect(note(page)).to_be_visible()
    # A line that nobody opened is not asked for.
    words = printed(page)
    assert "A duty on inequality" not in words
    assert "Fairer Scotland Duty" not in words
    page.emulate_media(media="screen")
    page.get_by_role("button", name="Open all", exact=True).click()
    words = printed(page)
    assert "Fairer Scotland Duty" in words
    assert "checked November 2026" in words
    assert "Show notes" not in words
    page.emulate_media(media="screen")
    hide(page, address)
    words = printed(page)
    assert "Fairer Scotland Duty" not in words
    assert "Have we carried out a strategic needs assessment" in words


def test_the_pages_about_the_notes_stay_whole(page: Page, address: str) -> None:
    hide(page, address)
    for name, words in (
        ("notes", "Fairer Scotland Duty"),
        ("cross-walk", "strategic planning group"),
        ("references", "This is English, and its body has gone"),
    ):
        visit(page, f"{address}/since-2009/{name}.html")
        expect(page.get_by_role("article").get_by_text(words).first).to_be_visible()


def test_without_scripts_every_note_is_shown_and_there_is_no_switch(
    chromium: Browser, address: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{NOTED}")
    expect(note(page)).to_be_visible()
    expect(switch(page)).to_have_count(0)
    context.close()


def test_without_storage_the_switch_lasts_as_long_as_the_page(page: Page, address: str) -> None:
    page.add_init_script(
        """Object.defineProperty(globalThis, "localStorage", {
          get() { throw new DOMException("no storage", "SecurityError"); }
        })"""
    )
    hide(page, address)
    switch(page).check()
    expect(note(page)).to_be_visible()


def test_nothing_of_the_notes_is_exported(page: Page, address: str, tmp_path: Path) -> None:
    visit(page, f"{address}/{NOTED}")
    expect(note(page)).to_be_visible()
    page.get_by_role("checkbox").first.check()
    expect_saved(page)
    file = exported(page, tmp_path).read_text("utf-8")
    assert "1b.1" in file
    assert "Fairer Scotland" not in file


def test_the_tables_are_tables_on_a_phone_too(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    visit(page, f"{address}/since-2009/cross-walk.html")
    table = page.get_by_role("table", name="Today’s duties beside theme 1", exact=True)
    expect(table.get_by_role("columnheader", name="Source", exact=True)).to_have_count(1)
    expect(table.get_by_role("rowheader", name="Law", exact=True)).to_be_visible()
    assert table.get_by_role("cell").count() > 20
