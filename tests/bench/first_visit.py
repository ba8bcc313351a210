"""How soon a page is there on a slow line and a slow computer, beside itself without any script."""

import statistics
from dataclasses import dataclass

from playwright.sync_api import Browser

# As a phone or an old laptop: 1.6 Mbit/s, 150 ms, a quarter of the speed.
LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
SLOWER = 4
ROUNDS = 5
# How often the time of the page without scripts each may take.
# Measured at some 1.0 and 1.5; above that something new waits for something else.
MOST_PAINT, MOST_READY = 1.25, 2.2
_WATCH = """
globalThis.seen = {paint: 0, blocked: 0, longest: 0};
const see = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note))
  .observe({type, buffered: true});
see("paint", (entry) => {
  if (entry.name === "first-contentful-paint") seen.paint = entry.startTime;
});
see("longtask", ({duration}) => {
  seen.blocked += Math.max(0, duration - 50);
  seen.longest = Math.max(seen.longest, duration);
});
"""
# With scripts, when the page takes answers; without, when it has been read.
_READY = """
() => new Promise((done) => {
  const bar = document.querySelector("[data-part~=record-bar]");
  const look = () => !bar || "ready" in bar.dataset ? done(performance.now())
    : requestAnimationFrame(look);
  look();
})
"""
_READ = "() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"


@dataclass(frozen=True, slots=True)
class Visit:
    """Milliseconds to the first paint and until the page takes answers, and of tasks that block."""

    paint: float
    ready: float
    blocked: float
    longest: float


def measure(chromium: Browser, address: str, page_path: str) -> tuple[Visit, Visit]:
    """The medians of visits in turn: with its scripts, and without any."""
    with_scripts, without = [], []
    for _ in range(ROUNDS):
        with_scripts.append(_visit(chromium, f"{address}/{page_path}", scripts=True))
        without.append(_visit(chromium, f"{address}/{page_path}", scripts=False))
    return _median(with_scripts), _median(without)


def over(ours: Visit, floor: Visit) -> list[str]:
    """The limits that a visit is over, in words."""
    ratios = (
        ("first paint", ours.paint / floor.paint, MOST_PAINT),
        ("ready", ours.ready / floor.ready, MOST_READY),
    )
    return [f"{name}: {ratio:.2f}, limit {most}" for name, ratio, most in ratios if ratio > most]


def _visit(chromium: Browser, address: str, *, scripts: bool) -> Visit:
    context = chromium.new_context()
    page = context.new_page()
    if not scripts:
        page.route("**/*.js", lambda route: route.abort())
    page.add_init_script(_WATCH)
    devtools = context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", LINE)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="load", timeout=60_000)
    ready = page.evaluate(_READY if scripts else _READ)
    page.wait_for_function("seen.paint > 0")
    seen = page.evaluate("seen")
    context.close()
    return Visit(seen["paint"], ready, seen["blocked"], seen["longest"])


def _median(visits: list[Visit]) -> Visit:
    return Visit(
        *(
            statistics.median(getattr(visit, name) for visit in visits)
            for name in ("paint", "ready", "blocked", "longest")
        )
    )
