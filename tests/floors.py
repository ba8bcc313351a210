"""The rooms of the product and the floors they stand on: ``floors.json``, read and applied.

A file may import from its own room and from rooms on lower floors. Rooms that hold rooms of their
own, ``store`` and ``parts``, have a table of their own.
"""

import ast
import json
import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import deno  # type: ignore[import-untyped]  # it ships no types

from macros.yaml_files import json_files

ROOT = Path(__file__).parent.parent
TABLE = Path(__file__).with_name("floors.json")
SCHEMA = Path(__file__).with_name("floors.schema.json")


@dataclass(frozen=True, slots=True)
class Room:
    """A folder, ending in a slash, or a file; floors count from the bottom."""

    floor: int
    room: str
    what: str


@dataclass(frozen=True, slots=True)
class Import:
    """``file`` imports ``target`` on ``line``; both are paths from the project's folder."""

    file: str
    line: int
    target: str


def rooms(language: str, table: Path = TABLE) -> list[Room]:
    """The rooms of ``language``, from the top. Raises ``FrameworkError`` if it has faults."""
    return [Room(**row) for row in json_files.content(table, SCHEMA)[language]]


def drawn(table: list[Room]) -> str:
    """The rooms as a table in Markdown, as ARCHITECTURE.md draws them."""
    rows = (f"| {room.floor} | `{room.room}` | {room.what} |" for room in table)
    return "\n".join(["| Floor | Room | What it is |", "| --- | --- | --- |", *rows])


def room_of(file: str, table: list[Room]) -> Room | None:
    """The room a file stands in: of those that hold it, the one named most closely."""
    holding = [
        r for r in table if file == r.room or (r.room[-1] == "/" and file.startswith(r.room))
    ]
    return max(holding, key=lambda room: len(room.room), default=None)


def steps_up(imports: Iterable[Import], table: list[Room]) -> Iterator[str]:
    """Each import that does not lead down, in words. A target in no room is no concern of ours."""
    for one in imports:
        home, to = room_of(one.file, table), room_of(one.target, table)
        if to is None or to == home:
            continue
        if home is None:
            yield f"{one.file}: it stands in no room of {TABLE.name}"
        elif to.floor >= home.floor:
            yield (
                f"{one.file}:{one.line}: {home.room} on floor {home.floor} "
                f"imports {one.target} of {to.room} on floor {to.floor}"
            )


def python_imports(root: Path, file: str) -> Iterator[Import]:
    """What of the project a Python file imports, for types only and inside functions too."""
    for node in ast.walk(ast.parse((root / file).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            package = ".".join(Path(file).parent.parts[: len(Path(file).parts) - node.level])
            start = ".".join(filter(None, (package if node.level else "", node.module or "")))
            modules = [f"{start}.{alias.name}" for alias in node.names]
        else:
            continue
        for module in modules:
            if target := _file_of(root, module):
                yield Import(file, node.lineno, target)


def script_imports(root: Path, folder: Path) -> list[Import]:
    """What the scripts below ``root`` / browser import of each other, types too, as deno sees it.

    ``folder`` is an empty one for the list of all scripts, which deno starts from.
    """
    scripts = sorted(
        # A test stands above what it tests: it may use a whole store for one operation of it.
        script
        for script in (root / "browser").rglob("*.ts")
        if not script.name.endswith("_test.ts")
    )
    start = folder / "every_script.ts"
    start.write_text("".join(f'import "{script.as_uri()}";\n' for script in scripts), "utf-8")
    config = ROOT / "browser" / "deno.json"
    done = subprocess.run(
        [deno.find_deno_bin(), "info", "--json", "--config", str(config), str(start)],
        env={**os.environ, "DENO_NO_UPDATE_CHECK": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return list(_in_graph(json.loads(done.stdout), root))


def _in_graph(graph: dict[str, Any], root: Path) -> Iterator[Import]:
    def ours(address: str) -> str:
        return (
            address.removeprefix(f"{root.as_uri()}/") if address.startswith(root.as_uri()) else ""
        )

    for module in graph["modules"]:
        file = ours(module["specifier"])
        for dependency in module.get("dependencies", []) if file else []:
            for found in (dependency.get("code"), dependency.get("type")):
                if found and (target := ours(found.get("specifier", ""))):
                    yield Import(file, found["span"]["start"]["line"] + 1, target)


def circles(imports: Iterable[Import]) -> list[list[str]]:
    """The files that import each other in a circle, each circle in the order of its imports."""
    leads: dict[str, set[str]] = {}
    for one in imports:
        leads.setdefault(one.file, set()).add(one.target)
    done: set[str] = set()
    found: list[list[str]] = []

    def follow(file: str, way: list[str]) -> None:
        if file in way:
            found.append(way[way.index(file) :])
        elif file not in done:
            for target in sorted(leads.get(file, ())):
                follow(target, [*way, file])
            done.add(file)

    for file in sorted(leads):
        follow(file, [])
    return found


def _file_of(root: Path, module: str) -> str | None:
    """The file of a module, or of what a module holds; None if it is not the project's."""
    parts = module.split(".")
    for length in range(len(parts), 0, -1):
        path = "/".join(parts[:length])
        for file in (f"{path}.py", f"{path}/__init__.py"):
            if (root / file).is_file():
                return file
    return None
