"""A page gets the smallest script that starts all of its parts; a build without one fails."""

from pathlib import Path

import pytest

from macros.site.page_scripts import LOOK, NoScriptError, PageScripts


@pytest.fixture
def scripts(tmp_path: Path) -> PageScripts:
    sources = {
        "start/record_page.ts": '["record-bar", startBar],\nstartAll("status", startStatus);',
        "pages/reading.ts": "startReadingPage();",
        "pages/bar.ts": 'import "../start/record_page.ts";',
        "pages/small.ts": 'import "../start/record_page.ts";\n["scope", startScope],',
        "pages/large.ts": (
            'import "../start/record_page.ts";\n["scope", startScope],\n["rating", startRating],'
        ),
    }
    for name, text in sources.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return PageScripts(tmp_path)


@pytest.mark.parametrize(
    ("parts", "script"),
    [
        ([], "reading"),
        (["record-bar"], "bar"),
        (["record-bar", "status"], "bar"),
        (["record-bar", "scope"], "small"),
        (["record-bar", "rating scope"], "large"),
        (["rating"], "large"),
    ],
)
def test_the_smallest_that_starts_all(scripts: PageScripts, parts: list[str], script: str) -> None:
    content = "".join(f'<div data-part="{part}"></div>' for part in parts)
    assert scripts.of_page(content) == [LOOK, f"assets/pages/{script}.js"]


def test_a_part_that_nothing_starts_is_told(scripts: PageScripts) -> None:
    with pytest.raises(NoScriptError, match="starts all of its parts: plan, scope"):
        scripts.of_page('<div data-part="scope plan"></div>')


def test_the_guide_comes_before_it_where_it_is_needed(scripts: PageScripts) -> None:
    content = '<script src="../assets/guide.js" defer></script><div data-part="scope"></div>'
    assert scripts.of_page(content) == [LOOK, "assets/guide.js", "assets/pages/small.js"]
