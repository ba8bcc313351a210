"""Every way in which rival tools were measured to lose work ("how it is lost"): kept here.

Each on a note without a rating or a tick, the field that they lose most often.
"""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.browser.chromium_process import running
from tests.browser.words import (
    FEATURE,
    expect_saved,
    open_note,
    revisit,
    text_field,
    type_text,
    visit,
)

NOTE = "Note on prompt 1a.1"
OTHER_NOTE = "Note on prompt 1a.2"
TEXT = "abcdefghijklmnopqrstuvwxyz"
# The page itself goes, so that nothing of the test's own comes between the person and the event.
RELOAD_AFTER = """([event, last, milliseconds]) => addEventListener(event, ({ target }) => {
  if (target.value?.endsWith(last)) setTimeout(() => location.reload(), milliseconds);
})"""


def _open(page: Page, address: str, note: str = NOTE) -> None:
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, "Brief description of current practice")).to_be_enabled()
    open_note(page, note.removeprefix("Note on prompt "))


def _is_kept(page: Page, note: str = NOTE) -> None:
    expect(text_field(page, note)).to_have_value(TEXT)
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)


@pytest.mark.parametrize(
    "after",
    [
        pytest.param(100, id="0.1 s later"),
        pytest.param(2000, id="2 s later", marks=pytest.mark.soaked),
    ],
)
def test_type_a_note_and_reload_with_the_focus_still_in_it(
    page: Page, address: str, after: int
) -> None:
    _open(page, address)
    page.evaluate(RELOAD_AFTER, ["input", TEXT, after])
    with page.expect_navigation():
        type_text(page, NOTE, TEXT)
    _is_kept(page)


def test_leave_the_field_and_reload_a_tenth_of_a_second_later(page: Page, address: str) -> None:
    _open(page, address)
    page.evaluate(RELOAD_AFTER, ["focusout", TEXT, 100])
    type_text(page, NOTE, TEXT)
    with page.expect_navigation():
        page.keyboard.press("Tab")
    _is_kept(page)


def test_close_the_tab_a_tenth_of_a_second_after_typing(
    context: BrowserContext, address: str
) -> None:
    page = context.new_page()
    _open(page, address)
    type_text(page, NOTE, TEXT)
    page.evaluate("() => new Promise((done) => setTimeout(done, 100))")
    page.close()
    again = context.new_page()
    visit(again, f"{address}/{FEATURE}")
    _is_kept(again)


def test_kill_the_browser_after_leaving_the_field(
    playwright: Playwright, program: Path, tmp_path: Path, address: str
) -> None:
    """Killed the moment it says "Saved": before the 1, 3 and 12 s of the measurement."""
    with running(playwright, tmp_path, program) as chromium:
        _open(chromium.page, address)
        type_text(chromium.page, NOTE, TEXT)
        chromium.page.keyboard.press("Tab")
        expect_saved(chromium.page)
        chromium.kill()
    with running(playwright, tmp_path, program) as chromium:
        visit(chromium.page, f"{address}/{FEATURE}")
        _is_kept(chromium.page)


@pytest.mark.parametrize(
    "script",
    [
        pytest.param("", id="", marks=pytest.mark.soaked),
        pytest.param("delete window.BroadcastChannel;", id="that cannot hear each other"),
    ],
)
def test_two_tabs_each_edit_a_different_item(
    context: BrowserContext, address: str, script: str
) -> None:
    context.add_init_script(script)
    one, two = context.new_page(), context.new_page()
    _open(one, address)
    type_text(one, NOTE, TEXT[:3])
    expect_saved(one)
    _open(two, address, OTHER_NOTE)
    expect(text_field(two, NOTE)).to_have_value(TEXT[:3])
    type_text(two, OTHER_NOTE, TEXT)
    text_field(one, NOTE).press("End")
    type_text(one, NOTE, TEXT[3:])
    expect_saved(one)
    expect_saved(two)
    for page in (one, two):
        revisit(page)
        _is_kept(page)
        _is_kept(page, OTHER_NOTE)
