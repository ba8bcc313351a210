"""Parts of pages, started on their rendered templates in a light DOM: no build, no browser.

The tests themselves are the files ``*.light.ts`` in ``browser/parts/``, beside what they test.
"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import deno  # type: ignore[import-untyped]  # it ships no types

from macros.for_browser import guide
from macros.for_browser.import_preview import PREVIEWS
from macros.framework.load import load
from macros.framework.record_kinds import record_kinds
from macros.rendering import templates
from macros.rendering.renderer import Renderer
from tests.conftest import ROOT

BROWSER = ROOT / "browser"
GUIDE = ROOT / "framework" / "strategic-commissioning"


def _render(folder: Path) -> None:
    """The pages that the tests name, as the templates give them, and the guide of all pages."""
    framework = load(GUIDE / "guide.yml")
    example = json.loads((GUIDE / "example.json").read_text("utf-8"))
    renderer = Renderer(framework, "1", example=example)
    # What a browser loads when Import is pressed stands in the bar, as on the page of copies.
    preview = "".join(renderer.part(one, "x.md") for one in PREVIEWS)
    pages = {
        "controls": _controls(),
        "feature": renderer.feature_page("1a"),
        "theme": renderer.theme_page("1"),
        **{
            page: renderer.part(name, f"{page}.md")
            for page, name in {
                "compare": "rounds/compare",
                "evidence": "evidence/evidence_page",
                "export": "export",
                "plan": "plan",
                "print-record": "print/print_record",
                "profile": "profile",
                "records": "records",
                "quick-look": "quick_look",
                "scope": "scope",
                "team": "team",
            }.items()
        },
        "home": "".join(
            renderer.part(name, "index.md")
            for name in ("theme_progress/continue", "record_bar", "theme_progress/theme_list")
        ),
        "search": renderer.part("search/button", "x.md") + renderer.part("search", "x.md"),
    }
    for name, html in pages.items():
        if "data-import-preview" not in html:
            html = str(html).replace("<noscript>", f"{preview}<noscript>", 1)
        (folder / f"{name}.html").write_text(html, "utf-8")
    (folder / "example.json").write_text(json.dumps(example), "utf-8")
    (folder / "texts.json").write_text(json.dumps(guide.long_texts(framework)), "utf-8")
    (folder / "guide.json").write_text(json.dumps(guide.guide(framework)), "utf-8")


def _controls() -> str:
    """A control for each field of the table of kinds that stands by itself."""
    own_field: Any = templates.environment().get_template("answers/own_field.html.j2").module
    return "".join(
        own_field.control(field, _item_of(kind.id))
        for kind in record_kinds().values()
        for field in kind.fields
        if field.type != "rating" and not field.each
    )


def _item_of(kind_id: str) -> str:
    """An item of that kind, under one of the first kind that it may stand under."""
    kind = record_kinds()[kind_id]
    if not kind.mark:
        return kind.item or "1a"
    return f"{_item_of(kind.under[0])}.{kind.mark}x" if kind.under else f"{kind.mark}x"


def test_parts_in_a_light_page(tmp_path: Path) -> None:
    _render(tmp_path)
    tests = sorted(BROWSER.rglob("*.light.ts"))
    assert tests
    # In one program: each would load the light DOM anew, which takes longer than its tests.
    together = tmp_path / "together.ts"
    together.write_text("".join(f'import "{test.as_uri()}";\n' for test in tests), "utf-8")
    done = subprocess.run(
        [
            deno.find_deno_bin(),
            "test",
            "--no-check",  # All of it is checked by itself.
            "--frozen",
            "--config=deno.json",
            f"--allow-read={tmp_path}",
            # A library of the light DOM's asks for them, and does without.
            "--allow-env=WS_NO_BUFFER_UTIL,WS_NO_UTF_8_VALIDATE",
            str(together),
            "--",
            str(tmp_path),
        ],
        cwd=BROWSER,
        env={**os.environ, "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
