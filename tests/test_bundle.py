"""A script is built again when a file it is made from has changed, and at no other time."""

import shutil
from pathlib import Path

import pytest

from browser import bundle

SHARED = 'export const word: string = "one";\n'
# Two that share a file, one of them for its type only, and one by itself.
ENTRIES = {
    "main.ts": 'import { word } from "./shared.ts";\nconsole.log(word);\n',
    "theme/typed.ts": (
        'import type { Word } from "../word_type.ts";\n'
        'const word: Word = "typed";\nconsole.log(word);\n'
    ),
    "theme/alone.ts": 'console.log("alone");\n',
}


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "browser"
    (folder / "theme").mkdir(parents=True)
    for name in ("deno.json", "deno.lock", "bundle.py", "script_graph.py", "wordless_kinds.py"):
        shutil.copy(bundle.SOURCES / name, folder / name)
    for name, text in {**ENTRIES, "shared.ts": SHARED}.items():
        (folder / name).write_text(text, "utf-8")
    (folder / "word_type.ts").write_text("export type Word = string;\n", "utf-8")
    monkeypatch.setattr(bundle, "SOURCES", folder)
    monkeypatch.setattr(bundle, "CACHE", tmp_path / "kept")
    return folder


@pytest.fixture
def built(sources: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The entries that were bundled, in order, since the list was last cleared."""
    assert sources
    seen: list[str] = []
    run = bundle.run

    def watched(*arguments: str) -> str:
        if arguments[0] == "bundle":
            seen.extend(one for one in arguments if one in ENTRIES)
        return run(*arguments)

    monkeypatch.setattr(bundle, "run", watched)
    return seen


def test_nothing_is_built_twice(built: list[str]) -> None:
    first = bundle.bundles(tuple(ENTRIES))
    assert built == list(ENTRIES)
    assert "alone" in first["theme/alone.ts"]
    assert "one" in first["main.ts"]
    built.clear()

    assert bundle.bundles(tuple(ENTRIES)) == first
    assert built == []


@pytest.mark.parametrize(
    ("edited", "again"),
    [
        ("shared.ts", ["main.ts"]),
        ("word_type.ts", ["theme/typed.ts"]),
        ("theme/alone.ts", ["theme/alone.ts"]),
        ("bundle.py", list(ENTRIES)),
        ("unused.ts", []),
    ],
)
def test_an_edit_builds_what_uses_it(
    sources: Path, built: list[str], edited: str, again: list[str]
) -> None:
    bundle.bundles(tuple(ENTRIES))
    built.clear()

    with (sources / edited).open("a", encoding="utf-8") as file:
        file.write("\n")
    bundle.bundles(tuple(ENTRIES))

    assert built == again


def test_two_scripts_of_one_folder_keep_their_own_names(built: list[str]) -> None:
    texts = bundle.bundles(("theme/typed.ts", "theme/alone.ts"))
    assert built == ["theme/typed.ts", "theme/alone.ts"]
    assert "typed" in texts["theme/typed.ts"]
    assert "alone" in texts["theme/alone.ts"]


def test_a_new_text_is_in_the_script(sources: Path) -> None:
    assert "one" in bundle.bundles(("main.ts",))["main.ts"]
    (sources / "shared.ts").write_text(SHARED.replace("one", "two"), "utf-8")
    assert "two" in bundle.bundles(("main.ts",))["main.ts"]


def test_a_fault_is_told_each_time(sources: Path) -> None:
    (sources / "shared.ts").write_text("export const word = ;\n", "utf-8")
    for _ in range(2):
        with pytest.raises(bundle.BundleError, match=r"shared\.ts"):
            bundle.bundles(("main.ts",))
