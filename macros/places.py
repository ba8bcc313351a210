"""What each place a note can stand beside is called, and where it is on the site."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros import pages
from macros.framework import Framework, Point, Prompt
from macros.notes import SinceNotes

FOOTNOTE, APPENDIX = "footnote-", "appendix-1."
REFERENCES = "since-2009/references.md"
SCALE = "scale.md"


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its ``name``, such as ``prompt 2a.4``.

    ``page`` is a Markdown path and ``anchor`` an id on it. Both are empty where hand-written pages
    decide where the place is.
    """

    name: str
    page: str = ""
    anchor: str = ""


def places(framework: Framework, since: SinceNotes) -> dict[str, Place]:
    """Every place by its id: paragraphs, parts of the guide, levels, references."""
    return {
        **{paragraph: Place(f"paragraph {paragraph}") for paragraph in since.paragraphs},
        **dict(_guide(framework)),
        **{entry.id: _reference(entry.id) for entry in since.references},
    }


def _guide(framework: Framework) -> Iterator[tuple[str, Place]]:
    for theme in framework.themes:
        page = pages.theme_path(theme)
        yield theme.id, Place(f"theme {theme.id}", page)
        for shown in theme.illustrations:
            for one in _ids(shown.points):
                yield one, Place(f"illustration {one}", page, "rating")
        for feature in theme.features:
            page = pages.feature_path(theme, feature)
            yield feature.id, Place(f"feature {feature.id}", page)
            for one in _ids(feature.prompts):
                yield one, Place(f"prompt {one}", page, one)
    for level in framework.scale.levels:
        name = f"level {level.level} of the scale"
        yield f"scale.{level.level}", Place(name, SCALE, f"level-{level.level}")


def _ids(entries: tuple[Prompt, ...] | tuple[Point, ...]) -> Iterator[str]:
    for entry in entries:
        yield entry.id
        yield from _ids(entry.prompts if isinstance(entry, Prompt) else entry.points)


def _reference(reference_id: str) -> Place:
    if reference_id.startswith(FOOTNOTE):
        name = f"footnote {reference_id.removeprefix(FOOTNOTE)}"
    else:
        name = f"Appendix 1, item {reference_id.removeprefix(APPENDIX)}"
    return Place(name, REFERENCES, reference_id)
