"""The main journey with nothing but keys: wherever the focus goes it is seen, and not covered."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.keyboard import expect_focus_seen, skip_to_the_content, tab_to
from tests.browser.words import FEATURE, answers, expect_saved, revisit, text_field, visit


# At a desk the afternoon is done with keys alone.
@pytest.fixture(
    params=[
        pytest.param((1280, 800), id="desk", marks=pytest.mark.soaked),
        pytest.param((320, 640), id="narrow"),
    ]
)
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    width, height = request.param
    context = chromium.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def test_a_feature_is_found_filled_in_exported_and_kept(
    page: Page, address: str, tmp_path: Path
) -> None:
    visit(page, f"{address}/index.html")
    skip_to_the_content(page)
    tab_to(page, page.get_by_role("main").get_by_role("link", name=re.compile("^1a ")).first)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("1a.html$"))
    expect(text_field(page, "Summary of strengths")).to_be_enabled()

    skip_to_the_content(page)
    tab_to(page, page.get_by_role("checkbox").first)
    page.keyboard.press("Space")
    tab_to(page, page.locator("summary").filter(has_text=re.compile(r"on prompt 1a\.1\s*$")))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("textbox", name="Note on prompt 1a.1", exact=True))
    page.keyboard.type("noted")
    tab_to(page, text_field(page, "Summary of strengths"))
    page.keyboard.type("written")
    tab_to(page, page.get_by_role("radio", name="6 Excellent", exact=True))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="4 Good", exact=True)).to_be_checked()
    expect_saved(page)

    revisit(page)
    expect(page.get_by_role("button", name="Save a copy (JSON)", exact=True)).to_be_enabled()
    page.evaluate("scrollTo(0, 0)")
    tab_to(page, page.get_by_role("button", name="Save a copy (JSON)", exact=True))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    file = tmp_path / "exported.json"
    download.value.save_as(file)
    found = answers(file)
    assert found["1a"]["strengths"] == "written"
    assert found["1a"]["rating"] == 4
    assert found["1a.1"] == {"note": "noted", "ticked": True}

    visit(page, f"{address}/records.html")
    rename = page.get_by_role("button", name=re.compile("^Rename "))
    expect(rename).to_be_enabled()
    skip_to_the_content(page)
    tab_to(page, rename)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_going_back_up_a_form_the_focus_is_seen(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    first = page.get_by_role("button", name="Save a copy (JSON)", exact=True)
    page.get_by_role("button", name="Clear rating", exact=True).focus()
    expect_focus_seen(page)
    tab_to(page, first, "Shift+Tab")
