"""Steps with nothing but keys; wherever the focus goes it is seen, and not covered."""

import re

from playwright.sync_api import Locator, Page, expect

# What is wrong with where the focus is. A radio of the theme's is drawn by the label after it. A
# link that runs over several lines has a box for each; the box around a part of a figure holds
# other parts too, so there the points are those inside its shape. Of what is higher than the room
# under the bars, the middle has to do.
FAULT_OF = """
(focused) => {
  const drawn = focused.matches(".md-option") ? focused.nextElementSibling : focused;
  const shape = drawn instanceof SVGElement && drawn.querySelector("path");
  const {scrollPaddingTop} = getComputedStyle(document.documentElement);
  const room = innerHeight - (parseFloat(scrollPaddingTop) || 0);
  const points = [...drawn.getClientRects()].flatMap((box) => {
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    if (bottom - top < 4 || right - left < 4) return [];
    const middle = (top + bottom) / 2, rows = box.height > room ? [middle] : [top + 2, middle];
    if (!shape) return rows.map((y) => [(left + right) / 2, y]);
    const back = shape.getScreenCTM().inverse(), parts = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    return parts.flatMap((across) => parts.map((down) =>
      [left + (right - left) * across / 10, top + (bottom - top) * down / 10]))
      .filter(([x, y]) => shape.isPointInFill(new DOMPoint(x, y).matrixTransform(back)));
  });
  const name = focused.outerHTML.slice(0, 160);
  if (points.length === 0) return `out of sight: ${name}`;
  for (const [x, y] of points) {
    const seen = document.elementFromPoint(x, y);
    const part = seen && (drawn.contains(seen) || (!shape && seen.contains(drawn)) ||
      seen.closest("label")?.control === focused);
    if (!part) return `covered by ${seen?.outerHTML.slice(0, 120)}: ${name}`;
  }
  const {outlineStyle, outlineWidth} = getComputedStyle(drawn);
  const line = shape && getComputedStyle(shape);
  const bare = shape ? line.stroke === "none" || parseFloat(line.strokeWidth) < 2
    : outlineStyle === "none" || outlineWidth === "0px";
  return bare ? `no sign of focus: ${name}` : "";
}
"""
# After two frames, so that what follows the focus (scrolling, opening) has happened; on the way to
# what is wanted only where something seems wrong. Then whether the focus is there.
_STOP = f"""
async ([wanted, onTheWay]) => {{
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const fault = {FAULT_OF};
  const there = document.activeElement === wanted;
  const found = () => {{
    const focused = document.activeElement;
    return focused && focused !== document.body ? fault(focused) : null;
  }};
  if (onTheWay && !there && found() === "") return ["", false];
  await frame();
  await frame();
  return [found(), there];
}}
"""
LONGEST = 150


def expect_focus_seen(page: Page) -> None:
    """The focus is in sight, marked, and under nothing."""
    fault = focus_fault(page)
    assert not fault, f"{page.url}: {fault}"


def focus_fault(page: Page) -> str | None:
    """What is wrong with where the focus is: "" if nothing, ``None`` if it is nowhere."""
    fault: str | None = page.evaluate(_STOP, [None, False])[0]
    return fault


def tab_to(page: Page, wanted: Locator, key: str = "Tab") -> None:
    """Press Tab (or ``key``) until the focus is on ``wanted``; every stop on the way is seen."""
    expect(wanted).to_be_enabled()
    element = wanted.element_handle()
    for _ in range(LONGEST):
        page.keyboard.press(key)
        fault, there = page.evaluate(_STOP, [element, True])
        assert not fault, f"{page.url}: {fault}"
        if there:
            return
    raise AssertionError(f"{page.url}: {key} does not lead to {wanted}")


def skip_to_the_content(page: Page) -> None:
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content", exact=True)).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content", exact=True)).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#main-content$"))
