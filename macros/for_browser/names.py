"""Names that the build and the scripts both use, from the one file that the scripts read too."""

import json
from pathlib import Path

_FILE = Path(__file__).parents[2] / "browser" / "record" / "names.json"
_NAMES: dict[str, str] = json.loads(_FILE.read_text("utf-8"))

# How the id of an example record begins.
EXAMPLE = _NAMES["example"]
# The symbol under which a page finds the guide; its number is that of the guide's shape.
GUIDE = _NAMES["guide"]
