"""People at work in two tabs, as chance has it: what is kept is what a model of it holds."""

import random
import secrets
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser import answer_steps, record_steps
from tests.browser.stored import expect_stored
from tests.browser.two_tabs import Step, TwoTabs

# What comes oftener stands here oftener.
STEPS: tuple[Step, ...] = (
    *(answer_steps.types,) * 4,
    *(answer_steps.types_and_leaves_at_once,) * 3,
    *(answer_steps.ticks, answer_steps.rates, record_steps.opens) * 2,
    answer_steps.goes_back,
    answer_steps.reloads,
    record_steps.creates,
    record_steps.renames,
    record_steps.duplicates,
    record_steps.begins_the_next_round,
    record_steps.deletes,
    record_steps.brings_back,
    record_steps.archives,
    record_steps.erases,
    *(record_steps.exports,) * 2,
    record_steps.imports_beside,
    record_steps.imports_in_place,
    record_steps.imports_and_undoes,
)
# So many sessions of so many steps, and so many with --soak.
SESSIONS, STEPS_EACH, SOAK_SESSIONS = 1, 12, 300


@pytest.mark.longer
@pytest.mark.parametrize("holds", [False, True], ids=["", "while a third tab writes"])
def test_what_is_kept_is_what_was_done(
    chromium: Browser, address: str, tmp_path: Path, request: pytest.FixtureRequest, holds: bool
) -> None:
    """The same sessions each time; with --soak others, of which a failure says the seed."""
    soak = request.config.getoption("soak")
    for number in range(SOAK_SESSIONS if soak else SESSIONS):
        seed = secrets.randbits(32) if soak else number + 2009 * holds
        try:
            work(chromium, address, tmp_path, holds, seed)
        except BaseException as failure:
            failure.add_note(f"session {seed}")
            raise


def work(chromium: Browser, address: str, folder: Path, holds: bool, seed: int) -> None:
    """One session: in either tab whatever comes next."""
    chance = random.Random(seed)
    with chromium.new_context(accept_downloads=True) as context:
        at = TwoTabs(context, address, folder, holds)
        for _ in range(STEPS_EACH):
            at.do(chance.randrange(2), chance.choice(STEPS), chance.randrange(6))


def test_what_is_not_kept_is_noticed(context: BrowserContext, address: str, tmp_path: Path) -> None:
    """The model is one word, one name or one record off."""
    at = TwoTabs(context, address, tmp_path)
    at.do(0, answer_steps.types, 0)
    [(record, kept)] = at.kept.items()
    for wrong in (
        {record: kept.with_answer("1a.practice", "another word")},
        {record: replace(kept, name="Another")},
        {},
        {**at.kept, "another": kept},
    ):
        with pytest.raises(AssertionError):
            expect_stored(at.holder, wrong, "", patience=0)
