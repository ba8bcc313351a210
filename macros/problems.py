"""What is wrong with a framework file, said so that its author can mend it."""

from dataclasses import dataclass
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


def _short(path: Path) -> str:
    """The path as someone working in this folder writes it."""
    here = Path.cwd()
    absolute = here / path
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else path).as_posix()
