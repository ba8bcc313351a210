"""The inventory is whole; its script reads the source's rough text and refuses a damaged one."""

import hashlib
import json
from pathlib import Path

import pytest

from tests import inventory, sections
from tests.inventory import FIXTURE, GUIDE, Item, fingerprint, normalise, parse, problems
from tests.sections import Part

# Made up, and as rough as the copy of the guide: lost list ends, run-on cells, page breaks.
EXCERPT = """\
Theme\tDescription
Theme 1: Bake\tNot a heading, a row of an overview table.

Level 6\tExcellent\tBread of every kind
Level 5\tVery good\tNearly every kind

Theme 1: Bake (warming the oven)

Prose about baking.

Essential features The extent to which:\tSelf-evaluation prompts
<p>(a) we bake.</p>\t<ul style="x"> \u25cf Do we bake\u2019s worth? \u25cf Do we weigh: \
<ul> \u25cf flour? \u25cf salt? \u25cf Have we yeast?
\t<ul style="x"> \u2022 Have we 10\u201315 loaves?

(b) we eat.\t<ul style="x">\u2022 Do we keep records of:<ul>\u25e6 crumbs?\u2022 Is it eaten?

Illustrations for Theme 1

Very Good (Level 5)\tWeak (Level 2)
<ul>Bread rises.It smells good.\t<ul> \u2022 Bread is flat. It sinks. \u2022 Includes: \
<ul> \u25e6 ash, and \u25e6 soot. <ul> \u25e6 No one eats.

APPENDICES

Level 6\tExcellent\tBread of all kinds
Level 5\tVery good\tNearly every kind

An evaluation of '**excellent**' will apply to all bread:

- Warm.

- After a page break.

An evaluation of '**very good**' will apply to most bread.

- Fresh.

Other prose.

- A list that is no part of the scale.
"""

EXPECTED = [
    ("1", "theme", "Bake"),
    ("1.subtitle", "theme", "warming the oven"),
    ("1a", "feature", "we bake."),
    ("1a.1", "prompt", "Do we bake's worth?"),
    ("1a.2", "prompt", "Do we weigh:"),
    ("1a.2.1", "sub-prompt", "flour?"),
    ("1a.2.2", "sub-prompt", "salt?"),
    ("1a.3", "prompt", "Have we yeast?"),
    ("1a.4", "prompt", "Have we 10-15 loaves?"),
    ("1b", "feature", "we eat."),
    ("1b.1", "prompt", "Do we keep records of:"),
    ("1b.1.1", "sub-prompt", "crumbs?"),
    ("1b.2", "prompt", "Is it eaten?"),
    ("1.L5.1", "illustration", "Bread rises."),
    ("1.L5.2", "illustration", "It smells good."),
    ("1.L2.1", "illustration", "Bread is flat. It sinks."),
    ("1.L2.2", "illustration", "Includes:"),
    ("1.L2.2.1", "illustration", "ash, and"),
    ("1.L2.2.2", "illustration", "soot."),
    ("1.L2.3", "illustration", "No one eats."),
    ("scale.6.definition", "scale", "Bread of every kind"),
    ("scale.6.appendix_definition", "scale", "Bread of all kinds"),
    ("scale.6.statement", "scale", "An evaluation of 'excellent' will apply to all bread:"),
    ("scale.6.points.1", "scale", "Warm."),
    ("scale.6.points.2", "scale", "After a page break."),
    ("scale.5.definition", "scale", "Nearly every kind"),
    ("scale.5.appendix_definition", "scale", "Nearly every kind"),
    ("scale.5.statement", "scale", "An evaluation of 'very good' will apply to most bread."),
    ("scale.5.points.1", "scale", "Fresh."),
]
COUNTS = {
    "theme 1": 1,
    "subtitle 1": 1,
    "feature 1": 2,
    "prompt 1": 6,
    "sub-prompt 1": 3,
    "L5 1": 2,
    "L2 1": 3,
    "L2 sub-point 1": 2,
    "scale definition": 2,
    "scale appendix_definition": 2,
    "scale statement": 2,
    "scale points": 3,
}


def test_the_fixture_counts_what_the_printed_guide_counts() -> None:
    rows = json.loads(FIXTURE.read_text(encoding="utf-8"))["instrument"]
    items = [Item(row["id"], row["kind"], row["page-theme"], "A text.") for row in rows]
    assert problems(items, GUIDE) == []
    kinds = [row["kind"] for row in rows]
    assert kinds.count("feature") == 18
    assert kinds.count("prompt") == 130
    assert kinds.count("sub-prompt") == 14


def test_the_fixture_holds_unique_ids_and_hashes_but_no_text() -> None:
    rows = json.loads(FIXTURE.read_text(encoding="utf-8"))["instrument"]
    assert len({row["id"] for row in rows}) == len(rows) == sum(GUIDE.values())
    for row in rows:
        assert set(row) == {"id", "kind", "page-theme", "sha256"}, row
        assert len(bytes.fromhex(row["sha256"])) == 32, row


def test_the_excerpt_gives_the_expected_ids_and_texts_in_order() -> None:
    items = parse(EXCERPT)
    assert [(item.id, item.kind, normalise(item.text)) for item in items] == EXPECTED
    assert {item.theme for item in items if item.kind != "scale"} == {"1"}
    assert problems(items, COUNTS) == []


def test_a_whole_source_is_written_as_hashes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out = tmp_path / "source.txt", tmp_path / "new" / "inventory.json"
    source.write_text(EXCERPT, encoding="utf-8")
    monkeypatch.setattr(inventory, "GUIDE", COUNTS)
    monkeypatch.setattr(sections, "problems", lambda _: [])
    assert inventory.main([str(source), "--out", str(out)]) == 0
    rows = json.loads(out.read_text(encoding="utf-8"))["instrument"]
    assert [(row["id"], row["sha256"]) for row in rows] == [
        (item_id, hashlib.sha256(text.encode()).hexdigest()) for item_id, _, text in EXPECTED
    ]


@pytest.mark.parametrize(
    ("whole", "damaged", "complaint"),
    [
        ("\u25cf Have we yeast?", "", "prompt 1: 5 found, 6 expected"),
        ("\u25cf salt?", "salt?", "sub-prompt 1: 2 found, 3 expected"),
        ("(b) we eat.", "(a) we eat.", "1a: found 2 times"),
        ("Do we bake", "Do <b>we bake", "1a.1: markup or a broken character"),
        ("Have we yeast?", "Have we", "1a.3: it looks cut short"),
        ("It smells good.", "", "L5 1: 1 found, 2 expected"),
        ("- After a page break.", "", "scale points: 2 found, 3 expected"),
        ("Theme 1: Bake (warming", "Theme 1: Bake warming", "theme 1: 0 found, 1 expected"),
    ],
)
def test_a_damaged_source_is_refused_in_plain_words(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    whole: str,
    damaged: str,
    complaint: str,
) -> None:
    source, out = tmp_path / "source.txt", tmp_path / "inventory.json"
    assert whole in EXCERPT
    source.write_text(EXCERPT.replace(whole, damaged), encoding="utf-8")
    monkeypatch.setattr(inventory, "GUIDE", COUNTS)
    assert inventory.main([str(source), "--out", str(out)]) == 1
    assert complaint in capsys.readouterr().err
    assert not out.exists()


def test_another_text_is_not_taken_for_the_guide(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = tmp_path / "source.txt", tmp_path / "inventory.json"
    source.write_text(EXCERPT, encoding="utf-8")
    assert inventory.main([str(source), "--out", str(out)]) == 1
    assert "feature 1: 2 found, 6 expected" in capsys.readouterr().err
    assert not out.exists()


def test_a_source_that_cannot_be_read_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert inventory.main([str(tmp_path / "missing.txt")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_normalising_keeps_words_and_drops_only_their_dress() -> None:
    rough = " \u25e6 \u2018**Very**\u00a0good\u2019 \u2013\n\t\u201cset\u201d \ufb01ve\u2011fold "
    assert normalise(rough) == "'Very good' - \"set\" five-fold"
    assert fingerprint("Very good.") != fingerprint("Very good")
    assert fingerprint("Very good") != fingerprint("very good")


# As rough as the copy: lists after their paragraphs' numbers, a table whose cells run on.
REST = """\
- 1.1 Bread is old.¹ See also² the mill.
 - rye; and
 - wheat.

Key Point

Bread matters.

1 A book on bread.

How good is it?\tHow is it baked?\tBy whom?\tWhat next?\tWhat else?
1. Taste\tCrust of all kinds Crumb\t2. Baking\tKEY
\t\tHeat Time, and patience\t

- 1.2 A paragraph without a list.

Theme 1: Bake (warming the oven)

- 1.3 is no paragraph here.

APPENDIX 1

1. A cookbook
www.example.org

2. Another

APPENDIX 2

Level 6\tExcellent\tBread of all kinds

APPENDIX 3

Self-evaluation record\t
Theme 1\t
Essential Features\tPractice\tStrengths
(a)\t\tHow is it? <input type="checkbox"/> 1 <input type="checkbox"/> 2
Reasons <i>(say why)</i>\t

\u00a9 A crown
"""


def test_the_rest_is_read_off_the_source_by_number() -> None:
    assert sections.parse(REST) == [
        Part("list", "1.1", points=2),
        Part("key point", "1", at="1.1"),
        Part("footnote", "1", at="1.1"),
        Part("footnote", "2", at="1.1"),
        Part("source", "1"),
        Part("source", "2"),
        Part("heading", "1", text="Practice"),
        Part("heading", "2", text="Strengths"),
        Part("heading", "3", text="How is it?"),
        Part("heading", "4", text="Reasons (say why)"),
        *(
            Part("question", str(n), text=text)
            for n, text in enumerate(
                ("How good is it?", "How is it baked?", "By whom?", "What next?", "What else?"), 1
            )
        ),
        Part("area", "1", text="Taste"),
        Part("area", "2", text="Baking"),
        Part("indicator", "1.1", at="1", text="Crust of all kinds"),
        Part("indicator", "1.2", at="1", text="Crumb"),
        Part("indicator", "2.1", at="2", text="Heat"),
        Part("indicator", "2.2", at="2", text="Time, and patience"),
        Part("level", "6", text="Excellent"),
    ]


def test_what_is_missing_of_the_rest_is_told_by_number() -> None:
    told = sections.problems(sections.parse(REST))
    assert "list: 1 found, 16 expected" in told
    assert "list 2.17: 0 points found, 6 expected" in told
    assert "list 1.1: 2 points found, 0 expected" in told
    assert "area 3: 0 indicators found, 2 expected" in told
    assert not [each for each in told if each.startswith("area 1:")]
