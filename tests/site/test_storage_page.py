"""The storage page: outside the theme, under the same policy, found by nobody but the frame."""

from pathlib import Path

from macros.site import policy, storage_page
from tests.site.built import asset, attribute, html_pages, one, search_docs, shown, soup


def test_it_stands_where_the_pages_look_for_it_with_its_script_alone(site: Path) -> None:
    page = site / storage_page.PATH
    assert page in html_pages(site)
    # Pages look for it beside the folder that their own script is in.
    assert page.parent == (site / "assets").parent
    script = one(soup(page), "script", page)
    its_script = asset(site, storage_page.SCRIPT)
    assert attribute(script, "src") == its_script.relative_to(site).as_posix()
    # Without an icon of its own a browser would ask for one that is not there.
    icon = one(soup(page), "link", page)
    assert attribute(icon, "rel") == "icon"
    assert (site / attribute(icon, "href")).is_file()
    assert not soup(page).select("style, img, form, iframe")
    assert policy.meta_policy() == attribute(soup(page).find_all("meta")[0], "content")


def test_whoever_opens_it_is_told_what_it_is_and_led_away(site: Path) -> None:
    page = site / storage_page.PATH
    assert "keeps your answers" in shown(soup(page).body)
    assert attribute(one(soup(page), "a", page), "href") == "index.html"


def test_no_search_list_or_link_leads_to_it(site: Path) -> None:
    docs = search_docs(site)
    assert docs
    assert not [doc for doc in docs if storage_page.PATH in doc["location"]]
    assert storage_page.PATH not in (site / "sitemap.xml").read_text("utf-8")
    robots = one(soup(site / storage_page.PATH), "meta[name=robots]", site)
    assert attribute(robots, "content") == "noindex"
    for page in html_pages(site):
        links = [attribute(link, "href") for link in soup(page).select("a[href]")]
        assert not [link for link in links if storage_page.PATH in link], page.relative_to(site)
