"""A maintainer adds a feature, and another body brings its own guide: both only edit a file."""

from pathlib import Path
from typing import Any

import yaml

from tests.inventory import normalise
from tests.site.built import attribute, html_pages, label_of, one, shown, soup, target
from tests.sources import OTHER_GUIDE, answer_other_guide, build

NEW_FEATURE = {
    "id": "1g",
    "short": "Learning from others",
    "text": "we have learned from what others did before us.",
    "prompts": [
        {"id": "1g.1", "text": "Have we asked other councils what they would do again?"},
        {
            "id": "1g.2",
            "text": "Have we looked at what failed elsewhere, including:",
            "prompts": [{"id": "1g.2.1", "text": "why it was tried?"}],
        },
    ],
}


def read(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return loaded


def write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")


def navigation(site: Path) -> dict[str, str]:
    """The built pages the home page's navigation leads to, each with the words of its link."""
    home = site / "index.html"
    return {
        target(site, home, attribute(link, "href"))[0].relative_to(site).as_posix(): shown(link)
        for link in soup(home).select("nav a[href]")
        if target(site, home, attribute(link, "href"))[0].is_file()
    }


def quoted(page: Path) -> dict[str, str]:
    """Every quotation on a page, by its id, in the page's order."""
    return {
        attribute(tag, "data-source-id"): shown(tag)
        for tag in soup(page).select("[data-source-id]")
    }


def test_a_feature_added_to_the_framework_file_is_a_page(sources: Path) -> None:
    file = sources / "framework" / "strategic-commissioning" / "guide.yml"
    framework = read(file)
    framework["themes"][0]["features"].append(NEW_FEATURE)
    write(file, framework)

    site = build(sources)

    page = site / "themes" / "1-analyse" / "1g.html"
    assert page.is_file(), [each.relative_to(site) for each in html_pages(site)]
    mine = {key: text for key, text in quoted(page).items() if key.startswith("1g")}
    assert list(mine.items()) == [
        ("1g", NEW_FEATURE["text"]),
        ("1g.1", "Have we asked other councils what they would do again?"),
        ("1g.2", "Have we looked at what failed elsewhere, including:"),
        ("1g.2.1", "why it was tried?"),
    ]
    assert "Learning from others" in navigation(site)["themes/1-analyse/1g.html"]
    on_theme = list(quoted(page.with_name("index.html")))
    assert on_theme.index("1g") == on_theme.index("1f") + 1, on_theme
    rows = soup(page.with_name("index.html")).select("tr[data-feature]")
    assert [attribute(row, "data-feature") for row in rows][-2:] == ["1f", "1g"]
    assert attribute(rows[-1], "data-prompts").split()[:2] == ["1g.1", "1g.2"]


def test_another_body_s_guide_makes_the_whole_site(sources: Path) -> None:
    answer_other_guide(sources)

    site = build(sources)

    guide = read(OTHER_GUIDE)
    pages = {
        "themes/I-soil/index.html": "Soil",
        "themes/I-soil/I-x.html": "Feeding",
        "themes/I-soil/I-y.html": "Digging",
        "themes/II-water-light/index.html": "Water & light",
        "themes/II-water-light/II-x.html": "Rain",
    }
    made = {p.relative_to(site).as_posix() for p in html_pages(site / "themes")}
    assert {f"themes/{p}" if not p.startswith("themes/") else p for p in made} == set(pages)
    in_navigation = navigation(site)
    for path, words in pages.items():
        assert words in in_navigation.get(path, ""), f"{path} is not in {in_navigation}"

    levels = [f"{level['level']} {level['name']}" for level in guide["scale"]["levels"]]
    for path in pages:
        group = one(soup(site / path), "fieldset[data-part~=rating]", site / path)
        names = [label_of(radio, site / path) for radio in group.select("input[type=radio]")]
        assert names == levels == ["4 Thriving", "3 Growing", "2 Wilting", "1 Bare"], path

    feature = quoted(site / "themes/I-soil/I-x.html")
    assert feature["I-x"] == "we feed the soil"
    assert feature["I-x.1.1"] == "in spring?"
    assert feature["I.L4.1.1"] == "worms"
    assert feature["scale.1.statement"] == "Bare means that nothing grows."

    bar = one(soup(site / "index.html"), '[data-part~="record-bar"]', site / "index.html")
    assert attribute(bar, "data-framework") == "allotments"
    assert attribute(bar, "data-edition") == "3rd"

    for page in [site / path for path in pages] + [site / "scale.html"]:
        text = normalise(soup(page).select_one("article").get_text(" "))  # type: ignore[union-attr]
        for word in ("2009", "Excellent", "Analyse", "Social Work Inspection Agency", "six-point"):
            assert word not in text, f"{page.relative_to(site)} still speaks of {word!r}: {text}"
