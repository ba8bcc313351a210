"""The guidance as built: every paragraph has its place, every term its meaning."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from macros.framework import guide_files
from macros.framework.load import load
from macros.since_2009.notes import load_notes
from tests.inventory import normalise
from tests.site.built import (
    FEATURES,
    THEMES,
    attribute,
    feature_page,
    html_pages,
    one,
    search_docs,
    shown,
    soup,
    target,
    theme_page,
)
from tests.site.test_sections import list_of, pages_of

GUIDE = Path(__file__).parents[2] / "framework" / "strategic-commissioning" / "guide.yml"
PARAGRAPHS = load_notes(guide_files.since_2009(GUIDE), load(GUIDE)).paragraphs
TERMS = yaml.safe_load(guide_files.glossary(GUIDE).read_text("utf-8"))["terms"]
# Paragraphs that stand elsewhere than in the guide's order, as their page says beside them.
MOVED = {"what-commissioning-is": ["2.15"], "strategies": ["2.31", "2.32", "2.33", "2.34"]}
SHORT = 8  # words: less than this cannot be a paragraph's content


def guidance_pages(site: Path) -> list[Path]:
    return sorted((site / "guidance").glob("*.html"))


def test_each_paragraph_is_cited_once(site: Path) -> None:
    found = Counter(
        attribute(tag, "id")
        for page in html_pages(site)
        for tag in soup(page).find_all(id=True)
        if attribute(tag, "id").startswith("para-")
    )
    assert len(PARAGRAPHS) == 75
    assert found == {f"para-{number.replace('.', '-')}": 1 for number in PARAGRAPHS}


def test_each_mark_shows_its_number_beside_its_content(site: Path) -> None:
    marks = [
        tag for page in guidance_pages(site) for tag in soup(page).select("article .paragraph")
    ]
    assert len(marks) == len(PARAGRAPHS)
    for mark in marks:
        number = attribute(mark, "id").removeprefix("para-").replace("-", ".")
        assert shown(mark) == f"Paragraph {number}"
        assert attribute(mark, "href") == f"#{attribute(mark, 'id')}"
        around = mark.parent
        assert around is not None
        assert around.name == "p", f"{number} stands in a {around.name}"
        below = around.find_next_sibling()
        text = shown(around) + (
            shown(below) if below and below.name in ("ol", "ul", "table") else ""
        )
        words = len(text.split()) - 2 * len(around.select(".paragraph"))
        assert words >= SHORT, f"{number} has no content: {shown(around)!r}"


def test_paragraphs_stand_in_the_guides_order_but_where_the_page_says_why(site: Path) -> None:
    for page in guidance_pages(site):
        marks = soup(page).select("article .paragraph")
        numbers = [shown(mark).removeprefix("Paragraph ") for mark in marks]
        if not numbers:
            continue
        moved = MOVED.get(page.stem, [])
        kept = [PARAGRAPHS.index(number) for number in numbers if number not in moved]
        assert kept == list(range(kept[0], kept[0] + len(kept))), f"{page.stem}: {numbers}"
        if moved:
            before = one(soup(page), f"#para-{moved[0].replace('.', '-')}", page).parent
            assert "stands here because it" in shown(before.find_previous_sibling("p"))  # type: ignore[union-attr, arg-type]


def test_each_footnote_leads_to_what_is_known_of_it(site: Path) -> None:
    for page in guidance_pages(site):
        for note in soup(page).select("article .footnote"):
            number = shown(note).partition(":")[0].removeprefix("Footnote ")
            link = attribute(one(note, "a", page), "href")
            assert link == f"../since-2009/references.html#footnote-{number}"


def test_each_source_of_appendix_1_leads_to_its_address(site: Path) -> None:
    page = site / "guidance" / "appendices.html"
    for n, source in enumerate(soup(page).select("ol.guide__sources > li"), 1):
        assert attribute(one(source, "a", page), "href").endswith(f"references.html#appendix-1.{n}")


def test_the_whole_guide_is_offered_from_home_and_from_each_page_of_guidance(site: Path) -> None:
    retelling = [page for page in guidance_pages(site) if soup(page).select(".paragraph")]
    for page in [site / "index.html", *retelling]:
        assert soup(page).select('article a[href$="print/guide.html"]'), page


def test_each_activity_of_commissioning_leads_to_features(site: Path) -> None:
    page = site / "guidance" / "what-commissioning-is.html"
    activities = list_of(pages_of(site), "2.3").find_all("li", recursive=False)
    assert len(activities) == 13
    for activity in activities:
        features = [link for link in activity.select("a") if shown(link) in FEATURES]
        assert features, shown(activity)
        for link in features:
            assert target(site, page, attribute(link, "href"))[0] == feature_page(site, shown(link))


def test_the_key_points_stand_out(site: Path) -> None:
    for page in guidance_pages(site):
        for point in soup(page).select(".key-point"):
            assert shown(one(point, ".key-point__label", page)) == "Key point"
            assert len(shown(point).split()) >= SHORT


def test_every_term_has_one_address_in_the_glossary(site: Path) -> None:
    found = Counter(
        (page.relative_to(site).as_posix(), attribute(tag, "id"))
        for page in html_pages(site)
        for tag in soup(page).find_all(id=True)
        if attribute(tag, "id").startswith("term-")
    )
    assert len(TERMS) > 40
    assert found == {("guidance/glossary.html", f"term-{term['id']}"): 1 for term in TERMS}
    glossary = soup(site / "guidance/glossary.html")
    for term in TERMS:
        heading = glossary.find(id=f"term-{term['id']}")
        assert shown(heading) == normalise(term["name"])  # type: ignore[arg-type]
        meaning = heading.find_next_sibling("p")  # type: ignore[union-attr]
        assert shown(meaning) == normalise(term["meaning"])  # type: ignore[arg-type]


def test_every_term_explains_itself_where_it_is_used(site: Path) -> None:
    used = set()
    for page in guidance_pages(site):
        here = [attribute(button, "popovertarget") for button in soup(page).select("button.term")]
        twice = [each for each, times in Counter(here).items() if times > 1]
        assert not twice, f"{page.name} opens {twice} more than once"
        for popover_id in here:
            meaning = one(soup(page), f"[popover][id='{popover_id}']", page)
            assert meaning.name == "span", "a block cannot stand in a paragraph"
            assert {tag.name for tag in meaning.find_all(True)} <= {"strong", "a"}
            link = meaning.select_one("a")
            assert link is not None
            leads_to = attribute(link, "href").partition("#term-")[2]
            term = next(term for term in TERMS if term["id"] == leads_to)
            assert normalise(term["meaning"]) in shown(meaning)
            used.add(term["id"])
    assert len(used) > 30, used


def test_the_search_leads_to_each_term_and_not_to_copies_of_it(site: Path) -> None:
    for term in TERMS:
        holding = [
            doc["location"]
            for doc in search_docs(site)
            if normalise(term["meaning"]) in normalise(doc["text"])
        ]
        assert holding == [f"guidance/glossary.html#term-{term['id']}"], term["id"]


@pytest.mark.parametrize("theme", THEMES)
def test_each_theme_leads_to_its_guidance(site: Path, theme: str) -> None:
    links = soup(theme_page(site, theme)).select(".reading a")
    assert len(links) >= 3
    assert all("guidance/" in attribute(link, "href") for link in links)
    assert all("#para-" in attribute(link, "href") for link in links)


def test_each_page_can_be_told_in_a_list_of_results(site: Path) -> None:
    pages = guidance_pages(site)
    described = {attribute(soup(p).select("meta[name=description]")[0], "content") for p in pages}
    titles = {shown(soup(page).title) for page in pages}
    assert len(pages) == len(described) == len(titles) == 10
    assert all(50 <= len(each) <= 160 for each in described), described
