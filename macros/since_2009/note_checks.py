"""Check the notes by meaning: ids, places, themes. The file may still have faults of shape."""

from collections.abc import Iterator
from typing import Any

from macros.framework import walk
from macros.framework.ids import listed, named, repeated_ids
from macros.framework.model import Framework
from macros.yaml_files.positions import Source
from macros.yaml_files.problems import Problem, instead


def check(source: Source, framework: Framework) -> Iterator[Problem]:
    """What is wrong with the ids and places of the notes beside the guide ``framework``."""
    # An id is a link's target, so it is used once in the whole file.
    lists = ("notes", "references", "duties")
    yield from repeated_ids(source, (one for key in lists for one in named(source.data, key)))
    yield from _strayed(source, framework)


def paragraphs(data: Any) -> Iterator[str]:
    """The ids of the guide's numbered paragraphs, in order: ``1.1``, ``1.2`` and so on."""
    for _, section in listed(data, "sections", ()):
        last = section.get("paragraphs")
        for number in range(1, last + 1 if type(last) is int else 1):
            yield f"{section.get('id')}.{number}"


def _strayed(source: Source, framework: Framework) -> Iterator[Problem]:
    """Notes beside places, and duties of themes, that are not there or are named twice."""
    places = [*paragraphs(source.data), *walk.places(framework)]
    places += [str(entry.get("id")) for _, entry in listed(source.data, "references", ())]
    themes = [theme.id for theme in framework.themes]
    for key, part, known, thing in (
        ("notes", "at", places, "place"),
        ("duties", "themes", themes, "theme"),
    ):
        for where, entry in listed(source.data, key, ()):
            places_named = entry.get(part)
            seen: set[str] = set()
            for n, name in enumerate(places_named if isinstance(places_named, list) else []):
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
