"""The look in use: the record's bar on a screen, and a page on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.words import (
    FEATURE,
    choose_file,
    expect_saved,
    exported,
    open_note,
    preview,
    status,
    text_field,
    type_text,
    visit,
)

NO_MENU_UNDER_THE_FOOT = """() => {
  const foot = document.querySelector(".md-footer").getBoundingClientRect().top;
  return [...document.querySelectorAll(".md-sidebar__scrollwrap")]
    .map((menu) => menu.getBoundingClientRect())
    .every(({ bottom, height }) => height > 0 && bottom <= foot);
}"""
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


def test_the_frame_follows_the_page(page: Page, address: str) -> None:
    """The header says which page it is once its heading has gone; the contents say where one is."""
    page.set_viewport_size({"width": 1280, "height": 800})
    visit(page, f"{address}/hosting.html")
    title = page.locator(".md-header__title--active")
    here = page.locator(".md-sidebar--secondary").locator("[aria-current]")
    expect(title).to_have_count(0)
    expect(here).to_have_count(0)
    contents = page.get_by_role("navigation", name="Table of contents", exact=True)
    contents.get_by_role("link", name="Apache", exact=True).click()
    expect(title).to_contain_text("Hosting")
    expect(here).to_have_text("Apache")
    expect(here).to_have_class("md-nav__link md-nav__link--passed md-nav__link--active")
    page.keyboard.press("End")
    expect(here).to_have_text("Check that it works")
    page.wait_for_function(NO_MENU_UNDER_THE_FOOT)


def test_what_is_folded_opens_for_its_address_and_on_paper(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    # What has changed since the guide goes on paper only where it was opened.
    folded = page.locator("article details:not([open], aside details)")
    closed = folded.count()
    assert closed
    inside = folded.locator("[id]").first
    place = inside.get_attribute("id")
    visit(page, f"{address}/{FEATURE}#{place}")
    page.reload()
    expect(page.locator(f'details[open] [id="{place}"]')).to_be_visible()
    page.emulate_media(media="print")
    expect(folded).to_have_count(0)
    page.emulate_media(media="screen")
    expect(folded).to_have_count(closed - 1)


HELD = """() => [".md-header", ".record-bar", ".record-bar__status"]
  .map((selector) => document.querySelector(selector))
  .filter((one) => ["fixed", "sticky"].includes(getComputedStyle(one).position))
  .map((one) => one.getBoundingClientRect())
  .reduce((sum, { top, bottom }) =>
    sum + Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)), 0)"""


def test_what_stays_in_sight_leaves_the_page_its_room(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    visit(page, f"{address}/{FEATURE}")
    type_text(page, "Summary of strengths", "a")
    expect_saved(page)
    held = {}
    sizes = [(342, 192), (320, 299), (320, 300), (320, 480), (320, 640), (360, 639), (390, 740)]
    sizes += [(768, 1024), (800, 600), (1024, 500), (1280, 600), (1366, 768), (1280, 960)]
    for width, height in sizes:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("scrollTo(0, 3000)")
        held[(width, height)] = page.evaluate(HELD)
    assert {size: px for size, px in held.items() if px > size[1] * 0.15} == {}
    assert {size: px for size, px in held.items() if size[1] < 300 and px > 0} == {}
    assert all(px > 0 for size, px in held.items() if size[1] >= 300), "saving stays in sight"


def test_where_one_is_can_be_told_without_colours(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    page.emulate_media(forced_colors="active")
    visit(page, f"{address}/{FEATURE}")
    tabs = page.get_by_role("navigation", name="Tabs", exact=True).get_by_role("link")
    bars = tabs.evaluate_all("""(tabs) => tabs.map((tab) => {
      const { borderBottomColor } = getComputedStyle(tab);
      const ground = document.createElement("p");
      ground.style.color = "Canvas";
      document.body.append(ground);
      const isSeen = borderBottomColor !== getComputedStyle(ground).color;
      ground.remove();
      return [tab.getAttribute("aria-current"), isSeen];
    })""")
    assert [current for current, _ in bars if current] == ["true"]
    assert [isSeen for _, isSeen in bars] == [current is not None for current, _ in bars]
    radios = page.get_by_role("radio", name="4 Good", exact=True)
    radios.check()
    lines = page.locator(".rating__level").evaluate_all(
        "(all) => all.map((one) => getComputedStyle(one).borderLeftColor)"
    )
    assert len(set(lines)) == 2
    assert lines.count(lines[2]) == 1, "the chosen level alone has a line beside it"


def test_a_menu_that_goes_on_says_so(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 600})
    visit(page, f"{address}/{FEATURE}")
    menu = page.locator(".md-sidebar--primary")
    goes_on = page.locator(".md-sidebar--primary.md-sidebar--goes-on")
    expect(goes_on).to_have_count(1)
    menu.locator(".md-sidebar__scrollwrap").evaluate("(wrap) => wrap.scrollTo(0, 9999)")
    expect(goes_on).to_have_count(0)


CUT = """(dialog) => {
  dialog.scrollTo(0, dialog.scrollHeight);
  const buttons = dialog.querySelector(".import-preview__actions").getBoundingClientRect();
  const said = [...dialog.querySelectorAll("p, dd")].filter((one) => one.offsetHeight)
    .map((one) => one.getBoundingClientRect()).filter(({ top }) => top < buttons.top);
  return Math.round(buttons.top - Math.max(...said.map(({ bottom }) => bottom)));
}"""


def test_the_buttons_of_the_import_cut_nothing_off(
    page: Page, address: str, tmp_path: Path
) -> None:
    visit(page, f"{address}/{FEATURE}")
    type_text(page, "Summary of strengths", "a")
    expect_saved(page)
    choose_file(page, exported(page, tmp_path))
    gaps = {}
    for width, height in ((1366, 768), (1280, 600), (320, 480)):
        page.set_viewport_size({"width": width, "height": height})
        gaps[width] = preview(page).evaluate(CUT)
        button = preview(page).get_by_role("button", name="Cancel", exact=True)
        expect(button).to_be_in_viewport(ratio=1)
    assert min(gaps.values()) >= GAP, gaps
