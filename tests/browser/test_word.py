"""Word files, made and kept in the browser; `tests/test_word_files.py` reads what is in them."""

import re
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page, expect

from tests.browser.full_record import bring_in, saved_file
from tests.browser.watch import watch
from tests.browser.words import alert, answers, exported
from tests.full_record import full_answers, words_in


def words_of(file: Path) -> set[str]:
    """What stands in a Word file, word by word."""
    tags = Document(str(file)).element.body.iter()
    return {word for tag in tags if tag.tag.endswith("}t") for word in (tag.text or "").split()}


@pytest.mark.logs("could not be loaded")
def test_a_script_that_does_not_load_says_so(page: Page, address: str, tmp_path: Path) -> None:
    given = full_answers()
    bring_in(page, address, tmp_path, given)
    page.route("**/assets/word.*.js", lambda route: route.abort())
    page.get_by_role("button", name="Export Word", exact=True).click()
    expect(alert(page)).to_contain_text("The Word file was not made")
    expect(alert(page)).to_contain_text("Save a copy (JSON)")
    assert answers(exported(page, tmp_path))["1a"] == given["1a"]
    page.unroute("**/assets/word.*.js")
    # Beside the page, which can be used meanwhile.
    with page.expect_event("worker"):
        file = saved_file(page, "Export Word", tmp_path)
    assert re.fullmatch(r"older-people-in-lorn-\d{4}-\d\d-\d\d\.docx", file.name)
    assert words_in(given) < words_of(file)
    expect(page.get_by_text("The file is made.")).to_be_visible()
    expect(alert(page)).to_be_hidden()


def test_word_works_from_a_folder(page: Page, site: Path, tmp_path: Path) -> None:
    seen = watch(page.context, site.as_uri())
    given = full_answers()
    bring_in(page, site.as_uri(), tmp_path, given)
    assert words_in(given) < words_of(saved_file(page, "Export Word", tmp_path))
    assert "Theme" in words_of(saved_file(page, "Blank form (Word)", tmp_path))
    seen.clean()
