"""What the search finds beside pages and headings: each prompt and each illustration, at its place.

The search cuts a page up by its headings. A prompt has none, so it gets an entry of its own, and
its list is left out of the page's (``data-search-exclude`` in the template).
"""

from collections.abc import Iterable, Iterator
from html import escape

from macros import pages
from macros.framework import Framework, Illustrations, Point, Prompt

# A prompt's own words weigh more than the words of the page it stands on.
_BOOST = 3


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


def _prompts(prompts: Iterable[Prompt]) -> Iterator[tuple[str, str, str]]:
    for prompt in prompts:
        yield prompt.id, f"Prompt {prompt.id}", prompt.text
        yield from _prompts(prompt.prompts)


def _points(illustration: Illustrations, points: Iterable[Point]) -> Iterator[tuple[str, str, str]]:
    for point in points:
        yield point.id, illustration.name, point.text
        yield from _points(illustration, point.points)
