"""What is wrong with a framework file, said so that its author can mend it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: the file, its line (from 1), what is wrong there and how to mend it."""

    path: Path
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{_short(self.path)}:{self.line}: {self.what}; {self.mend}"


class FrameworkError(Exception):
    """The framework cannot be used. Its text is every problem, one a line, in reading order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


class Gathered:
    """What is wrong with many files, each read whether or not another could be."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def of(self, read: Callable[[], Read]) -> Read | None:
        """What ``read`` returns; None if it raised ``FrameworkError``, whose problems are kept."""
        try:
            return read()
        except FrameworkError as error:
            self.add(error.problems)
            return None

    def add(self, problems: Iterable[Problem]) -> None:
        """Keep more problems."""
        self._problems += problems

    def raise_any(self) -> None:
        """Raise ``FrameworkError`` with every problem once, file by file, if there are any."""
        if self._problems:
            paths = list(dict.fromkeys(one.path for one in self._problems))
            order = {path: at for at, path in enumerate(paths)}
            found = sorted(
                dict.fromkeys(self._problems), key=lambda one: (order[one.path], one.line)
            )
            raise FrameworkError(tuple(found))


def instead(name: str, known: list[str], thing: str) -> str:
    """What to write for ``name``, which is not among the ``known``."""
    close = get_close_matches(name, known, n=1)
    if close:
        return f"did you mean {close[0]}?"
    return f"name a {thing} that is in the guide, such as {known[0]}" if known else "take it out"


def _short(path: Path) -> str:
    """The path as someone working in this folder writes it."""
    here = Path.cwd()
    absolute = here / path
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else path).as_posix()
