"""Start each engine with a profile of its own; find its package or install it, never do without."""

import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, sync_playwright

from tests.browser.chromium import SWITCHES, require
from tests.engines.driver import Driver, DriverError, HttpDriver, MarionetteDriver
from tests.engines.journey import until


class NoEngineError(RuntimeError):
    """A browser is missing and could not be installed; the message says which."""


class ChromiumDriver:
    """The same commands through Playwright."""

    def __init__(self, page: Any) -> None:
        self._page = page

    def go(self, address: str) -> None:
        self._page.goto(address)

    def run(self, script: str, *arguments: object) -> Any:
        wrapped = f"(given) => (function () {{ {script} }}).apply(null, given)"
        while True:
            try:
                return self._page.evaluate(wrapped, list(arguments))
            except Error as error:
                # The page went away meanwhile: asked again of the one that comes.
                if "context was destroyed" not in error.message:
                    raise
                self._page.wait_for_load_state()

    def type(self, selector: str, text: str) -> None:
        self._page.locator(selector).press_sequentially(text)

    def close(self) -> None:
        self._page.context.close()


@contextmanager
def chromium(folder: Path) -> Iterator[Driver]:
    """An empty Chromium."""
    del folder  # its profile is in memory
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=require(), args=list(SWITCHES))
        yield ChromiumDriver(browser.new_page())
        browser.close()


@contextmanager
def firefox(folder: Path) -> Iterator[MarionetteDriver]:
    """A Firefox with its profile in ``folder``: empty, or as an earlier one left it."""
    program = _program("firefox-esr", "firefox", package="firefox-esr")
    port = _free_port()
    prefs = {
        "marionette.port": port,
        # As people have it; Firefox under command would else let all files share one storage.
        "security.fileuri.strict_origin_policy": True,
    }
    lines = [f'user_pref("{name}", {json.dumps(value)});\n' for name, value in prefs.items()]
    (folder / "user.js").write_text("".join(lines), "utf-8")
    arguments = [program, "--headless", "--marionette", "--no-remote", "--profile", str(folder)]
    with _running(arguments, port):
        driver = MarionetteDriver(port)
        yield driver
        with suppress(DriverError):
            driver.close()


@contextmanager
def webkit(folder: Path) -> Iterator[Driver]:
    """An empty WebKit, with everything it keeps in ``folder``."""
    driver_program = _program("WebKitWebDriver", package="webkit2gtk-driver")
    screen = _program("xvfb-run", package="xvfb")
    found = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
    if not found:
        raise NoEngineError("WebKit's MiniBrowser is missing (on Debian: webkit2gtk-driver)")
    port = _free_port()
    options = {"binary": str(found[-1]), "args": ["--automation"]}
    with _running([screen, "-a", driver_program, f"--port={port}"], port, folder):
        driver = HttpDriver(port, {"webkitgtk:browserOptions": options})
        yield driver
        with suppress(DriverError):
            driver.close()


def _program(*names: str, package: str) -> str:
    for attempt in range(2):
        for name in names:
            if found := shutil.which(name):
                return found
        if attempt == 0 and shutil.which("apt-get"):
            root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
            for step in (["update"], ["install", "--yes", package]):
                subprocess.run([*root, "apt-get", "--quiet", *step], check=False, timeout=900)
    raise NoEngineError(f"{names[0]} is missing and could not be installed (Debian: {package})")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@contextmanager
def _running(arguments: list[str], port: int, home: Path | None = None) -> Iterator[None]:
    """Run a program of our own until the block ends; begin when it listens on ``port``."""
    at_home = {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CACHE_HOME": str(home)}
    process = subprocess.Popen(
        arguments,
        env={**os.environ, **(at_home if home else {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        until(lambda: _listens(port) or process.poll() is not None, f"{arguments[0]} is ready")
        yield
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, 15)
        process.wait(timeout=20)


def _listens(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False
