"""Without the guide's script a page says what is wrong, and shows no empty lists for full ones."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.words import (
    FEATURE,
    alert,
    choose_file,
    expect_saved,
    exported,
    import_file,
    prompt_boxes,
    visit,
)

pytestmark = pytest.mark.logs("guide")


def test_a_page_that_needs_it_says_that_a_part_did_not_start(page: Page, address: str) -> None:
    page.route("**/assets/guide.*.js", lambda route: route.abort())
    visit(page, f"{address}/profile.html")
    expect(alert(page)).to_contain_text("A part of this page did not start")


def test_a_file_is_imported_once_it_is_there(page: Page, address: str, tmp_path: Path) -> None:
    visit(page, f"{address}/{FEATURE}")
    prompt_boxes(page)[0].check()
    expect_saved(page)
    file = exported(page, tmp_path)
    page.route("**/assets/guide.*.js", lambda route: route.abort())
    choose_file(page, file)
    expect(alert(page)).to_contain_text("was not imported; nothing has changed. A part of this")
    page.unroute("**/assets/guide.*.js")
    import_file(page, file)
    expect(alert(page)).to_be_hidden()
