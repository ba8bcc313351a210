"""Check our own settings in ``mkdocs.yml``, under ``extra:``. MkDocs itself checks the rest."""

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from macros.site import stylesheets
from macros.yaml_files import positions
from macros.yaml_files.positions import Source
from macros.yaml_files.problems import Problem

GUIDE, SHEETS = "framework", "stylesheets"
# Where it is not said, they are.
SMALLEST = "smallest_scripts"
_LIKE = {
    GUIDE: "framework: framework/strategic-commissioning/guide.yml",
    SHEETS: "stylesheets: [colours.css, parts]",
}


def check(path: Path, extra: dict[str, Any], docs: Path) -> Iterator[Problem]:
    """What is wrong with our settings in the file ``path``, which MkDocs has read as ``extra``."""
    source = positions.read(path)
    # MkDocs knows tags that we do not.
    yield from (one for one in source.problems if one.what != positions.UNREADABLE_VALUE)
    for key in (GUIDE, SHEETS):
        value = extra.get(key)
        if value is None or value == "" or value == []:
            yield _absent(source, key, extra)
        elif key == GUIDE:
            yield from _guide(source, value)
        else:
            yield from _sheets(source, value, docs / stylesheets.FOLDER)
    if not isinstance(extra.get(SMALLEST, True), bool):
        what, mend = (
            f"`{SMALLEST}` must be true or false",
            "write false for builds that are quicker",
        )
        yield _problem(source, (SMALLEST,), what, mend)


def _absent(source: Source, key: str, extra: dict[str, Any]) -> Problem:
    if key in extra:
        return _problem(source, (key,), f"`{key}` is empty", f"write it like `{_LIKE[key]}`")
    close = get_close_matches(key, [name for name in extra if isinstance(name, str)], n=1)
    mend = f"write `{key}` for `{close[0]}`" if close else f"add it, like `{_LIKE[key]}`"
    return _problem(source, tuple(close), f"`extra` has no `{key}`", mend)


def _guide(source: Source, value: object) -> Iterator[Problem]:
    if not isinstance(value, str):
        what, mend = "`framework` must be the path of one file", f"write it like `{_LIKE[GUIDE]}`"
        yield _problem(source, (GUIDE,), what, mend)
    elif not (file := source.path.parent / value).is_file():
        folder = source.path.parent / GUIDE
        known = [one.relative_to(source.path.parent).as_posix() for one in folder.glob("*/*.yml")]
        close = get_close_matches(value, known, n=1)
        what = f"`framework` names {value}, " + (
            "a folder" if file.is_dir() else "which is no file"
        )
        mend = f"did you mean {close[0]}?" if close else "name the file of a guide"
        yield _problem(source, (GUIDE,), what, mend)


def _sheets(source: Source, value: object, folder: Path) -> Iterator[Problem]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        what, mend = "`stylesheets` must be a list of files", f"write it like `{_LIKE[SHEETS]}`"
        yield _problem(source, (SHEETS,), what, mend)
        return
    for at, said in stylesheets.faults(value, folder):
        what, _, mend = said.partition("; ")
        yield _problem(source, (SHEETS,) if at is None else (SHEETS, at), what, mend)


def _problem(source: Source, where: tuple[str | int, ...], what: str, mend: str) -> Problem:
    return Problem(source.path, source.line(("extra", *where)), what, mend)
