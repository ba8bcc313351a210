"""Print the measurements: ``make bench``. Ratios are of two things measured in one run."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench import build_time, first_visit, lighthouse, page_weight, save_time, serve_time
from tests.browser.chromium import SWITCHES, require
from tests.browser.server import serving


def main() -> None:
    """Measure everything and print one line for each. Fails over any limit."""
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = build_time.measure(Path(folder))
        _say(f"build: {ours:.2f} s; plain Markdown {plain:.2f} s; ratio {ours / plain:.2f}")
        shown = serve_time.measure(Path(folder))
        _say(f"an edit shows in make serve after {shown:.2f} s: {shown / plain:.2f} plain builds")
        grown, plain_grown = build_time.measure_grown(Path(folder))
        _say(
            f"{build_time.TIMES} times the guide: {grown:.2f} s; plain Markdown "
            f"{plain_grown:.2f} s; ratio {grown / plain_grown:.2f}"
        )
        over = [*_pages(Path(folder) / "ours", Path(folder) / "profile")]
    for each in over:
        _say(f"OVER THE LIMIT: {each}")
    if over:
        sys.exit(1)


def _pages(site: Path, profile: Path) -> Iterator[str]:
    """Measure the pages of the built site; every limit that one is over."""
    feature = next(
        page.relative_to(site).as_posix()
        for page in sorted(site.glob("themes/*/*.html"))
        if page.name != "index.html"
    )
    for weight in page_weight.of_each_kind(site):
        _say(weight.line())
        yield from weight.over()
    with serving(site, gzipped=True) as address, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=require(), args=list(SWITCHES))
        count, outside = page_weight.requests(chromium, address, feature)
        _say(f"first load of {feature}: {count} requests, {outside} of them outside")
        visit, floor = first_visit.measure(chromium, address, feature)
        for name in ("paint", "ready", "blocked", "longest"):
            taken, least = getattr(visit, name), getattr(floor, name)
            ratio = f", ratio {taken / least:.2f}" if least else ""
            _say(f"first visit, {name}: {taken:.0f} ms; without scripts {least:.0f} ms{ratio}")
        yield from first_visit.over(visit, floor)
        chromium.close()
        through, bare = save_time.measure(playwright, profile, address, feature)
        _say(save_time.line(through, bare))
        yield from save_time.over(through, bare)
    with serving(site, gzipped=True) as address:
        readings = lighthouse.measure(address, site)
    for read in readings:
        scores = ", ".join(f"{name} {score}" for name, score in read.scores.items())
        _say(f"lighthouse, {read.page}: {scores}")
        for name in read.short_of():
            yield f"{read.page}: {name} under {lighthouse.LEAST[name]}: {'; '.join(read.cost)}"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
