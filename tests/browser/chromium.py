"""Find a Chromium for the tests, or install one; never do without.

Run as a module it makes sure there is one: the system's Chromium, Chrome or Edge; else
Playwright's own; else the system's package.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
# A browser under test calls nobody, and root needs --no-sandbox.
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class NoBrowserError(RuntimeError):
    """There is no Chromium on this computer and none could be installed."""


def find() -> Path | None:
    """The browser program, or ``None`` where there is none."""
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    for place in PLACES:
        if Path(place).exists():
            return Path(place)
    return _playwrights_own()


def require() -> Path:
    """The browser program. Raises ``NoBrowserError`` where there is none."""
    if browser := find():
        return browser
    raise NoBrowserError(
        "No Chromium, Chrome or Edge was found and none could be installed. "
        "Install one (on Debian: apt-get install chromium), then run the tests again."
    )


def install() -> None:
    """Try Playwright's own browser, then the system's package, until one is there."""
    attempts = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get"):
        root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
        attempts += [
            [*root, "apt-get", "update", "--quiet"],
            [*root, "apt-get", "install", "--yes", "--quiet", "chromium"],
        ]
    for attempt in attempts:
        if find():
            return
        if shutil.which(attempt[0]):
            subprocess.run(attempt, check=False, timeout=900)


def _playwrights_own() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.exists() else None


if __name__ == "__main__":
    install()
    try:
        sys.stdout.write(f"browser: {require().name}\n")
    except NoBrowserError as error:
        sys.exit(str(error))
