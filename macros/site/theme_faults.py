"""What the theme's own HTML has wrong in places that none of our templates can reach."""

import re

# The standard knows no autocomplete on a checkbox.
_FAULT = 'type="checkbox" id="__drawer" autocomplete="off"'
_MENDED = 'type="checkbox" id="__drawer"'
# The theme's search, which this turns, gave way to our own.
_TURNS_NOTHING = re.compile(r'\s*<input [^>]*\bid="__search"[^>]*>')


def mended(html: str) -> str:
    """A finished page of the theme's, without its faults."""
    return _TURNS_NOTHING.sub("", html.replace(_FAULT, _MENDED), count=1)
