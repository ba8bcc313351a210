"""Load what has changed since a guide was published, or say everything that is wrong with it."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from macros.framework import guide_files
from macros.framework.model import Framework
from macros.since_2009 import note_checks
from macros.yaml_files import positions, schema
from macros.yaml_files.build import built
from macros.yaml_files.problems import FrameworkError


@dataclass(frozen=True, slots=True)
class Citation:
    """Where something can be checked. ``address`` is without its scheme, such as ``a.scot/b``.

    ``kind`` is ``law``, ``official``, or ``other``: a report or a copy by somebody else.
    """

    name: str
    address: str
    kind: str


@dataclass(frozen=True, slots=True)
class Note:
    """What has changed, beside the places ``at``: paragraphs, ids of the guide, references.

    ``in_short`` is the line that stands while it is closed, without a full stop. ``do`` is what a
    reader can do about it. ``checked`` is the month a person last checked it, such as
    ``November 2026``.
    """

    id: str
    at: tuple[str, ...]
    in_short: str
    text: str
    do: str
    sources: tuple[Citation, ...]
    checked: str


@dataclass(frozen=True, slots=True)
class Today:
    """What to look for today instead of a reference, and when that was last checked."""

    text: str
    sources: tuple[Citation, ...]
    checked: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A footnote, or an entry of the guide's list of sources (Appendix 1).

    ``old_address`` is as printed, empty if none is; never link to it, as it may have passed to
    strangers. ``today`` is None if nothing is confirmed. ``says`` is what the guide says about it,
    retold.
    """

    id: str
    what: str
    old_address: str = ""
    today: Today | None = None
    says: str = ""


@dataclass(frozen=True, slots=True)
class Duty:
    """One of today's duties beside the ``themes`` it bears on.

    ``kind`` is ``law``, ``guidance`` or ``inspection``.
    """

    id: str
    themes: tuple[str, ...]
    kind: str
    text: str
    sources: tuple[Citation, ...]
    checked: str


@dataclass(frozen=True, slots=True)
class SinceNotes:
    """Everything we add about what has changed. None of it is part of the guide.

    ``paragraphs`` are the ids of all the guide's numbered paragraphs, in order. ``not_confirmed``
    is what to say of a reference without ``today``.
    """

    paragraphs: tuple[str, ...]
    not_confirmed: str
    notes: tuple[Note, ...]
    references: tuple[Reference, ...]
    duties: tuple[Duty, ...]

    def at(self, place: str) -> tuple[Note, ...]:
        """The notes that stand beside ``place``, in the file's order; none if it has none."""
        return tuple(note for note in self.notes if place in note.at)

    def duties_of(self, theme_id: str, kind: str) -> tuple[Duty, ...]:
        """The duties of one kind that bear on a theme, in the file's order."""
        return tuple(duty for duty in self.duties if theme_id in duty.themes and duty.kind == kind)

    def link(self, source: Citation) -> str:
        """The address to link a source to, or "" if it stands on a host the guide printed in 2009.

        Such a host may have passed to strangers, so its addresses are shown as text.
        """
        old_hosts = {_host(reference.old_address) for reference in self.references}
        return "" if _host(source.address) in old_hosts else f"https://{source.address}"


NO_NOTES = SinceNotes((), "", (), (), ())


def notes_of(framework_path: Path, framework: Framework) -> SinceNotes:
    """The notes in their file beside the guide in ``framework_path``, if there is one.

    Raises ``FrameworkError`` as ``load_notes`` does.
    """
    path = guide_files.since_2009(framework_path)
    return load_notes(path, framework) if path.exists() else NO_NOTES


def load_notes(path: Path, framework: Framework) -> SinceNotes:
    """Return the notes in the file ``path``, which stand beside the guide ``framework``.

    Raises ``FrameworkError`` with every problem of the file, by line.
    """
    source = positions.read(path)
    problems = [*source.problems]
    if source.data is not None:
        problems += schema.check(source, guide_files.SINCE_2009_SCHEMA)
        problems += note_checks.check(source, framework)
    if problems:
        problems.sort(key=lambda problem: problem.line)
        raise FrameworkError(tuple(problems))
    paragraphs = note_checks.paragraphs(source.data)
    told = {key: value for key, value in source.data.items() if key != "sections"}
    return built(SinceNotes, {**told, "paragraphs": paragraphs})


def _host(address: str) -> str:
    """The host of an address with or without its scheme, without ``www.``."""
    return urlsplit(f"//{address.partition('://')[2] or address}").netloc.removeprefix("www.")
