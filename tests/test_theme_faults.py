"""What the theme's pages hold for nothing goes, and nothing else does."""

import pytest

from macros.site.theme_faults import mended


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ('<head>\n<meta name="generator" content="mkdocs"><title>', "<head><title>"),
        ('<b>\n<div data-md-component="announce">\n</div></b>', "<b></b>"),
        (
            '<i>\n<div class="md-dialog" data-md-component="dialog">\n'
            '<div class="md-dialog__inner md-typeset"></div>\n</div></i>',
            "<i></i>",
        ),
        ('<main class="md-main" data-md-component="main">', '<main class="md-main">'),
        ('<ul class="md-nav__list" data-md-scrollfix>', '<ul class="md-nav__list">'),
        ('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2">', '<svg viewBox="0 0 2 2">'),
    ],
)
def test_what_only_its_script_asks_for_goes(given: str, made: str) -> None:
    assert mended(given) == made


@pytest.mark.parametrize(
    "kept",
    [
        "<div></div>",
        '<form data-md-component="palette">',
        '<div data-md-component="header-title">',
        '<ul data-md-component="toc">',
        '<div class="md-sidebar" data-md-component="sidebar">',
        "&lt;svg xmlns=&quot;http://www.w3.org/2000/svg&quot;&gt;",
    ],
)
def test_what_somebody_asks_for_stays(kept: str) -> None:
    assert mended(kept) == kept
