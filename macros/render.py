"""Turn the framework into HTML through the templates beside this file."""

import json
import posixpath
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros import pages
from macros.framework import Feature, Framework, Prompt, Theme
from macros.guide_words import guide_words
from macros.outline import outline

TEMPLATES = Path(__file__).parent / "templates"
# Our own words for what a record holds beside the guide's form; the scripts read the same file.
WORDS = Path(__file__).parent.parent / "browser" / "record" / "words.json"


@dataclass(frozen=True, slots=True)
class Renderer:
    """Render one framework's pages.

    ``release`` is this site's own version, which exported files carry.
    """

    framework: Framework
    release: str

    def theme_page(self, theme_id: str) -> str:
        """The whole page of a theme. Raises ``KeyError`` when no theme has that id."""
        theme = self._theme(theme_id)
        return self._render("theme.html.j2", pages.theme_path(theme), theme=theme)

    def feature_page(self, feature_id: str) -> str:
        """The whole page of an essential feature. Raises ``KeyError`` when none has that id."""
        theme, feature = self._feature(feature_id)
        path = pages.feature_path(theme, feature)
        return self._render("feature.html.j2", path, theme=theme, feature=feature)

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

        def asset(path: str) -> str:
            return posixpath.relpath(path, posixpath.dirname(page_path) or ".")

        def link(markdown_path: str) -> str:
            return asset(pages.html_path(markdown_path))

        words = json.loads(WORDS.read_text("utf-8"))
        environment.globals.update(
            framework=self.framework,
            release=self.release,
            pages=pages,
            asset=asset,
            link=link,
            retired=[asdict(one) for one in self.framework.retired],
            guide_words=guide_words(self.framework, words),
            outline=outline(self.framework, link),
            words=words,
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
