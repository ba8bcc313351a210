"""The one list of sweeps: how an open page is shown, and what is looked for while it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Page, ViewportSize

from tests.browser.sweeps import adapting, axe, colours, focus, tree

Check = Callable[[Page], list[str]]
Sweeps = tuple[tuple["Showing", tuple[Check, ...]], ...]
# What the palette sets on the body, and a reader's own style sheet, which no policy holds back.
_DRESS = """
([scheme, css]) => {
  document.body.setAttribute("data-md-color-scheme", scheme === "dark" ? "slate" : "default");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}
"""


@dataclass(frozen=True, slots=True)
class Showing:
    """How a page is shown: in a window of so many CSS pixels, and to whom."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"] = "light"
    spaced: bool = False
    forced: bool = False
    paper: bool = False

    def put_on(self, page: Page) -> None:
        """Show the page so. It need not be loaded again."""
        size: ViewportSize = {"width": self.width, "height": self.height}
        if page.viewport_size != size:
            page.set_viewport_size(size)
        page.emulate_media(
            media="print" if self.paper else "screen",
            color_scheme=self.scheme,
            # Without motion, so that nothing is judged while it fades in.
            reduced_motion="reduce",
            forced_colors="active" if self.forced else "none",
        )
        page.evaluate(_DRESS, [self.scheme, adapting.SPACING if self.spaced else ""])


DESK = Showing("desk", 1280, 600)
NARROW = Showing("narrow", 320, 640)
NARROW_DARK = Showing("narrow, dark", 320, 640, "dark")
SPACED = Showing("desk, spaced", 1280, 600, spaced=True)
# A window of 1280 by 1024 pixels at 400 %.
NARROWEST = Showing("400 %", 320, 256)
NARROWEST_SPACED = Showing("400 %, spaced", 320, 256, spaced=True)
# What a page has to have that stands in the frame of menus.
OF_THE_FRAME: tuple[Check, ...] = (focus.skip_link, tree.tree)
# More than WCAG asks.
MORE: tuple[Check, ...] = (adapting.links_too_low,)
# What is true of a page at rest: the keys begin at its top, nothing behind an open dialog has the
# dialog's names, no message scrolls, no list has a column for buttons.
AT_REST: tuple[Check, ...] = (
    focus.skip_link,
    focus.focus_not_seen,
    tree.tree,
    adapting.cut_off,
    adapting.cells_without_a_label,
)
# How small what is to be pressed may be.
TARGETS: tuple[Check, ...] = (adapting.too_small_to_press, adapting.links_too_low)
# What there may be no room for, at 400 % and with wide spacing.
ROOM: tuple[Check, ...] = (
    adapting.spreads,
    adapting.runs_over_the_edge,
    adapting.cut_off,
    adapting.words_lost,
    adapting.cells_without_a_label,
    adapting.signs_not_explained,
)
# axe looks at colours once in light and once in dark, at its other rules once at each width, so
# that it takes half the time; what stands out too little is looked for four times over.
SWEEPS: Sweeps = (
    (
        DESK,
        (
            focus.skip_link,
            tree.tree,
            axe.axe,
            colours.faint,
            *TARGETS,
            adapting.moves,
            focus.focus_not_seen,
        ),
    ),
    (SPACED, (adapting.words_lost,)),
    (Showing("desk, dark", 1280, 600, "dark"), (colours.faint,)),
    (Showing("paper, from a dark screen", 1280, 600, "dark", paper=True), (colours.pale_on_paper,)),
    *(
        (
            Showing(f"forced colours, {scheme}", 1280, 600, scheme, forced=True),
            (colours.edges_lost, colours.figures_in_other_colours),
        )
        for scheme in ("light", "dark")
    ),
    (
        NARROW,
        (
            focus.skip_link,
            tree.tree,
            axe.axe_but_colours,
            colours.faint,
            *TARGETS,
            adapting.runs_over_the_edge,
            focus.focus_not_seen,
        ),
    ),
    (NARROW_DARK, (axe.axe_on_colours, colours.faint)),
    (NARROWEST, (adapting.spreads,)),
    (NARROWEST_SPACED, ROOM),
)
# What longer words, or more of them, can break on a page like one that was swept whole.
NO_ROOM: Sweeps = (
    (SPACED, (adapting.words_lost,)),
    (NARROWEST_SPACED, (*ROOM, *TARGETS)),
)
BY_WORDS: Sweeps = ((DESK, (tree.tree, *TARGETS)), *NO_ROOM)
# What a text of headings, lists and tables can break in a frame that was swept whole.
BY_TEXT: Sweeps = (
    (DESK, (focus.skip_link, tree.tree, axe.axe, *TARGETS)),
    (NARROW_DARK, (colours.faint, focus.focus_not_seen)),
    *NO_ROOM,
)
# What a page at work can break that was swept whole at rest: what has come to it.
AT_WORK: Sweeps = (
    (DESK, (axe.axe, colours.faint, *TARGETS, adapting.moves)),
    (
        Showing("forced colours, dark", 1280, 600, "dark", forced=True),
        (colours.edges_lost, colours.figures_in_other_colours),
    ),
    (NARROW_DARK, (colours.faint,)),
    *NO_ROOM,
)
# Between the widths of a telephone and of a desk, and beyond.
OTHER_WIDTHS = tuple(
    (Showing(f"{width} px", width, 800), (adapting.spreads,)) for width in (768, 1440)
)
BY_KEYS = tuple((showing, (focus.walked_by_keys,)) for showing in (DESK, NARROW))


def faults(
    page: Page,
    what: str,
    sweeps: Sweeps = SWEEPS,
    leave_out: tuple[Check, ...] = (),
) -> list[str]:
    """Everything found on the open page ``what``: a line says the page, how it is shown, which
    sweep, and what."""
    found = []
    for showing, checks in sweeps:
        showing.put_on(page)
        for check in checks:
            if check not in leave_out:
                found += [
                    f"{what}, {showing.name}, {check.__name__}: {each}" for each in check(page)
                ]
    return found
