"""Load a guide's framework file, or say everything that is wrong with it."""

from itertools import chain
from pathlib import Path
from typing import Any

from macros.framework import guide_files, meaning
from macros.framework.form import (
    Finding,
    FormField,
    FormSection,
    Level,
    RecordForm,
    Scale,
    Scope,
)
from macros.framework.model import (
    Feature,
    Framework,
    Illustrations,
    Oddity,
    Point,
    Prompt,
    Reading,
    RetiredId,
    Theme,
)
from macros.yaml_files import positions, schema
from macros.yaml_files.problems import FrameworkError, Problem

__all__ = ["FrameworkError", "Problem", "load"]


def load(path: Path) -> Framework:
    """Return the guide in the file ``path``.

    Its retired ids are read from their file beside it, if there is one. Raises ``FrameworkError``
    with every problem of both files, by line.
    """
    source = positions.read(path)
    problems = [*source.problems]
    if source.data is not None:
        problems += chain(schema.check(source, guide_files.GUIDE_SCHEMA), meaning.check(source))
    retired_ids = guide_files.retired_ids(path)
    retired: list[dict[str, Any]] = []
    if retired_ids.exists():
        mapping = positions.read(retired_ids)
        problems += mapping.problems
        if mapping.data is not None:
            problems += schema.check(mapping, guide_files.RETIRED_IDS_SCHEMA)
            if source.data is not None:
                problems += meaning.check_retired(source, mapping)
            retired = mapping.data.get("retired", []) if isinstance(mapping.data, dict) else []
    if problems:
        # Stable: the guide's own file first, then the file of retired ids.
        problems.sort(key=lambda problem: (problem.path != path, problem.line))
        raise FrameworkError(tuple(problems))
    return _framework(source.data, retired)


def _framework(data: dict[str, Any], retired: list[dict[str, Any]]) -> Framework:
    return Framework(
        **{
            **data,
            "scale": _scale(data["scale"]),
            "record": _record(data["record"]),
            "scope": _scope(data["scope"]) if "scope" in data else None,
            "oddities": tuple(Oddity(**oddity) for oddity in data.get("oddities", [])),
            "themes": tuple(_theme(theme) for theme in data["themes"]),
            "retired": tuple(RetiredId(**one) for one in retired),
        }
    )


def _scale(data: dict[str, Any]) -> Scale:
    levels = (Level(**{**level, "points": tuple(level["points"])}) for level in data["levels"])
    return Scale(**{**data, "levels": tuple(levels)})


def _scope(data: dict[str, Any]) -> Scope:
    return Scope(**{**data, "findings": tuple(Finding(**one) for one in data["findings"])})


def _record(data: dict[str, Any]) -> RecordForm:
    return RecordForm(
        title=data["title"], feature=_section(data["feature"]), theme=_section(data["theme"])
    )


def _section(data: dict[str, Any]) -> FormSection:
    return FormSection(
        rating=FormField(id="rating", **data["rating"]),
        fields=tuple(FormField(**field) for field in data["fields"]),
    )


def _theme(data: dict[str, Any]) -> Theme:
    return Theme(
        **{
            **data,
            "features": tuple(_feature(feature) for feature in data["features"]),
            "illustrations": tuple(
                Illustrations(**{**shown, "points": tuple(_point(p) for p in shown["points"])})
                for shown in data.get("illustrations", [])
            ),
            "reading": tuple(Reading(**one) for one in data.get("reading", [])),
        }
    )


def _feature(data: dict[str, Any]) -> Feature:
    return Feature(**{**data, "prompts": tuple(_prompt(prompt) for prompt in data["prompts"])})


def _prompt(data: dict[str, Any]) -> Prompt:
    return Prompt(data["id"], data["text"], tuple(_prompt(p) for p in data.get("prompts", [])))


def _point(data: dict[str, Any]) -> Point:
    return Point(data["id"], data["text"], tuple(_point(p) for p in data.get("points", [])))
