"""What somebody does with the answers in one of two tabs, and what the model then holds."""

from collections.abc import Callable
from functools import partial

from playwright.sync_api import Page

from tests.browser.two_tabs import FIELDS, RATING, TICK, TwoTabs
from tests.browser.words import THEME, expect_saved, rate, ready, revisit, text_field

LEVELS = {6: "6 Excellent", 4: "4 Good", 2: "2 Weak"}


def _write(at: TwoTabs, page: Page, which: int, and_then: Callable[[], object]) -> None:
    """Type into one of the fields; what follows at once is done while the write may be held up."""
    record = at.on_feature(page)
    key = list(FIELDS)[which % len(FIELDS)]
    words = at.next_words()
    with at.held():
        text_field(page, FIELDS[key]).fill(words)
        and_then()
    ready(page)
    expect_saved(page)
    at.answered(record, key, words)


def types(at: TwoTabs, page: Page, which: int) -> None:
    _write(at, page, which, lambda: None)


def types_and_leaves_at_once(at: TwoTabs, page: Page, which: int) -> None:
    leave = page.reload if which % 3 == 0 else partial(page.goto, f"{at.address}/{THEME}")
    _write(at, page, which, leave)


def ticks(at: TwoTabs, page: Page, _: int) -> None:
    record = at.on_feature(page)
    box = page.get_by_role("checkbox").first
    value = not box.is_checked()
    box.set_checked(value)
    expect_saved(page)
    at.answered(record, TICK, value or None)


def rates(at: TwoTabs, page: Page, which: int) -> None:
    record = at.on_feature(page)
    level = list(LEVELS)[which % len(LEVELS)]
    rate(page, LEVELS[level])
    expect_saved(page)
    # A press on what is chosen already is none.
    at.answered(record, RATING, level)


def goes_back(_at: TwoTabs, page: Page, _: int) -> None:
    page.go_back()
    ready(page)


def reloads(_at: TwoTabs, page: Page, _: int) -> None:
    revisit(page)
