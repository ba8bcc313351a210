"""The table of kinds without its words for people: most pages have them in their HTML already."""

import json
from pathlib import Path

KINDS = "record/kinds/kinds.json"
# The module through which scripts read the words: those that do not run it need none.
KIND_WORDS = "record/kinds/kind_words.ts"
# What only documents and their readers ask for.
_WORDS = ("what", "hint", "label", "words", "many", "share", "each")


def without_words(sources: Path, folder: Path) -> Path:
    """An import map, written to ``folder``, that puts the short table in the place of the whole."""
    table = folder / "kinds.json"
    whole = json.loads((sources / KINDS).read_text("utf-8"))
    table.write_text(json.dumps(_short(whole)), encoding="utf-8")
    imports = json.loads((sources / "deno.json").read_text("utf-8"))["imports"]
    imports[(sources / KINDS).as_uri()] = table.as_uri()
    import_map = folder / "import_map.json"
    import_map.write_text(json.dumps({"imports": imports}), encoding="utf-8")
    return import_map


def _short(value: object) -> object:
    if isinstance(value, dict):
        return {key: _short(one) for key, one in value.items() if key not in _WORDS}
    if isinstance(value, list):
        return [_short(one) for one in value]
    return value
