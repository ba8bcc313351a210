"""The main journey: fill in, reload, export, import elsewhere; and find a place by a word."""

import json
import time
from collections.abc import Callable

from tests.browser.words import FEATURE, SAVED
from tests.engines.driver import Driver

STRENGTHS = 'textarea[data-field="strengths"]'
TICK = 'input[type="checkbox"][data-field="ticked"][data-item]'
PREVIEW = "dialog[data-import-preview][open]"
LONGEST = 20.0  # seconds; an engine that takes longer has failed
TEXT = "People tell us – “early” – what works, £5"

SEARCH = "dialog[data-part=search]"
SOUGHT, FOUND = "hard to reach", "themes/3-do/3c.html#3c.10"
# The export is read where the page makes it, and given back as a person's chosen file would be:
# a driver cannot press the buttons of a browser's own file windows.
KEEP_EXPORT = """
const make = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  blob.text().then((text) => { window.testExport = text; });
  return make.call(URL, blob);
};
document.querySelector('[data-action="export-json"]').click();
"""
CHOOSE = """
const chosen = new DataTransfer();
chosen.items.add(new File([arguments[0]], "record.json", { type: "application/json" }));
const input = document.querySelector("[data-import-file]");
input.files = chosen.files;
input.dispatchEvent(new Event("change", { bubbles: true }));
"""


def export(first: Driver, address: str) -> str:
    """Fill a feature in, load it again, and give back the exported file's text."""
    first.go(f"{address}/{FEATURE}")
    until(lambda: ready(first), "the page is ready")
    first.run(f"document.querySelector('{TICK}').click()")
    first.type(STRENGTHS, TEXT)
    until(lambda: SAVED.match(status(first)), "the page says Saved")
    first.go(f"{address}/index.html")
    first.go(f"{address}/{FEATURE}")
    until(lambda: filled(first), "the answers are there after a reload")
    first.run(KEEP_EXPORT)
    until(lambda: first.run("return window.testExport ?? null"), "the export is made")
    text = str(first.run("return window.testExport"))
    saved = json.loads(text)["record"]["answers"]
    assert TEXT in [each.get("strengths") for each in saved.values()], saved
    return text


def bring_in(other: Driver, address: str, text: str) -> None:
    """Import an exported file's ``text`` in a browser that holds nothing."""
    other.go(f"{address}/{FEATURE}")
    until(lambda: ready(other), "the page is ready")
    assert not filled(other), "the other browser is not empty"
    other.run(CHOOSE, text)
    until(lambda: other.run(f"return document.querySelector('{PREVIEW}') !== null"), "a preview")
    other.run(f"document.querySelector('{PREVIEW} button[value=separate]').click()")
    until(lambda: filled(other), "the imported answers are there")


def find(driver: Driver, address: str) -> None:
    """Look a place up, and go there: its words are marked, and its address is clean."""
    driver.go(f"{address}/index.html")
    opener = "[data-part=search-open]"
    until(lambda: driver.run(f"return !document.querySelector('{opener}').disabled"), "a search")
    driver.run(f"document.querySelector('{opener}').click()")
    driver.type(f"{SEARCH} input", SOUGHT)
    first = f"document.querySelector('{SEARCH} a')"
    until(lambda: driver.run(f"return {first} && {first}.href") == f"{address}/{FOUND}", FOUND)
    driver.run(f"{first}.click()")
    until(lambda: driver.run("return location.href") == f"{address}/{FOUND}", "the place is open")
    marks = "return document.querySelectorAll(':target mark').length"
    until(lambda: driver.run(marks) == 4, "the words are marked")


def ready(driver: Driver) -> bool:
    return bool(
        driver.run("return !document.querySelector('fieldset[data-part~=answers]').disabled")
    )


def filled(driver: Driver) -> bool:
    ticked = driver.run(f"return document.querySelector('{TICK}').checked")
    return (
        bool(ticked) and driver.run(f"return document.querySelector('{STRENGTHS}').value") == TEXT
    )


def status(driver: Driver) -> str:
    return str(driver.run("return document.querySelector('[data-part~=status]').textContent"))


def until(true: Callable[[], object], what: str) -> None:
    """Ask until it is true. Raises ``AssertionError`` after ``LONGEST``."""
    end = time.monotonic() + LONGEST
    while not true():
        assert time.monotonic() < end, f"not within {LONGEST:.0f} s: {what}"
