"""The reader's choice of light or dark is kept; the guide's words are told apart by their face."""

from playwright.sync_api import Page, expect

from tests.browser.words import FEATURE, visit

KEPT = "Object.keys(localStorage).filter((key) => key.endsWith('__palette')).length"


def test_colours_follow_the_system_until_they_are_chosen(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    visit(page, f"{address}/index.html")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert page.evaluate(KEPT) == 0
    visit(page, f"{address}/{FEATURE}")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_title("Switch to light mode", exact=True).click()
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    assert page.evaluate(KEPT) == 1
    visit(page, f"{address}/index.html")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.emulate_media(color_scheme="light")
    page.emulate_media(color_scheme="dark")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    # By keys: the choice that has the focus gives way to the next.
    page.get_by_role("radio", name="Switch to dark mode", exact=True).press("Enter")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    expect(page.get_by_role("radio", name="Switch to light mode", exact=True)).to_be_focused()


def test_the_guide_s_words_are_told_apart_by_more_than_colour(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    face = "each => getComputedStyle(each).fontFamily"
    quoted = page.get_by_text("there is shared understanding").evaluate(face)
    ours = page.get_by_role("heading", name="Prompts", exact=True).evaluate(face)
    assert quoted.endswith(", serif")
    assert ours.endswith(", sans-serif")
