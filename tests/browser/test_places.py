"""One build, four places: at a root, under a sub-path, on an intranet's host name without https,
and in the folder a release unpacks into. The work and the search go on in each."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from commands.release import pack
from tests.browser.chromium import SWITCHES
from tests.browser.search import prompt_words, search
from tests.browser.server import serving
from tests.browser.watch import watch
from tests.browser.words import (
    FEATURE,
    THEME,
    expect_saved,
    exported,
    import_file,
    revisit,
    text_field,
    visit,
)

STRENGTHS = "Summary of strengths"
HOST = "intranet.example"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a build is put. ``address`` has no slash at the end."""

    address: str
    secure: bool


@pytest.fixture(scope="module")
def intranet(playwright: Playwright, program: Path) -> Iterator[Browser]:
    """A Chromium that knows the host name as this computer."""
    rule = f"--host-resolver-rules=MAP {HOST} 127.0.0.1"
    browser = playwright.chromium.launch(executable_path=program, args=[*SWITCHES, rule])
    yield browser
    browser.close()


# At a root every other test has it.
@pytest.fixture(
    params=[pytest.param("root", marks=pytest.mark.soaked), "sub-path", "host name", "folder"]
)
def place(request: pytest.FixtureRequest, site: Path, tmp_path: Path) -> Iterator[Place]:
    if request.param == "folder":
        with zipfile.ZipFile(pack(site, tmp_path, "release", (), "MIT")) as archive:
            archive.extractall(tmp_path)
        yield Place((tmp_path / "release").as_uri(), secure=True)
        return
    (tmp_path / "served").mkdir()
    (tmp_path / "served" / "a closer look").symlink_to(site)
    with serving(tmp_path / "served" if request.param == "sub-path" else site) as address:
        if request.param == "sub-path":
            yield Place(f"{address}/a%20closer%20look", secure=True)
        elif request.param == "host name":
            yield Place(f"http://{HOST}:{urlsplit(address).port}", secure=False)
        else:
            yield Place(address, secure=True)


def _fill_in(page: Page) -> None:
    page.get_by_role("checkbox").first.check()
    text_field(page, STRENGTHS).fill("kept here")
    expect_saved(page)


def _expect_filled_in(page: Page) -> None:
    expect(page.get_by_role("checkbox").first).to_be_checked()
    expect(text_field(page, STRENGTHS)).to_have_value("kept here")


def test_the_work_and_the_search_go_on(intranet: Browser, place: Place, tmp_path: Path) -> None:
    context = intranet.new_context(accept_downloads=True)
    seen = watch(context, place.address)
    page = context.new_page()
    visit(page, f"{place.address}/{FEATURE}")
    assert page.evaluate("isSecureContext") is place.secure
    assert page.evaluate("'randomUUID' in crypto && 'locks' in navigator") is place.secure

    _fill_in(page)
    revisit(page)
    _expect_filled_in(page)

    words = prompt_words(page)
    visit(page, f"{place.address}/{THEME}")
    search(page, words, FEATURE).click()
    expect(page).to_have_url(re.compile("^" + re.escape(f"{place.address}/{FEATURE}")))
    _expect_filled_in(page)

    file = exported(page, tmp_path)
    import_file(page, file)
    expect_saved(page)
    _expect_filled_in(page)
    visit(page, f"{place.address}/records.html")
    records = page.get_by_role("table", name="Records on this computer", exact=True)
    expect(records.get_by_role("button", name=re.compile("^Open "))).to_have_count(2)
    seen.clean()
    context.close()
