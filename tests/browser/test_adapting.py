"""Every page for people who change it: zoomed to 400 %, with wide text spacing, in their system's
own colours, without motion."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.words import visit
from tests.site.built import html_pages

# WCAG 1.4.12, Text spacing.
SPACING = """
* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }
"""
SPREADS = "document.scrollingElement.scrollWidth > innerWidth"
# Words cut off by a box that does not scroll. Where there is no room for columns, a table's header
# row and the profile's level names may give way: UNLABELLED and UNEXPLAINED look for their words.
LOST = """
() => [...document.querySelectorAll("body *")]
  .filter((box) => box.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .filter((box) => !box.closest(".visually-hidden, .md-header__title, .md-search"))
  .filter((box) => !box.closest("thead, .picture__name") || box.getClientRects()[0].width > 1)
  .flatMap((box) => [...box.childNodes].filter((one) => one.nodeType === 3 && one.data.trim()))
  .flatMap((text) => {
    const range = document.createRange();
    range.selectNode(text);
    const words = range.getBoundingClientRect();
    for (let box = text.parentElement; box && box !== document.body; box = box.parentElement) {
      const {overflowX, overflowY} = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const lost = (overflowX === "hidden" && words.right > edge.right + 1) ||
        (overflowY === "hidden" && words.bottom > edge.bottom + 1);
      if (lost) return [`${box.className || box.localName}: ${text.data.trim()}`];
      if (/auto|scroll/.test(overflowX + overflowY)) return [];
    }
    return [];
  })
"""
# Where a table's header row is hidden, each cell after the first says what its column is.
UNLABELLED = """
() => [...document.querySelectorAll("table:not(.picture)")]
  .filter((table) => table.tHead && table.checkVisibility())
  .filter(({tHead}) => !tHead.checkVisibility() || tHead.getBoundingClientRect().width <= 1)
  .flatMap((table) => [...table.tBodies].flatMap((body) => [...body.rows]).flatMap((row) =>
    [...row.cells].slice(1).map((cell) => {
      const column = table.tHead.rows[0].cells[cell.cellIndex].textContent.trim();
      const drawn = getComputedStyle(cell, "::before");
      const named = drawn.content.includes(column) && drawn.display !== "none";
      return named ? "" : `${column}: ${cell.textContent.trim()}`;
    })))
  .filter(Boolean)
"""
# Where a name in the profile's picture is hidden, the words around the picture explain its sign.
UNEXPLAINED = """
() => [...document.querySelectorAll(".picture__name")]
  .filter((name) => name.checkVisibility() && name.getBoundingClientRect().width <= 1)
  .map((name) => name.textContent.trim())
  .filter((name) => ![...document.querySelectorAll("section:has(.picture) > p")]
    .some((one) => one.checkVisibility() &&
      one.textContent.toLowerCase().includes(name.toLowerCase())))
"""
MOVING = """
() => [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  const seconds = [style.transitionDuration, style.animationDuration].join().split(",");
  return style.scrollBehavior === "smooth" || seconds.some((each) => parseFloat(each) > 0.01);
}).map((one) => `${one.localName}.${one.className}`)
"""
# Native fields keep the system's own drawing; what we draw as a box has an edge in its colours; a
# term is a word of its sentence, so a line under it has to do.
UNSEEN = """
() => [...document.querySelectorAll("article :is(button, input, textarea)")]
  .filter((one) => one.checkVisibility())
  .filter((one) => {
    const {appearance, borderTopStyle, borderTopWidth, opacity, textDecorationLine} =
      getComputedStyle(one);
    const drawn = /checkbox|radio/.test(one.type) ? appearance === "auto"
      : one.matches(".term") ? textDecorationLine === "underline"
      : borderTopStyle !== "none" && parseFloat(borderTopWidth) >= 1;
    return !drawn || opacity === "0";
  }).map((one) => one.outerHTML)
"""


@pytest.fixture(scope="module")
def zoomed(chromium: Browser) -> Iterator[Page]:
    """A window of 1280 by 1024 pixels at 400 %. The policy steps back for the tests' own styles."""
    context = chromium.new_context(
        viewport={"width": 320, "height": 256}, bypass_csp=True, reduced_motion="reduce"
    )
    yield context.new_page()
    context.close()


def _each(site: Path, address: str, page: Page) -> Iterator[str]:
    for file in html_pages(site):
        place = file.relative_to(site).as_posix()
        visit(page, f"{address}/{place}")
        yield place


def test_at_400_percent_and_with_wide_spacing_nothing_is_lost(
    zoomed: Page, address: str, site: Path
) -> None:
    faults = []
    for place in _each(site, address, zoomed):
        if zoomed.evaluate(SPREADS):
            faults.append(f"{place} scrolls sideways")
        zoomed.add_style_tag(content=SPACING)
        if zoomed.evaluate(SPREADS):
            faults.append(f"{place} scrolls sideways with wide spacing")
        faults += [f"{place} loses {each}" for each in zoomed.evaluate(LOST)]
        faults += [f"{place} has no label for {each}" for each in zoomed.evaluate(UNLABELLED)]
        faults += [f"{place} does not explain {each}" for each in zoomed.evaluate(UNEXPLAINED)]
    assert not faults, "\n".join(faults)


def test_on_a_desk_wide_spacing_loses_nothing(zoomed: Page, address: str, site: Path) -> None:
    zoomed.set_viewport_size({"width": 1280, "height": 800})
    faults = []
    for place in _each(site, address, zoomed):
        zoomed.add_style_tag(content=SPACING)
        faults += [f"{place} loses {each}" for each in zoomed.evaluate(LOST)]
    assert not faults, "\n".join(faults)


def test_without_motion_nothing_moves_and_in_forced_colours_all_is_drawn(
    zoomed: Page, address: str, site: Path
) -> None:
    zoomed.emulate_media(reduced_motion="reduce", forced_colors="active")
    faults = []
    for place in _each(site, address, zoomed):
        faults += [f"{place}: {each} moves" for each in zoomed.evaluate(MOVING)]
        faults += [f"{place}: {each} cannot be seen" for each in zoomed.evaluate(UNSEEN)]
    assert not faults, "\n".join(sorted(set(faults))[:40])
