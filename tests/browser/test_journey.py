"""Theme 1 filled in from end to end, exported, and brought back in an empty browser."""

import json
import re
from pathlib import Path

import jsonschema
from playwright.sync_api import Browser, Page, expect

from tests.browser.words import (
    FEATURE_FIELDS,
    THEME,
    THEME_FIELDS,
    answers,
    expect_saved,
    exported,
    import_file,
    open_note,
    prompt_boxes,
    rate,
    text_field,
    visit,
)

TICK_THE_REST = """(prompts) => {
  for (const box of prompts.querySelectorAll("[data-field=ticked]:not(:checked)")) box.click();
}"""


def _feature_links(page: Page, address: str) -> list[str]:
    visit(page, f"{address}/{THEME}")
    links = page.get_by_role("table").get_by_role("link")
    found = [f"{address}/themes/1-analyse/{link.get_attribute('href')}" for link in links.all()]
    assert found
    return found


def _fill_feature(page: Page, number: int) -> None:
    boxes = prompt_boxes(page)
    for box in boxes[:2]:
        box.check()
    page.get_by_role("region", name="Prompts", exact=True).evaluate(TICK_THE_REST)
    for index in (0, -1):
        prompt = boxes[index].get_attribute("data-item") or ""
        open_note(page, prompt)
        note = text_field(page, f"Note on prompt {prompt}")
        note.fill(f"Note {number}.{index} – “quoted”, £5")
    for name in FEATURE_FIELDS:
        text_field(page, name).fill(f"{name} {number}\nsecond line")
    rate(page, ("6 Excellent", "5 Very good", "4 Good", "3 Adequate", "2 Weak")[number % 5])
    expect_saved(page)


def test_theme_1_comes_back_from_its_file_in_an_empty_browser(
    page: Page, address: str, site: Path, tmp_path: Path, chromium: Browser
) -> None:
    links = _feature_links(page, address)
    for number, link in enumerate(links):
        visit(page, link)
        expect(text_field(page, FEATURE_FIELDS[0])).to_be_enabled()
        _fill_feature(page, number)
    visit(page, f"{address}/{THEME}")
    for row in page.get_by_role("table").get_by_role("row").all()[1:]:
        expect(row.get_by_role("cell").first).to_have_text(re.compile(r"^([1-9]\d*) of \1$"))
    for name in THEME_FIELDS:
        text_field(page, name).fill(f"{name}, judged")
    rate(page, "4 Good")
    expect_saved(page)

    file = exported(page, tmp_path)
    schema = json.loads((site / "schemas/record-2.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(file.read_text("utf-8")), schema)

    empty = chromium.new_context(accept_downloads=True)
    other = empty.new_page()
    visit(other, f"{address}/{THEME}")
    import_file(other, file)
    expect(text_field(other, "Evidence")).to_have_value("Evidence, judged")
    expect(other.get_by_role("radio", name="4 Good", exact=True)).to_be_checked()
    for number, link in enumerate(links):
        visit(other, link)
        expect(text_field(other, FEATURE_FIELDS[0])).to_have_value(
            f"{FEATURE_FIELDS[0]} {number}\nsecond line"
        )
        prompts = other.get_by_role("region", name="Prompts", exact=True)
        ticked = prompts.get_by_role("checkbox", checked=True)
        expect(ticked).to_have_count(len(prompt_boxes(other)))
    assert answers(exported(other, tmp_path / "again")) == answers(file)
    empty.close()
