"""What people fill in: the scale they rate on, the record's boxes, the findings before they begin.

Paragraph numbers are those of the 2009 source. Every sequence is in the source's order.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Level:
    """One level of the scale (3.10, Appendix 2).

    ``level`` is the number people choose. ``definition`` is the line printed where the scale is
    introduced and ``appendix_definition`` the one printed where it is set out in full; they can
    differ. ``statement`` and ``points`` are that full description.
    """

    level: int
    name: str
    definition: str
    appendix_definition: str
    statement: str
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """The scale on which people rate (3.10), its levels best first.

    Features rated ``share_from`` or better have strengths to share (4.1), those rated
    ``improve_to`` or worse need improvement; None: the guide draws no such line.
    """

    name: str
    levels: tuple[Level, ...]
    share_from: int | None = None
    improve_to: int | None = None


@dataclass(frozen=True, slots=True)
class RatingField:
    """The rating as the record asks for it (Appendix 3); see ``FormField``."""

    label: str
    source: str
    guidance: str = ""


@dataclass(frozen=True, slots=True)
class FormField:
    """A box to write in (Appendix 3).

    ``label`` is what the page calls it, ``source`` the heading exactly as printed and ``guidance``
    the note printed with it, empty if there is none. A theme's ``label`` may hold ``{theme}``,
    which stands for the theme's id. ``role`` says which list of ours shows what is written there,
    such as ``strengths``; empty if none does.
    """

    id: str
    label: str
    source: str
    guidance: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class FormSection:
    """What people record in one place: a rating and texts."""

    rating: RatingField
    fields: tuple[FormField, ...]

    @property
    def roles(self) -> frozenset[str]:
        """The roles for which there is a box."""
        return frozenset(field.role for field in self.fields if field.role)


@dataclass(frozen=True, slots=True)
class RecordForm:
    """The self-evaluation record (3.13, 3.14, Appendix 3): for each feature, for each theme."""

    title: str
    feature: FormSection
    theme: FormSection


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding that suggests a closer look (3.5), in our own words.

    Records hold the answer to it as the field ``finding.`` and this ``id``. ``features`` are the
    essential features to look at more closely then, by our own judgement.
    """

    id: str
    text: str
    features: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """Something to tick, in our own words. Records hold the tick by this ``id``."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SubGroups:
    """The sub-groups that the guide names ``of`` a care group (2.20)."""

    of: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scope:
    """What a guide asks before one begins: ``lead`` introduces the findings, in our own words.

    ``paragraph`` is the number the source gives them, empty if it has none. ``triggers`` are what
    else leads to a closer look (3.3, 3.4), ``partners`` the kinds of people who may take part.
    """

    lead: str
    findings: tuple[Finding, ...]
    paragraph: str = ""
    triggers: tuple[Named, ...] = ()
    partners: tuple[Named, ...] = ()
    sub_groups: tuple[SubGroups, ...] = ()


@dataclass(frozen=True, slots=True)
class QuickQuestion:
    """A question of the quick look (2.4), word for word.

    Records hold the answer as the field ``answer.`` and this ``id``. ``features`` are the essential
    features to look at more closely where the answer is no plain yes, by our own judgement.
    """

    id: str
    text: str
    features: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class QuickLook:
    """The questions to ask before any feature is judged (2.4).

    ``paragraph`` is the number the source gives them, empty if it has none.
    """

    questions: tuple[QuickQuestion, ...]
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason to put an action first (4.4), word for word.

    Records hold the tick as the field ``reason.`` and this ``id``.
    """

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What the guide says of an improvement plan (section 4).

    ``paragraph`` is the number the source gives the reasons, empty if it has none.
    """

    reasons: tuple[Reason, ...]
    paragraph: str = ""


@dataclass(frozen=True, slots=True)
class Checklist:
    """A list to tick: one of the guide's own (2.10, 2.12), or what it asks of a theme as a whole.

    ``paragraph`` is the number of the paragraph that it retells, empty if there is no such one;
    ``at`` the feature or theme that it belongs to, or ``scope``; ``ticks`` says what a tick means.
    """

    id: str
    at: str
    title: str
    ticks: str
    points: tuple[Named, ...]
    paragraph: str = ""
