"""Templates are compiled once for a whole build, and not again while they stay the same."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemBytecodeCache

from macros.framework.load import load
from macros.rendering import templates
from macros.rendering.renderer import Renderer
from tests.conftest import ROOT

GUIDE = load(ROOT / "framework" / "strategic-commissioning" / "guide.yml")


@pytest.fixture
def compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each template was compiled, from an empty store of compiled ones."""
    times: Counter[str] = Counter()
    run = Environment.compile

    def counted(self: Environment, source: Any, name: Any = None, *rest: Any, **more: Any) -> Any:
        times[name] += 1
        return run(self, source, name, *rest, **more)

    monkeypatch.setattr(Environment, "compile", counted)
    monkeypatch.setattr(templates, "compiled", lambda: FileSystemBytecodeCache(str(tmp_path)))
    return times


def pages() -> list[str]:
    renderer = Renderer(GUIDE, "1")
    return [
        page
        for theme in GUIDE.themes
        for page in (
            renderer.theme_page(theme.id),
            *(renderer.feature_page(feature.id) for feature in theme.features),
        )
    ]


def test_each_template_is_compiled_once(compiled: Counter[str]) -> None:
    first = pages()
    assert {"theme.html.j2", "feature.html.j2", "rating/rating.html.j2"} <= set(compiled)
    assert set(compiled.values()) == {1}

    compiled.clear()
    assert pages() == first
    assert not compiled


def test_addresses_follow_the_page() -> None:
    renderer = Renderer(GUIDE, "1")
    there = {
        path: renderer.part("theme_progress/theme_list", path)
        for path in ("index.md", "print/form.md")
    }
    assert 'href="themes/1-analyse/1a.html"' in there["index.md"]
    assert 'href="../themes/1-analyse/1a.html"' in there["print/form.md"]
    pages = [renderer.part("rounds/compare", path) for path in ("a.md", "b/c.md", "d.md")]
    assert ['src="../assets/guide.js"' in one for one in pages] == [False, True, False]
    assert all("assets/guide.js" in one for one in pages)
