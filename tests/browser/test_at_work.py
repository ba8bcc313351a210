"""No sweep finds anything on a page at work: filled in, with a dialog open, or in trouble."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.search import dialog, field, open_search, results
from tests.browser.sweeps.axe import bring_axe
from tests.browser.sweeps.table import AT_REST, AT_WORK, DESK, SWEEPS, faults
from tests.browser.words import (
    FEATURE,
    THEME,
    choose_file,
    expect_saved,
    exported,
    preview,
    rate,
    revisit,
    text_field,
    visit,
)

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


pytestmark = [pytest.mark.usefixtures("context"), pytest.mark.longer]


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(accept_downloads=True, reduced_motion="reduce")
    bring_axe(context)
    yield context
    context.close()


Faults = Callable[[Page, str, Locator], list[str]]


@pytest.fixture
def faults_of(request: pytest.FixtureRequest) -> Faults:
    """What the sweeps find on a page in some state, while something is to be seen."""
    sweeps = SWEEPS if request.config.getoption("soak") else AT_WORK

    def found(page: Page, state: str, shown: Locator) -> list[str]:
        expect(shown).to_be_visible()
        wrong = faults(page, state, sweeps, AT_REST)
        DESK.put_on(page)
        expect(shown).to_be_visible()
        return wrong

    return found


def _fill_in(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    page.get_by_role("checkbox").first.check()
    text_field(page, PRACTICE).fill("written")
    rate(page, "4 Good")
    page.get_by_role("button", name="Add a prompt of your own", exact=True).click()
    expect_saved(page)


def test_a_feature_and_its_theme(page: Page, address: str, faults_of: Faults) -> None:
    _fill_in(page, address)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    note = page.get_by_role("textbox", name="Note on prompt 1a.1", exact=True)
    found = faults_of(page, "a feature with all its notes open", note)
    visit(page, f"{address}/{THEME}")
    done = page.get_by_role("cell", name="1 of 4", exact=True)
    found += faults_of(page, "a theme begun", done)
    assert not found, "\n".join(found)


def test_records(page: Page, address: str, faults_of: Faults) -> None:
    visit(page, f"{address}/records.html")
    for name in ("Older people", "Young carers"):
        page.get_by_role("textbox", name="Name of the record", exact=True).fill(name)
        page.get_by_role("button", name="Create record", exact=True).click()
        expect(page.get_by_role("button", name=f"Open {name}", exact=True)).to_be_visible()
    page.get_by_role("button", name="Delete Older people", exact=True).click()
    undo = page.get_by_role("button", name="Undo delete Older people", exact=True)
    found = faults_of(page, "records, one of them deleted", undo)
    page.get_by_role("button", name="Rename Young carers", exact=True).click()
    found += faults_of(page, "renaming a record", page.get_by_role("dialog"))
    assert not found, "\n".join(found)


def test_a_file(page: Page, address: str, faults_of: Faults, tmp_path: Path) -> None:
    _fill_in(page, address)
    wrong = tmp_path / "wrong.json"
    wrong.write_text("{", "utf-8")
    choose_file(page, wrong)
    expect(page.get_by_role("alert")).not_to_be_empty()
    found = faults_of(page, "a file refused", page.get_by_role("alert"))
    choose_file(page, exported(page, tmp_path))
    found += faults_of(page, "a file shown before it is imported", preview(page))
    preview(page).get_by_role("button", name=re.compile("^Import")).click()
    undo = page.get_by_role("button", name="Undo import", exact=True)
    found += faults_of(page, "a file imported", undo)
    assert not found, "\n".join(found)


def test_two_versions(page: Page, address: str, faults_of: Faults) -> None:
    page.context.add_init_script(NO_BROADCAST)
    other = page.context.new_page()
    _fill_in(page, address)
    visit(other, f"{address}/{FEATURE}")
    expect(text_field(other, PRACTICE)).to_have_value("written")
    text_field(other, PRACTICE).fill("written by another")
    expect_saved(other)
    other.close()
    text_field(page, PRACTICE).fill("written by this one")
    choice = page.get_by_role("group", name=f"Another version of {PRACTICE}", exact=True)
    found = faults_of(page, "two versions of a text", choice)
    assert not found, "\n".join(found)


def test_a_damaged_text(page: Page, address: str, faults_of: Faults) -> None:
    _fill_in(page, address)
    page.evaluate(DAMAGE)
    revisit(page)
    damaged = page.get_by_role("group", name=f"Damaged text of {PRACTICE}", exact=True)
    found = faults_of(page, "a damaged text", damaged)
    assert not found, "\n".join(found)


def test_the_search(page: Page, address: str, faults_of: Faults) -> None:
    visit(page, f"{address}/index.html")
    open_search(page)
    found = faults_of(page, "the search, open", field(page))
    # On paper there is no dialog, so that its field has lost the focus.
    field(page).press_sequentially("shared")
    field(page).press("ArrowDown")
    found += faults_of(page, "something looked up", results(page).first)
    field(page).fill("xylophone")
    nothing = dialog(page).get_by_text("Nothing found for “xylophone”.", exact=True)
    found += faults_of(page, "nothing found", nothing)
    assert not found, "\n".join(found)
