"""Our own prose, without what is marked as quoted: what the check on copying reads."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
FRAMEWORK = ROOT / "framework"

# A quotation ends a run of words: what stands before and after it is not one sentence of ours.
GAP = "\0"

_TERM = re.compile(r"""\{\{\s*term\(\s*(["'])(.*?)\1.*?\}\}""")
_PARAGRAPH = re.compile(r"\{\{\s*p\(.*?\}\}")
_CALL = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
QUOTED = re.compile(
    r"\u201c[^\u201c\u201d]*\u201d|<q\b.*?</q>|<cite\b.*?</cite>|<blockquote\b.*?</blockquote>"
    r"|(?:^>[^\n]*\n)+",
    re.DOTALL | re.MULTILINE,
)


def prose(page: str) -> list[str]:
    """The stretches of our own words in a Markdown page or a template, quotations taken out."""
    text = _COMMENT.sub(" ", page)
    text = _PARAGRAPH.sub(" ", _TERM.sub(r"\2", text))
    text = QUOTED.sub(GAP, _CALL.sub(GAP, text))
    return _LINK.sub(r"\1", text).split(GAP)


def quotations(page: str) -> list[str]:
    """What a page marks as quoted."""
    return QUOTED.findall(_COMMENT.sub(" ", page))


def everything() -> Iterator[tuple[str, str]]:
    """All our prose: where it stands, and its text with quotations still in it.

    Left out are the instrument, which is quoted word for word, and `what` of a reference, which
    is the title of a document.
    """
    for folder, ending in (("docs", "*.md"), ("macros", "*.j2"), ("browser", "*.j2")):
        for path in sorted((ROOT / folder).rglob(ending)):
            yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")
    for path in sorted(FRAMEWORK.glob("*/guide.yml")):
        for place, text in _ours_in_a_guide(yaml.safe_load(path.read_text("utf-8"))):
            yield f"{path.parent.name}, {place}", text
    for path in sorted(FRAMEWORK.glob("*/glossary.yml")):
        for term in yaml.safe_load(path.read_text("utf-8"))["terms"]:
            yield (
                f"{path.parent.name}, glossary, {term['id']}",
                f"{term['name']}: {term['meaning']}",
            )
    for path in sorted(FRAMEWORK.glob("*/since-2009.yml")):
        since = yaml.safe_load(path.read_text("utf-8"))
        for entry in [*since["notes"], *since["duties"]]:
            said = f"{entry['text']} {entry.get('do', '')}"
            yield f"{path.parent.name}, since 2009, {entry['id']}", said
        for entry in since["references"]:
            if "says" in entry:
                yield f"{path.parent.name}, what is said of {entry['id']}", entry["says"]
            if "today" in entry:
                yield f"{path.parent.name}, since 2009, {entry['id']}", entry["today"]["text"]


def _ours_in_a_guide(guide: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for finding in guide.get("scope", {}).get("findings", []):
        yield f"finding {finding['id']}", finding["text"]
    for oddity in guide["oddities"]:
        yield f"oddity at {oddity['at']}", oddity["note"]
    for theme in guide["themes"]:
        yield f"overview of {theme['id']}", theme["overview"]
        for reading in theme.get("reading", []):
            yield f"reading of {theme['id']}", reading["about"]
        for feature in theme["features"]:
            yield f"short name of {feature['id']}", feature["short"]
