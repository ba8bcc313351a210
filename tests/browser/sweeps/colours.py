"""Whether what is on a page can be seen: light, dark, in the system's own colours, on paper."""

from playwright.sync_api import Page

# WCAG 1.4.3: each piece of text against what lies behind it, 4.5 or 3 for large text. axe looks at
# no text in figures.
_FAINT = """
() => {
  const channels = colour => (colour.match(/[\\d.]+/g) ?? []).map(Number);
  const over = (front, back) => {
    const alpha = front[3] ?? 1;
    return [0, 1, 2].map(i => front[i] * alpha + back[i] * (1 - alpha));
  };
  const light = colour => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
    const part = colour[i] / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  const ground = each => {
    if (!each) return [255, 255, 255];
    const own = channels(getComputedStyle(each).backgroundColor);
    return (own[3] ?? 1) === 1 ? own : over(own, ground(each.parentElement));
  };
  const behind = each => {
    const shape = each.closest("svg g, svg a")?.querySelector("path, rect")
      ?? (each.matches(".figure__heart") ? each.previousElementSibling : null);
    if (shape) return channels(getComputedStyle(shape).fill);
    return ground(each);
  };
  const found = [];
  for (const each of document.querySelectorAll("body *")) {
    const words = [...each.childNodes].some(node =>
      node.nodeType === 3 && node.textContent.trim());
    if (!words || !each.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      || each.closest(".visually-hidden, :disabled, noscript, textarea")) continue;
    const style = getComputedStyle(each);
    const back = behind(each.closest("text") ?? each);
    const colour = channels(each.closest("text") ? style.fill : style.color);
    const [a, b] = [light(over(colour, back)), light(back)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) {
      found.push(`${ratio.toFixed(2)}: ${each.outerHTML.slice(0, 120)}`);
    }
  }
  return found;
}
"""
# What is printed from a dark screen.
_PALE = """
() => {
  const light = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return a > 0 && (r + g + b) / 3 > 140;
  };
  return [...document.querySelectorAll("article *")]
    .filter((one) => one.checkVisibility() && one.textContent.trim())
    .filter((one) => light(getComputedStyle(one).color))
    .map((one) => one.outerHTML.slice(0, 120));
}
"""
# Native fields keep the system's own drawing; what we draw as a box has an edge in its colours; a
# term is a word of its sentence, so a line under it has to do.
_UNSEEN = """
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
_NOT_THE_SYSTEM_S = """
() => {
  const system = ["CanvasText", "LinkText"].map((colour) => {
    const probe = document.createElement("p");
    probe.style.color = colour;
    document.body.append(probe);
    const {color} = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  return [...document.querySelectorAll(".figure svg text")]
    .filter((text) => !system.includes(getComputedStyle(text).fill))
    .map((text) => `${text.textContent.trim()}: ${getComputedStyle(text).fill}`);
}
"""


def faint(page: Page) -> list[str]:
    """Text that does not stand out from what lies behind it."""
    return list(page.evaluate(_FAINT))


def pale_on_paper(page: Page) -> list[str]:
    """Text that would be printed in a light colour."""
    return list(page.evaluate(_PALE))


def edges_lost(page: Page) -> list[str]:
    """Fields and buttons without an edge in the system's own colours."""
    return list(page.evaluate(_UNSEEN))


def figures_in_other_colours(page: Page) -> list[str]:
    """Words in a figure that keep a colour of ours."""
    return list(page.evaluate(_NOT_THE_SYSTEM_S))
