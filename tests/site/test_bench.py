"""What is measured can be built: the measurements themselves are no tests."""

from pathlib import Path

import pytest

from tests.bench import projects
from tests.sources import said_of_build


@pytest.mark.soaked
def test_the_same_words_as_plain_markdown_are_a_site(site: Path, tmp_path: Path) -> None:
    project = projects.plain(site, tmp_path / "plain")
    code, said = said_of_build(project)
    assert code == 0, said
    pages = {page.relative_to(site) for page in site.rglob("*.html")}
    built = {page.relative_to(project / "site") for page in (project / "site").rglob("*.html")}
    assert len(built) > 0.9 * len(pages)
