"""Check an example record by meaning: it is labelled, and answers what its guide asks."""

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from macros.framework import walk
from macros.framework.each import each_of
from macros.framework.model import Framework
from macros.framework.record_items import field_of, kind_of
from macros.framework.record_kinds import QUESTION, KindField
from macros.yaml_files.positions import Source, Where
from macros.yaml_files.problems import Problem, instead

_ANSWERS: Where = ("record", "answers")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def check(source: Source, framework: Framework, mark: str) -> Iterator[Problem]:
    """What is wrong with the example in ``source``; its id has to begin with ``mark``.

    The file may still have faults of shape.
    """
    yield from _label(source, framework, mark)
    asked = _Asked(framework)
    for item, fields in _part(_part(source.data, "record"), "answers").items():
        yield from asked.check(source, item, fields if isinstance(fields, dict) else {})


def _label(source: Source, framework: Framework, mark: str) -> Iterator[Problem]:
    record = _part(source.data, "record")
    name, own, guide = record.get("name"), record.get("id"), _part(record, "framework")
    for where, is_wrong, what, mend in (
        (
            ("id",),
            isinstance(own, str) and not own.startswith(mark),
            "its id is that of a real record",
            f"let record.id start with {mark!r}",
        ),
        (
            ("name",),
            isinstance(name, str) and "example" not in name.lower(),
            "its name hides that it is made up",
            "put 'Example' in record.name",
        ),
        (
            ("framework", "id"),
            "id" in guide and guide["id"] != framework.id,
            "it answers another guide",
            f"make record.framework.id {framework.id!r}",
        ),
        (
            ("framework", "edition"),
            "edition" in guide and guide["edition"] != framework.edition,
            "it answers another edition of the guide",
            f"make record.framework.edition {framework.edition!r}",
        ),
    ):
        if is_wrong:
            yield Problem(source.path, source.line(("record", *where)), what, mend)


class _Asked:
    """What a guide asks, as far as the answers to it can be checked."""

    def __init__(self, framework: Framework) -> None:
        form = framework.record
        self.themes = {theme.id for theme in framework.themes}
        self.features = {one.id for theme in framework.themes for one in theme.features}
        self.items = [*_items(framework)]
        self.texts = {
            **{theme: [field.id for field in form.theme.fields] for theme in self.themes},
            **{one: [field.id for field in form.feature.fields] for one in self.features},
        }
        self.levels = [level.level for level in framework.scale.levels]
        self.each: dict[str, Collection[str]] = {
            what: each_of(framework, what)
            for what in (
                "findings",
                "features",
                "places",
                "questions",
                "reasons",
                "triggers",
                "partners",
            )
        }

    def check(self, source: Source, item: str, fields: dict[str, Any]) -> Iterator[Problem]:
        """What is wrong with the answers to one item."""
        here = (*_ANSWERS, item)
        kind = kind_of(item, self.items)
        if kind is None:
            what = f"{item} is no item of the guide, nor of what a record holds beside it"
            yield Problem(source.path, source.line(here), what, instead(item, self.items, "item"))
            return
        texts = self.texts.get(item, []) if kind.id == QUESTION else []
        fields_of_kind = [field for field in kind.fields if self._has(item, field)]
        known = [*texts, *(name for field in fields_of_kind for name in self._names(field))]
        for name, value in fields.items():
            line = source.line((*here, name))
            field = field_of(kind, name, self.each)
            if name in texts:
                wanted = "" if isinstance(value, str) else "must be a text; put it in quotes"
            elif field and self._has(item, field):
                wanted = self._unfit(field, value)
            else:
                what = f"{item} has no field `{name}`"
                yield Problem(source.path, line, what, instead(name, known, "field"))
                continue
            if wanted:
                what, _, mend = wanted.partition("; ")
                yield Problem(source.path, line, f"`{name}` of {item} {what}", mend)

    def _names(self, field: KindField) -> list[str]:
        """The field's name, or the name of each of those that it stands for."""
        stem = field.id.removesuffix("*")
        return [stem + one for one in self.each.get(field.each, ())] if field.each else [stem]

    def _has(self, item: str, field: KindField) -> bool:
        """Whether the item has that field: only themes and features are rated, the rest ticked."""
        is_rated = item in self.texts
        if field.type == "rating":
            return is_rated
        return not (is_rated and field.id in ("ticked", "note"))

    def _unfit(self, field: KindField, value: object) -> str:
        """What is wrong with the value of a field, and the mend; "" if it can stand there."""
        match field.type:
            case "mark" if not isinstance(value, bool):
                return "must be true or false; write one of the two, without quotes"
            case "rating" if type(value) is not int or value not in self.levels:
                levels = ", ".join(map(str, sorted(self.levels)))
                return f"is no level of the scale; write one of {levels}, without quotes"
            case "number" if isinstance(value, bool) or not isinstance(value, int | float):
                return "must be a number; write digits only, without quotes"
            case "day" if not _is_day(value):
                return 'is no day; write it in quotes, like "2026-02-27"'
            case "day" if not field.first <= str(value) <= field.last:
                return f"is not from {field.first} to {field.last}; write the day that is meant"
            case "choice" if value not in [one["id"] for one in field.options]:
                return "cannot be chosen; write one of " + ", ".join(
                    one["id"] for one in field.options
                )
            case "text" | "line" if not isinstance(value, str):
                return "must be a text; put it in quotes"
        return ""


def _items(framework: Framework) -> Iterator[str]:
    """The id of everything that can be answered: themes, features, prompts."""
    for theme in framework.themes:
        yield theme.id
        for feature in theme.features:
            yield feature.id
            yield from walk.below(feature.prompts)


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _part(whole: object, key: str) -> dict[str, Any]:
    """A part of the file; empty where the file has another form."""
    part = whole.get(key) if isinstance(whole, dict) else None
    return part if isinstance(part, dict) else {}
