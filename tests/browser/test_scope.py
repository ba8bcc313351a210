"""The scope: kept over a reload, and in a file."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.words import (
    answers,
    expect_saved,
    exported,
    import_file,
    revisit,
    text_field,
    visit,
)

TEXTS = {
    "Why we take a closer look": "Two homes have closed.",
    "Care group": "Older people",
    "Organisation": "A made-up council",
    "Partners": "The health board",
    "Who takes part": "Officers, carers",
    "How sensitive findings are handled": "The chief officer hears at once.",
}
FINDING = "Our own services, or those we buy, do not seem to give best value."


def _open(page: Page, address: str) -> None:
    visit(page, f"{address}/scope.html")
    expect(page.get_by_role("checkbox", name=re.compile("^1a"))).to_be_enabled()


def _fill(page: Page) -> None:
    page.get_by_role("checkbox", name=FINDING, exact=True).check()
    for name, text in TEXTS.items():
        text_field(page, name).fill(text)
    page.get_by_label("Start date", exact=True).fill("2026-11-30")
    page.get_by_label("End date", exact=True).fill("2027-01-15")


def _expect_filled(page: Page) -> None:
    expect(page.get_by_role("checkbox", name=FINDING, exact=True)).to_be_checked()
    for name, text in TEXTS.items():
        expect(text_field(page, name)).to_have_value(text)
    expect(page.get_by_label("Start date", exact=True)).to_have_value("2026-11-30")
    expect(page.get_by_label("End date", exact=True)).to_have_value("2027-01-15")


def test_the_scope_survives_a_reload_and_a_file(
    page: Page, address: str, chromium: Browser, tmp_path: Path
) -> None:
    _open(page, address)
    _fill(page)
    page.get_by_role("checkbox", name=re.compile("^1b ")).uncheck()
    # What the field could not show again is not recorded, and the page says so while one is there.
    start = page.get_by_label("Start date", exact=True)
    start.fill("202611-05-01")
    expect(page.get_by_role("alert").filter(has_text="This is not saved.")).to_be_visible()
    # A day half taken away has no value at all: it is not recorded as none.
    start.fill("2026-11-30")
    start.press("Delete")
    page.get_by_label("End date", exact=True).focus()
    expect(page.get_by_role("alert").filter(has_text="This is not saved.")).to_be_visible()
    expect_saved(page)
    revisit(page)
    _expect_filled(page)
    file = exported(page, tmp_path)
    held = answers(file)
    assert held["scope"] == {
        "finding.2": True,
        "reasons": TEXTS["Why we take a closer look"],
        "care_group": "Older people",
        "organisation": "A made-up council",
        "partners": "The health board",
        "participants": "Officers, carers",
        "start": "2026-11-30",
        "end": "2027-01-15",
        "sensitive_handling": "The chief officer hears at once.",
    }
    assert held["1b"] == {"out": True}

    empty = chromium.new_context()
    other = empty.new_page()
    _open(other, address)
    import_file(other, file)
    _expect_filled(other)
    expect(other.get_by_role("checkbox", name=re.compile("^1b "))).not_to_be_checked()
    expect(other.get_by_text("17 of 18 essential features are in scope.")).to_be_visible()
    empty.close()
