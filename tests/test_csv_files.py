"""CSV files, opened by Python's csv: complete, and safe in a spreadsheet."""

import csv
import io

import pytest

from tests.exports import Asked, made
from tests.full_record import (
    FEATURES,
    FRAMEWORK,
    Answers,
    full_answers,
    prompts_of,
)

FEATURE_FIELDS = FRAMEWORK.record.feature.fields
THEME_FIELDS = FRAMEWORK.record.theme.fields
RUN_BY_SPREADSHEETS = ("=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", " =1", "\n=1", "＝1")


PROMPTS = [prompt.id for feature in FEATURES for prompt in prompts_of(feature)]
UNTICKED = "1a.2"
FULL = full_answers()
del FULL[UNTICKED]["ticked"]
ODD: Answers = {
    "1a": {"rating": 4, "strengths": 'say "yes", then\nno', "practice": "=1+1"},
    **{prompt: {"note": text} for prompt, text in zip(PROMPTS, RUN_BY_SPREADSHEETS, strict=False)},
}
MARKED = full_answers()
MARKED["1a"]["sensitive"] = True
LOOKED_AT = "Looked at, this is not a yes"
MARKED["2a"]["out"] = True
ASKED = {
    "ratings": Asked("ratings", FULL),
    "prompts": Asked("prompts", FULL),
    "evidence": Asked("evidence", FULL),
    "odd ratings": Asked("ratings", ODD),
    "odd prompts": Asked("prompts", ODD),
    "held back": Asked("ratings", MARKED),
    "shared": Asked("ratings", MARKED, sensitive=True, share=True),
    "shared prompts": Asked("prompts", MARKED, sensitive=True, share=True),
}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Every file of ``ASKED`` by its name."""
    return dict(zip(ASKED, made(ASKED.values()), strict=True))


def rows_of(file: bytes) -> list[dict[str, str]]:
    opened = io.StringIO(file.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(opened, strict=True))


def by_id(file: bytes) -> dict[str, dict[str, str]]:
    return {row["Id"]: row for row in rows_of(file)}


def test_ratings_and_texts(files: dict[str, bytes]) -> None:
    given = FULL
    rows = by_id(files["ratings"])
    assert "Conflicting rating (from a second tab)" not in rows["1a"]
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


def test_prompts_with_ticks_and_notes(files: dict[str, bytes]) -> None:
    given = FULL
    rows = by_id(files["prompts"])
    prompts = [prompt for feature in FEATURES for prompt in prompts_of(feature)]
    assert len(rows) == len(prompts) + len(FEATURES)
    for prompt in prompts:
        row = rows[prompt.id]
        assert (row["Prompt"], row["Note"]) == (prompt.text, given[prompt.id]["note"])
        assert row[LOOKED_AT] == ("Not looked at" if prompt.id == UNTICKED else "Looked at")
        assert row["Added by you"] == "no"
    for feature in FEATURES:
        item = f"{feature.id}.own-0c"
        assert rows[item] == {
            "Feature": feature.id,
            "Id": item,
            "Prompt": given[item]["text"],
            "Added by you": "yes",
            LOOKED_AT: "Looked at",
            "Note": given[item]["note"],
        }


def test_evidence(files: dict[str, bytes]) -> None:
    rows = rows_of(files["evidence"])
    assert len(rows) == len(FEATURES) + len(FRAMEWORK.themes)
    one = FULL["1.e.0a"]
    assert list(rows[0])[:2] == ["Supports", "Supports (name)"]
    assert list(rows[0].values()) == [
        "1",
        "Theme 1: Analyse",
        one["what"],
        "People’s views",
        "3 February 2026",
        one["group"],
        one["where"],
        one["shows"],
        one["gap"],
    ]


def test_no_cell_is_run_as_a_formula(files: dict[str, bytes]) -> None:
    rows = by_id(files["odd prompts"])
    for prompt, text in zip(PROMPTS, RUN_BY_SPREADSHEETS, strict=False):
        assert rows[prompt]["Note"] == "'" + text.replace("\r", "\n"), text
    raw = files["odd ratings"]
    row = by_id(raw)["1a"]
    assert row["Brief description of current practice"] == "'=1+1"
    assert row["Summary of strengths"] == 'say "yes", then\nno'
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") == 1 + len(FEATURES) + len(FRAMEWORK.themes)
    assert b',"yes",4,"Good",' in raw


def test_sensitive_out_of_scope_and_share(files: dict[str, bytes]) -> None:
    rows = by_id(files["held back"])
    assert rows["1a"]["In scope"] == "yes, left out as sensitive"
    assert rows["2a"]["In scope"] == "no"
    for item in ("1a", "2a"):
        assert not any(rows[item][f.label] for f in FEATURE_FIELDS)
        assert not rows[item]["Rating"]
    rows = by_id(files["shared"])
    assert rows["1a"]["Summary of strengths"] == MARKED["1a"]["strengths"]
    assert not any(row["Note"] for row in rows_of(files["shared prompts"]))
