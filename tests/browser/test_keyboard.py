"""The main journey with nothing but keys: wherever the focus goes it is seen, and not covered."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.keyboard import expect_focus_seen, skip_to_the_content, tab_to
from tests.browser.words import answers, expect_saved, text_field
from tests.site.built import framed_pages, html_pages


@pytest.fixture(params=[(1280, 800), (320, 640)], ids=["desk", "narrow"])
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    width, height = request.param
    context = chromium.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce"
    )
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def test_a_feature_is_found_filled_in_exported_and_kept(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}/index.html")
    skip_to_the_content(page)
    tab_to(page, page.get_by_role("main").get_by_role("link", name=re.compile("^1a ")).first)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("1a.html$"))
    expect(text_field(page, "Summary of strengths")).to_be_enabled()

    skip_to_the_content(page)
    tab_to(page, page.get_by_role("checkbox").first)
    page.keyboard.press("Space")
    tab_to(page, page.locator("summary").filter(has_text="on prompt 1a.1"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("textbox", name="Note on prompt 1a.1"))
    page.keyboard.type("noted")
    tab_to(page, text_field(page, "Summary of strengths"))
    page.keyboard.type("written")
    tab_to(page, page.get_by_role("radio", name="6 Excellent", exact=True))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="4 Good", exact=True)).to_be_checked()
    expect_saved(page)

    page.reload()
    expect(page.get_by_role("button", name="Export JSON")).to_be_enabled()
    page.evaluate("scrollTo(0, 0)")
    tab_to(page, page.get_by_role("button", name="Export JSON"))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    file = tmp_path / "exported.json"
    download.value.save_as(file)
    found = answers(file)
    assert found["1a"]["strengths"] == "written"
    assert found["1a"]["rating"] == 4
    assert found["1a.1"] == {"note": "noted", "ticked": True}

    page.goto(f"{address}/records.html")
    rename = page.get_by_role("button", name=re.compile("^Rename "))
    expect(rename).to_be_enabled()
    skip_to_the_content(page)
    tab_to(page, rename)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_every_page_is_walked_through_without_a_trap(page: Page, address: str, site: Path) -> None:
    """On one page of each folder: from the top to the end, and nothing is out of sight."""
    for file in {each.parent: each for each in reversed(html_pages(site))}.values():
        page.goto(f"{address}/{file.relative_to(site).as_posix()}")
        for _ in range(600):
            page.keyboard.press("Tab")
            expect_focus_seen(page)
            if page.evaluate("document.activeElement === document.body"):
                break
        else:
            raise AssertionError(f"{page.url}: Tab never comes to the end")


def test_the_skip_link_leads_past_the_menus_on_every_page(
    page: Page, address: str, site: Path
) -> None:
    for file in framed_pages(site):
        page.goto(f"{address}/{file.relative_to(site).as_posix()}")
        skip_to_the_content(page)
        page.keyboard.press("Tab")
        where = page.evaluate("document.activeElement.closest('header, .md-tabs, .md-sidebar')")
        assert where is None, f"{page.url}: the focus is in a menu"
