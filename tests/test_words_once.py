"""Words that several pages and files say stand once, in ``words.json``."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

FILE = ROOT / "browser" / "record" / "guide" / "words.json"
WORDS = {key: text for key, text in json.loads(FILE.read_text("utf-8")).items() if key != "ages"}


def _sources() -> Iterator[Path]:
    """The templates, and the scripts but for their tests."""
    for folder in ("browser", "macros", "overrides"):
        for ending in ("*.ts", "*.j2", "*.html"):
            for path in sorted((ROOT / folder).rglob(ending)):
                if not path.name.endswith(("_test.ts", ".light.ts")):
                    yield path


def test_none_of_them_is_written_again() -> None:
    """Neither by itself, as a text or in an element, nor with a full stop."""
    said = "|".join(re.escape(text.rstrip(".")) for text in WORDS.values())
    again = re.compile(rf"""["'`>.]\s*({said})\.?\s*["'`<]""")
    found = [
        f"{path.relative_to(ROOT)}: {match[1]}"
        for path in _sources()
        for match in again.finditer(path.read_text("utf-8"))
    ]
    assert found == []


def test_all_of_them_are_said() -> None:
    texts = "".join(path.read_text("utf-8") for path in _sources())
    assert [key for key in WORDS if f"words.{key}" not in texts] == []
