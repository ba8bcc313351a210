"""The site's one stylesheet: a sheet for each topic and each part of a page, in one request."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

PATH = "assets/closer-look.css"
FOLDER = "stylesheets"
PARTS = Path(__file__).parents[2] / "browser" / "parts"
# On the list of sheets: all those that lie beside a part of a page.
ALL_PARTS = "parts"


class StylesheetError(Exception):
    """The sheets cannot be put together. Its text is every problem, one a line."""


def joined(names: Sequence[str], folder: Path, parts: Path = PARTS) -> str:
    """The sheets ``names`` of ``folder`` in that order, which decides where two rules disagree.

    The name ``parts`` stands for every sheet in the folders of ``parts``, by name: no part may
    depend on where another's rules come.

    Raises ``StylesheetError`` for a sheet that is named but missing, named twice, or not named.
    """
    there = {sheet.name for sheet in folder.glob("*.css")}
    problems = [
        *(
            f"{folder.name}/{name}: mkdocs.yml lists it under extra: stylesheets, but there is no "
            "such file; make it, or take it off the list"
            for name in names
            if name not in there and name != ALL_PARTS
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
    sheets = (
        sheet
        for name in names
        for sheet in (sorted(parts.glob("*/*.css")) if name == ALL_PARTS else [folder / name])
    )
    return "\n".join(sheet.read_text("utf-8") for sheet in sheets)
