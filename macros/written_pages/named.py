"""What the macros of a page can name, and what to write where there is nothing of that name."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from macros.framework.model import Framework
from macros.guidance.guidance import Guidance
from macros.rendering import templates
from macros.since_2009.notes import SinceNotes
from macros.since_2009.places import FOOTNOTE, places
from macros.site.hosting import header_files
from macros.yaml_files.problems import instead

Check = Callable[[Mapping[str, Any]], Iterator[tuple[str, str]]]
_NUMBER = re.compile(r"[0-9]+\.[0-9]+")
_SUFFIX = ".html.j2"


def checks(
    framework: Framework | None, since: SinceNotes | None, guidance: Guidance | None
) -> dict[str, Check]:
    """By the name of a macro: what is wrong with the values it is given, and how to mend it.

    What could not be read, as its file has faults itself, is None: what it names is not checked.
    """
    files = [one.name for one in header_files.HEADER_FILES]
    found: dict[str, Check] = {
        "part": _names("name", "part", _parts()),
        "header_file": _names("name", "header file", files),
    }
    if framework:
        themes = framework.themes
        found["theme_page"] = _names("theme", "theme", [theme.id for theme in themes])
        features = [feature.id for theme in themes for feature in theme.features]
        found["feature_page"] = _names("feature", "feature", features)
        lists = [one.paragraph for one in framework.checklists if one.paragraph]
        found["checklist"] = _names("paragraph", "list of paragraph", lists)
    if framework and since:
        found["p"] = _paragraph(since)
        notes = [one.id for one in since.references if one.id.startswith(FOOTNOTE)]
        numbers = [one.removeprefix(FOOTNOTE) for one in notes]
        found["footnote"] = _names("number", "footnote", numbers)
        found["since"] = _names("paragraphs", "place", list(places(framework, since)))
    if guidance:
        found["term"] = _term([term.id for term in guidance.terms])
    return found


def _names(argument: str, thing: str, known: list[str]) -> Check:
    def check(given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        value = given.get(argument, ())
        for name in value if isinstance(value, tuple) else (value,):
            if isinstance(name, str) and name not in known:
                yield f"there is no {thing} {name!r}", instead(name, known, thing)

    return check


def _paragraph(since: SinceNotes) -> Check:
    """Which paragraphs there are stands with what has changed since; a guide may be without."""
    if since.paragraphs:
        return _names("number", "paragraph", list(since.paragraphs))

    def check(given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        if not _NUMBER.fullmatch(number := str(given.get("number", "1.1"))):
            yield f"{number!r} is no number of a paragraph", "write it like 2.14"

    return check


def _term(known: list[str]) -> Check:
    def check(given: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        words, name = given.get("words"), given.get("term_id")
        if name is None and isinstance(words, str):
            name = words.lower().replace(" ", "-")
        if isinstance(name, str) and name not in known:
            mend = instead(name, known, "term")
            yield f"the glossary has no term {name!r}", mend

    return check


def _parts() -> list[str]:
    """The name of each part of a page, and of each template of one."""
    names = []
    for template in templates.environment().list_templates():
        folder, _, name = template.removesuffix(_SUFFIX).partition("/")
        if name:
            names += [folder] if name == folder else []
            names.append(f"{folder}/{name}")
    return names
