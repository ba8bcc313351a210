"""Evidence: listed where it belongs, brought together, and missed where there is none."""

import json
import re
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.words import (
    FEATURE,
    THEME,
    answers,
    expect_saved,
    exported,
    import_file,
    rate,
    revisit,
    text_field,
    visit,
)

# Old for any age one can choose, and new for every one: far from today on both sides.
LONG_AGO, AHEAD = "2009-09-01", "2199-01-01"


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


def _region(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


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
    visit(other, f"{address}/records.html")
    expect(
        other.get_by_role(
            "heading", name="Answers to questions no longer in this guide", exact=True
        )
    ).to_be_hidden()
    empty.close()


def test_an_entry_is_removed_and_brought_back(page: Page, address: str) -> None:
    visit(page, f"{address}/{THEME}")
    _fill(_add(page, 1), "Audit", AHEAD)
    page.get_by_role("button", name="Remove evidence 1: Audit", exact=True).click()
    expect(page.get_by_role("group", name="Evidence 1", exact=True)).to_be_hidden()
    expect_saved(page)
    visit(page, f"{address}/evidence.html")
    expect(page.get_by_text("This record lists no evidence yet")).to_be_visible()
    visit(page, f"{address}/{THEME}")
    page.get_by_role("button", name="Undo evidence 1: Audit", exact=True).click()
    expect_saved(page)
    visit(page, f"{address}/evidence.html")
    expect(page.get_by_role("row", name=re.compile("^Audit "))).to_contain_text("Theme 1: Analyse")


def test_a_rating_without_evidence_is_listed_until_there_is_some(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    rate(page, "4 Good")
    expect_saved(page)
    visit(page, f"{address}/evidence.html")
    listed = _region(page, "Rated without evidence").get_by_role("link")
    expect(listed).to_have_text(["1a Shared outcomes"])
    listed.click()
    _add(page, 1).get_by_label("What it is", exact=True).fill("Minutes")
    expect_saved(page)
    visit(page, f"{address}/evidence.html")
    expect(page.get_by_role("row", name=re.compile("^Minutes "))).to_be_visible()
    expect(listed).to_have_count(0)
    undated = _region(page, "Evidence without a date").get_by_role("link")
    expect(undated).to_have_text(["Minutes (1a Shared outcomes)"])


def test_old_evidence_is_what_is_older_than_the_age_one_chooses(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    year = page.evaluate("new Date().getFullYear()")
    _fill(_add(page, 1), "Old survey", LONG_AGO)
    _fill(_add(page, 2), "Last year but one", f"{year - 2}-12-31")
    _fill(_add(page, 3), "Plan", AHEAD)
    expect_saved(page)
    visit(page, f"{address}/evidence.html")
    old = _region(page, "Old evidence").get_by_role("link")
    age = page.get_by_role("combobox", name="Evidence is old after", exact=True)
    age.select_option("3 years")
    expect(old).to_have_text(["Old survey (1a Shared outcomes)"])
    age.select_option("6 months")
    expect(old).to_have_text(
        ["Old survey (1a Shared outcomes)", "Last year but one (1a Shared outcomes)"]
    )
    expect_saved(page)
    revisit(page)
    expect(age).to_have_value("6")
    expect(old).to_have_count(2)


def test_a_kind_or_date_the_form_does_not_know_is_kept(
    page: Page, address: str, tmp_path: Path
) -> None:
    visit(page, f"{address}/{FEATURE}")
    text_field(page, "Summary of strengths").fill("x")
    expect_saved(page)
    file = json.loads(exported(page, tmp_path).read_text("utf-8"))
    entry = {"what": "Interview", "kind": "song", "date": "last spring"}
    file["record"]["answers"]["1a.e.odd"] = entry
    path = tmp_path / "odd.json"
    path.write_text(json.dumps(file), "utf-8")
    import_file(page, path)
    group = page.get_by_role("group", name="Evidence 1", exact=True)
    expect(group.get_by_role("combobox", name="Kind", exact=True)).to_have_value("song")
    expect(group.get_by_text("last spring", exact=True)).to_be_visible()
    group.get_by_label("What it shows", exact=True).fill("Much")
    group.get_by_label("Date of the evidence", exact=True).fill(AHEAD)
    expect_saved(page)
    held = answers(exported(page, tmp_path))["1a.e.odd"]
    assert (held["kind"], held["shows"], held["date"]) == ("song", "Much", AHEAD)
    assert "last spring" in held.values(), "what the field could not show stands beside it"


def test_gaps_stand_together_whoever_names_them(page: Page, address: str) -> None:
    visit(page, f"{address}/{THEME}")
    text_field(page, "Evidence gaps").fill("No view from providers")
    _fill(_add(page, 1), "Audit", AHEAD)
    expect_saved(page)
    visit(page, f"{address}/evidence.html")
    gaps = _region(page, "Gaps to fill")
    expect(gaps.get_by_role("listitem")).to_have_count(2)
    expect(gaps).to_contain_text("No view from providers")
    expect(gaps).to_contain_text("Younger carers")
