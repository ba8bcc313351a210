"""The loader: a good file becomes a guide, and a bad one is told all of its faults, by line."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from macros.framework.checklists import item_of
from macros.framework.form import (
    Checklist,
    Finding,
    FormField,
    Level,
    Named,
    RatingField,
    Scope,
)
from macros.framework.guide_files import GUIDE_SCHEMA, RETIRED_IDS_SCHEMA
from macros.framework.load import FrameworkError, Problem, load
from macros.framework.model import Feature, Illustrations, Oddity, Point, Prompt

# What is told of a fault is the same, whichever reader finds it.
pytestmark = pytest.mark.usefixtures("each_reader")

CHECKLIST = """\
checklists:
  - id: l
    at: Aa
    paragraph: "7"
    title: To have
    ticks: Tick it.
    points:
      - {id: "7.1", text: A smoker.}
"""

# Three levels, two themes, lettered: nothing like the guide this site was first made for.
GUIDE = """\
id: bees
edition: first
title: The hive book
subtitle: how the bees are kept
publisher: The Bee Society
published: May 2024
copyright: nobody
lead: "In this hive:"
scale:
  name: The three-step scale
  levels:
    - level: 3
      name: Thriving
      definition: All well
      appendix_definition: All is well
      statement: "Thriving means:"
      points:
        - Honey.
        - Calm.
    - level: 2
      name: Working
      definition: Mostly well
      appendix_definition: Mostly well
      statement: It works.
      points: []
    - level: 1
      name: Failing
      definition: Not well
      appendix_definition: Not well
      statement: It fails.
      points: [Loss.]
record:
  title: The hive diary
  feature:
    rating: {label: Rating, source: How good is it}
    fields:
      - id: seen
        label: What was seen
        source: What was Seen
      - id: next
        label: What comes next
        source: What comes Next
        guidance: (Be brief.)
  theme:
    rating: {label: "Rating of {theme}", source: Rating of A}
    fields:
      - id: why
        label: Why
        source: Why
oddities:
  - at: scale.3.points.2
    note: Printed upside down.
themes:
  - id: A
    title: Queen
    subtitle: her health
    overview: About the queen.
    features:
      - id: Aa
        short: Laying
        text: she lays
        prompts:
          - id: Aa.1
            text: "Are there:"
            prompts:
              - id: Aa.1.1
                text: eggs?
          - id: Aa.2
            text: Is she seen?
    illustrations:
      - level: 3
        name: Thriving (3)
        points:
          - id: A.L3.1
            text: "There are:"
            points:
              - id: A.L3.1.1
                text: many eggs.
  - id: B
    title: Food
    subtitle: stores
    overview: About food.
    features:
      - id: Ba
        short: Winter
        text: there is enough
        prompts:
          - id: Ba.1
            text: Is the box heavy?
"""


def write(folder: Path, text: str, retired: str | None = None) -> Path:
    path = folder / "bees.yml"
    path.write_text(text, "utf-8")
    if retired is not None:
        (folder / "retired-ids.yml").write_text(retired, "utf-8")
    return path


def refused(folder: Path, text: str, retired: str | None = None) -> tuple[Problem, ...]:
    with pytest.raises(FrameworkError) as caught:
        load(write(folder, text, retired))
    return caught.value.problems


def changed(old: str, new: str) -> str:
    assert GUIDE.count(old) == 1, f"{old!r} must stand once in the guide"
    return GUIDE.replace(old, new)


def line_of(text: str, part: str) -> int:
    """The line of the last place where ``part`` stands."""
    assert part in text
    return text[: text.rindex(part)].count("\n") + 1


def test_a_good_file_becomes_a_guide(tmp_path: Path) -> None:
    guide = load(write(tmp_path, GUIDE))
    assert (guide.id, guide.edition, guide.lead) == ("bees", "first", "In this hive:")
    assert guide.scale.levels[0] == Level(
        3, "Thriving", "All well", "All is well", "Thriving means:", ("Honey.", "Calm.")
    )
    assert [level.level for level in guide.scale.levels] == [3, 2, 1]
    assert guide.record.feature.rating == RatingField("Rating", "How good is it")
    assert guide.record.feature.fields[1] == FormField(
        "next", "What comes next", "What comes Next", "(Be brief.)"
    )
    assert guide.record.theme.rating.label == "Rating of {theme}"
    assert guide.oddities == (Oddity("scale.3.points.2", "Printed upside down."),)
    queen, food = guide.themes
    assert (queen.id, queen.title, food.id) == ("A", "Queen", "B")
    asked = (
        Prompt("Aa.1", "Are there:", (Prompt("Aa.1.1", "eggs?"),)),
        Prompt("Aa.2", "Is she seen?"),
    )
    assert queen.features == (Feature("Aa", "Laying", "she lays", asked),)
    shown = Point("A.L3.1", "There are:", (Point("A.L3.1.1", "many eggs."),))
    assert queen.illustrations == (Illustrations(3, "Thriving (3)", (shown,)),)
    assert food.illustrations == ()
    assert guide.scope is None


def test_a_guide_can_ask_why_to_look_closer_and_draw_lines_on_its_scale(tmp_path: Path) -> None:
    asks = """\
scope:
  paragraph: "7"
  lead: Tick what you see.
  findings:
    - {id: cold, text: The hive is cold.}
oddities:
"""
    lines = "  share_from: 3\n  improve_to: 1\n  levels:\n"
    text = changed("oddities:\n", asks).replace("  levels:\n", lines)
    guide = load(write(tmp_path, text))
    assert guide.scope == Scope("Tick what you see.", (Finding("cold", "The hive is cold."),), "7")
    assert (guide.scale.share_from, guide.scale.improve_to) == (3, 1)


def test_a_guide_can_have_lists_to_tick(tmp_path: Path) -> None:
    guide = load(write(tmp_path, changed("oddities:\n", f"{CHECKLIST}oddities:\n")))
    point = Named("7.1", "A smoker.")
    assert guide.checklists == (Checklist("l", "Aa", "To have", "Tick it.", (point,), "7"),)
    assert item_of(guide.checklists[0], point) == "Aa.list-7-1"


def test_a_box_has_a_role_whatever_its_id(tmp_path: Path) -> None:
    text = changed("id: seen\n", "id: seen\n        role: evidence\n")
    record = load(
        write(tmp_path, text.replace("id: why\n", "id: why\n        role: evidence\n"))
    ).record
    assert [(box.id, box.role) for box in record.feature.fields] == [
        ("seen", "evidence"),
        ("next", ""),
    ]
    assert record.feature.roles == record.theme.roles == {"evidence"}


@pytest.mark.parametrize("schema", [GUIDE_SCHEMA, RETIRED_IDS_SCHEMA], ids=lambda path: path.name)
def test_the_schemas_are_sound_and_explain_every_key(schema: Path) -> None:
    document = json.loads(schema.read_text("utf-8"))
    Draft202012Validator.check_schema(document)
    objects = 0

    def visit(part: object) -> None:
        nonlocal objects
        if isinstance(part, dict):
            if "properties" in part:
                objects += 1
                assert part["additionalProperties"] is False
                for key, about in part["properties"].items():
                    target = document["$defs"].get(about.get("$ref", "").rpartition("/")[2], {})
                    assert about.get("description") or target.get("description"), key
            for inner in part.values():
                visit(inner)
        elif isinstance(part, list):
            for inner in part:
                visit(inner)

    visit(document)
    assert objects > 1


# What is changed; what it is changed to; where the fault then stands; what is said of it.
FAULTS = {
    "missing key": ("        short: Laying\n", "", "- id: Aa\n", "Aa has no `short`"),
    "missing id": (
        "          - id: Ba.1\n            text: Is",
        "          - text: Is",
        "- text: Is the box",
        "an entry of `prompts` of Ba has no `id`",
    ),
    "missing key of a part": (
        "  title: The hive diary\n",
        "",
        "record:",
        "`record` has no `title`",
    ),
    "missing key of the file": ("publisher: The Bee Society\n", "", "id: bees", "no `publisher`"),
    "unknown key": (
        "short: Laying",
        "short: Laying\n        colour: red",
        "colour: red",
        "Aa cannot have the key `colour`",
    ),
    "misspelt key": (
        "short: Laying",
        "short: Laying\n        promts: []",
        "promts:",
        "did you mean `prompts`?",
    ),
    "empty text": ("text: she lays", "text:", "text:\n        prompts:", "`text` of Aa is empty"),
    "blank text": ("she lays", '"  "', '"  "', "`text` of Aa is empty"),
    "blank point": ("- Calm.", "-", "        -\n", "an entry of `points` is empty"),
    "no entries": ("points: [Loss.]", "points:", "points:\nrecord", "`points` is empty"),
    "no prompts": (
        "prompts:\n          - id: Ba.1\n            text: Is the box heavy?",
        "prompts: []",
        "prompts: []",
        "`prompts` of Ba is empty",
    ),
    "number for a text": ("edition: first", "edition: 2009", "2009", "`edition` must be a text"),
    "no for a text": ("text: eggs?", "text: no", "text: no", "`text` of Aa.1.1 must be a text"),
    "date for a text": ("May 2024", "2024-05-01", "2024-05-01", "must be a text; put it in quotes"),
    "impossible date": ("May 2024", "2024-15-01", "2024-15-01", "cannot read this value"),
    "list for a text": ("title: Queen", "title: [Queen]", "[Queen]", "`title` of A must be a text"),
    "text for a list": ("points: [Loss.]", "points: Loss.", "Loss.", "`points` must be a list"),
    "text for a level": (
        "- level: 2\n",
        '- level: "2"\n',
        '"2"',
        "`level` must be a whole number; write digits only",
    ),
    "fraction for a level": ("- level: 2\n", "- level: 2.0\n", "2.0", "must be a whole number"),
    "colon in a point": ("- Calm.", "- Calm: yes.", "- Calm: yes.", "put all of it in quotes"),
    "id with a space": ("id: seen", "id: what seen", "what seen", "not written as it must be"),
    "repeated id": (
        "id: Aa.2",
        "id: Aa.1",
        "id: Aa.1\n            text: Is she",
        "Aa.1 is used twice",
    ),
    "repeated theme": (
        "- id: B\n",
        "- id: A\n",
        "- id: A\n    title: Food",
        "A is used twice (first on line 54)",
    ),
    "feature of another theme": ("id: Aa\n", "id: Ca\n", "id: Ca\n", "Ca does not continue A"),
    "feature without a letter": ("id: Ba\n", "id: B1\n", "id: B1\n", "B1 does not continue B"),
    "prompt of another": ("id: Ba.1", "id: Aa.9", "id: Aa.9", "Aa.9 does not continue Ba"),
    "prompt without a number": ("id: Aa.2", "id: Aa.x", "Aa.x", "Aa.x does not continue Aa"),
    "prompt number nought": ("id: Aa.2", "id: Aa.0", "Aa.0", "write it like Aa.1"),
    "sub-prompt of another": ("id: Aa.1.1", "id: Aa.2.1", "Aa.2.1", "does not continue Aa.1"),
    "point of another level": ("id: A.L3.1\n", "id: A.L2.1\n", "A.L2.1", "does not continue A.L3"),
    "sub-point of another": (
        "id: A.L3.1.1",
        "id: A.L3.2.1",
        "A.L3.2.1",
        "does not continue A.L3.1",
    ),
    "repeated level": (
        "- level: 1\n",
        "- level: 2\n",
        "- level: 2\n",
        "level 2 is twice on the scale (first on line 20)",
    ),
    "repeated field": ("id: next", "id: seen", "id: seen", "the id seen is taken (first on line"),
    "field named rating": ("id: why", "id: rating", "id: rating", "kept for the rating"),
    "field named out": ("id: seen", "id: out", "id: out", "kept for the mark of what is out"),
    "field named ticked": ("id: seen", "id: ticked", "id: ticked", "kept for the tick of a"),
    "misspelt role": (
        "label: What was seen\n",
        "label: What was seen\n        role: strenghts\n",
        "role: strenghts",
        "`role` of seen cannot be `strenghts`; did you mean strengths?",
    ),
    "role of a theme's box": (
        "label: What was seen\n",
        "label: What was seen\n        role: priorities\n",
        "role: priorities",
        "cannot be `priorities`; write one of: strengths, improvements, evidence",
    ),
    "empty role": (
        "label: What was seen\n",
        "label: What was seen\n        role:\n",
        "role:\n",
        "`role` of seen is empty",
    ),
    "role twice": (
        "label: What was seen\n        source: What was Seen\n      - id: next\n",
        "label: What was seen\n        source: What was Seen\n        role: strengths\n"
        "      - id: next\n        role: strengths\n",
        "role: strengths",
        "the role strengths is here twice (first on line",
    ),
    "theme named round": ("  - id: B\n", "  - id: round\n", "  - id: round", "round is kept for"),
    "theme named scope": ("  - id: B\n", "  - id: scope\n", "  - id: scope", "scope is kept for"),
    "feature named e": ("id: Ba\n", "id: B.e\n", "id: B.e\n", "B.e is kept for what people record"),
    "point that speaks to a feature of another theme": (
        '            text: "There are:"\n',
        '            text: "There are:"\n            speaks_to: [Aa, Ba]\n',
        "speaks_to: [Aa, Ba]",
        "`speaks_to` names Ba, which is no feature of this theme",
    ),
    "line off the scale": (
        "levels:\n",
        "share_from: 4\n  levels:\n",
        "share_from: 4",
        "`share_from` names level 4, which is not on the scale",
    ),
    "lines that cross": (
        "levels:\n",
        "share_from: 2\n  improve_to: 2\n  levels:\n",
        "share_from: 2",
        "is not better than `improve_to` (2)",
    ),
    "finding twice": (
        "oddities:\n",
        "scope:\n  lead: Look.\n  findings:\n"
        "    - {id: f, text: a}\n    - {id: f, text: b}\noddities:\n",
        "    - {id: f, text: b}",
        "the finding f is here twice",
    ),
    "finding without a text": (
        "oddities:\n",
        "scope:\n  lead: Look.\n  findings:\n    - {id: f}\noddities:\n",
        "    - {id: f}",
        "f has no `text`",
    ),
    "list that belongs nowhere": (
        "oddities:\n",
        f"{CHECKLIST}oddities:\n".replace("at: Aa", "at: Ax"),
        "at: Ax",
        "the list l belongs to Ax, which is no theme or feature",
    ),
    "list twice": (
        "oddities:\n",
        CHECKLIST + "  - {id: l, at: A, title: M, ticks: T, points: []}\n" + "oddities:\n",
        "  - {id: l",
        "the id l is used twice",
    ),
    "point of another paragraph": (
        "oddities:\n",
        f"{CHECKLIST}oddities:\n".replace('id: "7.1"', 'id: "8.1"'),
        'id: "8.1"',
        "the id 8.1 does not continue 7, the paragraph of its list",
    ),
    "oddity at no id": ("at: scale.3.points.2", "at: Aa.7", "Aa.7", "points at Aa.7"),
    "oddity at no level": ("at: scale.3.points.2", "at: scale.4", "scale.4", "at scale.4"),
    "oddity at no point": ("scale.3.points.2", "scale.3.points.3", "points.3", "scale.3.points.3"),
    "duplicated key": (
        "short: Laying",
        "short: Laying\n        short: Eggs",
        "short: Eggs",
        "`short` is here twice (first on line",
    ),
    "colon in bare text": ("text: she lays", "text: she lays: well", "she lays: well", "colon"),
    "tab": ("  - at:", "\t- at:", "\t- at:", "if it is a tab, use spaces"),
    "open quote": ('text: "There are:"', 'text: "There are:', '"There are', "never closed"),
    "lost indent": (
        "    title: Food",
        "   title: Food",
        "   title: Food",
        "does not fit the lines",
    ),
    "open bracket": ("points: [Loss.]", "points: [Loss.", "points: [Loss.", "is not closed"),
    "bare word": ("publisher: The", "publisher The", "publisher The", "no colon after its key"),
    "unknown name": ("May 2024", "*May", "*May", "a name that is not there"),
    "inside itself": ("points: [Loss.]", "points: &a [*a]", "&a", "inside itself"),
    "second document": ("oddities:", "---\noddities:", "---", "starts a second document"),
}


@pytest.mark.parametrize(("old", "new", "at", "said"), FAULTS.values(), ids=FAULTS.keys())
def test_each_fault_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, at: str, said: str
) -> None:
    text = changed(old, new)
    problems = refused(tmp_path, text)
    told = [problem for problem in problems if said in str(problem)]
    assert told, "\n".join(map(str, problems))
    assert [problem.line for problem in told] == [line_of(text, at)]
    assert all(problem.what and problem.mend for problem in problems)


def test_one_fault_is_told_once(tmp_path: Path) -> None:
    problems = refused(tmp_path, changed("text: she lays", "text:"))
    assert len(problems) == 1


def test_children_are_not_blamed_for_a_strayed_parent(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, changed("id: Aa\n", "id: Ca\n"))
    assert problem.what.startswith("the id Ca ")


def test_an_illustration_off_the_scale(tmp_path: Path) -> None:
    text = changed("- level: 3\n        name", "- level: 5\n        name").replace("A.L3", "A.L5")
    (problem,) = refused(tmp_path, text)
    assert problem.line == line_of(text, "- level: 5")
    assert problem.what == "level 5 is not on the scale"
    assert problem.mend == "use one of 1, 2, 3"


def test_a_level_illustrated_twice(tmp_path: Path) -> None:
    again = "      - level: 3\n        name: Again\n        points: [{id: A.L3.2, text: Calm.}]\n"
    text = changed("  - id: B\n", again + "  - id: B\n")
    (problem,) = refused(tmp_path, text)
    assert problem.line == line_of(text, "- level: 3")
    assert "level 3 is twice in this theme's illustrations" in problem.what


def test_all_faults_are_told_at_once_in_order(tmp_path: Path) -> None:
    text = (
        GUIDE.replace("edition: first", "edition: 2009")
        .replace("short: Laying", "short: Laying\n        short: Eggs\n        colour: red")
        .replace("text: she lays", "text:")
        .replace("id: Aa.2", "id: Ca.2")
        .replace("    title: Food\n", "")
    )
    problems = refused(tmp_path, text)
    assert [problem.line for problem in problems] == [2, 61, 62, 63, 70, 81]
    path = tmp_path / "bees.yml"
    assert str(FrameworkError(problems)).splitlines() == [
        f"{path.as_posix()}:{problem.line}: {problem.what}; {problem.mend}" for problem in problems
    ]


def test_values_are_not_poured_into_the_message(tmp_path: Path) -> None:
    text = changed("title: The hive book", "title: [[[a, lot, of, things]]]")
    (problem,) = refused(tmp_path, text)
    assert "things" not in str(problem)


def test_the_path_is_short_inside_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, changed("edition: first", "edition: 1"))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FrameworkError) as caught:
        load(path)
    assert str(caught.value).startswith("bees.yml:2: ")


@pytest.mark.parametrize(
    ("raw", "line", "said"),
    [
        (b"", 1, "the file is empty"),
        (b"# only a remark\n", 1, "the file is empty"),
        (b"just a text\n", 1, "the file must be a set of keys"),
        (b"id: a\nlead: caf\xe9\n", 2, "not in UTF-8"),
        (b"id: a\n\nlead: \x07\n", 3, "invisible character"),
    ],
)
def test_a_file_that_is_no_guide(tmp_path: Path, raw: bytes, line: int, said: str) -> None:
    path = tmp_path / "bees.yml"
    path.write_bytes(raw)
    with pytest.raises(FrameworkError, match=said) as caught:
        load(path)
    assert [problem.line for problem in caught.value.problems] == [line]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FrameworkError, match="there is no such file"):
        load(tmp_path / "none.yml")


RETIRED = """\
retired:
  - {id: Aa.9, to: Aa.2, since: "2027", why: It said the same.}
  - {id: Bb, to: null, since: "2027", why: No longer asked.}
"""


def test_retired_ids_beside_a_good_guide(tmp_path: Path) -> None:
    first, second = load(write(tmp_path, GUIDE, RETIRED)).retired
    assert (first.id, first.to, first.since, first.why) == (
        "Aa.9",
        "Aa.2",
        "2027",
        "It said the same.",
    )
    assert (second.id, second.to) == ("Bb", None)


def test_a_retired_id_used_again(tmp_path: Path) -> None:
    text = changed("id: Aa.2", "id: Aa.9")
    reused, astray = refused(tmp_path, text, RETIRED)
    assert (reused.path.name, reused.line) == ("bees.yml", line_of(text, "id: Aa.9"))
    assert "the id Aa.9 is retired" in reused.what
    # The id it was said to have become has gone with it.
    assert (astray.path.name, astray.line) == ("retired-ids.yml", 2)
    assert "names Aa.2, which is not in the guide" in astray.what


def test_faults_in_the_retired_ids(tmp_path: Path) -> None:
    retired = RETIRED + '  - id: Bb\n    to: null\n    since: 2028\n    why: ""\n    who: me\n'
    problems = refused(tmp_path, GUIDE, retired)
    assert {problem.path.name for problem in problems} == {"retired-ids.yml"}
    assert [(problem.line, problem.what) for problem in problems] == [
        (4, "Bb is here twice (first on line 3)"),
        (6, "`since` of Bb must be a text"),
        (7, "`why` of Bb is empty"),
        (8, "Bb cannot have the key `who`"),
    ]
