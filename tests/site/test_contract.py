"""Templates and scripts keep their contract: the hooks declared are those on the pages."""

from pathlib import Path

import pytest

from tests import contract
from tests.contract import Hook
from tests.site.built import html_pages

# Made by the scripts themselves, in the page or on it.
MADE = {"data-beside", "data-own", "data-own-", "data-ready", "data-record"}
# For the tests, the search and the sheets: a label is shown by a sheet, the others find a place.
FOR_OTHERS = {
    "data-at",
    "data-figure",
    "data-label",
    "data-own-evidence",
    "data-own-milestone",
    "data-own-prompt",
    "data-own-task",
    "data-search-exclude",
    "data-paragraph",
    "data-since-note",
    "data-source-id",
}


@pytest.fixture(scope="module")
def declared() -> dict[Hook, Path]:
    return contract.declared()


def test_the_pages_hold_every_hook_that_is_declared_and_no_other(
    site: Path, declared: dict[Hook, Path]
) -> None:
    found = contract.found(html_pages(site), declared)
    assert len(found) > 200, "the check must see the hooks"
    assert sorted(map(str, set(declared) - found)) == [], "declared, and on no page"
    assert sorted(map(str, found - set(declared))) == [], "on a page, and not declared"


def test_scripts_use_what_is_declared(declared: dict[Hook, Path]) -> None:
    known = {hook.attribute for hook in declared} | MADE
    stray = [
        f"{file.name}:{line}: {attribute}"
        for file, line, attribute in contract.used_by_scripts()
        if attribute not in known and not attribute.startswith("data-md-")
    ]
    assert stray == []


def test_every_hook_has_a_use(declared: dict[Hook, Path]) -> None:
    used = {attribute for _, _, attribute in contract.used_by_scripts()}
    assert {hook.attribute for hook in declared} - used - FOR_OTHERS == set()


def test_nothing_is_found_by_a_class_and_nothing_styled_by_a_hook() -> None:
    assert contract.selected_by_class() == []
    # A label is what the sheet shows; the switch of the notes sets a state of the whole page.
    assert contract.styled_by_hook(("label", "since-notes", "since-note")) == []


@pytest.mark.parametrize(
    ("html", "lacks", "has"),
    [
        ('<p data-part="a b"><i data-x></i></p>', [], []),
        ('<p data-part="a b"><i data-xx></i></p>', ["a: data-x", "b: data-x"], ["data-xx"]),
        ('<p data-part="a b"></p><i data-x></i>', ["a: data-x", "b: data-x"], ["page: data-x"]),
        ('<p data-part="a"><i data-x></i></p>', ["b: data-part", "b: data-x"], []),
    ],
)
def test_a_hook_that_moved_or_changed_is_told(
    tmp_path: Path, html: str, lacks: list[str], has: list[str]
) -> None:
    page = tmp_path / "page.html"
    page.write_text(html, "utf-8")
    known = [
        Hook("a", "data-x"),
        Hook("b", "data-x"),
        Hook("a", "data-part"),
        Hook("b", "data-part"),
    ]
    found = contract.found([page], known)
    assert sorted(map(str, set(known) - found)) == lacks
    told = sorted(map(str, found - set(known)))
    assert len(told) >= len(has)
    assert all(any(one in each for each in told) for one in has)
