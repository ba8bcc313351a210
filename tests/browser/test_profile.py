"""The profile: every rating in its column, with what follows from it, for what is in scope."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.words import FEATURE, THEME, expect_saved, prompt_boxes, rate, text_field, visit

SECOND = FEATURE.replace("1a", "1b")
NOT_RATED = 7


def _rated(page: Page, address: str, path: str, level: str, texts: dict[str, str]) -> None:
    visit(page, f"{address}/{path}")
    for name, text in texts.items():
        text_field(page, name).fill(text)
    rate(page, level)
    expect_saved(page)


def _row(page: Page, name: str) -> Locator:
    header = page.get_by_role("rowheader", name=re.compile(rf"^{name}\b"))
    return page.get_by_role("row").filter(has=header)


def _fill(page: Page, address: str) -> None:
    _rated(page, address, FEATURE, "5 Very good", {"Summary of strengths": "Shared with health"})
    prompt_boxes(page)[0].check()
    weak = {"Areas for improvement": "Demand is unknown"}
    _rated(page, address, SECOND, "2 Weak", weak)
    theme = {"Priorities for action": "A market picture", "Evidence gaps": "Providers"}
    _rated(page, address, THEME, "3 Adequate", theme)


def test_each_rating_stands_in_its_column_and_leads_to_its_place(page: Page, address: str) -> None:
    _fill(page, address)
    visit(page, f"{address}/profile.html")
    for name, level, words in (
        ("1a", 5, "5 Very good"),
        ("1b", 2, "2 Weak"),
        ("1c", NOT_RATED, "Not rated"),
        ("Theme 1", 3, "3 Adequate"),
    ):
        cells = _row(page, name).get_by_role("cell")
        expect(cells).to_have_count(NOT_RATED)
        expect(cells.nth(level - 1).get_by_role("link")).to_have_accessible_name(
            re.compile(rf"^{name}.*: {words}$")
        )
        expect(_row(page, name).get_by_role("cell").get_by_role("link")).to_have_count(1)
    expect(_row(page, "Theme 1")).to_contain_text("2 of 6 features rated, from 2 to 5")
    expect(_row(page, "Theme 2")).to_contain_text("No feature rated yet")
    page.get_by_role("link", name=re.compile("^1b.*: 2 Weak")).click()
    expect(page).to_have_url(f"{address}/{SECOND}#rating")


def test_the_spread_stands_beside_the_choice_for_the_theme(page: Page, address: str) -> None:
    _rated(page, address, FEATURE, "5 Very good", {})
    _rated(page, address, SECOND, "2 Weak", {})
    visit(page, f"{address}/{THEME}")
    overall = page.get_by_role("region", name="Overall rating", exact=True)
    expect(overall).to_contain_text("2 of 6 features rated, from 2 to 5.")
    expect(overall.get_by_role("radio", checked=True)).to_have_count(0)


def test_a_cleared_rating_goes_back_to_not_rated(page: Page, address: str) -> None:
    _rated(page, address, FEATURE, "5 Very good", {})
    page.get_by_role("button", name="Clear rating", exact=True).click()
    expect_saved(page)
    visit(page, f"{address}/profile.html")
    last = _row(page, "1a").get_by_role("cell").last
    expect(last.get_by_role("link")).to_have_accessible_name(re.compile("Not rated"))


def test_what_follows_from_the_ratings(page: Page, address: str) -> None:
    _fill(page, address)
    visit(page, f"{address}/profile.html")
    for name, text in (
        ("Strengths to share", "Shared with health"),
        ("Areas for improvement", "Demand is unknown"),
        ("Priorities for action", "A market picture"),
        ("Gaps in the evidence", "Providers"),
    ):
        region = page.get_by_role("region", name=name, exact=True)
        expect(region.get_by_role("listitem")).to_have_count(1)
        expect(region.get_by_role("listitem")).to_contain_text(text)
    for term, count in (
        ("Prompts ticked", "1 of 130"),
        ("Features rated", "2 of 18"),
        ("Themes rated", "1 of 4"),
    ):
        expect(page.get_by_role("term").filter(has_text=term).locator("+ dd")).to_have_text(count)


def test_what_is_out_of_scope_leaves_the_picture_and_the_counts(page: Page, address: str) -> None:
    _fill(page, address)
    visit(page, f"{address}/scope.html")
    page.get_by_role("checkbox", name=re.compile("^1a ")).uncheck()
    page.get_by_role("checkbox", name=re.compile("^Theme 4")).uncheck()
    expect_saved(page)
    visit(page, f"{address}/profile.html")
    out = page.get_by_role("region", name="Out of scope", exact=True)
    expect(out.get_by_role("listitem")).to_have_text(["1a Shared outcomes", "Theme 4: Review"])
    expect(_row(page, "1a")).to_have_count(0)
    expect(_row(page, "4a")).to_have_count(0)
    expect(_row(page, "Theme 1")).to_contain_text("1 of 5 features rated, at 2")
    strengths = page.get_by_role("region", name="Strengths to share", exact=True)
    expect(strengths).not_to_contain_text("Shared with health")
    rated = page.get_by_role("term").filter(has_text="Features rated")
    expect(rated.locator("+ dd")).to_have_text("1 of 13")


def test_sensitive_texts_stay_out_of_the_profile_unless_asked_for(page: Page, address: str) -> None:
    visit(page, f"{address}/{SECOND}")
    text_field(page, "Areas for improvement").fill("A named home is unsafe")
    page.get_by_role("region", name=re.compile("^Practice, ")).get_by_role(
        "checkbox", name=re.compile("^Sensitive: ")
    ).check()
    rate(page, "1 Unsatisfactory")
    expect_saved(page)
    visit(page, f"{address}/profile.html")
    improvements = page.get_by_role("region", name="Areas for improvement", exact=True)
    expect(improvements).to_contain_text("Marked sensitive")
    expect(improvements).not_to_contain_text("A named home is unsafe")
    marked = page.get_by_role("region", name="Marked sensitive", exact=True)
    expect(marked).to_contain_text("Marks set: 1.")
    expect(marked.get_by_role("link")).to_have_text(["1b Needs and preferences"])
    page.get_by_role(
        "checkbox", name="Show texts marked sensitive on this page", exact=True
    ).check()
    expect(improvements).to_contain_text("A named home is unsafe")


def test_the_picture_fits_a_phone(page: Page, address: str) -> None:
    _fill(page, address)
    page.set_viewport_size({"width": 320, "height": 640})
    visit(page, f"{address}/profile.html")
    expect(_row(page, "1b")).to_contain_text("2 Weak")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    box = page.get_by_role("link", name=re.compile("^1b.*: 2 Weak")).bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24, box
