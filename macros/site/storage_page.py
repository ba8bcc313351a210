"""The storage page: the hidden frame that keeps the answers where each page has its own storage.

It stands outside the theme: no navigation, no search, not in the sitemap.
"""

from macros.rendering import templates
from macros.site import policy

PATH = "store.html"
SCRIPT = "assets/store.js"


def html() -> str:
    """The whole page."""
    template = templates.environment().get_template("storage_page.html.j2")
    return template.render(policy=policy.meta_policy(), script=SCRIPT) + "\n"
