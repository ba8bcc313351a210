"""The site's one sheet of styles: what is used of the theme's sheets, and after it ours."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from browser.one_sheet import names_in, names_on, one_sheet

# Where the theme has its sheets, and how their names begin, in the order it would load them.
THEME_FOLDER = "assets/stylesheets/"
_THEMES = ("main.", "palette.")


class NoThemeSheetError(Exception):
    """The theme has no such sheet as we take it to have."""


class Sheet:
    """Gathers what the sheet has to be about while the pages are made."""

    def __init__(self) -> None:
        self._theme = ""
        self._ours = ""
        self._used: set[str] = set()

    def take(self, theme: Iterable[tuple[str, str]], ours: str) -> None:
        """Take the ``theme``'s files, each a path and its text, and what is ``ours``.

        Raises ``NoThemeSheetError``.
        """
        texts = {PurePosixPath(path).name: text for path, text in theme}
        found = [text for each in _THEMES for name, text in texts.items() if name.startswith(each)]
        if len(found) != len(_THEMES):
            raise NoThemeSheetError(
                f"the theme's sheets {' and '.join(f'{each}*.css' for each in _THEMES)} are not "
                f"where they were: there are {', '.join(texts) or 'none'}. If the theme is a new "
                "release, enter their names in macros/site/sheet.py"
            )
        self._theme, self._ours = "\n".join(found), ours

    def read_page(self, html: str) -> None:
        """Note what a finished page holds."""
        self._used |= names_on(html)

    def read_script(self, text: str) -> None:
        """Note what a finished script may put on a page."""
        self._used |= names_in(text)

    def text(self) -> str:
        """The whole sheet. Raises ``BundleError``."""
        return one_sheet(self._theme, self._ours, self._used)
