"""Read the project's name and version in ``pyproject.toml``."""

import re
import tomllib
from pathlib import Path

from macros.yaml_files.problems import FrameworkError, Problem
from macros.yaml_files.text_files import text_of

_VERSION = re.compile(r"\d+\.\d+\.\d+([-.+]?[a-z0-9]+)*", re.IGNORECASE)
_NAME = re.compile(r"[a-z0-9]+([-._][a-z0-9]+)*", re.IGNORECASE)
_LINE = re.compile(r"\(at line (\d+)")


def release_of(path: Path) -> str:
    """The version in the file ``path``, such as ``0.1.0``: exported files carry it.

    Raises ``FrameworkError`` when the file cannot be read, or holds no version.
    """
    return _entry(path, "version", _VERSION, "0.1.0")


def name_of(path: Path) -> str:
    """The project's name. Raises ``FrameworkError`` as ``release_of`` does."""
    return _entry(path, "name", _NAME, "a-closer-look")


def _entry(path: Path, key: str, form: re.Pattern[str], like: str) -> str:
    text = text_of(path).replace("\r\n", "\n")
    try:
        project = tomllib.loads(text).get("project")
    except tomllib.TOMLDecodeError as error:
        at = _LINE.search(str(error))
        line = int(at[1]) if at else text.count("\n")
        what = f"this is no TOML ({str(error).partition(' (at ')[0]})"
        raise _error(path, line, what, "mend it, or look above for a quote never closed") from None
    found = project.get(key) if isinstance(project, dict) else None
    if isinstance(found, str) and form.fullmatch(found):
        return found
    line, is_there = _line(text, key)
    what = f"`{key}` is not written as it must be" if is_there else f"`[project]` has no `{key}`"
    raise _error(path, line, what, f'write it like `{key} = "{like}"`')


def _line(text: str, key: str) -> tuple[int, bool]:
    """The line of a key below ``[project]``, or of ``[project]``, and whether the key is there."""
    table = 1
    is_inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("["):
            is_inside = line.strip() == "[project]"
            table = number if is_inside else table
        elif is_inside and re.match(rf"\s*{key}\s*=", line):
            return number, True
    return table, False


def _error(path: Path, line: int, what: str, mend: str) -> FrameworkError:
    return FrameworkError((Problem(path, line, what, mend),))
