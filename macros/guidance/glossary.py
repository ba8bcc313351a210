"""Load what the terms of a guide mean, or say everything that is wrong with the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.framework import guide_files
from macros.framework.ids import listed, named, repeated_ids
from macros.yaml_files import positions, schema
from macros.yaml_files.build import built
from macros.yaml_files.positions import Source
from macros.yaml_files.problems import FrameworkError, Problem, instead


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the guide: its ``meaning`` in our own words, and where the guide uses it.

    ``also`` is what people say for it, such as an abbreviation.
    """

    id: str
    name: str
    meaning: str
    at: tuple[str, ...]
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """What people ``say`` for what the ``guide_says``, where that is no term of its own.

    ``in_other_sense``: the guide uses the same words, but for something else.
    """

    say: tuple[str, ...]
    guide_says: tuple[str, ...]
    in_other_sense: bool = False


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms of a guide, in the order of the alphabet, and what people say for its words."""

    terms: tuple[Term, ...] = ()
    said: tuple[Said, ...] = ()


def load_glossary(path: Path, places: list[str]) -> Glossary:
    """Return what the file ``path`` holds.

    ``places`` are the paragraphs and the ids of the guide where a term can be used. Raises
    ``FrameworkError`` with every problem of the file, by line.
    """
    source = positions.read(path)
    problems = [*source.problems]
    if source.data is not None:
        problems += schema.check(source, guide_files.GLOSSARY_SCHEMA)
        problems += repeated_ids(source, named(source.data, "terms"))
        problems += _out_of_order(source)
        problems += _strayed(source, places)
        problems += _said_twice(source)
    if problems:
        problems.sort(key=lambda problem: problem.line)
        raise FrameworkError(tuple(problems))
    return built(Glossary, source.data)


def _out_of_order(source: Source) -> Iterator[Problem]:
    before = ""
    for where, name in _texts(source.data):
        if before and name.casefold() < before.casefold():
            what = f"{name} stands after {before}"
            mend = "put the terms in the order of the alphabet"
            yield Problem(source.path, source.line(where), what, mend)
        before = name


def _texts(data: Any) -> Iterator[tuple[positions.Where, str]]:
    for where, term in listed(data, "terms", ()):
        if isinstance(name := term.get("name"), str):
            yield (*where, "name"), name


def _strayed(source: Source, places: list[str]) -> Iterator[Problem]:
    """Places that are not in the guide, or are named twice for one term."""
    for where, term in listed(source.data, "terms", ()):
        places_named = term.get("at")
        seen: set[str] = set()
        for n, place in enumerate(places_named if isinstance(places_named, list) else []):
            if not isinstance(place, str) or not place.strip():
                continue
            line = source.line((*where, "at", n))
            if place not in places:
                what = f"`at` of {term.get('id')} names {place}, which is no place"
                mend = instead(place, places, "place")
                yield Problem(source.path, line, what, mend)
            elif place in seen:
                what = f"`at` of {term.get('id')} names {place} twice"
                yield Problem(source.path, line, what, "keep one of them")
            seen.add(place)


def _said_twice(source: Source) -> Iterator[Problem]:
    """Words that people say, where they are the guide's own or are listed before."""
    names = {_same(name): source.line(where) for where, name in _texts(source.data)}
    first: dict[str, int] = {}
    for where, words in _said(source.data):
        line, same = source.line(where), _same(words)
        if same in names:
            what = f"{words} is a term itself (line {names[same]})"
            yield Problem(source.path, line, what, "list only what people say instead of a term")
        elif same in first:
            what = f"{words} is listed twice (first on line {first[same]})"
            yield Problem(source.path, line, what, "keep one of them")
        first.setdefault(same, line)


def _said(data: Any) -> Iterator[tuple[positions.Where, str]]:
    """Everything that people say, of the terms and of the list, with its place in the file."""
    for kind, key in (("terms", "also"), ("said", "say")):
        for where, entry in listed(data, kind, ()):
            said = entry.get(key)
            for n, words in enumerate(said if isinstance(said, list) else []):
                if isinstance(words, str):
                    yield (*where, key, n), words


def _same(words: str) -> str:
    """Words as the search tells them apart: without regard to capitals, hyphens and spaces."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())
