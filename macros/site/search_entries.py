"""What the search finds: an entry for each thing of the guide, each note, each page and heading."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from macros.framework import pages
from macros.framework.model import Framework, Point, Prompt
from macros.guidance.glossary import Said
from macros.guidance.guidance import Guidance
from macros.since_2009.notes import SinceNotes
from macros.since_2009.places import APPENDIX, FOOTNOTE, REFERENCES, places
from macros.site.page_sections import Section

NOTES, DUTIES = "since-2009/notes.md", "since-2009/cross-walk.md"

Kind = Literal[
    "theme", "feature", "prompt", "illustration", "level", "paragraph", "term", "note", "duty",
    "footnote", "reference", "page", "section", "part",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be found, at ``anchor`` on ``page`` (its HTML path; no anchor: at the top).

    ``number`` is its id or number in the guide, if it has one; ``title`` its name, ``within`` what
    it stands in, ``text`` its words, ``also`` other names it is looked for by.
    """

    kind: Kind
    page: str
    anchor: str
    number: str = ""
    title: str = ""
    within: str = ""
    text: str = ""
    also: tuple[str, ...] = ()


def of_the_guide(framework: Framework) -> Iterator[Entry]:
    """Themes, features, prompts, illustrations and levels, in the guide's order."""
    for theme in framework.themes:
        page = pages.html_path(pages.theme_path(theme))
        words = f"{_sentence(theme.subtitle)} {' '.join(theme.introduction)}"
        yield Entry("theme", page, "", theme.id, theme.title, text=words)
        for feature in theme.features:
            place = pages.html_path(pages.feature_path(theme, feature))
            words = f"{framework.lead} {feature.text}"
            yield Entry("feature", place, "", feature.id, feature.short, text=words)
            for prompt in _prompts(feature.prompts):
                yield Entry(
                    "prompt", place, prompt.id, prompt.id, within=feature.short, text=prompt.text
                )
        for shown in theme.illustrations:
            for point in _points(shown.points):
                yield Entry(
                    "illustration",
                    page,
                    point.id,
                    point.id,
                    shown.name,
                    pages.theme_title(theme),
                    point.text,
                )
    scale = pages.html_path(pages.SCALE)
    for level in framework.scale.levels:
        defined = dict.fromkeys((level.definition, level.appendix_definition))
        words = ". ".join([*defined, level.statement]) + " " + " ".join(level.points)
        name = framework.scale.name
        yield Entry(
            "level", scale, f"level-{level.level}", str(level.level), level.name, name, words
        )


def of_the_glossary(guidance: Guidance) -> Iterator[Entry]:
    """The terms, by their own names and by those that people say."""
    page = f"{guidance.folder}/glossary.html"
    for term in guidance.terms:
        yield Entry(
            "term", page, f"term-{term.id}", title=term.name, text=term.meaning, also=term.also
        )


def of_what_changed(framework: Framework, since: SinceNotes) -> Iterator[Entry]:
    """Notes, duties, footnotes and the sources of the guide's Appendix 1."""
    named = places(framework, since)
    for note in since.notes:
        first = named[note.at[0]].name
        within = f"on {first}" + (" and others" if len(note.at) > 1 else "")
        yield Entry("note", pages.html_path(NOTES), note.id, within=within, text=note.text)
    for duty in since.duties:
        within = "theme " + ", ".join(duty.themes)
        yield Entry("duty", pages.html_path(DUTIES), duty.id, within=within, text=duty.text)
    for entry in since.references:
        is_footnote = entry.id.startswith(FOOTNOTE)
        words = [entry.what, entry.today.text if entry.today else ""]
        yield Entry(
            "footnote" if is_footnote else "reference",
            pages.html_path(REFERENCES),
            entry.id,
            entry.id.removeprefix(FOOTNOTE if is_footnote else APPENDIX),
            within="" if is_footnote else "Appendix 1",
            text=" ".join(filter(None, words)),
        )


def of_a_page(
    path: str, title: str, about: str, parts: Sequence[Section], is_made: bool
) -> Iterator[Entry]:
    """A page, its headings and its paragraphs; ``path`` is its Markdown path, ``title`` its name in
    the menu, ``about`` the sentence that describes it.
    ``is_made``: it is a theme's or a feature's, which has an entry already, and headings
    like the others'.
    """
    page = pages.html_path(path)
    top, *below = parts
    name = top.heading or title
    if not is_made:
        also = (title,) if title.casefold() not in name.casefold() else ()
        yield Entry("page", page, "", title=name, text=f"{about} {top.text}".strip(), also=also)
    within = name
    for part in below:
        if part.is_paragraph:
            yield Entry("paragraph", page, part.anchor, part.heading, within=within, text=part.text)
        else:
            within = part.heading
            kind: Kind = "part" if is_made else "section"
            yield Entry(kind, page, part.anchor, title=within, within=name, text=part.text)


def said_for(guidance: Guidance) -> Iterator[Said]:
    """What people say, and for what words of the guide: of the terms, then of the list."""
    for term in guidance.terms:
        if term.also:
            yield Said(term.also, (term.name,))
    yield from guidance.said


def _prompts(prompts: Iterable[Prompt]) -> Iterator[Prompt]:
    for prompt in prompts:
        yield prompt
        yield from _prompts(prompt.prompts)


def _points(points: Iterable[Point]) -> Iterator[Point]:
    for point in points:
        yield point
        yield from _points(point.points)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "."
