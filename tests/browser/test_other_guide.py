"""Another body's guide, whose boxes have ids of its own, fills the same lists."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.server import serving
from tests.browser.words import expect_saved, rate, text_field, visit
from tests.sources import answer_other_guide, build, copied

SOIL = "themes/I-soil"


def _filled(page: Page, address: str, level: str, texts: dict[str, str]) -> None:
    visit(page, address)
    for name, text in texts.items():
        text_field(page, name).fill(text)
    rate(page, level)
    expect_saved(page)


def test_its_boxes_fill_the_profile_and_the_evidence_page(page: Page, tmp_path: Path) -> None:
    sources = copied(tmp_path / "sources")
    answer_other_guide(sources)
    with serving(build(sources)) as address:
        _filled(page, f"{address}/{SOIL}/I-x.html", "3 Growing", {"What thrives": "Beans"})
        weak = {"What wilts": "Lettuce", "Who saw it": "The neighbours"}
        _filled(page, f"{address}/{SOIL}/I-y.html", "1 Bare", weak)
        theme = {"To do this spring": "Dig", "Not yet seen": "Worms"}
        _filled(page, f"{address}/{SOIL}/index.html", "2 Wilting", theme)

        visit(page, f"{address}/profile.html")
        for name, text, leads_to in (
            ("Strengths to share", "Beans", "I-x.html#practice"),
            ("Areas for improvement", "Lettuce", "I-y.html#practice"),
            ("Priorities for action", "Dig", "index.html#reasons"),
            ("Gaps in the evidence", "Worms", "index.html#reasons"),
        ):
            line = page.get_by_role("region", name=name, exact=True).get_by_role("listitem")
            expect(line).to_have_count(1)
            expect(line).to_contain_text(text)
            link = line.get_by_role("link").first
            expect(link).to_have_attribute("href", f"{SOIL}/{leads_to}")

        visit(page, f"{address}/evidence.html")
        gaps = page.get_by_role("region", name="Gaps to fill", exact=True)
        expect(gaps.get_by_role("listitem")).to_contain_text("Worms")
        bare = page.get_by_role("region", name="Rated without evidence", exact=True)
        expect(bare.get_by_role("link")).to_have_text(["Theme I: Soil", "I-x Feeding"])
