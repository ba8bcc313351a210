"""A wrong address below a folder, on a server that shows the site's own page for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from macros.site import policy
from tests.browser.server import serving
from tests.browser.words import ready
from tests.site.built import NOT_FOUND


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("host")
    (folder / "closer").symlink_to(site, target_is_directory=True)
    with serving(folder, policy.headers(), not_found=site / NOT_FOUND) as host:
        yield f"{host}/closer"


@pytest.mark.parametrize(
    ("wrong", "link"),
    [
        ("1z.html", "The start of this folder"),
        ("guidance/1z.html", "One folder up"),
        ("themes/1-analyse/1z.html", "Two folders up"),
    ],
)
def test_it_asks_for_nothing_and_leads_back(
    context: BrowserContext, page: Page, address: str, wrong: str, link: str
) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    context.on("request", note)
    answer = page.goto(f"{address}/{wrong}")
    assert answer
    assert answer.status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page at this address")
    assert [url for url in asked if not url.startswith("data:")] == [f"{address}/{wrong}"]

    page.get_by_role("link", name=link, exact=True).click()
    ready(page)
    expect(page).to_have_url(f"{address}/index.html")
    expect(page.get_by_role("heading", level=1)).to_contain_text("A closer look")
