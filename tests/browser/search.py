"""Search the site as a reader does."""

import re

from playwright.sync_api import Locator, Page, expect


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Search", exact=True)


def field(page: Page) -> Locator:
    return dialog(page).get_by_role("combobox", name="Search", exact=True)


def results(page: Page) -> Locator:
    """The links that were found, the best first."""
    return dialog(page).get_by_role("link")


def open_search(page: Page) -> None:
    button = page.get_by_role("banner").get_by_role("button", name="Search", exact=True)
    button.click()
    expect(field(page)).to_be_focused()


def look_for(page: Page, words: str) -> None:
    """Open the search and type the ``words``; returns once something is found for all of them."""
    open_search(page)
    page.keyboard.type(words)
    expect(field(page)).to_have_value(words)
    expect(results(page).first).to_be_visible()


def search(page: Page, words: str, leading_to: str) -> Locator:
    """Type ``words`` into the search; the first link it finds to a page whose address holds
    ``leading_to``."""
    look_for(page, words)
    found = dialog(page).locator(f'a[href*="{leading_to}"]').first
    expect(found).to_be_visible()
    return found


def prompt_words(page: Page) -> str:
    """The longer words of the first prompt on a feature's page."""
    prompt = page.locator("label[data-source-id]").first.inner_text()
    return " ".join(re.findall(r"\w{5,}", prompt)[:5])
