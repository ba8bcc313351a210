"""What is marked sensitive is on the paper of no page, whatever the page shows on the screen."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.full_record import bring_in
from tests.browser.test_print import printed, squeezed
from tests.browser.words import FEATURE, THEME, text_field, visit
from tests.full_record import Answers, full_answers, words_in

# A page of each kind that shows a record.
PAGES = (
    "index.html",
    "scope.html",
    "quick-look.html",
    FEATURE,
    THEME,
    "profile.html",
    "evidence.html",
    "plan.html",
    "team.html",
    "compare.html",
    "records.html",
    "export.html",
    "print/record.html",
)


def _marked() -> tuple[Answers, set[str]]:
    """A full record in which each feature, theme and action is marked; and the words that are."""
    given = full_answers()
    held = {
        item: fields
        for item, fields in given.items()
        if item.split(".")[0] not in ("scope", "plan")
    }
    words = words_in(held)
    for item, fields in held.items():
        if "." not in item:
            fields["sensitive"] = True
    return given, words


@pytest.fixture
def held(page: Page, address: str, tmp_path: Path) -> set[str]:
    given, words = _marked()
    bring_in(page, address, tmp_path, given)
    return words


def test_no_page_prints_what_is_marked_sensitive(page: Page, address: str, held: set[str]) -> None:
    visit(page, f"{address}/{FEATURE}")
    on_screen = text_field(page, "Summary of strengths")
    expect(on_screen).not_to_have_value("")
    assert on_screen.input_value().split()[0] in held
    for path in PAGES:
        visit(page, f"{address}/{path}")
        paper = printed(page)
        assert sorted(word for word in held if word in paper) == [], path
        assert squeezed("Entries marked sensitive are left out.") in paper or path in (
            "index.html",
            "scope.html",
            "quick-look.html",
            "team.html",
            "compare.html",
            "records.html",
            "export.html",
        ), path
