"""The navigation of ``mkdocs.yml``, as the lists and mappings that YAML gives."""

from collections.abc import Iterable, Iterator
from typing import Any

from macros.framework.pages import ThemePages

THEMES = "Themes"


def with_themes(item: Any, groups: Iterable[ThemePages]) -> Any:
    """The item; where it is the one for the themes, with the pages of each before its own."""
    if not (isinstance(item, dict) and THEMES in item):
        return item
    return {
        THEMES: [
            {group.theme.title: [{one.title: one.path} for one in (group.theme, *group.features)]}
            for group in groups
        ]
        + item[THEMES]
    }


def names(item: Any) -> list[str]:
    """What an item is called; a page alone has no name there."""
    return [*item] if isinstance(item, dict) else []


def pages_under(name: str, nav: list[Any]) -> Iterator[str]:
    """The Markdown paths of what is called ``name``, in order; an entry may have a title."""
    for item in nav:
        found = item.get(name, []) if isinstance(item, dict) else []
        for entry in found if isinstance(found, list) else [found]:
            yield from entry.values() if isinstance(entry, dict) else [entry]
