"""Terms explain themselves by keyboard and touch; paragraphs can be pointed at; print is whole."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.words import visit

PAGE = "guidance/what-commissioning-is.html"
LEAST = 24  # px, WCAG 2.2, 2.5.8
MEANING = "What becomes of people, or of the whole community"


def test_a_term_opens_and_closes_by_keyboard(page: Page, address: str) -> None:
    visit(page, f"{address}/{PAGE}")
    term = page.get_by_role("button", name="outcomes", exact=True)
    meaning = page.get_by_text(MEANING)
    expect(meaning).to_be_hidden()
    term.focus()
    page.keyboard.press("Enter")
    expect(meaning).to_be_visible()
    page.keyboard.press("Escape")
    expect(meaning).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Space")
    expect(meaning).to_be_visible()
    page.keyboard.press("Tab")
    expect(meaning.get_by_role("link", name="In the glossary", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"guidance/glossary\.html#term-outcome$"))
    expect(page.get_by_role("heading", name="Outcome", exact=True)).to_be_in_viewport()


def test_a_term_opens_by_touch_within_a_narrow_window(chromium: Browser, address: str) -> None:
    context = chromium.new_context(has_touch=True, viewport={"width": 320, "height": 640})
    page = context.new_page()
    visit(page, f"{address}/{PAGE}")
    terms = page.locator("button.term").all()
    assert terms
    for term in terms:
        term.tap()
        meaning = page.locator(".term__meaning:popover-open")
        expect(meaning).to_have_count(1)
        box = meaning.bounding_box()
        assert box is not None
        assert box["x"] >= 0, term.inner_text()
        assert box["x"] + box["width"] <= 320, term.inner_text()
        assert box["height"] > 2 * LEAST, term.inner_text()
        page.keyboard.press("Escape")
    context.close()


def test_terms_open_without_scripts(chromium: Browser, address: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{PAGE}")
    page.get_by_role("button", name="outcomes", exact=True).click()
    expect(page.get_by_text(MEANING)).to_be_visible()
    context.close()


def test_a_paragraph_s_mark_is_large_enough_and_its_address_leads_back(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/{PAGE}")
    marks = page.get_by_role("link", name=re.compile(r"^Paragraph \d")).all()
    assert marks
    for mark in marks:
        box = mark.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= LEAST, (mark.inner_text(), box)
    mark = page.get_by_role("link", name="Paragraph 2.15", exact=True)
    mark.click()
    expect(page).to_have_url(f"{address}/{PAGE}#para-2-15")
    page.goto("about:blank")
    visit(page, f"{address}/{PAGE}#para-2-15")
    expect(mark).to_be_in_viewport()


def test_print_keeps_the_words_of_terms_and_leaves_out_meanings(page: Page, address: str) -> None:
    visit(page, f"{address}/{PAGE}")
    page.get_by_role("button", name="outcomes", exact=True).click()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="outcomes", exact=True)).to_be_visible()
    expect(page.get_by_text(MEANING)).to_be_hidden()
    expect(page.get_by_text("Key point", exact=True).first).to_be_visible()
