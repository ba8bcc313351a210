"""Whatever happens to the page, no character typed before it is lost."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.browser.chromium import SWITCHES, require
from tests.browser.words import (
    FEATURE,
    SAVED,
    THEME,
    answers,
    expect_saved,
    exported,
    import_file,
    open_note,
    prompt_boxes,
    revisit,
    status,
    text_field,
    type_text,
    visit,
)

PRACTICE = "Brief description of current practice"
STRENGTHS = "Summary of strengths"
NOTE = "Note on prompt 1a.1"
TEXT = "abcdefghijklmnopqrstuvwxyz"

# The page itself goes, so that nothing of the test's own comes between the key and the event.
AT_THE_LAST_KEY = """([last, delay, event]) => addEventListener("input", ({ target }) => {
    if (!target.value.endsWith(last)) return;
    if (document.activeElement !== target) throw new Error("the field has lost the focus");
    const act = () => event === "reload" ? location.reload() : location.assign(event);
    delay ? setTimeout(act, delay) : act();
})"""


@pytest.mark.parametrize("event", ["reload", "index.html"], ids=["reload", "another page"])
@pytest.mark.parametrize(
    "delay",
    [
        pytest.param(0, id="at the key"),
        pytest.param(100, id="0.1 s after", marks=pytest.mark.soaked),
    ],
)
def test_going_with_the_focus_still_in_the_field(
    page: Page, address: str, event: str, delay: int
) -> None:
    url = f"{address}/{FEATURE}"
    visit(page, url)
    expect(text_field(page, PRACTICE)).to_be_enabled()
    page.evaluate(AT_THE_LAST_KEY, [TEXT[-1], delay, event])
    with page.expect_navigation():
        type_text(page, PRACTICE, TEXT)
    visit(page, url)
    expect(text_field(page, PRACTICE)).to_have_value(TEXT)


def test_a_tab_closed_at_the_last_key(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    visit(page, f"{address}/{FEATURE}")
    type_text(page, PRACTICE, TEXT)
    page.close()
    again = context.new_page()
    visit(again, f"{address}/{FEATURE}")
    expect(text_field(again, PRACTICE)).to_have_value(TEXT)


def test_saved_is_never_shown_for_a_key_that_is_not_stored(page: Page, address: str) -> None:
    """Each time the status says "Saved", the field's text is in the database already."""
    page.add_init_script(
        """globalThis.stored = undefined;
           const { transaction } = IDBDatabase.prototype;
           IDBDatabase.prototype.transaction = function (...how) {
             const begun = transaction.apply(this, how);
             // Heard before the page hears it, so that what it then shows is stored.
             begun.addEventListener("complete", () => globalThis.stored = begun.text ?? stored);
             return begun;
           };
           const { put } = IDBObjectStore.prototype;
           IDBObjectStore.prototype.put = function (row, ...key) {
             if (row.field) this.transaction.text = row.value;
             return put.call(this, row, ...key);
           };"""
    )
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, PRACTICE)).to_be_enabled()
    page.evaluate(
        """() => {
             globalThis.shown = [];
             const status = document.querySelector("[data-part~=status]");
             const look = () => {
               const text = document.querySelector('[data-field="practice"]').value;
               if (status.textContent.startsWith("Saved")) shown.push([text, stored]);
             };
             new MutationObserver(look).observe(status, { childList: true });
             addEventListener("input", look);
           }"""
    )
    type_text(page, PRACTICE, TEXT)
    expect_saved(page)
    shown = page.evaluate("shown")
    assert shown
    assert all(text == stored for text, stored in shown), shown
    assert shown[-1][0] == TEXT


@pytest.fixture
def with_page_cache(playwright: Playwright) -> Iterator[Page]:
    """A page of a browser that keeps pages it leaves; Playwright switches that off by itself."""
    browser = playwright.chromium.launch(
        executable_path=require(),
        args=list(SWITCHES),
        ignore_default_args=["--disable-back-forward-cache"],
    )
    page = browser.new_page()
    page.add_init_script(
        """addEventListener("pageshow", ({ persisted }) => globalThis.fromCache = persisted);"""
    )
    yield page
    browser.close()


def _back(page: Page) -> None:
    page.go_back(wait_until="commit")
    page.wait_for_function("() => globalThis.fromCache !== undefined")
    why = "JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons)"
    assert page.evaluate("fromCache"), f"the page was loaded again: {page.evaluate(why)}"


def test_back_and_forward_from_the_page_cache(with_page_cache: Page, address: str) -> None:
    """Chromium keeps no page it leaves in the middle of a write, so each write ends first."""
    page = with_page_cache
    visit(page, f"{address}/{FEATURE}")
    type_text(page, PRACTICE, TEXT)
    expect_saved(page)
    visit(page, f"{address}/records.html")
    expect(page.get_by_role("button", name="Create record", exact=True)).to_be_visible()
    _back(page)
    expect(text_field(page, PRACTICE)).to_have_value(TEXT)
    text_field(page, PRACTICE).press("End")
    type_text(page, PRACTICE, TEXT)
    expect_saved(page)
    page.go_forward(wait_until="commit")
    _back(page)
    expect(text_field(page, PRACTICE)).to_have_value(TEXT * 2)
    revisit(page)
    expect(text_field(page, PRACTICE)).to_have_value(TEXT * 2)


def test_a_page_from_the_cache_writes_into_the_record_opened_meanwhile(
    with_page_cache: Page, address: str
) -> None:
    page = with_page_cache
    visit(page, f"{address}/{FEATURE}")
    type_text(page, PRACTICE, TEXT)
    expect_saved(page)
    visit(page, f"{address}/records.html")
    page.get_by_role("textbox", name="Name of the record", exact=True).fill("Second")
    page.get_by_role("button", name="Create record", exact=True).click()
    expect(page.get_by_role("link", name="Second", exact=True)).to_be_visible()
    _back(page)
    expect(page.get_by_role("link", name="Second", exact=True)).to_be_visible()
    expect(text_field(page, PRACTICE)).to_have_value("")
    type_text(page, PRACTICE, "second")
    revisit(page)
    expect(text_field(page, PRACTICE)).to_have_value("second")
    visit(page, f"{address}/records.html")
    page.get_by_role("button", name="Open New record", exact=True).click()
    expect(page.get_by_role("link", name="New record", exact=True)).to_be_visible()
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, PRACTICE)).to_have_value(TEXT)


def _write_note(page: Page) -> None:
    open_note(page, "1a.1")
    type_text(page, NOTE, TEXT)


def _write_text(page: Page) -> None:
    type_text(page, STRENGTHS, TEXT)


def _write_own_prompt(page: Page) -> None:
    page.get_by_role("button", name="Add a prompt of your own", exact=True).click()
    type_text(page, "Your own prompt", TEXT)


@pytest.mark.parametrize(
    ("write", "name"),
    [(_write_note, NOTE), (_write_text, STRENGTHS), (_write_own_prompt, "Your own prompt")],
    ids=["note", "text", "own prompt"],
)
def test_words_without_a_rating_or_a_tick(
    page: Page, address: str, write: Callable[[Page], None], name: str
) -> None:
    visit(page, f"{address}/{FEATURE}")
    write(page)
    revisit(page)
    expect(text_field(page, name)).to_have_value(TEXT)
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(0)


def test_two_hundred_thousand_characters_pasted(
    context: BrowserContext, page: Page, address: str, tmp_path: Path
) -> None:
    line = "Carers' views – “heard”, £5, Gàidhlig, 日本, 🙂\n"
    pasted = (line * (200_000 // len(line) + 1))[:200_000]
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, PRACTICE)).to_be_enabled()
    page.evaluate("text => navigator.clipboard.writeText(text)", pasted)
    text_field(page, PRACTICE).press("Control+v")
    revisit(page)
    expect(text_field(page, PRACTICE)).to_be_enabled()
    assert text_field(page, PRACTICE).input_value() == pasted
    text_field(page, PRACTICE).press("Control+End")
    type_text(page, PRACTICE, TEXT)
    expect_saved(page)
    assert answers(exported(page, tmp_path))["1a"]["practice"] == pasted + TEXT


def _many_notes(page: Page, folder: Path, total: int) -> tuple[Path, dict[str, str]]:
    """A record file with ``total`` notes: on this page's prompts, and on prompts of one's own."""
    text_field(page, STRENGTHS).fill(TEXT)
    expect_saved(page)
    file = json.loads(exported(page, folder).read_text("utf-8"))
    prompts = [str(box.get_attribute("data-item")) for box in prompt_boxes(page)]
    features = [f"{theme}{letter}" for theme in "1234" for letter in "abc"]
    items = prompts + [
        f"{features[number % len(features)]}.own-{number:05}"
        for number in range(total - len(prompts))
    ]
    notes = {item: f"Note on {item}: " + TEXT * 4 for item in items}
    file["record"]["answers"].update({item: {"note": note} for item, note in notes.items()})
    path = folder / "many.json"
    path.write_text(json.dumps(file), "utf-8")
    return path, notes


@pytest.mark.longer
def test_a_record_with_many_notes(
    page: Page, address: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    visit(page, f"{address}/{FEATURE}")
    number = 5_000 if request.config.getoption("soak") else 1_000
    file, notes = _many_notes(page, tmp_path, number)
    import_file(page, file)
    expect(text_field(page, NOTE)).to_have_value(notes["1a.1"])
    text_field(page, NOTE).press("End")
    type_text(page, NOTE, TEXT)
    revisit(page)
    expect(text_field(page, NOTE)).to_have_value(notes["1a.1"] + TEXT)
    expect_saved(page)
    kept = answers(exported(page, tmp_path / "again"))
    found = {item: fields["note"] for item, fields in kept.items() if "note" in fields}
    assert found == notes | {"1a.1": notes["1a.1"] + TEXT}
    visit(page, f"{address}/{THEME}")
    row = page.get_by_role("row", name=re.compile("^1a "))
    expect(row.get_by_role("cell").first).to_have_text(re.compile(r"^0 of \d{2,3}$"))
    expect(status(page)).to_have_text(SAVED)
