"""What shows a file before it is imported, for pages that do not hold it.

A script, which is loaded when somebody presses Import: the words in it are many, and seldom read.
"""

import json
from collections.abc import Callable

from macros.for_browser import names

PATH = "assets/import_preview.js"
# A record as a file holds it; a form that was filled in.
PREVIEWS = ("import/import_preview", "import/form_preview")


def script(part: Callable[[str, str], str]) -> str:
    """The script that holds the previews; ``part`` renders a template for no page."""
    html = "".join(part(preview, "") for preview in PREVIEWS)
    name, text = json.dumps(names.import_preview()), json.dumps(html, ensure_ascii=False)
    return f"globalThis[Symbol.for({name})]={text};\n"
