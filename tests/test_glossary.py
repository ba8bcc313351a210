"""The glossary and the paragraphs: good files load, bad ones are told their faults, by line."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from macros.framework.guide_files import GLOSSARY_SCHEMA
from macros.framework.load import load
from macros.framework.model import Reading
from macros.guidance.glossary import Glossary, Said, Term, load_glossary
from macros.guidance.guidance import Guidance, load_guidance
from macros.guidance.paragraphs import cited
from macros.yaml_files.problems import FrameworkError
from tests.test_since_notes import BEES, parts

# What is told of a fault is the same, whichever reader finds it.
pytestmark = pytest.mark.usefixtures("each_reader")

PLACES = ["7.1", "7.2", "Aa", "Aa.1"]
GLOSSARY = """\
terms:
  - id: drone
    name: Drone
    meaning: A bee that does no work.
    also: [Idler]
    at: ["7.1", "Aa.1"]
  - id: queen
    name: Queen
    meaning: Mother of them all.
    at: ["7.2"]
said:
  - {say: [Bee hotel, hive], guide_says: [skep]}
"""


def read(folder: Path, text: str) -> Glossary:
    path = folder / "glossary.yml"
    path.write_text(text, "utf-8")
    return load_glossary(path, PLACES)


def test_a_good_file_becomes_terms(tmp_path: Path) -> None:
    glossary = read(tmp_path, GLOSSARY)
    drone, queen = glossary.terms
    assert drone == Term("drone", "Drone", "A bee that does no work.", ("7.1", "Aa.1"), ("Idler",))
    assert queen.also == ()
    assert glossary.said == (Said(("Bee hotel", "hive"), ("skep",)),)
    assert Guidance(terms=(drone, queen)).term("queen") == queen
    with pytest.raises(KeyError, match="'wasp'"):
        Guidance(terms=(drone, queen)).term("wasp")


FAULTS = [
    ("id again", "id: queen", "id: drone", 7, "the id drone is used twice (first on line 2)"),
    ("order", "name: Queen", "name: Bee", 8, "Bee stands after Drone; put the terms in the order"),
    ("no place", '["7.2"]', '["7.3"]', 10, "`at` of queen names 7.3, which is no place; did you"),
    ("twice", '["7.2"]', '["7.2", "7.2"]', 10, "`at` of queen names 7.2 twice; keep one"),
    ("nowhere", '["7.2"]', "[]", 10, "`at` of queen is empty"),
    ("not in quotes", '["7.2"]', "[7.2]", 10, "an entry of `at` of queen must be a text"),
    ("no meaning", "Mother of them all.", "", 9, "`meaning` of queen is empty"),
    ("unknown key", "meaning: Mother", "maening: Mother", 9, "did you mean `meaning`?"),
    ("bad id", "id: queen", "id: Queen Bee", 7, "is not written as it must be"),
    ("missing", "    name: Queen\n", "", 7, "queen has no `name`; add a line"),
    (
        "said again",
        "[Idler]",
        "[Idler, BEEHOTEL]",
        12,
        "Bee hotel is listed twice (first on line 5)",
    ),
    ("a term itself", "[Idler]", "[queen]", 5, "queen is a term itself (line 8); list only what"),
    ("nothing said", "[skep]", "[]", 12, "`guide_says`"),
    ("not a text", "[Idler]", "[3]", 5, "must be a text"),
]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"), [fault[1:] for fault in FAULTS], ids=[f[0] for f in FAULTS]
)
def test_each_fault_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    assert GLOSSARY.count(old) == 1
    with pytest.raises(FrameworkError) as caught:
        read(tmp_path, GLOSSARY.replace(old, new))
    told = [(problem.line, str(problem)) for problem in caught.value.problems]
    assert any(at == line and said in text for at, text in told), told


@pytest.mark.parametrize("raw", ["", "terms", "- terms", "terms: 3", "terms:\n  - 4"])
def test_a_file_that_is_no_glossary_is_refused_plainly(tmp_path: Path, raw: str) -> None:
    with pytest.raises(FrameworkError):
        read(tmp_path, raw)


def test_the_schema_is_sound_closed_and_explains_every_key() -> None:
    schema = json.loads(GLOSSARY_SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    for part in [schema, *parts(schema)]:
        assert part.get("description") or part.get("$ref"), part
        if part.get("type") == "object":
            assert part["additionalProperties"] is False


def pages(docs: Path, **texts: str) -> Path:
    (docs / "advice").mkdir(parents=True)
    for name, text in texts.items():
        (docs / "advice" / f"{name}.md").write_text(text, "utf-8")
    return docs


def test_a_paragraph_is_found_where_it_is_cited(tmp_path: Path) -> None:
    docs = pages(tmp_path, hive='{{ p("7.1") }} Wax.\n', wax="Bees. {{p('7.2')}} {{ p('7.10') }}")
    assert cited(docs, "advice") == {
        "7.1": "advice/hive.md",
        "7.2": "advice/wax.md",
        "7.10": "advice/wax.md",
    }


def test_a_paragraph_cited_twice_is_told_with_both_places(tmp_path: Path) -> None:
    docs = pages(tmp_path, hive='One.\n{{ p("7.1") }}\n', wax='\n\n{{ p("7.1") }}')
    with pytest.raises(FrameworkError, match=r"wax\.md:3: .*first in advice/hive\.md:2.*keep one"):
        cited(docs, "advice")


def test_a_theme_cannot_send_readers_to_a_paragraph_that_is_not_there(tmp_path: Path) -> None:
    docs = pages(tmp_path / "docs", hive='{{ p("7.1") }}')
    (tmp_path / "glossary.yml").write_text(GLOSSARY.replace('"7.2"', '"A"'), "utf-8")
    path = tmp_path / "bees.yml"
    path.write_text("themes:\n  - id: A\n    reading:\n      - paragraph: '7.9'\n", "utf-8")

    def guide(paragraph: str) -> Guidance:
        themes = (replace(BEES.themes[0], reading=(Reading(paragraph, "wax"),)),)
        return load_guidance(replace(BEES, guidance="advice", themes=themes), path, docs)

    assert guide("7.1").places["7.1"].anchor == "para-7-1"
    with pytest.raises(FrameworkError, match=r":4: `reading` of A names 7\.9.*did you mean 7\.1"):
        guide("7.9")


def test_a_guide_without_guidance_needs_no_glossary(tmp_path: Path) -> None:
    assert load_guidance(BEES, tmp_path / "bees.yml", tmp_path) == Guidance()


def test_the_guides_own_terms_load() -> None:
    folder = Path(__file__).parent.parent
    path = folder / "framework" / "strategic-commissioning" / "guide.yml"
    guidance = load_guidance(load(path), path, folder / "docs")
    assert all(len(term.meaning.split()) <= 50 for term in guidance.terms)
    assert {"strategic-commissioning", "outcome", "smart"} <= {t.id for t in guidance.terms}
