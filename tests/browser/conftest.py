"""A real Chromium on the built site, served over plain HTTP."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from tests.browser.chromium import SWITCHES, for_pages, require
from tests.browser.kept import Kept, listening
from tests.browser.server import serving

# As long as a page may take on a busy computer, in milliseconds. What holds is never waited for.
PATIENCE = 30_000
expect.set_options(timeout=PATIENCE)
# In place of a page's own script: loads it a second after its place in the page was reached.
LATE = """{
  const { src } = document.currentScript;
  setTimeout(() => {
    const script = document.createElement("script");
    script.src = src.replace(/[^/]+$/, "late-$&");
    document.head.append(script);
  }, 1000);
}"""


@pytest.fixture(scope="session")
def site(site: Path, request: pytest.FixtureRequest) -> Path:
    """The built site; with ``--late`` a copy of it whose pages start a second after they load."""
    if not request.config.getoption("late"):
        return site
    folder = request.getfixturevalue("tmp_path_factory").mktemp("late") / "site"
    shutil.copytree(site, folder)
    for script in (folder / "assets" / "pages").glob("*.js"):
        script.rename(script.with_name(f"late-{script.name}"))
        script.write_text(LATE, "utf-8")
    return Path(folder)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the built site is served, without a slash at the end."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def program(request: pytest.FixtureRequest) -> Path:
    """What shows the pages: with ``--whole`` the whole browser, else its engine."""
    return require() if request.config.getoption("whole") else for_pages()


@pytest.fixture(scope="session")
def chromium(playwright: Playwright, program: Path) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=program, args=list(SWITCHES))
    yield browser
    browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """An empty browser: nothing stored yet."""
    context = chromium.new_context(accept_downloads=True)
    yield context
    context.close()


@pytest.fixture(scope="session")
def kept(chromium: Browser) -> Iterator[Kept]:
    kept = Kept(chromium)
    yield kept
    kept.close()


@pytest.fixture
def page(request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page as in an empty browser; in ``context``, where a test has that too.

    It fails the test on any script error, also on one that is only logged. What a test lets go
    wrong it names with the mark ``logs``, as a regular expression.
    """
    if "context" in request.fixturenames:
        page = request.getfixturevalue("context").new_page()
        with _without_errors(page, request):
            yield page
        return
    kept: Kept = request.getfixturevalue("kept")
    failed = request.session.testsfailed
    with kept.page(request.getfixturevalue("address")) as page:
        with _without_errors(page, request):
            yield page
        kept.worn = kept.worn or request.session.testsfailed > failed


@contextmanager
def _without_errors(page: Page, request: pytest.FixtureRequest) -> Iterator[None]:
    errors: list[str] = []
    mark = request.node.get_closest_marker("logs")
    on_purpose = re.compile(mark.args[0]) if mark else None

    def thrown(error: object) -> None:
        errors.append(str(error))

    def logged(message: ConsoleMessage) -> None:
        # What cannot be loaded the browser logs itself, and some tests keep it from loading.
        if message.type != "error" or message.text.startswith("Failed to load resource"):
            return
        if not (on_purpose and on_purpose.search(message.text)):
            errors.append(message.text)

    with listening(page, "pageerror", thrown), listening(page, "console", logged):
        yield
    assert not errors, "\n".join(errors)
