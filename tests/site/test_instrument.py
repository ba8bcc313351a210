"""The quoted instrument on the built pages is the source's, word for word and in its order."""

import re
from pathlib import Path

import pytest
import yaml

from tests.inventory import fingerprint, normalise
from tests.site.built import (
    FEATURES,
    INVENTORY,
    THEMES,
    Entry,
    attribute,
    feature_page,
    html_pages,
    one,
    shown,
    soup,
    theme_of,
    theme_page,
)

GUIDE = Path(__file__).parents[2] / "framework" / "strategic-commissioning" / "guide.yml"
BY_ID = {entry.id: entry for entry in INVENTORY}
SCALE = [entry for entry in INVENTORY if entry.kind == "scale"]
# Where the source's two tables define a level alike, a page with a rating need print it only once.
PRINTED_TWICE = {
    entry.id
    for entry in SCALE
    if entry.id.endswith(".appendix_definition")
    and entry.sha256 == BY_ID[entry.id.replace("appendix_", "")].sha256
}


def assert_holds(
    page: Path, expected: list[Entry], kinds: set[str], optional: frozenset[str] = frozenset()
) -> None:
    """The page quotes, of these kinds, the expected texts: each once, in order, word for word."""
    tags = [
        (entry_id, tag)
        for tag in soup(page).select("[data-source-id]")
        if (entry_id := attribute(tag, "data-source-id")) not in optional
        and entry_id in BY_ID
        and BY_ID[entry_id].kind in kinds
    ]
    texts = {entry_id: shown(tag) for entry_id, tag in tags}
    for entry in expected:
        assert entry.id in texts, f"{entry.id} is missing from {page}; it shows {texts}"
        assert fingerprint(texts[entry.id]) == entry.sha256, (
            f"{entry.id} on {page} is not the source's text; it shows: {texts[entry.id]!r}"
        )
    assert [entry_id for entry_id, _ in tags] == [entry.id for entry in expected], (
        f"{page}: not each text once and in the source's order; it shows {texts}"
    )


def illustrations(theme: str) -> list[Entry]:
    return [e for e in INVENTORY if e.kind == "illustration" and e.theme == theme]


@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_page_holds_its_feature_and_prompts(site: Path, feature: str) -> None:
    mine = [e for e in INVENTORY if e.id == feature or e.id.startswith(f"{feature}.")]
    assert len(mine) > 1
    assert_holds(feature_page(site, feature), mine, {"feature", "prompt", "sub-prompt"})


@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_page_holds_the_scale_and_the_illustrations(site: Path, feature: str) -> None:
    page = feature_page(site, feature)
    scale = [entry for entry in SCALE if entry.id not in PRINTED_TWICE]
    assert_holds(page, scale, {"scale"}, frozenset(PRINTED_TWICE))
    assert_holds(page, illustrations(theme_of(feature)), {"illustration"})


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_page_holds_its_features_and_illustrations(site: Path, theme: str) -> None:
    page = theme_page(site, theme)
    features = [e for e in INVENTORY if e.kind == "feature" and e.theme == theme]
    assert_holds(page, features, {"feature"})
    assert_holds(page, illustrations(theme), {"illustration"})


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_page_has_the_source_s_title_and_subtitle(site: Path, theme: str) -> None:
    page = theme_page(site, theme)
    heading = shown(one(soup(page), "h1", page))
    title = re.sub(rf"^Theme {re.escape(theme)}: ", "", heading)
    assert fingerprint(title) == BY_ID[theme].sha256, f"{theme} on {page}: h1 shows {heading!r}"
    main = one(soup(page), "article", page)
    texts = [shown(tag) for tag in main.find_all(True)]
    assert any(
        fingerprint(text.strip("()")) == BY_ID[f"{theme}.subtitle"].sha256 for text in texts
    ), f"{theme}.subtitle is nowhere on {page}; it shows: {shown(main)!r}"


def test_the_scale_page_holds_both_definitions_and_appendix_2(site: Path) -> None:
    assert_holds(site / "scale.html", SCALE, {"scale"})


def test_every_quotation_anywhere_is_a_known_text_word_for_word(site: Path) -> None:
    quotations = 0
    for page in html_pages(site):
        for tag in soup(page).find_all(attrs={"data-source-id": True}):
            quotations += 1
            entry_id = attribute(tag, "data-source-id")
            assert entry_id in BY_ID, f"{entry_id} on {page} is not in the guide: {shown(tag)!r}"
            assert fingerprint(shown(tag)) == BY_ID[entry_id].sha256, (
                f"{entry_id} on {page} is not the source's text; it shows: {shown(tag)!r}"
            )
    assert quotations > len(INVENTORY)


@pytest.mark.parametrize("feature", FEATURES)
def test_each_prompt_names_its_own_tick_box(site: Path, feature: str) -> None:
    page = feature_page(site, feature)
    for entry in INVENTORY:
        if entry.kind not in ("prompt", "sub-prompt") or not entry.id.startswith(f"{feature}."):
            continue
        box = one(soup(page), f'input[data-item="{entry.id}"][data-field="ticked"]', page)
        assert attribute(box, "type") == "checkbox", f"{entry.id} on {page}: {box}"
        label = one(soup(page), f'label[for="{attribute(box, "id")}"]', page)
        assert attribute(label, "data-source-id") == entry.id, f"{entry.id} on {page}: {label}"


def test_each_oddity_of_the_print_is_noted_on_every_page_that_shows_it(site: Path) -> None:
    oddities = yaml.safe_load(GUIDE.read_text("utf-8"))["oddities"]
    assert len(oddities) > 4
    for oddity in oddities:
        at = oddity["at"]
        beside = f"{at}.statement" if at.startswith("scale.") else at
        pages = [
            page for page in html_pages(site) if soup(page).find(attrs={"data-source-id": beside})
        ]
        if at.startswith("scale."):  # Beside each rating both definitions are shown, and no more.
            pages = [page for page in pages if page.stem in ("scale", "guide")]
        else:  # A theme's table and the blank form name things, and notes stand on their own pages.
            pages = [page for page in pages if page.stem not in ("index", "form") or ".L" in at]
        assert pages, at
        for page in pages:
            notes = [shown(note) for note in soup(page).select(".oddity")]
            assert sum(note.endswith(normalise(oddity["note"])) for note in notes) == 1, page
