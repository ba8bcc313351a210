"""The site's one stylesheet: a sheet for each topic and each part of a page, in one request."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from macros.yaml_files.text_files import text_of

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

    Raises ``StylesheetError`` for a sheet that is named but missing, named twice, or not named, and
    ``FrameworkError`` for one that cannot be read.
    """
    if problems := [said for _, said in faults(names, folder)]:
        raise StylesheetError("\n".join(problems))
    sheets = (
        sheet
        for name in names
        for sheet in (sorted(parts.glob("*/*.css")) if name == ALL_PARTS else [folder / name])
    )
    return "\n".join(text_of(sheet) for sheet in sheets)


def faults(names: Sequence[str], folder: Path) -> Iterator[tuple[int | None, str]]:
    """What does not fit between the list ``names`` and the sheets of ``folder``, in plain words.

    With each the place in the list, if it has one.
    """
    there = {sheet.name for sheet in folder.glob("*.css")}
    for at, name in enumerate(names):
        if name not in there and name != ALL_PARTS:
            yield (
                at,
                f"{folder.name}/{name}: mkdocs.yml lists it under extra: stylesheets, but there is "
                "no such file; make it, or take it off the list",
            )
    for name, times in Counter(names).items():
        if times > 1:
            said = f"{folder.name}/{name}: mkdocs.yml lists it {times} times; keep one of them"
            yield names.index(name), said
    for name in sorted(there - set(names)):
        yield (
            None,
            f"{folder.name}/{name}: no page would use it; add it to the list under extra: "
            "stylesheets in mkdocs.yml, or delete it",
        )
