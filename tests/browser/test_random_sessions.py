"""People at work in two tabs, as chance has it: what is kept is what a model of it holds."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.stored import Kept, stored
from tests.browser.two_tabs import FIELDS, RATING, TICK, Step, TwoTabs
from tests.browser.words import (
    THEME,
    choose_file,
    expect_saved,
    exported,
    preview,
    rate,
    ready,
    revisit,
    text_field,
    visit,
)

LEVELS = {6: "6 Excellent", 4: "4 Good", 2: "2 Weak"}
NAMELESS = "New record"
# So many sessions of so many steps, and so many with --soak.
SESSIONS, STEPS_EACH, SOAK_SESSIONS = 2, 12, 300


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
    name = at.kept[record].name or NAMELESS
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
        at.kept[record] = replace(at.kept[record], deleted=False)


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
        assert (held["id"], held["name"]) == (record, at.kept[record].name or NAMELESS)
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


STEPS: tuple[Step, ...] = (
    *(types,) * 4,
    *(types_and_leaves_at_once,) * 3,
    *(ticks, rates, opens) * 2,
    goes_back,
    reloads,
    creates,
    renames,
    duplicates,
    begins_the_next_round,
    deletes,
    brings_back,
    archives,
    erases,
    *(exports,) * 2,
    imports_beside,
    imports_in_place,
    imports_and_undoes,
)
SESSION = st.lists(
    st.tuples(st.integers(0, 1), st.sampled_from(STEPS), st.integers(0, 5)),
    min_size=STEPS_EACH,
    max_size=STEPS_EACH,
)


@pytest.mark.longer
@pytest.mark.parametrize("holds", [False, True], ids=["", "while a third tab writes"])
def test_what_is_kept_is_what_was_done(
    chromium: Browser, address: str, tmp_path: Path, request: pytest.FixtureRequest, holds: bool
) -> None:
    sessions = SOAK_SESSIONS if request.config.getoption("soak") else SESSIONS

    # A session that fails is told as it was: to look for a shorter one takes minutes.
    @settings(max_examples=sessions, phases=[Phase.generate], report_multiple_bugs=False)
    @given(steps=SESSION)
    def work(steps: list[tuple[int, Step, int]]) -> None:
        context = chromium.new_context(accept_downloads=True)
        try:
            at = TwoTabs(context, address, tmp_path, holds)
            for tab, step, which in steps:
                at.do(tab, step, which)
        finally:
            context.close()

    work()
