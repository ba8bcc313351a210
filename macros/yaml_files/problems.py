"""What is wrong with a framework file, said so that its author can mend it."""

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path


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
