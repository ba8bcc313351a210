"""Print the measurements: ``make bench``. Ratios are of two things measured in one run."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.bench import build_time, lighthouse, page_weight, save_time, serve_time
from tests.browser.chromium import SWITCHES, require
from tests.browser.server import serving


def main() -> None:
    """Measure everything and print one line for each."""
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
        site = Path(folder) / "ours"
        page_path = next(
            str(page.relative_to(site).as_posix())
            for page in sorted(site.glob("themes/*/*.html"))
            if page.name != "index.html"
        )
        with serving(site) as address, sync_playwright() as playwright:
            chromium = playwright.chromium.launch(executable_path=require(), args=list(SWITCHES))
            weight = page_weight.measure(chromium, address, site, page_path)
            chromium.close()
            _say(
                f"first load of {page_path}: {weight.gzipped} bytes (gzip), "
                f"{weight.requests} requests, {weight.outside} of them outside"
            )
            through, bare = save_time.measure(
                playwright, Path(folder) / "profile", address, page_path
            )
            _say(
                f"key to commit: {through:.2f} ms; bare put {bare:.2f} ms; "
                f"ratio {through / bare:.2f}"
            )
        with serving(site, gzipped=True) as address:
            readings = lighthouse.measure(address, site)
        for read in readings:
            scores = ", ".join(f"{name} {score}" for name, score in read.scores.items())
            _say(f"lighthouse, {read.page}: {scores}")
            for name in read.short_of():
                _say(f"  {name} is under {lighthouse.LEAST[name]}: {'; '.join(read.cost)}")
    if any(read.short_of() for read in readings):
        sys.exit(1)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
