"""Find on which page each numbered paragraph of the guidance is cited."""

from pathlib import Path

from macros.framework.citations import CITED
from macros.yaml_files.problems import FrameworkError, Problem
from macros.yaml_files.text_files import text_of


def cited(docs: Path, folder: str) -> dict[str, str]:
    """The Markdown path, from ``docs``, of the page that cites each paragraph such as ``2.14``.

    A page cites a paragraph by ``{{ p("2.14") }}``. Raises ``FrameworkError`` with every paragraph
    that is cited twice, as links would not know where to lead.
    """
    pages: dict[str, str] = {}
    first: dict[str, str] = {}
    problems = []
    for path in sorted((docs / folder).rglob("*.md")):
        for number, line in enumerate(text_of(path).splitlines(), 1):
            for paragraph in CITED.findall(line):
                here = f"{path.relative_to(docs).as_posix()}:{number}"
                if paragraph in first:
                    what = f"paragraph {paragraph} is cited twice (first in {first[paragraph]})"
                    problems.append(Problem(path, number, what, "keep one of the two calls"))
                first.setdefault(paragraph, here)
                pages.setdefault(paragraph, path.relative_to(docs).as_posix())
    if problems:
        raise FrameworkError(tuple(problems))
    return pages
