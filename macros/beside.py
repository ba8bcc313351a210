"""Where a note stands: what its place is called, and the end of the section that cites it."""

import re
from collections.abc import Iterator

from macros.notes import Note, SinceNotes

_HEADING = re.compile(r"#{1,6}\s")
_FENCE = re.compile(r"\s*(```|~~~)")
_MARKERS = re.compile(r"\{\{-?\s*p\(([^)]*)\)\s*-?\}\}")
_QUOTED = re.compile(r"[\"']([^\"']+)[\"']")


def anchor(paragraph: str) -> str:
    """The id a numbered paragraph has on its page: ``para-2-14`` for ``2.14``."""
    return "para-" + paragraph.replace(".", "-")


def grouped(since: SinceNotes, paragraphs: tuple[str, ...]) -> list[tuple[Note, list[str]]]:
    """Each note on any of the paragraphs once, in the file's order, with those it stands beside."""
    return [
        (note, places)
        for note in since.notes
        if (places := [paragraph for paragraph in paragraphs if paragraph in note.at])
    ]


def with_notes(markdown: str, since: SinceNotes) -> str:
    """A guidance page that shows the notes on the paragraphs it cites.

    The notes come at the end of each section that marks a paragraph with ``{{ p("2.14") }}``, so
    that no one has to remember them. The switch that hides them comes below the title.
    """
    sections = [_section(lines, since) for lines in _sections(markdown)]
    if not any(notes for _, notes in sections):
        return markdown
    parts: list[str] = []
    for text, notes in sections:
        if not parts and text.startswith("# "):
            title, _, rest = text.partition("\n")
            text = f"{title}\n\n{{{{ since_switch() }}}}\n{rest}"
        parts.append(f"{text.rstrip()}\n\n{notes}\n" if notes else text)
    return "\n".join(parts)


def _sections(markdown: str) -> Iterator[list[str]]:
    """The lines of each section, from its heading (or the page's start) to the next heading."""
    lines: list[str] = []
    fenced = False
    for line in markdown.splitlines():
        if _FENCE.match(line):
            fenced = not fenced
        if lines and not fenced and _HEADING.match(line):
            yield lines
            lines = []
        lines.append(line)
    yield lines


def _section(lines: list[str], since: SinceNotes) -> tuple[str, str]:
    """A section's text and the macro call for its notes, "" if there is none."""
    text = "\n".join(lines)
    marked = [one for call in _MARKERS.findall(text) for one in _QUOTED.findall(call)]
    paragraphs = tuple(dict.fromkeys(marked))
    if not grouped(since, paragraphs):
        return text, ""
    quoted = ", ".join(f'"{paragraph}"' for paragraph in paragraphs)
    return text, f"{{{{ since({quoted}) }}}}"
