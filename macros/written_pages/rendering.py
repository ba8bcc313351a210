"""What goes wrong while a page is made, told by the line of the page or of its template."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from traceback import walk_tb

from jinja2 import Environment, Template, TemplateError, TemplateNotFound, TemplateSyntaxError

from macros.yaml_files.problems import FrameworkError, Problem

_LOG = logging.getLogger("mkdocs.plugins.closer_look")
# What Jinja calls a template that came from no file: the page itself.
_THE_PAGE = "<template>"
_MEND = "correct the name or the call here; `mkdocs build --verbose` says more"


@dataclass(slots=True)
class Faults:
    """Every fault found so far, each once, and the page that is being made.

    ``written`` is the text of that page's file with empty lines for its front matter, and ``made``
    what is made of it: lines may have been put between.
    """

    problems: dict[Problem, None] = field(default_factory=dict)
    page: Path = Path()
    written: str = ""
    made: str = ""

    def begin(self, page: Path, written: str, made: str) -> None:
        """Say which page is made next."""
        self.page, self.written, self.made = page, written, made

    def note(self, error: Exception) -> None:
        """Keep what ``error`` says, and where."""
        _LOG.debug("While making %s", self.page, exc_info=error)
        if isinstance(error, FrameworkError):
            self.problems |= dict.fromkeys(error.problems)
            return
        path, line = self._place(error)
        said = str(error) if isinstance(error, TemplateError) else f"{_kind(error)}: {error}"
        if isinstance(error, TemplateNotFound):
            said = f"there is no template {error.name!r}"
        self.problems[Problem(path, line, f"this cannot be shown ({said})", _MEND)] = None

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Note what goes wrong within, and go on behind it."""
        try:
            yield
        except Exception as error:
            self.note(error)

    def compile_all(self, env: Environment, folder: Path) -> None:
        """Note which templates of the ``folder`` cannot be compiled, as with a filter misspelt."""
        for path in sorted(folder.rglob("*.html")):
            with self.noted():
                env.get_template(path.relative_to(folder).as_posix())

    def template_class(self) -> type[Template]:
        """Templates that note what goes wrong, and show nothing."""
        faults = self

        class Noting(Template):
            def render(self, *given: object, **named: object) -> str:
                try:
                    return super().render(*given, **named)
                except Exception as error:
                    faults.note(error)
                    return ""

        return Noting

    def raise_any(self) -> None:
        """Raise ``FrameworkError`` with all that was noted, if anything was."""
        if self.problems:
            found = tuple(self.problems)
            self.problems = {}
            raise FrameworkError(found)

    def _place(self, error: Exception) -> tuple[Path, int]:
        """The innermost template's file and line, or those of the page."""
        if isinstance(error, TemplateSyntaxError) and error.filename:
            return Path(error.filename), error.lineno
        frames = list(_frames(error))
        for file, line in reversed(frames):
            if file.endswith((".j2", ".html")):
                return Path(file), line
        line = next((line for file, line in frames if file == _THE_PAGE), 1)
        return self.page, self._line_in_file(line)

    def _line_in_file(self, made: int) -> int:
        """The line of the page's file from which line ``made`` was made."""
        text = self.written.lstrip("\n")
        first = self.written[: len(self.written) - len(text)].count("\n")
        lines, at = text.splitlines(), 0
        for line in self.made.splitlines()[:made]:
            if at < len(lines) and line == lines[at]:
                at += 1
        return first + max(at, 1)


def _frames(error: Exception) -> Iterator[tuple[str, int]]:
    for frame, line in walk_tb(error.__traceback__):
        yield frame.f_code.co_filename, line


def _kind(error: Exception) -> str:
    return type(error).__name__
