"""Which scripts a page asks for: how the site is shown, the guide where it is needed, its own.

Each kind of page has a script of its own, ``browser/pages/*.ts``, which names the parts it starts.
A page gets the one that starts all of its parts and the fewest others.
"""

import re
from pathlib import Path

from macros.for_browser import guide
from macros.site import storage_page

LOOK = "assets/look.js"
# What is loaded when somebody asks for it, and what runs beside the pages.
_OTHERS = {
    LOOK: "theme/look.ts",
    storage_page.SCRIPT: "store_frame.ts",
    "assets/word.js": "word.ts",
    "assets/calendar.js": "calendar.ts",
    "assets/reader.js": "reader.ts",
    "assets/search.js": "finder.ts",
    "assets/kept_copy.js": "kept_copy.ts",
    "assets/marks.js": "marks.ts",
    "assets/plan_views.js": "plan_views.ts",
    "assets/beside.js": "beside.ts",
    "assets/rows.js": "rows.ts",
    "assets/documents.js": "documents.ts",
    "assets/framed_store.js": "framed_store.ts",
    "assets/exercise.js": "exercise.ts",
}
# These put nothing on a page.
WITHOUT_A_PAGE = {"store_frame.ts", "framed_store.ts", "word.ts"}
BROWSER = Path(__file__).parents[2] / "browser"
PAGES = "pages"
# What starts the bar of the record, for all pages that have one.
_RECORD_PAGE = "start/record_page.ts"
_STARTS = re.compile(r'"([a-z-]+)", start[A-Z]')
_PARTS = re.compile(r'\sdata-part="([^"]+)"')


class NoScriptError(Exception):
    """No script starts all parts of a page."""


class PageScripts:
    """The scripts of all kinds of page, read once."""

    def __init__(self, browser: Path = BROWSER) -> None:
        bar = _started(browser / _RECORD_PAGE)
        self._parts = {
            file.stem: _started(file) | (bar if _RECORD_PAGE in file.read_text("utf-8") else set())
            for file in sorted((browser / PAGES).glob("*.ts"))
        }

    def entries(self) -> dict[str, str]:
        """Each script's path on the site, and the source it is made from."""
        return {**{_path(name): f"{PAGES}/{name}.ts" for name in self._parts}, **_OTHERS}

    def of_page(self, content: str) -> list[str]:
        """The paths of the scripts of a page with the HTML ``content``, its own last.

        Raises ``NoScriptError``.
        """
        needed = {name for names in _PARTS.findall(content) for name in names.split()}
        fitting = [name for name, parts in self._parts.items() if needed <= parts]
        if not fitting:
            raise NoScriptError(
                f"no script in browser/{PAGES} starts all of its parts: "
                f"{', '.join(sorted(needed))}. Enter what is missing in one, or add one"
            )
        own = min(fitting, key=lambda name: len(self._parts[name]))
        needs_guide = f'{guide.PATH}" defer' in content
        return [LOOK, *([guide.PATH] if needs_guide else []), _path(own)]


def _started(source: Path) -> set[str]:
    return set(_STARTS.findall(source.read_text("utf-8")))


def _path(name: str) -> str:
    return f"assets/{PAGES}/{name}.js"
