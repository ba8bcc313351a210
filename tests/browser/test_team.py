"""Several people's files become one agreed record, without a server."""

import json
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.full_record import saved_file
from tests.browser.words import (
    FEATURE,
    choose_file,
    expect_saved,
    rate,
    revisit,
    text_field,
    visit,
)

EXERCISE = "Older people"


def asked(page: Page, address: str, folder: Path, shown: str = "By name") -> Path:
    visit(page, f"{address}/team.html")
    page.get_by_label("Name of the exercise", exact=True).fill(EXERCISE)
    page.get_by_label("Answer by", exact=True).fill("2098-01-31")
    page.get_by_role("radio", name=shown, exact=True).check()
    return saved_file(page, "Make a starting file", folder)


def answered(
    browser: Browser, address: str, start: Path, who: str, level: str, folder: Path
) -> Path:
    """Somebody opens the starting file in a browser of their own, rates, and sends."""
    context = browser.new_context()
    page = context.new_page()
    visit(page, f"{address}/team.html")
    choose_file(page, start)
    page.get_by_role("button", name="Import this record", exact=True).click()
    page.get_by_label("Your name", exact=True).fill(who)
    visit(page, f"{address}/{FEATURE}")
    rate(page, level)
    text_field(page, "Areas for improvement").fill(f"{who} says so.")
    expect_saved(page)
    file = saved_file(page, "Send my answers", folder)
    context.close()
    return file


def opened(page: Page, files: list[Path], said: str) -> None:
    page.get_by_label("Open people’s files", exact=True).set_input_files(files)
    expect(page.get_by_text(said, exact=True)).to_be_visible()


def row(page: Page, name: str) -> Locator:
    table = page.get_by_role("table", name="Ratings by person", exact=True)
    return table.get_by_role("row").filter(has=page.get_by_role("link", name=name, exact=True))


def test_three_people_s_files_become_one_agreed_record(
    page: Page, chromium: Browser, address: str, tmp_path: Path
) -> None:
    start = asked(page, address, tmp_path)
    assert start.name == "older-people-starting-file.json"
    files = [
        answered(chromium, address, start, who, level, tmp_path)
        for who, level in (("Aisha", "2 Weak"), ("Bruce", "5 Very good"), ("Cat", "3 Adequate"))
    ]
    assert [file.name for file in files] == [
        "older-people-aisha.json",
        "older-people-bruce.json",
        "older-people-cat.json",
    ]
    other = tmp_path / "other.json"
    text = files[0].read_text("utf-8")
    start_of = text.index('"of": "') + len('"of": "')
    other.write_text(text[:start_of] + "x" + text[start_of:], "utf-8")
    damaged = tmp_path / "damaged.json"
    damaged.write_text("{", "utf-8")
    opened(page, [*files, damaged, start, other], "3 opened, 3 not opened.")
    refused = page.get_by_role("list", name="Not opened", exact=True).get_by_role("listitem")
    expect(refused).to_have_count(3)
    expect(refused.nth(0)).to_contain_text("damaged.json")
    expect(refused.nth(1)).to_contain_text("It is a starting file")
    expect(refused.nth(2)).to_contain_text("another exercise")
    opened(page, files, "3 here already.")

    page.get_by_label("Order", exact=True).select_option(label="The widest disagreement first")
    expect(row(page, "1a Shared outcomes").get_by_role("cell")).to_have_text(
        ["2", "5", "3", "3", ""]
    )
    first = page.get_by_role("group", name="Agreed rating for 1a", exact=True)
    expect(first.get_by_role("radio", checked=True)).to_have_count(0)
    question = "What do those who chose 2 see that those who chose 5 do not?"
    expect(page.get_by_text(question, exact=True)).to_be_visible()
    first.get_by_role("radio", name="3 Adequate", exact=True).check()
    page.get_by_text("What people wrote", exact=True).first.click()
    page.get_by_role(
        "button", name="Take over what Bruce wrote: Areas for improvement", exact=True
    ).click()
    page.get_by_label("Reason for the agreed rating", exact=True).first.fill("Talked over.")
    expect_saved(page)
    revisit(page)
    expect(first.get_by_role("radio", name="3 Adequate", exact=True)).to_be_checked()
    page.get_by_role("button", name="Take out Cat", exact=True).click()
    expect(row(page, "1a Shared outcomes").get_by_role("cell")).to_have_text(["2", "5", "3", "3"])
    opened(page, [files[2]], "1 opened.")

    shared = tmp_path / "shared"
    shared.mkdir()
    (shared / files[0].name).write_bytes(files[0].read_bytes())
    (shared / "notes.txt").write_text("Not for us", "utf-8")
    page.evaluate("delete globalThis.showDirectoryPicker")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Open a folder", exact=True).click()
    chooser.value.set_files(shared)
    expect(page.get_by_text("1 here already.", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Read again", exact=True)).to_be_visible()

    page.get_by_role("button", name="Make the agreed record", exact=True).click()
    expect(page.get_by_role("link", name="Older people, agreed", exact=True)).to_be_visible()
    copy = saved_file(page, "Save a copy (JSON)", tmp_path).read_text("utf-8")
    assert "Bruce says so." in copy
    assert "1 × 5 Very good" in copy
    for word in ("Aisha", "person-", '"exercise"'):
        assert word not in copy
    visit(page, f"{address}/print/record.html")
    expect(page.get_by_text("Talked over.", exact=True)).to_be_visible()


def test_a_nameless_answer_is_sent_without_a_name(
    page: Page, chromium: Browser, address: str, tmp_path: Path
) -> None:
    asker = page
    start = asked(asker, address, tmp_path, shown="Not at all")
    context = chromium.new_context()
    page = context.new_page()
    visit(page, f"{address}/team.html")
    choose_file(page, start)
    page.get_by_role("button", name="Import this record", exact=True).click()
    expect(page.get_by_text("Your answers are shown without a name.")).to_be_visible()
    expect(page.get_by_label("Your name", exact=True)).to_be_hidden()
    page.get_by_label("What you can speak for", exact=True).fill("Home care")
    expect_saved(page)
    file = saved_file(page, "Send my answers", tmp_path)
    assert "T00:00:00.000Z" in file.read_text("utf-8")
    context.close()
    opened(asker, [file], "1 opened.")
    people = asker.get_by_role("list", name="Who answered", exact=True)
    expect(people.get_by_text("Person 1", exact=True)).to_be_visible()
    # One that comes later can be recognised, and it says so first.
    late = tmp_path / "late.json"
    text = json.loads(file.read_text("utf-8"))
    text["record"]["id"] = "later"
    late.write_text(json.dumps(text), "utf-8")
    opened(asker, [late], "1 not opened yet.")
    asker.get_by_role("button", name="Leave them", exact=True).click()
    expect(people.get_by_role("listitem")).to_have_count(1)
    opened(asker, [late], "1 not opened yet.")
    asker.get_by_role("button", name="Open them all the same", exact=True).click()
    expect(people.get_by_role("listitem")).to_have_count(2)
