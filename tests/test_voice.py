"""How we speak: short sentences, one word for one thing, British English."""

import re
from collections.abc import Iterator

import pytest

from tests.own_words import ROOT, prose
from tests.sentences import count, sentences, texts

LONGEST = 25  # words
_ROW = re.compile(r"^\| (?P<say>.+?) \| (?P<what>.+?) \| (?P<never>.+?) \|$", re.MULTILINE)


def never() -> Iterator[tuple[str, str]]:
    """What we never say, and what to say instead, from the list in CONTRIBUTING.md."""
    said = (
        (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Words")[2].partition("\n## ")[0]
    )
    for row in _ROW.finditer(said):
        for words in row["never"].split(", "):
            if row["say"] not in ("Say", "---"):
                yield words, row["say"]


def test_no_sentence_is_long() -> None:
    read = [(place, one) for place, text in texts() for one in sentences(text)]
    assert len(read) > 2500, "the check must see what we say"
    long = [f"{place}: {count(one)} words: {one}" for place, one in read if count(one) > LONGEST]
    assert long == []


def test_one_word_for_one_thing() -> None:
    rows = list(never())
    assert len(rows) > 20
    pattern = re.compile(rf"\b({'|'.join(re.escape(words) for words, _ in rows)})\b", re.IGNORECASE)
    instead = {words.casefold(): say for words, say in rows}
    found = [
        f"{place}: {match[1]}; say {instead[match[1].casefold()]}"
        for place, text in texts()
        for part in prose(text)
        for match in pattern.finditer(part)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("One two three. Four five.", [3, 2]),
        ("- One two\n- three\n\nFour (five six) seven", [2, 1, 2]),
        ("One “two three four” five.", [2]),
        ("<p>One <em>two</em></p><p>three {{ words.four }}</p>", [2, 1]),
        (
            "A [link of five words here](../far/away.md) counts. Well-informed people’s 1,000 are.",
            [7, 4],
        ),
    ],
)
def test_it_counts_as_a_reader_does(text: str, counts: list[int]) -> None:
    assert [count(one) for one in sentences(text)] == counts
