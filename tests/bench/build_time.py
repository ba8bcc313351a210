"""How long the site takes to build, beside the same pages written as plain Markdown."""

import subprocess
import sys
import time
from pathlib import Path

from tests.bench.projects import copied, grow, plain
from tests.conftest import ROOT

TIMES = 10


def measure(folder: Path, runs: int = 5) -> tuple[float, float]:
    """Best seconds of ``runs`` builds in turn: this site's, and the plain one's.

    The site is left in ``folder/ours``.
    """
    _build(ROOT, folder / "ours")
    project = plain(folder / "ours", folder / "plain")
    ours, bare = [], []
    for _ in range(runs):
        ours.append(_build(ROOT, folder / "ours"))
        bare.append(_build(project, folder / "plain-site"))
    return min(ours), min(bare)


def measure_grown(folder: Path, runs: int = 2) -> tuple[float, float]:
    """The same with ``TIMES`` as many essential features."""
    grown = copied(folder / "grown")
    grow(grown, TIMES)
    _build(grown, folder / "grown-site")
    project = plain(folder / "grown-site", folder / "plain-grown")
    ours, bare = [], []
    for _ in range(runs):
        ours.append(_build(grown, folder / "grown-site"))
        bare.append(_build(project, folder / "plain-grown-site"))
    return min(ours), min(bare)


def _build(project: Path, site: Path) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)],
        cwd=project,
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - start
