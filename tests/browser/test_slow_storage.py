"""A browser that is slow to open its database, as after a crash: nothing is lost or hidden."""

from playwright.sync_api import Page, expect

from tests.browser.words import (
    FEATURE,
    SAVED,
    alert,
    expect_saved,
    ready,
    status,
    text_field,
    visit,
)

PRACTICE = "Brief description of current practice"
STRENGTHS = "Summary of strengths"
# The answer of the browser is held back until the test lets it come.
SLOW = """(() => {
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (...given) => {
    const request = open(...given);
    const listen = request.addEventListener.bind(request);
    request.addEventListener = (type, hear, ...more) =>
      listen(type, type !== "success" ? hear : (event) => {
        window.storageIsOpen = true;
        if (window.storageMayCome) hear(event);
        else window.addEventListener("storage-comes", () => hear(event), { once: true });
      }, ...more);
    return request;
  };
})()"""
OPEN = "() => window.storageIsOpen"
COME = """() => {
  window.storageMayCome = true;
  window.dispatchEvent(new Event("storage-comes"));
}"""
REFUSED = "indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); }"


def _written(page: Page, address: str) -> None:
    visit(page, f"{address}/{FEATURE}")
    text_field(page, PRACTICE).fill("stored before")
    expect_saved(page)


def _again_but_slow(page: Page) -> None:
    page.add_init_script(SLOW)
    page.clock.install()
    page.reload()
    page.wait_for_function(OPEN)


def test_nobody_can_write_while_the_storage_may_still_come(page: Page, address: str) -> None:
    _written(page, address)
    _again_but_slow(page)
    page.clock.run_for(15_000)
    expect(status(page)).to_have_text("Waiting for this browser’s storage…")
    expect(text_field(page, PRACTICE)).to_be_disabled()
    page.evaluate(COME)
    expect(text_field(page, PRACTICE)).to_be_enabled()
    expect(text_field(page, PRACTICE)).to_have_value("stored before")
    expect(status(page)).to_have_text(SAVED)


def test_what_is_written_before_the_storage_comes_goes_into_the_stored_record(
    page: Page, address: str
) -> None:
    _written(page, address)
    _again_but_slow(page)
    page.clock.run_for(25_000)
    expect(alert(page)).to_contain_text("has not answered so far")
    text_field(page, PRACTICE).fill("typed meanwhile")
    text_field(page, STRENGTHS).fill("only new")
    expect(status(page)).to_have_text("Not saved. Only on this page")
    page.evaluate(COME)
    expect_saved(page)
    expect(alert(page)).to_contain_text("took a while to load")
    beside = page.get_by_role("group", name=f"Another version of {PRACTICE}", exact=True)
    expect(beside).to_contain_text("stored before")
    expect(text_field(page, PRACTICE)).to_have_value("typed meanwhile")
    page.goto(f"{address}/records.html")
    page.evaluate(COME)
    ready(page)
    expect(page.get_by_role("rowheader")).to_have_count(1)
    page.goto(f"{address}/{FEATURE}")
    page.evaluate(COME)
    ready(page)
    expect(text_field(page, STRENGTHS)).to_have_value("only new")
    expect(beside).to_have_count(1)


def test_a_browser_that_refuses_is_not_waited_for(page: Page, address: str) -> None:
    page.add_init_script(REFUSED)
    page.clock.install()
    page.goto(f"{address}/{FEATURE}")
    expect(text_field(page, PRACTICE)).to_be_enabled()
    expect(alert(page)).to_contain_text("does not let this page keep your work")
