"""A file's schema and the dataclasses that it becomes have the same keys, and ask for the same."""

import json
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from macros.framework import guide_files
from macros.framework.model import Framework, RetiredId
from macros.guidance.glossary import Glossary
from macros.since_2009.notes import SinceNotes
from macros.yaml_files.build import built

# What the code adds to what a file says, and what it says in another way.
ADDED = {Framework: {"retired"}, SinceNotes: {"paragraphs"}}
TOLD_OTHERWISE = {SinceNotes: {"sections"}}


def _pairs(kind: type, part: dict[str, Any], schema: dict[str, Any]) -> Iterator[tuple[Any, Any]]:
    """Each dataclass below ``kind``, with the part of the schema that describes it."""
    part = _meant(part, schema)
    yield kind, part
    for key, hint in get_type_hints(kind).items():
        inner = [one for one in (hint, *get_args(hint)) if is_dataclass(one)]
        if not inner or inner[0] is kind or key in ADDED.get(kind, ()):
            continue
        told = _meant(part["properties"][key], schema)
        yield from _pairs(inner[0], told.get("items", told), schema)  # type: ignore[arg-type]


def _meant(part: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """What a reference leads to."""
    if "$ref" not in part:
        return part
    found: dict[str, Any] = schema["$defs"][part["$ref"].rpartition("/")[2]]
    return found


@pytest.mark.parametrize(
    ("path", "kind", "within"),
    [
        (guide_files.GUIDE_SCHEMA, Framework, None),
        (guide_files.RETIRED_IDS_SCHEMA, RetiredId, "retired"),
        (guide_files.SINCE_2009_SCHEMA, SinceNotes, None),
        (guide_files.GLOSSARY_SCHEMA, Glossary, None),
    ],
    ids=lambda one: getattr(one, "name", None),
)
def test_they_agree(path: Path, kind: type, within: str | None) -> None:
    schema = json.loads(path.read_text("utf-8"))
    start = schema["properties"][within]["items"] if within else schema
    for model, part in _pairs(kind, start, schema):
        known = {field.name: field for field in fields(model)}
        added = ADDED.get(model, set())
        assert known.keys() - added == part["properties"].keys() - TOLD_OTHERWISE.get(
            model, set()
        ), model
        needed = {name for name, field in known.items() if field.default is MISSING}
        # A file may ask for more than the code: the code then gives it a default for tests alone.
        assert needed - added <= set(part["required"]), model


def test_what_is_left_out_has_its_default_and_lists_become_tuples() -> None:
    found = built(Glossary, {"terms": [{"id": "a", "name": "A", "meaning": "m", "at": ["1"]}]})
    assert found.terms[0].at == ("1",)
    assert found.terms[0].also == ()
    assert found.said == ()
