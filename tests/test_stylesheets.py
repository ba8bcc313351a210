"""One sheet from many: in the order of the list, and none forgotten or made up."""

import re
from pathlib import Path

import pytest

from macros.site.stylesheets import PARTS, StylesheetError, joined


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.css", "b.css"):
        (tmp_path / name).write_text(f"/* {name} é */\n", "utf-8")
    return tmp_path


def test_the_list_sets_the_order(folder: Path) -> None:
    assert joined(["b.css", "a.css"], folder) == "/* b.css é */\n\n/* a.css é */\n"


def test_the_sheets_of_the_parts_stand_where_the_list_says(folder: Path, tmp_path: Path) -> None:
    parts = tmp_path / "browser-parts"
    for name in ("rating", "evidence"):
        (parts / name).mkdir(parents=True)
        (parts / name / f"{name}.css").write_text(f"/* {name} */\n", "utf-8")
    together = joined(["b.css", "parts", "a.css"], folder, parts)
    assert re.findall(r"/\* (\S+)", together) == ["b.css", "evidence", "rating", "a.css"]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["a.css", "b.css", "c.css"], r"c\.css: mkdocs\.yml lists it .* there is no such file"),
        (["a.css"], r"b\.css: no page would use it"),
        (["a.css", "b.css", "a.css"], r"a\.css: mkdocs\.yml lists it 2 times"),
    ],
)
def test_a_list_that_does_not_fit_the_folder_is_refused(
    folder: Path, names: list[str], said: str
) -> None:
    with pytest.raises(StylesheetError, match=said):
        joined(names, folder)


def test_every_problem_is_said_at_once(folder: Path) -> None:
    with pytest.raises(StylesheetError) as refused:
        joined(["c.css"], folder)
    assert len(str(refused.value).splitlines()) == 3


def test_fields_and_boxes_have_one_look() -> None:
    """A part's sheet places them. The search has its own: it stands outside the page."""
    about_fields = re.compile(r"([^{}]*\b(?:input|textarea|select)\b[^{}]*)\{([^{}]*)\}")
    look = re.compile(r"^\s*(width|(?:min-)?height|border|background|padding|accent-color|font)\b")
    found = [
        f"{sheet.name}: {' '.join(rule.split())} {told.strip()}"
        for sheet in sorted(PARTS.glob("*/*.css"))
        if sheet.parent.name != "search"
        for rule, rules in about_fields.findall(sheet.read_text("utf-8"))
        for told in rules.split(";")
        if look.match(told)
    ]
    assert found == []
