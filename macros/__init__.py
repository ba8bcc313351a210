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
    env.macro(lambda: renderer.partial("theme_list.html.j2", path()), "theme_list")
    env.macro(lambda: renderer.partial("scale_page.html.j2", path()), "scale_page")
    env.macro(lambda: renderer.partial("records.html.j2", path()), "records_table")
    env.macro(lambda: renderer.partial("scope.html.j2", path()), "scope_page")
    env.macro(lambda: renderer.partial("profile.html.j2", path()), "profile_page")
    env.macro(lambda: renderer.partial("evidence_page.html.j2", path()), "evidence_page")
    env.macro(lambda: renderer.partial("source.html.j2", path()), "source_line")
    env.macro(lambda: renderer.partial("export.html.j2", path()), "export_page")
    env.macro(lambda: renderer.partial("print_record.html.j2", path()), "print_record")
    env.macro(lambda: renderer.partial("blank_form.html.j2", path()), "blank_form")
    env.macro(lambda: renderer.partial("whole_guide.html.j2", path()), "whole_guide")
    env.macro(hosting.shown, "header_file")
