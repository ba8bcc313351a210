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
