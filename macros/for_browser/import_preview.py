"""What shows a file before it is imported, for pages that do not hold it.

A script, which is loaded when somebody presses Import: the words in it are many, and seldom read.
"""

import json

from macros.for_browser import names

PATH = "assets/import_preview.js"


def script(html: str) -> str:
    """The script that holds the preview's ``html``, made from its template."""
    name, text = json.dumps(names.import_preview()), json.dumps(html, ensure_ascii=False)
    return f"globalThis[Symbol.for({name})]={text};\n"
