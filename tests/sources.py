"""A copy of the repository's sources, changed as a maintainer would, and its site."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.built_site import FOLDER, NOT_SOURCES, ROOT, built

CACHE = ".cache"
OTHER_GUIDE = ROOT / "tests" / "fixtures" / "other-guide.yml"
_OURS = "framework/strategic-commissioning/guide.yml"


def copied(folder: Path) -> Path:
    """Copy the sources to ``folder``, which is not there yet, and return it.

    With the scripts as they are built, so that only a change in their sources costs time.
    """
    built()

    def left_out(where: str, names: list[str]) -> set[str]:
        if Path(where) == ROOT:
            return set(names) & NOT_SOURCES - {CACHE}
        in_cache = Path(where) == ROOT / CACHE
        return {name for name in names if in_cache and name.startswith(FOLDER.name)}

    shutil.copytree(ROOT, folder, ignore=left_out, symlinks=True)
    return folder


def answer_other_guide(sources: Path) -> None:
    """Put the made-up guide of another body in the place of ours."""
    shutil.rmtree(sources / "framework" / "strategic-commissioning")
    (sources / "framework" / "allotments").mkdir()
    shutil.copy(OTHER_GUIDE, sources / "framework" / "allotments" / "guide.yml")
    settings = sources / "mkdocs.yml"
    named = settings.read_text(encoding="utf-8")
    assert _OURS in named
    other = named.replace(_OURS, "framework/allotments/guide.yml")
    settings.write_text(other, encoding="utf-8")


def build(sources: Path, *, smallest: bool = True) -> Path:
    """Build the copy strictly, as a maintainer would, and return its site. Its scripts need not be
    the ``smallest`` where they are new."""
    code, said = said_of_build(sources, smallest=smallest)
    assert code == 0, said
    return sources / "site"


def said_of_build(sources: Path, *, smallest: bool = True) -> tuple[int, str]:
    """Build the copy strictly: the exit code, and all that the build said."""
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(sources / "site")],
        cwd=sources,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "SMALLEST_SCRIPTS": str(smallest).lower(),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return built.returncode, built.stdout + built.stderr
