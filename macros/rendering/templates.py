"""Where the templates are: whole pages in ``macros/templates``, a part of one with its script."""

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

_ROOT = Path(__file__).parents[2]
_COMPILED = _ROOT / ".cache" / "templates"
# Whole pages, and the parts of one: these by folder and file, such as ``rating/rating.html.j2``.
FOLDERS = (_ROOT / "macros" / "templates", _ROOT / "browser" / "parts")


def environment() -> Environment:
    """An environment that finds every template."""
    return Environment(
        loader=FileSystemLoader(FOLDERS),
        bytecode_cache=compiled(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def compiled() -> FileSystemBytecodeCache:
    """Where templates are kept compiled from one build to the next, until they change."""
    _COMPILED.mkdir(parents=True, exist_ok=True)
    return FileSystemBytecodeCache(str(_COMPILED))
