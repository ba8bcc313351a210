"""The header files from the host notes, in a real nginx and a real Apache."""

from collections.abc import Iterator
from email.message import Message
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from macros.site import marked_names, policy
from tests.browser import apache, nginx
from tests.browser.words import FEATURE
from tests.site.built import asset

HTML = "text/html; charset=utf-8"
SCRIPT = {
    "nginx": "application/javascript; charset=utf-8",
    "Apache": "text/javascript; charset=utf-8",
}


@pytest.fixture(scope="module", params=["nginx", "Apache"])
def server(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, str]]:
    """Its name and the address of the site on it."""
    serving = (
        nginx.serving(site, tmp_path_factory.mktemp("nginx"))
        if request.param == "nginx"
        else apache.serving(site)
    )
    with serving as address:
        yield request.param, address


def headers(address: str, path: str, name: str) -> Message:
    with urlopen(f"{address}/{path}", timeout=10) as answer:
        found: Message = answer.headers
    assert found["Server"].startswith(name)
    for header, value in policy.headers().items():
        assert found.get_all(header) == [value], path
    return found


@pytest.mark.parametrize("path", ["", FEATURE, "store.html"])
def test_a_page_is_asked_for_each_time(server: tuple[str, str], path: str) -> None:
    name, address = server
    found = headers(address, path, name)
    assert found["Content-Type"].lower() == HTML
    assert found.get_all("Cache-Control") == [marked_names.ASKED_FOR]


@pytest.mark.parametrize(
    "path", ["schemas/record-2.schema.json", "assets/images/favicon.png", "marks/mark.svg"]
)
def test_so_is_what_has_no_mark_in_its_name(server: tuple[str, str], path: str) -> None:
    name, address = server
    found = headers(address, path, name)
    assert found.get_all("Cache-Control") == [marked_names.ASKED_FOR]


@pytest.mark.parametrize(
    "path", ["assets/pages/answers.js", "assets/search-index.js", "assets/closer-look.css"]
)
def test_scripts_and_styles_are_kept(server: tuple[str, str], site: Path, path: str) -> None:
    name, address = server
    found = headers(address, asset(site, path).relative_to(site).as_posix(), name)
    assert found.get_all("Cache-Control") == [marked_names.KEPT]
    kind = SCRIPT[name] if path.endswith(".js") else "text/css; charset=utf-8"
    assert found["Content-Type"].lower() == kind


def test_a_script_that_is_gone_is_not_kept_as_missing(server: tuple[str, str]) -> None:
    _, address = server
    with pytest.raises(HTTPError) as gone:
        urlopen(f"{address}/assets/reader.0123456789.js", timeout=10)
    with gone.value as answer:
        assert answer.code == 404
        assert answer.headers.get("Cache-Control") in (None, marked_names.ASKED_FOR)
