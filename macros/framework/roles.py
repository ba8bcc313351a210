"""Check what the boxes of a record form are for: our lists ask for a box by its role."""

from collections.abc import Iterator

from macros.framework.ids import listed
from macros.yaml_files.positions import Source
from macros.yaml_files.problems import Problem


def check(source: Source) -> Iterator[Problem]:
    """Where two boxes of one place have the same role: a list can show one of them only."""
    record = source.data.get("record") if isinstance(source.data, dict) else None
    for part in ("feature", "theme"):
        section = record.get(part) if isinstance(record, dict) else None
        first: dict[str, int] = {}
        for where, field in listed(section, "fields", ("record", part)):
            role, line = field.get("role"), source.line((*where, "role"))
            if not isinstance(role, str):
                continue
            if role in first:
                what = f"the role {role} is here twice (first on line {first[role]})"
                mend = "let the box keep it that the list should show"
                yield Problem(source.path, line, what, mend)
            first.setdefault(role, line)
