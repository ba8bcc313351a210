"""Where the templates are: whole pages in ``macros/templates``, a part of one with its script."""

from pathlib import Path

_ROOT = Path(__file__).parents[2]
# A part's template is named by its folder and file, such as ``rating/rating.html.j2``.
FOLDERS = (_ROOT / "macros" / "templates", _ROOT / "browser" / "parts")
