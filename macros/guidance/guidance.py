"""What goes with a guide's guidance: its terms, and where its paragraphs are."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from macros.framework import guide_files, pages, walk
from macros.framework.citations import anchor
from macros.framework.model import Framework
from macros.framework.pages import SCALE, Place
from macros.guidance import paragraphs
from macros.guidance.glossary import Said, Term, load_glossary
from macros.yaml_files import positions
from macros.yaml_files.problems import FrameworkError, Problem, instead


@dataclass(frozen=True, slots=True)
class Guidance:
    """Our pages on a guide's guidance: ``folder`` in the docs, empty if it has none.

    ``places`` are the paragraphs and ids that can be linked to; ``terms`` the glossary; ``said``
    what people say for what the guide says.
    """

    folder: str = ""
    places: dict[str, Place] = field(default_factory=dict)
    terms: tuple[Term, ...] = ()
    said: tuple[Said, ...] = ()

    def term(self, term_id: str) -> Term:
        """The term with that id. Raises ``KeyError`` when there is none."""
        for term in self.terms:
            if term.id == term_id:
                return term
        raise KeyError(f"no term of the glossary has the id {term_id!r}")


def load_guidance(framework: Framework, path: Path, docs: Path) -> Guidance:
    """Return what goes with the guidance of ``framework``, the guide in the file ``path``.

    The pages are in the folder ``docs``, the terms in their file beside ``path``. Raises
    ``FrameworkError`` with the problems of the pages, of the paragraphs the guide names, or of the
    glossary.
    """
    if not framework.guidance:
        return Guidance()
    if not list((docs / framework.guidance).glob("*.md")):
        raise FrameworkError((_no_folder(framework, path, docs),))
    places = {
        number: Place(f"Paragraph {number}", page, anchor(number))
        for number, page in paragraphs.cited(docs, framework.guidance).items()
    }
    if problems := tuple(_unread(framework, path, list(places))):
        raise FrameworkError(problems)
    places |= _of_the_guide(framework)
    glossary = load_glossary(guide_files.glossary(path), list(places))
    return Guidance(framework.guidance, places, glossary.terms, glossary.said)


def _no_folder(framework: Framework, path: Path, docs: Path) -> Problem:
    """That there are no pages where the guide says they are."""
    folder = f"{docs.name}/{framework.guidance}"
    known = sorted({page.parent.name for page in docs.glob("*/*.md")})
    close = get_close_matches(framework.guidance, known, n=1)
    is_there = (docs / framework.guidance).is_dir()
    what = f"`guidance` names {folder}, " + (
        "where no page is" if is_there else "which is not there"
    )
    mend = f"did you mean {close[0]}?" if close else "name the folder of its pages, or take it out"
    return Problem(path, positions.read(path).line(("guidance",)), what, mend)


def _unread(framework: Framework, path: Path, known: list[str]) -> Iterator[Problem]:
    """Themes that send readers to a paragraph no page cites, and lists that retell one."""
    for n, theme in enumerate(framework.themes):
        for m, reading in enumerate(theme.reading):
            if reading.paragraph not in known:
                line = positions.read(path).line(("themes", n, "reading", m, "paragraph"))
                what = f"`reading` of {theme.id} names {reading.paragraph}, which no page cites"
                mend = instead(reading.paragraph, known, "paragraph")
                yield Problem(path, line, what, mend)
    for n, checklist in enumerate(framework.checklists):
        if checklist.paragraph and checklist.paragraph not in known:
            line = positions.read(path).line(("checklists", n, "paragraph"))
            what = f"the list {checklist.id} retells {checklist.paragraph}, which no page cites"
            mend = instead(checklist.paragraph, known, "paragraph")
            yield Problem(path, line, what, mend)


def _of_the_guide(framework: Framework) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for theme in framework.themes:
        found[theme.id] = Place(pages.theme_title(theme), pages.theme_path(theme))
        for feature in theme.features:
            path = pages.feature_path(theme, feature)
            found[feature.id] = Place(pages.feature_title(feature), path)
            for prompt in walk.below(feature.prompts):
                found[prompt] = Place(f"Prompt {prompt}", path, prompt)
    for level in framework.scale.levels:
        found[f"scale.{level.level}"] = Place(f"Level {level.level}", SCALE, f"level-{level.level}")
    return found
