"""Check the notes by meaning: ids, places, themes. The file may still have faults of shape."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from macros.framework import Framework, Point, Prompt
from macros.positions import Source, Where
from macros.problems import Problem


def check(source: Source, framework: Framework) -> Iterator[Problem]:
    """What is wrong with the ids and places of the notes beside the guide ``framework``."""
    yield from repeated_ids(source, "notes", "references", "duties")
    yield from _strayed(source, framework)


def paragraphs(data: Any) -> Iterator[str]:
    """The ids of the guide's numbered paragraphs, in order: ``1.1``, ``1.2`` and so on."""
    for _, section in entries(data, "sections"):
        last = section.get("paragraphs")
        for number in range(1, last + 1 if type(last) is int else 1):
            yield f"{section.get('id')}.{number}"


def repeated_ids(source: Source, *lists: str) -> Iterator[Problem]:
    """An id is a link's target, so it is used once in all the ``lists`` of a file."""
    first: dict[str, int] = {}
    for key in lists:
        for where, entry in entries(source.data, key):
            name, line = entry.get("id"), source.line((*where, "id"))
            if not isinstance(name, str) or not name.strip():
                continue
            if name in first:
                what = f"the id {name} is used twice (first on line {first[name]})"
                yield Problem(source.path, line, what, "give this entry an id of its own")
            first.setdefault(name, line)


def _strayed(source: Source, framework: Framework) -> Iterator[Problem]:
    """Notes beside places, and duties of themes, that are not there or are named twice."""
    places = [*paragraphs(source.data), *ids(framework)]
    places += [str(entry.get("id")) for _, entry in entries(source.data, "references")]
    themes = [theme.id for theme in framework.themes]
    for key, part, known, thing in (
        ("notes", "at", places, "place"),
        ("duties", "themes", themes, "theme"),
    ):
        for where, entry in entries(source.data, key):
            named = entry.get(part)
            seen: set[str] = set()
            for n, name in enumerate(named if isinstance(named, list) else []):
                line = source.line((*where, part, n))
                if not isinstance(name, str) or not name.strip():
                    continue
                if name not in known:
                    what = f"`{part}` of {entry.get('id')} names {name}, which is no {thing}"
                    yield Problem(source.path, line, what, instead(name, known, thing))
                elif name in seen:
                    what = f"`{part}` of {entry.get('id')} names {name} twice"
                    yield Problem(source.path, line, what, "keep one of them")
                seen.add(name)


def instead(name: str, known: list[str], thing: str) -> str:
    """What to write for ``name``, which is not among the ``known``."""
    close = get_close_matches(name, known, n=1)
    if close:
        return f"did you mean {close[0]}?"
    return f"name a {thing} that is in the guide, such as {known[0]}" if known else "take it out"


def entries(data: Any, key: str) -> Iterator[tuple[Where, dict[str, Any]]]:
    """The entries under ``key``, passing over whatever is not an entry."""
    found = data.get(key) if isinstance(data, dict) else None
    for n, entry in enumerate(found if isinstance(found, list) else []):
        if isinstance(entry, dict):
            yield (key, n), entry


def ids(framework: Framework) -> Iterator[str]:
    """Every place of the guide itself: themes, features, prompts, illustrations, levels."""
    for theme in framework.themes:
        yield theme.id
        for feature in theme.features:
            yield feature.id
            yield from listed(feature.prompts)
        for shown in theme.illustrations:
            yield from listed(shown.points)
    for level in framework.scale.levels:
        yield f"scale.{level.level}"


def listed(found: tuple[Prompt, ...] | tuple[Point, ...]) -> Iterator[str]:
    """The ids of what was ``found`` and of everything below, in order."""
    for entry in found:
        yield entry.id
        yield from listed(entry.prompts if isinstance(entry, Prompt) else entry.points)
