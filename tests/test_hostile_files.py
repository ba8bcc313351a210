"""Hundreds of wrong and hostile files through the page's own reader: none breaks it."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import deno  # type: ignore[import-untyped]  # it ships no types
import pytest
from hypothesis import given

from tests import hostile

ROOT = Path(__file__).parent.parent
Reader = Callable[[str], dict[str, Any]]


@pytest.fixture(scope="module")
def read() -> Iterator[Reader]:
    """Give a file's text to the page's reader; what became of it."""
    process = subprocess.Popen(
        [deno.find_deno_bin(), "run", "--frozen", "--quiet", "record/file/try_files.ts"],
        cwd=ROOT / "browser",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdin
    assert process.stdout

    def read(text: str) -> dict[str, Any]:
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps(["strategic-commissioning", "2009", text]) + "\n")
        process.stdin.flush()
        found: dict[str, Any] = json.loads(process.stdout.readline())
        return found

    yield read
    process.stdin.close()
    process.wait(10)
    process.stdout.close()


def _is_safe(found: dict[str, Any]) -> None:
    assert found["outcome"] in ("opened", "refused"), found
    assert not found["polluted"]
    assert found["same"], "the file it is written to reads otherwise"
    assert found["took"] < 1000
    if found["outcome"] == "refused":
        # A sentence in plain words, and nothing in it that could disguise it.
        assert found["reason"].startswith("The ")
        assert found["reason"].endswith(".")
        assert len(found["reason"]) < 500
        assert not set(found["reason"]) & set("\0\x07\x1b\x7f\x9b\u2028\u200f\u202a\u202e\u2066\n")


def test_a_good_file_opens(read: Reader) -> None:
    found = read(json.dumps(hostile.good_file()))
    assert found["outcome"] == "opened"
    _is_safe(found)


@pytest.mark.longer
@given(text=hostile.wrong_files())
def test_parts_missing_renamed_added_or_of_the_wrong_kind(read: Reader, text: str) -> None:
    _is_safe(read(text))


@pytest.mark.longer
@given(text=hostile.hostile_texts())
def test_hostile_words_ids_and_fields(read: Reader, text: str) -> None:
    _is_safe(read(text))


@pytest.mark.longer
@given(text=hostile.damaged_files())
def test_damaged_and_cut_files(read: Reader, text: str) -> None:
    _is_safe(read(text))


@pytest.mark.longer
@given(text=hostile.foreign_files | hostile.deep_files)
def test_foreign_and_deeply_nested_files(read: Reader, text: str) -> None:
    _is_safe(read(text))


@pytest.mark.parametrize(
    "unit", ["[", '{"a":', "{},", "1,", '"', '"\\u0041', "a", "\\", " ", '{"format":"'], ids=repr
)
def test_files_of_five_million_characters(read: Reader, unit: str) -> None:
    _is_safe(read(unit * (10_000_000 // len(unit))))
