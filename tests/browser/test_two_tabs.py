"""Two tabs of one browser: what one writes appears in the other; neither overwrites it."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.words import (
    FEATURE,
    alert,
    answers,
    choose_file,
    expect_saved,
    exported,
    import_file,
    preview,
    revisit,
    status,
    text_field,
    type_text,
    visit,
)

PRACTICE = "Brief description of current practice"
STRENGTHS = "Summary of strengths"
NO_BROADCAST = "delete window.BroadcastChannel;"


def _two(context: BrowserContext, address: str, script: str = "") -> tuple[Page, Page]:
    """Two tabs on the same feature of one stored record."""
    if script:
        context.add_init_script(script)
    pages = (context.new_page(), context.new_page())
    visit(pages[0], f"{address}/{FEATURE}")
    text_field(pages[0], PRACTICE).fill("begun")
    expect_saved(pages[0])
    visit(pages[1], f"{address}/{FEATURE}")
    expect(text_field(pages[1], PRACTICE)).to_have_value("begun")
    return pages


def _other_version(page: Page) -> Locator:
    return page.get_by_role("group", name=f"Another version of {PRACTICE}", exact=True)


def _write_at_once(context: BrowserContext, address: str) -> tuple[Page, Page]:
    """Both tabs change the same text, neither having seen the other's."""
    one, two = _two(context, address, NO_BROADCAST)
    text_field(one, PRACTICE).fill("begun by one")
    expect_saved(one)
    text_field(two, PRACTICE).fill("begun by two")
    expect_saved(two)
    return one, two


def test_an_edit_in_one_tab_appears_in_the_other(context: BrowserContext, address: str) -> None:
    one, two = _two(context, address)
    text_field(one, PRACTICE).fill("begun, and more")
    expect(text_field(two, PRACTICE)).to_have_value("begun, and more")
    text_field(two, PRACTICE).fill("begun, more, and done")
    expect(text_field(one, PRACTICE)).to_have_value("begun, more, and done")
    expect(alert(one)).to_be_hidden()
    expect(alert(two)).to_be_hidden()


def test_two_tabs_on_different_fields_keep_both(
    context: BrowserContext, address: str, tmp_path: Path
) -> None:
    one, two = _two(context, address, NO_BROADCAST)
    text_field(one, PRACTICE).fill("from one")
    text_field(two, STRENGTHS).fill("from two")
    expect_saved(one)
    expect_saved(two)
    found = answers(exported(one, tmp_path))["1a"]
    assert found == {"practice": "from one", "strengths": "from two"}


def test_the_same_text_in_two_tabs_is_kept_and_shown_twice(
    context: BrowserContext, address: str, tmp_path: Path
) -> None:
    _, two = _write_at_once(context, address)
    expect(_other_version(two)).to_contain_text("begun by one")
    expect(alert(two)).to_contain_text("Both versions are kept")
    expect(text_field(two, PRACTICE)).to_have_value("begun by two")
    type_text(two, PRACTICE, "!")
    revisit(two)
    expect(_other_version(two)).to_contain_text("begun by one")
    found = answers(exported(two, tmp_path))["1a"]
    assert found["practice~2"] == "begun by one"
    assert "begun by two" in found["practice"]


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        ("Put both in the field", "begun by two\n\nbegun by one"),
        ("Keep only what is in the field", "begun by two"),
        ("Use this version instead", "begun by one"),
    ],
)
def test_the_person_chooses_between_two_versions(
    context: BrowserContext, address: str, tmp_path: Path, choice: str, kept: str
) -> None:
    _, two = _write_at_once(context, address)
    _other_version(two).get_by_role("button", name=choice, exact=True).click()
    expect(_other_version(two)).to_have_count(0)
    expect(text_field(two, PRACTICE)).to_have_value(kept)
    expect_saved(two)
    revisit(two)
    expect(text_field(two, PRACTICE)).to_have_value(kept)
    assert answers(exported(two, tmp_path))["1a"] == {"practice": kept}


def _records(context: BrowserContext, address: str) -> Page:
    """A third tab, with the list of records."""
    page = context.new_page()
    visit(page, f"{address}/records.html")
    expect(page.get_by_role("button", name="Open New record", exact=True)).to_be_visible()
    return page


def _bring_back(page: Page) -> Locator:
    return page.get_by_role("button", name="Bring the record back", exact=True)


def test_another_tab_shows_a_new_name_at_once(context: BrowserContext, address: str) -> None:
    one, _ = _two(context, address)
    records = _records(context, address)
    another = _records(context, address)
    records.get_by_role("button", name="Rename New record", exact=True).click()
    dialog = records.get_by_role("dialog", name="Rename the record", exact=True)
    dialog.get_by_role("textbox").fill("Young carers")
    dialog.get_by_role("button", name="Save name", exact=True).click()
    expect(one.get_by_role("link", name="Young carers", exact=True)).to_be_visible()
    expect(another.get_by_role("button", name="Open Young carers", exact=True)).to_be_visible()


def test_another_tab_is_told_of_a_deletion_and_of_its_undoing(
    context: BrowserContext, address: str
) -> None:
    one, _ = _two(context, address)
    records = _records(context, address)
    another = _records(context, address)
    expect(_bring_back(one)).to_be_hidden()
    records.get_by_role("button", name="Delete New record", exact=True).click()
    expect(alert(one)).to_contain_text("deleted in another tab")
    expect(_bring_back(one)).to_be_visible()
    expect(another.get_by_role("button", name="Undo delete New record", exact=True)).to_be_visible()
    records.get_by_role("button", name="Undo delete New record", exact=True).click()
    expect(alert(one)).to_be_hidden()
    expect(_bring_back(one)).to_be_hidden()
    expect_saved(one)
    expect(another.get_by_role("button", name="Open New record", exact=True)).to_be_visible()


@pytest.mark.parametrize("script", ["", NO_BROADCAST], ids=["told", "not told"])
def test_typing_into_a_record_deleted_in_another_tab_is_said_and_kept(
    context: BrowserContext, address: str, tmp_path: Path, script: str
) -> None:
    one, two = _two(context, address, script)
    records = _records(context, address)
    records.get_by_role("button", name="Delete New record", exact=True).click()
    expect(records.get_by_role("button", name="Undo delete New record", exact=True)).to_be_visible()
    text_field(one, PRACTICE).fill("typed after the deletion")
    expect(alert(one)).to_contain_text("deleted in another tab")
    expect(status(one)).to_have_text("Saved, but this record has been deleted")
    assert answers(exported(one, tmp_path))["1a"] == {"practice": "typed after the deletion"}
    _bring_back(one).click()
    expect_saved(one)
    expect(alert(one)).to_be_hidden()
    expect(_bring_back(one)).to_be_hidden()
    revisit(one)
    expect(text_field(one, PRACTICE)).to_have_value("typed after the deletion")
    if not script:
        expect(text_field(two, PRACTICE)).to_have_value("typed after the deletion")
        expect(alert(two)).to_be_hidden()
        expect(records.get_by_role("button", name="Open New record", exact=True)).to_be_visible()


def test_another_tab_is_told_of_an_import_and_of_its_undoing(
    context: BrowserContext, address: str, tmp_path: Path
) -> None:
    one, two = _two(context, address)
    file = exported(one, tmp_path)
    text_field(one, PRACTICE).fill("changed since")
    expect(text_field(two, PRACTICE)).to_have_value("changed since")
    choose_file(one, file)
    preview(one).get_by_role(
        "button", name="Replace the record on this computer", exact=True
    ).click()
    expect(text_field(two, PRACTICE)).to_have_value("begun")
    one.get_by_role("button", name="Undo import", exact=True).click()
    expect(text_field(one, PRACTICE)).to_have_value("changed since")
    expect(text_field(two, PRACTICE)).to_have_value("changed since")
    expect(alert(two)).to_be_hidden()


def test_the_tab_that_shows_an_import_is_told_when_it_is_undone_elsewhere(
    context: BrowserContext, address: str, tmp_path: Path
) -> None:
    one, _ = _two(context, address)
    import_file(one, exported(one, tmp_path))
    two = context.new_page()
    visit(two, f"{address}/{FEATURE}")
    two.get_by_role("button", name="Undo import", exact=True).click()
    expect(two.get_by_role("button", name="Undo import", exact=True)).to_be_hidden()
    expect(alert(one)).to_contain_text("deleted in another tab")
    _bring_back(one).click()
    expect_saved(one)
    revisit(one)
    expect(text_field(one, PRACTICE)).to_have_value("begun")
