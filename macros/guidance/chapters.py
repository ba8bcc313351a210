"""Pages of our guidance as chapters of the whole guide on one page, from the pages' own files."""

import posixpath
import re
from pathlib import Path

from macros.yaml_files.markdown_lines import lines_of
from macros.yaml_files.text_files import text_of

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TITLE = re.compile(r"^# +(.+?) *$")
_HEADING = re.compile(r"^(#{1,5} )")
_LINK = re.compile(r"\]\((?![a-z]+:|#|/)([^)\s#]+)(#[^)\s]*)?\)")


def in_order(docs: Path, pages: tuple[str, ...], numbered: set[str]) -> tuple[list[str], list[str]]:
    """The Markdown of the chapters before the themes and after them, in the order of ``pages``.

    ``pages`` are Markdown paths from ``docs``. As in the guide, the sections of numbered paragraphs
    (those of the pages ``numbered``) come before the themes, and what has none after them.
    """
    text = {page: chapter(text_of(docs / page), page, pages) for page in pages}
    before = [text[page] for page in pages if page in numbered]
    return before, [text[page] for page in pages if page not in numbered]


def chapter(markdown: str, page: str, chapters: tuple[str, ...], on: str = "print/guide.md") -> str:
    """The Markdown of ``page``, without front matter, as a chapter of the page ``on``.

    Its headings are one level lower. Its links lead to the same places; those to one of the
    ``chapters`` stay on the page ``on``. All are Markdown paths from the docs folder.
    """

    def moved(link: re.Match[str]) -> str:
        path, fragment = link[1], link[2] or ""
        to = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
        if to in chapters:
            return f"]({fragment or '#' + _anchor(to)})"
        return f"]({posixpath.relpath(to, posixpath.dirname(on) or '.')}{fragment})"

    has_title = False
    lines: list[str] = []
    for line, is_code in lines_of(_FRONT_MATTER.sub("", markdown)):
        text = line.rstrip("\n")
        end = line[len(text) :]
        if not is_code:
            if not has_title and (title := _TITLE.match(text)):
                text, has_title = f"# {title[1]} {{: #{_anchor(page)} }}", True
            text = _LINK.sub(moved, _HEADING.sub(r"#\1", text))
        lines.append(text + end)
    return "".join(lines)


def _anchor(page: str) -> str:
    """The id of a chapter's heading: ``guidance-the-cycle`` for ``guidance/the-cycle.md``."""
    return page.removesuffix(".md").replace("/", "-")
