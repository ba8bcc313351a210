"""No single letter, digit or sign acts by itself (WCAG 2.1.4, level A)."""

from playwright.sync_api import Page, expect

from tests.browser.words import visit

PLACE = "themes/1-analyse/1b.html"
SIGNS = [chr(code) for code in range(33, 127)]
# What the page is and where: its elements and their attributes, how far it is scrolled.
STATE = "[document.documentElement.outerHTML, history.length, scrollY, location.href]"

# What follows the focus has happened: scrolling, and what is shown by where the page is scrolled.
AT_REST = """() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"""


def test_no_single_key_acts(page: Page, address: str) -> None:
    visit(page, f"{address}/{PLACE}")
    level = page.get_by_role("radio", name="4 Good", exact=True)
    for at in (page.locator("body"), level):
        at.focus()
        page.evaluate(AT_REST)
        before = page.evaluate(STATE)
        for sign in SIGNS:
            page.keyboard.press(sign)
        for sign in "np.,sf/":
            page.keyboard.press(f"Alt+{sign}")
        assert page.evaluate(STATE) == before
    expect(level).not_to_be_checked()
