"""Where the templates are: whole pages in ``macros/templates``, a part of one with its script."""

from pathlib import Path

_ROOT = Path(__file__).parents[2]
_PARTS = _ROOT / "browser" / "parts"
# A template is named by its file's name; a figure by ``figures/`` and its file's name.
FOLDERS = (
    _ROOT / "macros" / "templates",
    _PARTS,
    *sorted(part for part in _PARTS.glob("*") if part.is_dir()),
)
