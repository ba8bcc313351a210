"""The sentences of our own that people read: on pages, in templates, in scripts, in data."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from tests.own_words import GAP, ROOT, everything, prose

# What is a formula of a licence, or of an accessibility statement by law, is not ours to shorten.
FORMULAS = re.compile(
    r"Source: Social Work Inspection Agency.*?(?=\n\n|\Z)|Source: \{\{ framework\.publisher.*"
    r"|We know some parts of this website are not fully accessible.*",
    re.DOTALL,
)
_TESTS = ("_test.ts", ".light.ts", "made_up.ts", "for_a_test.ts")
# Texts in scripts: one literal, or several put together with +.
_LITERAL = r'"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`'
_TEXT = re.compile(rf"(?:{_LITERAL})(?:\s*\+\s*(?:{_LITERAL}))*")
_ONE = re.compile(_LITERAL)
_END = re.compile(r"(?<=[.?!])[”’)*]*\s+(?=[“‘(*…A-Z0-9])|\n\s*\n|\n\s*(?:[-*]|\d+\.)\s|:\n|\|")
_BRACKETS = re.compile(r"\([^()]*\)")
_BLOCK = re.compile(
    r"</?(?:p|li|ul|ol|div|section|h[1-6]|t[dhr]|table|dt|dd|dl|summary|details|label|legend"
    r"|fieldset|button|option|select|figcaption|title|desc|text|form|nav|template|caption)\b[^>]*>"
)
_TAG = re.compile(r"<[^>]+>")
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_WORD = re.compile(r"[^\W_]+(?:[-’'.,–/][^\W_]+)*")


def texts() -> Iterator[tuple[str, str]]:
    """All our own words with their place. Quotations are still in them, and calls in templates."""
    for place, text in everything():
        # Comments in the settings for servers are for those who run one.
        if not place.startswith("macros/site/hosting"):
            yield place, text.partition(": ")[2] if ", glossary, " in place else text
    for path in sorted(ROOT.glob("browser/**/*.ts")):
        if not path.name.endswith(_TESTS) and not path.name.startswith("light_"):
            for text in _shown(path.read_text("utf-8")):
                yield path.relative_to(ROOT).as_posix(), text
    words = ROOT / "browser" / "record" / "guide" / "words.json"
    kinds = ROOT / "browser" / "record" / "kinds" / "kinds.json"
    for path in (words, kinds):
        for text in _strings(json.loads(path.read_text("utf-8"))):
            yield path.relative_to(ROOT).as_posix(), text


def _shown(script: str) -> Iterator[str]:
    """The texts of a script that are whole sentences: they begin with a capital."""
    for found in _TEXT.finditer(script):
        text = "".join(part[1:-1] for part in _ONE.findall(found[0]))
        text = re.sub(r"\$\{[^}]*\}", "X", text)
        if re.match(r"[“A-Z]", text) and " " in text:
            yield text


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def sentences(text: str) -> Iterator[str]:
    """Each sentence. A quotation counts for nothing, nor do marks, tags and links' targets."""
    text = FORMULAS.sub("", _FRONT.sub("", text))
    own = " \u2026 ".join(prose(text)) if GAP not in text else text
    while _BRACKETS.search(own):
        own = _BRACKETS.sub(" ", own)
    for part in _END.split(_TAG.sub(" ", _BLOCK.sub("\n\n", own))):
        sentence = " ".join(part.split())
        if sentence:
            yield sentence


def count(sentence: str) -> int:
    """How many words it has."""
    return len(_WORD.findall(sentence))


def pages() -> Iterator[Path]:
    """The hand-written pages."""
    yield from sorted((ROOT / "docs").rglob("*.md"))
