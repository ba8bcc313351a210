"""Print to PDF, read by pypdf: nothing typed in is lost."""

import copy
import re
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.full_record import bring_in
from tests.browser.words import FEATURE, THEME, expect_saved, text_field, visit
from tests.full_record import FEATURES, FRAMEWORK, full_answers, prompts_of, words_in
from tests.site.built import soup

LONG = " ".join(f"word{n}x" for n in range(4000))


def printed(page: Page) -> str:
    """What is on the paper, without the spaces: a line may break anywhere."""
    pdf = PdfReader(BytesIO(page.pdf(format="A4")))
    return "".join("".join(one.extract_text().split()) for one in pdf.pages)


def squeezed(text: str) -> str:
    return "".join(text.split())


def times(paper: str) -> set[int]:
    """How often the words of the long text stand on it, in whatever order they were drawn."""
    found = Counter(re.findall(r"word\d+x", paper))
    return {found[word] for word in LONG.split()}


def missing(words: set[str], paper: str) -> list[str]:
    return sorted(word for word in words if word not in paper)


def test_a_feature_page_prints_everything_typed_in(
    page: Page, address: str, tmp_path: Path
) -> None:
    given = full_answers()
    given["1a"]["practice"] += f"\n{LONG}"
    given["1a.1"]["note"] += f"\n{LONG}"
    page.emulate_media(color_scheme="dark")  # Paper is white all the same.
    bring_in(page, address, tmp_path, given)
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, "Summary of strengths")).to_have_value(given["1a"]["strengths"])
    paper = printed(page)
    shown = words_in({i: a for i, a in given.items() if re.match(r"1a($|\.)", i)})
    # Boxes; the added prompt; what cannot wait; evidence; notes.
    assert len(shown) == 3 + 2 + 2 + 5 + 4
    assert missing(shown, paper) == []
    assert times(paper) == {2}
    for level in FRAMEWORK.scale.levels:
        assert squeezed(level.statement) in paper
    # Marked sensitive, it stays off the paper, the prompts and evidence under it too.
    sensitive = page.get_by_role("group", name="Your answers for 1a", exact=True).get_by_role(
        "checkbox",
        name="Sensitive: leave this out of Word, CSV and print. Save a copy always holds it",
        exact=True,
    )
    sensitive.first.check()
    expect_saved(page)
    paper = printed(page)
    assert missing(shown, paper) == sorted(shown)
    assert times(paper) == {0}
    assert squeezed("Entries marked sensitive are left out.") in paper
    assert squeezed(FEATURES[0].prompts[0].text) in paper
    page.emulate_media(media="print")
    expect(page.locator("#tick-1a\\.1")).not_to_be_visible()
    line = page.locator("label[for='tick-1a\\.1']").bounding_box()
    assert line
    assert line["width"] > 300, "the words keep their place beside the box"


def test_a_theme_page_prints_everything_typed_in(page: Page, address: str, tmp_path: Path) -> None:
    given = full_answers()
    given["1"]["rationale"] += f"\n{LONG}"
    bring_in(page, address, tmp_path, given)
    visit(page, f"{address}/{THEME}")
    expect(text_field(page, "Priorities for action")).to_have_value(given["1"]["priorities"])
    paper = printed(page)
    assert missing(words_in({"1": given["1"], "e": given["1.e.0a"]}), paper) == []
    assert times(paper) == {1}


def test_the_record_on_one_page(page: Page, address: str, tmp_path: Path) -> None:
    given = full_answers()
    given["2a"]["sensitive"] = True
    given["2b"]["out"] = True
    given["1a"]["practice"] += f"\n{LONG}\n<b>not bold</b>"
    bring_in(page, address, tmp_path, given)
    visit(page, f"{address}/print/record.html")
    expect(page.get_by_role("heading", name="Evidence list", exact=True)).to_be_visible()
    paper = printed(page)
    held = words_in({i: a for i, a in given.items() if i.startswith("2a")})
    out = words_in({i: a for i, a in given.items() if i.startswith("2b")})
    everything = words_in(given)
    assert missing(everything - held - out, paper) == []
    assert not [word for word in held | out if word in paper]
    assert squeezed(LONG) in paper
    assert "<b>notbold</b>" in paper
    assert squeezed("Entries marked sensitive are left out.") in paper
    for feature in FEATURES:
        assert (squeezed(feature.text) in paper) is (feature.id != "2b"), feature.id
        if feature.id == "2b":
            assert squeezed(f"{feature.id} {feature.short}: Out of scope.") in paper
    _number_and_tick_stay_on_one_line(page)


def _number_and_tick_stay_on_one_line(page: Page) -> None:
    table = page.get_by_role("table").filter(
        has=page.get_by_role("columnheader", name="Looked at, this is not a yes", exact=True)
    )
    expect(table).to_have_count(len(FEATURES) - 2)  # one is sensitive, one out of scope
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 718, "height": 1000})  # A4 between its margins
    broken = table.evaluate_all("""(tables) => tables.flatMap((table) =>
      // A note takes a row of its own below its prompt.
      [...table.tBodies[0].rows].filter(({ cells }) => cells.length > 1)
        .flatMap((row) => [row.cells[0], row.cells[2]])
        .filter((cell) => {
          const text = document.createRange();
          text.selectNodeContents(cell);
          return new Set([...text.getClientRects()].map(({ top }) => Math.round(top))).size > 1
            || cell.scrollWidth > cell.clientWidth;
        })
        .map((cell) => cell.textContent))""")
    assert broken == []
    narrow = table.evaluate_all("""(tables) => tables.flatMap((table) =>
      [...table.tHead.rows[0].cells].map((cell) => [cell.textContent, cell.clientWidth]))
      .filter(([name, width]) => width < (["Prompt", "Note"].includes(name) ? 150 : 50))""")
    assert narrow == []


@pytest.fixture(scope="module")
def guide(chromium: Browser, address: str) -> str:
    """What is on the paper of the whole guide: of all pages it takes longest to read."""
    with chromium.new_context() as context:
        page = context.new_page()
        visit(page, f"{address}/print/guide.html")
        return printed(page)


def expect_all_features(paper: str) -> None:
    for feature in FEATURES:
        assert squeezed(f"{FRAMEWORK.lead} {feature.text}") in paper
        for prompt in prompts_of(feature):
            assert squeezed(f"{prompt.id} {prompt.text}") in paper
    for level in FRAMEWORK.scale.levels:
        assert squeezed(level.definition) in paper


def test_the_blank_form(page: Page, address: str) -> None:
    visit(page, f"{address}/print/form.html")
    expect_all_features(printed(page))


def test_the_whole_guide(guide: str) -> None:
    expect_all_features(guide)
    for theme in FRAMEWORK.themes:
        assert squeezed(theme.overview) in guide
        for illustration in theme.illustrations:
            for point in illustration.points:
                assert squeezed(point.text) in guide


def test_the_whole_guide_holds_every_paragraph_of_the_guidance(guide: str, site: Path) -> None:
    wanted = set()
    for path in sorted((site / "guidance").glob("*.html")):
        for paragraph in soup(path).select("article p:has(> .paragraph)"):
            # Its words without its mark and without the meanings that open from it.
            words = copy.copy(paragraph)
            for part in words.select(".paragraph, [popover]"):
                part.decompose()
            wanted.add(words.get_text())
    assert len(wanted) > 60
    assert missing({squeezed(text) for text in wanted}, guide) == []
