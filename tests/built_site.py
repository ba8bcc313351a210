"""The finished site that the tests read: built strictly, and once for the sources as they are.

Run as a module it builds the site anew, which is the strict build of ``make test``.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from filelock import FileLock

ROOT = Path(__file__).parent.parent
# What no build reads. Everything else may change the site, a folder macros/site too.
NOT_SOURCES = {".git", ".venv", ".cache", "site", "dist", "tests"}
NOT_SOURCES |= {".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis"}
FOLDER = ROOT / ".cache" / "strict"
# Says of which sources the folder is the build.
MARK = FOLDER.with_suffix(".sources")


class BuildFailedError(Exception):
    """The strict build failed; the message is what it said."""


def build() -> Path:
    """Build the site anew and return its folder. Raises ``BuildFailedError``."""
    with _alone():
        return _build(_fingerprint())


def built() -> Path:
    """The folder of the site, built only if a source has changed. Raises ``BuildFailedError``.

    May be called by several processes at once: one builds, the others wait for it.
    """
    with _alone():
        sources = _fingerprint()
        if MARK.exists() and MARK.read_text("utf-8") == sources:
            return FOLDER
        return _build(sources)


def _alone() -> FileLock:
    MARK.parent.mkdir(exist_ok=True)
    return FileLock(FOLDER.with_suffix(".lock"))


def _build(sources: str) -> Path:
    MARK.unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(FOLDER)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BuildFailedError(done.stdout + done.stderr)
    MARK.write_text(sources, "utf-8")
    return FOLDER


def _fingerprint() -> str:
    """A hash of every source's place and content."""
    digest = hashlib.sha256()
    for folder, names, files in os.walk(ROOT):
        aside = NOT_SOURCES if Path(folder) == ROOT else set()
        names[:] = sorted(set(names) - aside - {"__pycache__"})
        for name in sorted(files):
            path = Path(folder, name)
            content = path.read_bytes()
            digest.update(f"{path.relative_to(ROOT).as_posix()} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()


if __name__ == "__main__":
    try:
        build()
    except BuildFailedError as error:
        sys.exit(str(error))
