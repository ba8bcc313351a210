"""Find what has an id in a file of a guide, whatever else is wrong with the file."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.yaml_files.positions import Source, Where
from macros.yaml_files.problems import Problem

_FEATURE = re.compile(r"[a-z]+|[-.][a-z0-9]+")
_NUMBER = re.compile(r"\.[1-9][0-9]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something with an id. ``stem`` is how its id must begin (None: it may begin as it likes)."""

    where: Where
    id: str
    stem: str | None
    ending: re.Pattern[str]
    example: str


def listed(data: Any, key: str, where: Where) -> Iterator[tuple[Where, dict[str, Any]]]:
    """The entries under ``key``, passing over whatever is not an entry."""
    found = data.get(key) if isinstance(data, Mapping) else None
    for n, item in enumerate(found if isinstance(found, list) else []):
        if isinstance(item, dict):
            yield (*where, key, n), item


def _id(entry: Mapping[str, Any]) -> str | None:
    """An entry's id; one written as a bare number counts, so that its children are not blamed."""
    found = entry.get("id")
    if isinstance(found, bool) or not isinstance(found, str | int):
        return None
    return str(found).strip() or None


def entries_of(data: Any) -> Iterator[Entry]:
    """Every theme, feature, prompt and point that has an id, in the file's order."""
    for where, theme in listed(data, "themes", ()):
        theme_id = _id(theme)
        if theme_id:
            yield Entry(where, theme_id, None, _NUMBER, "")
        for at, feature in listed(theme, "features", where):
            feature_id = _id(feature)
            if feature_id:
                yield Entry(at, feature_id, theme_id, _FEATURE, "a")
            yield from _numbered(feature, "prompts", at, feature_id)
        for at, shown in listed(theme, "illustrations", where):
            level = shown.get("level")
            known = theme_id and type(level) is int
            stem = f"{theme_id}.L{level}" if known else None
            yield from _numbered(shown, "points", at, stem)


def _numbered(data: Any, key: str, where: Where, stem: str | None) -> Iterator[Entry]:
    for at, entry in listed(data, key, where):
        entry_id = _id(entry)
        if entry_id:
            yield Entry(at, entry_id, stem, _NUMBER, ".1")
        yield from _numbered(entry, key, at, entry_id)


def named(data: Any, key: str) -> Iterator[tuple[Where, str]]:
    """The place and the id of each entry under ``key`` that has a text for an id."""
    for where, entry in listed(data, key, ()):
        name = entry.get("id")
        if isinstance(name, str) and name.strip():
            yield where, name


def repeated_ids(source: Source, named: Iterable[tuple[Where, str]]) -> Iterator[Problem]:
    """Ids used before in the file ``source``; ``named`` is each entry's place in it and its id."""
    first: dict[str, int] = {}
    for where, name in named:
        line = source.line((*where, "id"))
        if name in first:
            what = f"the id {name} is used twice (first on line {first[name]})"
            yield Problem(source.path, line, what, "give this entry an id of its own")
        first.setdefault(name, line)
