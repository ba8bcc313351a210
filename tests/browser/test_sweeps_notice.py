"""Every sweep of the table finds the fault it is there for, and names it."""

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from macros.site import policy
from tests.browser.sweeps import tree
from tests.browser.sweeps.axe import bring_axe
from tests.browser.sweeps.table import BY_KEYS, OTHER_WIDTHS, SWEEPS, Check, Showing, faults
from tests.browser.watch import watch

CONTENT = """
<body data-md-color-scheme="default">
<p id="lid">Something that stays at the top</p>
<main class="md-content md-typeset"><article>
<a id="bare" href="#elsewhere">No sign of focus</a>
<a id="under" href="#elsewhere">Covered</a>
<h2>A second level first</h2>
<p id="wide">Too wide</p>
<p id="boxed">Words that have no room in their box</p>
<p id="mild">Words that hardly stand out</p>
<p id="fades">Words that fade in</p>
<img src="x.png">
<p><button id="tiny"></button></p>
<p><a id="low" href="#elsewhere">A link</a></p>
<table>
<thead><tr><th>Name</th><th>Column</th></tr></thead>
<tbody><tr><td>One</td><td>A cell</td></tr></tbody>
</table>
<section><table class="picture"><tr><td class="picture__name">Sign</td></tr></table></section>
<div class="figure"><svg width="99" height="30"><text y="20">In a figure</text></svg></div>
</article></main>
"""
STYLE = """
#bare:focus { outline: none; }
#under { position: absolute; top: 60px; left: 4px; }
#lid { position: fixed; inset: 55px 0 auto 0; margin: 0; height: 40px; background: white; }
#lid { z-index: 1; }
#wide { width: 3000px; }
#boxed { width: 60px; height: 10px; overflow: hidden; }
#mild, #mild * { color: silver; }
#fades { transition: opacity 1s; }
#tiny { width: 10px; height: 10px; border: none; padding: 0; }
thead, .picture__name { position: absolute; width: 1px; height: 1px; overflow: hidden; padding: 0; }
svg text { fill: silver; forced-color-adjust: none; }
"""
# For each sweep, words of the line in which it names a fault.
NAMED = {
    "skip_link": "No sign of focus",
    "tree": "headings of level [2]",
    "axe": "image-alt: img",
    "axe_but_colours": "image-alt: img",
    "axe_on_colours": "color-contrast: #mild",
    "faint": '<p id="mild">',
    "too_small_to_press": '10 by 10 px: <button id="tiny">',
    "links_too_low": '<a id="low"',
    "moves": "p.",
    "focus_not_seen": 'no sign of focus: <a id="bare"',
    "words_lost": "p: Words that have no room",
    "pale_on_paper": '<p id="mild">',
    "edges_lost": '<button id="tiny">',
    "figures_in_other_colours": "In a figure",
    "spreads": "px wide in a window of",
    "runs_over_the_edge": '<p id="wide">',
    "cut_off": '<p id="boxed">',
    "cells_without_a_label": "Column: A cell",
    "signs_not_explained": "Sign",
    "walked_by_keys": 'no sign of focus: <a id="bare"',
}
SWEPT = (*SWEEPS, *OTHER_WIDTHS, *BY_KEYS)
TABLE = [(showing, check) for showing, checks in SWEPT for check in checks]


@pytest.fixture
def faulty(context: BrowserContext, page: Page) -> Page:
    """A page with a fault for each sweep."""

    def answer(route: Route) -> None:
        style = route.request.url.endswith(".css")
        head = '<!doctype html><html lang="en"><title>Faults</title>'
        route.fulfill(
            body=STYLE if style else f'{head}<link rel="stylesheet" href="faults.css">{CONTENT}',
            content_type="text/css" if style else "text/html",
            headers=policy.headers(),
        )

    bring_axe(context)
    context.route("http://faulty.example/**", answer)
    page.goto("http://faulty.example/faults.html")
    return page


def test_each_sweep_names_the_fault_wherever_it_looks(faulty: Page) -> None:
    found = faults(faulty, "faults.html", SWEPT)
    missed = [
        f"{showing.name}, {check.__name__}"
        for showing, check in TABLE
        if not any(_names(line, showing, check) for line in found)
    ]
    assert not missed, "\n".join([*missed, "found:", *found])
    for sweep in ("focus_not_seen", "walked_by_keys"):
        covered = f'{sweep}: covered by <p id="lid">'
        assert any(covered in line and '<a id="under"' in line for line in found), sweep


def _names(line: str, showing: Showing, check: Check) -> bool:
    begins = f"faults.html, {showing.name}, {check.__name__}: "
    return line.startswith(begins) and NAMED[check.__name__] in line


@pytest.mark.logs("Content Security Policy|^violation ")
def test_what_the_policy_forbids_and_an_outside_request_are_named(
    context: BrowserContext, page: Page
) -> None:
    address = "http://faulty.example"
    inline = '<!doctype html><p style="color: red">Inline</p>'
    context.route(
        "http://*.example/**",
        lambda route: route.fulfill(
            body=inline, content_type="text/html", headers=policy.headers()
        ),
    )
    seen = watch(context, address)
    page.goto(f"{address}/faults.html")
    page.evaluate("fetch('http://127.0.0.1:9/').catch(() => {})")
    with context.expect_page() as opened:
        page.evaluate("open('http://outside.example/') && undefined")
    opened.value.wait_for_load_state()
    wrong = seen.taken()
    assert any("violation style-src-attr" in each for each in wrong), wrong
    assert any("connect-src" in each for each in wrong), wrong
    assert "a request outside: http://outside.example/" in wrong
    assert seen.taken() == []


def test_a_tree_with_faults_of_each_kind() -> None:
    nodes = [
        ("heading", "One", " [level=1]"),
        ("heading", "Three", " [level=3]"),
        ("button", "Open", ""),
        ("button", "Open", ""),
        ("textbox", "", ""),
    ]
    assert len(tree.faults(nodes)) == 5
