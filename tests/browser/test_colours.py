"""The reader's choice of light or dark is kept; the guide's words are told apart by their face."""

from playwright.sync_api import Page, expect

from tests.browser.words import FEATURE, visit


def test_dark_colours_stay_chosen(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    visit(page, f"{address}/index.html")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("Switch to dark mode", exact=True).click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    visit(page, f"{address}/{FEATURE}")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_the_guide_s_words_are_told_apart_by_more_than_colour(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    face = "each => getComputedStyle(each).fontFamily"
    quoted = page.get_by_text("there is shared understanding").evaluate(face)
    ours = page.get_by_text("Tick what you have looked at").evaluate(face)
    assert quoted.endswith(", serif")
    assert ours.endswith(", sans-serif")
