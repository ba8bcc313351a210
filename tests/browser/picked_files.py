"""Files that a person picks for the copy of a record: the browser's own stand in for them."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.words import FEATURE, expect_saved, text_field, visit

PRACTICE = "Brief description of current practice"
FILE = "new-record.json"
COPIED = re.compile(rf"^Copied to {FILE} at \d\d:\d\d$")
# Each picker gives what a person would have picked, in the browser's own file system.
PICKERS = """() => {
  const root = () => navigator.storage.getDirectory();
  window.picks = FILE;
  const file = async (create) => (await root()).getFileHandle(window.picks, { create });
  window.showDirectoryPicker = root;
  window.showOpenFilePicker = async () => [await file(false)];
  window.showSaveFilePicker = () => file(true);
  window.read = async (name = FILE) => (await (await (await root()).getFileHandle(name)).getFile())
    .text();
  window.put = async (text, name = FILE) => {
    const writable = await (await (await root()).getFileHandle(name, { create: true }))
      .createWritable();
    await writable.write(text);
    await writable.close();
  };
  window.names = async () => Array.fromAsync((await root()).keys());
  window.remove = async (name = FILE) => (await root()).removeEntry(name);
}""".replace("FILE", f'"{FILE}"')


def copied(page: Page) -> Locator:
    return page.get_by_role("region", name="Your record", exact=True).get_by_text(
        re.compile("^(Copied|Copying|Last copied|No copy)")
    )


def expect_practice(page: Page, text: str, name: str = FILE) -> None:
    """Whenever it is read meanwhile, the file is whole."""
    page.wait_for_function(
        """async ([name, text]) =>
          JSON.parse(await read(name)).record.answers["1a"]?.practice === text""",
        arg=[name, text],
    )


def keep(page: Page, address: str, text: str = "first") -> None:
    """Write something, choose a file for its copy, and go back to the feature."""
    visit(page, f"{address}/{FEATURE}")
    text_field(page, PRACTICE).fill(text)
    expect_saved(page)
    visit(page, f"{address}/export.html")
    page.get_by_role("button", name="Keep a copy in a file", exact=True).click()
    expect(copied(page)).to_have_text(COPIED)
    visit(page, f"{address}/{FEATURE}")
    expect(copied(page)).to_have_text(COPIED)
