"""Storage that misbehaves: said in plain words, nothing overwritten, and exportable."""

import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.words import (
    FEATURE,
    SAVED,
    alert,
    answers,
    expect_saved,
    exported,
    revisit,
    status,
    text_field,
    visit,
)

PRACTICE = "Brief description of current practice"
STRENGTHS = "Summary of strengths"
# The policy forbids the page to make code from text, so the work is written into the script.
IN_STORE = """() => new Promise((done, fail) => {
  const opening = indexedDB.open("a-closer-look");
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const database = opening.result;
    const tx = database.transaction(["records", "answers"], "MODE");
    const result = ((tx) => { WORK })(tx);
    tx.oncomplete = () => { database.close(); done(result?.result); };
    tx.onabort = () => fail(tx.error);
  };
})"""


def _in_store(page: Page, mode: str, work: str) -> Any:
    """Do ``work`` (JavaScript with a transaction ``tx``) behind the page's back."""
    return page.evaluate(IN_STORE.replace("MODE", mode).replace("WORK", work))


def _written(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    text_field(page, PRACTICE).fill("first")
    expect_saved(page)
    text_field(page, STRENGTHS).fill("second")
    expect_saved(page)


def test_storage_cleared_while_the_page_is_open_is_loud_and_written_again(
    page: Page, address: str, tmp_path: Path
) -> None:
    _written(page, address)
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": "all"})
    expect(alert(page)).to_contain_text("cleared")
    expect(status(page)).not_to_have_text(SAVED)
    assert answers(exported(page, tmp_path))["1a"] == {"practice": "first", "strengths": "second"}
    text_field(page, PRACTICE).fill("third")
    expect_saved(page)
    revisit(page)
    expect(text_field(page, PRACTICE)).to_have_value("third")
    expect(text_field(page, STRENGTHS)).to_have_value("second")


def test_rows_cleared_under_an_open_connection_are_written_again(page: Page, address: str) -> None:
    _written(page, address)
    clear = "tx.objectStore('records').clear(); tx.objectStore('answers').clear();"
    _in_store(page, "readwrite", clear)
    text_field(page, PRACTICE).fill("third")
    expect_saved(page)
    revisit(page)
    expect(text_field(page, PRACTICE)).to_have_value("third")
    expect(text_field(page, STRENGTHS)).to_have_value("second")


def test_an_upgrade_in_another_tab_is_not_held_up_and_is_said(
    context: BrowserContext, page: Page, address: str, tmp_path: Path
) -> None:
    _written(page, address)
    newer = context.new_page()
    visit(newer, f"{address}/scale.html")
    newer.evaluate(
        """() => new Promise((done, fail) => {
             const opening = indexedDB.open("a-closer-look", 999);
             opening.onsuccess = () => { opening.result.close(); done(); };
             opening.onblocked = () => fail(new Error("held up"));
           })"""
    )
    expect(alert(page)).to_contain_text("updated in another tab")
    text_field(page, PRACTICE).fill("after the upgrade")
    expect(status(page)).not_to_have_text(SAVED)
    expect(alert(page)).to_contain_text("newer release")
    assert answers(exported(page, tmp_path))["1a"]["practice"] == "after the upgrade"
    # A page of this release on a database of a newer one changes nothing in it.
    rows = _in_store(newer, "readonly", "return tx.objectStore('answers').getAll();")
    assert {row["value"] for row in rows} == {"first", "second"}


def test_an_upgrade_held_up_by_another_tab_is_said_and_goes_on_by_itself(
    context: BrowserContext, page: Page, address: str
) -> None:
    older = context.new_page()
    visit(older, f"{address}/scale.html")
    older.evaluate(
        """() => new Promise((done) => {
             const opening = indexedDB.open("a-closer-look", 1);
             opening.onupgradeneeded = () => {
               const database = opening.result;
               database.createObjectStore("records", {keyPath: "id"});
               database.createObjectStore("answers", {keyPath: ["record", "item", "field"]})
                 .createIndex("record", "record");
               database.createObjectStore("settings");
             };
             opening.onsuccess = () => { window.holding = opening.result; done(); };
           })"""
    )
    page.goto(f"{address}/{FEATURE}")
    expect(alert(page)).to_contain_text("open in another tab")
    text_field(page, PRACTICE).fill("waiting")
    older.close()
    expect_saved(page)
    revisit(page)
    expect(text_field(page, PRACTICE)).to_have_value("waiting")


def test_a_damaged_value_is_shown_saved_to_a_file_and_not_overwritten(
    page: Page, address: str, tmp_path: Path
) -> None:
    _written(page, address)
    damage = """const answers = tx.objectStore("answers");
        answers.getAll().onsuccess = ({target}) => {
          const row = target.result.find((one) => one.field === "practice");
          answers.put({...row, value: {torn: "half of it"}});
        };"""
    _in_store(page, "readwrite", damage)
    revisit(page)
    beside = page.get_by_role("group", name=f"Damaged text of {PRACTICE}", exact=True)
    expect(beside).to_contain_text("half of it")
    expect(alert(page)).to_contain_text("damaged")
    expect(text_field(page, STRENGTHS)).to_have_value("second")
    with page.expect_download() as download:
        beside.get_by_role("button", name="Save the damaged text to a file", exact=True).click()
    assert "half of it" in download.value.path().read_text("utf-8")
    text_field(page, PRACTICE).fill("written anew")
    expect_saved(page)
    revisit(page)
    expect(text_field(page, PRACTICE)).to_have_value("written anew")
    expect(beside).to_contain_text("half of it")
    found = answers(exported(page, tmp_path))["1a"]
    assert found["practice"] == "written anew"
    assert found["practice~2"] == {"torn": "half of it"}


def test_work_without_a_recent_copy_elsewhere_is_reminded_of(
    page: Page, address: str, tmp_path: Path
) -> None:
    reminder = page.get_by_text("You have not saved a copy")
    _written(page, address)
    expect(reminder).to_be_hidden()
    now = datetime.datetime.now(tz=datetime.UTC)
    page.clock.set_fixed_time(now + datetime.timedelta(days=8))
    revisit(page)
    expect(reminder).to_have_text("You have not saved a copy of this record for 8 days. Save one.")
    exported(page, tmp_path)
    expect(reminder).to_be_hidden()
    revisit(page)
    expect(text_field(page, PRACTICE)).to_have_value("first")
    expect(reminder).to_be_hidden()


def test_the_browser_is_asked_once_to_keep_the_data(page: Page, address: str) -> None:
    page.add_init_script(
        """navigator.storage.persist = () => {
             sessionStorage.asked = Number(sessionStorage.asked ?? 0) + 1;
             return Promise.resolve(false);
           };"""
    )
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, PRACTICE)).to_be_enabled()
    assert page.evaluate("sessionStorage.asked") is None
    for text in ("first", "second"):
        text_field(page, PRACTICE).fill(text)
        page.wait_for_function("() => sessionStorage.asked === '1'")
        revisit(page)
        expect(text_field(page, PRACTICE)).to_have_value(text)
    assert page.evaluate("sessionStorage.asked") == "1"
