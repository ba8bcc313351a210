"""What ``make test`` runs: the checks that need no browser side by side, then every test."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import deno  # type: ignore[import-untyped]  # it ships no types

ROOT = Path(__file__).parent.parent
WORKERS = ("--numprocesses=2", "--dist=worksteal")
PYTHON = (sys.executable, "-m")
DENO = (deno.find_deno_bin(),)


@dataclass(frozen=True, slots=True)
class Check:
    """A command that has to end well, run in ``folder`` of the project."""

    name: str
    command: tuple[str, ...]
    folder: str = "."


NEEDS = (
    Check("a browser", (*PYTHON, "tests.browser.chromium")),
    Check("a web server", (*PYTHON, "tests.browser.nginx")),
    Check("another web server", (*PYTHON, "tests.browser.apache")),
    Check("an office", (*PYTHON, "tests.browser.office")),
)
# In each column one after the other, and the columns side by side.
CHECKS = (
    (
        Check("the strict build", (*PYTHON, "tests.built_site")),
        *NEEDS,
        Check("types, Python", (*PYTHON, "mypy")),
        Check("form, Python", (*PYTHON, "ruff", "format", "--check", ".")),
        Check("style, Python", (*PYTHON, "ruff", "check", ".")),
    ),
    (
        Check("tests, scripts", (*DENO, "test", "--quiet", "--no-check"), "browser"),
        Check("types, scripts", (*DENO, "check", "--quiet", "**/*.ts"), "browser"),
        Check("form, scripts", (*DENO, "fmt", "--check"), "browser"),
        Check("style, scripts", (*DENO, "lint"), "browser"),
        Check("types, tools", (*DENO, "check", "--quiet", "--frozen", "*.ts"), "tests/tools"),
        Check("form, tools", (*DENO, "fmt", "--check"), "tests/tools"),
        Check("style, tools", (*DENO, "lint"), "tests/tools"),
    ),
)


def main() -> int:
    """Returns 0 only if everything is well. Tests are not begun while a check fails."""
    with ThreadPoolExecutor() as pool:
        failed = sum(pool.map(failures, CHECKS))
    if failed:
        _say(f"{failed} failed; no test was run")
        return 1
    tests = [*PYTHON, "pytest", *WORKERS, "--durations=10"]
    return subprocess.run(tests, cwd=ROOT, check=False).returncode


def failures(column: tuple[Check, ...]) -> int:
    """Run a column's checks; say of each how it went. Returns how many failed."""
    return sum(1 for check in column if not _is_well(check))


def _is_well(check: Check) -> bool:
    began = time.monotonic()
    done = subprocess.run(
        check.command,
        cwd=ROOT / check.folder,
        env={**os.environ, "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    took = f"{check.name}, {time.monotonic() - began:.1f} s"
    if done.returncode:
        _say(f"FAILED: {took}\n{done.stdout}{done.stderr}")
        return False
    _say("\n".join((f"ok: {took}", *(f"    {line}" for line in _said(done.stdout)))))
    return True


def _said(output: str) -> Iterator[str]:
    """How much was checked, which is what these programs say last."""
    yield from [line.strip() for line in output.splitlines() if line.strip()][-1:]


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
