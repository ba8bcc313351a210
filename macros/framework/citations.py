"""How a page cites a numbered paragraph of the guidance, and the anchor this gives it there."""

import re

# Found whole: {{ p("2.14") }}.
CITED = re.compile(r"""\{\{-?\s*p\(\s*["']([^"']*)["']\s*\)\s*-?\}\}""")


def anchor(paragraph: str) -> str:
    """The id a numbered paragraph has on the page that cites it: ``para-2-14`` for ``2.14``."""
    return "para-" + paragraph.replace(".", "-")
