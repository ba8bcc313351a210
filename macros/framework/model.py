"""What a self-evaluation guide is made of. Paragraph numbers are those of the 2009 source.

Every sequence is in the source's order. Every ``id`` is lasting: saved records hold it.
"""

from dataclasses import dataclass

from macros.framework.form import Checklist, Plan, QuickLook, RecordForm, Scale, Scope


@dataclass(frozen=True, slots=True)
class Oddity:
    """Something odd in the print, kept as it is. ``at`` is an id, or ``scale.4`` for level 4."""

    at: str
    note: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """A self-evaluation prompt (3.9), and the prompts listed under it if there are any."""

    id: str
    text: str
    prompts: "tuple[Prompt, ...]" = ()


@dataclass(frozen=True, slots=True)
class Feature:
    """An essential feature (3.9): ``text`` is the source's, ``short`` our own name for menus."""

    id: str
    short: str
    text: str
    prompts: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One point of an illustration, and the points listed under it if there are any.

    ``speaks_to`` names the features of its theme whose words it takes up: ours.
    """

    id: str
    text: str
    points: "tuple[Point, ...]" = ()
    speaks_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Illustrations:
    """What practice in a theme looks like at one level of the scale (3.9).

    ``name`` is the heading as printed.
    """

    level: int
    name: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A numbered paragraph of guidance, such as ``2.31``, and what it is ``about``."""

    paragraph: str
    about: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme (2.40): ``title`` and ``subtitle`` are the source's, ``overview`` our own words.

    ``reading`` are the paragraphs of guidance to read with it.
    """

    id: str
    title: str
    subtitle: str
    overview: str
    features: tuple[Feature, ...]
    illustrations: tuple[Illustrations, ...] = ()
    reading: tuple[Reading, ...] = ()

    @property
    def introduction(self) -> tuple[str, ...]:
        """The paragraphs of the overview."""
        return tuple(self.overview.splitlines())


@dataclass(frozen=True, slots=True)
class RetiredId:
    """An id that is no longer in the guide, while saved records still hold it.

    ``to`` is the id that took its place, if any; ``since`` the year or edition it went.
    """

    id: str
    to: str | None
    since: str
    why: str


@dataclass(frozen=True, slots=True)
class Framework:
    """A whole guide. ``lead`` is printed above the features; each feature's text continues it.

    ``guidance`` is the folder of our pages on the guide's own guidance; empty if it has none.
    """

    id: str
    edition: str
    title: str
    subtitle: str
    publisher: str
    published: str
    copyright: str
    lead: str
    scale: Scale
    record: RecordForm
    themes: tuple[Theme, ...]
    oddities: tuple[Oddity, ...] = ()
    scope: Scope | None = None
    quick_look: QuickLook | None = None
    plan: Plan | None = None
    checklists: tuple[Checklist, ...] = ()
    retired: tuple[RetiredId, ...] = ()
    guidance: str = ""
