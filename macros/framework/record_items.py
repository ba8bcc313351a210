"""What an item of a record is, read off its id, as ``browser/record/kinds/item.ts`` reads it."""

from collections.abc import Collection

from macros.framework.record_kinds import QUESTION, Kind, KindField, record_kinds


def kind_of(item: str, asked: Collection[str]) -> Kind | None:
    """The kind of an item; None where there can be no such item.

    ``asked`` are the ids of what the guide asks. Rows stand behind the id of the item they are
    under: ``1a.e.x`` is evidence on ``1a``.
    """
    kinds = record_kinds()
    for kind in kinds.values():
        if kind.item and item == kind.item:
            return kind
    if item in asked:
        return kinds[QUESTION]
    for kind in kinds.values():
        owner, mark, own = item.rpartition(f".{kind.mark}") if kind.mark else ("", "", "")
        if mark and own and "." not in own:
            above = kind_of(owner, asked)
            return kind if above and above.id in kind.under else None
        is_top = bool(kind.mark) and not kind.under and item.startswith(kind.mark)
        if is_top and "." not in item.removeprefix(kind.mark) and item != kind.mark:
            return kind
    return None


def field_of(kind: Kind, name: str, each: dict[str, Collection[str]]) -> KindField | None:
    """The field of a kind that has that name; None where there is none.

    ``each`` are the ids of what a field stands for one of, such as ``findings``.
    """
    for field in kind.fields:
        if field.id == name:
            return field
        stem = field.id.removesuffix("*")
        if stem != field.id and name.removeprefix(stem) in each.get(field.each, ()):
            return field if name.startswith(stem) else None
    return None
