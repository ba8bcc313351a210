"""The built pages: all there, linked into one walk, labelled, and complete before any script."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from tests.inventory import normalise
from tests.site.built import (
    FEATURES,
    THEMES,
    answer_pages,
    attribute,
    feature_page,
    html_pages,
    label_of,
    one,
    search_docs,
    shown,
    soup,
    target,
    theme_page,
)

LINK_ATTRIBUTES = ("href", "src", "action", "data", "poster", "xlink:href")
LOADED = "script[src], img[src], iframe[src], source[src], video[src], audio[src], embed[src]"
LOADING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "preconnect", "dns-prefetch"}


def addresses(page: Path) -> list[str]:
    """Every address on the page that stays on the site."""
    found = [
        attribute(tag, name)
        for tag in soup(page).find_all(True)
        for name in LINK_ATTRIBUTES
        if tag.has_attr(name)
    ]
    return [each for each in found if not urlsplit(each).scheme and not each.startswith("//")]


@cache
def anchors(page: Path) -> set[str]:
    named = {attribute(tag, "name") for tag in soup(page).select("a[name]")}
    return named | {attribute(tag, "id") for tag in soup(page).select("[id]")}


def test_every_page_is_there_and_in_the_navigation(site: Path) -> None:
    home = site / "index.html"
    links = {
        target(site, home, attribute(link, "href"))[0]
        for link in soup(home).select("nav a[href]")
        if not urlsplit(attribute(link, "href")).scheme
    }
    assert len(answer_pages(site)) == len(THEMES) + len(FEATURES)
    for page in [*answer_pages(site), site / "scale.html", site / "records.html"]:
        assert page in links, f"{page.relative_to(site)} is not in the home page's navigation"


def test_next_alone_leads_through_every_feature_and_theme_and_back_the_same_way(
    site: Path,
) -> None:
    def neighbour(page: Path, way: str) -> Path | None:
        assert not soup(page).select("a.md-footer__link"), f"{page}: there is another way on"
        links = soup(page).select(f"nav.path a.path__{way}:not([hidden])")
        # The scope has it at its top too.
        assert len({attribute(link, "href") for link in links}) < 2, f"{page}: {links}"
        return target(site, page, attribute(links[0], "href"))[0] if links else None

    walk = [site / "scope.html"]
    while len(walk) <= len(html_pages(site)) and (following := neighbour(walk[-1], "next")):
        assert neighbour(following, "back") == walk[-1], f"{following}: the way back is another"
        walk.append(following)
    judged = [
        page
        for theme in THEMES
        for page in (
            *(feature_page(site, each) for each in FEATURES if each.startswith(theme)),
            theme_page(site, theme),
        )
    ]
    ends = [site / "profile.html", site / "plan.html", site / "export.html"]
    assert walk == [site / "scope.html", *judged, *ends]
    last = one(soup(feature_page(site, "1f")), "a.path__next:not([hidden])", site)
    assert shown(last) == "Rate Theme 1 as a whole"
    assert attribute(last, "href") == "index.html#rating"


def test_no_link_leads_nowhere(site: Path) -> None:
    broken = []
    for page in html_pages(site):
        for address in addresses(page):
            file, anchor = target(site, page, address)
            if not file.is_file():
                broken.append(f"{page.relative_to(site)}: {address!r}: no such file")
            elif anchor and file.suffix == ".html" and anchor not in anchors(file):
                broken.append(f"{page.relative_to(site)}: {address!r}: no such anchor")
    assert not broken, "\n".join(broken)


def test_a_strict_policy_header_would_block_nothing(site: Path) -> None:
    wrong: dict[str, list[str]] = {}
    for page in html_pages(site):
        for tag in soup(page).find_all(True):
            inline = (
                tag.name == "style"
                or tag.has_attr("style")
                or any(name.lower().startswith("on") for name in tag.attrs)
                or attribute(tag, "href").lower().startswith("javascript:")
                or (
                    tag.name == "script"
                    and not tag.has_attr("src")
                    and attribute(tag, "type") != "application/json"
                )
            )
            if inline:
                wrong.setdefault(str(tag)[:160], []).append(page.relative_to(site).as_posix())
    assert not wrong, "\n".join(f"{len(on)} pages, {on[0]}: {tag}" for tag, on in wrong.items())


def test_nothing_is_loaded_from_outside(site: Path) -> None:
    outside = []
    for page in html_pages(site):
        loaded = [attribute(tag, "src") for tag in soup(page).select(LOADED)]
        loaded += [
            attribute(tag, "href")
            for tag in soup(page).select("link[href]")
            if LOADING_LINKS & set(attribute(tag, "rel").split())
        ]
        outside += [
            f"{page.relative_to(site)}: {each}"
            for each in loaded
            # What begins with `data:` is in the page itself.
            if urlsplit(each).scheme not in ("", "data") or each.startswith("//")
        ]
    for sheet in site.rglob("*.css"):
        found = re.findall(
            r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')\s]+)",
            sheet.read_text(encoding="utf-8"),
        )
        outside += [f"{sheet.relative_to(site)}: {each}" for each in found]
    assert not outside, "\n".join(outside)


def test_ids_are_unique_and_there_is_one_h1(site: Path) -> None:
    assert html_pages(site)
    for page in html_pages(site):
        ids = [attribute(tag, "id") for tag in soup(page).find_all(id=True)]
        twice = sorted({each for each in ids if ids.count(each) > 1})
        assert not twice, f"{page.relative_to(site)}: ids used more than once: {twice}"
        headings = [shown(tag) for tag in soup(page).find_all("h1")]
        assert len(headings) == 1, f"{page.relative_to(site)}: h1: {headings}"


def test_every_form_control_has_a_label(site: Path) -> None:
    controls = 0
    for page in html_pages(site):
        for control in soup(page).find_all(["input", "select", "textarea"]):
            if (
                control.has_attr("hidden")
                or attribute(control, "type") in ("hidden", "submit", "reset", "button")
                or "md-toggle" in attribute(control, "class").split()  # the theme's, never shown
                # scripts name a person's own prompt by its text, once there is one
                or (control.find_parent("template") and attribute(control, "type") == "checkbox")
            ):
                continue
            controls += 1
            assert label_of(control, page), f"{page.relative_to(site)}: no label: {control}"
    assert controls > len(FEATURES)


def test_every_button_has_a_name(site: Path) -> None:
    for page in html_pages(site):
        for button in soup(page).find_all("button"):
            name = (
                shown(button) or attribute(button, "aria-label") or attribute(button, "title")
            ).strip()
            assert name, f"{page.relative_to(site)}: a button without a name: {button}"


def test_the_whole_text_is_there_without_scripts(site: Path) -> None:
    for page in html_pages(site):
        for tag in soup(page).find_all(attrs={"data-source-id": True}):
            hiding = [
                each.name
                for each in (tag, *tag.parents)
                if each.name in ("template", "script", "noscript") or each.has_attr("hidden")
            ]
            assert not hiding, (
                f"{attribute(tag, 'data-source-id')} on {page} is hidden: {shown(tag)!r}"
            )


def test_every_prompt_can_be_found_by_the_search(site: Path) -> None:
    docs = search_docs(site)
    for feature in FEATURES:
        page = feature_page(site, feature)
        place = page.relative_to(site).as_posix()
        indexed = normalise(
            " ".join(doc["text"] for doc in docs if doc["location"].partition("#")[0] == place)
        )
        prompts = soup(page).select("label[data-source-id]")
        assert prompts, f"{place}: no prompts"
        for prompt in prompts:
            assert shown(prompt) in indexed, (
                f"{attribute(prompt, 'data-source-id')} ({shown(prompt)!r}) is not in the search "
                f"index for {place}, which holds: {indexed!r}"
            )


def test_each_page_is_in_british_english_with_one_way_past_the_header(site: Path) -> None:
    for page in html_pages(site):
        assert attribute(one(soup(page), "html", page), "lang") == "en-GB", page
        skips = [shown(link) for link in soup(page).select("body a") if "Skip" in shown(link)]
        assert skips in (["Skip to the content"], []), f"{page}: {skips}"
        for said in ("Initializing", "Type to start searching", "Skip to content"):
            assert said not in page.read_text("utf-8"), page


def test_a_page_with_a_list_of_contents_has_the_script_that_marks_it(site: Path) -> None:
    with_contents = 0
    for page in html_pages(site):
        if not soup(page).select('[data-md-component="toc"]'):
            continue
        with_contents += 1
        source = attribute(soup(page).select("script[src]")[-1], "src")
        script = target(site, page, source)[0].read_text("utf-8")
        assert 'data-md-component="toc"' in script, page
    assert with_contents > 10
