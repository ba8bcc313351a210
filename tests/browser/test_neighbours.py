"""Other applications on the same host keep all they have stored."""

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.words import (
    FEATURE,
    choose_file,
    expect_saved,
    exported,
    import_file,
    preview,
    rate,
    revisit,
    text_field,
    visit,
)

PRACTICE = "Brief description of current practice"
OURS = "a-closer-look"
# Names that other tools of this kind use.
FILL = """() => new Promise((done) => {
  for (const name of ["progress", "evidence", "current", "settings", "records", "closer-look"]) {
    localStorage.setItem(name, `local ${name}`);
    sessionStorage.setItem(name, `session ${name}`);
  }
  document.cookie = "theirs=1";
  const opening = indexedDB.open("someone-elses", 3);
  opening.onupgradeneeded = () => {
    for (const name of ["records", "answers", "settings"]) {
      opening.result.createObjectStore(name).put({ theirs: name }, "key");
    }
  };
  opening.onsuccess = () => { opening.result.close(); done(); };
})"""
THEIRS = """async (ours) => {
  // Names with ".__" are those of the site's theme.
  const others = (storage) => Object.entries(storage)
    .filter(([name]) => !name.startsWith(ours) && !name.includes(".__")).sort();
  const databases = (await indexedDB.databases()).filter(({ name }) => name !== ours);
  const rows = await Promise.all(databases.map(({ name }) => new Promise((done) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = async () => {
      const database = opening.result;
      const all = await Promise.all([...database.objectStoreNames].map((store) =>
        new Promise((read) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => read([store, request.result]);
        })));
      database.close();
      done([name, database.version, all]);
    };
  })));
  return {
    local: others(localStorage), session: others(sessionStorage), rows,
    cookie: document.cookie, caches: await globalThis.caches?.keys(),
  };
}"""


def _theirs(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(THEIRS, OURS)
    return found


def test_the_whole_life_of_a_record_touches_nothing_of_others(
    context: BrowserContext, page: Page, address: str, tmp_path: Path
) -> None:
    visit(page, f"{address}/scale.html")
    page.evaluate(FILL)
    before = _theirs(page)
    assert (len(before["local"]), len(before["session"])) == (6, 6)
    assert [(name, version, len(stores)) for name, version, stores in before["rows"]] == [
        ("someone-elses", 3, 3)
    ]

    visit(page, f"{address}/records.html")
    page.get_by_role("textbox", name="Name of the record", exact=True).fill("Older people")
    page.get_by_role("button", name="Create record", exact=True).click()
    expect(page.get_by_role("button", name="Open Older people", exact=True)).to_be_visible()
    visit(page, f"{address}/{FEATURE}")
    text_field(page, PRACTICE).fill("typed")
    rate(page, "4 Good")
    page.get_by_role("checkbox").first.check()
    expect_saved(page)
    file = exported(page, tmp_path)
    content = json.loads(file.read_text("utf-8"))
    content["record"]["answers"]["1a"]["practice"] = "theirs"
    file.write_text(json.dumps(content), "utf-8")
    import_file(page, file)
    page.get_by_role("button", name="Undo import", exact=True).click()
    expect(page.get_by_role("button", name="Undo import", exact=True)).to_be_hidden()
    choose_file(page, file)
    preview(page).get_by_role(
        "button", name="Replace the record on this computer", exact=True
    ).click()
    expect(text_field(page, PRACTICE)).to_have_value("theirs")
    text_field(page, PRACTICE).fill("typed as the page goes")
    revisit(page)  # What was under way may be kept for the next page.
    expect(text_field(page, PRACTICE)).to_have_value("typed as the page goes")
    visit(page, f"{address}/records.html")
    page.get_by_role("button", name="Delete Older people", exact=True).first.click()
    page.get_by_role("button", name=re.compile("^Undo delete")).first.click()
    expect(page.get_by_role("button", name=re.compile("^Undo delete"))).to_have_count(0)
    delete = page.get_by_role("row").get_by_role("button", name=re.compile("^Delete"))
    for left in (1, 0):
        delete.first.click()
        expect(delete).to_have_count(left)

    assert _theirs(page) == before
    assert {cookie["name"] for cookie in context.cookies()} == {"theirs"}
