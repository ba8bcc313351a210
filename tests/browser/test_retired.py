"""Answers to questions that have left the guide follow to the new one, or are shown and kept."""

import json
import re
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from browser.bundle import GUIDE_SCHEMA, schema_text
from macros.for_browser import guide
from macros.framework.load import load
from macros.framework.model import RetiredId
from macros.rendering.renderer import Renderer
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
from tests.conftest import ROOT

LATER = replace(
    load(ROOT / "framework" / "strategic-commissioning" / "guide.yml"),
    retired=(
        RetiredId("1a.99", "1a.1", "2027", "It said the same."),
        RetiredId("9a", None, "2028", "No longer asked."),
    ),
)
# With the mark of a build in its name, and as the template names it.
GUIDE = re.compile(r"/assets/guide(\.\w+)?\.js$")
BAR = re.compile(r'<section class="record-bar".*?</section>', re.DOTALL)


def _of_a_later_guide(page: Page, address: str) -> None:
    """Serve the record bar and the guide as a later edition's mapping file would make them."""

    def with_bar(route: Route) -> None:
        reply = route.fetch()
        path = route.request.url.removeprefix(f"{address}/").removesuffix(".html") + ".md"
        bar = Renderer(LATER, "1").partial("record_bar/record_bar.html.j2", path)
        text, count = BAR.subn(lambda _: bar, reply.text())
        assert count == 1
        route.fulfill(response=reply, body=text)

    def with_retired(route: Route) -> None:
        script = guide.script(LATER, json.loads(schema_text(GUIDE_SCHEMA)))
        route.fulfill(body=script, content_type="text/javascript")

    page.route("**/*.html", with_bar)
    page.route(GUIDE, with_retired)


def test_answers_follow_or_are_shown_and_all_are_exported(
    page: Page, address: str, tmp_path: Path
) -> None:
    _of_a_later_guide(page, address)
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
