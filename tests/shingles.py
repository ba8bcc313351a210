"""Fingerprint every run of twelve words of the guide, to find copied sentences in our prose.

    python -m tests.shingles path/to/guide-full-text.txt

writes tests/fixtures/source-shingles.bin. The text itself is not in the repository: the file holds
only the first five bytes of a SHA-256 of each run, sorted, each once. Among some twenty thousand
runs of ours a chance match is about one in four thousand.

Words are compared without case, punctuation, hyphens, superscripts, markup, or the breaks of lines
and pages; the source's paragraph numbers and list marks are no words.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

FIXTURE = Path(__file__).parent / "fixtures" / "source-shingles.bin"
LENGTH = 12  # words
SIZE = 5  # bytes

_SUPERSCRIPTS = re.compile(r"[\u00b9\u00b2\u00b3\u2070-\u209f]")
_BROKEN = re.compile(r"(?<=[a-z])[-\u2010\u00ad]\n\s*(?=[a-z])")
_TAG = re.compile(r"<[^>\n]*>")
_MARK = re.compile(r"^\s*(?:[-*+#>\u2022\u25cf]+\s+)*(?:\d+\.(?:\d+)?\s+)?", re.MULTILINE)
_INSIDE = re.compile(
    "['\\u2018\\u2019\\u201b\\u2032\\u00ad*]"
)  # apostrophes, soft hyphens, emphasis
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """The words of ``text``, comparable: see the top of this file."""
    text = _BROKEN.sub("", _SUPERSCRIPTS.sub("", text))
    text = _MARK.sub("", _TAG.sub(" ", text))
    text = _INSIDE.sub("", unicodedata.normalize("NFKC", text)).casefold()
    return _WORD.findall(text)


def runs(found: list[str]) -> Iterator[str]:
    """Every run of twelve words, in order."""
    for start in range(len(found) - LENGTH + 1):
        yield " ".join(found[start : start + LENGTH])


def mark(run: str) -> bytes:
    """The fingerprint of one run."""
    return hashlib.sha256(run.encode()).digest()[:SIZE]


def pack(text: str) -> bytes:
    """The fixture for a source ``text``."""
    return b"".join(sorted({mark(run) for run in runs(words(text))}))


def unpack(packed: bytes) -> frozenset[bytes]:
    """The fingerprints in a fixture."""
    return frozenset(packed[at : at + SIZE] for at in range(0, len(packed), SIZE))


def main(arguments: list[str] | None = None) -> int:
    """Write the fixture from the source named on the command line; return 1 if it is unreadable."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("source", type=Path, help="the text copy of the printed guide")
    parser.add_argument("--out", type=Path, default=FIXTURE)
    options = parser.parse_args(arguments)
    try:
        source = options.source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        print(f"The source cannot be read: {error}", file=sys.stderr)
        return 1
    packed = pack(source)
    options.out.write_bytes(packed)
    print(f"{len(packed) // SIZE} runs of {LENGTH} words, {len(packed)} bytes")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
