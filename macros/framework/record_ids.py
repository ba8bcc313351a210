"""Check the ids under which records keep what people write."""

from collections.abc import Iterable, Iterator

from macros.framework.ids import Entry, listed
from macros.framework.record_kinds import QUESTION, record_kinds
from macros.yaml_files.positions import Source
from macros.yaml_files.problems import Problem


def check(source: Source, entries: Iterable[Entry]) -> Iterator[Problem]:
    """Where two things in a record would have one name."""
    yield from _kept_ids(source, entries)
    yield from _fields(source)
    yield from _findings(source)


def _kept_ids(source: Source, entries: Iterable[Entry]) -> Iterator[Problem]:
    kinds = record_kinds().values()
    # Records keep the scope and the like under these, as they keep a theme.
    items = {kind.item for kind in kinds if kind.item}
    # An entry of the evidence on 1a is 1a.e.…
    endings = tuple(f".{kind.mark[:-1]}" for kind in kinds if kind.mark[-1:] == ".")
    for entry in entries:
        if entry.id in items or entry.id.endswith(endings):
            what = f"the id {entry.id} is kept for what people record beside the guide"
            line = source.line((*entry.where, "id"))
            yield Problem(source.path, line, what, "give this entry another id")


def _fields(source: Source) -> Iterator[Problem]:
    """A record keeps the rating and every box of a feature or theme side by side, by id."""
    # What records keep for each feature and theme beside the guide's own boxes.
    kept = {field.id: f"kept for {field.what}" for field in record_kinds()[QUESTION].fields}
    record = source.data.get("record") if isinstance(source.data, dict) else None
    for part in ("feature", "theme"):
        section = record.get(part) if isinstance(record, dict) else None
        first = dict.fromkeys(kept, 0)
        for where, field in listed(section, "fields", ("record", part)):
            name, line = field.get("id"), source.line((*where, "id"))
            if not isinstance(name, str):
                continue
            if name in first:
                other = kept.get(name) or f"first on line {first[name]}"
                what = f"the id {name} is taken ({other})"
                yield Problem(source.path, line, what, "give this box another id")
            first.setdefault(name, line)


def _findings(source: Source) -> Iterator[Problem]:
    """A record keeps the answer to each finding by its id."""
    scope = source.data.get("scope") if isinstance(source.data, dict) else None
    first: dict[str, int] = {}
    for where, finding in listed(scope, "findings", ("scope",)):
        name, line = finding.get("id"), source.line((*where, "id"))
        if isinstance(name, str):
            if name in first:
                what = f"the finding {name} is here twice (first on line {first[name]})"
                yield Problem(source.path, line, what, "give this finding an id of its own")
            first.setdefault(name, line)
