"""The projects that are measured: copies of this one, and the same words as plain Markdown."""

import shutil
from pathlib import Path
from typing import Any

import yaml
from bs4 import BeautifulSoup
from mkdocs.utils.yaml import yaml_load

from tests.conftest import ROOT

GUIDE = Path("framework") / "strategic-commissioning" / "guide.yml"
# What this project is made of; the kept scripts and templates come along, as after any build.
_SOURCES = ("framework", "macros", "browser", "docs", "overrides", ".cache")
_FILES = ("hooks.py", "mkdocs.yml", "pyproject.toml")


def copied(to: Path) -> Path:
    """A copy of this project's sources in ``to``, free to be changed."""
    to.mkdir()
    for folder in _SOURCES:
        if (ROOT / folder).is_dir():
            shutil.copytree(ROOT / folder, to / folder)
    for file in _FILES:
        shutil.copy(ROOT / file, to / file)
    return to


def grow(project: Path, times: int) -> None:
    """Give the copy ``times`` as many essential features: the guide's own, under other ids."""
    file = project / GUIDE
    guide = yaml.safe_load(file.read_text("utf-8"))
    for theme in guide["themes"]:
        theme["features"] = [
            _renamed(feature, feature["id"], feature["id"] + ("a" * copy))
            for copy in range(times)
            for feature in theme["features"]
        ]
    file.write_text(yaml.safe_dump(guide, allow_unicode=True, sort_keys=False), "utf-8")


def _renamed(entry: dict[str, Any], old: str, new: str) -> dict[str, Any]:
    """The entry and all below it, under an id that begins with ``new``."""
    renamed = {**entry, "id": new + entry["id"].removeprefix(old)}
    if "prompts" in entry:
        renamed["prompts"] = [_renamed(one, old, new) for one in entry["prompts"]]
    return renamed


def plain(site: Path, to: Path) -> Path:
    """The words of each page of the built ``site`` as plain Markdown, in a project in ``to``.

    It keeps the theme, its features and the Markdown extensions of this project, has the theme's
    own search, and leaves out what is ours: hooks, macros, templates, scripts, styles.
    """
    to.mkdir()
    settings = yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    for ours in ("hooks", "watch", "strict", "exclude_docs", "not_in_nav", "nav"):
        settings.pop(ours)
    settings.pop("validation")
    settings["theme"].pop("custom_dir")
    settings["theme"]["language"] = "en"  # Ours is in the folder of what we override.
    settings["plugins"] = ["search"]
    settings["extra"] = {"generator": settings["extra"]["generator"]}
    (to / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), "utf-8")
    logo = settings["theme"]["logo"]
    (to / "docs" / logo).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(site / logo, to / "docs" / logo)
    for page in site.rglob("*.html"):
        article = BeautifulSoup(page.read_text("utf-8"), "html.parser").find("article")
        if article is None:
            continue
        target = (to / "docs" / page.relative_to(site)).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("# " + "\n\n".join(article.stripped_strings), "utf-8")
    return to
