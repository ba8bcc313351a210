"""The house keeps its order: imports go down the stairs, and no module grows too long."""

import shutil
from pathlib import Path

import pytest

from macros.yaml_files.problems import FrameworkError
from tests.floors import (
    ROOT,
    TABLE,
    Import,
    circles,
    drawn,
    python_imports,
    room_of,
    rooms,
    script_imports,
    steps_up,
)

LONGEST = 200  # lines
PYTHON = rooms("python")
PYTHON_FILES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("hooks.py", "macros/**/*.py", "browser/**/*.py", "commands/**/*.py")
    for path in ROOT.glob(pattern)
)


def python_steps_up(root: Path) -> list[str]:
    imports = [one for file in PYTHON_FILES for one in python_imports(root, file)]
    assert len(imports) > 100, "the check must see our imports"
    return list(steps_up(imports, PYTHON))


def test_every_python_file_stands_in_a_room() -> None:
    assert [file for file in PYTHON_FILES if not room_of(file, PYTHON)] == []
    empty = [room.room for room in PYTHON if not (ROOT / room.room).exists()]
    assert empty == []


def test_python_imports_go_down() -> None:
    assert python_steps_up(ROOT) == []


@pytest.mark.parametrize(
    ("file", "planted", "told"),
    [
        ("macros/framework/walk.py", "from macros.site import policy", "macros/site/policy.py"),
        ("macros/yaml_files/schema.py", "import macros.framework.load", "macros/framework/load.py"),
        (
            "macros/guidance/glossary.py",
            "from ..since_2009 import notes",
            "macros/since_2009/notes.py",
        ),
        ("macros/rendering/wheel.py", "from macros import define_env", "macros/__init__.py"),
        (
            "macros/for_browser/guide.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n"
            "    from macros.rendering.renderer import Renderer",
            "macros/rendering/renderer.py",
        ),
    ],
)
def test_an_import_up_the_stairs_is_told(
    tmp_path: Path, file: str, planted: str, told: str
) -> None:
    for each in PYTHON_FILES:
        (tmp_path / each).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / each, tmp_path / each)
    text = (tmp_path / file).read_text("utf-8")
    (tmp_path / file).write_text(f"{text}{planted}\n", "utf-8")

    line = (text + planted).count("\n") + 1
    home, to = room_of(file, PYTHON), room_of(told, PYTHON)
    assert home
    assert to
    assert python_steps_up(tmp_path) == [
        f"{file}:{line}: {home.room} on floor {home.floor} imports {told} "
        f"of {to.room} on floor {to.floor}"
    ]


SCRIPT_TABLES = ("typescript", "store", "parts")


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> list[Import]:
    found = script_imports(ROOT, tmp_path_factory.mktemp("scripts"))
    assert len(found) > 300, "the check must see our imports"
    return found


@pytest.mark.parametrize("table", SCRIPT_TABLES)
def test_script_imports_go_down(table: str, imported: list[Import]) -> None:
    floors = rooms(table)
    # A table of rooms within a room is about the imports between these.
    among = [one for one in imported if room_of(one.file, floors)]
    assert list(steps_up(among, floors)) == []


@pytest.mark.parametrize("table", SCRIPT_TABLES)
def test_every_script_stands_in_a_room(table: str) -> None:
    floors = rooms(table)
    within = "browser" if table == "typescript" else f"browser/{table}"
    scripts = [path.relative_to(ROOT).as_posix() for path in (ROOT / within).rglob("*.ts")]
    assert scripts
    assert [file for file in scripts if not room_of(file, floors)] == []
    assert [room.room for room in floors if not (ROOT / room.room).exists()] == []


def test_no_file_imports_itself_in_a_circle(imported: list[Import]) -> None:
    assert circles(imported) == []
    assert circles(one for file in PYTHON_FILES for one in python_imports(ROOT, file)) == []


@pytest.mark.parametrize(
    ("table", "file", "planted", "told"),
    [
        (
            "typescript",
            "browser/record/name.ts",
            'import type { Session } from "../session/session.ts";',
            "browser/session/session.ts",
        ),
        (
            "store",
            "browser/store/rows.ts",
            'export * from "./database/database.ts";',
            "browser/store/database/database.ts",
        ),
        (
            "parts",
            "browser/parts/shared/when.ts",
            'import "../rating/rating.ts";',
            "browser/parts/rating/rating.ts",
        ),
    ],
)
def test_a_script_import_up_the_stairs_is_told(
    tmp_path: Path, table: str, file: str, planted: str, told: str
) -> None:
    house = tmp_path / "house"
    shutil.copytree(ROOT / "browser", house / "browser")
    text = (house / file).read_text("utf-8")
    (house / file).write_text(f"{text}{planted}\n", "utf-8")
    floors = rooms(table)
    among = [one for one in script_imports(house, tmp_path) if room_of(one.file, floors)]
    line = text.count("\n") + 1
    home, to = room_of(file, floors), room_of(told, floors)
    assert home
    assert to
    assert list(steps_up(among, floors)) == [
        f"{file}:{line}: {home.room} on floor {home.floor} imports {told} "
        f"of {to.room} on floor {to.floor}"
    ]


def test_a_circle_is_told() -> None:
    leads = [("a", "b"), ("b", "c"), ("c", "b"), ("d", "a")]
    assert circles(Import(file, 1, target) for file, target in leads) == [["b", "c"]]


@pytest.mark.parametrize("table", ["python", *SCRIPT_TABLES])
def test_the_architecture_draws_the_same_floors(table: str) -> None:
    assert drawn(rooms(table)) in (ROOT / "ARCHITECTURE.md").read_text("utf-8")


def test_no_module_is_too_long() -> None:
    scripts = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "browser").rglob("*.ts"))
        if not path.name.endswith("_test.ts")
    ]
    assert len(scripts) > 50, "the check must see the scripts"
    lines = {
        file: len((ROOT / file).read_text("utf-8").splitlines())
        for file in (*PYTHON_FILES, *scripts)
    }
    assert {file: count for file, count in lines.items() if count > LONGEST} == {}


def test_a_fault_in_the_table_is_told_by_its_line(tmp_path: Path) -> None:
    table = tmp_path / "floors.json"
    text = TABLE.read_text("utf-8").replace('"floor": 10', '"flor": 10', 1)
    table.write_text(text, "utf-8")
    with pytest.raises(FrameworkError) as refused:
        rooms("python", table)
    line = text[: text.index('"flor"')].count("\n") + 1
    assert [str(one).partition("floors.json:")[2] for one in refused.value.problems] == [
        f"{line}: an entry of `python` cannot have the key `flor`; did you mean `floor`?",
        f"{line}: an entry of `python` has no `floor`; add a line `floor:`",
    ]
