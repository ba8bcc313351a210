"""The nginx file from the host notes, in a real nginx."""

from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from macros.site import policy
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


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        (f"/{FEATURE}", "text/html; charset=utf-8"),
        ("/assets/pages/answers.js", "application/javascript; charset=utf-8"),
        ("/assets/search-index.js", "application/javascript; charset=utf-8"),
        ("/schemas/record-2.schema.json", "application/json; charset=utf-8"),
        ("/assets/closer-look.css", "text/css; charset=utf-8"),
        ("/assets/images/favicon.png", "image/png"),
    ],
)
def test_every_file_has_its_type_and_the_headers(address: str, path: str, kind: str) -> None:
    with urlopen(address + path, timeout=10) as answer:
        assert answer.headers["Server"].startswith("nginx")
        assert answer.headers["Content-Type"] == kind
        for name, value in policy.headers().items():
            assert answer.headers.get_all(name) == [value]


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
