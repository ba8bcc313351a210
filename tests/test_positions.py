"""The reader in C and the reader in Python say the same of any file, sound or spoilt."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.yaml_files import compose, positions
from tests.conftest import ROOT

SAMPLE = """\
# A comment.
id: bees
lead: "In this hive:"
scale: {name: Steps, levels: [1, 2.5, ~, true]}
texts:
  - >-
    folded
    text
  - |
    kept
      as it is
  - 'single'
  - &name anchored
  - *name
  -
empty:
2024-05-01: !!str 12
"""
SPOILS = [
    *"\t:-[]{},&*!|>'\"%@`#?~\n ",
    "\r\n",
    "---\n",
    "...\n",
    "\x07",
    "\u2028",
    "\x85",
    "\ufeff",
    "é",
    "😀",
    "<<",
    "? ",
    "- ",
    ": ",
    "&a ",
    "*a ",
]
FILES = sorted((ROOT / "framework").glob("*/*.yml"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_our_files_are_read_by_the_one_in_c(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    used: list[object] = []
    run = yaml.compose

    def watched(text: str, Loader: type) -> object:  # noqa: N803 (the library's name)
        used.append(Loader)
        return run(text, Loader=Loader)

    monkeypatch.setattr(yaml, "compose", watched)
    positions.read(path)
    assert used == [yaml.CSafeLoader]


def both(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[positions.Source, positions.Source]:
    fast = positions.read(path)
    with monkeypatch.context() as patch:
        patch.setattr(compose, "FAST_READER", None)
        return fast, positions.read(path)


def test_there_is_a_reader_in_c() -> None:
    """PyYAML's wheels have it; without it, the tests below compare nothing."""
    assert compose.FAST_READER is yaml.CSafeLoader


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_they_agree_on_our_files(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fast, slow = both(path, monkeypatch)
    assert fast == slow
    assert fast.lines


@settings(
    max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    edits=st.lists(
        st.tuples(st.integers(0, len(SAMPLE)), st.integers(0, 8), st.sampled_from(["", *SPOILS])),
        max_size=3,
    )
)
def test_they_agree_on_spoilt_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edits: list[tuple[int, int, str]]
) -> None:
    text = SAMPLE
    for at, cut, put in edits:
        text = text[:at] + put + text[at + cut :]
    path = tmp_path / "spoilt.yml"
    path.write_text(text, "utf-8", newline="")
    fast, slow = both(path, monkeypatch)
    assert fast == slow
