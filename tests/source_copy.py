"""A copy of the project's sources, free to be changed, and the build of it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.built_site import ROOT

NOT_SOURCES = {".git", ".venv", "site", "tests", ".mypy_cache", ".pytest_cache", ".ruff_cache"}


def copied(folder: Path) -> Path:
    """A copy of every source in a new folder below ``folder``."""

    def left_out(within: str, names: list[str]) -> set[str]:
        return NOT_SOURCES & set(names) if Path(within) == ROOT else set()

    copy = folder / "sources"
    shutil.copytree(ROOT, copy, ignore=left_out, symlinks=True)
    return copy


def build(sources: Path) -> tuple[int, str]:
    """Build the copy strictly into its ``site``: the exit code, and all that the build said."""
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(sources / "site")],
        cwd=sources,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return built.returncode, built.stdout + built.stderr
