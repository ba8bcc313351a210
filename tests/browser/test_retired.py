"""Answers to questions that have left the guide follow to the new one, or are shown and kept."""

import json
import re
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from tests import hostile
from tests.browser.words import (
    FEATURE,
    answers,
    expect_saved,
    exported,
    import_file,
    revisit,
    visit,
)

RETIRED = [
    {"id": "1a.99", "to": "1a.1", "since": "2027", "why": "It said the same."},
    {"id": "9a", "to": None, "since": "2028", "why": "No longer asked."},
]
MAPPING = re.compile(r"(<script[^>]*data-retired[^>]*>)\[\](</script>)")


def _of_a_later_guide(page: Page) -> None:
    """Serve the pages as a later edition's mapping file would make them."""

    def answer(route: Route) -> None:
        reply = route.fetch()
        text, count = MAPPING.subn(lambda m: m[1] + json.dumps(RETIRED) + m[2], reply.text())
        assert count == 1
        route.fulfill(response=reply, body=text)

    page.route("**/*.html", answer)


def test_answers_follow_or_are_shown_and_all_are_exported(
    page: Page, address: str, tmp_path: Path
) -> None:
    _of_a_later_guide(page)
    file = hostile.good_file()
    attack = hostile.SCRIPTS[1]
    file["record"]["answers"] = {
        "1a.99": {"ticked": True, "note": "followed"},
        "9a": {"practice": attack, "rating": 4},
        "7q.1": {"note": "never asked here"},
    }
    path = tmp_path / "older.json"
    path.write_text(json.dumps(file), "utf-8")
    visit(page, f"{address}/{FEATURE}")
    import_file(page, path)
    expect(page.get_by_role("checkbox").first).to_be_checked()
    expect_saved(page)
    revisit(page)
    expect(page.get_by_role("checkbox").first).to_be_checked()

    visit(page, f"{address}/records.html")
    table = page.get_by_role(
        "region", name="Answers to questions no longer in this guide", exact=True
    )
    expect(table.get_by_role("row")).to_have_count(4)
    expect(table.get_by_role("row", name=re.compile("^7q.1 "))).to_contain_text("never asked here")
    expect(table.get_by_role("row", name=re.compile("^9a practice "))).to_contain_text(attack)
    expect(table.get_by_role("row", name=re.compile("^9a rating "))).to_contain_text(
        "No longer asked. (2028)"
    )
    assert not page.evaluate("window.hit")
    assert answers(exported(page, tmp_path)) == {
        "1a.1": {"ticked": True, "note": "followed"},
        "9a": {"practice": attack, "rating": 4},
        "7q.1": {"note": "never asked here"},
    }


def test_without_such_answers_there_is_no_such_heading(page: Page, address: str) -> None:
    visit(page, f"{address}/records.html")
    expect(page.get_by_role("button", name="Create record", exact=True)).to_be_visible()
    expect(page.get_by_text("no longer in this guide")).to_be_hidden()
