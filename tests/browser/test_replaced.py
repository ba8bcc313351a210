"""The site's folder is replaced by a new release while somebody works in a page."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.server import serving
from tests.browser.words import FEATURE, alert, expect_saved, text_field, visit
from tests.site.built import asset

STRENGTHS = "Summary of strengths"
WEAK = "Areas for improvement"
NEXT_MARK = "0123456789"


@pytest.mark.logs("rows")
def test_a_script_that_is_gone_is_told_and_nothing_is_lost(
    page: Page, site: Path, tmp_path: Path
) -> None:
    served = shutil.copytree(site, tmp_path / "site")
    with serving(served) as address:
        visit(page, f"{address}/{FEATURE}")
        text_field(page, STRENGTHS).fill("before the new release")
        replace(served)
        text_field(page, WEAK).fill("after it")
        again = page.get_by_role("button", name="Reload the page", exact=True)
        expect(again).to_be_hidden()
        page.get_by_role("button", name="Add a prompt of your own", exact=True).click()
        expect(alert(page)).to_contain_text("Nothing was added: a part of this site did not load.")
        again.click()
        expect(page.locator(f'script[src*=".{NEXT_MARK}."]')).not_to_have_count(0)
        expect_saved(page)
        expect(text_field(page, STRENGTHS)).to_have_value("before the new release")
        expect(text_field(page, WEAK)).to_have_value("after it")
        page.get_by_role("button", name="Add a prompt of your own", exact=True).click()
        expect(text_field(page, "Your own prompt")).to_be_visible()


def replace(served: Path) -> None:
    """Put another release in the place of this one."""
    mark = asset(served, "assets/look.js").name.split(".")[1]
    for file in [*served.rglob("assets/**/*.js"), *served.rglob("assets/**/*.css")]:
        file.rename(file.with_name(file.name.replace(mark, NEXT_MARK)))
    for file in served.rglob("*.html"):
        file.write_text(file.read_text("utf-8").replace(mark, NEXT_MARK), "utf-8")
