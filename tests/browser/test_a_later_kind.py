"""A kind of row that does not exist yet needs its lines in the table of kinds, and one template."""

import csv
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from playwright.sync_api import Locator, Page, expect

from tests.browser.full_record import saved_file
from tests.browser.server import serving
from tests.browser.words import (
    FEATURE,
    alert,
    answers,
    choose_file,
    expect_saved,
    exported,
    ready,
    visit,
)
from tests.sources import build, copied

REMOVED = {"id": "removed", "type": "mark", "handling": True}


def _words(name: str) -> dict[str, str]:
    return {
        "list": f"{name}s",
        "none": f"No {name.lower()} is listed.",
        "csv": f"{name}s as CSV",
        "row": f"A row for each {name.lower()}.",
    }


COMMITMENT = {
    "id": "commitment",
    "name": "Commitment",
    "what": "What we commit to",
    "mark": "c-",
    "under": ["question"],
    "most": 3,
    "many": "commitments",
    "words": _words("Commitment"),
    "next": "carried",
    "fields": [
        {"id": "text", "type": "text", "label": "What we commit to"},
        {"id": "by", "type": "day", "label": "By when"},
        {
            "id": "sure",
            "type": "choice",
            "label": "How sure",
            "options": [{"id": "very", "label": "Quite sure"}, {"id": "little", "label": "Hardly"}],
        },
        {"id": "for.*", "type": "mark", "label": "Features it serves", "each": "features"},
        {"id": "whom", "type": "line", "label": "Who promised", "share": "out"},
        REMOVED,
    ],
}
STEP = {
    "id": "step",
    "name": "Step",
    "what": "A step towards it",
    "mark": "s-",
    "under": ["commitment"],
    "words": _words("Step"),
    "next": "carried",
    "fields": [{"id": "text", "type": "line", "label": "The step"}, REMOVED],
}
SECTION = """
<section data-part="rows" data-kind="commitment" data-on="{{ feature.id }}"
  aria-label="Commitments">
{{ rows(kinds.commitment) }}
</section>
{% include "shared/source.html.j2" %}
"""
TEXT, STEPPED, WHOM = "Visit every home", "Ask for the list", "Our colleague"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with one more kind of row, and one more kind under it."""
    sources = copied(tmp_path_factory.mktemp("kind") / "sources")
    table = sources / "browser" / "record" / "kinds" / "kinds.json"
    kinds = json.loads(table.read_text("utf-8"))
    kinds["kinds"] += [COMMITMENT, STEP]
    table.write_text(json.dumps(kinds), "utf-8")
    template = sources / "macros" / "templates" / "feature.html.j2"
    text = template.read_text("utf-8")
    text = '{% from "answers/rows.html.j2" import rows with context %}\n' + text
    text = text.replace("</fieldset>\n{% include", "{% include").replace(
        '{% include "shared/source.html.j2" %}',
        SECTION.replace("{% include", "</fieldset>{% include"),
    )
    template.write_text(text, "utf-8")
    with serving(build(sources, smallest=False)) as address:
        yield address


def commitment(page: Page, number: int = 1) -> Locator:
    return page.get_by_role("group", name=f"Commitment {number}", exact=True)


def enter(page: Page, address: str) -> None:
    """A commitment on 1a with a step under it."""
    visit(page, f"{address}/{FEATURE}")
    page.get_by_role("button", name="Add commitment", exact=True).click()
    row = commitment(page)
    row.get_by_role("textbox", name="What we commit to", exact=True).fill(TEXT)
    row.get_by_label("By when", exact=True).fill("2027-06-30")
    row.get_by_role("combobox", name="How sure", exact=True).select_option("very")
    served = row.get_by_role("group", name="Features it serves", exact=True)
    for feature in ("1b", "4d"):
        served.get_by_role("checkbox", name=re.compile(f"^{feature} ")).check()
    row.get_by_role("textbox", name="Who promised", exact=True).fill(WHOM)
    row.get_by_role("button", name=re.compile("^Add step ")).click()
    step = row.get_by_role("group", name="Step 1", exact=True)
    step.get_by_role("textbox", name="The step", exact=True).fill(STEPPED)
    expect_saved(page)


def test_it_is_entered_saved_and_shown_everywhere(page: Page, address: str, tmp_path: Path) -> None:
    enter(page, address)
    page.reload()
    ready(page)
    row = commitment(page)
    expect(row.get_by_role("textbox", name="What we commit to", exact=True)).to_have_value(TEXT)
    expect(row.get_by_role("textbox", name="The step", exact=True)).to_have_value(STEPPED)
    stored = answers(exported(page, tmp_path))
    [one] = [fields for item, fields in stored.items() if re.fullmatch(r"1a\.c-[^.]+", item)]
    assert one == {
        "text": TEXT,
        "by": "2027-06-30",
        "sure": "very",
        "for.1b": True,
        "for.4d": True,
        "whom": WHOM,
    }

    visit(page, f"{address}/export.html")
    sheet = saved_file(page, "Commitments as CSV", tmp_path)
    with sheet.open(encoding="utf-8-sig", newline="") as opened:
        [line] = csv.DictReader(opened)
    assert line["What we commit to"] == TEXT
    assert line["By when"] == "30 June 2027"
    assert line["How sure"] == "Quite sure"
    assert re.search(r"\b1b .*\b4d ", line["Features it serves"], re.DOTALL)
    word = Document(str(saved_file(page, "Export Word", tmp_path)))
    said = "".join(node.text or "" for node in word.element.iter() if node.tag.endswith("}t"))
    for text in (TEXT, "30 June 2027", "Quite sure", STEPPED, WHOM):
        assert text in said, text

    visit(page, f"{address}/print/record.html")
    expect(page.get_by_role("heading", name="Commitments", exact=True)).to_be_visible()
    report = page.get_by_role("region", name="The record, to print", exact=True)
    for text in (TEXT, "30 June 2027", "Quite sure", STEPPED, WHOM):
        expect(report).to_contain_text(text)
    # Nothing else is recorded for 1a: the row alone says that somebody has begun with it.
    begun = report.locator("section").filter(
        has=page.get_by_role("heading", level=3, name=re.compile("^1a "))
    )
    expect(begun.last).not_to_contain_text("Not yet looked at.")

    page.get_by_role("checkbox", name="Share copy: without names and notes", exact=True).check()
    expect(report).not_to_contain_text(WHOM)
    expect(report).to_contain_text(TEXT)


def test_it_goes_into_the_next_round(page: Page, address: str) -> None:
    enter(page, address)
    visit(page, f"{address}/records.html")
    page.locator("summary").filter(has_text=re.compile("^More for New record$")).click()
    page.get_by_role("button", name="Start the next round New record", exact=True).click()
    expect(page.get_by_text("Round 2 is open.")).to_be_visible()
    visit(page, f"{address}/{FEATURE}")
    row = commitment(page)
    expect(row.get_by_role("textbox", name="What we commit to", exact=True)).to_have_value(TEXT)
    expect(row.get_by_role("textbox", name="The step", exact=True)).to_have_value(STEPPED)


def test_beyond_its_limit_a_file_is_refused(page: Page, address: str, tmp_path: Path) -> None:
    enter(page, address)
    file = exported(page, tmp_path)
    content: dict[str, Any] = json.loads(file.read_text("utf-8"))
    for number in range(3):
        content["record"]["answers"][f"1a.c-more{number}"] = {"text": "One more"}
    content["exported"] = datetime.now(UTC).isoformat()
    more = tmp_path / "more.json"
    more.write_text(json.dumps(content), "utf-8")
    choose_file(page, more)
    expect(alert(page)).to_contain_text("more than 3 commitments under “1a”")
