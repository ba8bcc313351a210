"""Turn the framework into HTML through the templates beside this file."""

import posixpath
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros import beside, pages
from macros.framework import Feature, Framework, Prompt, Theme
from macros.notes import NO_NOTES, SinceNotes
from macros.places import places

TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Renderer:
    """Render one framework's pages.

    ``release`` is this site's own version, which exported files carry. ``since`` is what has
    changed since the guide was published.
    """

    framework: Framework
    release: str
    since: SinceNotes = NO_NOTES

    def theme_page(self, theme_id: str) -> str:
        """The whole page of a theme. Raises ``KeyError`` when no theme has that id."""
        theme = self._theme(theme_id)
        return self._render("theme.html.j2", pages.theme_path(theme), theme=theme)

    def feature_page(self, feature_id: str) -> str:
        """The whole page of an essential feature. Raises ``KeyError`` when none has that id."""
        theme, feature = self._feature(feature_id)
        path = pages.feature_path(theme, feature)
        return self._render("feature.html.j2", path, theme=theme, feature=feature)

    def since_notes(self, page_path: str, *paragraphs: str) -> str:
        """The notes on the guide's numbered paragraphs, each once; "" if there are none."""
        found = beside.grouped(self.since, paragraphs)
        return self._render("since_paragraphs.html.j2", page_path, found=found) if found else ""

    def partial(self, template: str, page_path: str) -> str:
        """A template used inside a hand-written page at ``page_path`` (a Markdown path)."""
        return self._render(template, page_path)

    def _render(self, template: str, page_path: str, **context: object) -> str:
        environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

        def link(markdown_path: str) -> str:
            start = posixpath.dirname(page_path)
            return posixpath.relpath(pages.html_path(markdown_path), start or ".")

        environment.globals.update(
            framework=self.framework,
            release=self.release,
            pages=pages,
            beside=beside,
            since=self.since,
            since_year=self.framework.published.split()[-1],
            places=places(self.framework, self.since),
            link=link,
            retired=[asdict(one) for one in self.framework.retired],
            guide_items=_items(self.framework),
            level_names={level.level: level.name for level in self.framework.scale.levels},
        )
        html = environment.get_template(template).render(**context)
        # A blank line would end the block of HTML for the Markdown reader.
        return Markup("\n".join(line for line in html.splitlines() if line.strip()))

    def _theme(self, theme_id: str) -> Theme:
        for theme in self.framework.themes:
            if theme.id == theme_id:
                return theme
        raise KeyError(f"no theme has the id {theme_id!r}")

    def _feature(self, feature_id: str) -> tuple[Theme, Feature]:
        for theme in self.framework.themes:
            for feature in theme.features:
                if feature.id == feature_id:
                    return theme, feature
        raise KeyError(f"no essential feature has the id {feature_id!r}")


def _items(framework: Framework) -> list[str]:
    """The id of everything that can be answered, in the guide's order."""

    def prompts(found: Iterable[Prompt]) -> list[str]:
        return [one for prompt in found for one in (prompt.id, *prompts(prompt.prompts))]

    return [
        one
        for theme in framework.themes
        for one in (
            theme.id,
            *(
                item
                for feature in theme.features
                for item in (feature.id, *prompts(feature.prompts))
            ),
        )
    ]
