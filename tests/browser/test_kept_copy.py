"""A copy kept in a file: the browser's own file handles stand in for files that a person picks."""

import json
import re
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.picked_files import (
    COPIED,
    FILE,
    PICKERS,
    PRACTICE,
    copied,
    expect_practice,
    keep,
)
from tests.browser.words import (
    FEATURE,
    alert,
    expect_saved,
    revisit,
    text_field,
    visit,
)

SAFE = "Your work is saved in this browser."


@pytest.fixture
def context(context: BrowserContext) -> BrowserContext:
    context.add_init_script(f"({PICKERS})()")
    return context


@pytest.fixture
def page(context: BrowserContext, page: Page) -> Page:  # noqa: ARG001  # In that context.
    return page


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def practice(page: Page, name: str = FILE) -> Any:
    """What the file says of the current practice."""
    record = json.loads(page.evaluate("(name) => read(name)", name))["record"]
    return record["answers"].get("1a", {}).get("practice")


def write(page: Page, text: str) -> None:
    text_field(page, PRACTICE).fill(text)


def test_the_copy_goes_on_through_reloads_and_counts_as_a_copy(page: Page, address: str) -> None:
    keep(page, address)
    assert practice(page) == "first"
    write(page, "second")
    expect_practice(page, "second")
    revisit(page)
    expect(copied(page)).to_have_text(COPIED)
    write(page, "third")
    expect_practice(page, "third")
    visit(page, f"{address}/records.html")
    row = page.get_by_role("row").filter(has_text="Open now")
    expect(row.get_by_role("cell").nth(4)).not_to_have_text("Never")
    # While it writes, the browser has another beside it.
    assert {name.removesuffix(".crswap") for name in page.evaluate("names()")} == {FILE}


def test_what_did_not_get_through_is_written_by_the_next_page(page: Page, address: str) -> None:
    keep(page, address)
    # As when the page is gone before the browser has written anything.
    page.evaluate("""() => {
      FileSystemFileHandle.prototype.createWritable = () => new Promise(() => {});
    }""")
    write(page, "second")
    expect_saved(page)
    visit(page, f"{address}/scale.html")
    expect_practice(page, "second")
    expect(alert(page)).to_be_hidden()


def test_leftovers_of_cut_off_writes_are_said_at_once_and_not_taken_for_a_cancelled_picker(
    page: Page, address: str
) -> None:
    keep(page, address)
    page.evaluate(
        """async (name) => {
      const root = await navigator.storage.getDirectory();
      const file = await root.getFileHandle(name);
      window.open = [];
      for (let one = 0; one < 100; one++) window.open.push(await file.createWritable());
    }""",
        FILE,
    )
    write(page, "second")
    expect(alert(page)).to_have_text(
        f"The browser refuses to write to “{FILE}”. Delete the files beside it that end in "
        f"“.crswap”: they are left over from writes that were cut off. {SAFE}"
    )
    expect(copied(page)).to_have_text(re.compile(f"^Last copied to {FILE} at "))
    expect_saved(page)
    assert practice(page) == "first"
    page.evaluate("Promise.all(open.map((one) => one.abort()))")
    write(page, "third")
    expect_practice(page, "third")
    expect(alert(page)).to_be_hidden()


OTHER = (
    '{"format": "a-closer-look", "record": {"id": "x", "name": "Theirs", "changed": "2026-01-01"}}'
)


@pytest.mark.parametrize(
    ("way", "answer", "kept_in"),
    [
        ("Keep a copy in a file", "Cancel", None),
        ("Keep a copy in a file", "Make another beside it", "new-record-2.json"),
        ("Use a file that is there", "Cancel", None),
        ("Name a new file", "Cancel", None),
        ("Use a file that is there", "Write over it", FILE),
    ],
)
def test_a_file_that_is_there_stays_whole_until_one_has_answered(
    page: Page, address: str, way: str, answer: str, kept_in: str | None
) -> None:
    visit(page, f"{address}/{FEATURE}")
    write(page, "first")
    expect_saved(page)
    visit(page, f"{address}/export.html")
    page.evaluate("(text) => put(text)", OTHER)
    press(page, way)
    dialog = page.get_by_role("dialog", name="This file is there already", exact=True)
    expect(dialog).to_contain_text(
        f"“{FILE}” is there already, and holds another record: “Theirs”. "
        "Writing over it loses that."
    )
    beside = dialog.get_by_role("button", name="Make another beside it", exact=True)
    expect(beside).to_have_count(1 if way == "Keep a copy in a file" else 0)
    assert page.evaluate("read()") == OTHER
    dialog.get_by_role("button", name=answer, exact=True).click()
    expect(dialog).to_be_hidden()
    if kept_in is None:
        expect(copied(page)).to_be_hidden()
    else:
        expect(copied(page)).to_have_text(re.compile(f"^Copied to {kept_in} at "))
        assert practice(page, kept_in) == "first"
    if kept_in != FILE:
        assert page.evaluate("read()") == OTHER


def test_a_newer_copy_of_the_same_record_is_told(page: Page, address: str) -> None:
    keep(page, address)
    page.evaluate("""async () => put((await read())
      .replace(/"changed": "2/, '"changed": "3').replace("first", "newer"))""")
    visit(page, f"{address}/export.html")
    expect(alert(page)).to_contain_text(f"“{FILE}” was changed elsewhere.")
    press(page, "Use a file that is there")
    dialog = page.get_by_role("dialog", name="This file is there already", exact=True)
    expect(dialog).to_contain_text("holds a newer copy of this record")
    dialog.get_by_role("button", name="Cancel", exact=True).click()
    assert practice(page) == "newer"


FAILING = """(times) => {
  const real = FileSystemFileHandle.prototype.createWritable;
  FileSystemFileHandle.prototype.createWritable = function (...given) {
    if (times-- > 0) throw new DOMException("busy", "InvalidStateError");
    return real.apply(this, given);
  };
}"""


def test_a_write_that_fails_is_tried_again_at_once_and_then_at_the_next_pause(
    page: Page, address: str
) -> None:
    keep(page, address)
    page.evaluate("""() => {
      window.said = [];
      const alert = document.querySelector("[role=alert]");
      new MutationObserver(() => said.push(alert.textContent)).observe(alert, { childList: true });
    }""")
    page.evaluate(FAILING, 1)
    write(page, "second")
    expect_practice(page, "second")
    expect(copied(page)).to_have_text(COPIED)
    assert page.evaluate("said") == []
    page.evaluate(FAILING, 3)
    write(page, "third")
    expect(alert(page)).to_have_text(
        f"“{FILE}” could not be written. {SAFE} The copy is tried again after your next words."
    )
    write(page, "fourth")
    expect_practice(page, "fourth")
    expect(alert(page)).to_be_hidden()


REFUSING = """(name) => {
  const refuse = async () => { throw new DOMException("no", name); };
  Object.assign(window, {
    showDirectoryPicker: refuse, showOpenFilePicker: refuse, showSaveFilePicker: refuse,
  });
}"""


@pytest.mark.parametrize(
    "way", ["Keep a copy in a file", "Use a file that is there", "Name a new file"]
)
def test_a_picker_that_is_refused_is_told_and_one_that_is_cancelled_is_not(
    page: Page, address: str, way: str
) -> None:
    visit(page, f"{address}/export.html")
    page.evaluate(REFUSING, "NotAllowedError")
    press(page, way)
    expect(alert(page)).to_have_text(
        "The browser did not let this site write there. Choose another place. Where it never "
        "does, your organisation may have set it so: press “Save a copy (JSON)” instead."
    )
    with page.expect_download():
        press(page, "Save a copy (JSON)")
    page.evaluate(REFUSING, "AbortError")
    press(page, way)
    expect(alert(page)).to_be_hidden()
    expect(copied(page)).to_be_hidden()


PERMISSION = """() => {
  window.asked = 0;
  const said = () => sessionStorage.permission ?? "granted";
  FileSystemHandle.prototype.queryPermission = async () => said();
  FileSystemHandle.prototype.requestPermission = async () => {
    if (!navigator.userActivation.isActive) throw new DOMException("no", "SecurityError");
    window.asked++;
    sessionStorage.permission = sessionStorage.answer;
    return said();
  };
}"""


def test_where_the_browser_asks_again_the_bar_says_since_when_and_one_press_writes(
    context: BrowserContext, page: Page, address: str
) -> None:
    context.add_init_script(f"({PERMISSION})()")
    keep(page, address)
    page.evaluate("""() => {
      sessionStorage.permission = "prompt";
      sessionStorage.answer = "denied";
    }""")
    revisit(page)
    expect(copied(page)).to_have_text(
        re.compile(rf"^No copy in {FILE} since \d.* at \d\d:\d\d: the browser asks again\.$")
    )
    write(page, "second")
    expect_saved(page)
    assert page.evaluate("asked") == 0
    press(page, "Keep the copy again")
    expect(alert(page)).to_contain_text(f"does not let this site write to “{FILE}”.")
    write(page, "third")
    expect_saved(page)
    assert (page.evaluate("asked"), practice(page)) == (1, "first")
    page.evaluate("""() => {
      sessionStorage.permission = "prompt";
      sessionStorage.answer = "granted";
    }""")
    revisit(page)
    press(page, "Keep the copy again")
    expect_practice(page, "third")
    expect(copied(page)).to_have_text(COPIED)
    expect(page.get_by_role("button", name="Keep the copy again", exact=True)).to_be_hidden()


# The other writes a text as long after our writer is open, and closes before us.
BETWEEN = """() => {
  const real = FileSystemWritableFileStream.prototype.write;
  let isOurs = true;
  FileSystemWritableFileStream.prototype.write = async function (text) {
    await real.call(this, text);
    if (!isOurs) return;
    isOurs = false;
    await put("x".repeat((await read()).length));
  };
}"""


def test_what_another_wrote_meanwhile_stays_and_is_told(page: Page, address: str) -> None:
    keep(page, address)
    page.evaluate(BETWEEN)
    write(page, "mine!")
    expect(alert(page)).to_have_text(
        f"“{FILE}” was changed elsewhere. It stays as it is, and no copy is kept in it. "
        f"Import it to see what it holds. {SAFE} Choose a file on “Report and copies”."
    )
    assert set(page.evaluate("read()")) == {"x"}
    write(page, "again")
    expect_saved(page)
    revisit(page)
    expect(alert(page)).to_contain_text("was changed elsewhere")
    assert set(page.evaluate("read()")) == {"x"}


@pytest.mark.longer
def test_two_tabs_write_it_in_turn_without_a_false_alarm(
    context: BrowserContext, page: Page, address: str, request: pytest.FixtureRequest
) -> None:
    edits = 50 if request.config.getoption("soak") else 10
    keep(page, address)
    tabs = (page, context.new_page())
    visit(tabs[1], f"{address}/{FEATURE}")
    expect(copied(tabs[1])).to_have_text(COPIED)
    for number in range(edits):
        write(tabs[number % 2], f"edit {number}")
        expect(text_field(tabs[1 - number % 2], PRACTICE)).to_have_value(f"edit {number}")
        if number % 5 == 0:
            expect_practice(page, f"edit {number}")
    expect_practice(page, f"edit {edits - 1}")
    for tab in tabs:
        expect(copied(tab)).to_have_text(COPIED)
        expect(alert(tab)).to_be_hidden()


def test_a_file_that_is_gone_is_not_made_again(page: Page, address: str) -> None:
    keep(page, address)
    page.evaluate("remove()")
    write(page, "second")
    expect(alert(page)).to_have_text(
        f"“{FILE}” is no longer there: moved, renamed or deleted. It is not made again. "
        f"{SAFE} Choose a file on “Report and copies”."
    )
    assert page.evaluate("names()") == []
    visit(page, f"{address}/records.html")
    page.get_by_role("button", name=re.compile("^Delete (?!all)")).click()
    page.get_by_role("button", name=re.compile("^Erase for good ")).click()
    dialog = page.get_by_role("dialog", name="Erase the record", exact=True)
    expect(dialog).to_contain_text(f"Its copy stays in “{FILE}”.")
    expect(dialog).to_contain_text("files beside it that end in “.crswap”")
    dialog.get_by_role("button", name="Erase for good", exact=True).click()
    expect(page.get_by_role("heading", name="Deleted", exact=True)).to_be_hidden()
    visit(page, f"{address}/{FEATURE}")
    write(page, "another")
    expect_saved(page)
    expect(copied(page)).to_be_hidden()
    assert page.evaluate("names()") == []


def test_no_other_record_is_written_to_the_file_of_one(page: Page, address: str) -> None:
    keep(page, address, "A")
    for action, name in (("Start the next round", "round 2"), ("Duplicate", "Copy of")):
        visit(page, f"{address}/records.html")
        page.get_by_role("row").filter(has_text="New record").first.get_by_text("More").click()
        page.get_by_role("button", name=re.compile(f"^{action}")).first.click()
        expect(page.get_by_role("row").filter(has_text="Open now")).to_contain_text(name)
        visit(page, f"{address}/{FEATURE}")
        write(page, f"another {action}")
        expect_saved(page)
        expect(copied(page)).to_be_hidden()
        visit(page, f"{address}/export.html")
        press(page, "Use a file that is there")
        dialog = page.get_by_role("dialog", name="This file is there already", exact=True)
        expect(dialog).to_contain_text(f"The copy of “New record” is kept in “{FILE}”.")
        dialog.get_by_role("button", name="Write over it", exact=True).click()
        expect(alert(page)).to_contain_text("Each record has its own file.")
        assert practice(page) == "A"


def test_what_was_typed_last_goes_into_its_own_file_when_another_record_opens(
    page: Page, address: str
) -> None:
    keep(page, address, "A")
    visit(page, f"{address}/records.html")
    page.get_by_role("textbox", name="Name of the record", exact=True).fill("B")
    press(page, "Create record")
    expect(page.get_by_role("row").filter(has_text="Open now")).to_contain_text("B")
    expect(copied(page)).to_be_hidden()
    assert practice(page) == "A"


def test_it_is_given_up_at_a_press_and_the_file_stays(page: Page, address: str) -> None:
    keep(page, address)
    visit(page, f"{address}/export.html")
    press(page, "Stop keeping it")
    expect(copied(page)).to_be_hidden()
    expect(page.get_by_role("button", name="Stop keeping it", exact=True)).to_be_hidden()
    visit(page, f"{address}/{FEATURE}")
    write(page, "second")
    expect_saved(page)
    assert practice(page) == "first"


def test_a_browser_that_cannot_says_so(page: Page, address: str) -> None:
    page.add_init_script("delete window.showOpenFilePicker")
    visit(page, f"{address}/export.html")
    expect(page.get_by_text("This browser cannot write to a file here:")).to_be_visible()
    expect(page.get_by_role("button", name="Keep a copy in a file", exact=True)).to_be_hidden()
