"""The search leads to the prompt itself, by a few of its words."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.search import look_for, results
from tests.browser.words import text_field, visit
from tests.site.built import attribute, html_pages, shown, soup

FOOT_OF_THE_BARS = """
Math.max(...[...document.querySelectorAll(".md-header, .record-bar")]
  .map((bar) => bar.getBoundingClientRect().bottom))
"""


def prompts(site: Path) -> list[tuple[str, str]]:
    """Every prompt on the site: the end of its address, and its text."""
    return [
        (
            f"{page.relative_to(site).as_posix()}#{attribute(label, 'data-source-id')}",
            shown(label),
        )
        for page in html_pages(site)
        for label in soup(page).select(".prompt label[data-source-id]")
    ]


@pytest.mark.parametrize("share", range(4))
def test_the_first_result_for_a_few_words_opens_the_prompt(
    page: Page, address: str, site: Path, share: int
) -> None:
    place, text = prompts(site)[share::4][share]
    words = " ".join(re.findall(r"\w{5,}", text)[:4])
    visit(page, f"{address}/index.html")
    look_for(page, words)
    item = place.split("#")[1]
    expect(results(page).first).to_have_attribute("href", f"{address}/{place}")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}/{place}")
    target = page.locator(":target")
    expect(target).to_have_id(item)
    expect(text_field(page, "Summary of strengths")).to_be_enabled()
    expect(target.get_by_role("checkbox").first).to_be_in_viewport()
    box = target.bounding_box()
    assert box
    below_the_bars = box["y"] - page.evaluate(FOOT_OF_THE_BARS)
    assert -1 <= below_the_bars <= 160, f"{item} stands {below_the_bars} px under the bars"


def test_a_prompts_number_is_its_address_to_copy(page: Page, address: str, site: Path) -> None:
    place, _ = prompts(site)[0]
    path, item = place.split("#")
    visit(page, f"{address}/{path}")
    link = page.get_by_role("link", name=f"Link to prompt {item}", exact=True)
    link.click()
    expect(page).to_have_url(f"{address}/{place}")
    # What stands there is copied as well, on plain HTTP too.
    expect(page.get_by_text(f"{item} is copied, with its source and address.")).to_be_visible()
    text = page.locator(f'[data-source-id="{item}"]').inner_text()
    note = page.get_by_label(f"Note on prompt {item}", exact=True)
    page.get_by_text("Note on prompt").first.locator("xpath=..").click()
    note.focus()
    page.keyboard.press("Control+V")
    source = "Social Work Inspection Agency, Guide to strategic commissioning, September 2009"
    expect(note).to_have_value(f"“{text}”\n{source}, {item}\n{address}/{place}")
