"""The storage page: the hidden frame that keeps the answers where each page has its own storage.

It stands outside the theme: no navigation, no search, not in the sitemap.
"""

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.rendering.templates import FOLDERS
from macros.site import policy

PATH = "store.html"
SCRIPT = "assets/store.js"


def html() -> str:
    """The whole page."""
    environment = Environment(
        loader=FileSystemLoader(FOLDERS),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    template = environment.get_template("storage_page.html.j2")
    return template.render(policy=policy.meta_policy(), script=SCRIPT)
