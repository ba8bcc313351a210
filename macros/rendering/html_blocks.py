"""Whole blocks of HTML that the Markdown reader need not read: they are finished already.

Reading them tag by tag took most of its time.
"""

import re

from markdown import Extension, Markdown  # type: ignore[import-untyped]  # it ships no types
from markdown.preprocessors import Preprocessor  # type: ignore[import-untyped]

# Comments, so that a reader without this extension shows the same page.
_BEGIN, _END = "<!--finished-->", "<!--/finished-->"
_BLOCK = re.compile(f"{_BEGIN}\n(.*?)\n{_END}", re.DOTALL)
# After the lines' ends are made alike, before code and HTML are looked for.
_PRIORITY = 28


def finished(html: str) -> str:
    """``html``, a block by itself or "", marked as finished for a Markdown page."""
    return f"{_BEGIN}\n{html}\n{_END}" if html else ""


class HtmlBlocks(Extension):  # type: ignore[misc]
    """Let Markdown set the finished blocks aside, and put them back as they are."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (the library's name)
        """Called by ``Markdown`` once for each page."""
        md.preprocessors.register(_SetAside(md), "finished_html", _PRIORITY)


class _SetAside(Preprocessor):  # type: ignore[misc]
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines).rstrip("\n")

        def store(block: re.Match[str]) -> str:
            # As Markdown itself keeps a block: with the end of its last line, if text follows.
            html = block[1] + ("\n" if block.end() < len(text) else "")
            return f"\n\n{self.md.htmlStash.store(html)}\n\n"

        return _BLOCK.sub(store, text).split("\n")
