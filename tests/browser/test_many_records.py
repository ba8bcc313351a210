"""Many records in one browser: their list, copies, archive, the example, and clearing it all."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Download, Locator, Page, expect

from tests.browser.words import (
    FEATURE,
    alert,
    expect_saved,
    exported,
    import_file,
    rate,
    revisit,
    text_field,
    visit,
)

STRENGTHS = "Summary of strengths"
EXAMPLE = "Example (made up): Anytown Council, older people"
OPEN_EXAMPLE = "This is the made-up example. Open your own record to work."
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


def _create(page: Page, address: str, name: str, text: str = "") -> None:
    _records(page, address)
    page.get_by_role("textbox", name="Name of the record", exact=True).fill(name)
    page.get_by_role("button", name="Create record", exact=True).click()
    expect(page.get_by_role("button", name=f"Open {name}", exact=True)).to_be_visible()
    if text:
        visit(page, f"{address}/{FEATURE}")
        text_field(page, STRENGTHS).fill(text)
        expect_saved(page)
        _records(page, address)
        expect(page.get_by_role("button", name=f"Open {name}", exact=True)).to_be_visible()


def _line(page: Page, name: str) -> Locator:
    return page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=name, exact=True))


def _more(page: Page, name: str, action: str) -> None:
    _line(page, name).locator("summary").filter(has_text=re.compile("^More for ")).click()
    page.get_by_role("button", name=f"{action} {name}", exact=True).click()


def _open_example(page: Page, address: str) -> None:
    _records(page, address)
    page.get_by_role("button", name="Open the example record", exact=True).click()
    expect(page.get_by_role("link", name=EXAMPLE, exact=True)).to_be_visible()


def _held(page: Page) -> dict[str, Any]:
    held: dict[str, Any] = page.evaluate(HELD)
    return held


def test_each_line_says_whose_it_is_and_how_far(page: Page, address: str, tmp_path: Path) -> None:
    _create(page, address, "Plan", "Strong")
    visit(page, f"{address}/{FEATURE}")
    rate(page, "4 Good")
    expect_saved(page)
    visit(page, f"{address}/scope.html")
    page.get_by_role("textbox", name="Care group", exact=True).fill("Young carers")
    expect_saved(page)
    _records(page, address)
    cell = _line(page, "Plan").locator
    expect(cell('[data-slot="care-group"]')).to_have_text("Young carers")
    expect(cell('[data-slot="round"]')).to_have_text("1")
    expect(cell('[data-slot="progress"]')).to_have_text("1 of 18 features rated")
    expect(cell('[data-slot="changed"]')).to_have_text(re.compile(r"\d{4}"))
    expect(cell('[data-slot="copied"]')).to_have_text("Never")
    expect(cell('[data-slot="state"]')).to_have_text("Open now")
    exported(page, tmp_path)
    revisit(page)
    expect(cell('[data-slot="copied"]')).to_have_text(re.compile(r"\d{4}"))
    columns = "Record, Care group, Round, Progress, Last change, Last copy, State, Actions"
    header = page.get_by_role("table", name="Records on this computer", exact=True).get_by_role(
        "columnheader"
    )
    assert ", ".join(header.all_text_contents()) == columns


def test_a_duplicate_is_a_record_of_its_own(page: Page, address: str) -> None:
    _create(page, address, "Plan", "as it was")
    _more(page, "Plan", "Duplicate")
    expect(_line(page, "Copy of Plan")).to_contain_text("Open now")
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, STRENGTHS)).to_have_value("as it was")
    text_field(page, STRENGTHS).fill("changed")
    expect_saved(page)
    _records(page, address)
    page.get_by_role("button", name="Open Plan", exact=True).click()
    expect(_line(page, "Plan")).to_contain_text("Open now")
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, STRENGTHS)).to_have_value("as it was")


def test_a_record_goes_into_the_archive_and_back(page: Page, address: str) -> None:
    _create(page, address, "Plan")
    archive = page.get_by_role("region", name="Archived", exact=True)
    expect(archive).to_be_hidden()
    _more(page, "Plan", "Archive")
    expect(archive.get_by_role("rowheader")).to_have_text(["Plan"])
    revisit(page)
    expect(archive.get_by_role("rowheader")).to_have_text(["Plan"])
    _more(page, "Plan", "Take out of the archive")
    expect(archive).to_be_hidden()
    current = page.get_by_role("table", name="Records on this computer", exact=True)
    expect(current.get_by_role("rowheader")).to_have_text(["Plan"])


def test_erased_for_good_after_deleting_and_only_when_said_twice(page: Page, address: str) -> None:
    _create(page, address, "Plan", "gone")
    _create(page, address, "Other", "stays")
    page.get_by_role("button", name="Delete Plan", exact=True).click()
    page.get_by_role("button", name="Erase for good Plan", exact=True).click()
    dialog = page.get_by_role("dialog", name="Erase the record", exact=True)
    expect(dialog).to_contain_text("Plan")
    dialog.get_by_role("button", name="Cancel", exact=True).click()
    page.get_by_role("button", name="Undo delete Plan", exact=True).click()
    expect(_line(page, "Plan")).to_be_visible()
    page.get_by_role("button", name="Delete Plan", exact=True).click()
    page.get_by_role("button", name="Erase for good Plan", exact=True).click()
    dialog.get_by_role("button", name="Erase for good", exact=True).click()
    expect(page.get_by_role("region", name="Deleted", exact=True)).to_be_hidden()
    assert _held(page)["rows"][:2] == [1, 1]
    revisit(page)
    expect(page.get_by_role("rowheader")).to_have_text(["Other"])


def test_export_all_makes_a_file_of_each_real_record(
    page: Page, address: str, tmp_path: Path
) -> None:
    _open_example(page, address)
    for name in ("Plan", "plan!"):
        _create(page, address, name, f"text of {name}")
    _more(page, "Plan", "Archive")
    expect(page.get_by_role("region", name="Archived", exact=True)).to_be_visible()
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
    expect(_line(page, "Plan").locator('[data-slot="copied"]')).not_to_have_text("Never")
    assert page.context.browser
    with page.context.browser.new_context() as fresh:
        elsewhere = fresh.new_page()
        for file in files:
            _records(elsewhere, address)
            import_file(elsewhere, file)
            elsewhere.get_by_role("button", name="Keep it", exact=True).click()
        expect(elsewhere.get_by_role("rowheader")).to_have_count(2)
        visit(elsewhere, f"{address}/{FEATURE}")
        expect(text_field(elsewhere, STRENGTHS)).to_have_value(re.compile("text of"))


def test_clearing_this_computer_leaves_nothing_of_ours_and_all_else(
    page: Page, address: str
) -> None:
    _open_example(page, address)
    _create(page, address, "Plan", "gone")
    _create(page, address, "Thrown", "gone")
    page.get_by_role("button", name="Delete Thrown", exact=True).click()
    expect(page.get_by_role("button", name="Undo delete Thrown", exact=True)).to_be_visible()
    page.evaluate("localStorage.setItem('not ours', 'x'); sessionStorage.setItem('not ours', 'x')")
    local = [name for name in _held(page)["local"] if not name.startswith("a-closer-look.un")]
    page.get_by_role("button", name="Clear this computer", exact=True).click()
    dialog = page.get_by_role("dialog", name="Clear this computer", exact=True)
    expect(dialog).to_contain_text("Records in this browser: 2.")
    expect(dialog).to_contain_text("Records changed since their last copy: 2.")
    dialog.get_by_role("button", name="Cancel", exact=True).click()
    expect(_line(page, "Plan")).to_be_visible()
    page.get_by_role("button", name="Clear this computer", exact=True).click()
    dialog.get_by_role("button", name="Clear this computer", exact=True).click()
    expect(page.get_by_text("Every record of this guide has gone")).to_be_focused()
    expect(page.get_by_role("rowheader")).to_have_count(0)
    held = _held(page)
    assert held["rows"] == [0, 0, 0]
    assert held["local"] == local
    assert "not ours" in held["local"]
    assert [name for name in held["tab"] if name.startswith("a-closer-look.")] == []
    assert "not ours" in held["tab"]
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, STRENGTHS)).to_have_value("")


def test_the_example_is_labelled_everywhere_and_apart(page: Page, address: str) -> None:
    _create(page, address, "Plan", "mine")
    expect(page.get_by_text(OPEN_EXAMPLE)).to_be_hidden()
    _open_example(page, address)
    line = page.get_by_role("row").filter(
        has=page.get_by_role("rowheader", name=EXAMPLE, exact=True)
    )
    expect(line).to_contain_text("Example, Open now")
    for path in (FEATURE, "themes/1-analyse/index.html", "profile.html", "scope.html"):
        visit(page, f"{address}/{path}")
        expect(page.get_by_text(OPEN_EXAMPLE)).to_be_visible()
    # Opened again from its line, it still is not the record that new tabs open.
    _records(page, address)
    line.get_by_role("button", name=re.compile("^Open ")).click()
    expect(line).to_contain_text("Open now")
    tab = page.context.new_page()
    visit(tab, f"{address}/{FEATURE}")
    expect(text_field(tab, STRENGTHS)).to_have_value("mine")
    expect(tab.get_by_text(OPEN_EXAMPLE)).to_be_hidden()
    page.get_by_role("button", name="Open Plan", exact=True).click()
    expect(page.get_by_text(OPEN_EXAMPLE)).to_be_hidden()


def test_a_copy_of_the_example_from_a_file_is_a_real_record(
    page: Page, address: str, tmp_path: Path
) -> None:
    _open_example(page, address)
    file = exported(page, tmp_path)
    import_file(page, file)
    expect(page.get_by_text(OPEN_EXAMPLE)).to_be_hidden()
    both = page.get_by_role("rowheader")
    expect(both).to_have_text([EXAMPLE, f"{EXAMPLE} (2)"])
    expect(page.get_by_role("cell", name="Open now", exact=True)).to_have_count(1)
    tab = page.context.new_page()
    visit(tab, f"{address}/{FEATURE}")
    expect(tab.get_by_role("link", name=f"{EXAMPLE} (2)", exact=True)).to_be_visible()
    expect(tab.get_by_text(OPEN_EXAMPLE)).to_be_hidden()


@pytest.mark.parametrize("way", ["erase", "clear"])
def test_what_is_erased_is_gone_from_the_other_tabs_too(page: Page, address: str, way: str) -> None:
    _create(page, address, "Plan", "gone for good")
    other = page.context.new_page()
    visit(other, f"{address}/{FEATURE}")
    expect(text_field(other, STRENGTHS)).to_have_value("gone for good")
    if way == "erase":
        page.get_by_role("button", name="Delete Plan", exact=True).click()
        page.get_by_role("button", name="Erase for good Plan", exact=True).click()
        page.get_by_role("dialog").get_by_role("button", name="Erase for good", exact=True).click()
    else:
        page.get_by_role("button", name="Clear this computer", exact=True).click()
        page.get_by_role("dialog").get_by_role(
            "button", name="Clear this computer", exact=True
        ).click()
    expect(alert(other)).to_contain_text("was erased in another tab")
    expect(text_field(other, STRENGTHS)).to_have_value("")
    text_field(other, "Areas for improvement").fill("a new record")
    expect_saved(other)
    _records(page, address)
    expect(_line(page, "New record")).to_have_count(1)
    expect(page.get_by_text("Plan", exact=True)).to_have_count(0)
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, STRENGTHS)).to_have_value("")


def test_a_copy_in_the_same_browser_is_no_copy_elsewhere(page: Page, address: str) -> None:
    _create(page, address, "Plan", "Strong")
    _more(page, "Plan", "Duplicate")
    copied = _line(page, "Copy of Plan").locator('[data-slot="copied"]')
    expect(copied).to_have_text("Never")


def test_undoing_an_import_made_in_the_example_leaves_new_tabs_alone(
    page: Page, address: str, tmp_path: Path
) -> None:
    _create(page, address, "Plan", "Strong")
    file = exported(page, tmp_path)
    _open_example(page, address)
    import_file(page, file)
    page.get_by_role("button", name="Undo import", exact=True).click()
    expect(page.get_by_role("button", name="Undo import", exact=True)).to_be_hidden()
    tab = page.context.new_page()
    visit(tab, f"{address}/{FEATURE}")
    expect(text_field(tab, STRENGTHS)).to_be_enabled()
    expect(tab.get_by_role("link", name=EXAMPLE, exact=True)).to_have_count(0)
