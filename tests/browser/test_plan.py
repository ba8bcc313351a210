"""From a rated record to a plan: typed in, kept, looked at, sent out."""

import csv
import json
import re
from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import Locator, Page, expect

from tests.browser.full_record import saved_file
from tests.browser.words import answers, expect_saved, exported, ready, revisit, visit

DEED = "Write a strategy for older people"


def action(page: Page, number: int) -> Locator:
    return page.get_by_role("group", name=f"Action {number}", exact=True)


def box(of: Locator, name: str) -> Locator:
    return of.get_by_role("textbox", name=name, exact=True)


def test_from_a_rating_to_a_plan_that_goes_out(page: Page, address: str, tmp_path: Path) -> None:
    visit(page, f"{address}/themes/2-plan/2c.html")
    page.get_by_role("radio", name="2 Weak", exact=True).check()
    box(page.locator("main"), "Areas for improvement").fill("There is none.")
    page.get_by_role("link", name="Add action", exact=True).click()
    ready(page)
    first = action(page, 1)
    expect(box(first, "What will be done")).to_be_focused()
    page.keyboard.type(DEED)
    expect(first.get_by_text("Areas for improvement: There is none.")).to_be_visible()
    box(first, "Target").fill("Published")
    box(first, "Lead").fill("Head of commissioning")
    first.get_by_label("Completion date", exact=True).fill("2098-06-30")
    expect(
        first.get_by_text(
            "Still missing: how we will know, money, people or other resources", exact=True
        )
    ).to_be_visible()
    first.get_by_text("Reasons, milestones, money, people, risks, status", exact=True).click()
    box(first, "How we will know").fill("It is on our web site")
    box(first, "People").fill("Two days a week")
    expect(first.get_by_text("Nothing missing", exact=True)).to_be_visible()
    reasons = first.get_by_role("group", name="Why it comes first", exact=True)
    reasons.get_by_role(
        "checkbox", name="there are risks to vulnerable people;", exact=True
    ).check()
    first.get_by_role("button", name=re.compile("^Add milestone ")).click()
    step = first.get_by_role("group", name="Milestone 1", exact=True)
    box(step, "Milestone").fill("Draft out")
    step.get_by_label("Milestone date", exact=True).fill("2098-01-31")
    page.get_by_role("button", name="Add action", exact=True).click()
    box(action(page, 2), "What will be done").fill("Something else")
    up = action(page, 2).get_by_role("button", name=re.compile("^Move up "))
    up.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="1 of 2")).to_be_visible()
    expect(box(action(page, 1), "What will be done")).to_have_value("Something else")
    expect(action(page, 1).get_by_role("button", name=re.compile("^Move up "))).to_be_focused()
    page.get_by_role("radio", name="Consulted", exact=True).check()
    box(page.locator("main"), "Who was consulted").fill("Carers’ forum")
    expect_saved(page)

    revisit(page)
    expect(box(action(page, 2), "What will be done")).to_have_value(DEED)
    expect(page.get_by_role("radio", name="Consulted", exact=True)).to_be_checked()
    page.get_by_text("2 actions. By theme, lead or date").click()
    table = page.get_by_role("table", name="The actions of the plan", exact=True)
    expect(table.get_by_role("row")).to_have_count(3)
    page.get_by_label("Arrange by", exact=True).select_option(label="Theme")
    expect(table.get_by_role("row").nth(1)).to_have_text("Theme 2: Plan")
    stored = answers(exported(page, tmp_path))
    assert stored["plan"] == {"state": "consulted", "consulted_who": "Carers’ forum"}

    visit(page, f"{address}/export.html")
    sheet = saved_file(page, "Export plan (CSV)", tmp_path)
    with sheet.open(encoding="utf-8-sig", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert [row["What will be done"] for row in rows] == ["Something else", DEED]
    assert rows[1]["Features it comes from"] == "2c Written strategies: 2 Weak"
    assert rows[1]["Still missing"] == "Nothing missing"
    calendar = saved_file(page, "Export calendar", tmp_path)
    assert calendar.suffix == ".ics"
    found = Calendar.from_ical(calendar.read_text("utf-8")).walk("VEVENT")
    assert sorted(str(each["SUMMARY"]) for each in found) == [
        f"Completion ({DEED})",
        f"Milestone: Draft out ({DEED})",
    ]
    expect_saved(page)
    kept = json.dumps(answers(exported(page, tmp_path)))
    assert '"completion_sent": "2098-06-30"' in kept
    visit(page, f"{address}/print/record.html")
    expect(page.get_by_role("heading", name="Action 2", exact=True)).to_be_visible()


def test_an_action_taken_away_comes_back_whole(page: Page, address: str) -> None:
    visit(page, f"{address}/plan.html?add=1a")
    box(action(page, 1), "What will be done").fill(DEED)
    expect(page).to_have_url(f"{address}/plan.html")
    action(page, 1).get_by_role("button", name=re.compile("^Remove ")).click()
    expect(action(page, 1)).to_be_hidden()
    expect_saved(page)
    revisit(page)
    page.get_by_role("button", name=re.compile("^Undo")).click()
    links = action(page, 1).get_by_role("group", name="Features it comes from", exact=True)
    expect(links.get_by_role("checkbox", name="1a Shared outcomes", exact=True)).to_be_checked()
    expect(box(action(page, 1), "What will be done")).to_have_value(DEED)
