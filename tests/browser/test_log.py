"""A new log is begun where the old one may be torn, and only there."""

import struct
from pathlib import Path

from playwright.sync_api import Page, Playwright, expect

from tests.browser.chromium import require
from tests.browser.chromium_process import COME_BACK, running
from tests.browser.words import (
    FEATURE,
    FEATURE_FIELDS,
    SAVED,
    THEME,
    expect_saved,
    status,
    text_field,
)

NAME = FEATURE_FIELDS[0]
# In bytes: a clean reload writes less.
LITTLE = 1_000_000


def _log(profile: Path) -> Path:
    """The file that Chromium writes the site's databases to."""
    return max(profile.glob("Default/IndexedDB/*.leveldb/*.log"))


def _tear(profile: Path) -> None:
    """Leave in the log what a kill in the middle of a write can leave."""
    with _log(profile).open("ab") as end:
        # The head of an entry of 745 bytes that never came: checksum, length, kind.
        end.write(struct.pack("<IHB", 0x12345678, 745, 1))


def _type(page: Page, text: str) -> None:
    expect(text_field(page, NAME)).to_be_enabled()
    text_field(page, NAME).press("Control+End")
    page.keyboard.type(text)
    expect_saved(page)


def _expect_stored(page: Page, text: str) -> None:
    expect(status(page)).to_have_text(SAVED)
    expect(text_field(page, NAME)).to_have_value(text)


def test_a_reload_and_the_next_page_go_on_with_the_log(
    playwright: Playwright, program: Path, tmp_path: Path, address: str
) -> None:
    with running(playwright, tmp_path, program) as chromium:
        page = chromium.page
        page.goto(f"{address}/{FEATURE}")
        _type(page, "before")
        log = _log(tmp_path)
        size = log.stat().st_size
        page.reload()
        _expect_stored(page, "before")
        page.goto(f"{address}/{THEME}")
        expect(status(page)).to_have_text(SAVED)
        page.goto(f"{address}/{FEATURE}")
        _type(page, " after")
        assert _log(tmp_path) == log
        assert 0 < log.stat().st_size - size < LITTLE


def test_a_tab_that_comes_back_begins_a_new_log(
    playwright: Playwright, tmp_path: Path, address: str
) -> None:
    """It brings what its pages said, which was true of the browser's earlier run only."""
    preferences = tmp_path / "Default" / "Preferences"
    preferences.parent.mkdir()
    preferences.write_text('{"session": {"restore_on_startup": 1}}')
    with running(playwright, tmp_path, require()) as chromium:
        chromium.page.goto(f"{address}/{FEATURE}")
        _type(chromium.page, "before")
        # Chromium notes late that a page has heard the word: a kill can leave it standing.
        chromium.page.evaluate("sessionStorage.setItem('a-closer-look-log', Date.now())")
        chromium.close()
    _tear(tmp_path)
    with running(playwright, tmp_path, require(), COME_BACK) as chromium:
        [page] = [page for page in chromium.browser.contexts[0].pages if FEATURE in page.url]
        _expect_stored(page, "before")
        _type(page, " after")
        chromium.kill()
    with running(playwright, tmp_path, require()) as chromium:
        chromium.page.goto(f"{address}/{FEATURE}")
        _expect_stored(chromium.page, "before after")


def test_a_tab_that_goes_in_good_order_says_nothing_for_one_that_writes(
    playwright: Playwright, program: Path, tmp_path: Path, address: str
) -> None:
    with running(playwright, tmp_path, program) as chromium:
        writing = chromium.page
        writing.goto(f"{address}/{FEATURE}")
        _type(writing, "before")
        other = writing.context.new_page()
        other.goto(f"{address}/{FEATURE}")
        _expect_stored(other, "before")
        other.close()
        _type(writing, ", during")
        chromium.kill()
    _tear(tmp_path)
    with running(playwright, tmp_path, program) as chromium:
        chromium.page.goto(f"{address}/{FEATURE}")
        _expect_stored(chromium.page, "before, during")
        chromium.page.reload()
        _type(chromium.page, ", after")
        chromium.kill()
    with running(playwright, tmp_path, program) as chromium:
        chromium.page.goto(f"{address}/{FEATURE}")
        _expect_stored(chromium.page, "before, during, after")
