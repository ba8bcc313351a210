"""axe, the accessibility checker, on a page as it stands."""

from functools import cache

from playwright.sync_api import BrowserContext, Page

from tests.tools import run

_FAULTS = """
async (options) => (await axe.run(document, {resultTypes: ["violations"], ...options})).violations
  .flatMap(({id, nodes}) => nodes.map((node) =>
    `${id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\\s+/g, " ")}`))
"""
_OF_COLOURS = ["color-contrast", "link-in-text-block"]
_ALL = {"target-size": {"enabled": True}}
_OTHERS = {**_ALL, **{rule: {"enabled": False} for rule in _OF_COLOURS}}


@cache
def _engine() -> str:
    return run("axe.ts")


def bring_axe(context: BrowserContext) -> None:
    """Have axe in every page that ``context`` opens from now on."""
    # The browser puts it in before the page's own policy, which allows no such thing, holds.
    context.add_init_script(_engine())


def axe(page: Page) -> list[str]:
    """What any of its rules finds."""
    return list(page.evaluate(_FAULTS, {"rules": _ALL}))


def axe_but_colours(page: Page) -> list[str]:
    """What those rules find that do not look at colours, which take most of the time."""
    return list(page.evaluate(_FAULTS, {"rules": _OTHERS}))


def axe_on_colours(page: Page) -> list[str]:
    """What those rules find that light or dark colours decide; the others never look at them."""
    return list(page.evaluate(_FAULTS, {"runOnly": _OF_COLOURS}))
