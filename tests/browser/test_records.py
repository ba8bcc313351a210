"""Several records, one for each care group: create, open, delete, undo and rename."""

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


def test_each_record_keeps_its_own_answers_and_comes_back_when_deleted(
    page: Page, address: str
) -> None:
    for name in ("Older people", "Young carers"):
        _create(page, address, name)
        _write(page, address, f"{name}: strong")
    visit(page, f"{address}/records.html")
    page.get_by_role("button", name="Delete Older people", exact=True).click()
    expect(page.get_by_role("button", name="Open Older people", exact=True)).to_have_count(0)
    revisit(page)
    page.get_by_role("button", name="Undo delete Older people", exact=True).click()
    page.get_by_role("button", name="Open Older people", exact=True).click()
    expect(page.get_by_role("link", name="Older people", exact=True)).to_be_visible()
    page.get_by_role("button", name="Rename Older people", exact=True).click()
    dialog = page.get_by_role("dialog", name="Rename the record", exact=True)
    field = dialog.get_by_role("textbox", name="Name of the record", exact=True)
    field.fill("   ")
    dialog.get_by_role("button", name="Save name", exact=True).click()
    expect(field).to_be_focused()
    field.fill("Older adults")
    dialog.get_by_role("button", name="Save name", exact=True).click()
    expect(page.get_by_role("button", name="Rename Older adults", exact=True)).to_be_focused()
    visit(page, f"{address}/{FEATURE}")
    expect(page.get_by_role("link", name="Older adults", exact=True)).to_be_visible()
    expect(text_field(page, STRENGTHS)).to_have_value("Older people: strong")
