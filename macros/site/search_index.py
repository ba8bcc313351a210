"""The one file that the search looks in: a script, as a page from a folder can read nothing else.

``browser/search/index_file.ts`` says what it holds. It is loaded when somebody turns to the search.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, astuple
from typing import Any

from macros.guidance.glossary import Said
from macros.rendering.renderer import Renderer
from macros.site import page_sections, search_entries
from macros.site.search_entries import Entry

PATH = "assets/search-index.js"
# No name in the global scope, which the theme's scripts share: a symbol.
_BEFORE = 'globalThis[Symbol.for("a-closer-look.search-index")]='


class SearchIndex:
    """What the search can find: what is read from the guide's files, and what pages say."""

    def __init__(self) -> None:
        self._on_pages: list[Entry] = []

    def read_page(self, path: str, title: str, about: str, html: str, *, is_made: bool) -> None:
        """Take in the finished page at the Markdown ``path``; ``title`` is its name in the menu,
        ``about`` the sentence that describes it.

        ``is_made``: it is a theme's or a feature's.
        """
        parts = page_sections.sections(html)
        self._on_pages += search_entries.of_a_page(path, title, about, parts, is_made)

    def script(self, renderer: Renderer) -> str:
        """The script that holds all of it."""
        entries = [
            *search_entries.of_the_guide(renderer.framework),
            *search_entries.of_the_glossary(renderer.guidance),
            *search_entries.of_what_changed(renderer.framework, renderer.since),
            *self._on_pages,
        ]
        return script(entries, search_entries.said_for(renderer.guidance))


def script(entries: Iterable[Entry], said: Iterable[Said]) -> str:
    """The script that holds ``entries``, and what people say for the words of the guide."""
    index = {
        "entries": [_without_blanks(asdict(entry)) for entry in entries],
        "said": [list(astuple(each)) for each in said],
    }
    return _BEFORE + json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def held(text: str) -> Any:
    """What a script made by ``script`` holds. Raises ``ValueError`` if it is no such script."""
    if not text.startswith(_BEFORE):
        raise ValueError("this is no index of the search")
    return json.loads(text.removeprefix(_BEFORE))


def _without_blanks(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if value}
