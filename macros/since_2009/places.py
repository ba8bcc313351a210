"""What each place a note can stand beside is called, and where it is on the site."""

from collections.abc import Iterator

from macros.framework import pages, walk
from macros.framework.model import Framework
from macros.framework.pages import SCALE, Place
from macros.since_2009.notes import SinceNotes

FOOTNOTE, APPENDIX = "footnote-", "appendix-1."
REFERENCES = "since-2009/references.md"


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
            for one in walk.below(shown.points):
                yield one, Place(f"illustration {one}", page, "rating")
        for feature in theme.features:
            page = pages.feature_path(theme, feature)
            yield feature.id, Place(f"feature {feature.id}", page)
            for one in walk.below(feature.prompts):
                yield one, Place(f"prompt {one}", page, one)
    for level in framework.scale.levels:
        name = f"level {level.level} of the scale"
        yield f"scale.{level.level}", Place(name, SCALE, f"level-{level.level}")


def _reference(reference_id: str) -> Place:
    if reference_id.startswith(FOOTNOTE):
        name = f"footnote {reference_id.removeprefix(FOOTNOTE)}"
    else:
        name = f"Appendix 1, item {reference_id.removeprefix(APPENDIX)}"
    return Place(name, REFERENCES, reference_id)
