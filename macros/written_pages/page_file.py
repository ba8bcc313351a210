"""Read the hand-written pages: what stands before each one's text, and the text, by line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from macros.framework.guide_files import FRONT_MATTER_SCHEMA
from macros.yaml_files import positions, schema
from macros.yaml_files.problems import FrameworkError, Problem
from macros.yaml_files.text_files import text_of

# As MkDocs finds it; what it cannot read it shows as text.
_FRONT_MATTER = re.compile(r"-{3}[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n", re.DOTALL)
# Without dashes around it, MkDocs takes such a first line for front matter too, and shows nothing.
_BARE = re.compile(r"[ ]{0,3}[A-Za-z0-9_-]+:")


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page of the docs folder: ``uri`` is its Markdown path there.

    In ``text`` the lines of the front matter are empty, so that all others keep their numbers.
    """

    path: Path
    uri: str
    text: str
    meta: dict[str, Any]


def read_pages(docs: Path) -> tuple[list[WrittenPage], list[Problem]]:
    """Every page below ``docs`` that can be read, and what is wrong with the files."""
    pages: list[WrittenPage] = []
    problems: list[Problem] = []
    for path in sorted(docs.rglob("*.md")):
        try:
            text = text_of(path).replace("\r\n", "\n").replace("\r", "\n")
        except FrameworkError as error:
            problems += error.problems
            continue
        meta, wrong = _front_matter(path, text)
        problems += wrong
        front = _FRONT_MATTER.match(text)
        end = front.end() if front else 0
        uri = path.relative_to(docs).as_posix()
        pages.append(WrittenPage(path, uri, "\n" * text.count("\n", 0, end) + text[end:], meta))
    return pages, problems


def _front_matter(path: Path, text: str) -> tuple[dict[str, Any], list[Problem]]:
    """What stands between the lines of dashes, and what is wrong with it."""
    front = _FRONT_MATTER.match(text)
    if not front:
        return {}, list(_without(path, text))
    if not front[1].strip():
        return {}, []
    # The line of dashes may stand in YAML too, and keeps the numbers of the lines.
    source = positions.from_text(path, "---\n" + front[1])
    problems = [*source.problems]
    if source.data is not None:
        problems += schema.check(source, FRONT_MATTER_SCHEMA)
    return source.data if isinstance(source.data, dict) else {}, problems


def _without(path: Path, text: str) -> Iterator[Problem]:
    if re.match(r"---[ \t]*\n", text):
        what = "what begins here with a line of dashes never ends, so the page would show it"
        yield Problem(path, 1, what, "add a line `---` below it")
    elif _BARE.match(text):
        what = "a first line like `word: …` is taken for the page's settings and not shown"
        mend = "put lines `---` above and below the settings, or begin with the title, `# …`"
        yield Problem(path, 1, what, mend)
