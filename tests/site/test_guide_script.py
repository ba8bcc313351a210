"""The guide for the scripts: one file for all pages, in its published shape, true to the pages."""

import json
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from macros.for_browser import guide, names
from macros.framework.load import load
from tests.conftest import ROOT
from tests.site.built import (
    FEATURES,
    answer_pages,
    asset,
    feature_page,
    framed_pages,
    html_pages,
    one,
    soup,
    target,
    theme_page,
)

GUIDE = load(ROOT / "framework" / "strategic-commissioning" / "guide.yml")
SCRIPT = 'script[src*="assets/guide."]'
# Their scripts need the guide at once.
NEED_IT = {
    f"{name}.html"
    for name in (
        "profile",
        "evidence",
        "compare",
        "plan",
        "quick-look",
        "records",
        "team",
        "print/record",
    )
}


def told(site: Path) -> dict[str, Any]:
    """The guide as the built script holds it."""
    text = asset(site, guide.PATH).read_text("utf-8")
    before = f"globalThis[Symbol.for({json.dumps(names.guide())})]="
    assert text.startswith(before)
    found: dict[str, Any] = json.loads(text.removeprefix(before).removesuffix(";\n"))
    return found


def test_it_has_the_shape_the_site_publishes(site: Path) -> None:
    version = names.guide().rpartition(".")[2]
    path = f"schemas/{version}.schema.json"
    schema = json.loads((site / path).read_text("utf-8"))
    assert schema["$id"] == path
    Draft202012Validator.check_schema(schema)
    assert list(Draft202012Validator(schema).iter_errors(told(site))) == []


def test_its_addresses_lead_to_the_pages_and_to_the_boxes(site: Path) -> None:
    found, home = told(site), site / "index.html"
    assert [theme["id"] for theme in found["themes"]] == [theme.id for theme in GUIDE.themes]
    for theme in found["themes"]:
        page = target(site, home, theme["href"])[0]
        assert page == theme_page(site, theme["id"])
        _assert_holds(page, theme["id"], found["themeFields"])
        for feature in theme["features"]:
            page = target(site, home, feature["href"])[0]
            assert page == feature_page(site, feature["id"])
            _assert_holds(page, feature["id"], found["featureFields"])
    listed = [feature["id"] for theme in found["themes"] for feature in theme["features"]]
    assert listed == FEATURES


def _assert_holds(page: Path, place: str, fields: list[dict[str, str]]) -> None:
    """Each box stands on the page under the anchor that leads to it."""
    for field in fields:
        section = one(soup(page), f"section:has(> h2#{field['anchor']})", page)
        one(section, f'[data-item="{place}"][data-field="{field["id"]}"]', page)


def test_it_is_on_the_pages_that_need_it_at_once_and_before_the_main_script(site: Path) -> None:
    carry = set()
    for page in html_pages(site):
        if not soup(page).select(SCRIPT):
            continue
        script = one(soup(page), SCRIPT, page)
        assert script.has_attr("defer"), page
        tags = soup(page).select("script[src][defer]")
        main = one(soup(page), 'script[src*="assets/pages/"][defer]', page)
        assert tags.index(script) < tags.index(main), page
        carry.add(page.relative_to(site).as_posix())
    assert carry == NEED_IT
    assert not carry & {page.relative_to(site).as_posix() for page in answer_pages(site)}


def test_no_page_holds_data_of_the_guide_beside_it(site: Path) -> None:
    for page in framed_pages(site):
        assert soup(page).select('script[type="application/json"]') == [], page
