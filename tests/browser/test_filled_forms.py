"""A form filled in with Word or LibreOffice comes back, alone and among people's files."""

import json
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.full_record import saved_file
from tests.browser.test_team import answered, asked, row
from tests.browser.words import FEATURE, choose_file, text_field, visit
from tests.forms import Form, saved_by_office

BLANK = "Blank form (Word)"


def shown(page: Page) -> Locator:
    name = "Take over what is in this form?"
    return page.get_by_role("dialog", name=name, exact=True)


def filled(blank: Path, folder: Path, name: str, who: str, level: int) -> Path:
    form = Form(blank.read_bytes())
    form.write("exercise", "who", who)
    form.write("1a", "improvements", f"{who} says so.\nIn two lines.")
    form.tick("1a", f"rating_{level}")
    form.tick("1a.1", "ticked")
    file = folder / f"{name}.docx"
    file.write_bytes(form.bytes())
    return file


def test_a_form_saved_by_libreoffice_is_shown_taken_over_and_undone(
    page: Page, address: str, tmp_path: Path
) -> None:
    visit(page, f"{address}/{FEATURE}")
    text_field(page, "Summary of strengths").fill("mine")
    visit(page, f"{address}/export.html")
    blank = saved_file(page, BLANK, tmp_path)
    assert blank.name == "blank-form.docx"
    form = filled(blank, tmp_path, "paper", "Dora", 4)
    office = tmp_path / "office"
    office.mkdir()
    form.write_bytes(saved_by_office({"paper": form.read_bytes()}, office)["paper"])
    choose_file(page, form)
    dialog = shown(page)
    read = dialog.get_by_role("table", name="What was read", exact=True)
    said = read.get_by_role("row").filter(has_text="1a: Areas for improvement")
    expect(said.get_by_role("cell").first).to_have_text("Dora says so.\nIn two lines.")
    level = read.get_by_role("row").filter(has=page.get_by_text("☒ 4 Good", exact=False))
    expect(level.get_by_role("cell").last).to_have_text("Rated 4")
    expect(dialog.get_by_text("Not read, or to look at", exact=True)).to_be_hidden()
    dialog.get_by_role("button", name="Make it a record", exact=True).press("Enter")
    expect(page.get_by_role("link", name="Dora", exact=True)).to_be_visible()
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, "Areas for improvement")).to_have_value("Dora says so.\nIn two lines.")
    expect(page.get_by_role("radio", checked=True)).to_have_count(1)
    page.get_by_role("button", name="Undo import", exact=True).click()
    expect(text_field(page, "Summary of strengths")).to_have_value("mine")
    expect(text_field(page, "Areas for improvement")).to_have_value("")


def test_one_form_among_six_people_s_files_becomes_part_of_the_agreed_record(
    page: Page, chromium: Browser, address: str, tmp_path: Path
) -> None:
    start = asked(page, address, tmp_path)
    first = answered(chromium, address, start, "Aisha", "2 Weak", tmp_path)
    files = [first]
    for number, who in enumerate(("Bruce", "Cat", "Eve", "Fay")):
        file = json.loads(first.read_text("utf-8"))
        file["record"]["id"] += str(number)
        file["record"]["answers"]["exercise"]["who"] = who
        files.append(tmp_path / f"{who}.json")
        files[-1].write_text(json.dumps(file), "utf-8")
    visit(page, f"{address}/export.html")
    blank = saved_file(page, BLANK, tmp_path)
    assert blank.name == "older-people-blank-form.docx"
    form = filled(blank, tmp_path, "from paper", "Dora", 5)
    visit(page, f"{address}/team.html")
    choice = page.get_by_label("Open people’s files", exact=True)
    choice.set_input_files([*files, form])
    expect(shown(page).get_by_text("It belongs to the exercise “Older people”.")).to_be_visible()
    shown(page).get_by_role("button", name="Cancel", exact=True).click()
    expect(page.get_by_text("5 opened, 1 not taken.", exact=True)).to_be_visible()
    choice.set_input_files([*files, form])
    shown(page).get_by_role("button", name="Take these answers", exact=True).click()
    expect(page.get_by_text("1 opened, 5 here already.", exact=True)).to_be_visible()
    cells = row(page, "1a Shared outcomes").get_by_role("cell")
    expect(cells).to_have_text(["2", "2", "2", "5", "2", "2", "3", ""])
    page.get_by_text("What people wrote", exact=True).first.click()
    page.get_by_role(
        "button", name="Take over what Dora wrote: Areas for improvement", exact=True
    ).click()
    group = page.get_by_role("group", name="Agreed rating for 1a", exact=True)
    group.get_by_role("radio", name="5 Very good", exact=True).check()
    page.get_by_role("button", name="Make the agreed record", exact=True).click()
    expect(page.get_by_role("link", name="Older people, agreed", exact=True)).to_be_visible()
    copy = json.loads(saved_file(page, "Save a copy (JSON)", tmp_path).read_text("utf-8"))
    answers = copy["record"]["answers"]["1a"]
    assert "Dora says so.\nIn two lines." in answers["improvements"]
    assert answers["spread"] == "6 people rated: 1 × 5 Very good, 5 × 2 Weak."
