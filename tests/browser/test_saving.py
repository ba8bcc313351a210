"""Work survives a reload at once, a page left at once, and a browser killed at once."""

from pathlib import Path

from playwright.sync_api import Page, Playwright, expect

from tests.browser.chromium_process import running
from tests.browser.words import (
    FEATURE,
    SAVED,
    THEME,
    alert,
    answers,
    expect_saved,
    exported,
    rate,
    revisit,
    status,
    text_field,
    type_text,
    visit,
)

PRACTICE = "Brief description of current practice"
TEXT = "abcdefghijklmnopqrstuvwxyz"


def test_a_reload_right_after_a_key_keeps_every_character(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    type_text(page, PRACTICE, TEXT)
    revisit(page)
    expect(text_field(page, PRACTICE)).to_have_value(TEXT)


def test_leaving_the_page_right_after_a_key_keeps_every_character(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    type_text(page, PRACTICE, TEXT)
    visit(page, f"{address}/{THEME}")
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, PRACTICE)).to_have_value(TEXT)


def test_what_is_shown_as_saved_survives_a_killed_browser(
    playwright: Playwright, program: Path, tmp_path: Path, address: str
) -> None:
    url = f"{address}/{FEATURE}"
    with running(playwright, tmp_path, program) as chromium:
        visit(chromium.page, url)
        type_text(chromium.page, PRACTICE, TEXT)
        expect_saved(chromium.page)
        chromium.kill()
    with running(playwright, tmp_path, program) as chromium:
        visit(chromium.page, url)
        expect(text_field(chromium.page, PRACTICE)).to_have_value(TEXT)


def test_a_rating_can_be_given_and_cleared(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    rate(page, "5 Very good")
    revisit(page)
    expect(page.get_by_role("radio", name="5 Very good", exact=True)).to_be_checked()
    page.get_by_role("button", name="Clear rating", exact=True).click()
    expect_saved(page)
    revisit(page)
    expect(text_field(page, PRACTICE)).to_be_enabled()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)


def test_a_prompt_of_ones_own_is_kept_and_its_removal_can_be_undone(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/{FEATURE}")
    page.get_by_role("button", name="Add a prompt of your own", exact=True).click()
    own = "Do we ask young carers?"
    page.get_by_role("textbox", name="Your own prompt", exact=True).fill(own)
    page.get_by_role("checkbox", name=own, exact=True).check()
    revisit(page)
    expect(page.get_by_role("checkbox", name=own, exact=True)).to_be_checked()
    page.get_by_role("button", name="Remove", exact=True).click()
    expect(page.get_by_role("checkbox", name=own, exact=True)).to_have_count(0)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(page.get_by_role("checkbox", name=own, exact=True)).to_be_checked()


def test_a_reader_who_types_nothing_stores_nothing(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, PRACTICE)).to_be_enabled()
    visit(page, f"{address}/records.html")
    expect(page.get_by_role("button", name="Create record", exact=True)).to_be_enabled()
    expect(page.get_by_role("row")).to_have_count(0)
    expect(page.get_by_role("button", name="Open the example record", exact=True)).to_be_visible()


def test_a_failed_write_is_loud_and_what_is_in_memory_can_be_exported(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.add_init_script(
        """IDBObjectStore.prototype.put = function () {
             throw new DOMException("full", "QuotaExceededError");
           };"""
    )
    visit(page, f"{address}/{FEATURE}")
    text_field(page, PRACTICE).fill(TEXT)
    expect(alert(page)).to_contain_text("Save a copy (JSON)")
    expect(status(page)).not_to_have_text(SAVED)
    assert answers(exported(page, tmp_path))["1a"]["practice"] == TEXT


def test_without_any_storage_the_page_says_so_and_still_exports(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.add_init_script("Object.defineProperty(window, 'indexedDB', {value: undefined});")
    visit(page, f"{address}/{FEATURE}")
    text_field(page, PRACTICE).fill(TEXT)
    expect(alert(page)).to_contain_text("Save a copy (JSON)")
    expect(status(page)).not_to_have_text(SAVED)
    assert answers(exported(page, tmp_path))["1a"]["practice"] == TEXT
