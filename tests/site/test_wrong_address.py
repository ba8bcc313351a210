"""The page for wrong addresses stands by itself: it is shown at any depth, and leads back."""

from pathlib import Path
from urllib.parse import urljoin

import pytest

from tests.inventory import normalise
from tests.site.built import NOT_FOUND, attribute, shown, soup

BRINGS = "[src], [srcset], [poster], object[data], link[href]"


def test_it_needs_no_file_beside_it(site: Path) -> None:
    page = soup(site / NOT_FOUND)
    brought = [
        attribute(tag, name)
        for tag in page.select(BRINGS)
        for name in ("src", "srcset", "poster", "data", "href")
        if attribute(tag, name)
    ]
    # Without a picture of its own a browser would ask for one.
    assert brought == ["data:,"]
    assert not page.select("script, style, base")


def test_it_says_what_happened_and_what_to_do(site: Path) -> None:
    page = soup(site / NOT_FOUND)
    assert [shown(title) for title in page.select("h1")] == ["There is no page at this address"]
    words = shown(page.body)
    assert "your records are still in this browser" in words
    assert "Back button" in words
    assert shown(page.title) == normalise("Page not found – A closer look")
    assert attribute(page.html, "lang") == "en-GB"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        "1z.html",
        "guidance/1z.html",
        "themes/1-analyse/1z.html",
        "nosuch/1-analyse/1a.html",
    ],
)
@pytest.mark.parametrize("root", ["https://a.example/", "https://a.example/closer/"])
def test_one_of_its_links_leads_to_the_start_from_any_folder_of_the_site(
    site: Path, root: str, wrong: str
) -> None:
    leads = [
        urljoin(root + wrong, attribute(a, "href")) for a in soup(site / NOT_FOUND).select("a")
    ]
    assert root + "index.html" in leads
