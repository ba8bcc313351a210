"""Close up a page: of the white space between lines that templates leave, one end is enough.

It shows the same, as HTML draws any run of white space as one space. Left alone are texts in which
each space counts, and what is inside a tag.
"""

import re

_KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>|<[^>]*>)", re.DOTALL)
# No other spaces: a no-break space is drawn.
_LINES = re.compile(r"[ \t\r\f]*\n[ \t\r\n\f]*")


def closed_up(html: str) -> str:
    """The page with each run of white space that holds an end of line cut down to that."""
    pieces = _KEPT.split(html)
    # In turn: words between tags, what is kept, and the name of its tag.
    pieces[0::3] = [_LINES.sub("\n", words) for words in pieces[0::3]]
    del pieces[2::3]
    return "".join(pieces)
