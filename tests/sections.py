"""What the guide holds besides the instrument, straight from the text copy of the source.

Sections 1 to 4 and the appendices are retold on the site, and some of them are quoted. So this
holds what must be there, by number and place: the lists with their number of points, the key
points, the footnotes with the paragraph that cites each, the sources of Appendix 1. What the site
quotes is held by a fingerprint: the headings of Appendix 3, the performance improvement model, the
names of levels.

``tests/inventory.py`` writes it into its fixture. No text is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# What was counted in the printed guide: the points of each list, by its paragraph.
LISTS = {
    **{"1.8": 4, "2.3": 13, "2.4": 9, "2.7": 7, "2.8": 5, "2.10": 6, "2.12": 9, "2.17": 6},
    **{"2.20": 2, "3.2": 8, "3.5": 6, "3.9": 4, "3.10": 3, "4.1": 5, "4.4": 7, "4.7": 6},
}
COUNTS = {
    **{"list": len(LISTS), "key point": 9, "footnote": 7, "source": 18, "heading": 8},
    **{"question": 6, "area": 10, "indicator": 33, "level": 6},
}
INDICATORS = (2, 1, 2, 3, 7, 6, 3, 5, 3, 1)

_PARAGRAPH = re.compile(r"\s*-?\s*(\d\.\d+)\s")
_SECTION_END = re.compile(r"Theme 1: \w+ \(")
_SUPERSCRIPT = {mark: str(number) for number, mark in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}
_CITED = re.compile(f"(?<=[^ \\t])([{''.join(_SUPERSCRIPT)}])")
_APPENDIX = re.compile(r"APPENDIX (\d)$")
_SOURCE = re.compile(r"(\d+)\. ")
_AREA = re.compile(r"(\d+)\. (.+)$")
_INDICATOR = re.compile(r"(?<=[a-z]) (?=[A-Z])")
_LEVEL = re.compile(r"Level (\d)\t([^\t]+)\t")
_MARKUP = re.compile(r"</?i>|<input[^>]*>(?: \d)?")


@dataclass(frozen=True, slots=True)
class Part:
    """Something the guide holds, numbered as it numbers it: a list by its paragraph, ``2.12``.

    ``at`` is the paragraph that a key point follows or that cites a footnote, or the area of an
    indicator; ``points`` how many a list has; ``text`` the words of what the site quotes.
    """

    kind: str
    number: str
    at: str = ""
    points: int = 0
    text: str = ""


def parse(source: str) -> list[Part]:
    """Everything there is besides the instrument, by kind, in the source's order."""
    lines = source.splitlines()
    return [
        *_lists(lines),
        *_key_points(lines),
        *_footnotes(lines),
        *_sources(lines),
        *_headings(lines),
        *_model(lines),
        *_levels(lines),
    ]


def _numbered(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Each line of sections 1 to 4, and the paragraph it stands in or behind."""
    paragraph = ""
    for line in lines:
        if _SECTION_END.match(line):
            return
        if found := _PARAGRAPH.match(line):
            paragraph = found[1]
        if paragraph:
            yield paragraph, line


def _lists(lines: list[str]) -> Iterator[Part]:
    points: dict[str, int] = {}
    for paragraph, line in _numbered(lines):
        if re.match(r"\s*- (?!\d\.\d)", line):
            points[paragraph] = points.get(paragraph, 0) + 1
    for paragraph, count in points.items():
        yield Part("list", paragraph, points=count)


def _key_points(lines: list[str]) -> Iterator[Part]:
    found = [paragraph for paragraph, line in _numbered(lines) if line.strip() == "Key Point"]
    for number, paragraph in enumerate(found, 1):
        yield Part("key point", str(number), at=paragraph)


def _footnotes(lines: list[str]) -> Iterator[Part]:
    for paragraph, line in _numbered(lines):
        for mark in _CITED.findall(line):
            yield Part("footnote", _SUPERSCRIPT[mark], at=paragraph)


def _appendix(lines: list[str], number: str) -> Iterator[str]:
    inside = False
    for line in lines:
        if heading := _APPENDIX.match(line):
            inside = heading[1] == number
        elif inside:
            yield line


def _sources(lines: list[str]) -> Iterator[Part]:
    for line in _appendix(lines, "1"):
        if found := _SOURCE.match(line):
            yield Part("source", found[1])


def _headings(lines: list[str]) -> Iterator[Part]:
    """The form's own words; "Theme 1", "(a)" and "Essential Features" say what a row is for."""
    number = 0
    for line in _appendix(lines, "3"):
        if line.startswith("©"):
            return
        for cell in line.split("\t"):
            text = " ".join(_MARKUP.sub("", cell).split())
            says_which = re.fullmatch(r"Theme \d|\([a-z]\)( etc)?|Essential Features|", text)
            if says_which or text == "Self-evaluation record":
                continue
            number += 1
            yield Part("heading", str(number), text=text)


def _model(lines: list[str]) -> Iterator[Part]:
    """The table's rows: a cell right of an area, or below it, holds the area's indicators."""
    start = next((n for n, line in enumerate(lines) if line.count("?\t") > 3), None)
    if start is None:
        return
    asked = [cell for cell in lines[start].split("\t") if cell]
    for number, question in enumerate(asked, 1):
        yield Part("question", str(number), text=question)
    rows = []
    for line in lines[start + 1 :]:
        if not line.strip():
            break
        rows.append([*line.split("\t"), ""])
    below: dict[int, list[str]] = {}
    areas: dict[int, str] = {}
    for cells, under in zip(rows, [*rows[1:], []], strict=True):
        for n, cell in enumerate(cells):
            if area := _AREA.match(cell):
                number = int(area[1])
                areas[number] = area[2]
                right = "" if n + 1 == len(cells) or _AREA.match(cells[n + 1]) else cells[n + 1]
                own = right if right and not right.isupper() else under[n]
                below[number] = _INDICATOR.split(own)
    for number in sorted(areas):
        yield Part("area", str(number), text=areas[number])
    for number in sorted(areas):
        for place, text in enumerate(below[number], 1):
            yield Part("indicator", f"{number}.{place}", at=str(number), text=text)


def _levels(lines: list[str]) -> Iterator[Part]:
    for line in _appendix(lines, "2"):
        if row := _LEVEL.match(line):
            yield Part("level", row[1], text=row[2])


def problems(parts: list[Part]) -> list[str]:
    """Why these cannot be all that the guide holds, in plain words; empty if they can."""
    found: dict[str, int] = {}
    for part in parts:
        found[part.kind] = found.get(part.kind, 0) + 1
    wrong = [
        f"{kind}: {found.get(kind, 0)} found, {count} expected"
        for kind, count in COUNTS.items()
        if found.get(kind, 0) != count
    ]
    points = {part.number: part.points for part in parts if part.kind == "list"}
    wrong += [
        f"list {number}: {points.get(number, 0)} points found, {LISTS.get(number, 0)} expected"
        for number in dict.fromkeys([*LISTS, *points])
        if points.get(number, 0) != LISTS.get(number, 0)
    ]
    for area, count in enumerate(INDICATORS, 1):
        here = sum(part.at == str(area) for part in parts if part.kind == "indicator")
        if here != count:
            wrong.append(f"area {area}: {here} indicators found, {count} expected")
    return wrong
