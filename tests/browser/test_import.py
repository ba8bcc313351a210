"""Import: shown first, then all or nothing, and undone at will; a wrong file changes nothing."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.words import (
    FEATURE,
    alert,
    answers,
    choose_file,
    expect_saved,
    exported,
    import_file,
    preview,
    rate,
    revisit,
    text_field,
    visit,
)

STRENGTHS = "Summary of strengths"


def _good(page: Page, address: str, folder: Path) -> dict[str, Any]:
    visit(page, f"{address}/{FEATURE}")
    text_field(page, STRENGTHS).fill("mine")
    expect_saved(page)
    found: dict[str, Any] = json.loads(exported(page, folder).read_text("utf-8"))
    return found


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("{", "JSON"),
        ('{"name": "someone else\'s"}', "another program"),
        ({"framework": {"id": "another-guide", "edition": "1"}}, "another guide"),
        ({"answers": {"1a": {"rating": {"deep": "wrong"}}}}, "1a"),
        ({"kind": "contribution", "of": "x"}, "one person’s answers to an exercise"),
    ],
    ids=["not JSON", "foreign", "another guide", "wrong type", "another kind"],
)
def test_a_wrong_file_is_refused(
    page: Page, address: str, tmp_path: Path, change: str | dict[str, object], reason: str
) -> None:
    good = _good(page, address, tmp_path)
    bad = tmp_path / "bad.json"
    if isinstance(change, str):
        bad.write_text(change, "utf-8")
    else:
        good["record"].update(change)
        bad.write_text(json.dumps(good), "utf-8")
    choose_file(page, bad)
    expect(alert(page)).to_contain_text(reason)
    expect(text_field(page, STRENGTHS)).to_have_value("mine")
    assert answers(exported(page, tmp_path))["1a"]["strengths"] == "mine"
    visit(page, f"{address}/records.html")
    expect(page.get_by_role("button", name="Open New record", exact=True)).to_be_visible()
    expect(page.get_by_role("rowheader")).to_have_count(1)


def test_what_this_release_does_not_know_is_kept(page: Page, address: str, tmp_path: Path) -> None:
    good = _good(page, address, tmp_path)
    record = good["record"]
    record["answers"]["9z.9"] = {"note": "from elsewhere", "colour": "red"}
    record["answers"]["1a"]["future"] = "kept"
    file = tmp_path / "later.json"
    file.write_text(json.dumps(good), "utf-8")
    import_file(page, file)
    expect_saved(page)
    found = answers(exported(page, tmp_path))
    assert found["9z.9"] == {"note": "from elsewhere", "colour": "red"}
    assert found["1a"] == {"strengths": "mine", "future": "kept"}


def test_a_script_in_an_imported_text_stays_text(page: Page, address: str, tmp_path: Path) -> None:
    good = _good(page, address, tmp_path)
    attack = "<img src=x onerror=\"document.title='hit'\">"
    record = good["record"]
    record["name"] = attack
    record["answers"]["1a.own-x"] = {"text": attack, "note": attack}
    file = tmp_path / "attack.json"
    file.write_text(json.dumps(good), "utf-8")
    import_file(page, file)
    expect(page.get_by_role("link", name=attack, exact=True)).to_be_visible()
    expect(page.get_by_role("textbox", name="Your own prompt", exact=True)).to_have_value(attack)
    assert page.title() != "hit"


def _changed(good: dict[str, Any], folder: Path) -> Path:
    """The record as a colleague sends it back: one answer more, one changed, one gone."""
    record = good["record"]
    record["name"] = "Older people, seen by Morag"
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


def test_a_file_is_shown_before_anything_is_stored(
    page: Page, address: str, tmp_path: Path
) -> None:
    file = _changed(_good(page, address, tmp_path), tmp_path)
    choose_file(page, file)
    shown = preview(page)
    for words in (
        "Older people, seen by Morag",
        re.compile(r"Last changed\s*\d+ \w+ \d{4} at \d\d:\d\d"),
        re.compile(r"Exported\s*\d+ \w+ \d{4} at \d\d:\d\d, by release \d"),
        "Guide to strategic commissioning, edition 2009",
        "4 answers, among them 1 rating and 2 notes",
        "This record is on this computer already, as “New record”",
        "3 answers would be added, 1 answer changed and 0 answers removed",
    ):
        expect(shown).to_contain_text(words, use_inner_text=True)
    shown.get_by_role("button", name="Cancel", exact=True).click()
    expect(text_field(page, STRENGTHS)).to_have_value("mine")
    expect(alert(page)).to_be_hidden()
    assert _records(page, address) == ["New record"]


def test_an_import_beside_is_undone(page: Page, address: str, tmp_path: Path) -> None:
    import_file(page, _changed(_good(page, address, tmp_path), tmp_path))
    expect(text_field(page, STRENGTHS)).to_have_value("hers")
    assert _records(page, address) == ["New record", "Older people, seen by Morag"]
    page.get_by_role("button", name="Undo import", exact=True).click()
    expect(page.get_by_role("link", name="New record", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Undo import", exact=True)).to_be_hidden()
    assert _records(page, address) == ["New record"]
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, STRENGTHS)).to_have_value("mine")


def test_a_record_is_replaced_a_copy_kept_and_all_undone(
    page: Page, address: str, tmp_path: Path
) -> None:
    good = _good(page, address, tmp_path)
    rate(page, "2 Weak")
    expect_saved(page)
    before = answers(exported(page, tmp_path))
    choose_file(page, _changed(good, tmp_path))
    preview(page).get_by_role(
        "button", name="Replace the record on this computer", exact=True
    ).click()
    expect(text_field(page, STRENGTHS)).to_have_value("hers")
    expect(page.get_by_role("radio", name="4 Good", exact=True)).to_be_checked()
    copy, replaced = _records(page, address)
    assert copy.startswith("New record (before the import of ")
    assert replaced == "Older people, seen by Morag"
    page.get_by_role("button", name="Undo import", exact=True).click()
    expect(page.get_by_role("link", name="New record", exact=True)).to_be_visible()
    assert _records(page, address) == ["New record"]
    visit(page, f"{address}/{FEATURE}")
    expect(page.get_by_role("radio", name="2 Weak", exact=True)).to_be_checked()
    assert answers(exported(page, tmp_path)) == before


def test_a_file_of_a_newer_release_says_so_and_loses_nothing(
    page: Page, address: str, tmp_path: Path
) -> None:
    good = _good(page, address, tmp_path)
    good.update({"version": 2, "signed": {"by": "someone"}})
    good["record"]["plan"] = [{"action": "more visits"}]
    file = tmp_path / "newer.json"
    file.write_text(json.dumps(good), "utf-8")
    choose_file(page, file)
    newer = "A newer release of this site wrote this file."
    expect(preview(page)).to_contain_text(newer, use_inner_text=True)
    preview(page).get_by_role("button", name="Import as a separate record", exact=True).click()
    expect(page.get_by_role("button", name="Undo import", exact=True)).to_be_visible()
    revisit(page)
    text_field(page, STRENGTHS).fill("written here")
    expect_saved(page)
    again = json.loads(exported(page, tmp_path).read_text("utf-8"))
    assert (again["version"], again["signed"]) == (2, {"by": "someone"})
    assert again["record"]["plan"] == [{"action": "more visits"}]
    assert again["record"]["answers"]["1a"]["strengths"] == "written here"


def test_a_name_cannot_disguise_what_stands_around_it(
    page: Page, address: str, tmp_path: Path
) -> None:
    good = _good(page, address, tmp_path)
    good["record"]["name"] = "\u202egnirotinoM\u0000\u0007\n"
    file = tmp_path / "disguised.json"
    file.write_text(json.dumps(good), "utf-8")
    import_file(page, file)
    name = page.get_by_role("link", name="gnirotinoM", exact=True)
    expect(name).to_be_visible()
    assert name.evaluate("link => getComputedStyle(link).unicodeBidi") == "isolate"
    assert _records(page, address) == ["New record", "gnirotinoM"]
    visit(page, f"{address}/{FEATURE}")
    kept = json.loads(exported(page, tmp_path).read_text("utf-8"))["record"]["name"]
    assert kept == good["record"]["name"]
