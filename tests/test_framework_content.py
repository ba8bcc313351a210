"""The guide's own file holds the whole instrument, in the source's numbering."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.framework.load import load
from macros.framework.model import Framework, Point, Prompt, Theme

GUIDE = Path(__file__).parent.parent / "framework" / "strategic-commissioning" / "guide.yml"


@pytest.fixture(scope="module")
def guide() -> Framework:
    return load(GUIDE)


def prompts(theme: Theme) -> list[Prompt]:
    return [prompt for feature in theme.features for prompt in feature.prompts]


def points(theme: Theme, level: int) -> tuple[Point, ...]:
    return next(shown.points for shown in theme.illustrations if shown.level == level)


def ids(guide: Framework) -> Iterator[str]:
    for theme in guide.themes:
        yield theme.id
        for feature in theme.features:
            yield feature.id
            for prompt in feature.prompts:
                yield from (prompt.id, *(below.id for below in prompt.prompts))
        for shown in theme.illustrations:
            for point in shown.points:
                yield from (point.id, *(below.id for below in point.points))


def test_themes_and_features(guide: Framework) -> None:
    assert [theme.title for theme in guide.themes] == ["Analyse", "Plan", "Do", "Review"]
    assert [[feature.id for feature in theme.features] for theme in guide.themes] == [
        ["1a", "1b", "1c", "1d", "1e", "1f"],
        ["2a", "2b", "2c"],
        ["3a", "3b", "3c", "3d", "3e"],
        ["4a", "4b", "4c", "4d"],
    ]


def test_prompts(guide: Framework) -> None:
    assert [len(prompts(theme)) for theme in guide.themes] == [36, 24, 41, 29]
    below = Counter({prompt.id: len(prompt.prompts) for t in guide.themes for prompt in prompts(t)})
    assert +below == Counter({"1d.1": 6, "3d.1": 6, "4a.1": 2})


def test_illustrations(guide: Framework) -> None:
    assert [[shown.level for shown in theme.illustrations] for theme in guide.themes] == [
        [5, 2]
    ] * 4
    assert [len(points(theme, 5)) for theme in guide.themes] == [7, 9, 12, 10]
    assert [len(points(theme, 2)) for theme in guide.themes] == [12, 7, 11, 9]
    below = {
        point.id: len(point.points)
        for theme in guide.themes
        for shown in theme.illustrations
        for point in shown.points
        if point.points
    }
    assert below == {"1.L5.2": 5}


def test_ids_are_numbered_without_a_gap_and_used_once(guide: Framework) -> None:
    found = list(ids(guide))
    assert len(found) == len(set(found)) == 4 + 18 + 130 + 14 + (38 + 5 + 39)
    for theme in guide.themes:
        for feature in theme.features:
            numbers = range(1, len(feature.prompts) + 1)
            assert [prompt.id for prompt in feature.prompts] == [
                f"{feature.id}.{n}" for n in numbers
            ]


def test_scale(guide: Framework) -> None:
    levels = guide.scale.levels
    assert [f"{level.level} {level.name}" for level in levels] == [
        "6 Excellent",
        "5 Very good",
        "4 Good",
        "3 Adequate",
        "2 Weak",
        "1 Unsatisfactory",
    ]
    assert [len(level.points) for level in levels] == [3, 5, 2, 4, 2, 1]
    # Only level 4 is printed with two definitions; both are kept, and a note says so.
    assert [level.level for level in levels if level.definition != level.appendix_definition] == [4]
    assert {"scale.4", "1b.6"} <= {oddity.at for oddity in guide.oddities}


def test_record_form(guide: Framework) -> None:
    record = guide.record
    assert [field.label for field in record.feature.fields] == [
        "Brief description of current practice",
        "Summary of strengths",
        "Areas for improvement",
    ]
    assert [field.label for field in record.theme.fields] == [
        "Rationale for rating",
        "Evidence",
        "Evidence gaps",
        "Priorities for action",
    ]
    assert record.theme.rating.label == "Overall rating for Theme {theme}"


def test_our_own_words_are_short(guide: Framework) -> None:
    for theme in guide.themes:
        assert 60 <= len(theme.overview.split()) <= 170, theme.id
        for feature in theme.features:
            assert 2 <= len(feature.short.split()) <= 5, feature.id
