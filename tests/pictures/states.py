"""The states that a page is put into before its picture is taken."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.browser.search import look_for

# A page for each of what pages are made of; the others are seen at rest alone.
KINDS = (
    "index.html",
    "guidance/the-cycle.html",
    "guidance/glossary.html",
    "guidance/how-to-use.html",
    "themes/1-analyse/index.html",
    "themes/1-analyse/1a.html",
    "scale.html",
    "scope.html",
    "profile.html",
    "evidence.html",
    "compare.html",
    "records.html",
    "export.html",
    "since-2009/notes.html",
    "since-2009/references.html",
    "hosting.html",
    "print/record.html",
    "print/form.html",
)
# Everything that may ever show: what is folded, what is hidden, what scripts make from templates.
# A place for a message that has none gets one.
_UNFOLD = """
() => {
  for (const template of document.querySelectorAll("template")) {
    template.after(template.content.cloneNode(true));
  }
  for (const details of document.querySelectorAll("details")) details.open = true;
  for (const hidden of document.querySelectorAll("[hidden]")) hidden.hidden = false;
  for (const place of document.querySelectorAll("[role=status], [role=alert], [data-problem]")) {
    if (!place.textContent.trim()) place.textContent = "What there is to say";
  }
  for (const field of document.querySelectorAll("article :is(input, select, textarea)")) {
    if (field.type === "checkbox" || field.type === "radio") field.checked = true;
    field.setAttribute("aria-invalid", "true");
  }
  for (const box of document.querySelectorAll("fieldset, button")) box.disabled = false;
}
"""
_DISABLE = """
() => {
  for (const one of document.querySelectorAll("fieldset, button, input, select, textarea")) {
    one.disabled = true;
  }
}
"""
_DIALOGS = "() => document.querySelectorAll('article dialog, .md-content dialog').length"
_OPEN_DIALOG = """
(at) => {
  const dialog = document.querySelectorAll("article dialog, .md-content dialog")[at];
  for (let box = dialog.parentElement; box; box = box.parentElement) box.hidden = false;
  dialog.showModal();
}
"""
_CLOSE_DIALOGS = "() => document.querySelectorAll('dialog[open]').forEach((one) => one.close())"
# The first that can be seen of each look of what can be pressed or filled in.
_PRESSABLE = """
() => {
  const looks = new Map();
  for (const one of document.querySelectorAll("a, button, input, textarea, select, summary, label, "
    + "[tabindex], tr, li")) {
    if (!one.checkVisibility({visibilityProperty: true})) continue;
    const { width, height } = one.getBoundingClientRect();
    const look = [one, one.parentElement].map((each) => `${each.localName}.${each.className}`);
    if (width && height && !looks.has(look.join())) looks.set(look.join(), one);
  }
  return [...looks.values()].map((one, at) => {
    one.setAttribute("pictured", at);
    return [at, one.matches("a, button, input, textarea, select, summary, [tabindex]")];
  });
}
"""
_FOCUS = "(at) => document.querySelector(`[pictured='${at}']`).focus({focusVisible: true})"
_INTO_VIEW = """
(at) => document.querySelector(`[pictured='${at}']`)
  .scrollIntoView({block: "center", behavior: "instant"})
"""
_TO_THE_TOP = "scrollTo({top: 0, behavior: 'instant'})"
_MENUS = "() => [...document.querySelectorAll('.md-nav__toggle')].map(({id}) => id)"
_TOGGLE = "(id) => { const one = document.getElementById(id); one.checked = !one.checked; }"


def whole(page: Page) -> Iterator[str]:
    """States that are seen from the top of the page to its end. The last ones spoil the page."""
    page.evaluate(_TO_THE_TOP)
    for media in ("print", "forced"):
        page.emulate_media(
            media="print" if media == "print" else "screen",
            forced_colors="active" if media == "forced" else "none",
        )
        yield media
    page.emulate_media(media="screen", forced_colors="none")
    page.evaluate(_UNFOLD)
    yield "unfolded"
    page.emulate_media(media="print")
    yield "unfolded, print"
    page.emulate_media(media="screen")
    page.evaluate(_DISABLE)
    yield "disabled"


def in_the_window(page: Page) -> Iterator[str]:
    """States that are seen in the window alone."""
    page.evaluate("scrollTo({top: document.body.scrollHeight / 2, behavior: 'instant'})")
    yield "scrolled"
    page.evaluate(_TO_THE_TOP)
    yield from _searching(page)
    for at in range(page.evaluate(_DIALOGS)):
        page.evaluate(_OPEN_DIALOG, at)
        yield f"dialog {at}"
        page.evaluate(_CLOSE_DIALOGS)
    yield from _menus(page)
    yield from _pressed(page)


def _searching(page: Page) -> Iterator[str]:
    look_for(page, "outcomes")
    yield "search"
    page.keyboard.press("ArrowDown")
    yield "search, chosen"
    page.keyboard.press("Control+A")
    page.keyboard.type("qqqq")
    page.get_by_text("Try one word instead of several", exact=False).wait_for()
    yield "search, nothing"
    page.keyboard.press("Escape")


def _menus(page: Page) -> Iterator[str]:
    page.evaluate(_TOGGLE, "__drawer")
    yield "drawer"
    menus = page.evaluate(_MENUS)
    for menu in menus:
        page.evaluate(_TOGGLE, menu)
        yield f"drawer, {menu}"
        page.evaluate(_TOGGLE, menu)
    page.evaluate(_TOGGLE, "__drawer")


def _pressed(page: Page) -> Iterator[str]:
    for at, takes_focus in page.evaluate(_PRESSABLE):
        page.evaluate(_INTO_VIEW, at)
        if takes_focus:
            page.evaluate(_FOCUS, at)
            yield f"focus {at}"
            page.evaluate("document.activeElement.blur()")
        box = page.locator(f'[pictured="{at}"]').bounding_box()
        if box:
            page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            yield f"hover {at}"
            page.mouse.move(0, 0)
