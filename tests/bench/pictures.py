"""Take the README's pictures: ``python -m tests.bench.pictures SITE``, with SITE a built site."""

import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import SWITCHES, require
from tests.browser.server import serving
from tests.browser.words import FEATURE, expect_saved, rate, text_field
from tests.conftest import ROOT

FOLDER = ROOT / "docs/images"


def _open(chromium: Browser, width: int, height: int, *, dark: bool = False) -> Page:
    return chromium.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )


def _answer(page: Page) -> None:
    text_field(page, "Summary of strengths").fill("An example: one set of outcomes, agreed.")
    for box in page.get_by_role("checkbox").all()[:2]:
        box.check()
    rate(page, "4 Good")
    expect_saved(page)
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")


def take(chromium: Browser, address: str) -> None:
    """Home and a feature on a desk screen, the feature's rating, and a dark phone."""
    desk = _open(chromium, 1280, 860)
    desk.goto(f"{address}/index.html")
    desk.screenshot(path=FOLDER / "home.png")
    desk.goto(f"{address}/{FEATURE}")
    _answer(desk)
    desk.screenshot(path=FOLDER / "feature.png")
    desk.locator("#rating").evaluate("each => each.scrollIntoView()")
    desk.screenshot(path=FOLDER / "rating.png")
    phone = _open(chromium, 320, 640, dark=True)
    phone.goto(f"{address}/{FEATURE}")
    phone.locator("#prompts").evaluate("each => each.scrollIntoView()")
    phone.screenshot(path=FOLDER / "phone.png")


if __name__ == "__main__":
    with serving(Path(sys.argv[1])) as where, sync_playwright() as playwright:
        take(playwright.chromium.launch(executable_path=require(), args=list(SWITCHES)), where)
