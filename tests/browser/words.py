"""The words people look for on the screen (design: "Words on screen")."""

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

SAVED = re.compile(r"^Saved")
FEATURE = "themes/1-analyse/1a.html"
THEME = "themes/1-analyse/index.html"
FEATURE_FIELDS = (
    "Brief description of current practice",
    "Summary of strengths",
    "Areas for improvement",
)
THEME_FIELDS = ("Rationale for rating", "Evidence", "Evidence gaps", "Priorities for action")


STARTING = '[data-part~="record-bar"]:not([data-ready]), [data-part~="search-open"]:disabled'


def ready(page: Page) -> None:
    """Wait until the page shows what the record holds; a page without a record, until it can be
    searched.

    Whatever is read once, counted, or expected not to be there, comes after this.
    """
    page.wait_for_load_state()
    expect(page.locator(STARTING)).to_have_count(0)


def visit(page: Page, address: str) -> None:
    """Go to a page and wait until it is ready."""
    page.goto(address)
    ready(page)


def revisit(page: Page) -> None:
    """Load the page again and wait until it is ready."""
    page.reload()
    ready(page)


def text_field(page: Page, name: str) -> Locator:
    return page.get_by_role("textbox", name=name, exact=True)


def type_text(page: Page, name: str, text: str) -> None:
    """Type key by key, once the field takes keys: before, they would go nowhere."""
    field = text_field(page, name)
    expect(field).to_be_enabled()
    field.press_sequentially(text)


def open_note(page: Page, prompt: str) -> None:
    """Open the place for a note on the prompt with this id."""
    summary = re.compile(rf"^\s*Note\s+on prompt {re.escape(prompt)}\s*$")
    page.locator("summary").filter(has_text=summary).click()


def prompt_boxes(page: Page) -> list[Locator]:
    """The checkboxes of a feature's prompts, in order."""
    ready(page)
    boxes = page.get_by_role("region", name="Prompts", exact=True).get_by_role("checkbox")
    # Looked for by role once: each look goes through the whole page.
    # A note that is open has a box of its own.
    items = boxes.evaluate_all(
        "(all) => all.map(({ dataset }) => dataset).filter(({ field }) => field === 'ticked')"
        ".map(({ item }) => item)"
    )
    return [page.locator(f'[data-field="ticked"][data-item="{item}"]') for item in items]


def status(page: Page) -> Locator:
    return page.get_by_role("region", name="Your record", exact=True).get_by_role("status")


def alert(page: Page) -> Locator:
    return page.get_by_role("region", name="Your record", exact=True).get_by_role("alert")


def expect_saved(page: Page) -> None:
    expect(status(page)).to_have_text(SAVED)


def rating_group(page: Page) -> Locator:
    """The levels to choose from on a feature's or a theme's page."""
    return page.get_by_role("group", name=re.compile("^(Rating|Overall rating) for "))


def rate(page: Page, level: str) -> None:
    rating_group(page).get_by_role("radio", name=level, exact=True).check()


def exported(page: Page, folder: Path) -> Path:
    """Press "Save a copy (JSON)" and return the downloaded file."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a copy (JSON)", exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def answers(file: Path) -> dict[str, dict[str, Any]]:
    """The answers in an exported file, by item."""
    found: dict[str, dict[str, Any]] = json.loads(file.read_text("utf-8"))["record"]["answers"]
    return found


def choose_file(page: Page, file: Path) -> None:
    """Press "Import" and choose the file. A good file is then shown, and nothing is stored yet."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Import", exact=True).click()
    chooser.value.set_files(file)


def preview(page: Page) -> Locator:
    """What is shown of a file before it is imported."""
    return page.get_by_role("dialog", name="Import this record?", exact=True)


def import_file(page: Page, file: Path) -> None:
    """Import the file beside the records that are there, and wait until it is done."""
    choose_file(page, file)
    preview(page).get_by_role("button", name=re.compile("^Import")).click()
    expect(page.get_by_role("button", name="Undo import", exact=True)).to_be_visible()
