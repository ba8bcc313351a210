"""The lists to tick: under what a record keeps a point of one, and what can be wrong with them."""

from collections.abc import Iterator

from macros.framework.form import Checklist, Named
from macros.framework.ids import Entry, listed, named, repeated_ids
from macros.framework.record_kinds import record_kinds
from macros.yaml_files.positions import Source
from macros.yaml_files.problems import Problem, instead

# The kind of item, in the table of kinds, that a record keeps for a point.
POINT = "list-point"
# A list that belongs to no feature and no theme belongs to the page of the scope.
SCOPE = "scope"


def item_of(checklist: Checklist, point: Named) -> str:
    """The id of the item that a record keeps for a point: ``2a.list-2-12-1`` for ``2.12.1``."""
    mark = record_kinds()[POINT].mark
    return f"{checklist.at}.{mark}{point.id.replace('.', '-')}"


def check(source: Source, entries: list[Entry]) -> Iterator[Problem]:
    """Ids used twice, points that do not continue their list's id, lists that belong nowhere."""
    data = source.data if isinstance(source.data, dict) else {}
    yield from repeated_ids(source, named(data, "checklists"))
    themes = [entry for entry in entries if entry.where[:1] == ("themes",)]
    places = [SCOPE, *(entry.id for entry in themes if len(entry.where) in (2, 4))]
    points = []
    for where, checklist in listed(data, "checklists", ()):
        name, at, stem = (checklist.get(key) for key in ("id", "at", "paragraph"))
        if isinstance(at, str) and at.strip() and at not in places:
            what = f"the list {name} belongs to {at}, which is no theme or feature"
            yield Problem(source.path, source.line((*where, "at")), what, instead(at, places, "id"))
        for here, point in listed(checklist, "points", where):
            own = point.get("id")
            if not isinstance(own, str) or not own.strip():
                continue
            points.append((here, own))
            if isinstance(stem, str) and not own.startswith(f"{stem}."):
                what = f"the id {own} does not continue {stem}, the paragraph of its list"
                mend = f"write it like {stem}.1, or move the point"
                yield Problem(source.path, source.line((*here, "id")), what, mend)
    yield from repeated_ids(source, points)
