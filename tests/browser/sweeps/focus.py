"""Where the focus goes, by keys and on each thing that takes it: it is seen, and not covered."""

from playwright.sync_api import Page

from tests.browser.keyboard import FAULT_OF, focus_fault

LONGEST = 600
_BLUR = "document.activeElement.blur()"
# The sequence of stops begins at the top again, as on a page just opened.
_FROM_THE_TOP = f"""
() => {{
  {_BLUR};
  history.replaceState(null, "", location.pathname);
  location.hash = "top";
}}
"""
_SKIPPED = """
() => {
  const link = document.activeElement;
  const {top, bottom} = link.getBoundingClientRect();
  return link.textContent.trim() !== "Skip to the content" ? [`first comes ${link.outerHTML}`]
    : top < 0 || bottom > innerHeight ? ["the link to the content is out of sight"] : [];
}
"""
_LED = """
() => location.hash === "#main-content" ? []
  : ["the link to the content leads to " + location.href]
"""
_IN_A_MENU = """
() => document.activeElement.closest("header, .md-tabs, .md-sidebar")
  ? ["after the link to the content the focus is in a menu"] : []
"""
# One after the other down the page, or up: what stays at the top or the bottom of the window may
# cover them from either side. The menus are the same on every page: real keys go there on some.
# What seems wrong is looked at again once what follows the scrolling has happened.
_STOPS = f"""
async () => {{
  const fault = {FAULT_OF};
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const stops = [...document.querySelectorAll(
    "article :is(a[href], button, input, select, textarea, summary, [tabindex])")].filter((each) =>
    each.tabIndex >= 0 && each.checkVisibility({{visibilityProperty: true}}));
  const found = new Set();
  for (const stop of [...stops, ...stops.toReversed()]) {{
    stop.focus({{focusVisible: true}});
    if (document.activeElement !== stop || !fault(stop)) continue;
    await frame();
    await frame();
    found.add(fault(stop));
  }}
  {_BLUR};
  scrollTo(0, 0);
  return [...found].filter(Boolean);
}}
"""


def skip_link(page: Page) -> list[str]:
    """The first key leads to a link that is seen, and leads past the menus."""
    page.evaluate(_FROM_THE_TOP)
    page.keyboard.press("Tab")
    if faults := page.evaluate(_SKIPPED):
        return list(faults)
    page.keyboard.press("Enter")
    if faults := page.evaluate(_LED):
        return list(faults)
    page.keyboard.press("Tab")
    faults = page.evaluate(_IN_A_MENU)
    page.evaluate(_BLUR)
    return list(faults)


def focus_not_seen(page: Page) -> list[str]:
    """What takes the focus in the text, and then is out of sight, covered, or not marked."""
    return list(page.evaluate(_STOPS))


def walked_by_keys(page: Page) -> list[str]:
    """From the top to the end with Tab, and nothing on the way is out of sight."""
    page.evaluate(_FROM_THE_TOP)
    found: list[str] = []
    for _ in range(LONGEST):
        page.keyboard.press("Tab")
        fault = focus_fault(page)
        if fault is None:
            return found
        if fault:
            found.append(fault)
    return [*found, "Tab never comes to the end"]
