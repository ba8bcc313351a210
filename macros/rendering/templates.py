"""Where the templates are: whole pages in ``macros/templates``, a part of one with its script."""

from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

_ROOT = Path(__file__).parents[2]
_PARTS = _ROOT / "browser" / "parts"
_COMPILED = _ROOT / ".cache" / "templates"


def environment() -> Environment:
    """An environment that finds every template by its file's name, a figure by ``figures/`` too."""
    folders = (
        _ROOT / "macros" / "templates",
        _PARTS,
        *sorted(part for part in _PARTS.glob("*") if part.is_dir()),
    )
    return Environment(
        loader=FileSystemLoader(folders),
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
