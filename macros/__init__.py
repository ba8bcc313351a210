"""The guide's macros: each generated page, and each part of a hand-written page, is one call."""

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import escape

from macros.guidance import chapters
from macros.rendering.html_blocks import finished
from macros.rendering.renderer import Renderer
from macros.since_2009 import beside_paragraphs
from macros.site.hosting import header_files


def define_env(env: Any) -> None:
    """Offer the macros to the pages. ``hooks.py`` has put the renderer among the variables."""
    for name, macro in page_macros(env.variables["renderer"], env).items():
        env.macro(macro, name)


def page_macros(renderer: Renderer, env: Any) -> dict[str, Callable[..., str]]:
    """Every macro by its name. ``env`` is the plugin that calls them, once it makes pages."""

    def path() -> str:
        return str(env.page.file.src_uri)

    def block(template: str, **context: object) -> str:
        return finished(renderer.partial(template, path(), **context))

    shown: Counter[tuple[str, str]] = Counter()

    def p(number: str) -> str:
        """The mark of a numbered paragraph, such as ``2.14``, where its content stands."""
        return renderer.partial("guidance/paragraph.html.j2", path(), number=number)

    def footnote(number: str) -> str:
        """A footnote of the guide, below the paragraph that cites it."""
        return block("guidance/footnote.html.j2", number=number)

    def term(words: str, term_id: str = "") -> str:
        """``words`` that explain themselves; ``term_id`` if they are not the term's own id."""
        meant = renderer.guidance.term(term_id or words.lower().replace(" ", "-"))
        shown[path(), meant.id] += 1
        times = shown[path(), meant.id]
        popover = f"meaning-{meant.id}" + (f"-{times}" if times > 1 else "")
        return renderer.partial(
            "guidance/term.html.j2", path(), term=meant, words=words, id=popover
        )

    def checklist(paragraph: str, terms: Mapping[str, str] | None = None) -> str:
        """The list to tick that a paragraph holds; ``terms`` are by the words that explain them."""
        explained = {words: term(words, id) for words, id in (terms or {}).items()}
        return finished(renderer.checklist(paragraph, path(), explained))

    def guidance(part: int) -> str:
        """All our guidance: ``part`` 0 is what comes before the themes, 1 what comes after."""
        numbered = {place.page for place in renderer.guidance.places.values() if place.anchor}
        docs, in_nav = Path(env.conf["docs_dir"]), env.variables["guidance_pages"]
        text = "\n\n".join(chapters.in_order(docs, in_nav, numbered)[part])
        calls = {
            **env.variables,
            **env.macros,
            # Paper opens nothing, and the meanings stand in the glossary at the end.
            "term": lambda words, _="": escape(words),
            "checklist": lambda paragraph, _=None: checklist(paragraph),
            "record_form": lambda: block("guidance/record_form.html.j2", level=4),
        }
        template = Environment(undefined=StrictUndefined).from_string(
            beside_paragraphs.noted(text, renderer.since)
        )
        return template.render(calls)

    def part(name: str, inside: bool = False) -> str:
        """A part of a page: its folder in ``browser/parts``, or one template, ``figures/cycle``.

        ``inside``: it stands inside other HTML, which Markdown reads as a whole.
        """
        html = renderer.part(name, path())
        return html if inside else finished(html)

    def theme_page(theme: str) -> str:
        return finished(renderer.theme_page(theme))

    def feature_page(feature: str) -> str:
        return finished(renderer.feature_page(feature))

    def since(*paragraphs: str) -> str:
        """What has changed since, beside these numbered paragraphs or other places."""
        return finished(renderer.since_notes(path(), *paragraphs))

    def retold(said: str) -> str:
        """Whose words the page is in; ``said`` names the paragraphs that it retells."""
        return block("guidance/retold.html.j2", said=said)

    return {
        "part": part,
        "retold": retold,
        "p": p,
        "footnote": footnote,
        "term": term,
        "checklist": checklist,
        "theme_page": theme_page,
        "feature_page": feature_page,
        "scale_page": lambda: block("scale_page.html.j2"),
        "whole_guide_opening": lambda: block("whole_guide_opening.html.j2"),
        "whole_guide": lambda: block("whole_guide.html.j2"),
        "record_form": lambda: block("guidance/record_form.html.j2", level=3),
        "guidance_before_the_themes": lambda: guidance(0),
        "guidance_after_the_themes": lambda: guidance(1),
        "header_file": header_files.shown,
        "since": since,
    }
