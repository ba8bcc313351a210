"""Two tabs, what a person does in them, and a model of what is then kept."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count, islice
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.stored import Kept, expect_one_more, expect_stored, hold, let_go
from tests.browser.words import FEATURE, rating_group, revisit, text_field, visit

FIELDS = {
    "1a.practice": "Brief description of current practice",
    "1a.strengths": "Summary of strengths",
}
# What a record is called that nobody has named.
NAMELESS = "New record"
TICK, RATING = "1a.1.ticked", "1a.rating"
# The record of a tab, as its page last read it.
_OPEN = """() => {
  const key = Object.keys(sessionStorage).find((one) => one.startsWith("a-closer-look.current:"));
  return key ? sessionStorage[key] : null;
}"""


@dataclass
class TwoTabs:
    """``kept`` is the model: each record that should be in the database, by its id."""

    context: BrowserContext
    address: str
    folder: Path
    holds_writes: bool = False
    kept: dict[str, Kept] = field(default_factory=dict)
    files: list[Path] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    words: int = 0

    def __post_init__(self) -> None:
        self.tabs = [self.context.new_page() for _ in range(2)]
        for page in self.tabs:
            visit(page, f"{self.address}/{FEATURE}")
        self.holder = self.context.new_page()
        visit(self.holder, f"{self.address}/scale.html")

    def do(self, tab: int, step: "Step", which: int) -> None:
        """Do one thing in a tab; ``which`` chooses among what it can be done with."""
        self.done.append(f"{tab}: {step.__name__} {which}")
        step(self, self.tabs[tab], which)
        self.expect_all()

    def expect_all(self) -> None:
        """The database holds what the model does, and so do the pages that show a record."""
        expect_stored(self.holder, self.kept, "\n".join(self.done))
        for page in self.tabs:
            if page.url.endswith(FEATURE) and (record := self.open_in(page)):
                # A person who turns to a tab sees what was done elsewhere, told of it or not.
                page.evaluate("dispatchEvent(new Event('focus'))")
                self.expect_shown(page, self.kept[record])

    def expect_shown(self, page: Page, kept: Kept) -> None:
        """The page shows these answers."""
        for key, name in FIELDS.items():
            expect(text_field(page, name)).to_have_value(kept.answers.get(key, ""))
        expect(page.get_by_role("checkbox").first).to_be_checked(checked=TICK in kept.answers)
        chosen = rating_group(page).get_by_role("radio", checked=True)
        level = kept.answers.get(RATING)
        expect(chosen).to_have_count(1 if level else 0)

    def open_in(self, page: Page) -> str | None:
        """The record that is open in a tab, where it is one that is not deleted."""
        record: str | None = page.evaluate(_OPEN)
        kept = self.kept.get(record or "")
        return record if kept and not kept.deleted else None

    def on_feature(self, page: Page) -> str | None:
        """Have the tab show the feature's page, with what is kept. Returns the record's id."""
        if not page.url.endswith(FEATURE):
            visit(page, f"{self.address}/{FEATURE}")
        elif not self.open_in(page):
            revisit(page)
        record = self.open_in(page)
        self.expect_shown(page, self.kept[record] if record else Kept(NAMELESS))
        return record

    def answered(self, record: str | None, key: str, value: object) -> None:
        """The model's record gets the answer; where there is none yet, one begins with it."""
        if record is None:
            record = self.new_record()
            self.kept[record] = Kept(self.free_name(NAMELESS))
        self.kept[record] = self.kept[record].with_answer(key, value)

    def new_record(self) -> str:
        """The one id in the database that the model does not know."""
        return expect_one_more(self.holder, list(self.kept))

    def free_name(self, name: str) -> str:
        """The name, or where a record in the list has it, that name with the next free number."""
        taken = {kept.name for kept in self.kept.values() if not kept.deleted}
        numbered = (f"{name} ({number})" for number in count(2))
        return next(each for each in (name, *islice(numbered, len(taken))) if each not in taken)

    def some(self, which: int, **flags: bool) -> str | None:
        """One of the records that are kept so, told from all others by its name."""
        names = Counter(kept.name for kept in self.kept.values())
        fitting = [
            record
            for record, kept in self.kept.items()
            if names[kept.name] == 1
            and all(getattr(kept, name) is value for name, value in flags.items())
        ]
        return fitting[which % len(fitting)] if fitting else None

    def next_words(self) -> str:
        """Words that nobody has written yet."""
        self.words += 1
        return f"words {self.words}"

    @contextmanager
    def held(self) -> Iterator[None]:
        """While another tab holds the database with a long write, if it does in this session."""
        if self.holds_writes:
            hold(self.holder)
        yield
        let_go(self.holder)


Step = Callable[[TwoTabs, Page, int], None]
