"""What the search finds in the built index, for words as people type them."""

import csv
import json
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import deno  # type: ignore[import-untyped]  # it ships no types
import pytest

from macros.site import search_index
from tests.conftest import ROOT
from tests.site.built import asset

QUERIES = ROOT / "tests" / "fixtures" / "search.tsv"


def rows() -> list[tuple[str, list[str]]]:
    """Queries, each with the places of which one must be among the first three."""
    with QUERIES.open(encoding="utf-8", newline="") as file:
        _, *found = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [(query, places.split(";")) for query, places in found]


def find(site: Path, *queries: str) -> list[dict[str, Any]]:
    """What the page's own search finds for each of the ``queries``."""
    index = search_index.held(asset(site, search_index.PATH).read_text("utf-8"))
    done = subprocess.run(
        [deno.find_deno_bin(), "run", "--frozen", "--quiet", "search/try_queries.ts"],
        cwd=ROOT / "browser",
        input="\n".join(json.dumps(each) for each in (index, *queries)),
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@cache
def answers(site: Path) -> dict[str, dict[str, Any]]:
    """What is found for every query of the list, in one run."""
    queries = [query for query, _ in rows()]
    return dict(zip(queries, find(site, *queries), strict=True))


def first(found: dict[str, Any], count: int = 3) -> list[str]:
    """The addresses of the first results."""
    return [each["address"] for each in found["found"][:count]]


def is_met(place: str, address: str) -> bool:
    """A page or a folder by an address that holds it; an id by an anchor that is it, or begins
    with it and a sub-number."""
    anchor = address.partition("#")[2]
    if ".html" in place or place.endswith("/"):
        return place in address
    return anchor == place or anchor.startswith(f"{place}.")


def holds(found: dict[str, Any], words: Iterable[str]) -> list[str]:
    """The results that have none of the words, anywhere."""
    return [
        each["address"]
        for each in found["found"]
        if not any(word in f"{each['name']} {each['text']}".casefold() for word in words)
    ]


@pytest.mark.parametrize(("query", "places"), rows(), ids=[query for query, _ in rows()])
def test_one_of_its_places_is_among_the_first_three(
    site: Path, query: str, places: list[str]
) -> None:
    found = first(answers(site)[query])
    assert any(is_met(place, address) for place in places for address in found), found


def test_every_number_of_the_guide_is_found_by_itself(site: Path) -> None:
    index = search_index.held(asset(site, search_index.PATH).read_text("utf-8"))
    kinds = ("feature", "prompt", "illustration", "paragraph")
    numbered = [entry for entry in index["entries"] if entry["kind"] in kinds]
    assert len(numbered) > 300
    for entry, found in zip(numbered, find(site, *(e["number"] for e in numbered)), strict=True):
        place = entry["page"] + (f"#{entry['anchor']}" if "anchor" in entry else "")
        assert first(found, 1) == [place], entry["number"]


def test_no_result_lacks_the_rarest_word_while_others_have_it(site: Path) -> None:
    for query, rarest in (
        ("exit strategies", "exit"),
        ("workforce planning", "workforce"),
        ("services technology outcomes", "technology"),
    ):
        (found,) = find(site, query)
        assert found["found"], query
        assert not holds(found, [rarest]), query


def test_housing_is_no_house(site: Path) -> None:
    (found,) = find(site, "housing")
    assert found["found"]
    assert not holds(found, ["housing"])


def test_apostrophes_and_quotation_marks_of_every_kind_are_alike(site: Path) -> None:
    for alike in (
        ("people's", "people’s", "people"),
        ("carers'", "carers’", "carers"),
        ('"service level agreements"', "“service level agreements”", "'service level agreements'"),
    ):
        one, *others = find(site, *alike)
        assert one["found"]
        assert [first(each, 30) for each in others] == [first(one, 30)] * len(others), alike


def test_what_is_in_quotation_marks_is_a_phrase(site: Path) -> None:
    loose, phrase = find(site, "value money", "“value for money”")
    assert len(phrase["found"]) < len(loose["found"])
    assert not holds(phrase, ["value for money"])


def test_a_phrase_that_nobody_wrote_is_said_to_be_nowhere(site: Path) -> None:
    (found,) = find(site, "“money for value”")
    assert found["nowhere"] == ["“money for value”"]
    assert found["found"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("comissioning strategy", "Commissioning strategy"), ("benchmarkng", "Benchmarking")],
)
def test_a_letter_wrong_is_forgiven_where_nothing_else_is_found(
    site: Path, typed: str, name: str
) -> None:
    (found,) = find(site, typed)
    assert found["found"][0]["name"] == f"Term {name}"
    assert found["instead"]


def test_a_word_not_yet_whole_finds_what_begins_so(site: Path) -> None:
    (found,) = find(site, "decommissi")
    assert found["found"][0]["name"] == "Term Decommissioning"
    assert not found["instead"]


def test_nothing_is_found_for_what_is_nowhere(site: Path) -> None:
    (found,) = find(site, "xylophone")
    assert not found["found"]
    assert found["nowhere"] == ["“xylophone”"]


def test_everything_people_say_finds_something_by_each_of_the_guides_words(site: Path) -> None:
    said = search_index.held(asset(site, search_index.PATH).read_text("utf-8"))["said"]
    assert len(said) > 50
    guide_says = [words for _, all_words, _ in said for words in all_words]
    for words, found in zip(guide_says, find(site, *(f'"{w}"' for w in guide_says)), strict=True):
        assert found["found"], words
        assert not found["nowhere"], f"no page says “{words}”"
    say = [words for all_words, *_ in said for words in all_words]
    for words, found in zip(say, find(site, *say), strict=True):
        assert found["found"], words


def test_what_the_guide_says_for_it_is_told(site: Path) -> None:
    (found,) = find(site, "EQIA")
    assert found["also"] == ["Equality impact assessment"]


def test_any_longer_word_of_a_prompt_finds_it(site: Path) -> None:
    index = search_index.held(asset(site, search_index.PATH).read_text("utf-8"))
    prompts = [entry for entry in index["entries"] if entry["kind"] == "prompt"][20::40]
    assert prompts
    for prompt in prompts:
        words = sorted({word.strip(",.?()") for word in prompt["text"].split() if len(word) > 6})
        for word, found in zip(words, find(site, *words), strict=True):
            place = f"{prompt['page']}#{prompt['anchor']}"
            assert place in first(found, 1000), f"{word} does not find {place}"
