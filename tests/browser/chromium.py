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
# The same engine without the frame of a window: less than half the work for each page.
SHELLS = ("chromium-headless-shell", "chrome-headless-shell")
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


def for_pages() -> Path:
    """The lightest program that shows pages as the browser does; where there is none, the browser.

    Raises ``NoBrowserError`` where there is neither.
    """
    shells = (shutil.which(name) for name in SHELLS)
    return next((Path(shell) for shell in shells if shell), None) or require()


def install() -> None:
    """Try Playwright's own browser, then the system's package, until one is there."""
    _install_browser()
    if shutil.which("apt-get") and for_pages() == require():
        # Where the system has no such package, the tests take the browser itself.
        subprocess.run(
            [*_as_root(), "apt-get", "install", "--yes", "--quiet", SHELLS[0]],
            check=False,
            timeout=900,
        )


def _install_browser() -> None:
    attempts = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    if shutil.which("apt-get"):
        attempts += [
            [*_as_root(), "apt-get", "update", "--quiet"],
            [*_as_root(), "apt-get", "install", "--yes", "--quiet", "chromium"],
        ]
    for attempt in attempts:
        if find():
            return
        if shutil.which(attempt[0]):
            subprocess.run(attempt, check=False, timeout=900)


def _as_root() -> list[str]:
    return [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]


def _playwrights_own() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.exists() else None


if __name__ == "__main__":
    install()
    try:
        sys.stdout.write(f"browser: {require().name}, for pages {for_pages().name}\n")
    except NoBrowserError as error:
        sys.exit(str(error))
