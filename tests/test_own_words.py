"""No sentence of the guide stands in our prose; and the check that says so would notice one."""

from pathlib import Path

import pytest
import yaml

from tests.own_words import ROOT, everything, prose, quotations
from tests.shingles import FIXTURE, LENGTH, main, mark, pack, runs, unpack, words

SOURCE = unpack(FIXTURE.read_bytes())
LONGEST_QUOTATION = 30  # words

# Made up. Seven words a line, so that a run crosses breaks, hyphens and list marks.
MADE_UP = """\
- 7.1 The **baker**'s long-term plan covers every oven.\u00b9
- the loaves, the well-\u00adrisen rolls, and commis-
sioned cakes; none may ever be left over.
"""


def copied(text: str, source: frozenset[bytes] = SOURCE) -> list[str]:
    """The runs of twelve words in our part of ``text`` that the source has too."""
    return [run for part in prose(text) for run in runs(words(part)) if mark(run) in source]


def test_no_run_of_twelve_words_is_copied() -> None:
    places = list(everything())
    found = {place: again for place, text in places if (again := copied(text))}
    read = sum(len(words(part)) for _, text in places for part in prose(text))
    print(f"{len(places)} texts, {read} words of ours, {len(SOURCE)} runs of the source")
    assert read > 8000, "the check must see our prose"
    assert not found, "\n".join(f"{place}: {run}" for place, all_ in found.items() for run in all_)


def instrument() -> list[str]:
    """Long sentences of the real source that are in the repository, as quotations."""
    guide = yaml.safe_load(
        (ROOT / "framework/strategic-commissioning/guide.yml").read_text("utf-8")
    )
    texts = [
        prompt["text"]
        for theme in guide["themes"]
        for feature in theme["features"]
        for prompt in feature["prompts"]
    ]
    return [text for text in texts if len(words(text)) >= LENGTH]


def test_a_copied_sentence_is_found_on_any_page() -> None:
    pages = [text for place, text in everything() if place.startswith("docs/guidance/")]
    assert len(pages) == 10
    sentences = instrument()
    assert len(sentences) > 50
    for n, sentence in enumerate(sentences):
        page = pages[n % len(pages)]
        assert copied(page) == []
        assert copied(f"{page}\n{sentence}\n"), sentence


@pytest.mark.parametrize(
    "dressed",
    [
        "THE BAKERS LONG TERM PLAN COVERS EVERY OVEN THE LOAVES THE WELL RISEN",
        "the baker\u2019s long\u2011term plan:\ncovers every\noven. The loaves; the well-risen",
        "The baker's [long-term plan](x.md) covers {{ term(\"every\", 'x') }} oven. {{ p('1.1') }}"
        " *The* loaves, the <em>well</em> risen",
        "- The baker's long term plan\n- covers every oven\n1. the loaves the well risen rolls",
    ],
)
def test_it_sees_through_another_dress(dressed: str) -> None:
    assert copied(dressed, unpack(pack(MADE_UP)))


def test_a_word_broken_at_the_end_of_a_line_is_whole_again() -> None:
    assert "commissioned" in words(MADE_UP)
    assert "wellrisen" not in words(MADE_UP.replace("\u00ad", ""))


@pytest.mark.parametrize(
    "marked",
    [
        "So \u201cthe baker's long-term plan covers every oven the loaves the well-risen\u201d.",
        "> the baker's long-term plan covers every oven the loaves the well-risen rolls\n",
        "<q>the baker's long-term plan covers every oven the loaves the well-risen rolls</q>",
        # Eleven words are few enough.
        "the baker's long-term plan covers every oven the loaves the",
    ],
)
def test_marked_quotations_and_short_runs_may_stand(marked: str) -> None:
    assert copied(marked, unpack(pack(MADE_UP))) == []


def test_quotations_are_short() -> None:
    for place, text in everything():
        for quotation in quotations(text):
            assert len(words(quotation)) <= LONGEST_QUOTATION, f"{place}: {quotation}"


def test_the_fingerprints_are_those_of_the_guide() -> None:
    for sentence in instrument():
        for run in runs(words(sentence)):
            assert mark(run) in SOURCE, f"regenerate {FIXTURE.name}: {run}"


def test_the_command_writes_the_fixture(tmp_path: Path) -> None:
    source, out = tmp_path / "source.txt", tmp_path / "out.bin"
    source.write_text(MADE_UP, "utf-8")
    assert main([str(source), "--out", str(out)]) == 0
    assert out.read_bytes() == pack(MADE_UP)
    assert main([str(tmp_path / "none.txt"), "--out", str(out)]) == 1
