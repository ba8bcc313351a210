"""A record with a word of its own in every field."""

from collections.abc import Iterator
from typing import Any

from macros.framework.checklists import item_of
from macros.framework.load import load
from macros.framework.model import Feature, Framework, Prompt
from macros.framework.record_kinds import record_kinds
from tests.conftest import ROOT

Answers = dict[str, dict[str, Any]]

FRAMEWORK: Framework = load(ROOT / "framework" / "strategic-commissioning" / "guide.yml")
FEATURES: list[Feature] = [feature for theme in FRAMEWORK.themes for feature in theme.features]
NAME = "Older people in Lorn"
SCOPE = (
    "reasons",
    "care_group",
    "sub_groups",
    "organisation",
    "partners",
    "participants",
    "sensitive_handling",
)
EVIDENCE = ("what", "group", "where", "shows", "gap")
# Texts of the plan, as the table of kinds has them.
PLAN = {
    kind: tuple(
        field.id for field in record_kinds()[kind].labelled if field.type in ("text", "line")
    )
    for kind in ("plan", "action", "milestone", "task")
}


def prompts_of(feature: Feature) -> Iterator[Prompt]:
    """Every prompt of a feature, those under others among them."""

    def walk(found: tuple[Prompt, ...]) -> Iterator[Prompt]:
        for prompt in found:
            yield prompt
            yield from walk(prompt.prompts)

    return walk(feature.prompts)


def full_answers() -> Answers:
    """An answer to everything. Each text starts with a word that stands nowhere else."""
    number = 0

    def text() -> str:
        nonlocal number
        number += 1
        return f"zq{number:04d}z was written"

    def texts(fields: tuple[str, ...]) -> dict[str, Any]:
        return {field: text() for field in fields}

    answers: Answers = {
        "scope": {**texts(SCOPE), "start": "2026-05-01", "end": "2026-06-30", "finding.3": True}
    }
    answers["plan"] = {**texts(PLAN["plan"]), "state": "agreed"}
    answers["action-0d"] = {
        **texts(PLAN["action"]),
        "from.2c": True,
        "reason.1": True,
        "review": "2097-01-31",
        "completion": "2097-06-30",
        "status": "under-way",
    }
    answers["action-0d.m-0e"] = {**texts(PLAN["milestone"]), "date": "2097-05-31"}
    answers["action-0d.t-0f"] = texts(PLAN["task"])
    record = FRAMEWORK.record
    for theme in FRAMEWORK.themes:
        answers[theme.id] = {**texts(tuple(f.id for f in record.theme.fields)), "rating": 3}
        answers[f"{theme.id}.e.0a"] = {**texts(EVIDENCE), "kind": "views", "date": "2026-02-03"}
        for feature in theme.features:
            number_of_levels = len(FRAMEWORK.scale.levels)
            answers[feature.id] = {
                **texts(tuple(f.id for f in record.feature.fields)),
                "rating": 1 + number % number_of_levels,
            }
            answers[f"{feature.id}.cannot-wait"] = {**texts(("matter", "told")), "open": True}
            answers[f"{feature.id}.e.0b"] = {**texts(EVIDENCE), "kind": "data"}
            answers[f"{feature.id}.own-0c"] = {**texts(("text", "note")), "ticked": True}
            for prompt in prompts_of(feature):
                answers[prompt.id] = {**texts(("note",)), "ticked": True}
    for checklist in FRAMEWORK.checklists:
        for point in checklist.points:
            answers[item_of(checklist, point)] = {**texts(("note",)), "ticked": True}
    return answers


def words_in(answers: Answers) -> set[str]:
    """The words that stand nowhere else, one for each text."""
    return {
        value.split()[0]
        for fields in answers.values()
        for value in fields.values()
        if isinstance(value, str) and value.startswith("zq")
    }
