"""A page that goes away while the browser has not come to its last write yet."""

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.stored import hold, let_go
from tests.browser.words import FEATURE, expect_saved, status, text_field, type_text, visit

PRACTICE = "Brief description of current practice"
TEXT = "abcdefghijklmnopqrstuvwxyz"


def _write_while_held(context: BrowserContext, address: str) -> tuple[Page, Page]:
    """A page whose last text waits for another tab's write; and that tab."""
    page, holder = context.new_page(), context.new_page()
    visit(page, f"{address}/{FEATURE}")
    text_field(page, PRACTICE).fill("begun")
    expect_saved(page)
    visit(holder, f"{address}/scale.html")
    hold(holder)
    text_field(page, PRACTICE).press("End")
    type_text(page, PRACTICE, TEXT)
    expect(status(page)).to_have_text("Saving…")
    return page, holder


def test_a_page_left_while_another_tab_writes(context: BrowserContext, address: str) -> None:
    page, holder = _write_while_held(context, address)
    page.goto(f"{address}/index.html")
    let_go(holder)
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, PRACTICE)).to_have_value(f"begun{TEXT}")


def test_a_tab_closed_while_another_tab_writes(context: BrowserContext, address: str) -> None:
    page, holder = _write_while_held(context, address)
    page.close()
    let_go(holder)
    again = context.new_page()
    visit(again, f"{address}/{FEATURE}")
    expect(text_field(again, PRACTICE)).to_have_value(f"begun{TEXT}")
