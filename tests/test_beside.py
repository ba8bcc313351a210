"""Guidance pages show the notes on the paragraphs they cite, though nobody asks for them."""

import pytest

from macros.framework.citations import anchor
from macros.since_2009.beside_paragraphs import grouped, noted, with_notes
from macros.since_2009.notes import NO_NOTES, Citation, Note, SinceNotes

SOURCE = (Citation("The Hive Act", "hives.example/act", "law"),)
LAW = Note(
    "law", ("7.1", "7.3"), "Counted", "Hives are counted.", "Count yours.", SOURCE, "June 2025"
)
WAX = Note("wax", ("7.3",), "Dearer", "Wax is dearer.", "Buy early.", SOURCE, "June 2025")
SINCE = SinceNotes(("7.1", "7.2", "7.3"), "Nobody knows.", (LAW, WAX), (), ())

PAGE = """\
# Bees

Welcome.

{{ p("7.1") }} Count your hives.

- one
- two

{{ p("7.2") }} Sing to them.

## Wax

{{ p('7.3') }} Buy it early.
"""


def lines(markdown: str) -> list[str]:
    return [line for line in with_notes(markdown, SINCE).splitlines() if line]


def test_notes_come_before_the_next_paragraph_or_section() -> None:
    assert lines(PAGE) == [
        "# Bees",
        "{{ part('since_2009/switch') }}",
        "Welcome.",
        '{{ p("7.1") }} Count your hives.',
        "- one",
        "- two",
        '{{ since("7.1") }}',
        '{{ p("7.2") }} Sing to them.',
        "## Wax",
        "{{ p('7.3') }} Buy it early.",
        '{{ since("7.3") }}',
    ]


def test_a_page_without_notes_stays_as_it_is() -> None:
    plain = PAGE.replace("7.1", "7.2").replace("7.3", "7.2")
    assert with_notes(plain, SINCE) == plain
    assert with_notes(PAGE, NO_NOTES) == PAGE


def test_a_part_of_a_page_gets_the_notes_and_no_second_switch() -> None:
    switch = "{{ part('since_2009/switch') }}"
    assert [line for line in noted(PAGE, SINCE).splitlines() if line] == [
        line for line in lines(PAGE) if line != switch
    ]
    assert switch in lines(PAGE)


@pytest.mark.parametrize(
    "block",
    [
        '```\n## not a heading\n{{ p("7.1") }} in code\n```',
        '<aside markdown>\n{{ p("7.1") }} Count.\n\n## Inside\n\nMore.\n</aside>',
        '- a list\n- with {{ p("7.1") }} in it\n- to its end',
    ],
    ids=["code", "HTML", "list"],
)
def test_notes_never_cut_a_block_in_two(block: str) -> None:
    found = lines(f"# Bees\n\n{block}\n\n## After")
    assert found[-3:] == [block.splitlines()[-1], '{{ since("7.1") }}', "## After"]


def test_a_note_on_two_paragraphs_cited_together_is_shown_once() -> None:
    assert lines('# B\n\nSee {{ p("7.1") }} and {{ p("7.3") }}.')[-1] == '{{ since("7.1", "7.3") }}'
    assert grouped(SINCE, ("7.1", "7.3")) == [(LAW, ["7.1", "7.3"]), (WAX, ["7.3"])]
    assert grouped(SINCE, ("7.2",)) == []


def test_the_anchor_of_a_paragraph() -> None:
    assert anchor("2.14") == "para-2-14"
