"""Search the site as a reader does."""

import re

from playwright.sync_api import Locator, Page, expect


def search(page: Page, words: str, leading_to: str) -> Locator:
    """Type ``words`` into the search; the first link it finds to a page whose address holds
    ``leading_to``."""
    box = page.get_by_role("textbox", name="Search", exact=True)
    box.click()
    box.press_sequentially(words)
    found = page.locator(f'[data-md-component=search-result] a[href*="{leading_to}"]').first
    expect(found).to_be_visible()
    return found


def prompt_words(page: Page) -> str:
    """The longer words of the first prompt on a feature's page."""
    prompt = page.locator("label[data-source-id]").first.inner_text()
    return " ".join(re.findall(r"\w{5,}", prompt)[:5])
