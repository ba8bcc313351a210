"""The guide's outline for the scripts: what ``browser/record/guide/outline.ts`` describes."""

from collections.abc import Callable
from typing import Any

from macros.framework import pages
from macros.framework.model import Framework


def outline(framework: Framework, link: Callable[[str], str]) -> dict[str, Any]:
    """Themes, features and prompts by id; ``link`` turns a Markdown path into an address."""
    return {
        "levels": [{"level": level.level, "name": level.name} for level in framework.scale.levels],
        "shareFrom": framework.scale.share_from,
        "improveTo": framework.scale.improve_to,
        "themes": [
            {
                "id": theme.id,
                "name": pages.theme_title(theme),
                "href": link(pages.theme_path(theme)),
                "features": [
                    {
                        "id": feature.id,
                        "name": pages.feature_title(feature),
                        "href": link(pages.feature_path(theme, feature)),
                        "prompts": [prompt.id for prompt in feature.prompts],
                    }
                    for feature in theme.features
                ],
            }
            for theme in framework.themes
        ],
    }
