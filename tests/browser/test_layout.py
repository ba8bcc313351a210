"""The look in use: nothing runs over, hides the focus, is too small to hit, or is lost on paper."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.words import FEATURE, THEME, expect_saved, status, text_field, type_text

GAP = 8  # px, so that two things read as two
PAGES = ["index.html", THEME, FEATURE, "scale.html", "records.html", "about.html"]
# WCAG 1.4.12; `!important`, because people set it from outside.
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
)
# What is cut off: text wider or higher than a box that neither grows nor scrolls.
CUT_OFF = """() => [...document.querySelectorAll(".md-typeset :is(h1, h2, p, li, th, td, label, "
  + "button, summary, legend, a)")].filter(each => {
    const style = getComputedStyle(each);
    return each.checkVisibility() && !each.closest(".visually-hidden, [data-record-name]")
      && style.display !== "inline" && style.overflow !== "visible"
      && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
  }).map(each => each.outerHTML.slice(0, 120))"""
# What reaches over the page's edge and is not inside a box that scrolls.
OVER = """() => {
  const wide = document.documentElement.clientWidth;
  return [...document.querySelectorAll(".md-content *, .md-footer *")].filter(each =>
    each.checkVisibility() && !each.closest(".scroll, .visually-hidden, svg, pre, .highlight")
    && each.getBoundingClientRect().right > wide + 1).map(each => each.outerHTML.slice(0, 120));
}"""
# WCAG 2.5.8: 24 by 24 CSS pixels, links inside sentences apart.
SMALL = """() => [...document.querySelectorAll("button, summary, input, textarea, a[href]")]
  .filter(each => {
    if (!each.checkVisibility() || each.closest(".visually-hidden, .md-toggle")) return false;
    if (getComputedStyle(each).pointerEvents === "none") return false;
    if (each.matches("a") && !each.closest("svg")
      && getComputedStyle(each).display === "inline"
      && (each.parentElement.textContent ?? "").trim() !== (each.textContent ?? "").trim()) {
      return false;
    }
    const { width, height } = each.getBoundingClientRect();
    return width > 0 && (width < 24 || height < 24);
  }).map(each => `${each.outerHTML.slice(0, 120)} ${JSON.stringify(each.getBoundingClientRect())}`)
"""
# Whether the focused thing's own box is what lies on top at its middle (WCAG 2.4.11). A link that
# runs over two lines has a box on each; the one round both may hold another link's words.
COVERED = """() => {
  const it = document.activeElement;
  const box = it.getClientRects()[0];
  const x = Math.max(1, Math.min(box.left + box.width / 2, innerWidth - 1));
  const y = box.top + Math.min(box.height / 2, 12);
  const top = document.elementFromPoint(x, y);
  return top && (it.contains(top) || top.contains(it) || top.closest("label")?.control === it)
    && !top.matches("main, article, body, html") || it === document.body
    ? null : `${it.outerHTML.slice(0, 120)} at ${y}, under ${top?.outerHTML.slice(0, 80)}`;
}"""


@pytest.mark.parametrize("path", PAGES)
def test_a_narrow_screen_and_wide_spacing_lose_nothing(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"{address}/{path}")
    assert page.evaluate(OVER) == []
    # A strict policy lets no style in by a tag; a browser's own comes in this way.
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css);"
        " document.adoptedStyleSheets = [sheet]; }",
        SPACED,
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(OVER) == []
    assert page.evaluate(CUT_OFF) == []


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_everything_to_press_is_large_enough(
    page: Page, address: str, path: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}/{path}")
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_whether_it_is_saved_stands_clear_of_the_name_and_the_edges(
    page: Page, address: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}/{FEATURE}")
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


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1280, 600), (320, 640)])
def test_nothing_covers_the_focus(page: Page, address: str, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{address}/{FEATURE}")
    expect(text_field(page, "Summary of strengths")).to_be_enabled()
    page.emulate_media(reduced_motion="reduce")
    for key in ("Tab", "Shift+Tab"):
        page.get_by_role("button", name="Print", exact=True).focus()
        if key == "Shift+Tab":
            page.get_by_role("button", name="Clear rating").focus()
        for _ in range(60):
            page.keyboard.press(key)
            if not page.evaluate("document.activeElement.closest('article') !== null"):
                break
            assert page.evaluate(COVERED) is None


def test_motion_stops_for_those_who_ask(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{address}/index.html")
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(each => [getComputedStyle(each)].some(style =>"
        " parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01"
        " || style.scrollBehavior === 'smooth')).length"
    )
    assert moving == 0


def test_paper_holds_the_words_and_nothing_to_press(page: Page, address: str) -> None:
    page.goto(f"{address}/{FEATURE}")
    page.locator("details[data-note] summary").first.click()
    type_text(page, "Note on prompt 1a.1", "Kept on paper")
    page.locator("details[data-note] summary").first.click()
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


def test_forced_colours_keep_the_figure_and_the_choice(chromium: Browser, address: str) -> None:
    context = chromium.new_context(forced_colors="active", color_scheme="dark")
    page = context.new_page()
    page.goto(f"{address}/index.html")
    own = page.evaluate(
        "[...document.querySelectorAll('.figure svg text')]"
        ".map(each => getComputedStyle(each).fill)"
    )
    system = page.evaluate(
        "['CanvasText', 'LinkText'].map(colour => { const probe = document.createElement('p');"
        " probe.style.color = colour; document.body.append(probe);"
        " return getComputedStyle(probe).color; })"
    )
    assert own
    assert set(own) <= set(system), own
    context.close()
