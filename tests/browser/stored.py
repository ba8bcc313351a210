"""What the browser's database holds, as a test compares it with what it should; and a tab that
keeps all others from writing."""

from dataclasses import dataclass, field, replace
from typing import Any

from playwright.sync_api import Page

Answers = dict[str, Any]
# Every record by its id: its name, how it is kept, and each answer. A field that holds more than
# one version is a list of them.
_STORED = """() => new Promise((done) => {
  const opening = indexedDB.open("a-closer-look");
  opening.onsuccess = () => {
    const database = opening.result;
    const tx = database.transaction(["records", "answers"]);
    const rows = tx.objectStore("records").getAll();
    const answers = tx.objectStore("answers").getAll();
    tx.oncomplete = () => {
      database.close();
      const found = {};
      for (const { id, name, deleted, archived } of rows.result) {
        found[id] = { name, deleted: !!deleted, archived: !!archived, answers: {} };
      }
      for (const { record, item, field, value } of answers.result) {
        const into = (found[record] ??= { name: "without a record", answers: {} }).answers;
        const key = `${item}.${field}`;
        into[key] = key in into ? [into[key], value].flat() : value;
      }
      done(found);
    };
  };
})"""
# Whether it comes to be so in that many milliseconds. Keys in one order, however they came.
# Not with `wait_for_function`, to which a promise of anything is true.
_COMES_TO_BE = f"""async ([wanted, patience]) => {{
  const ordered = (value) => JSON.stringify(value, (_, one) =>
    one && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => a < b ? -1 : 1)) : one);
  const end = performance.now() + patience;
  while (ordered(await ({_STORED})()) !== ordered(wanted)) {{
    if (performance.now() > end) return false;
    await new Promise((done) => setTimeout(done, 20));
  }}
  return true;
}}"""
# The records besides these, once there are any.
_MORE = f"""async (known) => {{
  const end = performance.now() + 10000;
  for (;;) {{
    const more = Object.keys(await ({_STORED})()).filter((id) => !known.includes(id));
    if (more.length || performance.now() > end) return more;
    await new Promise((done) => setTimeout(done, 20));
  }}
}}"""

# As a long import in another tab does: every other write waits for it.
HOLD = """() => new Promise((held) => {
  window.letGo = false;
  const opening = indexedDB.open("a-closer-look");
  opening.onsuccess = () => {
    const stores = ["records", "answers", "settings"];
    const tx = opening.result.transaction(stores, "readwrite");
    const goOn = () => {
      held();
      if (!window.letGo) tx.objectStore("answers").count().onsuccess = goOn;
    };
    tx.objectStore("answers").count().onsuccess = goOn;
    tx.oncomplete = () => opening.result.close();
  };
})"""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record as it should be kept: its answers by item and field, with a full stop between."""

    name: str
    answers: Answers = field(default_factory=dict)
    deleted: bool = False
    archived: bool = False

    def with_answer(self, key: str, value: object) -> "Kept":
        """The same with another answer; ``None`` takes it away."""
        others = {one: held for one, held in self.answers.items() if one != key}
        return replace(self, answers=others if value is None else {**others, key: value})

    def as_stored(self) -> dict[str, Any]:
        """As :func:`stored` gives it."""
        return {
            "name": self.name,
            "deleted": self.deleted,
            "archived": self.archived,
            "answers": self.answers,
        }


def stored(page: Page) -> dict[str, Kept]:
    """Every record in the database, by its id."""
    found = page.evaluate(_STORED)
    return {record: Kept(**held) for record, held in found.items()}


def expect_stored(page: Page, wanted: dict[str, Kept], said: str, patience: int = 10_000) -> None:
    """The database comes to hold these records and no other: what is being written is waited for.

    ``said`` is what was done so far, for a failure; ``patience`` is in milliseconds.
    """
    as_stored = {record: kept.as_stored() for record, kept in wanted.items()}
    if not page.evaluate(_COMES_TO_BE, [as_stored, patience]):
        found = {record: kept.as_stored() for record, kept in stored(page).items()}
        assert found == as_stored, f"{said}\n{found}\n{as_stored}"


def expect_one_more(page: Page, known: list[str]) -> str:
    """The id of the one record that the database comes to hold besides those."""
    more = page.evaluate(_MORE, known)
    assert len(more) == 1, more
    return str(more[0])


def hold(page: Page) -> None:
    """Begin a write in this tab that goes on until :func:`let_go`."""
    page.evaluate(HOLD)


def let_go(page: Page) -> None:
    """End the write: what others wrote meanwhile comes after it."""
    page.evaluate("window.letGo = true")
