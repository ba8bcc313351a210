"""From a key to its commit: through the page, and as one bare IndexedDB put in the same run."""

import statistics
from pathlib import Path

from playwright.sync_api import Playwright

from tests.browser.chromium import SWITCHES, require

KEYS = 200
# How often a bare put's time a key is to take, and the most before `make bench` fails. A bare put
# is one request. A key is five in one transaction: the text, what it replaces, the mark of an edit,
# and what tells of other tabs. The page then says how it stands. On a slow disk all of them wait
# for one write, and the ratio comes near the aim; where a put takes less than a millisecond, most
# is the page's own work.
AIM, MOST = 1.2, 5.0

# One input event, then the time until the status says it is saved.
THROUGH_THE_PAGE = """
async (keys) => {
  const field = document.querySelector("textarea[data-field]:not([data-field=note])");
  const status = document.querySelector("[data-part~=status]");
  const saved = () => new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (status.textContent.startsWith("Saved")) { watcher.disconnect(); resolve(); }
    });
    watcher.observe(status, {childList: true, characterData: true, subtree: true});
  });
  const times = [];
  for (let i = 0; i < keys; i++) {
    const done = saved();
    const start = performance.now();
    field.value += "x";
    field.dispatchEvent(new Event("input", {bubbles: true}));
    await done;
    times.push(performance.now() - start);
  }
  return times;
}
"""

# The same number of puts of a growing text, in the barest code that is as safe.
BARE_PUT = """
async (keys) => {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open("bench-bare", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const times = [];
  let text = "";
  for (let i = 0; i < keys; i++) {
    const start = performance.now();
    text += "x";
    await new Promise((resolve, reject) => {
      const transaction = database.transaction("rows", "readwrite", {durability: "strict"});
      transaction.objectStore("rows").put(text, "row");
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
      transaction.commit();
    });
    times.push(performance.now() - start);
  }
  return times;
}
"""


def line(through: float, bare: float) -> str:
    """How long a key takes, beside a bare put, and what stands in the way of the aim."""
    ratio = through / bare
    said = f"key to commit: {through:.2f} ms; bare put {bare:.2f} ms; ratio {ratio:.2f}"
    return (
        said if ratio <= AIM else f"{said}; aim {AIM}: {through - bare:.2f} ms are the page's own"
    )


def over(through: float, bare: float) -> list[str]:
    """The limit that it is over, in words."""
    ratio = through / bare
    return [f"key to commit: {ratio:.2f} bare puts, limit {MOST}"] if ratio > MOST else []


def measure(
    playwright: Playwright, profile: Path, address: str, page_path: str
) -> tuple[float, float]:
    """Median milliseconds of a save to disk: through the page, and as a bare put.

    The browser keeps its profile in the folder ``profile``; a private window would only keep
    what is saved in memory.
    """
    context = playwright.chromium.launch_persistent_context(
        profile, executable_path=require(), args=list(SWITCHES)
    )
    page = context.new_page()
    page.goto(f"{address}/{page_path}")
    page.locator("fieldset[data-part~=answers]:not([disabled])").wait_for()
    through = statistics.median(page.evaluate(THROUGH_THE_PAGE, KEYS))
    bare = statistics.median(page.evaluate(BARE_PUT, KEYS))
    context.close()
    return through, bare
