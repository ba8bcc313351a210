"""The browser is killed again and again while a copy is kept in a file, which stays whole."""

import json
import random
import threading
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, Playwright, expect

from tests.browser.chromium_process import running
from tests.browser.picked_files import COPIED, PICKERS, PRACTICE, copied, expect_practice, keep
from tests.browser.words import FEATURE, alert, expect_saved, text_field, visit

KILLS, SOAK_KILLS = 2, 100


def _in_file(page: Page, address: str) -> str:
    """What the file says, read by a page that writes nothing."""
    page.goto(f"{address}/no-such-page")
    text: str = page.evaluate(f"({PICKERS})() ?? read()")
    return str(json.loads(text)["record"]["answers"]["1a"]["practice"])


@pytest.mark.longer
def test_the_copy_survives_many_kills(
    playwright: Playwright,
    program: Path,
    tmp_path: Path,
    address: str,
    request: pytest.FixtureRequest,
) -> None:
    kills = SOAK_KILLS if request.config.getoption("soak") else KILLS
    seed = random.randrange(2**32)
    chance = random.Random(seed)
    typed = "0"
    for kill in range(kills + 1):
        said = f"kill {kill}, seed {seed}"
        with running(playwright, tmp_path, program) as chromium:
            page = chromium.page
            if kill:
                found = _in_file(page, address)
                # The stand-in's file system may lose what a kill meets: what is there is whole.
                assert typed.startswith(found), said
            page.add_init_script(f"({PICKERS})()")
            if kill == 0:
                keep(page, address, "0")
            else:
                visit(page, f"{address}/{FEATURE}")
            field = text_field(page, PRACTICE)
            stored = field.input_value()
            assert typed.startswith(stored), said
            expect_practice(page, stored)
            expect(copied(page)).to_have_text(COPIED)
            expect(alert(page)).to_be_hidden()
            if kill == kills:
                break
            copy = f"{stored} {kill}"
            field.fill(copy)
            expect_practice(page, copy)
            field.press("Control+End")
            page.keyboard.type("abc")
            typed = copy + "abc"
            expect_saved(page)
            # Some in the pause, some in the middle of a write, some after it.
            killer = threading.Timer(chance.uniform(0.9, 1.3), chromium.kill)
            killer.start()
            try:
                while True:
                    page.evaluate("0")
            except Error:
                killer.join()
