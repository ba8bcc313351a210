"""Every feature used under the strict policy: nothing refused, no request outside, whether the
policy comes from the page alone or from a server too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.site import policy
from tests.browser.full_record import expect_the_next
from tests.browser.search import prompt_words, search
from tests.browser.server import serving
from tests.browser.watch import watch
from tests.browser.words import (
    FEATURE,
    THEME,
    expect_saved,
    exported,
    import_file,
    open_note,
    rate,
    text_field,
    visit,
)

ATTACK = """() => {
  const script = document.createElement("script");
  script.textContent = "document.title = 'hit'";
  document.body.append(script);
  const image = document.createElement("img");
  image.setAttribute("onerror", "document.title = 'hit'");
  image.src = "x:";
  document.body.append(image);
  return fetch("http://127.0.0.1:9/").catch(() => null);
}"""

# Chromium lets a page hand over so many files in a second, and drops further ones.
AT_ONCE = 10
A_SECOND_LATER = "(then) => performance.now() > then + 1000"


@pytest.fixture(params=["policy in the page", "policy in a header too"])
def address(request: pytest.FixtureRequest, site: Path) -> Iterator[str]:
    with serving(site, policy.headers() if "header" in request.param else None) as address:
        yield address


# The page alone forbids it in every other test: what it refuses, it logs, and that fails them.
@pytest.mark.parametrize("address", ["policy in a header too"], indirect=True)
def test_every_feature_works_with_nothing_refused(
    context: BrowserContext, page: Page, address: str, tmp_path: Path
) -> None:
    seen = watch(context, address)
    _answer(page, address)
    _judge_the_theme(page, address)
    file = exported(page, tmp_path)
    import_file(page, file)
    expect_saved(page)
    _keep_records(page, address)
    _plan(page, address)
    _take_out(page, address)
    _read(page, address)
    seen.clean()


def _answer(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    page.get_by_role("checkbox").first.check()
    open_note(page, "1a.1")
    page.get_by_role("textbox", name="Note on prompt 1a.1", exact=True).fill("a note")
    rate(page, "5 Very good")
    page.get_by_role("button", name="Clear rating", exact=True).click()
    rate(page, "4 Good")
    page.get_by_role("button", name="Add a prompt of your own", exact=True).click()
    page.get_by_role("textbox", name="Your own prompt", exact=True).fill("Is it warm?")
    page.get_by_role("button", name="Remove", exact=True).click()
    page.get_by_role("button", name="Undo", exact=True).click()
    page.get_by_role("button", name="Print", exact=True).click()
    expect_saved(page)


def _judge_the_theme(page: Page, address: str) -> None:
    visit(page, f"{address}/{THEME}")
    text_field(page, "Evidence").fill("minutes")
    expect_saved(page)


def _keep_records(page: Page, address: str) -> None:
    visit(page, f"{address}/records.html")
    page.get_by_role("textbox", name="Name of the record", exact=True).fill("Young carers")
    page.get_by_role("button", name="Create record", exact=True).click()
    dialog = page.get_by_role("dialog", name="Rename the record", exact=True)
    for press in ("Cancel", "Save name"):
        page.get_by_role("button", name="Rename Young carers", exact=True).click()
        dialog.get_by_role("textbox").fill("Older people")
        dialog.get_by_role("button", name=press, exact=True).click()
        expect(dialog).to_be_hidden()
    page.get_by_role("button", name="Delete Older people", exact=True).click()
    page.get_by_role("button", name="Undo delete Older people", exact=True).click()
    page.get_by_role("button", name="Open Older people", exact=True).click()
    expect(page.get_by_role("link", name="Older people", exact=True)).to_be_visible()


def _plan(page: Page, address: str) -> None:
    visit(page, f"{address}/plan.html?add=1b")
    page.get_by_role("textbox", name="What will be done", exact=True).fill("Ask again")
    page.get_by_label("Completion date", exact=True).fill("2098-06-30")
    page.get_by_text("1 action. By theme, lead or date, and the year ahead", exact=True).click()
    expect(page.get_by_role("table", name="The actions of the plan", exact=True)).to_be_visible()


def _take_out(page: Page, address: str) -> None:
    visit(page, f"{address}/export.html")
    ways = page.get_by_role("region", name="Choose a format", exact=True)
    for number, button in enumerate(ways.get_by_role("button").all(), 1):
        with page.expect_download():
            button.click()
        expect_the_next(page)
        if number % AT_ONCE == 0:
            page.wait_for_function(A_SECOND_LATER, arg=page.evaluate("performance.now()"))
    visit(page, f"{address}/print/record.html")
    expect(page.get_by_role("heading", name="Evidence list", exact=True)).to_be_visible()


def _read(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    search(page, prompt_words(page), FEATURE).click()
    visit(page, f"{address}/index.html")
    page.emulate_media(color_scheme="light")
    page.get_by_title("Switch to dark mode", exact=True).click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


@pytest.mark.logs("Content Security Policy|^violation ")
def test_a_script_put_into_a_page_does_not_run(
    context: BrowserContext, page: Page, address: str
) -> None:
    seen = watch(context, address)
    visit(page, f"{address}/{FEATURE}")
    page.evaluate(ATTACK)
    assert page.title() != "hit"
    assert any("script-src-elem" in error for error in seen.errors)
    assert any("script-src-attr" in error for error in seen.errors)
    assert any("connect-src" in error for error in seen.errors)
