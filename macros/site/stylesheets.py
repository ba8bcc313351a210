"""The site's one stylesheet, put together from a sheet for each topic: one request, not many."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

PATH = "assets/closer-look.css"
FOLDER = "stylesheets"


class StylesheetError(Exception):
    """The sheets cannot be put together. Its text is every problem, one a line."""


def joined(names: Sequence[str], folder: Path) -> str:
    """The sheets ``names`` of ``folder`` in that order, which decides where two rules disagree.

    Raises ``StylesheetError`` for a sheet that is named but missing, named twice, or not named.
    """
    there = {sheet.name for sheet in folder.glob("*.css")}
    problems = [
        *(
            f"{folder.name}/{name}: mkdocs.yml lists it under extra: stylesheets, but there is no "
            "such file; make it, or take it off the list"
            for name in names
            if name not in there
        ),
        *(
            f"{folder.name}/{name}: mkdocs.yml lists it {times} times; keep one of them"
            for name, times in Counter(names).items()
            if times > 1
        ),
        *(
            f"{folder.name}/{name}: no page would use it; add it to the list under extra: "
            "stylesheets in mkdocs.yml, or delete it"
            for name in sorted(there - set(names))
        ),
    ]
    if problems:
        raise StylesheetError("\n".join(problems))
    return "\n".join((folder / name).read_text("utf-8") for name in names)
