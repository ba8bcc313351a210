"""The journey from a folder, in Firefox: there each page has its own storage, yet all show one
record, through the storage page."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from macros.site import storage_page
from tests.browser.stored import HOLD
from tests.browser.words import FEATURE, SAVED, THEME
from tests.engines.driver import MarionetteDriver
from tests.engines.journey import (
    KEEP_EXPORT,
    STRENGTHS,
    TEXT,
    TICK,
    filled,
    find,
    ready,
    status,
    until,
)

OTHER_FOLDER = "records.html"
MORE = " And more."
CHANGE = """
const field = document.querySelector(arguments[0]);
field.value = arguments[1];
field.dispatchEvent(new Event("input", { bubbles: true }));
"""
GO_AT_THE_KEY = """
const [selector, address] = arguments;
document.querySelector(selector).addEventListener("input", ({ target }) => {
  if (target.value.endsWith(".")) location.assign(address);
});
"""


def from_files(site: Path, start: Callable[[], AbstractContextManager[MarionetteDriver]]) -> None:
    """Fill in, look from other pages and tabs, restart. ``start`` starts the same profile."""
    feature = (site / FEATURE).as_uri()
    other = (site / OTHER_FOLDER).as_uri()
    with start() as driver:
        _check_pages_share_nothing(driver, feature, other)
        driver.go(feature)
        until(lambda: ready(driver), "the page is ready")
        driver.run(f"document.querySelector('{TICK}').click()")
        driver.type(STRENGTHS, TEXT)
        until(lambda: SAVED.match(status(driver)), "the page says Saved")
        driver.go((site / THEME).as_uri())
        until(lambda: "1 of" in _progress(driver), "the theme's page counts the tick")
        driver.go(other)
        until(lambda: SAVED.match(status(driver)), "a page in another folder has the record")
        driver.run(KEEP_EXPORT)
        until(lambda: driver.run("return window.testExport ?? null"), "the export is made")
        assert TEXT in driver.run("return window.testExport"), "the export lacks the text"
        _check_tabs(driver, feature)
        _go_while_another_tab_writes(driver, feature, (site / storage_page.PATH).as_uri())
        _go_at_the_last_key(driver, feature, other)
    with start() as again:
        again.go(feature)
        until(lambda: _strengths(again) == TEXT + MORE, "the text is there after a restart")
        find(again, site.as_uri())


def _check_pages_share_nothing(driver: MarionetteDriver, one: str, other: str) -> None:
    """If pages shared a storage, this journey would prove nothing."""
    driver.go(one)
    driver.run("localStorage.setItem('shared', 'yes')")
    driver.go(other)
    assert driver.run("return localStorage.getItem('shared')") is None, "the pages share a storage"


def _check_tabs(driver: MarionetteDriver, feature: str) -> None:
    """What one tab writes appears in another that is not in front."""
    driver.go(feature)
    until(lambda: filled(driver), "the first tab has the answers")
    driver.new_tab()
    driver.go(feature)
    until(lambda: filled(driver), "the second tab has the answers")
    driver.type(STRENGTHS, "!")
    until(lambda: SAVED.match(status(driver)), "the second tab says Saved")
    driver.first_tab()
    until(lambda: _strengths(driver) == TEXT + "!", "the first tab shows what the second wrote")
    driver.run(CHANGE, STRENGTHS, TEXT)
    until(lambda: SAVED.match(status(driver)), "the first tab says Saved")


def _go_at_the_last_key(driver: MarionetteDriver, feature: str, other: str) -> None:
    """The page goes away within the last key's own event."""
    driver.go(feature)
    until(lambda: filled(driver), "the answers are there")
    driver.run(GO_AT_THE_KEY, STRENGTHS, other)
    driver.type(STRENGTHS, MORE)
    until(lambda: driver.run("return location.href") == other, "the page goes away")
    driver.go(feature)
    until(lambda: _strengths(driver) == TEXT + MORE, "the last key is there")


def _go_while_another_tab_writes(driver: MarionetteDriver, feature: str, store: str) -> None:
    """The page goes away before the browser has begun on its last write."""
    driver.go(feature)
    until(lambda: filled(driver), "the answers are there")
    driver.new_tab()
    driver.go(store)
    driver.run(f"({HOLD})().then(() => window.holds = true)")
    until(lambda: driver.run("return window.holds ?? false"), "the other tab writes")
    driver.first_tab()
    driver.type(STRENGTHS, MORE)
    until(lambda: status(driver) == "Saving…", "the text waits to be saved")
    driver.go(feature)
    driver.last_tab()
    driver.run("window.letGo = true")
    driver.first_tab()
    until(lambda: _strengths(driver) == TEXT + MORE, "the text that had to wait is there")
    driver.run(CHANGE, STRENGTHS, TEXT)
    until(lambda: SAVED.match(status(driver)), "the page says Saved")


def _strengths(driver: MarionetteDriver) -> str:
    return str(driver.run(f"return document.querySelector('{STRENGTHS}').value"))


def _progress(driver: MarionetteDriver) -> str:
    return str(driver.run("return document.querySelector('[data-progress]').textContent"))
