"""The path through the work: from the scope through every feature and theme to what goes out."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.framework import pages
from macros.framework.model import Framework


@dataclass(frozen=True, slots=True)
class Step:
    """A page on the path: its Markdown path, what it is called, and where on it to go.

    ``item`` is the feature or theme that is judged there, empty on the other pages, and ``theme``
    the theme of a feature. ``is_theme`` says that it is a theme as a whole, which is judged after
    its features (3.14).
    """

    page: str
    title: str
    item: str = ""
    theme: str = ""
    is_theme: bool = False
    anchor: str = ""


class WorkPath:
    """The path through one guide: ``steps`` are all of it, in order."""

    START = Step("scope.md", "Scope")
    # What comes when everything in scope has been judged.
    END = Step("profile.md", "Profile")
    # What follows from it (4.2), before it is handed on.
    PLAN = Step("plan.md", "Improvement plan")
    OUT = Step("export.md", "Report and copies")

    def __init__(self, framework: Framework) -> None:
        self.steps = (self.START, *_judged(framework), self.END, self.PLAN, self.OUT)
        self._at = {step.page: number for number, step in enumerate(self.steps)}

    def around(self, page: str) -> tuple[Step | None, Step | None]:
        """The steps before and after the one on this page; None at either end and off the path."""
        at = self._at.get(page)
        if at is None:
            return None, None
        return (
            self.steps[at - 1] if at else None,
            self.steps[at + 1] if at + 1 < len(self.steps) else None,
        )

    def step_on(self, page: str) -> Step | None:
        """The step that is this page; None off the path."""
        at = self._at.get(page)
        return None if at is None else self.steps[at]


def _judged(framework: Framework) -> Iterator[Step]:
    for theme in framework.themes:
        for feature in theme.features:
            path, title = pages.feature_path(theme, feature), pages.feature_title(feature)
            yield Step(path, title, feature.id, theme.id)
        path, title = pages.theme_path(theme), f"Theme {theme.id}"
        yield Step(path, title, theme.id, is_theme=True, anchor="rating")
