"""Import: shown first, then all or nothing, and undone at will; a wrong file changes nothing."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.words import (
    FEATURE,
    alert,
    answers,
    choose_file,
    expect_saved,
    exported,
    preview,
    rate,
    text_field,
    visit,
)

STRENGTHS = "Summary of strengths"
# What would turn the words around it is left out where it is shown.
NAME, SHOWN = "Older people, seen by \u202eMorag", "Older people, seen by Morag"


def _good(page: Page, address: str, folder: Path) -> dict[str, Any]:
    visit(page, f"{address}/{FEATURE}")
    text_field(page, STRENGTHS).fill("mine")
    expect_saved(page)
    found: dict[str, Any] = json.loads(exported(page, folder).read_text("utf-8"))
    return found


def _changed(good: dict[str, Any], folder: Path) -> Path:
    """The record as a colleague sends it back: one answer more, one changed, one gone."""
    record = good["record"]
    record["name"] = NAME
    record["answers"] = {
        "1a": {"strengths": "hers", "rating": 4},
        "1a.1": {"note": "one"},
        "1a.2": {"note": "two"},
    }
    file = folder / "colleague.json"
    file.write_text(json.dumps(good), "utf-8")
    return file


def _records(page: Page, address: str) -> list[str]:
    visit(page, f"{address}/records.html")
    return sorted(page.get_by_role("rowheader").all_inner_texts())


def test_a_record_is_replaced_a_copy_kept_and_all_undone(
    page: Page, address: str, tmp_path: Path
) -> None:
    good = _good(page, address, tmp_path)
    rate(page, "2 Weak")
    expect_saved(page)
    before = answers(exported(page, tmp_path))
    bad = tmp_path / "bad.json"
    bad.write_text("{", "utf-8")
    choose_file(page, bad)
    expect(alert(page)).to_contain_text("JSON")
    choose_file(page, _changed(good, tmp_path))
    preview(page).get_by_role(
        "button", name="Replace the record on this computer", exact=True
    ).click()
    expect(text_field(page, STRENGTHS)).to_have_value("hers")
    expect(page.get_by_role("radio", name="4 Good", exact=True)).to_be_checked()
    expect(alert(page)).to_be_hidden()
    name = page.get_by_role("link", name=SHOWN, exact=True)
    assert name.evaluate("link => getComputedStyle(link).unicodeBidi") == "isolate"
    copy, replaced = _records(page, address)
    assert copy.startswith("New record (before the import of ")
    assert replaced == SHOWN
    page.get_by_role("button", name="Undo import", exact=True).click()
    expect(page.get_by_role("link", name="New record", exact=True)).to_be_visible()
    assert _records(page, address) == ["New record"]
    visit(page, f"{address}/{FEATURE}")
    expect(page.get_by_role("radio", name="2 Weak", exact=True)).to_be_checked()
    assert answers(exported(page, tmp_path)) == before
