"""What ``make soak`` runs: what is long, and all that runs in a browser, slowly and again.

Some of it only, if any parts are named: ``python -m tests.soak long late``. Words that begin with
a dash, and paths, go to pytest: ``python -m tests.soak busy tests/browser/test_saving.py``.
"""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

from tests.built_site import ROOT
from tests.everything import NEEDS, PYTHON, WORKERS, failures

BROWSER = "tests/browser"
TIMES = 5
# As many as a computer has that keeps both its cores busy.
BUSY = 2
# Does nothing, as fast as it can, until whoever began it has gone.
SPIN = "import os; begun_by = os.getppid()\nwhile os.getppid() == begun_by: pass"


def main(words: list[str]) -> int:
    """Returns 0 only if no run had a failure. Every run is made; they are summed up at the end."""
    if failures(NEEDS):
        return 1
    parts = [word for word in words if word in PARTS]
    given = [word for word in words if word not in PARTS]
    runs = [run for part in parts or PARTS for run in PARTS[part](given)]
    sys.stdout.write("\n" + "\n".join(f"{name}: {said}" for name, said, _ in runs) + "\n")
    return 1 if any(failed for _, _, failed in runs) else 0


Run = tuple[str, str, bool]


def _long(given: list[str]) -> Iterator[Run]:
    """A hundred kills, thousands of hostile files not seen before, every page by its keys."""
    yield _run("long", ["--soak", "--whole", "-m", "longer or soaked", *(given or ["tests"])])


def _late(given: list[str]) -> Iterator[Run]:
    """Every browser test on pages that start a second after they have loaded."""
    yield _run("late", ["--late", "--whole", *(given or [BROWSER])])


def _busy(given: list[str]) -> Iterator[Run]:
    """Every browser test, again and again, while other work keeps the computer busy."""
    with _busy_cores():
        for number in range(1, TIMES + 1):
            yield _run(f"busy, {number} of {TIMES}", ["--whole", *(given or [BROWSER])])


PARTS: dict[str, Callable[[list[str]], Iterator[Run]]] = {
    "long": _long,
    "late": _late,
    "busy": _busy,
}


def _run(name: str, arguments: list[str]) -> Run:
    """Run pytest, its output as it comes; its name, closing line, and whether it failed."""
    sys.stdout.write(f"\n{name}\n")
    sys.stdout.flush()
    command = [*PYTHON, "pytest", *WORKERS, "--durations=10", *arguments]
    last = ""
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as tests:
        assert tests.stdout
        for line in tests.stdout:
            sys.stdout.write(line)
            sys.stdout.flush()
            last = line.strip() or last
    return name, re.sub(r"^=+ | =+$", "", last), tests.returncode != 0


@contextmanager
def _busy_cores() -> Iterator[None]:
    """Keep both cores busy meanwhile."""
    with ExitStack() as busy:
        for _ in range(BUSY):
            process = subprocess.Popen([sys.executable, "-c", SPIN])
            busy.callback(process.wait)
            busy.callback(process.kill)
        yield


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
