"""The scope: kept over a reload, and what is out drops out of the counts and keeps its answers."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.words import (
    FEATURE,
    THEME,
    answers,
    expect_saved,
    exported,
    import_file,
    prompt_boxes,
    rate,
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
    visit(other, f"{address}/records.html")
    expect(
        other.get_by_role(
            "heading", name="Answers to questions no longer in this guide", exact=True
        )
    ).to_be_hidden()
    empty.close()


def test_what_is_out_is_not_counted_and_keeps_its_answers(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    prompt_boxes(page)[0].check()
    text_field(page, "Summary of strengths").fill("We keep this.")
    rate(page, "5 Very good")
    expect_saved(page)
    visit(page, f"{address}/{THEME}")
    count = page.get_by_text("In scope:")
    expect(count).to_have_text("In scope: 1 of 36 prompts ticked, 1 of 6 features rated.")
    row = page.get_by_role("row", name=re.compile("^1a "))
    expect(row.get_by_role("cell").last).to_have_text("5 Very good")

    _open(page, address)
    page.get_by_role("checkbox", name=re.compile("^1a ")).uncheck()
    expect_saved(page)
    visit(page, f"{address}/{THEME}")
    expect(count).to_have_text("In scope: 0 of 32 prompts ticked, 0 of 5 features rated.")
    expect(row.get_by_role("cell").last).to_have_text("Out of scope")

    visit(page, f"{address}/{FEATURE}")
    notice = page.get_by_text("1a Shared outcomes is out of")
    expect(notice).to_be_visible()
    expect(text_field(page, "Summary of strengths")).to_have_value("We keep this.")
    page.get_by_role("button", name="Bring the feature back in", exact=True).click()
    expect(notice).to_be_hidden()
    expect_saved(page)
    visit(page, f"{address}/{THEME}")
    expect(count).to_have_text("In scope: 1 of 36 prompts ticked, 1 of 6 features rated.")


def test_a_theme_takes_its_features_out_and_gives_them_back(page: Page, address: str) -> None:
    _open(page, address)
    page.get_by_role("checkbox", name=re.compile("^1b ")).uncheck()
    theme = page.get_by_role("checkbox", name=re.compile("^Theme 1"))
    theme.uncheck()
    feature = page.get_by_role("checkbox", name=re.compile("^1a "))
    expect(feature).to_be_disabled()
    expect(feature).not_to_be_checked()
    expect(page.get_by_text("12 of 18 essential features are in scope.")).to_be_visible()
    expect_saved(page)
    visit(page, f"{address}/{FEATURE}")
    page.get_by_role("button", name="Bring the theme back in", exact=True).click()
    expect_saved(page)
    _open(page, address)
    expect(theme).to_be_checked()
    expect(feature).to_be_checked()
    expect(page.get_by_role("checkbox", name=re.compile("^1b "))).not_to_be_checked()


def test_an_end_before_the_start_is_pointed_out(page: Page, address: str) -> None:
    _open(page, address)
    page.get_by_label("Start date", exact=True).fill("2026-11-30")
    page.get_by_label("End date", exact=True).fill("2026-11-29")
    said = page.get_by_text("The end date is before the start date.")
    expect(said).to_be_visible()
    page.get_by_label("End date", exact=True).fill("2026-11-30")
    expect(said).to_be_hidden()
