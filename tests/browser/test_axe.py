"""axe finds nothing: on any page, in either colour scheme, narrow or wide, empty or at work."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import Axe
from tests.browser.words import (
    FEATURE,
    THEME,
    choose_file,
    expect_saved,
    exported,
    preview,
    rate,
    text_field,
)
from tests.site.built import html_pages

Scheme = Literal["light", "dark"]
PRACTICE = "Brief description of current practice"
NO_BROADCAST = "delete window.BroadcastChannel;"
DAMAGE = """
() => new Promise((done) => {
  const opening = indexedDB.open("a-closer-look");
  opening.onsuccess = () => {
    const tx = opening.result.transaction("answers", "readwrite");
    const answers = tx.objectStore("answers");
    answers.getAll().onsuccess = ({target}) => {
      const row = target.result.find((one) => one.field === "practice");
      answers.put({...row, value: {torn: "half of it"}});
    };
    tx.oncomplete = () => { opening.result.close(); done(); };
  };
})
"""


@pytest.fixture(params=["light", "dark"])
def axe(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Axe]:
    scheme: Scheme = request.param
    # Without motion, so that nothing is judged while it fades in.
    context = chromium.new_context(
        color_scheme=scheme, reduced_motion="reduce", accept_downloads=True
    )
    context.set_default_timeout(15_000)
    # What is light or dark changes colours alone; every other rule has then been tried already.
    yield Axe(context, colours_only=scheme == "dark")
    context.close()


@pytest.fixture
def page(axe: Axe) -> Page:
    return axe.context.new_page()


def test_it_finds_nothing_on_any_page(axe: Axe, page: Page, address: str, site: Path) -> None:
    found = []
    for file in html_pages(site):
        page.goto(f"{address}/{file.relative_to(site).as_posix()}")
        found += axe.faults(page)
    assert not found, "\n".join(found)


def test_it_finds_a_fault_that_is_there(axe: Axe, page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    page.evaluate("document.querySelector('h1').style.color = 'gray'")
    page.evaluate("document.querySelector('h1').style.background = 'silver'")
    assert "color-contrast" in "".join(axe.faults(page))


def _filled_in(page: Page, address: str) -> None:
    page.goto(f"{address}/{FEATURE}")
    page.get_by_role("checkbox").first.check()
    text_field(page, PRACTICE).fill("written")
    rate(page, "4 Good")
    page.get_by_role("button", name="Add a prompt of your own").click()
    expect_saved(page)


def _theme_filled_in(page: Page, address: str) -> None:
    _filled_in(page, address)
    page.goto(f"{address}/{THEME}")
    expect(page.get_by_role("cell", name="1 of 4")).to_be_visible()


def _notes_open(page: Page, address: str) -> None:
    _filled_in(page, address)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    expect(page.get_by_role("textbox", name="Note on prompt 1a.1")).to_be_visible()


def _records(page: Page, address: str) -> None:
    for name in ("Older people", "Young carers"):
        page.goto(f"{address}/records.html")
        page.get_by_role("textbox", name="Name of the record").fill(name)
        page.get_by_role("button", name="Create record").click()
        expect(page.get_by_role("button", name=f"Open {name}")).to_be_visible()
    page.get_by_role("button", name="Delete Older people").click()
    expect(page.get_by_role("button", name="Undo delete Older people")).to_be_visible()


def _rename_open(page: Page, address: str) -> None:
    _records(page, address)
    page.get_by_role("button", name="Rename Young carers").click()
    expect(page.get_by_role("dialog")).to_be_visible()


def _import_preview(page: Page, address: str, folder: Path) -> None:
    _filled_in(page, address)
    choose_file(page, exported(page, folder))
    expect(preview(page)).to_be_visible()


def _imported(page: Page, address: str, folder: Path) -> None:
    _import_preview(page, address, folder)
    preview(page).get_by_role("button", name=re.compile("^Import")).click()
    expect(page.get_by_role("button", name="Undo import")).to_be_visible()


def _refused(page: Page, address: str, folder: Path) -> None:
    _filled_in(page, address)
    wrong = folder / "wrong.json"
    wrong.write_text("{", "utf-8")
    choose_file(page, wrong)
    expect(page.get_by_role("alert")).not_to_be_empty()


def _conflict(page: Page, address: str) -> None:
    page.context.add_init_script(NO_BROADCAST)
    other = page.context.new_page()
    _filled_in(page, address)
    other.goto(f"{address}/{FEATURE}")
    expect(text_field(other, PRACTICE)).to_have_value("written")
    text_field(other, PRACTICE).fill("written by another")
    expect_saved(other)
    text_field(page, PRACTICE).fill("written by this one")
    expect(page.get_by_role("group", name=f"Another version of {PRACTICE}")).to_be_visible()


def _damaged(page: Page, address: str) -> None:
    _filled_in(page, address)
    page.evaluate(DAMAGE)
    page.reload()
    expect(page.get_by_role("group", name=f"Damaged text of {PRACTICE}")).to_be_visible()


def _found(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    page.get_by_role("textbox", name="Search").press_sequentially("shared")
    expect(page.locator("[data-md-component=search-result] a").first).to_be_visible()


AT_WORK: list[Callable[[Page, str], None]] = [
    _theme_filled_in,
    _notes_open,
    _records,
    _rename_open,
    _conflict,
    _damaged,
    _found,
]
WITH_FILES: list[Callable[[Page, str, Path], None]] = [_import_preview, _imported, _refused]


@pytest.mark.parametrize("at_work", AT_WORK, ids=lambda each: each.__name__.strip("_"))
def test_it_finds_nothing_at_work(
    axe: Axe, page: Page, address: str, at_work: Callable[[Page, str], None]
) -> None:
    at_work(page, address)
    found = axe.faults(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("at_work", WITH_FILES, ids=lambda each: each.__name__.strip("_"))
def test_it_finds_nothing_around_a_file(
    axe: Axe,
    page: Page,
    address: str,
    tmp_path: Path,
    at_work: Callable[[Page, str, Path], None],
) -> None:
    at_work(page, address, tmp_path)
    found = axe.faults(page)
    assert not found, "\n".join(found)
