"""Files that open but hold what this guide cannot show: said before, kept, and shown as it is."""

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests import hostile
from tests.browser.words import (
    FEATURE,
    SAVED,
    THEME,
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
    visit,
)

PRACTICE = "Brief description of current practice"
STRENGTHS = "Summary of strengths"
NAMES = {"practice": PRACTICE, "strengths": STRENGTHS, "improvements": "Areas for improvement"}

SAVED_AT = re.compile(r"^Saved in this browser on \d{1,2} \w+ \d{4} at \d\d:\d\d$")


def _file(folder: Path, **record: Any) -> Path:
    """A record file with these parts changed."""
    content = hostile.good_file()
    content["record"].update(record)
    path = folder / "odd.json"
    path.write_text(json.dumps(content), "utf-8")
    return path


def _shown(page: Page, address: str, file: Path, at: str = FEATURE) -> None:
    visit(page, f"{address}/{at}")
    expect(page.locator("fieldset[data-part~=answers]")).to_be_enabled()
    choose_file(page, file)
    expect(preview(page)).to_be_visible()


def _says(page: Page, words: str) -> None:
    """The preview shows these words: what is hidden in it does not count."""
    expect(preview(page)).to_contain_text(words, use_inner_text=True)


def _never_says(page: Page, words: str) -> None:
    expect(preview(page)).not_to_contain_text(words, use_inner_text=True)


def _import_shown(page: Page) -> None:
    preview(page).get_by_role("button", name="Import this record", exact=True).click()
    expect(page.get_by_role("button", name="Undo import", exact=True)).to_be_visible()


# Of features, each in a field of its own.
NO_TEXTS: dict[str, dict[str, object]] = {
    "1a": {"practice": {"deep": ["kept"]}, "strengths": 7, "improvements": "readable"},
    "1b": {"practice": None, "strengths": False, "improvements": ["kept", 7]},
}


def test_a_text_that_is_no_text_is_said_kept_and_shown_beside_its_field(
    page: Page, address: str, tmp_path: Path
) -> None:
    _shown(page, address, _file(tmp_path, answers=NO_TEXTS))
    _says(page, "5 answers in it have a form this guide cannot show")
    _never_says(page, "not on the scale")
    _import_shown(page)
    for feature, fields in NO_TEXTS.items():
        visit(page, f"{address}/themes/1-analyse/{feature}.html")
        for field, value in fields.items():
            name = NAMES[field]
            if value == "readable":
                expect(text_field(page, name)).to_have_value(value)
                continue
            expect(text_field(page, name)).to_have_value("")
            beside = page.get_by_role("group", name=f"Damaged text of {name}", exact=True)
            expect(beside).to_be_visible()
            assert json.loads(beside.locator(".beside__text").inner_text()) == value
        text_field(page, PRACTICE).fill("written anew")
        expect_saved(page)
        revisit(page)
        expect(text_field(page, PRACTICE)).to_have_value("written anew")
    found = answers(exported(page, tmp_path))
    for feature, fields in NO_TEXTS.items():
        assert found[feature].pop("practice") == "written anew"
        assert found[feature].pop("practice~2") == fields["practice"]
        # Beside what nobody has written into, a value stays, or is one version of it.
        rest = {name.split("~")[0]: value for name, value in found[feature].items()}
        assert rest == {name: value for name, value in fields.items() if name != "practice"}


def test_a_rating_that_is_no_level_is_not_shown_as_one(
    page: Page, address: str, tmp_path: Path
) -> None:
    odd = {"1": 0, "1a": 99, "1b": 4, "1c": -1}
    file = _file(tmp_path, answers={item: {"rating": rating} for item, rating in odd.items()})
    _shown(page, address, file)
    _says(page, "3 ratings are not on the scale")
    _never_says(page, "a form this guide cannot show")
    _import_shown(page)
    for place, item in ((FEATURE, "1a"), ("themes/1-analyse/1c.html", "1c"), (THEME, "1")):
        visit(page, f"{address}/{place}")
        name = "Overall rating" if place == THEME else ""
        beside = page.get_by_role("group", name=re.compile(f"^Damaged text of {name}"))
        expect(beside.locator(".beside__text")).to_have_text(str(odd[item]))
        expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    for item in ("1a", "1b", "1c"):
        row = page.get_by_role("row", name=re.compile(f"^{item} "))
        said = "4 Good" if item == "1b" else "Not rated"
        expect(row.get_by_role("cell").last).to_have_text(said)
    found = answers(exported(page, tmp_path))
    assert {item: list(fields.values()) for item, fields in found.items()} == {
        item: [rating] for item, rating in odd.items()
    }
    page.get_by_role("radio", name="2 Weak", exact=True).check()
    expect_saved(page)
    assert answers(exported(page, tmp_path))["1"] == {"rating": 2, "rating~2": 0}


def test_a_named_field_of_the_wrong_kind_is_refused_with_its_place(
    page: Page, address: str, tmp_path: Path
) -> None:
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, PRACTICE)).to_be_enabled()
    for item, field, value in (
        ("1a", "rating", 3.5),
        ("1b", "rating", "4"),
        ("1a", "ticked", "yes"),
        ("1a", "note", ["x"]),
    ):
        choose_file(page, _file(tmp_path, answers={item: {field: value}}))
        expect(alert(page)).to_contain_text(f"record › answers › {item} › {field}")
        expect(alert(page)).to_contain_text(
            "nothing has changed. The file is damaged, or was changed"
        )


def test_a_good_file_has_nothing_said_against_it(page: Page, address: str, tmp_path: Path) -> None:
    _shown(page, address, _file(tmp_path))
    expect(preview(page).locator(".caution:visible")).to_have_count(0)
    _never_says(page, "will be called")


def test_a_time_that_has_not_come_is_said_and_never_shown_as_the_last_save(
    page: Page, address: str, tmp_path: Path
) -> None:
    _shown(page, address, _file(tmp_path, changed="9999-12-31T00:00:00.000Z"))
    _says(
        page,
        "The file says it was changed or exported in the future. "
        "The clock of the computer it came from may be wrong.",
    )
    _import_shown(page)
    expect(status(page)).to_have_text("Saved in this browser")
    visit(page, f"{address}/records.html")
    row = page.get_by_role("row", name=re.compile("^Older people "))
    expect(row).to_contain_text("Not known: its file gives a date in the future")
    expect(page.locator("body")).not_to_contain_text("9999")
    visit(page, f"{address}/{FEATURE}")
    text_field(page, STRENGTHS).fill("changed here")
    expect(status(page)).to_have_text(SAVED_AT)
    revisit(page)
    expect(status(page)).to_have_text(SAVED_AT)
    visit(page, f"{address}/records.html")
    expect(row).to_contain_text(re.compile(r"20\d\d at \d\d:\d\d"))


def test_the_same_name_twice_is_said_and_told_apart(
    page: Page, address: str, tmp_path: Path
) -> None:
    visit(page, f"{address}/{FEATURE}")
    import_file(page, _file(tmp_path))
    for number, record in enumerate(({}, {"id": "another-id"}), 2):
        choose_file(page, _file(tmp_path, **record))
        _says(
            page,
            "A record called “Older people” is on this computer already. As a separate record, "
            f"this one will be called “Older people ({number})”.",
        )
        present = "This record is on this computer already, as “Older people”"
        if record:
            _never_says(page, present)
        else:
            _says(page, present)
        preview(page).get_by_role("button", name=re.compile("^Import ")).click()
        expect(
            page.get_by_role("link", name=f"Older people ({number})", exact=True)
        ).to_be_visible()
    visit(page, f"{address}/records.html")
    expect(page.get_by_role("rowheader")).to_have_count(3)
    names = sorted(page.get_by_role("rowheader").all_inner_texts())
    assert names == ["Older people", "Older people (2)", "Older people (3)"]


def test_a_long_name_is_said_shown_short_and_exported_whole(
    page: Page, address: str, tmp_path: Path
) -> None:
    name = "Older people " * 1000 + "end"
    _shown(page, address, _file(tmp_path, name=name))
    _says(page, "name is too long to be shown whole")
    _import_shown(page)
    expect(page.locator("[data-record-name]")).to_have_text(re.compile("^Older people .{0,116}$"))
    expect(status(page)).to_have_text(SAVED)
    assert json.loads(exported(page, tmp_path).read_text("utf-8"))["record"]["name"] == name
    # Saving the short form in the rename dialog unchanged does not cost the rest of the name.
    visit(page, f"{address}/records.html")
    page.get_by_role("button", name=re.compile("^Rename Older")).click()
    page.get_by_role("button", name="Save name", exact=True).click()
    expect(page.get_by_role("dialog", name="Rename the record", exact=True)).to_be_hidden()
    revisit(page)
    visit(page, f"{address}/{FEATURE}")
    assert json.loads(exported(page, tmp_path).read_text("utf-8"))["record"]["name"] == name


def test_import_and_undo_import_are_told_apart(page: Page, address: str, tmp_path: Path) -> None:
    visit(page, f"{address}/{FEATURE}")
    import_file(page, _file(tmp_path))
    for name in ("Import", "Undo import"):
        expect(page.get_by_role("button", name=name, exact=True)).to_have_count(1)
    chosen: list[object] = []
    page.on("filechooser", lambda chooser: chosen.append(chooser))
    page.get_by_role("button", name="Undo import", exact=True).click()
    expect(page.get_by_role("button", name="Undo import", exact=True)).to_be_hidden()
    assert not chosen
    with page.expect_file_chooser():
        page.get_by_role("button", name="Import", exact=True).click()
