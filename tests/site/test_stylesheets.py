"""Every page draws itself with the theme's sheets and one of ours, which holds all of ours."""

from pathlib import Path

from macros.site import stylesheets
from tests.conftest import ROOT
from tests.site.built import NOT_FOUND, attribute, html_pages, soup, target


def test_the_one_sheet_holds_every_sheet(site: Path) -> None:
    assert not (site / stylesheets.FOLDER).exists()
    together = (site / stylesheets.PATH).read_text("utf-8")
    sheets = (ROOT / "docs" / stylesheets.FOLDER).glob("*.css")
    for sheet in (*sheets, *stylesheets.PARTS.glob("*/*.css")):
        assert sheet.read_text("utf-8") in together, sheet.name


def test_every_page_reads_it_last(site: Path) -> None:
    for page in html_pages(site):
        sheets = soup(page).select('link[rel="stylesheet"]')
        if page.name in ("store.html", NOT_FOUND):  # They stand by themselves.
            assert sheets == []
            continue
        assert target(site, page, attribute(sheets[-1], "href"))[0] == site / stylesheets.PATH
        assert len(sheets) == 3, page
