"""A Chromium of the test's own, with a profile on disk, that can be killed mid-work."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Playwright

from tests.browser.chromium import SWITCHES

COME_BACK = ("--restore-last-session", "--hide-crash-restore-bubble")


@dataclass(frozen=True, slots=True)
class ChromiumProcess:
    """A running browser: its ``page``, and a way to pull the plug."""

    process: subprocess.Popen[str]
    browser: Browser
    page: Page

    def kill(self) -> None:
        """End every process of the browser at once, as a power cut would, and see them gone."""
        _end(self.process)

    def close(self) -> None:
        """End the browser in good order, with all it keeps written, and see it gone."""
        self.browser.new_browser_cdp_session().send("Browser.close")
        self.process.wait()
        _end(self.process)


@contextmanager
def running(
    playwright: Playwright,
    profile: Path,
    program: Path,
    first: tuple[str, ...] = ("about:blank",),
) -> Iterator[ChromiumProcess]:
    """Start ``program`` with the profile in the folder ``profile``; end it afterwards.

    It opens the pages ``first``, or with ``COME_BACK`` those that were open when it last ended.
    """
    process = subprocess.Popen(
        [
            str(program),
            "--headless=new",
            "--remote-debugging-port=0",
            f"--user-data-dir={profile}",
            *SWITCHES,
            *first,
        ],
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    try:
        browser = playwright.chromium.connect_over_cdp(_address(process))
        context = browser.contexts[0]
        yield ChromiumProcess(
            process, browser, context.pages[0] if context.pages else context.new_page()
        )
    finally:
        _end(process)


def _end(process: subprocess.Popen[str]) -> None:
    """Do nothing where the browser has ended already."""
    if process.poll() is None:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    # Each process of the browser holds this pipe: its end is read once the last of them is gone.
    if process.stderr and not process.stderr.closed:
        process.stderr.read()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None
    for line in process.stderr:
        if "DevTools listening on " in line:
            return line.split("DevTools listening on ")[1].strip()
    raise RuntimeError("Chromium ended before it was ready")
