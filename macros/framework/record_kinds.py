"""The kinds of item that a record holds, from the one table of them: the scripts read it too."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from macros.framework.guide_files import KINDS_SCHEMA
from macros.yaml_files import json_files

TABLE = Path(__file__).parents[2] / "browser" / "record" / "kinds" / "kinds.json"
# The build reads this one only to say what is wrong with it.
RECORDS = TABLE.with_name("record_kinds.json")
# A theme, an essential feature or a prompt of the guide.
QUESTION = "question"


@dataclass(frozen=True, slots=True)
class KindField:
    """One field of a kind of item, as ``Field`` of ``kinds.ts`` describes it.

    ``label`` and ``hint`` are empty where the guide or the page has the words. ``what`` says what
    a field is that is kept beside the guide's own boxes. ``each`` says for each of what there is
    one, where ``id`` ends in ``*``. ``first`` and ``last`` are the days it takes, where it is one.
    """

    id: str
    type: str
    label: str = ""
    hint: str = ""
    what: str = ""
    each: str = ""
    options: tuple[dict[str, str], ...] = ()
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of item: the one ``item`` there is of it, or the ``mark`` in the ids of its rows.

    ``words`` is what documents and files call its rows, as ``RowWords`` of ``kinds.ts`` describes
    them; empty where they stand in no table of their own.
    """

    id: str
    name: str
    item: str
    mark: str
    under: tuple[str, ...]
    words: dict[str, str]
    fields: tuple[KindField, ...]

    def has(self, field_id: str) -> bool:
        """Whether it has that field."""
        return any(field.id == field_id for field in self.fields)

    @property
    def rows_under(self) -> "tuple[Kind, ...]":
        """The kinds of rows that may stand under an item of this kind."""
        return tuple(kind for kind in record_kinds().values() if self.id in kind.under)

    @property
    def labelled(self) -> tuple[KindField, ...]:
        """The fields that have words of ours."""
        return tuple(field for field in self.fields if field.label)

    @property
    def is_tabled(self) -> bool:
        """Whether its rows stand in a table of their own."""
        return bool(self.mark and self.labelled)


@cache
def record_kinds() -> dict[str, Kind]:
    """Every kind by its id.

    Raises ``FrameworkError`` with every problem of the table, by line.
    """
    table = json_files.content(TABLE, KINDS_SCHEMA)
    return {one["id"]: _kind(one, table["days"]) for one in table["kinds"]}


def _kind(data: dict[str, Any], days: dict[str, Any]) -> Kind:
    known = KindField.__dataclass_fields__
    fields = (
        KindField(
            **{key: value for key, value in field.items() if key in known},
            **(days if field["type"] == "day" else {}),
        )
        for field in data["fields"]
    )
    return Kind(
        data["id"],
        data.get("name", ""),
        data.get("item", ""),
        data.get("mark", ""),
        tuple(data.get("under", ())),
        data.get("words", {}),
        tuple(fields),
    )
