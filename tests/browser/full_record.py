"""A whole record brought in from a file, and the files that pages make of it."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.words import exported, import_file, visit
from tests.full_record import NAME, Answers


def bring_in(page: Page, address: str, folder: Path, answers: Answers) -> None:
    """Import a record with these answers, on the export page."""
    visit(page, f"{address}/export.html")
    expect(page.get_by_role("button", name="Export Word", exact=True)).to_be_enabled()
    file = json.loads(exported(page, folder).read_text("utf-8"))
    file["record"].update(name=NAME, answers=answers)
    path = folder / "full-record.json"
    path.write_text(json.dumps(file), "utf-8")
    import_file(page, path)


def saved_file(page: Page, button: str, folder: Path) -> Path:
    """Press a button that makes a file, and keep the file."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    expect_the_next(page)
    return path


def expect_the_next(page: Page) -> None:
    """One file is made at a time: a press while the page is busy with the last would make none."""
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
