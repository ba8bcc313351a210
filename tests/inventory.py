"""Fingerprint every quoted text of the guide, straight from the text copy of the source.

    python -m tests.inventory path/to/guide-full-text.txt

writes tests/fixtures/inventory.json: of the instrument an ordered list of ids with a hash of each
text; of the rest of the guide, which the site retells, what there is by number (``sections.py``).
It reads nothing but the source, so the site can be checked against the guide and not against our
own transcription of it. Only hashes are written.

The text copy has lost some bullets and the end of every nested list. So:

* a nested list lasts while its bullets begin with a small letter ("the findings of research?");
* a cell without bullets (illustrations for themes 3 and 4) is split by sentence;
* a point after a page break inside a list (Appendix 2, level 3) is a point of its own.

Ids follow the source's numbering: theme `1` (its title) and `1.subtitle`, feature `1a`, prompt
`1a.1`, sub-prompt `1d.1.1`, illustration `1.L5.1`, its sub-point `1.L5.2.1`, and for each level of
the scale `scale.6.definition` (table at 3.10), `scale.6.appendix_definition` (table in Appendix 2),
`scale.6.statement` and `scale.6.points.1`.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests import sections
from tests.sections import Part

FIXTURE = Path(__file__).parent / "fixtures" / "inventory.json"

# What was counted in the printed guide, by kind and, for what stands in a theme, by theme.
GUIDE = {
    **{f"theme {n}": 1 for n in "1234"},
    **{f"subtitle {n}": 1 for n in "1234"},
    **{f"feature {n}": count for n, count in zip("1234", (6, 3, 5, 4), strict=True)},
    **{f"prompt {n}": count for n, count in zip("1234", (36, 24, 41, 29), strict=True)},
    **{f"sub-prompt {n}": count for n, count in (("1", 6), ("3", 6), ("4", 2))},
    **{f"L5 {n}": count for n, count in zip("1234", (7, 9, 12, 10), strict=True)},
    "L5 sub-point 1": 5,
    **{f"L2 {n}": count for n, count in zip("1234", (12, 7, 11, 9), strict=True)},
    "scale definition": 6,
    "scale appendix_definition": 6,
    "scale statement": 6,
    "scale points": 17,
}

BULLETS = "●•◦▪‣"
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")
_SINGLE = dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032"), "'")
_DOUBLE = dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u2033"), '"')
_DROPPED = dict.fromkeys(map(ord, BULLETS))
_CHARACTERS = _DASHES | _SINGLE | _DOUBLE | _DROPPED

_THEME = re.compile(r"Theme (\d+): ([^\t(]+) \(([^\t]+)\)$")
_ILLUSTRATIONS = re.compile(r"Illustrations for Theme (\d+)\b")
_COLUMN = re.compile(r"\(Level (\d+)\)")
_FEATURE = re.compile(r"\(([a-z])\) (.+)$")
_LIST_OR_BULLET = re.compile(rf"(<ul\b[^>]*>)|([{BULLETS}])")
_SENTENCE_END = re.compile(r"(?<=\.)\s*(?=[A-Z])")
_WHOLE = re.compile(r"([.?:;]|, and)$")
_LEVEL = re.compile(r"Level (\d+)\t([^\t]+)\t([^\t]+)$")
_STATEMENT = re.compile(r"An evaluation of '\*\*(.+?)\*\*' will apply ")


@dataclass(frozen=True, slots=True)
class Item:
    """One quoted text: its id, its kind, the theme it stands in (None: the scale), the text."""

    id: str
    kind: str
    theme: str | None
    text: str


def normalise(text: str) -> str:
    """Return the text without the differences that do not change a word.

    Unicode NFKC; curly quotes to straight; every dash to "-"; bullets and bold marks (**)
    dropped; each run of white space to one space, none at the ends.
    """
    plain = unicodedata.normalize("NFKC", text).translate(_CHARACTERS).replace("**", "")
    return " ".join(plain.split())


def fingerprint(text: str) -> str:
    """Return the SHA-256, in hexadecimal, of the normalised text."""
    return hashlib.sha256(normalise(text).encode()).hexdigest()


def nested_points(cell: str) -> list[tuple[str, list[str]]]:
    """Return the points of one table cell, each with its sub-points."""
    points: list[tuple[str, list[str]]] = []
    lists_opened = 0
    nested = False
    for chunk in _LIST_OR_BULLET.split(cell):
        if chunk is None or chunk in BULLETS:
            continue
        if chunk.startswith("<ul"):
            lists_opened += 1
            nested = lists_opened > 1
            continue
        text = chunk.strip()
        if not text:
            continue
        nested = nested and text[0].islower()
        if nested and points:
            points[-1][1].append(text)
        else:
            points.append((text, []))
    if not any(bullet in cell for bullet in BULLETS):
        return [(part, []) for text, _ in points for part in _SENTENCE_END.split(text)]
    return points


def _themes(lines: list[str]) -> Iterator[Item]:
    theme = feature = ""
    prompts = 0
    levels: list[str] | None = None  # the columns of an illustration table being read
    for line in lines:
        if heading := _THEME.match(line):
            theme, title, subtitle = heading.groups()
            levels = None
            yield Item(theme, "theme", theme, title)
            yield Item(f"{theme}.subtitle", "theme", theme, subtitle)
            continue
        if not theme or line.startswith("APPENDICES"):
            theme = ""
            continue
        if _ILLUSTRATIONS.match(line):
            levels = []
        if levels is not None and "<ul" not in line:
            levels += _COLUMN.findall(line)
            continue
        first, _, second = line.partition("\t")
        if levels is not None:
            for level, cell in zip(levels, (first, second), strict=True):
                yield from _illustrations(theme, level, cell)
            levels = None
            continue
        if "<ul" not in second:
            continue
        if words := _FEATURE.match(re.sub(r"</?p>", "", first).strip()):
            feature, prompts = theme + words[1], 0
            yield Item(feature, "feature", theme, words[2])
        for text, below in nested_points(second):
            prompts += 1
            yield Item(f"{feature}.{prompts}", "prompt", theme, text)
            for number, sub in enumerate(below, 1):
                yield Item(f"{feature}.{prompts}.{number}", "sub-prompt", theme, sub)


def _illustrations(theme: str, level: str, cell: str) -> Iterator[Item]:
    for number, (text, below) in enumerate(nested_points(cell), 1):
        at = f"{theme}.L{level}.{number}"
        yield Item(at, "illustration", theme, text)
        for under, sub in enumerate(below, 1):
            yield Item(f"{at}.{under}", "illustration", theme, sub)


def _scale(lines: list[str]) -> Iterator[Item]:
    levels: dict[str, str] = {}  # the level's number, by its name in small letters
    found: dict[str, list[Item]] = {}
    level = ""

    def note(part: str, text: str) -> None:
        found.setdefault(level, []).append(Item(f"scale.{level}.{part}", "scale", None, text))

    points = 0
    for line in lines:
        if row := _LEVEL.match(line):
            level = row[1]
            part = "appendix_definition" if row[2].casefold() in levels else "definition"
            levels[row[2].casefold()] = row[1]
            note(part, row[3])
            level = ""
        elif statement := _STATEMENT.match(line):
            level, points = levels.get(statement[1], ""), 0
            note("statement", line)
        elif level and line.startswith("- "):
            points += 1
            note(f"points.{points}", line.removeprefix("- "))
        elif line.strip():  # a blank line is a page break; anything else ends the list
            level = ""
    for items in found.values():
        yield from items


def parse(source: str) -> list[Item]:
    """Return every quoted text in the source's order: the themes, then the scale."""
    lines = source.splitlines()
    return [*_themes(lines), *_scale(lines)]


def count(items: list[Item]) -> dict[str, int]:
    """Return how many texts of each kind there are, by the keys of GUIDE."""
    counts: Counter[str] = Counter()
    for item in items:
        parts = item.id.split(".")
        if item.kind == "scale":
            counts[f"scale {parts[2]}"] += 1
        elif item.kind == "illustration":
            below = " sub-point" if len(parts) > 3 else ""
            counts[f"{parts[1]}{below} {item.theme}"] += 1
        else:
            kind = "subtitle" if item.id.endswith(".subtitle") else item.kind
            counts[f"{kind} {item.theme}"] += 1
    return dict(counts)


def problems(items: list[Item], expected: dict[str, int]) -> list[str]:
    """Return, in plain words, why these texts cannot be the whole guide; empty if they can."""
    found = count(items)
    wrong = [
        f"{key}: {found.get(key, 0)} found, {expected.get(key, 0)} expected"
        for key in dict.fromkeys([*expected, *found])
        if found.get(key, 0) != expected.get(key, 0)
    ]
    for item_id, times in Counter(item.id for item in items).items():
        if times > 1:
            wrong.append(f"{item_id}: found {times} times")
    for item in items:
        if re.search(r"[<>\t�]", item.text):
            wrong.append(f"{item.id}: markup or a broken character was left in {item.text!r}")
        elif item.kind not in ("theme", "scale") and not _WHOLE.search(item.text):
            wrong.append(f"{item.id}: it looks cut short: {item.text!r}")
    return wrong


def as_json(items: list[Item], rest: list[Part]) -> str:
    """Return the fixture's text: one entry a line, so that a change shows as one line."""
    instrument = [
        {
            "id": item.id,
            "kind": item.kind,
            "page-theme": item.theme,
            "sha256": fingerprint(item.text),
        }
        for item in items
    ]
    return (
        f'{{"instrument": {_rows(instrument)}, "rest": {_rows([_row(part) for part in rest])}}}\n'
    )


def _row(part: Part) -> dict[str, object]:
    """What is known of a part, without what says nothing of it."""
    row = {"kind": part.kind, "number": part.number, "at": part.at, "points": part.points}
    hashed = {"sha256": fingerprint(part.text)} if part.text else {}
    return {name: value for name, value in row.items() if value} | hashed


def _rows(found: Sequence[Mapping[str, object]]) -> str:
    return "[\n" + ",\n".join(map(json.dumps, found)) + "\n]"


def main(arguments: list[str] | None = None) -> int:
    """Write the inventory; return 1, and write nothing, if the source is not the whole guide."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("source", type=Path, help="the text copy of the printed guide")
    parser.add_argument("--out", type=Path, default=FIXTURE)
    options = parser.parse_args(arguments)
    try:
        source = options.source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        print(f"The source cannot be read: {error}", file=sys.stderr)
        return 1
    items, rest = parse(source), sections.parse(source)
    if wrong := problems(items, GUIDE) + sections.problems(rest):
        print("This text is not the whole guide; nothing was written.", file=sys.stderr)
        print("\n".join(wrong), file=sys.stderr)
        return 1
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(as_json(items, rest), encoding="utf-8")
    print(f"{len(items)} texts and {len(rest)} other parts written to {options.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
