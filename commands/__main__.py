"""Every command of the project, without make too: ``python -m commands serve``.

It needs nothing but Python: each command makes the environment first. The Makefile calls it.
"""

import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

ROOT = Path(__file__).parent.parent
ENVIRONMENT = ROOT / ".venv"
READY = ENVIRONMENT / ".ready"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
REQUIREMENTS = ROOT / "requirements.txt"
MADE = (".venv", ".cache", "site", "dist")
BUILD = ("mkdocs", "build", "--strict")
SERVE = ("mkdocs", "serve", "--dev-addr", "127.0.0.1:8000")
UV = (
    "pip",
    "compile",
    "pyproject.toml",
    "--extra",
    "dev",
    "--universal",
    "--python-version",
    "3.11",
)
LOCK = (
    *UV,
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--output-file",
    "requirements.txt",
)


@dataclass(frozen=True, slots=True)
class Command:
    """What it does, in words, and the modules that it runs, each after the other went well."""

    does: str
    runs: tuple[tuple[str, ...], ...]
    # Its scripts are not made as small as they go, which would take seconds at each edit.
    smallest: bool = True


COMMANDS = {
    "serve": Command("The site, live, on http://127.0.0.1:8000", (SERVE,), smallest=False),
    "site": Command("The finished site, in site/", (BUILD,)),
    "release": Command(
        "A zip in dist/ that runs by double-clicking its index.html",
        ((*BUILD, "--site-dir", ".cache/release"), ("commands.release", ".cache/release", "dist")),
    ),
    "test": Command(
        "Everything: style, types, the strict build, and every test", (("tests.everything",),)
    ),
    "soak": Command(
        "What takes long: what is left to chance, and slow pages on a busy computer",
        (("tests.soak",),),
    ),
    "test-engines": Command(
        "The main journey in Chromium, Firefox and WebKit",
        (("tests.browser.chromium",), ("tests.engines",)),
    ),
    "audit": Command(
        "Known faults in the locked dependencies; fails when they could not be checked",
        (("commands.audit",),),
    ),
    "bench": Command(
        "Build time, time for an edit to show, weight and time of pages, time to save, Lighthouse; "
        "fails over limits",
        (("tests.browser.chromium",), ("tests.bench",)),
    ),
    "lock": Command(
        "Pin every dependency again after a change in pyproject.toml",
        (("pip", "install", "--quiet", "uv"), ("uv", *LOCK)),
    ),
}
CLEAN = "Remove everything these commands made"


def main(words: Sequence[str]) -> int:
    """Run the command that is named first; what follows goes to its last module."""
    name, *more = words or ("",)
    if name == "clean":
        for made in MADE:
            rmtree(ROOT / made, ignore_errors=True)
        return 0
    if name not in COMMANDS:
        lines = {**{each: command.does for each, command in COMMANDS.items()}, "clean": CLEAN}
        sys.stderr.write("".join(f"{each:13} {does}\n" for each, does in lines.items()))
        return 2
    _get_ready()
    command = COMMANDS[name]
    for number, run in enumerate(command.runs, 1):
        given = more if number == len(command.runs) else []
        if code := _run([str(PYTHON), "-m", *run, *given], command.smallest):
            return code
    return 0


def _get_ready() -> None:
    """Make the environment, anew when what it holds has changed."""
    if READY.exists() and READY.stat().st_mtime >= REQUIREMENTS.stat().st_mtime:
        return
    venv.create(ENVIRONMENT, with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if code := _run([*pip, "--require-hashes", "-r", str(REQUIREMENTS)]):
        sys.exit(code)
    READY.touch()


def _run(command: list[str], smallest: bool = True) -> int:
    # The same modules are run many times over: each would be compiled anew.
    quiet = {"NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": ""}
    size = {} if smallest else {"SMALLEST_SCRIPTS": "false"}
    try:
        return subprocess.run(
            command, cwd=ROOT, env={**os.environ, **quiet, **size}, check=False
        ).returncode
    except KeyboardInterrupt:  # The way to end `serve`.
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
