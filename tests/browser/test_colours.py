"""The reader's choice of light or dark is kept from page to page."""

from playwright.sync_api import Page, expect

from tests.browser.words import FEATURE


def test_dark_colours_stay_chosen(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}/index.html")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("Switch to dark mode").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{address}/{FEATURE}")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
