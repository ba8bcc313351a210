"""A wrong file is refused with its reason, and nothing changes."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.words import (
    FEATURE,
    alert,
    answers,
    expect_saved,
    exported,
    import_file,
    text_field,
)

STRENGTHS = "Summary of strengths"


def _good(page: Page, address: str, folder: Path) -> dict[str, object]:
    page.goto(f"{address}/{FEATURE}")
    text_field(page, STRENGTHS).fill("mine")
    expect_saved(page)
    found: dict[str, object] = json.loads(exported(page, folder).read_text("utf-8"))
    return found


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("{", "JSON"),
        ('{"name": "someone else\'s"}', "another program"),
        ({"version": 999}, "newer"),
        ({"framework": {"id": "another-guide", "edition": "1"}}, "another guide"),
        ({"answers": {"1a": {"rating": {"deep": "wrong"}}}}, "1a"),
    ],
    ids=["not JSON", "foreign", "newer", "another guide", "wrong type"],
)
def test_a_wrong_file_is_refused(
    page: Page, address: str, tmp_path: Path, change: str | dict[str, object], reason: str
) -> None:
    good = _good(page, address, tmp_path)
    bad = tmp_path / "bad.json"
    if isinstance(change, str):
        bad.write_text(change, "utf-8")
    else:
        target = good if "version" in change else good["record"]
        assert isinstance(target, dict)
        target.update(change)
        bad.write_text(json.dumps(good), "utf-8")
    import_file(page, bad)
    expect(alert(page)).to_contain_text(reason)
    expect(text_field(page, STRENGTHS)).to_have_value("mine")
    assert answers(exported(page, tmp_path))["1a"]["strengths"] == "mine"
    page.goto(f"{address}/records.html")
    expect(page.get_by_role("button", name="Open")).to_have_count(1)


def test_what_this_release_does_not_know_is_kept(page: Page, address: str, tmp_path: Path) -> None:
    good = _good(page, address, tmp_path)
    record = good["record"]
    assert isinstance(record, dict)
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
    assert isinstance(record, dict)
    record["name"] = attack
    record["answers"]["1a.own-x"] = {"text": attack, "note": attack}
    file = tmp_path / "attack.json"
    file.write_text(json.dumps(good), "utf-8")
    import_file(page, file)
    expect(page.get_by_role("link", name=attack)).to_be_visible()
    expect(page.get_by_role("textbox", name="Your own prompt", exact=True)).to_have_value(attack)
    assert page.title() != "hit"
