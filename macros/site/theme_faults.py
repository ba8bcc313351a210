"""What the theme's own HTML has wrong in places that none of our templates can reach."""

# The standard knows no autocomplete on a checkbox.
_FAULT = 'type="checkbox" id="__{}" autocomplete="off"'
_MENDED = 'type="checkbox" id="__{}"'


def mended(html: str) -> str:
    """A finished page of the theme's, without its faults."""
    for toggle in ("drawer", "search"):
        html = html.replace(_FAULT.format(toggle), _MENDED.format(toggle))
    return html
