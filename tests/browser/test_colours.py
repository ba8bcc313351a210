"""Light and dark: the reader's choice is kept, and every word stands out in both."""

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.words import FEATURE, THEME


def test_dark_colours_stay_chosen(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}/index.html")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    page.get_by_title("Switch to dark mode").click()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{address}/{FEATURE}")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


# WCAG 1.4.3: each piece of text against what lies behind it, 4.5 or 3 for large text.
FAINT = """() => {
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
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "path", ["index.html", THEME, FEATURE, "themes/3-do/3a.html", "scale.html"]
)
def test_text_stands_out_from_its_ground(
    page: Page, address: str, path: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"{address}/{path}")
    if path != "scale.html":
        expect(page.get_by_role("button", name="Export JSON")).to_be_enabled()
    assert page.evaluate(FAINT) == []


def test_the_guide_s_words_are_told_apart_by_more_than_colour(page: Page, address: str) -> None:
    page.goto(f"{address}/{FEATURE}")
    face = "each => getComputedStyle(each).fontFamily"
    quoted = page.get_by_text("there is shared understanding").evaluate(face)
    ours = page.get_by_text("Tick what you have looked at").evaluate(face)
    assert quoted.endswith(", serif")
    assert ours.endswith(", sans-serif")
