"""The guide's macros: each generated page, and each part of a hand-written page, is one call."""

from typing import Any

from macros import hosting
from macros.render import Renderer


def define_env(env: Any) -> None:
    """Offer the macros to the pages. ``hooks.py`` has put the renderer among the variables."""
    renderer: Renderer = env.variables["renderer"]

    def path() -> str:
        return str(env.page.file.src_uri)

    env.macro(renderer.theme_page)
    env.macro(renderer.feature_page)
    env.macro(lambda: renderer.partial("record_bar.html.j2", path()), "record_bar")
    env.macro(lambda: renderer.partial("way_in.html.j2", path()), "way_in")
    env.macro(lambda: renderer.partial("theme_list.html.j2", path()), "theme_list")
    env.macro(lambda: renderer.partial("scale_page.html.j2", path()), "scale_page")
    env.macro(lambda: renderer.partial("records.html.j2", path()), "records_table")
    env.macro(lambda: renderer.partial("source.html.j2", path()), "source_line")
    env.macro(lambda name: renderer.figure(name, path()), "figure")
    env.macro(hosting.shown, "header_file")
