"""Check a guide by meaning: ids, levels, references. The file may still have faults of shape."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from macros.framework import checklists, leads, record_ids, roles
from macros.framework.ids import Entry, entries_of, listed, repeated_ids
from macros.yaml_files.positions import Source, Where
from macros.yaml_files.problems import Problem

_LEVEL_PARTS = re.compile(r"definition|appendix_definition|statement|points\.([1-9][0-9]*)")


def check(source: Source) -> Iterator[Problem]:
    """What is wrong with the ids, levels and oddities of a guide's file."""
    entries = list(entries_of(source.data))
    yield from repeated_ids(source, ((entry.where, entry.id) for entry in entries))
    yield from _strayed_ids(source, entries)
    yield from _levels(source)
    yield from _spoken_to(source)
    yield from _lines(source)
    yield from record_ids.check(source, entries)
    yield from roles.check(source)
    yield from leads.check(source, entries)
    yield from checklists.check(source, entries)
    yield from _oddities(source, {entry.id for entry in entries})


def check_retired(source: Source, mapping: Source) -> Iterator[Problem]:
    """Where a guide's file and the file of its retired ids contradict each other."""
    live = {entry.id: entry.where for entry in reversed(list(entries_of(source.data)))}
    retired: dict[str, int] = {}
    for where, entry in listed(mapping.data, "retired", ()):
        line = mapping.line((*where, "id"))
        gone, heir = entry.get("id"), entry.get("to")
        if isinstance(gone, str):
            if gone in live:
                at = source.line((*live[gone], "id"))
                what = f"the id {gone} is retired, so saved records would be misread"
                yield Problem(source.path, at, what, "give this entry an id never used before")
            if gone in retired:
                what = f"{gone} is here twice (first on line {retired[gone]})"
                yield Problem(mapping.path, line, what, "keep one of them")
            retired.setdefault(gone, line)
        if isinstance(heir, str) and heir.strip() and heir not in live:
            what = f"`to` of {gone} names {heir}, which is not in the guide"
            mend = "name an id that is there, or write null"
            yield Problem(mapping.path, mapping.line((*where, "to")), what, mend)


def _strayed_ids(source: Source, entries: list[Entry]) -> Iterator[Problem]:
    strayed: set[str] = set()
    for entry in entries:
        # The children of a strayed entry are not to blame.
        if entry.stem is None or entry.stem in strayed:
            continue
        rest = entry.id.removeprefix(entry.stem)
        if rest == entry.id or not entry.ending.fullmatch(rest):
            strayed.add(entry.id)
            what = f"the id {entry.id} does not continue {entry.stem}, under which it stands"
            mend = f"write it like {entry.stem}{entry.example}, or move the entry"
            yield Problem(source.path, source.line((*entry.where, "id")), what, mend)


def _levels(source: Source) -> Iterator[Problem]:
    scale = source.data.get("scale") if isinstance(source.data, dict) else None
    levels = list(listed(scale, "levels", ("scale",)))
    yield from _repeated_levels(source, levels, "on the scale", "give each level its own number")
    known = {level["level"] for _, level in levels if type(level.get("level")) is int}
    for where, theme in listed(source.data, "themes", ()):
        shown = list(listed(theme, "illustrations", where))
        mend = "put all the points of a level in one place"
        yield from _repeated_levels(source, shown, "in this theme's illustrations", mend)
        for at, entry in shown:
            level = entry.get("level")
            if known and type(level) is int and level not in known:
                what = f"level {level} is not on the scale"
                mend = "use one of " + ", ".join(map(str, sorted(known)))
                yield Problem(source.path, source.line((*at, "level")), what, mend)


def _spoken_to(source: Source) -> Iterator[Problem]:
    """An illustration speaks to features of its own theme."""
    for where, theme in listed(source.data, "themes", ()):
        own = [feature.get("id") for _, feature in listed(theme, "features", where)]
        for at, shown in listed(theme, "illustrations", where):
            for point_at, point in _points(shown, at):
                for feature in point.get("speaks_to") or ():
                    if isinstance(feature, str) and feature not in own:
                        what = f"`speaks_to` names {feature}, which is no feature of this theme"
                        mend = "name one of " + ", ".join(map(str, own))
                        line = source.line((*point_at, "speaks_to"))
                        yield Problem(source.path, line, what, mend)


def _points(data: Any, where: Where) -> Iterator[tuple[Where, dict[str, Any]]]:
    for at, point in listed(data, "points", where):
        yield at, point
        yield from _points(point, at)


def _lines(source: Source) -> Iterator[Problem]:
    """The two lines drawn on the scale are levels of it, and do not cross."""
    scale = source.data.get("scale") if isinstance(source.data, dict) else None
    if not isinstance(scale, dict):
        return
    known = {level.get("level") for _, level in listed(scale, "levels", ())}
    share, improve = scale.get("share_from"), scale.get("improve_to")
    for key, level in (("share_from", share), ("improve_to", improve)):
        if type(level) is int and level not in known:
            what = f"`{key}` names level {level}, which is not on the scale"
            yield Problem(source.path, source.line(("scale", key)), what, "name a level of it")
    if type(share) is int and type(improve) is int and share <= improve:
        what = f"`share_from` ({share}) is not better than `improve_to` ({improve})"
        mend = "a feature cannot be both strong and weak: move one of them"
        yield Problem(source.path, source.line(("scale", "share_from")), what, mend)


def _repeated_levels(
    source: Source, entries: list[tuple[Where, dict[str, Any]]], among: str, mend: str
) -> Iterator[Problem]:
    first: dict[int, int] = {}
    for where, entry in entries:
        level, line = entry.get("level"), source.line((*where, "level"))
        if type(level) is not int:
            continue
        if level in first:
            what = f"level {level} is twice {among} (first on line {first[level]})"
            yield Problem(source.path, line, what, mend)
        first.setdefault(level, line)


def _oddities(source: Source, ids: set[str]) -> Iterator[Problem]:
    scale = source.data.get("scale") if isinstance(source.data, dict) else None
    levels = {str(level.get("level")): level for _, level in listed(scale, "levels", ())}
    for where, oddity in listed(source.data, "oddities", ()):
        at = oddity.get("at")
        if not isinstance(at, str) or not at.strip() or at in ids or _in_scale(at, levels):
            continue
        what = f"the oddity's `at` points at {at}, which is not in this file"
        mend = "name an id that is there, or a level of the scale such as scale.4"
        yield Problem(source.path, source.line((*where, "at")), what, mend)


def _in_scale(at: str, levels: Mapping[str, Mapping[str, Any]]) -> bool:
    head, _, rest = at.partition(".")
    level, _, part = rest.partition(".")
    if head != "scale" or level not in levels:
        return False
    if not part:
        return True
    match = _LEVEL_PARTS.fullmatch(part)
    if match is None or match[1] is None:
        return match is not None
    points = levels[level].get("points")
    return isinstance(points, list) and int(match[1]) <= len(points)
