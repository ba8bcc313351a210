"""Which pages the framework makes: their places, titles and the one macro call each holds."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from macros.framework.model import Feature, Framework, Theme

SCALE = "scale.md"
# Where the guide's own boxes begin on the page of a feature, and of a theme.
FEATURE_TEXTS = "practice"
THEME_TEXTS = "reasons"


@dataclass(frozen=True, slots=True)
class Page:
    """A generated page.

    ``path`` is its Markdown path in the docs folder, ``title`` its name in menus and results
    lists, ``description`` one plain sentence, ``call`` the macro call that is its whole text.
    """

    path: str
    title: str
    description: str
    call: str


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere on the site: what to call it, its page's Markdown path, the anchor there.

    Both are empty where hand-written pages decide where the place is.
    """

    name: str
    page: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class ThemePages:
    """A theme's own page and, in the guide's order, the pages of its essential features."""

    theme: Page
    features: tuple[Page, ...]


def theme_folder(theme: Theme) -> str:
    """The folder of a theme's pages, such as ``themes/1-analyse``."""
    return f"themes/{theme.id}-{_slug(theme.title)}".rstrip("-")


@cache
def _slug(title: str) -> str:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def theme_path(theme: Theme) -> str:
    """The Markdown path of a theme's page."""
    return f"{theme_folder(theme)}/index.md"


def feature_path(theme: Theme, feature: Feature) -> str:
    """The Markdown path of an essential feature's page."""
    return f"{theme_folder(theme)}/{feature.id}.md"


def html_path(markdown_path: str) -> str:
    """The built address of a Markdown path, from the root of the site."""
    return markdown_path.removesuffix(".md") + ".html"


def theme_title(theme: Theme) -> str:
    """What a theme is called in headings and menus."""
    return f"Theme {theme.id}: {theme.title}"


def feature_title(feature: Feature) -> str:
    """What an essential feature is called in menus: its id and our short name for it."""
    return f"{feature.id} {feature.short}"


def all_pages(framework: Framework) -> tuple[ThemePages, ...]:
    """Every generated page, theme by theme, in the guide's order."""
    return tuple(_theme_pages(theme) for theme in framework.themes)


def flat(pages: tuple[ThemePages, ...]) -> Iterator[Page]:
    """The same pages in reading order."""
    for group in pages:
        yield group.theme
        yield from group.features


def _theme_pages(theme: Theme) -> ThemePages:
    return ThemePages(
        theme=Page(
            path=theme_path(theme),
            title=theme_title(theme),
            description=(
                f"{theme_title(theme)}. Its {len(theme.features)} essential features, what strong "
                "and weak practice look like, and a place for your overall rating."
            ),
            call=f'{{{{ theme_page("{theme.id}") }}}}',
        ),
        features=tuple(
            Page(
                path=feature_path(theme, feature),
                title=feature_title(feature),
                description=(
                    f"{feature.short}: {len(feature.prompts)} prompts to work through, a place for "
                    f"what you find, and a rating. Part of {theme_title(theme)}."
                ),
                call=f'{{{{ feature_page("{feature.id}") }}}}',
            )
            for feature in theme.features
        ),
    )
