"""The page that many tests share is empty for each of them."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kept import DESK, Kept
from tests.browser.words import FEATURE, expect_saved, text_field, visit

LEFT = """async () => ({
  databases: (await indexedDB.databases()).length,
  local: localStorage.length,
  tab: sessionStorage.length,
  history: history.length,
  window: [innerWidth, innerHeight],
  dark: matchMedia("(prefers-color-scheme: dark)").matches,
  paper: matchMedia("print").matches,
})"""
WEARING: tuple[Callable[[Page], object], ...] = (
    lambda page: page.add_init_script("1"),
    lambda page: page.context.set_offline(True),
    lambda page: page.clock.install(),
    lambda page: page.goto("data:text/plain,elsewhere"),
    lambda page: page.close(),
)


@pytest.fixture
def shared(chromium: Browser) -> Iterator[Kept]:
    shared = Kept(chromium)
    yield shared
    shared.close()


def _write(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    text_field(page, "Summary of strengths").fill("Strong")
    expect_saved(page)
    page.evaluate("sessionStorage.setItem('a', 'b')")


def test_nothing_is_left_of_the_test_before(shared: Kept, address: str) -> None:
    heard: list[str] = []
    with shared.page(address) as page:
        _write(page, address)
        page.context.new_page()
        page.on("request", lambda request: heard.append(request.url))
        page.route("**/*", lambda route: route.abort())
        page.set_viewport_size({"width": 320, "height": 640})
        page.emulate_media(media="print", color_scheme="dark")
    assert not shared.worn
    with shared.page(address) as again:
        assert again is page
        assert len(again.context.pages) == 1
        assert again.evaluate(LEFT) == {
            "databases": 0,
            "local": 0,
            "tab": 0,
            "history": 1,
            "window": [DESK["width"], DESK["height"]],
            "dark": False,
            "paper": False,
        }
        again.goto(f"{address}/{FEATURE}")
        assert not heard


def test_what_cannot_be_taken_back_wears_it(shared: Kept, address: str) -> None:
    for wear in WEARING:
        with shared.page(address) as page:
            wear(page)
        assert shared.worn
        with shared.page(address) as another:
            assert another is not page
