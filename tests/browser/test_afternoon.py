"""The officer's whole afternoon with the keyboard only: from the home page to the Word file."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.keyboard import skip_to_the_content, tab_to
from tests.browser.words import expect_saved, ready, text_field, visit

NOTE = "Two of five plans name no outcome."
FEATURE_TEXTS = {
    "Brief description of current practice": "Partners meet each quarter.",
    "Summary of strengths": "One outcomes statement for all.",
    "Areas for improvement": "Carers were asked too late.",
}
EVIDENCE = {"what": "Survey of carers", "shows": "Seven in ten want respite nearby."}
THEME_TEXTS = {
    "Rationale for rating": "Sound facts outweigh late consultation.",
    "Priorities for action": "Ask carers before the plan is drafted.",
}
CARE_GROUP = "Older people in Lorn"
# The digits are the same whether the browser asks for the day or the month first.
DATES = {
    "Start date": ("11112026", "11 November 2026"),
    "End date": ("12122026", "12 December 2026"),
}


pytestmark = pytest.mark.usefixtures("context")


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """An empty browser whose pages do not glide: where the focus is, is settled at once."""
    context = chromium.new_context(reduced_motion="reduce")
    yield context
    context.close()


def _follow(page: Page, link: Locator, to: str, key: str = "Tab") -> None:
    tab_to(page, link, key)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"{to}$"))
    ready(page)


def _press(page: Page, wanted: Locator, key: str = "Space") -> None:
    tab_to(page, wanted)
    page.keyboard.press(key)


def _write(page: Page, texts: dict[str, str]) -> None:
    for field, text in texts.items():
        tab_to(page, text_field(page, field))
        page.keyboard.type(text)


def _rate(page: Page, level: str) -> None:
    """Into the group by Tab, which stops at the first level, and down to the level by arrows."""
    tab_to(page, page.get_by_role("radio", name="6 Excellent", exact=True))
    wanted = page.get_by_role("radio", name=level, exact=True)
    for _ in range(6 - int(level[0])):
        page.keyboard.press("ArrowDown")
    expect(wanted).to_be_checked()


def _set_the_scope(page: Page) -> str:
    """Fill in the scope page. Returns the words of the finding that was ticked."""
    skip_to_the_content(page)
    finding = page.get_by_role(
        "group", name=re.compile("^Tick what an earlier, quicker look has shown")
    ).get_by_role("checkbox")
    _press(page, finding.nth(1))
    expect(finding.nth(1)).to_be_checked()
    _write(page, {"Care group": CARE_GROUP})
    for field, (digits, _) in DATES.items():
        tab_to(page, page.get_by_label(field, exact=True))
        page.keyboard.type(digits)
    expect(page.get_by_label("End date", exact=True)).to_have_value("2026-12-12")
    _press(page, page.get_by_role("checkbox", name=re.compile("^1b ")))
    expect(page.get_by_text("17 of 18 essential features are in scope.")).to_be_visible()
    expect_saved(page)
    return page.locator("label[for=finding-2]").inner_text()


def _judge_the_feature(page: Page) -> None:
    skip_to_the_content(page)
    boxes = page.get_by_role("region", name="Prompts", exact=True).get_by_role("checkbox")
    _press(page, boxes.nth(0))
    _press(page, boxes.nth(1))
    # The note of the first prompt stands before the second.
    first_note = page.locator("summary").filter(has_text="on prompt 1a.1")
    tab_to(page, first_note, "Shift+Tab")
    page.keyboard.press("Enter")
    _write(page, {"Note on prompt 1a.1": NOTE})
    _write(page, FEATURE_TEXTS)
    _press(page, page.get_by_role("button", name="Add evidence", exact=True), "Enter")
    entry = page.get_by_role("group", name="Evidence 1", exact=True)
    expect(entry.get_by_label("What it is", exact=True)).to_be_focused()
    page.keyboard.type(EVIDENCE["what"])
    _press(page, entry.get_by_role("combobox", name="Kind", exact=True), "ArrowDown")
    expect(entry.get_by_role("combobox", name="Kind", exact=True)).to_have_value("views")
    tab_to(page, entry.get_by_label("What it shows", exact=True))
    page.keyboard.type(EVIDENCE["shows"])
    _rate(page, "4 Good")
    expect_saved(page)


def _judge_the_theme(page: Page) -> None:
    skip_to_the_content(page)
    _rate(page, "5 Very good")
    _write(page, THEME_TEXTS)
    expect_saved(page)


def _expect_the_profile(page: Page) -> None:
    for row, level in (("1a Shared outcomes", "4 Good"), ("Theme 1: Analyse", "5 Very good")):
        mark = page.get_by_role("table").get_by_role("link", name=f"{row}: {level}", exact=True)
        expect(mark).to_be_visible()
    main = page.get_by_role("article").last
    for text in (CARE_GROUP, THEME_TEXTS["Priorities for action"]):
        expect(main.get_by_text(text)).to_be_visible()
    expect(main.get_by_text(re.compile(r"^2 of \d+"))).to_be_visible()


def _words_in(file: Path) -> str:
    runs = Document(str(file)).element.body.iter(qn("w:t"))
    return "".join(run.text or "" for run in runs)


def test_from_home_to_a_finished_word_record_with_keys_alone(
    page: Page, address: str, tmp_path: Path
) -> None:
    visit(page, f"{address}/index.html")
    skip_to_the_content(page)
    _follow(page, page.get_by_role("link", name="Start: set the scope", exact=True), "scope.html")
    finding = _set_the_scope(page)

    _follow(
        page,
        page.get_by_role("link", name="Open Theme 1: Analyse", exact=True),
        "1-analyse/index.html",
    )
    skip_to_the_content(page)
    features = page.get_by_role("table").get_by_role("link", name="1a Shared outcomes", exact=True)
    _follow(page, features, "1a.html")
    _judge_the_feature(page)

    up = page.get_by_role("main").get_by_role("link", name="Theme 1: Analyse", exact=True)
    _follow(page, up.first, "1-analyse/index.html", "Shift+Tab")
    _judge_the_theme(page)

    # Back to the top of the page, where the menus are; they lead by the scope to the profile.
    tab = page.get_by_role("navigation").get_by_role("link", name="Your record", exact=True)
    _follow(page, tab, "scope.html", "Shift+Tab")
    menu = page.get_by_role("navigation").get_by_role("link", name="Profile", exact=True)
    _follow(page, menu, "profile.html")
    _expect_the_profile(page)

    skip_to_the_content(page)
    bar = page.get_by_role("region", name="Your record", exact=True)
    _follow(page, bar.get_by_role("link", name="Report and copies", exact=True), "export.html")
    skip_to_the_content(page)
    tab_to(page, page.get_by_role("button", name="Export Word", exact=True))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)

    typed = [CARE_GROUP, finding, NOTE, *(said for _, said in DATES.values())]
    typed += [*FEATURE_TEXTS.values(), *EVIDENCE.values(), "People’s views", *THEME_TEXTS.values()]
    found = _words_in(file)
    assert not [text for text in typed if text not in found]
