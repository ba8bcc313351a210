"""How Lighthouse reads the site's main kinds of page, on a phone as it pretends to be one."""

import json
from dataclasses import dataclass
from pathlib import Path

from tests.browser.chromium import SWITCHES, require
from tests.tools import run

# What each category must come to, out of 100.
LEAST = {"accessibility": 100, "best-practices": 100, "performance": 95}


@dataclass(frozen=True, slots=True)
class Reading:
    """One page's ``scores`` out of 100 by category, and the audits that ``cost`` it points."""

    page: str
    scores: dict[str, int]
    cost: list[str]

    def short_of(self) -> list[str]:
        """The categories that fall short of what they must come to."""
        return [name for name, least in LEAST.items() if self.scores[name] < least]


def measure(address: str, site: Path) -> list[Reading]:
    """Read home, a theme, a feature and, where there is one, the guidance with the most to draw."""
    themes = sorted(site.glob("themes/*/index.html"))[:1]
    features = sorted(set(site.glob("themes/*/*.html")) - set(site.glob("themes/*/index.html")))[:1]
    guidance = sorted(site.glob("guidance/the-cycle.html"))
    pages = [
        page.relative_to(site).as_posix()
        for page in (site / "index.html", *themes, *features, *guidance)
    ]
    addresses = [f"{address}/{page}" for page in pages]
    said = json.loads(run("lighthouse.ts", str(require()), json.dumps(SWITCHES), *addresses))
    return [
        Reading(page, each["scores"], each["costs"]) for page, each in zip(pages, said, strict=True)
    ]
