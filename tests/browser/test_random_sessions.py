"""People at work in two tabs, as chance has it: what is kept is what a model of it holds."""

import random
import secrets
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import answer_steps, record_steps
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
