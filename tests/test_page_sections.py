"""A page cut up for the search, at headings and at marks of paragraphs."""

from macros.site.page_sections import Section, sections

PAGE = """
<h1 id="bees">Bees &amp; wax</h1>
<p>They <em>hum</em>.</p><p>They fly.</p>
<h2 id="wax">Wax</h2>
<p><a data-paragraph="2.1" id="para-2-1" href="#para-2-1"><span>Number </span>2.1</a> It melts.<br>
So mind <button class="term">heat</button><span popover data-search-exclude>Warmth.</span>.</p>
<ul><li>One</li><li>Two</li></ul>
<section data-search-exclude><h3 id="apart">Apart</h3><p>Left out.</p></section>
<div hidden><h2 id="later">Later</h2><p>Not yet true.</p></div>
<article data-search-exclude="words"><h2 id="yours">Yours</h2><p>None.</p></article>
<template><h2 id="copy">Copy</h2>Words</template><script>let words;</script>
<h2>Without an address</h2>
<p>The end.</p>
"""


def test_a_page_is_cut_at_its_headings_and_its_paragraphs() -> None:
    assert sections(PAGE) == [
        Section("", "Bees & wax", "They hum. They fly."),
        Section("wax", "Wax", ""),
        Section("para-2-1", "2.1", "It melts. So mind heat. One Two", is_paragraph=True),
        Section("later", "Later", ""),
        Section("yours", "Yours", "Without an address The end."),
    ]


def test_a_page_of_nothing_is_one_section() -> None:
    assert sections("") == [Section("", "", "")]


def test_html_that_is_not_closed_does_no_harm() -> None:
    assert sections("<div><p>One<p>Two</div></span> three") == [Section("", "", "One Two three")]
