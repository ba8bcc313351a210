"""Every page draws itself with one sheet: all of ours, and what is used of the theme's."""

import re
from pathlib import Path

from macros.site import stylesheets
from tests.conftest import ROOT
from tests.site.built import NOT_FOUND, asset, attribute, html_pages, soup, target

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r"\.[a-z][\w-]*")


def test_the_one_sheet_speaks_of_all_that_ours_do(site: Path) -> None:
    assert not (site / stylesheets.FOLDER).exists()
    assert not (site / "assets" / stylesheets.FOLDER).exists()
    together = asset(site, stylesheets.PATH).read_text("utf-8")
    sheets = (ROOT / "docs" / stylesheets.FOLDER).glob("*.css")
    for sheet in (*sheets, *stylesheets.PARTS.glob("*/*.css")):
        rules = _COMMENT.sub("", sheet.read_text("utf-8"))
        selectors = " ".join(re.findall(r"[^{};]+(?=\{)", rules))
        assert set(_CLASS.findall(selectors)) <= set(_CLASS.findall(together)), sheet.name


def test_every_page_has_it_alone(site: Path) -> None:
    for page in html_pages(site):
        sheets = soup(page).select('link[rel="stylesheet"]')
        if page.name in ("store.html", NOT_FOUND):  # They stand by themselves.
            assert sheets == []
            continue
        assert len(sheets) == 1, page
        assert target(site, page, attribute(sheets[0], "href"))[0] == asset(site, stylesheets.PATH)
