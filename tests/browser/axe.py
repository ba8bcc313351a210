"""axe, the accessibility checker: every rule it has, on a page as it stands."""

from dataclasses import dataclass
from functools import cache

from playwright.sync_api import BrowserContext, Page

from tests.tools import run

WIDTHS = (320, 1280)
_FAULTS = """
async (runOnly) => (await axe.run(document, {
  resultTypes: ["violations"],
  ...(runOnly.length ? {runOnly} : {rules: {"target-size": {enabled: true}}}),
})).violations
  .flatMap(({id, nodes}) => nodes.map((node) =>
    `${id}: ${node.target.join(" ")}: ${node.failureSummary.replace(/\\s+/g, " ")}`))
"""


@cache
def _engine() -> str:
    return run("axe.ts")


@dataclass(frozen=True, slots=True)
class Axe:
    """axe for the pages of one browser context. Only pages opened afterwards can be checked."""

    context: BrowserContext
    colours_only: bool = False

    def __post_init__(self) -> None:
        # The browser puts it in before the page's own policy, which allows no such thing, holds.
        self.context.add_init_script(_engine())

    def faults(self, page: Page) -> list[str]:
        """What axe finds on the page at each width, one line each."""
        found = []
        rules = ["color-contrast", "link-in-text-block"] if self.colours_only else []
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found += [f"{page.url} at {width} px: {each}" for each in page.evaluate(_FAULTS, rules)]
        return found
