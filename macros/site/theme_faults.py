"""What the theme's own HTML has wrong, or for nothing, where none of our templates can reach it."""

import re

# The standard knows no autocomplete on a checkbox.
_FAULT = 'type="checkbox" id="__drawer" autocomplete="off"'
_MENDED = 'type="checkbox" id="__drawer"'
# The theme's search, which this turns, gave way to our own.
_TURNS_NOTHING = re.compile(r'\s*<input [^>]*\bid="__search"[^>]*>')

# Every page has a link of ours to its content, before this one.
_SKIPS_AGAIN = re.compile(r'\s*<a href="[^"]*" class="md-skip">.*?</a>', re.DOTALL)

# Boxes that only the theme's script fills.
_EMPTY = re.compile(
    r'\s*<div data-md-component="(?:skip|announce)">\s*</div>|'
    r'\s*<div class="md-dialog" data-md-component="dialog">\s*<div [^>]*>\s*</div>\s*</div>'
)
# Names that only the theme's script asks for. Ours asks for the components that are left here.
_FOR_ITS_SCRIPT = re.compile(
    r' data-md-component="(?!palette"|header-title"|sidebar"|toc")[^"]*"|'
    r' data-md-(?:scrollfix|type="[^"]*")'
)
_GENERATOR = re.compile(r'\s*<meta name="generator"[^>]*>')
# In HTML a drawing is one without saying so.
_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'


def mended(html: str) -> str:
    """A finished page of the theme's, without its faults and without what is there for nothing."""
    html = _SKIPS_AGAIN.sub("", html.replace(_FAULT, _MENDED), count=1)
    html = _TURNS_NOTHING.sub("", html, count=1)
    html = _GENERATOR.sub("", _EMPTY.sub("", html), count=1)
    return _FOR_ITS_SCRIPT.sub("", html).replace(_NAMESPACE, "")
