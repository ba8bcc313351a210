"""Show where two builds look different: ``python -m tests.pictures BEFORE AFTER OUT [PAGES]``.

``BEFORE`` and ``AFTER`` are built sites. Each page of both is put into the same state, and its two
pictures are compared, point by point. Those that differ are left in the folder ``OUT``.
"""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.chromium import SWITCHES, for_pages
from tests.browser.server import serving
from tests.browser.words import ready
from tests.pictures import looks, states

WIDTHS = (1366, 800, 320)
HEIGHT = 768
SCHEMES = ("light", "dark")
# A picture is no higher than this: an engine draws no more at once.
HIGHEST = 8000
# What settles late, such as a list drawn at the next frame, is looked at again.
TRIES = 3
EXAMPLE = "Open the example record"


class Pair:
    """The same page of two builds."""

    def __init__(self, chromium: Browser, addresses: tuple[str, str], *, scripts: bool) -> None:
        self.addresses = addresses
        self.pages = tuple(_page(chromium, scripts=scripts) for _ in addresses)
        self.scripts = scripts
        self.judge = chromium.new_page()

    def go(self, path: str) -> None:
        """Open the page and wait until it shows the record."""
        for page, address in zip(self.pages, self.addresses, strict=True):
            page.set_viewport_size({"width": WIDTHS[0], "height": HEIGHT})
            page.goto("about:blank")
            page.goto(f"{address}/{path}")
            if self.scripts:
                ready(page)

    def show(self, width: int, scheme: str) -> None:
        """Show it in a window so wide, in light or dark."""
        for page in self.pages:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")

    def each(self, states: Callable[[Page], Iterator[str]]) -> Iterator[str]:
        """Put both into each of the states, which have the same names in both."""
        for before, after in zip(*map(states, self.pages), strict=True):
            yield before if before == after else f"{before} against {after}"

    def open_the_example(self) -> None:
        """Open a record that has something of everything."""
        self.go("records.html")
        for page in self.pages:
            page.get_by_role("button", name=EXAMPLE, exact=True).click()
            bar = page.get_by_role("region", name="Your record", exact=True)
            expect(bar.get_by_role("link", name=re.compile("^Example"))).to_be_visible()

    def different(self, *, whole: bool) -> tuple[bytes, bytes] | None:
        """Pictures of both, where they differ."""
        for _ in range(TRIES):
            before, after = (_pictures(page, whole=whole) for page in self.pages)
            if len(before) != len(after):
                return before[-1], after[-1]
            pairs = list(zip(before, after, strict=True))
            found = [pair for pair in pairs if not looks.same(self.judge, *pair)]
            if not found:
                return None
        return found[0]


def _page(chromium: Browser, *, scripts: bool) -> Page:
    context = chromium.new_context(java_script_enabled=scripts, reduced_motion="reduce")
    if scripts:
        context.clock.set_fixed_time("2026-11-26T12:00:00Z")
    return context.new_page()


def _pictures(page: Page, *, whole: bool) -> list[bytes]:
    if not whole:
        return [page.screenshot(animations="disabled")]
    size = page.viewport_size
    assert size
    high = int(page.evaluate("document.documentElement.scrollHeight"))
    return [
        page.screenshot(
            animations="disabled",
            full_page=True,
            clip={
                "x": 0,
                "y": top,
                "width": size["width"],
                "height": min(HIGHEST, high - top),
            },
        )
        for top in range(0, high, HIGHEST)
    ]


def _shown(pair: Pair, path: str) -> Iterator[tuple[str, bool]]:
    """Put the page into each state; its name, and whether it is seen as a whole."""
    pair.go(path)
    if not pair.scripts:
        for width in (WIDTHS[0], WIDTHS[-1]):
            pair.show(width, "light")
            yield f"{width} without scripts", True
        return
    for width, scheme in product(WIDTHS, SCHEMES):
        pair.show(width, scheme)
        yield f"{width} {scheme}", True
    if path not in states.KINDS:
        return
    for width, scheme in product((WIDTHS[0], WIDTHS[-1]), SCHEMES):
        pair.go(path)
        pair.show(width, scheme)
        for state in pair.each(states.in_the_window):
            yield f"{width} {scheme} {state}", False
        for state in pair.each(states.whole):
            yield f"{width} {scheme} {state}", True


def main(before: Path, after: Path, out: Path, only: list[str]) -> int:
    """Returns 0 only if no two pictures differ."""
    out.mkdir(parents=True, exist_ok=True)
    paths = sorted(page.relative_to(before).as_posix() for page in before.rglob("*.html"))
    count, found = 0, 0
    with ExitStack() as stack:
        sites = (stack.enter_context(serving(before)), stack.enter_context(serving(after)))
        playwright = stack.enter_context(sync_playwright())
        chromium = playwright.chromium.launch(executable_path=for_pages(), args=list(SWITCHES))
        pairs = (Pair(chromium, sites, scripts=True), Pair(chromium, sites, scripts=False))
        pairs[0].open_the_example()
        for path in paths:
            if only and path not in only:
                continue
            for pair in pairs:
                for state, whole in _shown(pair, path):
                    count += 1
                    if different := pair.different(whole=whole):
                        found += 1
                        _leave(out, f"{path} {state}", different)
            _say(f"{path}: {count} pairs so far, {found} different")
    return 1 if found else 0


def _leave(out: Path, name: str, different: tuple[bytes, bytes]) -> None:
    _say(f"DIFFERENT: {name}")
    for side, picture in zip(("before", "after"), different, strict=True):
        (out / f"{name.replace('/', '_')} {side}.png").write_bytes(picture)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    before, after, out, *only = sys.argv[1:]
    sys.exit(main(Path(before), Path(after), Path(out), only))
