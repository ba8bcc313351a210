"""What somebody does with whole records in one of two tabs, and what the model then holds."""

import json
import re
from dataclasses import replace

from playwright.sync_api import Locator, Page, expect

from tests.browser.stored import Kept, stored
from tests.browser.two_tabs import FIELDS, TwoTabs
from tests.browser.words import choose_file, exported, preview, text_field, visit


def creates(at: TwoTabs, page: Page, _: int) -> None:
    visit(page, f"{at.address}/records.html")
    name = f"Record {at.next_words()}"
    page.get_by_role("textbox", name="Name of the record", exact=True).fill(name)
    page.get_by_role("button", name="Create record", exact=True).click()
    expect(page.get_by_role("button", name=f"Open {name}", exact=True)).to_be_visible()
    at.kept[at.new_record()] = Kept(name)


def _press(at: TwoTabs, page: Page, record: str, *, action: str, more: bool = False) -> str:
    """Press a button of a record in the list. Returns the name it is shown by."""
    visit(page, f"{at.address}/records.html")
    name = at.kept[record].name
    if more:
        page.get_by_text(f"More for {name}", exact=True).click()
    page.get_by_role("button", name=f"{action} {name}", exact=True).click()
    return name


def opens(at: TwoTabs, page: Page, which: int) -> None:
    if record := at.some(which, deleted=False):
        name = _press(at, page, record, action="Open")
        bar = page.get_by_role("region", name="Your record", exact=True)
        expect(bar.get_by_role("link", name=name, exact=True)).to_be_visible()
        assert at.open_in(page) == record


def renames(at: TwoTabs, page: Page, which: int) -> None:
    if record := at.some(which, deleted=False):
        _press(at, page, record, action="Rename")
        name = f"Renamed {at.next_words()}"
        dialog = page.get_by_role("dialog", name="Rename the record", exact=True)
        dialog.get_by_role("textbox").fill(name)
        dialog.get_by_role("button", name="Save name", exact=True).click()
        expect(page.get_by_role("button", name=f"Rename {name}", exact=True)).to_be_focused()
        at.kept[record] = replace(at.kept[record], name=name)


def duplicates(at: TwoTabs, page: Page, which: int) -> None:
    if record := at.some(which, deleted=False, archived=False):
        rows = page.get_by_role("rowheader")
        name = _press(at, page, record, action="Duplicate", more=True)
        expect(rows.filter(has_text=f"Copy of {name}").first).to_be_visible()
        copy = at.new_record()
        at.kept[copy] = replace(at.kept[record], name=stored(at.holder)[copy].name)


def begins_the_next_round(at: TwoTabs, page: Page, which: int) -> None:
    if record := at.some(which, deleted=False, archived=False):
        _press(at, page, record, action="Start the next round", more=True)
        expect(page.locator("[data-next-round]")).to_be_focused()
        after = at.new_record()
        # What comes along is for other tests; the round before stays as it was.
        at.kept[after] = stored(at.holder)[after]


def deletes(at: TwoTabs, page: Page, which: int) -> None:
    if record := at.some(which, deleted=False):
        name = _press(at, page, record, action="Delete")
        expect(page.get_by_role("button", name=f"Undo delete {name}", exact=True)).to_be_visible()
        at.kept[record] = replace(at.kept[record], deleted=True)


def brings_back(at: TwoTabs, page: Page, which: int) -> None:
    if record := at.some(which, deleted=True):
        name = _press(at, page, record, action="Undo delete")
        expect(page.get_by_role("button", name=f"Undo delete {name}", exact=True)).to_be_hidden()
        back = at.kept.pop(record)
        at.kept[record] = replace(back, name=at.free_name(back.name), deleted=False)


def archives(at: TwoTabs, page: Page, which: int) -> None:
    if record := at.some(which, deleted=False):
        archived = not at.kept[record].archived
        action = "Archive" if archived else "Take out of the archive"
        name = _press(at, page, record, action=action, more=True)
        expect(page.get_by_role("button", name=f"{action} {name}", exact=True)).to_be_hidden()
        at.kept[record] = replace(at.kept[record], archived=archived)


def erases(at: TwoTabs, page: Page, which: int) -> None:
    if record := at.some(which, deleted=True):
        name = _press(at, page, record, action="Erase for good")
        dialog = page.get_by_role("dialog", name="Erase the record", exact=True)
        dialog.get_by_role("button", name="Erase for good", exact=True).click()
        expect(page.get_by_role("button", name=f"Erase for good {name}", exact=True)).to_be_hidden()
        del at.kept[record]


def exports(at: TwoTabs, page: Page, _: int) -> None:
    if record := at.on_feature(page):
        # Something else is used between: a second press at once would be none.
        text_field(page, FIELDS["1a.practice"]).click()
        file = exported(page, at.folder / str(len(at.done)))
        held = json.loads(file.read_text("utf-8"))["record"]
        assert (held["id"], held["name"]) == (record, at.kept[record].name)
        assert _flat(held["answers"]) == at.kept[record].answers, at.done
        at.files.append(file)


def _chosen(at: TwoTabs, page: Page, which: int) -> tuple[str, Kept] | None:
    """Choose one of the files made so far. Returns the id and the record that it holds."""
    if not at.files:
        return None
    at.on_feature(page)
    file = at.files[which % len(at.files)]
    held = json.loads(file.read_text("utf-8"))["record"]
    choose_file(page, file)
    expect(preview(page)).to_be_visible()
    return held["id"], Kept(held["name"], _flat(held["answers"]))


def _replaces(page: Page) -> Locator:
    return preview(page).get_by_role(
        "button", name="Replace the record on this computer", exact=True
    )


def imports_beside(at: TwoTabs, page: Page, which: int) -> None:
    if chosen := _chosen(at, page, which):
        _, held = chosen
        preview(page).get_by_role("button", name=re.compile("^Import ")).click()
        expect(page.get_by_role("button", name="Undo import", exact=True)).to_be_visible()
        record = at.new_record()
        at.kept[record] = replace(held, name=stored(at.holder)[record].name)
        assert at.open_in(page) == record


def imports_and_undoes(at: TwoTabs, page: Page, which: int) -> None:
    if _chosen(at, page, which):
        replaces = _replaces(page)
        if replaces.is_visible() and which % 2:
            replaces.click()
        else:
            preview(page).get_by_role("button", name=re.compile("^Import ")).click()
        undo = page.get_by_role("button", name="Undo import", exact=True)
        undo.click()
        expect(undo).to_be_hidden()


def imports_in_place(at: TwoTabs, page: Page, which: int) -> None:
    if chosen := _chosen(at, page, which):
        record, held = chosen
        replaces = _replaces(page)
        if not replaces.is_visible():
            preview(page).get_by_role("button", name="Cancel", exact=True).click()
            return
        replaces.click()
        expect(page.get_by_role("button", name="Undo import", exact=True)).to_be_visible()
        copy = at.new_record()
        found = stored(at.holder)
        at.kept[copy] = replace(at.kept[record], name=found[copy].name, deleted=False)
        at.kept[record] = replace(held, archived=found[record].archived)


def _flat(answers: dict[str, dict[str, object]]) -> dict[str, object]:
    return {
        f"{item}.{name}": value
        for item, fields in answers.items()
        for name, value in fields.items()
    }
