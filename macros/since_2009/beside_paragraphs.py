"""Put the notes on numbered paragraphs beside the places that cite them."""

import re
from collections.abc import Iterator

from macros.framework.citations import CITED
from macros.since_2009.notes import Note, SinceNotes
from macros.yaml_files.markdown_lines import lines_of

_HEADING = re.compile(r"#{1,6}\s")
_OPEN = re.compile(r"<[a-z]+\b[^>]*\smarkdown\b[^>]*>\s*$")
_CLOSE = re.compile(r"</[a-z]+>\s*$")


def grouped(since: SinceNotes, paragraphs: tuple[str, ...]) -> list[tuple[Note, list[str]]]:
    """Each note on any of the paragraphs once, in the file's order, with those it stands beside."""
    return [
        (note, places)
        for note in since.notes
        if (places := [paragraph for paragraph in paragraphs if paragraph in note.at])
    ]


def with_notes(markdown: str, since: SinceNotes) -> str:
    """A guidance page that shows the notes on the paragraphs it cites.

    A paragraph is cited by ``{{ p("2.14") }}``. Its notes come before the next line that cites one
    or begins a section, so that no one has to remember them. The switch that hides the notes comes
    below the title.
    """
    text = noted(markdown, since)
    if text == markdown:
        return markdown
    lines = text.splitlines()
    title = next((n for n, line in enumerate(lines) if line.startswith("# ")), -1)
    lines[title + 1 : title + 1] = ["", "{{ part('since_2009/switch') }}", ""]
    return "\n".join(lines)


def noted(markdown: str, since: SinceNotes) -> str:
    """The same without the switch, for a part of a page that has one already."""
    parts = list(_parts(markdown))
    if not any(_call(part, since) for part in parts):
        return markdown
    lines: list[str] = []
    for part in parts:
        lines += part
        if call := _call(part, since):
            lines += ["", call, ""]
    return "\n".join(lines)


def _parts(markdown: str) -> Iterator[list[str]]:
    """The lines from each heading or citation to the next. Code and HTML blocks stay whole."""
    part: list[str] = []
    depth = 0
    for line, is_code in lines_of(markdown):
        starts = not is_code and (_HEADING.match(line) or CITED.match(line))
        if part and starts and not depth:
            yield part
            part = []
        depth += bool(_OPEN.match(line)) - bool(depth and _CLOSE.match(line))
        part.append(line.rstrip("\n"))
    yield part


def _call(part: list[str], since: SinceNotes) -> str:
    """The macro call for the notes on the paragraphs a part cites, "" if there are none."""
    cited = tuple(dict.fromkeys(CITED.findall("\n".join(part))))
    if not grouped(since, cited):
        return ""
    return "{{ since(" + ", ".join(f'"{paragraph}"' for paragraph in cited) + ") }}"
