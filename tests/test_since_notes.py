"""The notes on what has changed: a good file loads, a bad one is told its faults, by line."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from macros.framework.form import FormSection, Level, RatingField, RecordForm, Scale
from macros.framework.guide_files import SINCE_2009_SCHEMA
from macros.framework.load import load
from macros.framework.model import Feature, Framework, Illustrations, Point, Prompt, Theme
from macros.since_2009.notes import (
    Citation,
    Duty,
    Note,
    Reference,
    SinceNotes,
    Today,
    load_notes,
)
from macros.yaml_files.problems import FrameworkError

# What is told of a fault is the same, whichever reader finds it.
pytestmark = pytest.mark.usefixtures("each_reader")

FOLDER = Path(__file__).parent.parent / "framework" / "strategic-commissioning"
RECORD = FormSection(RatingField("Rating", "How good"), ())

# A guide with one of everything a note can stand beside, and nothing of the real one.
BEES = Framework(
    id="bees",
    edition="first",
    title="The hive book",
    subtitle="how the bees are kept",
    publisher="The Bee Society",
    published="May 2024",
    copyright="nobody",
    lead="In this hive:",
    scale=Scale("Two steps", (Level(2, "Well", "Well", "Well", "It thrives.", ("Honey.",)),)),
    record=RecordForm("The hive diary", RECORD, RECORD),
    oddities=(),
    themes=(
        Theme(
            id="A",
            title="Queen",
            subtitle="her health",
            overview="About the queen.",
            features=(
                Feature(
                    "Aa", "Laying", "she lays", (Prompt("Aa.1", "Eggs:", (Prompt("Aa.1.1", "?"),)),)
                ),
            ),
            illustrations=(
                Illustrations(
                    2, "Well (2)", (Point("A.L2.1", "Many:", (Point("A.L2.1.1", "eggs"),)),)
                ),
            ),
        ),
    ),
)
PLACES = ["7.1", "7.2", "A", "Aa", "Aa.1", "Aa.1.1", "A.L2.1", "A.L2.1.1", "scale.2", "foot-1"]

NOTES = """\
sections:
  - {id: "7", paragraphs: 2}
not_confirmed: Nobody knows.
notes:
  - id: law
    at: ["7.2", "Aa.1.1"]
    in_short: Hives are counted
    text: Hives are now counted.
    do: Count yours.
    sources:
      - {name: The Hive Act, address: hives.example/act, kind: law}
    checked: June 2025
  - id: wax
    at: ["7.2"]
    in_short: Wax costs more
    text: Wax is dearer.
    do: Buy it early.
    sources:
      - {name: The wax board, address: wax.example, kind: law}
    checked: May 2025
references:
  - id: foot-1
    what: A leaflet
    old_address: http://www.hives.example/leaflet?page=2
    today:
      text: A longer leaflet.
      sources:
        - {name: The Bee Society, address: bees.example, kind: law}
      checked: June 2025
  - id: foot-2
    what: A song
duties:
  - id: count
    themes: ["A"]
    kind: law
    text: Count them.
    sources:
      - {name: The Hive Act, address: hives.example/act, kind: law}
    checked: June 2025
"""


def read(folder: Path, text: str) -> SinceNotes:
    path = folder / "since.yml"
    path.write_text(text, "utf-8")
    return load_notes(path, BEES)


def changed(old: str, new: str) -> str:
    assert NOTES.count(old) == 1, f"{old!r} must stand once in the notes"
    return NOTES.replace(old, new)


def test_a_good_file_becomes_notes(tmp_path: Path) -> None:
    since = read(tmp_path, NOTES)
    assert since.paragraphs == ("7.1", "7.2")
    assert since.not_confirmed == "Nobody knows."
    act = (Citation("The Hive Act", "hives.example/act", "law"),)
    assert since.notes[0] == Note(
        "law",
        ("7.2", "Aa.1.1"),
        "Hives are counted",
        "Hives are now counted.",
        "Count yours.",
        act,
        "June 2025",
    )
    today = Today(
        "A longer leaflet.", (Citation("The Bee Society", "bees.example", "law"),), "June 2025"
    )
    assert since.references == (
        Reference("foot-1", "A leaflet", "http://www.hives.example/leaflet?page=2", today),
        Reference("foot-2", "A song"),
    )


def test_notes_are_found_by_place_and_duties_by_theme(tmp_path: Path) -> None:
    since = read(tmp_path, NOTES)
    assert [note.id for note in since.at("7.2")] == ["law", "wax"]
    assert [note.id for note in since.at("Aa.1.1")] == ["law"]
    assert since.at("7.1") == since.at("Aa.1") == ()
    assert [duty.id for duty in since.duties_of("A", "law")] == ["count"]
    assert since.duties_of("A", "guidance") == since.duties_of("B", "law") == ()


@pytest.mark.parametrize("place", PLACES)
def test_a_note_can_stand_beside_every_kind_of_place(tmp_path: Path, place: str) -> None:
    since = read(tmp_path, changed('at: ["7.2"]', f'at: ["{place}"]'))
    assert since.at(place)[-1].id == "wax"


AT, BOARD = '["7.2", "Aa.1.1"]', "- {name: The wax board, address: wax.example, kind: law}"
BEE_SOCIETY = "- {name: The Bee Society, address: bees.example, kind: law}"
FAULTS = [
    ("no such paragraph", AT, '["7.3"]', 6, "`at` of law names 7.3, which is no place"),
    ("a whole section", AT, '["7"]', 6, "`at` of law names 7, which is no place"),
    ("nearly right", AT, '["Aa.1.2"]', 6, "did you mean Aa.1.1?"),
    ("far off", AT, '["zebra"]', 6, "name a place that is in the guide, such as 7.1"),
    ("twice", AT, '["7.2", "7.2"]', 6, "`at` of law names 7.2 twice; keep one of them"),
    ("nowhere", AT, "[]", 6, "`at` of law is empty"),
    ("not in quotes", AT, "[7.2]", 6, "an entry of `at` of law must be a text; put it in quotes"),
    ("theme", 'themes: ["A"]', 'themes: ["Aa"]', 34, "Aa, which is no theme; did you mean A?"),
    ("id again", "id: wax", "id: law", 13, "the id law is used twice (first on line 5)"),
    ("id across lists", "id: count", "id: foot-2", 33, "is used twice (first on line 30)"),
    ("no source", f"      {BOARD}\n", "", 18, "`sources` of wax is empty"),
    ("empty sources", f"sources:\n      {BOARD}", "sources: []", 18, "it needs at least 1"),
    ("today unsourced", f"        {BEE_SOCIETY}\n", "", 27,
     "`sources` of foot-1 is empty"),
    ("empty text", "Wax is dearer.", '" "', 16, "`text` of wax is empty"),
    ("no text", "text: Wax is dearer.", "text:", 16, "`text` of wax is empty"),
    ("unknown key", "text: Wax", "txet: Wax", 16, "the key `txet`; did you mean `text`?"),
    ("missing key", "    checked: May 2025\n", "", 13, "wax has no `checked`; add a line"),
    ("half an address", "wax.example", '"wax.example/…/act"', 19, "If it is not known in full"),
    ("kind", "kind: law\n    text", "kind: custom\n    text", 35, "one of: law, guidance, inspe"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "line", "said"), [fault[1:] for fault in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_each_fault_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    with pytest.raises(FrameworkError) as caught:
        read(tmp_path, changed(old, new))
    told = [(problem.line, str(problem)) for problem in caught.value.problems]
    assert any(at == line and said in text for at, text in told), told


def test_all_faults_are_told_at_once_in_order(tmp_path: Path) -> None:
    text = changed("Wax is dearer.", '""').replace("7.2", "7.9").replace("id: count", "id: law")
    with pytest.raises(FrameworkError) as caught:
        read(tmp_path, text)
    assert [problem.line for problem in caught.value.problems] == [6, 14, 16, 33]


@pytest.mark.parametrize("raw", ["", "notes", "- notes", "notes: 3\nsections: x", "notes:\n  - 4"])
def test_a_file_that_is_no_notes_is_refused_plainly(tmp_path: Path, raw: str) -> None:
    with pytest.raises(FrameworkError):
        read(tmp_path, raw)


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FrameworkError, match="there is no such file"):
        load_notes(tmp_path / "none.yml", BEES)


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every named part of a schema: its properties and shared definitions."""
    for part in [*schema.get("properties", {}).values(), *schema.get("$defs", {}).values()]:
        yield part
        yield from parts(part)


def test_the_schema_is_sound_closed_and_explains_every_key() -> None:
    schema = json.loads(SINCE_2009_SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    for part in [schema, *parts(schema)]:
        assert part.get("description") or part.get("$ref"), part
        if part.get("type") == "object":
            assert part["additionalProperties"] is False


@pytest.fixture(scope="module")
def since() -> SinceNotes:
    guide = load(FOLDER / "guide.yml")
    return load_notes(FOLDER / "since-2009.yml", guide)


def test_the_guides_paragraphs_are_known(since: SinceNotes) -> None:
    last = {"1": 9, "2": 40, "3": 14, "4": 12}
    assert list(since.paragraphs) == [
        f"{section}.{number}" for section in last for number in range(1, last[section] + 1)
    ]


def test_every_footnote_and_item_of_appendix_1_is_there(since: SinceNotes) -> None:
    assert [reference.id for reference in since.references] == [
        *(f"footnote-{number}" for number in range(1, 8)),
        *(f"appendix-1.{number}" for number in range(1, 19)),
    ]
    # Footnotes 2, 3 and 5 and items 4, 6 and 7 are printed without an address.
    assert {reference.id for reference in since.references if not reference.old_address} == {
        *("footnote-2", "footnote-3", "footnote-5"),
        *("appendix-1.4", "appendix-1.6", "appendix-1.7"),
    }


def test_everything_said_of_today_has_a_source_and_a_date(since: SinceNotes) -> None:
    today = [entry.today for entry in since.references if entry.today]
    said: list[Note | Duty | Today] = [*since.notes, *since.duties, *today]
    for entry in said:
        assert entry.sources, entry
        assert entry.checked == "November 2026", entry
        # Where to check is the page itself, not merely a site that holds it.
        assert all("/" in source.address for source in entry.sources), entry.sources
        # The page says once, for all of them, that they may have aged.
        assert "may be out of date" not in entry.text, entry


def test_notes_are_short(since: SinceNotes) -> None:
    shown: list[Note | Duty] = [*since.notes, *since.duties]
    for entry in shown:
        assert 4 <= len(entry.text.split()) <= 70, (entry.id, len(entry.text.split()))


def test_every_theme_has_duties_of_every_kind(since: SinceNotes) -> None:
    for theme in ("1", "2", "3", "4"):
        for kind in ("law", "guidance", "inspection"):
            assert since.duties_of(theme, kind), (theme, kind)
