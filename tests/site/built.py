"""Read the built site, and the inventory it has to match.

``Tag.select`` passes over what is inside a ``<template>``; ``Tag.find_all`` does not.
"""

import json
import posixpath
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, TemplateString

from macros.site import search_index, storage_page
from tests.inventory import FIXTURE, normalise


@dataclass(frozen=True, slots=True)
class Entry:
    """One quoted text of the guide, as tests/inventory.py fingerprinted it."""

    id: str
    kind: str
    theme: str | None
    sha256: str


def inventory() -> list[Entry]:
    """Return every fingerprinted text of the instrument, in the source's order."""
    rows = json.loads(FIXTURE.read_text(encoding="utf-8"))["instrument"]
    return [Entry(row["id"], row["kind"], row["page-theme"], row["sha256"]) for row in rows]


@dataclass(frozen=True, slots=True)
class Part:
    """Something the guide holds besides, as tests/sections.py numbers it."""

    kind: str
    number: str
    at: str = ""
    points: int = 0
    sha256: str = ""


def rest(kind: str) -> list[Part]:
    """Return what the guide has of this kind besides the instrument, in the source's order."""
    rows = json.loads(FIXTURE.read_text(encoding="utf-8"))["rest"]
    return [Part(**row) for row in rows if row["kind"] == kind]


INVENTORY = inventory()
THEMES = [entry.id for entry in INVENTORY if entry.kind == "theme" and "." not in entry.id]
FEATURES = [entry.id for entry in INVENTORY if entry.kind == "feature"]


NOT_FOUND = "404.html"


def asset(site: Path, path: str) -> Path:
    """The script or sheet that the sources call ``path``: its name on the site has a mark."""
    plain = site / path
    (found,) = plain.parent.glob(f"{plain.stem}.*{plain.suffix}")
    return found


@cache
def soup(page: Path) -> BeautifulSoup:
    """Return the parsed page; one parse a page for the whole run."""
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


def html_pages(site: Path) -> list[Path]:
    """Return every built page."""
    return sorted(site.rglob("*.html"))


def framed_pages(site: Path) -> list[Path]:
    """Return every page in the site's frame of menus: not the storage page, itself in one, nor the
    page for wrong addresses, which stands by itself.
    """
    without = {site / storage_page.PATH, site / NOT_FOUND}
    return [page for page in html_pages(site) if page not in without]


def answer_pages(site: Path) -> list[Path]:
    """Return every theme's and feature's page, in the guide's order."""
    return [
        page
        for theme in THEMES
        for page in (
            theme_page(site, theme),
            *(feature_page(site, f) for f in FEATURES if theme_of(f) == theme),
        )
    ]


def theme_of(feature: str) -> str:
    """Return the id of the theme a feature stands in."""
    return next(e.theme for e in INVENTORY if e.id == feature and e.theme)


def theme_page(site: Path, theme: str) -> Path:
    """Return a theme's page; its folder is the theme's id and its title's slug."""
    found = sorted(site.glob(f"themes/{theme}-*/index.html"))
    assert len(found) == 1, f"theme {theme}: one page expected, found {found}"
    return found[0]


def feature_page(site: Path, feature: str) -> Path:
    """Return a feature's page."""
    page = theme_page(site, theme_of(feature)).with_name(f"{feature}.html")
    assert page.is_file(), f"{page.relative_to(site)} was not built"
    return page


@cache
def search_docs(site: Path) -> list[dict[str, str]]:
    """What the search can find, each with its kind, its ``location`` from the site's root, the
    names it is shown by and its text."""
    index = search_index.held(asset(site, search_index.PATH).read_text("utf-8"))
    return [
        {
            "kind": entry["kind"],
            "location": entry["page"] + (f"#{entry['anchor']}" if "anchor" in entry else ""),
            "number": entry.get("number", ""),
            "title": entry.get("title", ""),
            "text": entry.get("text", ""),
        }
        for entry in index["entries"]
    ]


def attribute(tag: Tag, name: str) -> str:
    """Return an attribute as one string, "" if the tag lacks it."""
    value = tag.get(name) or ""
    return value if isinstance(value, str) else " ".join(value)


def shown(tag: Tag | None) -> str:
    """Return a tag's normalised text, inside a template too; "" if there is no tag."""
    return normalise(tag.get_text(types=(NavigableString, TemplateString))) if tag else ""


def one(within: Tag, selector: str, page: Path) -> Tag:
    """Return the only match of the selector."""
    found = within.select(selector)
    assert len(found) == 1, f"{page}: one {selector} expected, {len(found)} found"
    return found[0]


def target(site: Path, page: Path, address: str) -> tuple[Path, str]:
    """The file and the anchor an address on a page leads to."""
    parts = urlsplit(address)
    path = unquote(parts.path)
    if not path:
        return page, unquote(parts.fragment)
    start = page.relative_to(site).parent.as_posix()
    # As in a browser, nothing is above the root.
    inside = posixpath.normpath(posixpath.join("/", start, path)).lstrip("/")
    return site / inside, unquote(parts.fragment)


def label_of(control: Tag, page: Path) -> str:
    """The words a form control is known by, from the page alone."""
    if said := attribute(control, "aria-label").strip():
        return said
    for label_id in attribute(control, "aria-labelledby").split():
        return shown(soup(page).find(id=label_id))  # type: ignore[arg-type]
    if control_id := attribute(control, "id"):
        for label in soup(page).find_all("label", attrs={"for": control_id}):
            if words := shown(label):
                return words
    return shown(control.find_parent("label"))
