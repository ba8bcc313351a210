"""Rounds: the next starts from the last, and the two stand side by side, like with like."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.words import FEATURE, expect_saved, rate, text_field, visit

STRENGTHS = "Summary of strengths"


def _row(page: Page, feature: str) -> Locator:
    header = page.get_by_role("rowheader", name=re.compile(f"^{feature} "))
    return page.get_by_role("row").filter(has=header)


def _answer(page: Page, address: str, level: str, text: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    text_field(page, STRENGTHS).fill(text)
    rate(page, level)
    expect_saved(page)


def test_two_rounds_side_by_side(page: Page, address: str) -> None:
    _answer(page, address, "3 Adequate", "Strong before")
    page.get_by_role("button", name="Add a prompt of your own", exact=True).click()
    page.get_by_role("textbox", name="Your own prompt", exact=True).fill("Do carers agree?")
    expect_saved(page)
    visit(page, f"{address}/records.html")
    page.locator("summary").filter(has_text=re.compile("^More for New record$")).click()
    page.get_by_role("button", name="Start the next round New record", exact=True).click()
    expect(page.get_by_text("Round 2 is open.")).to_be_focused()

    visit(page, f"{address}/{FEATURE}")
    own = page.get_by_role("textbox", name="Your own prompt", exact=True)
    expect(own).to_have_value("Do carers agree?")
    expect(text_field(page, STRENGTHS)).to_have_value("")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    text_field(page, STRENGTHS).fill("Stronger now")
    rate(page, "5 Very good")
    expect_saved(page)

    visit(page, f"{address}/compare.html")
    chosen = page.get_by_role("combobox", name="Earlier record", exact=True).locator(
        "option:checked"
    )
    expect(chosen).to_have_text(re.compile("^New record, last changed"))
    cells = _row(page, "1a").get_by_role("cell")
    for cell, words in enumerate(("3 Adequate", "5 Very good", "▲ Better")):
        expect(cells.nth(cell)).to_have_text(words)
    _row(page, "1a").get_by_text("What was written").click()
    texts = _row(page, "1a").get_by_role("paragraph")
    expect(texts.filter(visible=True)).to_have_text(["Strong before", "Stronger now"])

    visit(page, f"{address}/profile.html")
    changes = page.get_by_role("region", name="Changed since the last round", exact=True)
    expect(changes.get_by_role("listitem")).to_have_text(
        re.compile("^1a .*▲ Better: 3 Adequate, now 5 Very good")
    )
