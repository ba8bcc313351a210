"""The record's forms on the built pages: named and ready for scripts, and shut until they run."""

from pathlib import Path

import pytest

from tests.site.built import (
    FEATURES,
    THEMES,
    answer_pages,
    attribute,
    feature_page,
    label_of,
    one,
    shown,
    soup,
    target,
    theme_page,
)

LEVELS = ["6 Excellent", "5 Very good", "4 Good", "3 Adequate", "2 Weak", "1 Unsatisfactory"]
FEATURE_FIELDS = {
    "practice": "Brief description of current practice",
    "strengths": "Summary of strengths",
    "improvements": "Areas for improvement",
}
THEME_FIELDS = {
    "rationale": "Rationale for rating",
    "evidence": "Evidence",
    "evidence_gaps": "Evidence gaps",
    "priorities": "Priorities for action",
}


def pages_with_a_record(site: Path) -> list[Path]:
    ours = ("index", "records", "scope", "evidence", "profile", "compare", "export")
    printed = ("print/record", "print/guide", "print/form")
    return [*(site / f"{name}.html" for name in (*ours, *printed)), *answer_pages(site)]


def test_the_record_bar_stands_ready(site: Path) -> None:
    for page in pages_with_a_record(site):
        bar = one(soup(page), '[data-part~="record-bar"]', page)
        assert attribute(bar, "aria-label") == "Your record", f"{page}: {bar}"
        for name in ("data-framework", "data-edition", "data-release"):
            assert attribute(bar, name), f"{page}: the record bar lacks {name}"
        for action, words in (
            ("export-json", "Save a copy (JSON)"),
            ("import", "Import"),
            ("print", "Print"),
        ):
            button = one(bar, f'button[data-action="{action}"]', page)
            assert shown(button) == words, f"{page}: {button}"
            assert button.has_attr("disabled"), f"{page}: works before scripts do: {button}"
        name_link = one(bar, "a[data-record-name]", page)
        assert target(site, page, attribute(name_link, "href"))[0] == site / "records.html"
        status = one(bar, "[role=status][data-part~=status]", page)
        assert not shown(status)
        # It changes at every key: what is said aloud is said by the other one, once typing pauses.
        assert attribute(status, "aria-live") == "off", f"{page}: {status}"
        announcement = one(bar, "[data-part~=announcement]", page)
        assert attribute(announcement, "aria-live") == "polite", f"{page}: {announcement}"
        example = one(bar, "[data-part~=example-open]", page)
        assert example.has_attr("hidden")
        assert "This is the made-up example, to read only." in example.get_text()
        assert one(bar, "[role=alert][data-problem]", page).has_attr("hidden")
        chosen = one(bar, "input[type=file][data-import-file]", page)
        assert chosen.has_attr("hidden")
        # Before the scripts have started, a file would be given to nobody.
        assert chosen.has_attr("disabled")


@pytest.mark.parametrize("item", [*FEATURES, *THEMES])
def test_a_rating_is_chosen_among_the_levels_by_name(site: Path, item: str) -> None:
    page = feature_page(site, item) if item in FEATURES else theme_page(site, item)
    group = one(soup(page), "fieldset[data-part~=rating]", page)
    legend = shown(group.select_one("legend"))
    assert "rating" in legend.lower(), f"{page}: {legend!r}"
    radios = group.select("input[type=radio]")
    assert [label_of(radio, page) for radio in radios] == LEVELS, f"{page}: {radios}"
    for radio, level in zip(radios, LEVELS, strict=True):
        assert attribute(radio, "value") == level[0], f"{page}: {radio}"
        assert attribute(radio, "name") == f"rating-{item}", f"{page}: {radio}"
        assert attribute(radio, "data-item") == item, f"{page}: {radio}"
        assert attribute(radio, "data-field") == "rating", f"{page}: {radio}"
        assert not radio.has_attr("checked"), f"{page}: not rated is the start: {radio}"
    clear = one(group, 'button[data-action="clear-rating"]', page)
    assert (shown(clear), attribute(clear, "type")) == ("Clear rating", "button"), (
        f"{page}: {clear}"
    )


@pytest.mark.parametrize("item", [*FEATURES, *THEMES])
def test_the_record_has_the_source_s_fields(site: Path, item: str) -> None:
    is_feature = item in FEATURES
    page = feature_page(site, item) if is_feature else theme_page(site, item)
    answers = one(soup(page), "fieldset[data-part~=answers]", page)
    assert answers.has_attr("disabled"), f"{page}: answerable before the record is loaded"
    fields = {
        attribute(area, "data-field"): label_of(area, page)
        for area in answers.select(f'textarea[data-item="{item}"]')
    }
    assert fields == (FEATURE_FIELDS if is_feature else THEME_FIELDS), f"{page}: {fields}"
    assert soup(page).select("[data-item]") == answers.select("[data-item]"), (
        f"{page}: something answerable is outside the answers"
    )


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_page_shows_progress_by_feature(site: Path, theme: str) -> None:
    page = theme_page(site, theme)
    table = one(soup(page), 'table[data-part~="feature-progress"]', page)
    rows = table.select("tr[data-feature]")
    assert [attribute(row, "data-feature") for row in rows] == [
        feature for feature in FEATURES if feature_page(site, feature).parent == page.parent
    ], f"{page}: {rows}"
    for row in rows:
        prompts = attribute(row, "data-prompts").split()
        feature = feature_page(site, attribute(row, "data-feature"))
        boxes = soup(feature).select("input[type=checkbox][data-item]")
        assert set(prompts) <= {attribute(box, "data-item") for box in boxes}, f"{page}: {row}"
        assert prompts, f"{page}: {row}"
        assert shown(row.select_one("[data-progress]")) == f"0 of {len(prompts)}", f"{page}: {row}"
        assert shown(row.select_one("[data-feature-rating]")) == "Not rated", f"{page}: {row}"
