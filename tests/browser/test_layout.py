"""The look in use: the record's bar on a screen, and a page on paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.words import (
    FEATURE,
    expect_saved,
    open_note,
    status,
    text_field,
    type_text,
    visit,
)

NO_MENU_UNDER_THE_FOOT = """() => {
  const foot = document.querySelector(".md-footer").getBoundingClientRect().top;
  return [...document.querySelectorAll(".md-sidebar__scrollwrap")]
    .map((menu) => menu.getBoundingClientRect())
    .every(({ bottom, height }) => height > 0 && bottom <= foot);
}"""
GAP = 8  # px, so that two things read as two


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_whether_it_is_saved_stands_clear_of_the_name_and_the_edges(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    visit(page, f"{address}/{FEATURE}")
    type_text(page, "Summary of strengths", "a")
    expect_saved(page)
    said = status(page).bounding_box()
    name = page.locator(".record-bar__name").bounding_box()
    assert said is not None
    assert name is not None
    assert said["x"] >= 0
    assert said["x"] + said["width"] <= width
    beside = said["x"] - (name["x"] + name["width"]) >= GAP
    under = said["y"] >= name["y"] + name["height"]
    assert beside or under, (said, name)


def test_paper_holds_the_words_and_nothing_to_press(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    open_note(page, "1a.1")
    type_text(page, "Note on prompt 1a.1", "Kept on paper")
    open_note(page, "1a.1")
    page.emulate_media(media="print", color_scheme="dark")
    expect(text_field(page, "Note on prompt 1a.1")).to_be_visible()
    expect(page.locator("#note-1a\\.2")).to_be_hidden()
    expect(page.get_by_text("a model of its type")).to_be_visible()
    expect(page.get_by_text("Thinking on outcomes is poorly developed")).to_be_visible()
    for gone in ("button", ".md-header", ".md-tabs", ".md-sidebar", ".md-footer"):
        for each in page.locator(gone).all():
            expect(each).to_be_hidden()
    colours = page.evaluate(
        "(() => { const style = getComputedStyle(document.body);"
        " return [style.color, style.backgroundColor]; })()"
    )
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_the_frame_follows_the_page(page: Page, address: str) -> None:
    """The header says which page it is once its heading has gone; the contents say where one is."""
    page.set_viewport_size({"width": 1280, "height": 800})
    visit(page, f"{address}/hosting.html")
    title = page.locator(".md-header__title--active")
    here = page.locator(".md-sidebar--secondary").locator("[aria-current]")
    expect(title).to_have_count(0)
    expect(here).to_have_count(0)
    contents = page.get_by_role("navigation", name="Table of contents", exact=True)
    contents.get_by_role("link", name="Apache", exact=True).click()
    expect(title).to_contain_text("Hosting")
    expect(here).to_have_text("Apache")
    expect(here).to_have_class("md-nav__link md-nav__link--passed md-nav__link--active")
    page.keyboard.press("End")
    expect(here).to_have_text("Check that it works")
    page.wait_for_function(NO_MENU_UNDER_THE_FOOT)


def test_what_is_folded_opens_for_its_address_and_on_paper(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    folded = page.locator("article details:not([open])")
    closed = folded.count()
    assert closed
    inside = folded.locator("[id]").first
    place = inside.get_attribute("id")
    visit(page, f"{address}/{FEATURE}#{place}")
    page.reload()
    expect(page.locator(f'details[open] [id="{place}"]')).to_be_visible()
    page.emulate_media(media="print")
    expect(folded).to_have_count(0)
    page.emulate_media(media="screen")
    expect(folded).to_have_count(closed - 1)
