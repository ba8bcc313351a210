"""The profile: every rating in its column, on a phone too."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.words import FEATURE, expect_saved, rate, visit

SECOND = FEATURE.replace("1a", "1b")


def _rated(page: Page, address: str, path: str, level: str) -> None:
    visit(page, f"{address}/{path}")
    rate(page, level)
    expect_saved(page)


def _row(page: Page, name: str) -> Locator:
    header = page.get_by_role("rowheader", name=re.compile(rf"^{name}\b"))
    return page.get_by_role("row").filter(has=header)


def test_the_picture_fits_a_phone_and_leads_to_each_place(page: Page, address: str) -> None:
    _rated(page, address, FEATURE, "5 Very good")
    _rated(page, address, SECOND, "2 Weak")
    page.set_viewport_size({"width": 320, "height": 640})
    visit(page, f"{address}/profile.html")
    expect(_row(page, "1b")).to_contain_text("2 Weak")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.get_by_role("link", name=re.compile("^1b.*: 2 Weak")).bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24, box
    page.get_by_role("link", name=re.compile("^1b.*: 2 Weak")).click()
    expect(page).to_have_url(f"{address}/{SECOND}#rating")
