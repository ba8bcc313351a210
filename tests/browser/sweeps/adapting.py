"""A page in a narrow window, at 400 %, or with wide text spacing; things that move or are small."""

from playwright.sync_api import Page

# WCAG 1.4.12, Text spacing; `!important`, because people set it from outside.
SPACING = """
* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important; }
"""
_SPREADS = """
() => {
  const {scrollWidth} = document.scrollingElement;
  return scrollWidth > innerWidth ? [`${scrollWidth} px wide in a window of ${innerWidth}`] : [];
}
"""
# What reaches over the page's edge and is not inside a box that scrolls.
_OVER = """
() => {
  const wide = document.documentElement.clientWidth;
  return [...document.querySelectorAll(".md-content *, .md-footer *")].filter((each) =>
    each.checkVisibility() && !each.closest(".scroll, .visually-hidden, svg, pre, .highlight")
    && each.getBoundingClientRect().right > wide + 1).map((each) => each.outerHTML.slice(0, 120));
}
"""
# Text wider or higher than a box that neither grows nor scrolls.
_CUT_OFF = """
() => [...document.querySelectorAll(".md-typeset :is(h1, h2, p, li, th, td, label, "
  + "button, summary, legend, a)")].filter((each) => {
    const style = getComputedStyle(each);
    return each.checkVisibility() && !each.closest(".visually-hidden, [data-record-name]")
      && style.display !== "inline" && style.overflow !== "visible"
      && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1);
  }).map((each) => each.outerHTML.slice(0, 120))
"""
# Words cut off by a box that does not scroll. Where there is no room for columns, a table's header
# row and the profile's level names may give way: _UNLABELLED and _UNEXPLAINED look for their words.
_LOST = """
() => [...document.querySelectorAll("body *")]
  .filter((box) => box.checkVisibility({visibilityProperty: true, opacityProperty: true}))
  .filter((box) => !box.closest(".visually-hidden, .md-header__title"))
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
_UNLABELLED = """
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
_UNEXPLAINED = """
() => [...document.querySelectorAll(".picture__name")]
  .filter((name) => name.checkVisibility() && name.getBoundingClientRect().width <= 1)
  .map((name) => name.textContent.trim())
  .filter((name) => ![...document.querySelectorAll("section:has(.picture) > p")]
    .some((one) => one.checkVisibility() &&
      one.textContent.toLowerCase().includes(name.toLowerCase())))
"""
_MOVING = """
() => [...document.querySelectorAll("*")].filter((one) => {
  const style = getComputedStyle(one);
  const seconds = [style.transitionDuration, style.animationDuration].join().split(",");
  return style.scrollBehavior === "smooth" || seconds.some((each) => parseFloat(each) > 0.01);
}).map((one) => `${one.localName}.${one.className}`)
"""
# WCAG 2.5.8: 24 by 24 CSS pixels, links inside sentences apart. A link that is words on a line of
# their own may be lower where nothing else to press is near; axe looks at that.
_SMALL = """
(onLinesOfTheirOwn) => [...document.querySelectorAll("button, summary, input, textarea, a[href]")]
  .filter((each) => {
    if (!each.checkVisibility() || each.closest(".visually-hidden, .md-toggle")) return false;
    const {pointerEvents, display} = getComputedStyle(each);
    if (pointerEvents === "none") return false;
    const words = each.matches("a") && !each.closest("svg") && display === "inline";
    if (words !== onLinesOfTheirOwn) return false;
    if (words && each.parentElement.textContent.trim() !== each.textContent.trim()) return false;
    const { width, height } = each.getBoundingClientRect();
    return width > 0 && (width < 24 || height < 24);
  }).map((each) => {
    const { width, height } = each.getBoundingClientRect();
    return `${width} by ${height} px: ${each.outerHTML.slice(0, 120)}`;
  })
"""


def spreads(page: Page) -> list[str]:
    """The page scrolls sideways."""
    return list(page.evaluate(_SPREADS))


def runs_over_the_edge(page: Page) -> list[str]:
    """What reaches over the edge of the page."""
    return list(page.evaluate(_OVER))


def cut_off(page: Page) -> list[str]:
    """Boxes too small for their own text."""
    return list(page.evaluate(_CUT_OFF))


def words_lost(page: Page) -> list[str]:
    """Words outside a box around them that hides what is outside it."""
    return list(page.evaluate(_LOST))


def cells_without_a_label(page: Page) -> list[str]:
    """Cells that no longer say which column they are in."""
    return list(page.evaluate(_UNLABELLED))


def signs_not_explained(page: Page) -> list[str]:
    """Signs of the profile's picture whose name is hidden and said nowhere else."""
    return list(page.evaluate(_UNEXPLAINED))


def moves(page: Page) -> list[str]:
    """What moves although the reader asked for no motion."""
    return list(page.evaluate(_MOVING))


def too_small_to_press(page: Page) -> list[str]:
    """What is to be pressed, and too small for it."""
    return list(page.evaluate(_SMALL, False))


def links_too_low(page: Page) -> list[str]:
    """Links on a line of their own that are lower than everything else to press."""
    return list(page.evaluate(_SMALL, True))
