"""The one file that the search looks in: a script, as a page from a folder can read nothing else.

``browser/search/index_file.ts`` says what it holds. It is loaded when somebody turns to the search.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from macros.site.search_entries import Entry

PATH = "assets/search-index.js"
# No name in the global scope, which the theme's scripts share: a symbol.
_BEFORE = 'globalThis[Symbol.for("a-closer-look.search-index")]='


def script(entries: Iterable[Entry], said: Iterable[tuple[tuple[str, ...], ...]]) -> str:
    """The script that holds ``entries``, and what people say for the words of the guide."""
    index = {
        "entries": [_without_blanks(asdict(entry)) for entry in entries],
        "said": [list(each) for each in said],
    }
    return _BEFORE + json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def held(text: str) -> Any:
    """What a script made by ``script`` holds. Raises ``ValueError`` if it is no such script."""
    if not text.startswith(_BEFORE):
        raise ValueError("this is no index of the search")
    return json.loads(text.removeprefix(_BEFORE))


def _without_blanks(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if value}
