"""A feature is judged in one look: how high its page is, how far down things stand."""

import re
from pathlib import Path
from statistics import median

from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.words import visit
from tests.site.built import FEATURES, feature_page

DESK = ViewportSize(width=1366, height=768)
PHONE = ViewportSize(width=390, height=844)
# In CSS pixels, for a new record.
MEDIAN, HIGHEST = 3_500, 4_800
FIRST_TICK = {"desk": 500, "phone": 700}
FEATURE = "themes/1-analyse/1b.html"

TOP = "(element) => element.getBoundingClientRect().top + scrollY"


def first_tick(page: Page) -> Locator:
    return page.get_by_role("list").get_by_role("checkbox").first


def test_a_feature_is_no_higher_than_it_need_be(page: Page, address: str, site: Path) -> None:
    page.set_viewport_size(DESK)
    heights, ticks = {}, {}
    for feature in FEATURES:
        visit(page, f"{address}/{feature_page(site, feature).relative_to(site).as_posix()}")
        heights[feature] = page.evaluate("document.documentElement.scrollHeight")
        ticks[feature] = first_tick(page).evaluate(TOP)
    assert median(heights.values()) <= MEDIAN, heights
    assert max(heights.values()) <= HIGHEST, heights
    assert max(ticks.values()) < FIRST_TICK["desk"], ticks


def test_the_first_prompt_is_on_the_first_screen_of_a_phone(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    # The one whose question is longest, then the first.
    for feature in ("themes/3-do/3e.html", FEATURE):
        visit(page, f"{address}/{feature}")
        assert first_tick(page).evaluate(TOP) < FIRST_TICK["phone"], feature
    # What is chosen stays in sight at the foot, and leads to the scale and back.
    to = page.get_by_role("link", name="Rating: Not rated", exact=True)
    expect(to).to_be_in_viewport()
    to.click()
    level = page.get_by_role("radio", name="4 Good", exact=True)
    expect(level).to_be_in_viewport()
    level.check()
    page.get_by_role("link", name="Back to where you were", exact=True).click()
    expect(first_tick(page)).to_be_in_viewport()
    expect(page.get_by_role("link", name="Rating: 4 Good", exact=True)).to_be_in_viewport()


def stops_to(page: Page, place: Locator, jump: str) -> int:
    """How often Tab is pressed until the place has the focus, by the row of jumps."""
    page.reload()
    expect(first_tick(page)).to_be_enabled()
    for stops in range(1, 40):
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        if place.evaluate("(one) => one === document.activeElement"):
            return stops
        if focused.inner_text().strip() in ("Skip to the content", jump):
            page.keyboard.press("Enter")
    raise AssertionError(f"{jump} leads nowhere near")


def test_few_stops_lead_to_the_first_tick_and_to_the_rating(page: Page, address: str) -> None:
    page.set_viewport_size(DESK)
    visit(page, f"{address}/{FEATURE}")
    assert stops_to(page, first_tick(page), "Prompts") <= 15
    rating = page.get_by_role("radio", name="6 Excellent", exact=True)
    assert stops_to(page, rating, "Rating") <= 20


def test_the_scale_stays_in_sight_over_both_illustrations(page: Page, address: str) -> None:
    page.set_viewport_size(DESK)
    visit(page, f"{address}/{FEATURE}")
    lists = page.locator(".illustration > ul")
    strong, weak = (lists.nth(n).bounding_box() for n in range(2))
    assert strong
    assert weak
    assert strong["y"] == weak["y"]
    for points in (lists.first, lists.last):
        points.get_by_role("listitem").last.evaluate("(one) => one.scrollIntoView()")
        for name in ("6 Excellent", "1 Unsatisfactory"):
            expect(page.get_by_role("radio", name=name, exact=True)).to_be_in_viewport()


def test_a_feature_is_printed_on_three_pages(page: Page, address: str, site: Path) -> None:
    # Those with the most to print.
    for feature in ("2c", "4b"):
        visit(page, f"{address}/{feature_page(site, feature).relative_to(site).as_posix()}")
        paper = page.pdf(format="A4", prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", paper)) <= 3, feature
