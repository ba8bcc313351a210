"""What a screen reader is told of each page: headings in order, landmarks and controls by name."""

import itertools
import re
from collections import Counter

from playwright.sync_api import Page

NODE = re.compile(r'^\s*- \'?(\w+)(?: "((?:[^"\\]|\\.)*)")?([^:]*)')
LANDMARKS = {"banner", "main", "contentinfo", "navigation", "search", "complementary", "region"}
NAMED = {"button", "textbox", "checkbox", "combobox", "spinbutton", "searchbox", "link"}
# A link may stand twice on a page, in the menu and in the text; a field may not.
UNIQUE = NAMED - {"link"}


def tree(page: Page) -> list[str]:
    """What is wrong with the tree of a page."""
    return faults(_nodes(page))


def _nodes(page: Page) -> list[tuple[str, str, str]]:
    """Role, name and state of everything in the tree, in reading order."""
    lines = page.locator("body").aria_snapshot().splitlines()
    return [(found[1], found[2] or "", found[3]) for line in lines if (found := NODE.match(line))]


def faults(nodes: list[tuple[str, str, str]]) -> list[str]:
    """What is wrong with a page's tree, one line each."""
    levels = [
        int(level[1])
        for role, _, state in nodes
        if role == "heading" and (level := re.search(r"level=(\d)", state))
    ]
    found = []
    if levels.count(1) != 1 or levels[0] != 1:
        found.append(f"headings of level {levels}: the first, and no other, is of level 1")
    found += [
        f"a heading of level {below} follows one of level {above}"
        for above, below in itertools.pairwise(levels)
        if below > above + 1
    ]
    roles = Counter(role for role, _, _ in nodes)
    found += [f"{roles[one]} of {one}" for one in ("banner", "main") if roles[one] != 1]
    named = Counter((role, name) for role, name, _ in nodes)
    for (role, name), times in named.items():
        if role in LANDMARKS | UNIQUE and times > 1:
            found.append(f"{times} of {role} {name!r}")
        if role in NAMED | {"region", "heading"} and not name:
            found.append(f"{role} without a name")
        if role == "navigation" and not name:
            found.append("navigation without a name")
    return found
