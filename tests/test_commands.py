"""Every command is there without make, and with it."""

import re
import subprocess
import sys

import pytest

from commands import __main__ as commands
from tests.conftest import ROOT


def test_make_knows_every_command_and_calls_the_same() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    named = re.search(r"^COMMANDS := (.+)$", makefile, re.MULTILINE)
    assert named
    assert named[1].split() == [*commands.COMMANDS, "clean"]
    assert makefile.count("-m commands $@") == 1


def test_contributing_names_every_command() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    for name in (*commands.COMMANDS, "clean"):
        assert f"| `make {name}` |" in text


def test_without_a_command_it_says_which_there_are() -> None:
    # -S: nothing but what comes with Python is there, as before the environment is made.
    told = [sys.executable, "-S", "-m", "commands"]
    done = subprocess.run(told, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert [line.split()[0] for line in done.stderr.splitlines()] == [*commands.COMMANDS, "clean"]


def test_a_command_ends_with_what_fails_first(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def run(command: list[str], smallest: bool = True) -> int:
        asked.append((command[2:4], smallest))
        return 3

    monkeypatch.setattr(commands, "_get_ready", lambda: None)
    monkeypatch.setattr(commands, "_run", run)
    assert commands.main(["release"]) == 3
    assert asked == [(["mkdocs", "build"], True)]
    assert commands.main(["serve"]) == 3
    assert asked[1:] == [(["mkdocs", "serve"], False)]
