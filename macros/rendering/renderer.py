"""Turn the framework into HTML through the templates of whole pages and of their parts."""

import posixpath
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup, escape

from macros.framework import checklists, guide_files, pages, walk
from macros.framework.citations import anchor
from macros.framework.each import each_of
from macros.framework.model import Feature, Framework, Theme
from macros.framework.path import Step, WorkPath
from macros.framework.record_kinds import record_kinds
from macros.guidance.guidance import Guidance
from macros.rendering import templates, wheel
from macros.since_2009 import beside_paragraphs
from macros.since_2009.notes import NO_NOTES, Note, SinceNotes
from macros.since_2009.places import places
from macros.yaml_files import json_files

# Our own words for what a record holds beside the guide's form; the scripts read the same file.
_WORDS = Path(__file__).parents[2] / "browser" / "record" / "guide" / "words.json"


def our_words(path: Path = _WORDS) -> dict[str, Any]:
    """Those words. Raises ``FrameworkError`` with every problem of their file, by line."""
    found: dict[str, Any] = json_files.content(path, guide_files.WORDS_SCHEMA)
    return found


@dataclass(frozen=True)
class Renderer:
    """Render one framework's pages.

    ``release`` is this site's own version, which exported files carry. ``since`` is what has
    changed since the guide was published; ``guidance`` is what goes with our pages on the guide's
    own guidance. ``example`` is a made-up record to try, as an exported file holds it.
    """

    framework: Framework
    release: str
    since: SinceNotes = NO_NOTES
    guidance: Guidance = field(default_factory=Guidance)
    example: dict[str, Any] | None = None
    # The notes that stand on each page so far: one stands in full once, wherever calls put it.
    _noted: dict[str, set[str]] = field(default_factory=dict, init=False, repr=False)

    def theme_page(self, theme_id: str) -> str:
        """The whole page of a theme. Raises ``KeyError`` when no theme has that id."""
        theme = self._theme(theme_id)
        path = pages.theme_path(theme)
        self._noted.pop(path, None)
        return self._render("theme.html.j2", path, theme=theme)

    def feature_page(self, feature_id: str) -> str:
        """The whole page of an essential feature. Raises ``KeyError`` when none has that id."""
        theme, feature = self._feature(feature_id)
        path = pages.feature_path(theme, feature)
        self._noted.pop(path, None)
        return self._render("feature.html.j2", path, theme=theme, feature=feature)

    def judged_on(self, page_path: str) -> Step | None:
        """The feature or theme that is judged on a page; None where none is."""
        step = self.path.step_on(page_path)
        return step if step and step.item else None

    @cached_property
    def path(self) -> WorkPath:
        """The path through the guide."""
        return WorkPath(self.framework)

    def since_notes(self, page_path: str, *paragraphs: str) -> str:
        """The notes on the guide's numbered paragraphs, each once; "" if there are none."""
        return self._render("since_2009/notes.html.j2", page_path, here=paragraphs)

    def checklist(self, paragraph: str, page_path: str, explained: Mapping[str, str]) -> str:
        """The list to tick that a paragraph holds, to read; ``explained`` are words in HTML.

        Raises ``StopIteration`` when the paragraph has none.
        """
        own = next(one for one in self.framework.checklists if one.paragraph == paragraph)
        points = [escape(one.text) for one in own.points]
        for words, html in explained.items():
            first = next(n for n, text in enumerate(points) if words in text)
            points[first] = Markup(points[first].replace(words, Markup(html), 1))
        template = "checklists/in_guidance.html.j2"
        return self._render(template, page_path, points=points, at=own.at)

    def partial(self, template: str, page_path: str, **context: object) -> str:
        """A template used inside a hand-written page at ``page_path`` (a Markdown path)."""
        return self._render(template, page_path, **context)

    def part(self, name: str, page_path: str) -> str:
        """A part of a page, for the page at ``page_path``.

        ``name`` is that of its folder, such as ``records``, or of one template of that folder,
        such as ``figures/cycle``. Raises ``jinja2.TemplateNotFound`` when there is no such part.
        """
        folder, _, template = name.partition("/")
        return self._render(f"{folder}/{template or folder}.html.j2", page_path)

    def _render(self, template: str, page_path: str, **context: object) -> str:
        html = self._environment.get_template(template).render(self._on_page(page_path), **context)
        # A blank line would end the block of HTML for the Markdown reader.
        return Markup("\n".join(line for line in html.splitlines() if line.strip()))

    @cached_property
    def _environment(self) -> Environment:
        """The templates, and what is the same on every page."""
        environment = templates.environment()
        environment.globals.update(
            framework=self.framework,
            guidance=self.guidance,
            release=self.release,
            example=self.example,
            pages=pages,
            path=self.path,
            ids_below=lambda entries: list(walk.below(entries)),
            spoken_to=walk.spoken_to,
            since=self.since,
            since_year=self.framework.published.split()[-1],
            places=places(self.framework, self.since),
            wheel=wheel,
            words=our_words(),
            kinds=record_kinds(),
            each=self._each,
            list_item=checklists.item_of,
        )
        return environment

    def _on_page(self, page_path: str) -> dict[str, object]:
        """What depends on the page: a macro that uses it is imported ``with context``."""
        folder = posixpath.dirname(page_path)

        def notes_beside(places: Sequence[str]) -> list[tuple[Note, list[str], bool]]:
            """The notes on any of the places; whether each stands further up on the page."""
            found = beside_paragraphs.grouped(self.since, tuple(places))
            above = self._noted.setdefault(page_path, set())
            stand = [(note, at, note.id in above) for note, at in found]
            above.update(note.id for note, _ in found)
            return stand

        def asset(path: str) -> str:
            return posixpath.relpath(path, folder or ".")

        def link(markdown_path: str) -> str:
            return asset(pages.html_path(markdown_path))

        def paragraph_link(number: str) -> str:
            here = f"#{anchor(number)}"
            place = self.guidance.places.get(number)
            return link(place.page) + here if place and place.page != page_path else here

        return {
            "asset": asset,
            "link": link,
            "notes_beside": notes_beside,
            "page_path": page_path,
            "paragraph_link": paragraph_link,
        }

    def _each(self, what: str) -> list[dict[str, str]]:
        """What there is one field for each of (``each`` in the table of kinds): id and name."""
        return [{"id": id, "name": name} for id, name in each_of(self.framework, what).items()]

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
