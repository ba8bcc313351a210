"""The policy stands first on every page, and the servers' header files say the same and more."""

import re
from pathlib import Path
from xml.etree import ElementTree

from bs4 import Tag

from macros.site import marked_names, policy
from macros.site.hosting import header_files
from tests.site.built import attribute, html_pages, shown, soup

HEADERS = policy.headers()
CSP = "Content-Security-Policy"
STRICT = {
    "default-src": {"'none'"},
    "script-src": {"'self'"},
    "style-src": {"'self'"},
    "img-src": {"'self'", "data:"},
    "font-src": {"'self'"},
    "connect-src": {"'none'"},
    "frame-src": {"'self'"},
    "base-uri": {"'none'"},
    "form-action": {"'none'"},
}


def directives(said: str) -> dict[str, set[str]]:
    words = [part.split() for part in said.split(";")]
    return {name: set(sources) for name, *sources in words}


def test_every_page_has_the_policy_first_in_its_head(site: Path) -> None:
    assert (site / "404.html") in html_pages(site)
    for page in html_pages(site):
        head = soup(page).head
        first = head.find(True) if head else None
        assert isinstance(first, Tag), f"{page.relative_to(site)}: nothing in its head"
        assert first.name == "meta", f"{page.relative_to(site)} begins with {first}"
        assert attribute(first, "http-equiv") == CSP, f"{page.relative_to(site)}: {first}"
        assert attribute(first, "content") == policy.meta_policy()
        assert len(soup(page).find_all("meta", attrs={"http-equiv": CSP})) == 1


def test_every_page_still_says_its_character_set_within_the_first_kilobyte(site: Path) -> None:
    for page in html_pages(site):
        assert b'charset="utf-8"' in page.read_bytes()[:1024], page.relative_to(site)


def test_the_policy_allows_no_more_than_the_site_needs() -> None:
    allowed = directives(policy.meta_policy())
    assert allowed.keys() == STRICT.keys()
    for name, sources in allowed.items():
        assert sources <= STRICT[name], name


def test_the_header_says_the_same_and_who_may_frame_the_site() -> None:
    assert HEADERS[CSP] == policy.meta_policy() + "; frame-ancestors 'self'"
    assert HEADERS["X-Content-Type-Options"] == "nosniff"
    assert HEADERS["Referrer-Policy"] == "no-referrer"


def test_the_nginx_file_sends_every_header(site: Path) -> None:
    written = (site / "hosting/nginx.conf").read_text("utf-8")
    found = dict(re.findall(r'^add_header (\S+) "([^"]*)" always;$', written, re.M))
    assert found == HEADERS


def test_the_apache_file_sends_every_header(site: Path) -> None:
    written = (site / "hosting/apache.htaccess").read_text("utf-8")
    found = dict(re.findall(r'^Header always set (\S+) "([^"]*)"$', written, re.M))
    assert found == {**HEADERS, "Cache-Control": marked_names.ASKED_FOR}


def test_the_iis_file_sends_every_header(site: Path) -> None:
    root = ElementTree.parse(site / "hosting/web.config").getroot()
    added = root.findall(".//customHeaders/add")
    assert {each.get("name"): each.get("value") for each in added} == HEADERS
    lives = [each.get("cacheControlMode") for each in root.findall(".//clientCache")]
    assert lives == ["DisableCache", "UseMaxAge", "DisableCache"]
    # A folder's own file may repeat a header only if it first removes it.
    removed = [each.get("name") for each in root.findall(".//customHeaders/remove")]
    assert removed == list(HEADERS)


def test_the_host_notes_show_each_file_as_it_is(site: Path) -> None:
    page = soup(site / "hosting.html")
    blocks = [shown(block) for block in page.select("pre code")]
    for file in header_files.HEADER_FILES:
        assert " ".join(header_files.text(file).split()) in [" ".join(b.split()) for b in blocks]


def test_nothing_on_the_site_asks_an_outside_host_for_a_script(site: Path) -> None:
    for page in html_pages(site):
        assert "unpkg" not in page.read_text("utf-8"), page.relative_to(site)
