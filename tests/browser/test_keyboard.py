"""The main journey with nothing but keys: wherever the focus goes it is seen, and not covered."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.words import answers, expect_saved, text_field
from tests.site.built import framed_pages, html_pages

# Two frames, so that what follows the focus (scrolling, opening) has happened. Then what is wrong
# with where it is. A radio of the theme's is drawn by the label after it. A link that runs over
# several lines has a box for each; the box around a part of a figure holds other parts too, so
# there the points are those inside its shape.
FAULT = """
() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return done("");
  const drawn = focused.matches(".md-option") ? focused.nextElementSibling : focused;
  const shape = drawn instanceof SVGElement && drawn.querySelector("path");
  const points = [...drawn.getClientRects()].flatMap((box) => {
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    if (bottom - top < 4 || right - left < 4) return [];
    if (!shape) return [top + 2, (top + bottom) / 2].map((y) => [(left + right) / 2, y]);
    const back = shape.getScreenCTM().inverse(), parts = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    return parts.flatMap((across) => parts.map((down) =>
      [left + (right - left) * across / 10, top + (bottom - top) * down / 10]))
      .filter(([x, y]) => shape.isPointInFill(new DOMPoint(x, y).matrixTransform(back)));
  });
  const name = focused.outerHTML.slice(0, 160);
  if (points.length === 0) return done(`out of sight: ${name}`);
  for (const [x, y] of points) {
    const seen = document.elementFromPoint(x, y);
    const part = seen && (drawn.contains(seen) || (!shape && seen.contains(drawn)) ||
      seen.closest("label")?.control === focused);
    if (!part) return done(`covered by ${seen?.outerHTML.slice(0, 120)}: ${name}`);
  }
  const {outlineStyle, outlineWidth} = getComputedStyle(drawn);
  const line = shape && getComputedStyle(shape);
  const bare = shape ? line.stroke === "none" || parseFloat(line.strokeWidth) < 2
    : outlineStyle === "none" || outlineWidth === "0px";
  // A search field says where the focus is by opening, with a caret in it.
  done(bare && !focused.matches(".md-search__input") ? `no sign of focus: ${name}` : "");
})))
"""
FOCUSED = "(wanted) => document.activeElement === wanted"
LONGEST = 150


@pytest.fixture(params=[(1280, 800), (320, 640)], ids=["desk", "narrow"])
def page(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    width, height = request.param
    context = chromium.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce"
    )
    context.set_default_timeout(15_000)
    yield context.new_page()
    context.close()


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the focus is on ``wanted``; every stop on the way must be seen."""
    expect(wanted).to_be_enabled()
    element = wanted.element_handle()
    for _ in range(LONGEST):
        page.keyboard.press("Tab")
        fault = page.evaluate(FAULT)
        assert not fault, f"{page.url}: {fault}"
        if page.evaluate(FOCUSED, element):
            return
    raise AssertionError(f"{page.url}: Tab does not lead to {wanted}")


def skip_to_the_content(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#main-content$"))


def test_a_feature_is_found_filled_in_exported_and_kept(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}/index.html")
    skip_to_the_content(page)
    tab_to(page, page.get_by_role("main").get_by_role("link", name=re.compile("^1a ")).first)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("1a.html$"))
    expect(text_field(page, "Summary of strengths")).to_be_enabled()

    skip_to_the_content(page)
    tab_to(page, page.get_by_role("checkbox").first)
    page.keyboard.press("Space")
    tab_to(page, page.locator("summary").filter(has_text="on prompt 1a.1"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_role("textbox", name="Note on prompt 1a.1"))
    page.keyboard.type("noted")
    tab_to(page, text_field(page, "Summary of strengths"))
    page.keyboard.type("written")
    tab_to(page, page.get_by_role("radio", name="6 Excellent", exact=True))
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="4 Good", exact=True)).to_be_checked()
    expect_saved(page)

    page.reload()
    expect(page.get_by_role("button", name="Export JSON")).to_be_enabled()
    page.evaluate("scrollTo(0, 0)")
    tab_to(page, page.get_by_role("button", name="Export JSON"))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    file = tmp_path / "exported.json"
    download.value.save_as(file)
    found = answers(file)
    assert found["1a"]["strengths"] == "written"
    assert found["1a"]["rating"] == 4
    assert found["1a.1"] == {"note": "noted", "ticked": True}

    page.goto(f"{address}/records.html")
    rename = page.get_by_role("button", name=re.compile("^Rename "))
    expect(rename).to_be_enabled()
    skip_to_the_content(page)
    tab_to(page, rename)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_every_page_is_walked_through_without_a_trap(page: Page, address: str, site: Path) -> None:
    """On one page of each folder: from the top to the end, and nothing is out of sight."""
    for file in {each.parent: each for each in reversed(html_pages(site))}.values():
        page.goto(f"{address}/{file.relative_to(site).as_posix()}")
        for _ in range(600):
            page.keyboard.press("Tab")
            fault = page.evaluate(FAULT)
            assert not fault, f"{page.url}: {fault}"
            if page.evaluate("document.activeElement === document.body"):
                break
        else:
            raise AssertionError(f"{page.url}: Tab never comes to the end")


def test_the_skip_link_leads_past_the_menus_on_every_page(
    page: Page, address: str, site: Path
) -> None:
    for file in framed_pages(site):
        page.goto(f"{address}/{file.relative_to(site).as_posix()}")
        skip_to_the_content(page)
        page.keyboard.press("Tab")
        where = page.evaluate("document.activeElement.closest('header, .md-tabs, .md-sidebar')")
        assert where is None, f"{page.url}: the focus is in a menu"
