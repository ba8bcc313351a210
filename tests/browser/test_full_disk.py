"""A disk that is really full: the browser itself refuses the room, and later gives it."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import CDPSession, Page, Playwright, expect

from tests import hostile
from tests.browser.chromium import SWITCHES, require
from tests.browser.words import (
    FEATURE,
    SAVED,
    THEME,
    alert,
    answers,
    choose_file,
    expect_saved,
    exported,
    open_note,
    preview,
    revisit,
    status,
    text_field,
    type_text,
    visit,
)

PRACTICE = "Brief description of current practice"
STRENGTHS = "Summary of strengths"
NOTE = "Note on prompt 1a.1"
# Set before anything is written: Chromium asks how much room there is only from time to time.
# In bytes, with room for the guide's own small rows.
QUOTA = 200_000
# Words that repeat would be pressed together until they fit.
TOO_MUCH = "".join(chr(0x4E00 + number * 7919 % 20_000) for number in range(300_000))


@pytest.fixture
def on_disk(playwright: Playwright, tmp_path: Path) -> Iterator[Page]:
    """A page of a browser that keeps its storage on disk, as people's own browsers do."""
    context = playwright.chromium.launch_persistent_context(
        tmp_path / "profile",
        executable_path=require(),
        args=list(SWITCHES),
        accept_downloads=True,
    )
    # The noise for a new log would count as room taken, until the browser has thrown it away.
    # So each page has the word of one before it that the log is whole.
    context.add_init_script(
        """sessionStorage.setItem("a-closer-look-log", performance.timeOrigin + performance.now());
           Object.defineProperty(navigation, "activation", { value: { from: {} } });"""
    )
    yield context.pages[0]
    context.close()


def _quota(session: CDPSession, address: str, size: int | None) -> None:
    """Give the site ``size`` bytes of storage; ``None``: as much as there is."""
    limit = {} if size is None else {"quotaSize": size}
    session.send("Storage.overrideQuotaForOrigin", {"origin": address, **limit})


def test_a_full_disk_is_said_nothing_is_lost_and_room_again_saves_all(
    on_disk: Page, address: str, tmp_path: Path
) -> None:
    page = on_disk
    session = page.context.new_cdp_session(page)
    visit(page, f"{address}/{FEATURE}")
    _quota(session, address, QUOTA)
    type_text(page, STRENGTHS, "stored before")
    expect_saved(page)
    text_field(page, PRACTICE).fill(TOO_MUCH)
    expect(alert(page)).to_contain_text("There is no room left in this browser")
    expect(alert(page)).to_contain_text("Save a copy (JSON)")
    expect(status(page)).not_to_have_text(SAVED)
    open_note(page, "1a.1")
    type_text(page, NOTE, "typed while full")
    expect(status(page)).not_to_have_text(SAVED)
    expect(status(page)).to_have_text("Not saved. Only on this page")
    in_memory = {
        "1a": {"practice": TOO_MUCH, "strengths": "stored before"},
        "1a.1": {"note": "typed while full"},
    }
    assert answers(exported(page, tmp_path)) == in_memory

    _quota(session, address, None)
    text_field(page, NOTE).press("End")
    type_text(page, NOTE, ", and after")
    expect_saved(page)
    expect(alert(page)).to_be_hidden()
    visit(page, f"{address}/{THEME}")
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, NOTE)).to_have_value("typed while full, and after")
    assert text_field(page, PRACTICE).input_value() == TOO_MUCH
    expect(text_field(page, STRENGTHS)).to_have_value("stored before")


def test_a_file_for_which_there_is_no_room_changes_nothing(
    on_disk: Page, address: str, tmp_path: Path
) -> None:
    page = on_disk
    session = page.context.new_cdp_session(page)
    visit(page, f"{address}/{FEATURE}")
    _quota(session, address, QUOTA)
    text_field(page, PRACTICE).fill("mine")
    expect_saved(page)
    content = hostile.good_file()
    content["record"]["answers"]["1b"] = {"practice": TOO_MUCH}
    file = tmp_path / "large.json"
    file.write_text(json.dumps(content), "utf-8")
    choose_file(page, file)
    preview(page).get_by_role("button", name="Import this record", exact=True).click()
    expect(alert(page)).to_contain_text("nothing has changed. There is no room left")
    revisit(page)
    expect(text_field(page, PRACTICE)).to_have_value("mine")
    visit(page, f"{address}/records.html")
    expect(page.get_by_role("cell", name="Open now", exact=True)).to_be_visible()
    expect(page.get_by_role("rowheader")).to_have_count(1)
