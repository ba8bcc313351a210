"""A screen reader hears how the saving stands when it changes, not at every key."""

from playwright.sync_api import Page, expect

from tests.browser.words import FEATURE, alert, expect_saved, status, text_field, type_text, visit

PRACTICE = "Brief description of current practice"
TEXT = "abcdefghijklmnopqrstuvwxyz"
# What a screen reader would read out: each change in a region that is live.
LISTEN = """() => {
  globalThis.heard = [];
  const live = [...document.querySelectorAll(
    "[role=status]:not([aria-live=off]), [role=alert], [aria-live]:not([aria-live=off])")];
  for (const region of live) {
    new MutationObserver(() => {
      if (region.textContent.trim()) heard.push(region.textContent.trim());
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }
}"""


def _listen(page: Page, address: str) -> None:
    page.clock.install()
    visit(page, f"{address}/{FEATURE}")
    expect(text_field(page, PRACTICE)).to_be_enabled()
    page.evaluate(LISTEN)


def _heard(page: Page) -> list[str]:
    heard: list[str] = page.evaluate("heard")
    return heard


def test_typing_is_quiet_and_a_pause_says_saved_once(page: Page, address: str) -> None:
    _listen(page, address)
    page.clock.pause_at("2030-01-01T10:00:00Z")
    type_text(page, PRACTICE, TEXT)
    expect_saved(page)
    assert _heard(page) == []
    page.clock.run_for(1600)
    assert _heard(page) == ["Saved in this browser"]
    type_text(page, PRACTICE, TEXT)
    expect_saved(page)
    page.clock.run_for(1600)
    assert _heard(page) == ["Saved in this browser"]


def test_what_goes_wrong_is_said_at_once_and_so_is_its_end(page: Page, address: str) -> None:
    page.add_init_script(
        """const { put } = IDBObjectStore.prototype;
           IDBObjectStore.prototype.put = function (...given) {
             if (globalThis.full) throw new DOMException("full", "QuotaExceededError");
             return put.apply(this, given);
           };"""
    )
    _listen(page, address)
    page.clock.pause_at("2030-01-01T10:00:00Z")
    page.evaluate("globalThis.full = true")
    text_field(page, PRACTICE).fill(TEXT)
    expect(alert(page)).to_contain_text("no room left")
    expect(status(page)).to_have_text("Only on this page")
    heard = _heard(page)
    assert any("no room left" in words for words in heard)
    assert any(words.startswith("Not saved") for words in heard)
    page.evaluate("globalThis.full = false")
    text_field(page, PRACTICE).fill(TEXT + TEXT)
    expect_saved(page)
    page.clock.run_for(1600)
    assert _heard(page)[-1] == "Saved in this browser"


def test_the_status_on_screen_is_a_status_and_says_nothing_by_itself(
    page: Page, address: str
) -> None:
    visit(page, f"{address}/{FEATURE}")
    text_field(page, PRACTICE).fill(TEXT)
    expect_saved(page)
    expect(status(page)).to_have_attribute("aria-live", "off")
