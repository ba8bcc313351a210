"""What has changed since 2009 on the built site: beside its place, sourced, and never the guide."""

import re
from functools import cache
from pathlib import Path

import pytest
from bs4 import Tag

from macros.framework.citations import anchor
from macros.framework.load import load
from macros.since_2009.notes import Citation, Duty, Note, SinceNotes, Today, load_notes
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

FOLDER = Path(__file__).parents[2] / "framework" / "strategic-commissioning"
GUIDE = load(FOLDER / "guide.yml")
SINCE = load_notes(FOLDER / "since-2009.yml", GUIDE)
PAGES = {
    name: Path("since-2009") / f"{name}.html"
    for name in ("index", "notes", "cross-walk", "references")
}
KINDS = {
    "law": "Law",
    "guidance": "National guidance",
    "inspection": "Inspection and regulation",
}


HOW_SURE = re.compile("Read in the law|Read on official pages|[Ll]ess sure: ")


@cache
def pages_by(site: Path, name: str) -> dict[str, list[Path]]:
    """The pages that hold an element whose attribute ``name`` has that value."""
    found: dict[str, list[Path]] = {}
    for page in html_pages(site):
        for value in {attribute(tag, name) for tag in soup(page).find_all(attrs={name: True})}:
            found.setdefault(value, []).append(page)
    return found


def marks(site: Path, place: str) -> list[tuple[Path, Tag]]:
    """Where a place is on the site: each page that holds it, and the element to be near to."""
    if place in THEMES:
        page = theme_page(site, place)
        return [(page, one(soup(page), "h1", page))]
    if place in FEATURES:
        page = feature_page(site, place)
        return [(page, one(soup(page), "h1", page))]
    if place in SINCE.paragraphs:
        mark = anchor(place)
        return [(page, one(soup(page), f"#{mark}", page)) for page in pages_by(site, "id")[mark]]
    if place.startswith("scale."):
        page = site / "scale.html"
        return [(page, one(soup(page), f"#level-{place[6:]}", page))]
    if place.startswith(("footnote-", "appendix-")):
        page = site / PAGES["references"]
        return [(page, one(soup(page), f'[id="{place}"]', page))]
    return [
        (page, tag)
        for page in pages_by(site, "data-source-id").get(place, ())
        for tag in soup(page).select(f'[data-source-id="{place}"]')
    ]


def beside(page: Path, place: str, note: Note) -> list[Tag]:
    """The note in full, or the line that leads to it, where it is said to stand at the place."""
    found = soup(page).select(
        f'[data-since-note="{note.id}"], .since__again:has([href="#since-{note.id}"])'
    )
    return [tag for tag in found if place in attribute(tag, "data-at").split()]


def is_near(mark: Tag, note: Tag) -> bool:
    """A list entry leads to it, or it is in the same row, or no heading or other cited paragraph
    stands between."""
    if mark.name == "tr":
        return mark in note.parents
    to = attribute(note, "data-since-note")
    to = to or attribute(note.select("a[href]")[0], "href")[len("#since-") :]
    if holder := mark.find_parent("li"):
        return bool(holder.select(f'a.since-mark[href="#since-{to}"]'))
    for following in mark.find_all_next(True):
        assert isinstance(following, Tag)
        if following is note or attribute(following, "href") == f"#since-{to}":
            return True
        heading = re.fullmatch("h[1-6]", following.name) and not following.find_parent("dialog")
        if heading or attribute(following, "id").startswith("para-"):
            return False
    return False


def assert_says(tag: Tag, text: str, sources: tuple[Citation, ...], checked: str) -> None:
    words = shown(tag)
    assert normalise(text) in words, f"{text!r} is not in {words!r}"
    column = tag.select_one("td[data-label='How sure']")  # The cross-walk has a column for it.
    date = f"Checked {shown(column)}" if column else words
    assert f"checked {checked}".lower() in date.lower(), words
    links = {attribute(link, "href") for link in tag.select("a[href^=http]")}
    for source in sources:
        assert normalise(source.name) in words, f"{source.name!r} is not in {words!r}"
        linked = f"https://{source.address}" in links
        assert linked or source.address in words, f"{source.address} is not in {tag}"


@pytest.mark.parametrize(
    ("note", "place"),
    [
        pytest.param(note, place, id=f"{note.id}@{place}")
        for note in SINCE.notes
        for place in note.at
    ],
)
def test_each_note_stands_near_its_place_with_source_and_date(
    site: Path, note: Note, place: str
) -> None:
    found = marks(site, place)
    assert found or place in SINCE.paragraphs, f"{place} is nowhere on the site"
    for page, mark in found:
        notes = beside(page, place, note)
        assert len(notes) == 1, f"{page}: {note.id} stands {len(notes)} times at {place}"
        assert is_near(mark, notes[0]), f"{page}: {note.id} is not near {place}"
        full = one(soup(page), f'[data-since-note="{note.id}"]', page)
        assert_says(full, note.text, note.sources, note.checked)
        assert f"What to do: {normalise(note.do)}" in shown(full)
        assert HOW_SURE.search(shown(full)), note.id


def test_a_note_is_a_closed_line_outside_lists_and_stands_in_full_once_on_a_page(
    site: Path,
) -> None:
    lines = 0
    for page in html_pages(site):
        notes = soup(page).select("[data-since-note]")
        ids = [attribute(note, "data-since-note") for note in notes]
        assert len(set(ids)) == len(ids), f"{page}: {ids}"
        for note in notes:
            assert note.name == "details", f"{page}: {note}"
            assert not note.has_attr("open"), f"{page}: {note}"
        for aside in soup(page).select("aside.since"):
            assert not aside.find_parent(["li", "ul", "ol", "p", "td"]), f"{page}: {aside}"
        for link in soup(page).select(".since-mark, .since__again > a"):
            assert attribute(link, "href")[len("#since-") :] in ids, f"{page}: {link}"
        lines += len(ids)
    assert lines > len(SINCE.notes)


def test_notes_beside_the_guide_are_named_marked_and_out_of_the_search(site: Path) -> None:
    frames = 0
    for page in html_pages(site):
        asides = soup(page).select("aside.since")
        names = [attribute(aside, "aria-label") for aside in asides]
        assert len(set(names)) == len(names), f"{page}: names used twice: {names}"
        for aside, name in zip(asides, names, strict=True):
            assert name.startswith("Since 2009: "), f"{page}: {name!r}"
            assert shown(aside).startswith("Since 2009 Not part of the guide"), f"{page}: {aside}"
            assert aside.has_attr("data-search-exclude"), f"{page}: {name}"
            assert not aside.select("[data-source-id], .quoted"), f"{page}: {name} quotes the guide"
        for note in soup(page).select("[data-since-note]"):
            kept = note.find_parent("aside", class_="since") or page == site / PAGES["references"]
            assert kept, f"{page}: a note without its frame: {note}"
        if asides:
            one(soup(page), "input[data-since-switch]", page)
            one(soup(page), "button[data-since-open]", page)
        frames += len(asides)
    assert frames > len(THEMES)


def test_the_guide_stays_the_first_thing_found(site: Path) -> None:
    holding = {
        doc["location"].partition("#")[0]
        for doc in search_docs(site)
        if "Care Inspectorate" in str(doc)
    }
    notes = {PAGES[name].as_posix() for name in ("notes", "cross-walk", "references")}
    assert notes & holding, "the notes cannot be found at all"
    assert not {place for place in holding if place.startswith(("themes/", "scale"))}


def test_no_old_address_is_a_link(site: Path) -> None:
    def host(address: str) -> str:
        return re.sub(r"^(https?://)?(www\.)?", "", address).partition("/")[0]

    old = {host(entry.old_address) for entry in SINCE.references if entry.old_address}
    assert "scotland.gov.uk" in old
    sources = {source.address for source in sourced(SINCE)}
    for page in html_pages(site):
        for link in soup(page).select("a[href^=http]"):
            address = attribute(link, "href")
            assert host(address) not in old, f"{page.relative_to(site)} links to {address}"
            if page.parent.name == "since-2009":
                assert address.removeprefix("https://") in sources, f"{page}: {address}"


def sourced(since: SinceNotes) -> list[Citation]:
    today = [entry.today for entry in since.references if entry.today]
    said: list[Note | Duty | Today] = [*since.notes, *since.duties, *today]
    return [source for entry in said for source in entry.sources]


def test_all_the_notes_stand_in_one_list(site: Path) -> None:
    page = site / PAGES["notes"]
    entries = soup(page).select("ol.since-list > li")
    assert [attribute(entry, "id") for entry in entries] == [note.id for note in SINCE.notes]
    for entry, note in zip(entries, SINCE.notes, strict=True):
        assert_says(entry, note.text, note.sources, note.checked)
        named = shown(one(entry, ".since__places", page))
        assert named.count(",") >= len(note.at) - 1, f"{note.id}: {named}"


def test_the_cross_walk_sets_each_theme_beside_its_duties(site: Path) -> None:
    page = site / PAGES["cross-walk"]
    tables = soup(page).select("main table")
    assert [shown(table.caption).rpartition(" ")[2] for table in tables] == THEMES
    for theme, table in zip(THEMES, tables, strict=True):
        section = table.find_parent("section")
        assert section
        leads = {target(site, page, attribute(a, "href"))[0] for a in section.select("p a")}
        assert leads == {theme_page(site, theme)}
        assert [shown(th) for th in table.select("thead th[scope=col]")] == [
            "What it says",
            "Source",
            "How sure",
        ]
        bodies = table.select("tbody")
        groups = [shown(body.select_one("th[scope=rowgroup]")) for body in bodies]
        assert groups == list(KINDS.values()), f"theme {theme}: {groups}"
        for kind, body in zip(KINDS, bodies, strict=True):
            duties = SINCE.duties_of(theme, kind)
            rows = body.select("tr:has(td)")
            assert len(rows) == len(duties), f"theme {theme}, {kind}: {rows}"
            for row, duty in zip(rows, duties, strict=True):
                assert_says(row, duty.text, duty.sources, duty.checked)


def test_every_reference_has_its_old_address_as_text_and_what_to_look_for(site: Path) -> None:
    page = site / PAGES["references"]
    rows = soup(page).select("main table tbody tr")
    assert [attribute(row, "id") for row in rows] == [entry.id for entry in SINCE.references]
    for row, entry in zip(rows, SINCE.references, strict=True):
        number = shown(one(row, "th[scope=row]", page))
        assert number.endswith(re.split(r"[-.]", entry.id)[-1]), f"{entry.id}: {number}"
        what, old, today = row.select("td")
        assert shown(what).startswith(normalise(entry.what))
        assert normalise(entry.says) in shown(what)
        assert shown(old).endswith(entry.old_address or "None printed"), f"{entry.id}: {old}"
        if entry.today:
            assert_says(today, entry.today.text, entry.today.sources, entry.today.checked)
        else:
            assert normalise(SINCE.not_confirmed) in shown(today), f"{entry.id}: {today}"
    for table in soup(page).select("main table"):
        assert shown(table.caption)
        assert len(table.select("thead th[scope=col]")) == 4


def test_the_pages_are_in_the_navigation_and_say_that_they_are_ours(site: Path) -> None:
    home = site / "index.html"
    links = {
        target(site, home, attribute(link, "href"))[0] for link in soup(home).select("nav a[href]")
    }
    for page in PAGES.values():
        assert site / page in links, f"{page} is not in the navigation"
        assert "part of the guide" in shown(one(soup(site / page), "article", page))
