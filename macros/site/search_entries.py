"""What the search finds beside pages and headings: prompts, illustrations and paragraphs.

The search cuts a page up by its headings. A prompt has none, so it gets an entry of its own, and
its list is left out of the page's (``data-search-exclude`` in the template). A section of the
guidance is cut up further by the numbers of the guide's paragraphs.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from macros.framework import pages
from macros.framework.model import Framework, Illustrations, Point, Prompt
from macros.framework.pages import Place
from macros.since_2009.notes import SinceNotes

# A prompt's own words weigh more than the words of the page it stands on.
_BOOST = 3
# How the search's own entries hold the mark that `paragraph.html.j2` sets before a paragraph.
_MARK = re.compile(r"<p>Paragraph (\d+\.\d+)\s+")


def entries(framework: Framework) -> list[dict[str, str | int]]:
    """Entries for the search index: ``location`` from the site's root, title, text as HTML."""
    return [
        {
            "location": f"{page}#{item}",
            "title": title,
            "text": escape(text, quote=False),
            "boost": _BOOST,
        }
        for theme in framework.themes
        for page, item, title, text in (
            *(
                (pages.html_path(pages.feature_path(theme, feature)), *found)
                for feature in theme.features
                for found in _prompts(feature.prompts)
            ),
            *(
                (pages.html_path(pages.theme_path(theme)), *found)
                for illustration in theme.illustrations
                for found in _points(illustration, illustration.points)
            ),
        )
    ]


def note_entries(since: SinceNotes, page: str) -> Iterator[dict[str, str]]:
    """An entry for each note on ``page``, the HTML path of the page with all of them.

    One entry with every note's words would come before the prompts.
    """
    for note in since.notes:
        yield {
            "location": f"{page}#{note.id}",
            "title": "Note on what has changed",
            "text": escape(note.text, quote=False),
        }


def by_paragraph(
    docs: Iterable[dict[str, Any]], places: Mapping[str, Place]
) -> Iterator[dict[str, Any]]:
    """The search's entries, those of the guidance cut up by the paragraphs in ``places``.

    An entry keeps what stands before its first paragraph.
    """
    for doc in docs:
        page = doc["location"].partition("#")[0]
        marks = [
            (mark, place)
            for mark in _MARK.finditer(doc["text"])
            if (place := places.get(mark[1])) and pages.html_path(place.page) == page
        ]
        ends = [mark.start() for mark, _ in marks] + [len(doc["text"])]
        yield {**doc, "text": doc["text"][: ends[0]].strip()}
        for (mark, place), end in zip(marks, ends[1:], strict=True):
            yield {
                "location": f"{page}#{place.anchor}",
                "title": place.name,
                "text": "<p>" + doc["text"][mark.end() : end].strip(),
            }


def _prompts(prompts: Iterable[Prompt]) -> Iterator[tuple[str, str, str]]:
    for prompt in prompts:
        yield prompt.id, f"Prompt {prompt.id}", prompt.text
        yield from _prompts(prompt.prompts)


def _points(illustration: Illustrations, points: Iterable[Point]) -> Iterator[tuple[str, str, str]]:
    for point in points:
        yield point.id, illustration.name, point.text
        yield from _points(illustration, point.points)
