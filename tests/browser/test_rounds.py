"""Rounds: the next starts from the last, and the two stand side by side, like with like."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.words import (
    FEATURE,
    expect_saved,
    exported,
    import_file,
    rate,
    rating_group,
    text_field,
    visit,
)

STRENGTHS = "Summary of strengths"
ABSENT = "The record of the round before is not on this computer."
# What each feature was rated before, is rated now, and how that compares.
RATED = {
    "1a": ("3 Adequate", "5 Very good", "▲ Better"),
    "1b": ("4 Good", "4 Good", "= The same"),
    "1c": ("5 Very good", "2 Weak", "▼ Worse"),
}


def _feature(page: Page, address: str, feature: str) -> None:
    visit(page, f"{address}/{FEATURE.replace('1a', feature)}")


def _rate(page: Page, address: str, feature: str, level: str) -> None:
    _feature(page, address, feature)
    rate(page, level)
    expect_saved(page)


def _write(page: Page, address: str, feature: str, text: str) -> None:
    _feature(page, address, feature)
    text_field(page, STRENGTHS).fill(text)
    expect_saved(page)


def _row(page: Page, feature: str) -> Locator:
    header = page.get_by_role("rowheader", name=re.compile(f"^{feature} "))
    return page.get_by_role("row").filter(has=header)


def _first_round(page: Page, address: str) -> None:
    visit(page, f"{address}/records.html")
    page.get_by_role("textbox", name="Name of the record", exact=True).fill("Older people")
    page.get_by_role("button", name="Create record", exact=True).click()
    expect(page.get_by_role("button", name="Open Older people", exact=True)).to_be_visible()
    visit(page, f"{address}/scope.html")
    page.get_by_role("textbox", name="Care group", exact=True).fill("Older people at home")
    page.get_by_role("checkbox", name=re.compile("^1d ")).uncheck()
    expect_saved(page)
    for feature, (before, _, _) in RATED.items():
        _rate(page, address, feature, before)
    _write(page, address, "1a", "Strong before")
    page.get_by_role("button", name="Add a prompt of your own", exact=True).click()
    page.get_by_role("textbox", name="Your own prompt", exact=True).fill("Do carers agree?")
    expect_saved(page)


def _next_round(page: Page, address: str) -> None:
    visit(page, f"{address}/records.html")
    page.locator("summary").filter(has_text=re.compile("^More for Older people$")).click()
    page.get_by_role("button", name="Start the next round Older people", exact=True).click()
    expect(page.get_by_role("link", name="Older people, round 2", exact=True)).to_be_visible()


def _both_rounds(page: Page, address: str) -> None:
    _first_round(page, address)
    _next_round(page, address)
    for feature, (_, now, _) in RATED.items():
        _rate(page, address, feature, now)


def test_the_next_round_takes_over_the_scope_and_own_prompts_and_no_rating(
    page: Page, address: str
) -> None:
    _first_round(page, address)
    _next_round(page, address)
    line = page.get_by_role("row").filter(
        has=page.get_by_role("rowheader", name="Older people, round 2", exact=True)
    )
    expect(line.locator('[data-slot="round"]')).to_have_text("2")
    expect(line).to_contain_text("0 of 17 features rated")
    visit(page, f"{address}/scope.html")
    expect(page.get_by_role("textbox", name="Care group", exact=True)).to_have_value(
        "Older people at home"
    )
    expect(page.get_by_role("checkbox", name=re.compile("^1d "))).not_to_be_checked()
    _feature(page, address, "1a")
    expect(page.get_by_role("textbox", name="Your own prompt", exact=True)).to_have_value(
        "Do carers agree?"
    )
    expect(text_field(page, STRENGTHS)).to_have_value("")
    expect(rating_group(page).get_by_role("radio", checked=True)).to_have_count(0)


def test_two_rounds_side_by_side(page: Page, address: str) -> None:
    _both_rounds(page, address)
    _write(page, address, "1a", "Stronger now")
    visit(page, f"{address}/compare.html")
    chosen = page.get_by_role("combobox", name="Earlier record", exact=True).locator(
        "option:checked"
    )
    expect(chosen).to_have_text(re.compile("^Older people, last changed"))
    for feature, words in RATED.items():
        for cell, word in enumerate(words):
            expect(_row(page, feature).get_by_role("cell").nth(cell)).to_have_text(word)
    expect(_row(page, "1e").get_by_role("cell").nth(2)).to_have_text("Not rated in either")
    expect(_row(page, "1d")).to_have_count(0)
    unlike = page.locator('[data-list="unlike"]').get_by_role("listitem")
    expect(unlike).to_have_count(1)
    expect(unlike).to_contain_text("1d")
    expect(unlike).to_contain_text("out of scope in both rounds")
    _row(page, "1a").get_by_text("What was written").click()
    texts = _row(page, "1a").get_by_role("paragraph")
    expect(texts.filter(visible=True)).to_have_text(["Strong before", "Stronger now"])


def test_what_is_marked_sensitive_is_left_out(page: Page, address: str) -> None:
    _both_rounds(page, address)
    _write(page, address, "1a", "A named home is unsafe")
    page.get_by_role("region", name=re.compile("^Practice, ")).get_by_role(
        "checkbox", name=re.compile("^Sensitive: ")
    ).check()
    expect_saved(page)
    visit(page, f"{address}/compare.html")
    row = _row(page, "1a")
    row.get_by_text("What was written").click()
    expect(row).to_contain_text("Marked sensitive: the text is left out here.")
    expect(row).to_contain_text("Strong before")
    expect(page.get_by_role("article").last).not_to_contain_text("A named home is unsafe")


def test_the_profile_says_what_changed(page: Page, address: str) -> None:
    _first_round(page, address)
    visit(page, f"{address}/profile.html")
    changes = page.get_by_role("region", name="Changed since the last round", exact=True)
    expect(changes).to_contain_text("This record is a first round.")
    _next_round(page, address)
    for feature, (_, now, _) in RATED.items():
        _rate(page, address, feature, now)
    visit(page, f"{address}/profile.html")
    expect(changes).to_contain_text("Since “Older people”.")
    expect(changes.get_by_role("listitem")).to_have_text(
        [
            re.compile("^1a .*▲ Better: 3 Adequate, now 5 Very good"),
            re.compile("^1c .*▼ Worse: 5 Very good, now 2 Weak"),
        ]
    )


def test_an_earlier_round_that_is_not_on_this_computer(
    page: Page, address: str, chromium: Browser, tmp_path: Path
) -> None:
    _both_rounds(page, address)
    file = exported(page, tmp_path)
    with chromium.new_context() as elsewhere:
        other = elsewhere.new_page()
        visit(other, f"{address}/compare.html")
        import_file(other, file)
        expect(other.get_by_text(ABSENT)).to_be_visible()
        expect(other.get_by_role("table")).to_have_count(0)
        visit(other, f"{address}/profile.html")
        changes = other.get_by_role("region", name="Changed since the last round", exact=True)
        expect(changes).to_contain_text(ABSENT)
        expect(changes.get_by_role("listitem")).to_have_count(0)
