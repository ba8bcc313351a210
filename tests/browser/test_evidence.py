"""Evidence: entered where it belongs, kept, and brought together."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.words import (
    FEATURE,
    answers,
    expect_saved,
    exported,
    import_file,
    revisit,
    visit,
)

LONG_AGO = "2009-09-01"


def _add(page: Page, number: int) -> Locator:
    page.get_by_role("button", name="Add evidence", exact=True).click()
    return page.get_by_role("group", name=f"Evidence {number}", exact=True)


def _fill(entry: Locator, what: str, date: str) -> None:
    entry.get_by_label("What it is", exact=True).fill(what)
    entry.get_by_role("combobox", name="Kind", exact=True).select_option(label="People’s views")
    entry.get_by_label("Date of the evidence", exact=True).fill(date)
    entry.get_by_label("Where it is kept", exact=True).fill("Shared drive")
    entry.get_by_label("What it shows", exact=True).fill("Most are content.")
    entry.get_by_label("Gap to fill", exact=True).fill("Younger carers")


def test_an_entry_survives_a_reload_and_a_file(
    page: Page, address: str, chromium: Browser, tmp_path: Path
) -> None:
    visit(page, f"{address}/{FEATURE}")
    entry = _add(page, 1)
    expect(entry.get_by_label("What it is", exact=True)).to_be_focused()
    _fill(entry, "Carers' survey", LONG_AGO)
    entry.get_by_role("checkbox", name=re.compile("^Sensitive: ")).check()
    expect_saved(page)
    revisit(page)
    expect(entry.get_by_label("What it is", exact=True)).to_have_value("Carers' survey")
    expect(entry.get_by_role("combobox", name="Kind", exact=True)).to_have_value("views")
    expect(entry.get_by_role("checkbox", name=re.compile("^Sensitive: "))).to_be_checked()
    file = exported(page, tmp_path)
    (held,) = [fields for item, fields in answers(file).items() if item.startswith("1a.e.")]
    assert held == {
        "what": "Carers' survey",
        "kind": "views",
        "date": LONG_AGO,
        "where": "Shared drive",
        "shows": "Most are content.",
        "gap": "Younger carers",
        "sensitive": True,
    }

    empty = chromium.new_context()
    other = empty.new_page()
    visit(other, f"{address}/evidence.html")
    import_file(other, file)
    row = other.get_by_role("row", name=re.compile("^Carers' survey "))
    for words in ("People’s views", "1 September 2009", "Shared drive", "Sensitive"):
        expect(row).to_contain_text(words)
    expect(row.get_by_role("link")).to_have_attribute("href", "themes/1-analyse/1a.html#evidence")
    empty.close()
