"""What the search can find: an entry for each thing of the guide, each page and each heading."""

from collections import Counter
from pathlib import Path

from macros.framework import guide_files
from macros.framework.load import load
from macros.since_2009.notes import load_notes
from tests.conftest import ROOT
from tests.inventory import normalise
from tests.site.built import attribute, framed_pages, html_pages, search_docs, shown, soup

GUIDE = ROOT / "framework" / "strategic-commissioning" / "guide.yml"
FRAMEWORK = load(GUIDE)
SINCE = load_notes(guide_files.since_2009(GUIDE), FRAMEWORK)


def texts(site: Path) -> dict[str, str]:
    """The text of each entry by where it leads."""
    return {doc["location"]: doc["text"] for doc in search_docs(site)}


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


def test_no_place_has_two_entries(site: Path) -> None:
    found = Counter(doc["location"] for doc in search_docs(site))
    assert {place: count for place, count in found.items() if count > 1} == {}


def test_every_prompt_and_illustration_has_one_entry_with_its_own_words(site: Path) -> None:
    found = texts(site)
    assert len(prompts(site)) == 130 + 14
    for place, text in prompts(site):
        assert normalise(found[place]) == text
    points = 0
    for page in site.glob("themes/*/index.html"):
        for point in soup(page).select(".illustration li[id]"):
            place = f"{page.relative_to(site).as_posix()}#{attribute(point, 'id')}"
            assert normalise(found[place]) == shown(point.select_one("[data-source-id]"))
            points += 1
    assert points > 70


def test_every_paragraph_and_term_has_one_entry_with_its_own_words(site: Path) -> None:
    found = texts(site)
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
        assert words, place
        assert normalise(found[place]).startswith(words), place
        assert "Paragraph " not in found[place], place
        assert "Where to find it" not in found[place], place


def test_every_note_and_duty_has_an_entry_of_its_own(site: Path) -> None:
    found = texts(site)
    assert SINCE.notes
    assert SINCE.duties
    for note in SINCE.notes:
        assert normalise(found[f"since-2009/notes.html#{note.id}"]) == normalise(note.text)
    for duty in SINCE.duties:
        place = f"since-2009/cross-walk.html#{duty.id}"
        assert normalise(found[place]) == normalise(duty.text)
        row = soup(site / "since-2009/cross-walk.html").find(id=duty.id)
        assert normalise(duty.text) in shown(row)  # type: ignore[arg-type]
    for note in SINCE.notes:
        assert normalise(note.text) not in normalise(found["since-2009/notes.html"])


def test_every_level_footnote_and_source_has_an_entry_of_its_own(site: Path) -> None:
    found = texts(site)
    for level in FRAMEWORK.scale.levels:
        words = found[f"scale.html#level-{level.level}"]
        assert all(said in words for said in (level.definition, level.statement, *level.points))
    assert len(SINCE.references) == 7 + 18
    for entry in SINCE.references:
        assert entry.what in found[f"since-2009/references.html#{entry.id}"]


def test_every_page_and_heading_has_an_entry(site: Path) -> None:
    """But the pages to print, which repeat others, and dialogs, which nothing leads to."""
    found = {doc["location"]: doc for doc in search_docs(site)}
    headings = 0
    for page in framed_pages(site):
        place = page.relative_to(site).as_posix()
        if place == "404.html" or place.startswith("print/"):
            continue
        assert place in found
        for heading in soup(page).select("article :is(h2, h3, h4)[id]"):
            if heading.find_parent(["dialog", "template"]):
                continue
            entry = found[f"{place}#{attribute(heading, 'id')}"]
            assert shown(heading) in (entry["title"], f"{entry['number']} {entry['title']}")
            headings += 1
    assert headings > 200


def test_every_page_has_words_to_show(site: Path) -> None:
    pages = [doc for doc in search_docs(site) if doc["kind"] in ("page", "theme", "feature")]
    assert len(pages) > 40
    assert [doc["location"] for doc in pages if not doc["text"]] == []


def test_every_place_the_search_leads_to_is_there(site: Path) -> None:
    for doc in search_docs(site):
        path, _, anchor = doc["location"].partition("#")
        assert (site / path).is_file(), doc["location"]
        assert not anchor or soup(site / path).find(id=anchor), doc["location"]


def test_nothing_of_the_themes_own_search_is_in_the_site(site: Path) -> None:
    assert not (site / "search").exists()
    assert not list(site.rglob("assets/javascripts/workers/*"))
    assert not list(site.rglob("assets/javascripts/lunr/*"))
    for page in framed_pages(site):
        assert not soup(page).select(".md-search, form[name=search]"), page
