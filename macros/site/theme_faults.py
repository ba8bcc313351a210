"""What the theme's own HTML has wrong in places that none of our templates can reach."""

import re

# The standard knows no autocomplete on a checkbox.
_FAULT = 'type="checkbox" id="__drawer" autocomplete="off"'
_MENDED = 'type="checkbox" id="__drawer"'
# The theme's search, which this turns, gave way to our own.
_TURNS_NOTHING = re.compile(r'\s*<input [^>]*\bid="__search"[^>]*>')

# Every page has a link of ours to its content, before this one.
_SKIPS_AGAIN = re.compile(r'\s*<a href="[^"]*" class="md-skip">.*?</a>', re.DOTALL)


def mended(html: str) -> str:
    """A finished page of the theme's, without its faults."""
    html = _SKIPS_AGAIN.sub("", html.replace(_FAULT, _MENDED), count=1)
    return _TURNS_NOTHING.sub("", html, count=1)
