"""The parts of others that a release holds, with their licences: libraries in the scripts, and what
the pages take of the theme."""

import json
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from browser.bundle import run
from browser.script_graph import Library, libraries_of
from macros.site.page_scripts import PageScripts

THEME = "mkdocs-material"
# The drawings that pages take, in the theme's package; it names their licence nowhere else.
ICONS = ("Material Design Icons", "material", "Apache-2.0")
_LICENCE_FILES = ("licen[cs]e*", "LICEN[CS]E*", "copying*", "COPYING*", "notice*", "NOTICE*")


class NoLicenceError(Exception):
    """A part comes without its licence, so it cannot be shipped."""


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """A part of others: ``licence`` by its SPDX id or expression, and the whole ``notice``."""

    name: str
    version: str
    registry: str
    licence: str
    notice: str


def parts() -> list[Part]:
    """Every part, by name. Raises ``NoLicenceError`` and ``BundleError``."""
    return sorted([*_in_scripts(), *_of_theme()])


def _in_scripts() -> Iterator[Part]:
    entries = sorted(set(PageScripts().entries().values()))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        said = pool.map(lambda entry: run("info", "--frozen", "--json", entry), entries)
        libraries = {one for each in said for one in libraries_of(json.loads(each))}
    for library in sorted(libraries):
        yield _part(library)


def _part(library: Library) -> Part:
    told = json.loads((library.folder / "package.json").read_text("utf-8"))
    licence = told.get("license")
    if not isinstance(licence, str):
        raise NoLicenceError(f"{library.name} {library.version} does not say its licence")
    notice = _notices(library.folder) or f"{licence}, {_name(told.get('author'))}"
    return Part(library.name, library.version, "npm", licence, notice)


def _of_theme() -> Iterator[Part]:
    theme = distribution(THEME)
    files = [Path(str(file.locate())) for file in theme.files or () if "LICENSE" in file.name]
    own = [file for file in files if ".dist-info" in file.as_posix()]
    name, folder, licence = ICONS
    icons = [file for file in files if f".icons/{folder}/" in file.as_posix()]
    if not own or not icons:
        raise NoLicenceError(f"{THEME} {theme.version} comes without its licences")
    version = theme.version
    yield Part(THEME, version, "pypi", "MIT", own[0].read_text("utf-8").strip())
    yield Part(name, version, "", licence, icons[0].read_text("utf-8").strip())


def _notices(folder: Path) -> str:
    files = {file for form in _LICENCE_FILES for file in folder.glob(form) if file.is_file()}
    return "\n\n".join(file.read_text("utf-8").strip() for file in sorted(files))


def _name(author: object) -> str:
    return str(author.get("name")) if isinstance(author, dict) else str(author)
