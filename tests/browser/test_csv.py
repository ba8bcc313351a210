"""CSV files, opened by Python's csv: complete, and safe in a spreadsheet."""

import csv
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.full_record import (
    FEATURES,
    FRAMEWORK,
    Answers,
    bring_in,
    full_answers,
    prompts_of,
    saved_file,
)

FEATURE_FIELDS = FRAMEWORK.record.feature.fields
THEME_FIELDS = FRAMEWORK.record.theme.fields
RUN_BY_SPREADSHEETS = ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "\n=1", "＝1")


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened, strict=True))


def by_id(file: Path) -> dict[str, dict[str, str]]:
    return {row["Id"]: row for row in rows_of(file)}


def test_ratings_and_texts(page: Page, address: str, tmp_path: Path) -> None:
    given = full_answers()
    bring_in(page, address, tmp_path, given)
    file = saved_file(page, "Export CSV", tmp_path)
    assert file.name.endswith(".ratings.csv")
    rows = by_id(file)
    assert "Rating in another tab" not in rows["1a"]
    levels = {level.level: level.name for level in FRAMEWORK.scale.levels}
    items = [
        (item, fields)
        for theme in FRAMEWORK.themes
        for item, fields in (
            (theme.id, THEME_FIELDS),
            *((feature.id, FEATURE_FIELDS) for feature in theme.features),
        )
    ]
    assert list(rows) == [item for item, _ in items]
    for item, fields in items:
        row = rows[item]
        assert row["In scope"] == "yes"
        assert (row["Rating"], row["Level"]) == (
            str(given[item]["rating"]),
            levels[given[item]["rating"]],
        )
        assert [row[f.label] for f in fields] == [given[item][f.id] for f in fields]
    assert rows["1a"]["Text"] == FEATURES[0].text


def test_prompts_with_ticks_and_notes(page: Page, address: str, tmp_path: Path) -> None:
    given = full_answers()
    del given["1a.2"]["ticked"]
    bring_in(page, address, tmp_path, given)
    rows = by_id(saved_file(page, "Prompts and notes as CSV", tmp_path))
    prompts = [prompt for feature in FEATURES for prompt in prompts_of(feature)]
    assert len(rows) == len(prompts) + len(FEATURES)
    for prompt in prompts:
        row = rows[prompt.id]
        assert (row["Prompt"], row["Note"]) == (prompt.text, given[prompt.id]["note"])
        assert row["Looked at"] == ("No" if prompt.id == "1a.2" else "Yes")
        assert row["Added by you"] == "no"
    for feature in FEATURES:
        item = f"{feature.id}.own-0c"
        assert rows[item] == {
            "Feature": feature.id,
            "Id": item,
            "Prompt": given[item]["text"],
            "Added by you": "yes",
            "Looked at": "Yes",
            "Note": given[item]["note"],
        }


def test_evidence(page: Page, address: str, tmp_path: Path) -> None:
    given = full_answers()
    bring_in(page, address, tmp_path, given)
    rows = rows_of(saved_file(page, "Evidence as CSV", tmp_path))
    assert len(rows) == len(FEATURES) + len(FRAMEWORK.themes)
    one = given["1.e.0a"]
    assert list(rows[0])[:2] == ["Supports", "Supports (name)"]
    assert list(rows[0].values()) == [
        "1",
        "Theme 1: Analyse",
        one["what"],
        "People’s views",
        "3 February 2026",
        one["where"],
        one["shows"],
        one["gap"],
    ]


def test_no_cell_is_run_as_a_formula(page: Page, address: str, tmp_path: Path) -> None:
    prompts = [prompt.id for feature in FEATURES for prompt in prompts_of(feature)]
    given: Answers = {
        prompt: {"note": text} for prompt, text in zip(prompts, RUN_BY_SPREADSHEETS, strict=False)
    }
    given["1a"] = {"rating": 4, "strengths": 'say "yes", then\nno', "practice": "=1+1"}
    bring_in(page, address, tmp_path, given)
    rows = by_id(saved_file(page, "Prompts and notes as CSV", tmp_path))
    for prompt, text in zip(prompts, RUN_BY_SPREADSHEETS, strict=False):
        assert rows[prompt]["Note"] == "'" + text.replace("\r", "\n"), text
    file = saved_file(page, "Export CSV", tmp_path)
    row = by_id(file)["1a"]
    assert row["Brief description of current practice"] == "'=1+1"
    assert row["Summary of strengths"] == 'say "yes", then\nno'
    raw = file.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == 1 + len(FEATURES) + len(FRAMEWORK.themes)
    assert b',"yes",4,"Good",' in raw


def test_sensitive_out_of_scope_and_share(page: Page, address: str, tmp_path: Path) -> None:
    given = full_answers()
    given["1a"]["sensitive"] = True
    given["2a"]["out"] = True
    bring_in(page, address, tmp_path, given)
    rows = by_id(saved_file(page, "Export CSV", tmp_path))
    assert rows["1a"]["In scope"] == "yes, left out as sensitive"
    assert rows["2a"]["In scope"] == "no"
    for item in ("1a", "2a"):
        assert not any(rows[item][f.label] for f in FEATURE_FIELDS)
        assert not rows[item]["Rating"]
    page.get_by_role("checkbox", name="Include sensitive entries", exact=True).check()
    page.get_by_role("checkbox", name="Share copy: without names and notes", exact=True).check()
    rows = by_id(saved_file(page, "Export CSV", tmp_path))
    assert rows["1a"]["Summary of strengths"] == given["1a"]["strengths"]
    prompts = rows_of(saved_file(page, "Prompts and notes as CSV", tmp_path))
    assert not any(row["Note"] for row in prompts)
    expect(page.get_by_text("The file is made.")).to_be_visible()
