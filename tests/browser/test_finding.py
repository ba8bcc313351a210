"""The search leads to the prompt itself, by a few of its words or by a single one."""

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from tests.browser.words import text_field, visit
from tests.inventory import normalise
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


def look_for(page: Page, address: str, words: str) -> None:
    visit(page, f"{address}/index.html")
    box = page.get_by_role("textbox", name="Search", exact=True)
    box.click()
    box.press_sequentially(words)


@pytest.mark.parametrize("share", range(8))
def test_the_first_result_for_a_few_words_opens_the_prompt(
    page: Page, address: str, site: Path, share: int
) -> None:
    place, text = prompts(site)[share::8][share]
    # Words of five letters, so that none is one the search passes over.
    words = " ".join(re.findall(r"\w{5,}", text)[:4])
    look_for(page, address, words)
    path, item = place.split("#")
    best = page.locator(f'[data-md-component=search-result] a[href$="#{item}"]')
    # Enter opens the best result of what was looked up last: wait until that is every word.
    every = "".join(f"(?=[^#]*{word.lower()})" for word in words.split())
    found = re.compile(rf"{re.escape(path)}\?h={every}[^#]*#{re.escape(item)}$")
    expect(best.first).to_have_attribute("href", found)
    page.keyboard.press("Enter")
    expect(page).to_have_url(found)
    target = page.locator(":target")
    expect(target).to_have_id(item)
    expect(text_field(page, "Summary of strengths")).to_be_enabled()
    expect(target.get_by_role("checkbox").first).to_be_in_viewport()
    box = target.bounding_box()
    assert box
    below_the_bars = box["y"] - page.evaluate(FOOT_OF_THE_BARS)
    assert -1 <= below_the_bars <= 160, f"{item} stands {below_the_bars} px under the bars"


def test_any_longer_word_of_a_prompt_finds_it(page: Page, address: str, site: Path) -> None:
    place, text = prompts(site)[20]
    visit(page, f"{address}/index.html")
    box = page.get_by_role("textbox", name="Search", exact=True)
    box.click()
    for word in sorted(set(re.findall(r"\w{6,}", text))):
        box.clear()
        box.press_sequentially(word)
        # The address names the word, so that it is not what the word before has found.
        found = f'a[href*="?h={word.lower()}"][href$="#{place.split("#")[1]}"]'
        expect(page.locator(f"[data-md-component=search-result] {found}")).to_have_count(1)


def test_every_prompt_and_illustration_has_one_entry_at_its_own_address(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    found = [doc["location"] for doc in index["docs"]]
    assert len(found) == len(set(found))
    for place, _ in prompts(site):
        assert place in found
    for page in site.glob("themes/*/index.html"):
        for point in soup(page).select(".illustration li[id]"):
            assert f"{page.relative_to(site).as_posix()}#{attribute(point, 'id')}" in found


def test_every_paragraph_and_term_has_one_entry_with_its_own_words(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    found = {
        doc["location"]: shown(BeautifulSoup(doc["text"], "html.parser")) for doc in index["docs"]
    }
    marks = {
        f"{page.relative_to(site).as_posix()}#{attribute(mark, 'id')}": mark
        for page in site.glob("guidance/*.html")
        for mark in soup(page).select(".paragraph, .glossary h2")
    }
    assert len(marks) > 100
    for place, mark in marks.items():
        after = mark.find_next("p") if mark.name == "h2" else mark.next_sibling
        assert after, place
        words = normalise(after.get_text())  # Of a paragraph: up to its first term.
        assert found[place], place
        assert found[place].startswith(words), place
        assert not re.search(r"Paragraph \d|Where to find it", found[place]), place


def test_every_note_on_what_has_changed_has_an_entry_of_its_own(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    page = site / "since-2009" / "notes.html"
    notes = soup(page).select(".since-list > li")
    assert notes
    for note in notes:
        place = f"since-2009/notes.html#{attribute(note, 'id')}"
        texts = [doc["text"] for doc in index["docs"] if doc["location"] == place]
        assert len(texts) == 1, place
        assert normalise(BeautifulSoup(texts[0], "html.parser").get_text()) in shown(note)
    whole = [doc["text"] for doc in index["docs"] if doc["location"] == "since-2009/notes.html"]
    assert len(whole) == 1
    assert shown(notes[0].select_one(".since__sources")) not in normalise(whole[0])


def test_every_place_the_search_leads_to_is_there(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    for doc in index["docs"]:
        path, _, anchor = doc["location"].partition("#")
        assert (site / path).is_file(), doc["location"]
        assert not anchor or soup(site / path).find(id=anchor), doc["location"]


def test_a_prompts_number_is_its_address_to_copy(page: Page, address: str, site: Path) -> None:
    place, _ = prompts(site)[0]
    path, item = place.split("#")
    visit(page, f"{address}/{path}")
    link = page.get_by_role("link", name=f"Link to prompt {item}", exact=True)
    link.click()
    expect(page).to_have_url(f"{address}/{place}")
