"""Wrong, hostile and huge files through the real page: nothing runs, changes or hangs."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from playwright.sync_api import Dialog, Locator, Page, expect

from tests import hostile
from tests.browser.words import (
    FEATURE,
    THEME,
    alert,
    choose_file,
    expect_saved,
    preview,
    text_field,
    visit,
)

STRENGTHS = "Summary of strengths"
STORED = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("a-closer-look");
  opening.onerror = reject;
  opening.onsuccess = async () => {
    const database = opening.result;
    const all = await Promise.all([...database.objectStoreNames].map((name) =>
      new Promise((done) => {
        const request = database.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => done([name, request.result]);
      })));
    database.close();
    resolve(JSON.stringify(all));
  };
})"""
DONE = """(name) => document.querySelector("[role=alert]").textContent.includes(name) ||
  document.querySelector("[data-import-preview]")?.open"""
IMPORTED = """(name) => document.querySelector("[role=alert]").textContent.includes(name) ||
  !document.querySelector("[data-imported]").hidden"""
# Elements and attributes that words from a file would make, were they read as HTML.
MADE = """() => document.querySelectorAll(
  "[onerror], [onload], [onclick], [srcdoc], [href^='javascript:'], script:not([src]):not([type])"
).length"""
# How long the page could not answer, at most, in milliseconds.
WATCH = """() => {
  window.longest = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
  }, 5);
}"""
# How long a piece of work takes that a computer with nothing else to do does in some 30 ms.
PIECE = """() => {
  const begun = performance.now();
  for (let at = 0, x = 1; at < 3e7; at++) x = Math.imul(x, 31) + at;
  return performance.now() - begun;
}"""


class Pace:
    """How quick the computer is while the page works: other work may hold both up."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._piece = self._slowest()
        page.evaluate(WATCH)

    def expect_no_hold_up(self) -> None:
        """The page answered all the time: no wait for it was as long as 30 pieces of work."""
        longest = self._page.evaluate("window.longest")
        piece = max(self._piece, self._slowest())
        assert longest < 30 * piece, f"{longest} ms, where a piece of work takes {piece} ms"

    def _slowest(self) -> float:
        return max(float(self._page.evaluate(PIECE)) for _ in range(3))


def _with_work(page: Page, address: str) -> str:
    """Something of the person's own is stored. Returns all that is."""
    visit(page, f"{address}/{FEATURE}")
    text_field(page, STRENGTHS).fill("mine")
    expect_saved(page)
    stored: str = page.evaluate(STORED)
    return stored


@pytest.mark.longer
def test_hostile_files_change_nothing_and_run_nothing(page: Page, address: str) -> None:
    before = _with_work(page, address)
    asked: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    seen = {"refused": 0, "imported": 0}
    chosen = page.locator("[data-import-file]")
    undo = page.get_by_role("button", name="Undo import", exact=True)

    # A file takes a page some twenty times as long as it takes the reader alone.
    examples = settings().max_examples // 2

    @settings(max_examples=examples)
    @given(text=hostile.any_file)
    def try_it(text: str) -> None:
        name = f"file-{sum(seen.values())}-.json"
        content = text.encode("utf-8", "surrogatepass")
        chosen.set_input_files({"name": name, "mimeType": "application/json", "buffer": content})
        page.wait_for_function(DONE, arg=name)
        if preview(page).is_visible():
            preview(page).get_by_role("button", name=re.compile("^Import")).click()
            page.wait_for_function(IMPORTED, arg=name)
        if undo.is_visible():
            undo.click()
            expect(undo).to_be_hidden()
            seen["imported"] += 1
        else:
            expect(alert(page)).to_contain_text("nothing has changed. The ")
            seen["refused"] += 1
        expect(text_field(page, STRENGTHS)).to_have_value("mine")
        assert page.evaluate(STORED) == before
        assert not page.evaluate("window.hit || ({}).hit")

    try_it()
    assert not asked
    assert min(seen.values()) > examples // 10, seen


@pytest.mark.longer
def test_a_script_in_every_string_is_only_words(
    page: Page, address: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """On a feature's page each script by itself; on the others the last, with --soak each."""
    visit(page, f"{address}/{FEATURE}")
    made = page.evaluate(MADE)
    for script in hostile.SCRIPTS:
        file = _written(tmp_path, json.dumps(hostile.with_everywhere(script)))
        file = file.rename(tmp_path / (script.replace("/", "\u2215") + ".json"))
        choose_file(page, file)
        expect(preview(page)).to_contain_text(script)
        preview(page).get_by_role("button", name=re.compile("^Import ")).click()
        expect(_named(page, script)).to_be_visible()
        expect(text_field(page, "Your own prompt")).to_have_value(script)
        assert page.evaluate(MADE) == made
        assert not page.evaluate("window.hit || ({}).hit")
        if script != hostile.SCRIPTS[-1] and not request.config.getoption("soak"):
            continue
        for place in (THEME, "records.html", "index.html", FEATURE):
            visit(page, f"{address}/{place}")
            expect(_named(page, script)).to_be_visible()
            assert page.evaluate(MADE) == (made if place == FEATURE else 0), place
            assert not page.evaluate("window.hit || ({}).hit"), place


def _named(page: Page, name: str) -> Locator:
    """The bar's link to the records, by the name of the open one."""
    return page.get_by_role("link", name=name, exact=True).first


def _written(folder: Path, text: str) -> Path:
    path = folder / "huge.json"
    path.write_text(text, "utf-8")
    return path


# So many times a few signs, and what is said of it.
HUGE = (
    ("x", 50_000_000, "The file is 50 MB. This site cannot open files larger than 10 MB"),
    ("{},", 50_000_000, "larger than 10 MB"),
    ("[", 9_999_999, "nested too deep"),
    ("{},", 9_999_999, "more than 100,000 entries"),
    ('"\\u0041', 9_999_999, "The file"),
)


@pytest.mark.longer
def test_huge_files_do_not_hold_the_page_up(
    page: Page, address: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """One that is too long, one with too much in it; with --soak, each."""
    huge = HUGE if request.config.getoption("soak") else HUGE[::3]
    before = _with_work(page, address)
    for number, (unit, size, reason) in enumerate(huge):
        file = _written(tmp_path, unit * (size // len(unit))).rename(tmp_path / f"{number}.json")
        pace = Pace(page)
        choose_file(page, file)
        expect(alert(page)).to_contain_text(file.name)
        expect(alert(page)).to_contain_text(reason)
        pace.expect_no_hold_up()
    assert page.evaluate(STORED) == before


@pytest.mark.longer
def test_the_largest_file_does_not_hold_the_page_up(
    page: Page, address: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """As many prompts on this page as may be; with --soak as many entries and bytes too."""
    in_full = request.config.getoption("soak")
    file = hostile.good_file()
    file["record"]["answers"] = {
        f"{'1a' if number < 500 else '9z'}{'.own-' if number < 500 else '.'}{number}": {
            "text": f"Prompt {number}",
            "note": "x" * 310,
        }
        for number in range(26_000 if in_full else 3_000)
    }
    text = json.dumps(file)
    assert not in_full or 9_000_000 < len(text) < 10_000_000
    _with_work(page, address)
    pace = Pace(page)
    choose_file(page, _written(tmp_path, text))
    preview(page).get_by_role("button", name="Import this record", exact=True).click()
    # Not found by role: on a page this long, looking is itself the longest work.
    page.wait_for_function("() => document.querySelectorAll('[data-own]').length === 500")
    pace.expect_no_hold_up()
