"""The hooks between templates and scripts: what each part declares, and what the pages hold.

A hook is an attribute ``data-…``. Each folder of ``browser/parts`` declares those of its parts in
``hooks.json``: under the name of a part, each attribute with its values, or ``true`` where the
value is data, such as an id. ``page`` stands for what is in no part.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import html  # type: ignore[import-untyped]  # it ships no types

ROOT = Path(__file__).parent.parent
PARTS = ROOT / "browser" / "parts"
PAGE = "page"
# The theme's own attributes.
_THEMES = ("data-md-",)


@dataclass(frozen=True, slots=True, order=True)
class Hook:
    """An attribute within a part; ``value`` is "" where it is data, or there is none."""

    part: str
    attribute: str
    value: str = ""

    def __str__(self) -> str:
        value = f'="{self.value}"' if self.value else ""
        return f"{self.part}: {self.attribute}{value}"


def declared() -> dict[Hook, Path]:
    """Every hook that a folder declares, and the file it does so in."""
    return {
        Hook(part, attribute, value): file
        for file in sorted(PARTS.glob("*/hooks.json"))
        for part, hooks in json.loads(file.read_text("utf-8")).items()
        for attribute, values in hooks.items()
        for value in (values if isinstance(values, list) else [""])
    }


def found(pages: Iterable[Path], known: Iterable[Hook]) -> set[Hook]:
    """Every hook that the pages hold. ``known`` says which attributes have values of ours."""
    valued = {(hook.part, hook.attribute) for hook in known if hook.value}
    hooks: set[Hook] = set()
    for page in pages:
        # What a template holds is read with the rest.
        hooks |= {
            Hook(part, name, value if (part, name) in valued else "")
            for attributes, parts in _within(html.parse(str(page)).getroot(), (PAGE,))
            for name, value in attributes.items()
            if name.startswith("data-") and not name.startswith(_THEMES)
            for part in parts
        }
    return hooks


def _within(
    element: Any, parts: Sequence[str]
) -> Iterator[tuple[Mapping[str, str], Sequence[str]]]:
    """The attributes of the element and of each in it, and the parts that it is in: those of the
    nearest element that is one."""
    if isinstance(element.tag, str):
        parts = element.get("data-part", "").split() or parts
        yield element.attrib, parts
        for inner in element:
            yield from _within(inner, parts)


def used_by_scripts() -> Iterator[tuple[Path, int, str]]:
    """Each attribute that a script names: file, line and attribute."""
    for file in _sources("*.ts"):
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            for name in re.findall(r"\[(data-[a-z-]+)", line):
                yield file, number, name
            names = re.findall(r"dataset\.([a-zA-Z]+)", line)
            for taken in re.findall(r"\{([^{}]*)\} = [\w.!()]*dataset\b", line):
                names += re.findall(r"(?:^|,)\s*(\w+)", taken)
            for name in names:
                yield file, number, "data-" + re.sub("[A-Z]", lambda m: "-" + m[0].lower(), name)


def selected_by_class() -> list[str]:
    """Where a script finds something by a class: classes are for style, but for the theme's."""
    finds = r"(querySelector(All)?|closest|matches|part)(<[^>]*>)?\("
    return _places("*.ts", re.compile(finds + r"""[^"'`]*["'`]([^"'`]*[\s>+~,(])?\.(?!md-)[a-z]"""))


def styled_by_hook(allowed: Iterable[str]) -> list[str]:
    """Where a sheet of a part selects by a hook: hooks are for scripts."""
    names = "|".join(map(re.escape, allowed))
    return _places("*.css", re.compile(rf"\[data-(?!md-)(?!(?:{names})[\]=~])"))


def _places(ending: str, pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}:{number}"
        for file in _sources(ending)
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def _sources(ending: str) -> list[Path]:
    tests = ("_test.ts", ".light.ts")
    folders = (ROOT / "browser", ROOT / "docs" / "stylesheets")
    files = (file for folder in folders for file in sorted(folder.rglob(ending)))
    return [file for file in files if not file.name.endswith(tests)]
