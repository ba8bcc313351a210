"""A finished page cut up for the search: at its headings, and at the marks of paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

# What holds no words of the page.
_WORDLESS = {"script", "style", "template", "dialog", "noscript", "svg", "textarea", "select"}
# What has entries of its own, or is said elsewhere; with the value "words" its headings stay.
_EXCLUDED, _ONLY_WORDS = "data-search-exclude", "words"
_HEADING = re.compile(r"h[2-6]")
_MARK = "data-paragraph"
_WITHOUT_END = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}
# Inside a line: no space belongs where one of these begins or ends.
_IN_LINE = {
    "a",
    "abbr",
    "b",
    "cite",
    "code",
    "dfn",
    "em",
    "i",
    "mark",
    "q",
    "span",
    "strong",
    "sup",
}
_IN_LINE |= {"button", "time"}


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a page: its ``anchor`` ("" at the top), its heading, and its words.

    ``is_paragraph``: it begins at the mark of a numbered paragraph, whose number is its heading.
    """

    anchor: str
    heading: str
    text: str
    is_paragraph: bool = False


def sections(html: str) -> list[Section]:
    """The sections of the page ``html`` in its order; the first is the page itself, whose heading
    is that of the first level. A heading without an id begins none.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return list(reader.sections())


@dataclass(slots=True)
class _Part:
    anchor: str = ""
    is_paragraph: bool = False
    heading: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Element:
    """An open element: whether its headings count, its words do, and whether they are a heading."""

    tag: str
    has_headings: bool = True
    has_words: bool = True
    is_heading: bool = False


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._parts = [_Part()]
        self._open = [_Element("")]

    def sections(self) -> Iterator[Section]:
        for part in self._parts:
            heading, text = (" ".join(words.split()) for words in (part.heading, part.text))
            yield Section(part.anchor, heading, text, part.is_paragraph)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._part_words(tag)
        if tag in _WITHOUT_END:
            return
        has, around = dict(attrs), self._open[-1]
        is_mark = _MARK in has
        is_left_out = _EXCLUDED in has and has[_EXCLUDED] != _ONLY_WORDS
        has_headings = around.has_headings and tag not in _WORDLESS and not is_left_out
        begins = has_headings and bool(has.get("id")) and (is_mark or bool(_HEADING.match(tag)))
        if begins:
            self._parts.append(_Part(has["id"] or "", is_mark, has.get(_MARK) or ""))
        self._open.append(
            _Element(
                tag,
                has_headings,
                # A heading may stand in a part that is shown later; its words then come with it.
                has_words=has_headings
                and around.has_words
                and not {"hidden", _EXCLUDED, _MARK} & has.keys(),
                is_heading=(begins and not is_mark) or around.is_heading or tag == "h1",
            )
        )

    def handle_endtag(self, tag: str) -> None:
        self._part_words(tag)
        if any(element.tag == tag for element in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        element = self._open[-1]
        if element.is_heading and element.has_headings:
            self._parts[-1].heading += data
        elif element.has_words:
            self._parts[-1].text += data

    def _part_words(self, tag: str) -> None:
        if tag not in _IN_LINE:
            self._parts[-1].text += " "
