"""How long the site takes to build, beside the same pages written as plain Markdown."""

import subprocess
import sys
import time
from pathlib import Path

from bs4 import BeautifulSoup

from tests.conftest import ROOT

PLAIN = """site_name: Plain
use_directory_urls: false
theme: {name: material, font: false}
plugins: [search]
"""


def measure(folder: Path, runs: int = 3) -> tuple[float, float]:
    """Best seconds of ``runs`` builds: this site's, and the plain one's."""
    ours = min(_build(ROOT, folder / "ours") for _ in range(runs))
    plain = folder / "plain"
    _write_plain(folder / "ours", plain)
    return ours, min(_build(plain, folder / "plain-site") for _ in range(runs))


def _build(project: Path, site: Path) -> float:
    start = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)],
        cwd=project,
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - start


def _write_plain(site: Path, project: Path) -> None:
    """Write each built page's text as Markdown paragraphs under its own title."""
    project.mkdir(exist_ok=True)
    (project / "mkdocs.yml").write_text(PLAIN, "utf-8")
    for page in site.rglob("*.html"):
        article = BeautifulSoup(page.read_text("utf-8"), "html.parser").find("article")
        if article is None:
            continue
        target = (project / "docs" / page.relative_to(site)).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        lines = list(article.stripped_strings)
        target.write_text("# " + "\n\n".join(lines), "utf-8")
