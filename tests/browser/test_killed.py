"""The browser is killed again and again at random moments: what was shown as saved is there."""

import random
import struct
import threading
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, Playwright, expect

from tests.browser.chromium_process import ChromiumProcess, running
from tests.browser.words import FEATURE, FEATURE_FIELDS, SAVED, expect_saved, status, text_field

KILLS, SOAK_KILLS = 10, 100
KEYS = 24
# Of these, so many are shown as saved before the killing may begin.
FIRST = 3
# Tells the test, at once, each text that stands in the field while the screen says "Saved".
TELL = """(name) => {
  const status = document.querySelector("[data-part~=status]");
  const field = [...document.querySelectorAll("label")]
    .find((label) => label.textContent.trim() === name).control;
  const look = () => {
    if (status.textContent.startsWith("Saved")) shownAsSaved(field.value);
  };
  new MutationObserver(look).observe(status, { childList: true });
  addEventListener("input", look);
}"""


def _listen(page: Page, saved: list[str]) -> None:
    """Put each text that is shown as saved into ``saved``, until the browser is gone."""
    session = page.context.new_cdp_session(page)
    session.on("Runtime.bindingCalled", lambda call: saved.append(call["payload"]))
    session.send("Runtime.enable")
    session.send("Runtime.addBinding", {"name": "shownAsSaved"})


def _type_until_killed(
    chromium: ChromiumProcess, name: str, text: str, chance: random.Random
) -> list[str]:
    """Kill the browser a random time after a random key. What it had shown as saved by then."""
    saved: list[str] = []
    page = chromium.page
    _listen(page, saved)
    page.evaluate(TELL, name)
    text_field(page, name).press("Control+End")
    page.keyboard.type(text[:FIRST])
    expect_saved(page)
    last = chance.randrange(FIRST, len(text))
    killer = threading.Timer(chance.uniform(0, 0.03), chromium.kill)
    try:
        for number, key in enumerate(text[FIRST:], FIRST):
            page.keyboard.press(key)
            if number == last:
                killer.start()
        while True:
            page.evaluate("0")
    except Error:
        killer.join()
    return saved


def _texts(page: Page, url: str, stored: bool) -> dict[str, str]:
    """What stands in the fields, once the browser has given what is stored, if anything is."""
    page.goto(url, wait_until="commit")
    if stored:
        expect(status(page)).to_have_text(SAVED)
    for name in FEATURE_FIELDS:
        expect(text_field(page, name)).to_be_enabled()
    return {name: text_field(page, name).input_value() for name in FEATURE_FIELDS}


def test_a_log_torn_by_a_kill_costs_nothing(
    playwright: Playwright, program: Path, tmp_path: Path, address: str
) -> None:
    """Chromium goes on behind a torn entry, and once it reads the log again throws all away."""
    url = f"{address}/{FEATURE}"
    name = FEATURE_FIELDS[0]
    text = ""
    for word in ("before", " after", ""):
        with running(playwright, tmp_path, program) as chromium:
            assert _texts(chromium.page, url, stored=text != "")[name] == text
            text_field(chromium.page, name).press("Control+End")
            chromium.page.keyboard.type(word)
            expect_saved(chromium.page)
            text += word
            chromium.kill()
        if word == "before":
            log = max(tmp_path.glob("Default/IndexedDB/*.leveldb/*.log"))
            with log.open("ab") as end:
                # The head of an entry of 745 bytes that never came: checksum, length, kind.
                end.write(struct.pack("<IHB", 0x12345678, 745, 1))


@pytest.mark.longer
def test_all_that_was_shown_as_saved_survives_many_kills(
    playwright: Playwright,
    program: Path,
    tmp_path: Path,
    address: str,
    request: pytest.FixtureRequest,
) -> None:
    kills = SOAK_KILLS if request.config.getoption("soak") else KILLS
    seed = random.randrange(2**32)
    chance = random.Random(seed)
    url = f"{address}/{FEATURE}"
    kept = dict.fromkeys(FEATURE_FIELDS, "")
    saved = typed = ""
    name = FEATURE_FIELDS[0]
    for kill in range(kills + 1):
        with running(playwright, tmp_path, program) as chromium:
            found = _texts(chromium.page, url, stored=kill > 0)
            assert found[name].startswith(saved), f"kill {kill}, seed {seed}"
            assert typed.startswith(found[name]), f"kill {kill}, seed {seed}"
            assert found == kept | {name: found[name]}, f"kill {kill}, seed {seed}"
            kept = found
            if kill == kills:
                break
            name = FEATURE_FIELDS[kill % len(FEATURE_FIELDS)]
            text = f"{kill}." + "".join(chance.choices("abcdefghij", k=KEYS))
            typed = kept[name] + text
            saved = _type_until_killed(chromium, name, text, chance)[-1]
