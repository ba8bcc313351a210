"""Several records, one for each care group: create, name, open, delete and undo."""

from playwright.sync_api import Page, expect

from tests.browser.words import FEATURE, expect_saved, revisit, text_field, visit

STRENGTHS = "Summary of strengths"


def _create(page: Page, address: str, name: str) -> None:
    visit(page, f"{address}/records.html")
    page.get_by_role("textbox", name="Name of the record", exact=True).fill(name)
    page.get_by_role("button", name="Create record", exact=True).click()
    expect(page.get_by_role("button", name=f"Open {name}", exact=True)).to_be_visible()


def _write(page: Page, address: str, text: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    text_field(page, STRENGTHS).fill(text)
    expect_saved(page)


def test_each_record_keeps_its_own_answers(page: Page, address: str) -> None:
    for name in ("Older people", "Young carers"):
        _create(page, address, name)
        _write(page, address, f"{name}: strong")
    visit(page, f"{address}/records.html")
    page.get_by_role("button", name="Open Older people", exact=True).click()
    expect(page.get_by_role("link", name="Older people", exact=True)).to_be_visible()
    visit(page, f"{address}/{FEATURE}")
    expect(page.get_by_role("link", name="Older people", exact=True)).to_be_visible()
    expect(text_field(page, STRENGTHS)).to_have_value("Older people: strong")


def test_a_record_can_be_renamed(page: Page, address: str) -> None:
    _create(page, address, "Older people")
    page.get_by_role("button", name="Rename Older people", exact=True).click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("textbox", name="Name of the record", exact=True).fill("Older adults")
    dialog.get_by_role("button", name="Save name", exact=True).click()
    expect(page.get_by_role("button", name="Open Older adults", exact=True)).to_be_visible()
    revisit(page)
    expect(page.get_by_role("button", name="Open Older adults", exact=True)).to_be_visible()


def test_a_deleted_record_comes_back_with_its_answers(page: Page, address: str) -> None:
    _create(page, address, "Older people")
    _write(page, address, "kept")
    visit(page, f"{address}/records.html")
    page.get_by_role("button", name="Delete Older people", exact=True).click()
    expect(page.get_by_role("button", name="Open Older people", exact=True)).to_have_count(0)
    revisit(page)
    page.get_by_role("button", name="Undo delete Older people", exact=True).click()
    page.get_by_role("button", name="Open Older people", exact=True).click()
    expect(page.get_by_role("link", name="Older people", exact=True)).to_be_visible()
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, STRENGTHS)).to_have_value("kept")


def test_a_name_of_spaces_is_refused_in_words_and_the_dialog_stays(
    page: Page, address: str
) -> None:
    _create(page, address, "Older people")
    page.get_by_role("button", name="Rename Older people", exact=True).click()
    dialog = page.get_by_role("dialog", name="Rename the record", exact=True)
    field = dialog.get_by_role("textbox", name="Name of the record", exact=True)
    field.fill("   ")
    dialog.get_by_role("button", name="Save name", exact=True).click()
    expect(dialog).to_be_visible()
    expect(field).to_be_focused()
    message = "field => field.validationMessage"
    assert field.evaluate(message) == "Write a name. Spaces alone are not a name."
    field.fill("Older adults")
    assert not field.evaluate(message)
    dialog.get_by_role("button", name="Save name", exact=True).click()
    expect(page.get_by_role("button", name="Open Older adults", exact=True)).to_be_visible()
    # Cancelled, the words are not left over for the next time.
    page.get_by_role("button", name="Rename Older adults", exact=True).click()
    field.fill(" ")
    dialog.get_by_role("button", name="Cancel", exact=True).click()
    page.get_by_role("button", name="Rename Older adults", exact=True).click()
    assert not field.evaluate(message)
    dialog.get_by_role("button", name="Cancel", exact=True).click()
    new = page.get_by_role("textbox", name="Name of the record", exact=True)
    new.fill("  ")
    page.get_by_role("button", name="Create record", exact=True).click()
    assert new.evaluate(message) == "Write a name. Spaces alone are not a name."
    expect(page.get_by_role("rowheader")).to_have_count(1)


def test_a_name_can_be_200_characters_long_and_no_longer(page: Page, address: str) -> None:
    _create(page, address, "Older people")
    new = page.get_by_role("textbox", name="Name of the record", exact=True)
    new.press_sequentially("x" * 205)
    assert len(new.input_value()) == 200
    page.get_by_role("button", name="Rename Older people", exact=True).click()
    field = page.get_by_role("dialog", name="Rename the record", exact=True).get_by_role(
        "textbox", name="Name of the record", exact=True
    )
    field.press("End")
    field.press_sequentially("y" * 205)
    assert len(field.input_value()) == 200
