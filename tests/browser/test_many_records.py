"""Many records in one browser: a file of each, and clearing them all."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.stored import stored
from tests.browser.words import (
    FEATURE,
    alert,
    expect_saved,
    revisit,
    text_field,
    visit,
)

STRENGTHS = "Summary of strengths"
EXAMPLE = "Example (made up): Anytown Council, older people"
OPEN_EXAMPLE = "This is the made-up example, to read only."
# All that the browser holds of this site: databases by name and size, and both plain stores.
HELD = """() => new Promise((done, fail) => {
  const opening = indexedDB.open("a-closer-look");
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const tx = database.transaction([...database.objectStoreNames]);
    const rows = ["records", "answers", "settings"].map((name) => tx.objectStore(name).count());
    tx.oncomplete = () => {
      database.close();
      done({
        rows: rows.map(({ result }) => result),
        local: Object.keys(localStorage).sort(),
        tab: Object.keys(sessionStorage).sort(),
      });
    };
  };
})"""


def _records(page: Page, address: str) -> None:
    visit(page, f"{address}/records.html")


def _create(page: Page, name: str) -> None:
    page.get_by_role("textbox", name="Name of the record", exact=True).fill(name)
    page.get_by_role("button", name="Create record", exact=True).click()
    expect(page.get_by_role("button", name=f"Open {name}", exact=True)).to_be_visible()


def _line(page: Page, name: str) -> Locator:
    return page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=name, exact=True))


def _held(page: Page) -> dict[str, Any]:
    held: dict[str, Any] = page.evaluate(HELD)
    return held


def test_export_all_makes_a_file_of_each_record(page: Page, address: str, tmp_path: Path) -> None:
    _records(page, address)
    for name in ("Plan", "plan!"):
        _create(page, name)
    downloads: list[Download] = []
    page.on("download", lambda download: downloads.append(download))
    page.get_by_role("button", name="Export all", exact=True).click()
    expect(page.get_by_text("Files made: 2.")).to_be_visible()
    while len(downloads) < 2:
        page.wait_for_event("download")
    files = []
    for download in downloads:
        files.append(tmp_path / download.suggested_filename)
        download.save_as(files[-1])
    assert len(set(files)) == 2
    names = {json.loads(file.read_text("utf-8"))["record"]["name"] for file in files}
    assert names == {"Plan", "plan!"}


def test_clearing_this_computer_leaves_nothing_of_ours_here_or_in_another_tab(
    page: Page, address: str
) -> None:
    _records(page, address)
    page.get_by_role("button", name="Open the example record", exact=True).click()
    expect(page.get_by_role("link", name=EXAMPLE, exact=True)).to_be_visible()
    _create(page, "Thrown")
    page.get_by_role("button", name="Delete Thrown", exact=True).click()
    expect(page.get_by_role("button", name="Undo delete Thrown", exact=True)).to_be_visible()
    _create(page, "Plan")
    other = page.context.new_page()
    visit(other, f"{address}/{FEATURE}")
    text_field(other, STRENGTHS).fill("gone for good")
    expect_saved(other)
    page.evaluate("localStorage.setItem('not ours', 'x'); sessionStorage.setItem('not ours', 'x')")
    local = [name for name in _held(page)["local"] if not name.startswith("a-closer-look.un")]
    page.get_by_role("button", name="Delete all records from this browser", exact=True).click()
    dialog = page.get_by_role("dialog", name="Delete all records from this browser", exact=True)
    expect(dialog).to_contain_text("Records in this browser: 2.")
    dialog.get_by_role("button", name="Delete all records from this browser", exact=True).click()
    expect(
        page.get_by_text("All records of this guide are deleted from this browser.", exact=True)
    ).to_be_focused()
    expect(page.get_by_role("rowheader")).to_have_count(0)
    expect(alert(other)).to_contain_text("was erased in another tab")
    expect(text_field(other, STRENGTHS)).to_have_value("")
    held = _held(page)
    assert held["rows"] == [0, 0, 0]
    assert held["local"] == local
    assert "not ours" in held["local"]
    assert [name for name in held["tab"] if name.startswith("a-closer-look.")] == []
    assert "not ours" in held["tab"]
    text_field(other, "Areas for improvement").fill("a new record")
    expect_saved(other)
    revisit(page)
    expect(page.get_by_role("rowheader")).to_have_text(["New record"])


@pytest.mark.parametrize("frozen", [False, True], ids=["", "that was frozen meanwhile"])
def test_one_record_erased_is_gone_from_another_tab_too(
    page: Page, address: str, frozen: bool
) -> None:
    _records(page, address)
    _create(page, "Plan")
    other = page.context.new_page()
    visit(other, f"{address}/{FEATURE}")
    text_field(other, STRENGTHS).fill("gone for good")
    expect_saved(other)
    state = page.context.new_cdp_session(other)
    if frozen:
        state.send("Page.setWebLifecycleState", {"state": "frozen"})
    page.get_by_role("button", name="Delete Plan", exact=True).click()
    page.get_by_role("button", name="Erase for good Plan", exact=True).click()
    page.get_by_role("dialog").get_by_role("button", name="Erase for good", exact=True).click()
    expect(page.get_by_role("region", name="Deleted", exact=True)).to_be_hidden()
    if frozen:
        state.send("Page.setWebLifecycleState", {"state": "active"})
    expect(alert(other)).to_contain_text("was erased in another tab")
    expect(text_field(other, STRENGTHS)).to_have_value("")
    text_field(other, "Areas for improvement").fill("a new record")
    expect_saved(other)
    [kept] = stored(page).values()
    assert kept.answers == {"1a.improvements": "a new record"}
