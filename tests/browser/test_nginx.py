"""The work goes on in a site that a real nginx serves, with the file from the host notes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import nginx
from tests.browser.search import prompt_words, search
from tests.browser.watch import watch
from tests.browser.words import (
    FEATURE,
    expect_saved,
    exported,
    import_file,
    revisit,
    text_field,
    visit,
)

STRENGTHS = "Summary of strengths"


@pytest.fixture(scope="module")
def address(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nginx.serving(site, tmp_path_factory.mktemp("nginx")) as address:
        yield address


def test_the_work_goes_on(
    context: BrowserContext, page: Page, address: str, tmp_path: Path
) -> None:
    seen = watch(context, address)
    visit(page, f"{address}/{FEATURE}")
    text_field(page, STRENGTHS).fill("kept on nginx")
    expect_saved(page)
    revisit(page)
    expect(text_field(page, STRENGTHS)).to_have_value("kept on nginx")
    search(page, prompt_words(page), FEATURE).click()
    file = exported(page, tmp_path)
    import_file(page, file)
    expect_saved(page)
    expect(text_field(page, STRENGTHS)).to_have_value("kept on nginx")
    seen.clean()
