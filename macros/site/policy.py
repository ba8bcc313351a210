"""The site's Content-Security-Policy and the headers that go with it: the one truth for both.

Each page carries the policy in a meta tag. A web server that sends the headers as well adds
what a tag cannot say. The host notes and their header files are made from here.
"""

# What each source is for; a directive that is not named falls back to "nothing".
_POLICY: tuple[tuple[str, str], ...] = (
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),  # the theme's stylesheet holds its icons as data
    ("font-src", "'self'"),
    ("connect-src", "'none'"),  # the search's index comes as a script, as from a folder
    ("frame-src", "'self'"),  # the storage page that Firefox needs on file://
    ("base-uri", "'none'"),
    ("form-action", "'none'"),  # forms are read by scripts, never sent
)
# A browser takes this from a header only. The site may frame its own storage page.
_FRAMED_BY: tuple[str, str] = ("frame-ancestors", "'self'")


def meta_policy() -> str:
    """The policy as the meta tag of every page says it."""
    return _joined(_POLICY)


def headers() -> dict[str, str]:
    """Every header a web server should send with the site, name to value."""
    return {
        "Content-Security-Policy": _joined((*_POLICY, _FRAMED_BY)),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }


def _joined(directives: tuple[tuple[str, str], ...]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives)
