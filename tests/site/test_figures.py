"""Our figures: linked, said in words too, legible on a phone, and without a style of their own."""

import posixpath
import re
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from macros.framework import pages
from macros.framework.load import load
from macros.rendering.renderer import Renderer
from tests.conftest import ROOT
from tests.site.built import attribute, one, shown, soup, target, theme_page

FRAMEWORK = load(ROOT / "framework/strategic-commissioning/guide.yml")
FIGURES = ["cycle", "improvement-model"]
# A page of ours at each depth, as a Markdown path.
PLACES = ["index.md", "guidance/overview.md", "themes/1-analyse/1a.md"]
PHONE = 288  # CSS pixels that a screen 320 wide leaves for the figure between its margins
SMALLEST = 12  # CSS pixels


def drawn(name: str, place: str = "index.md") -> Tag:
    html = Renderer(FRAMEWORK, "test").part(f"figures/{name}", place)
    return one(BeautifulSoup(html, "html.parser"), f'figure[data-figure="{name}"]', Path(name))


def labels(figure: Tag) -> list[str]:
    """Every piece of text in the drawing; lines of one label are pieces of their own."""
    found = [
        shown(piece)
        for text in figure.select("svg text")
        for piece in (text.select("tspan, textpath") or [text])
    ]
    assert found
    return found


def words(figure: Tag) -> str:
    return shown(one(figure, "details", Path("figure")))


@pytest.mark.parametrize("place", PLACES)
def test_each_part_of_the_cycle_leads_to_its_theme(place: str) -> None:
    figure = drawn("cycle", place)
    for links in (figure.select("svg a"), figure.select("details a")):
        led_to = [
            posixpath.normpath(posixpath.join(posixpath.dirname(place), attribute(a, "href")))
            for a in links
        ]
        assert led_to == [pages.html_path(pages.theme_path(t)) for t in FRAMEWORK.themes]
        assert [shown(a) for a in links] == [f"{t.id} {t.title}" for t in FRAMEWORK.themes]


def test_the_home_page_shows_the_cycle_and_its_links_work(site: Path) -> None:
    home = site / "index.html"
    figure = one(soup(home), 'figure[data-figure="cycle"]', home)
    led_to = [target(site, home, attribute(a, "href"))[0] for a in figure.select("svg a")]
    assert led_to == [theme_page(site, theme.id) for theme in FRAMEWORK.themes]


@pytest.mark.parametrize("name", FIGURES)
def test_the_words_beside_a_figure_say_all_that_it_shows(name: str) -> None:
    figure = drawn(name)
    said = words(figure).lower()
    missing = [label for label in labels(figure) if label.lower() not in said]
    assert not missing, f"{name}: shown, not said: {missing}; said: {said}"


def test_the_improvement_model_has_six_questions_ten_areas_and_marks_the_eighth() -> None:
    figure = drawn("improvement-model")
    numbers = [shown(number) for number in figure.select(".figure__number")]
    assert numbers == [str(number) for number in range(1, 11)]
    questions = " ".join(shown(question) for question in figure.select(".figure__question"))
    assert questions.count("?") == 6, questions
    here = one(figure, ".figure__area--here", Path("figure"))
    assert shown(one(here, ".figure__number", Path("figure"))) == "8"
    assert "This guide looks here" in shown(here)
    marked = [area for area in figure.select(".figure__area") if area.select(".figure__linked")]
    linked = [shown(area.select_one(".figure__number")) for area in marked]
    assert linked == ["1", "2", "4", "5", "6", "9"], "1.8"
    for number in linked:
        area = next(li for li in figure.select("details li li") if shown(li).startswith(number))
        assert "closely linked" in shown(area)


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_has_a_name_and_a_description(name: str) -> None:
    figure = drawn(name)
    drawing = one(figure, "svg", Path(name))
    for kind in ("aria-labelledby", "aria-describedby"):
        said = one(figure, f"#{attribute(drawing, kind)}", Path(name))
        assert len(shown(said)) > 10, f"{name}: {kind}: {said}"
    # An image has no parts that can be reached: one with links is a group.
    assert attribute(drawing, "role") == ("group" if drawing.select("a") else "img")
    assert shown(one(figure, "figcaption", Path(name)))


def test_the_cycle_says_whose_model_it_follows() -> None:
    assert "after the Institute of Public Care model" in shown(drawn("cycle").figcaption)


@pytest.mark.parametrize("name", FIGURES)
def test_words_are_large_enough_on_a_phone(name: str) -> None:
    figure = drawn(name)
    drawing = one(figure, "svg", Path(name))
    _, _, width, _ = map(float, attribute(drawing, "viewbox").split())
    for text in figure.select("svg text"):
        size = float(attribute(text, "font-size")) * PHONE / width
        assert size >= SMALLEST, f"{name}: {shown(text)!r} is {size:.1f}px on a phone"


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_holds_no_style_script_or_colour_of_its_own(name: str) -> None:
    figure = drawn(name)
    for tag in figure.find_all(True):
        assert tag.name not in ("style", "script", "image", "foreignobject"), f"{name}: {tag}"
        own = {"style", "fill", "stroke", "onclick"} & set(tag.attrs)
        assert not own, f"{name}: {own} on {tag}"


def test_two_figures_on_a_page_share_no_id() -> None:
    ids = [attribute(tag, "id") for name in FIGURES for tag in drawn(name).select("[id]")]
    assert len(ids) == len(set(ids))
    for name in FIGURES:
        figure = drawn(name)
        for used in figure.select("[href^='#']"):
            one(figure, attribute(used, "href"), Path(name))


def test_shapes_have_their_colours_in_the_stylesheet() -> None:
    """A class without a rule would be drawn black in both schemes."""
    sheet = (ROOT / "browser/parts/figures/figures.css").read_text("utf-8")
    for name in FIGURES:
        shapes = drawn(name).select("svg > path, svg > circle, svg g, svg a")
        for shape in shapes:
            first = attribute(shape, "class").split()[0]
            assert re.search(rf"\.{first}\b", sheet), f"{name}: no rule for .{first}"


def test_another_guide_with_five_themes_gets_five_parts() -> None:
    fifth = replace(FRAMEWORK.themes[0], id="5", title="Learn")
    longer = replace(FRAMEWORK, themes=(*FRAMEWORK.themes, fifth))
    html = Renderer(longer, "test").part("figures/cycle", "index.md")
    parts = BeautifulSoup(html, "html.parser").select("svg a")
    assert [shown(part) for part in parts][-1] == "5 Learn"
    assert len({attribute(one(part, "path", Path("cycle")), "d") for part in parts}) == 5
