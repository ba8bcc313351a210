"""The path through the work: from the scope through every feature and theme to what goes out."""

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


START = Step("scope.md", "Scope")
# What comes when everything in scope has been judged.
END = Step("profile.md", "Profile")
# What follows from it (4.2), before it is handed on.
PLAN = Step("plan.md", "Improvement plan")
OUT = Step("export.md", "Report and copies")


def path(framework: Framework) -> tuple[Step, ...]:
    """Every step, in order."""
    steps = [START]
    for theme in framework.themes:
        steps += [
            Step(
                pages.feature_path(theme, feature),
                pages.feature_title(feature),
                feature.id,
                theme.id,
            )
            for feature in theme.features
        ]
        steps.append(
            Step(
                pages.theme_path(theme),
                f"Theme {theme.id}",
                theme.id,
                is_theme=True,
                anchor="rating",
            )
        )
    return (*steps, END, PLAN, OUT)


def around(framework: Framework, page: str) -> tuple[Step | None, Step | None]:
    """The steps before and after the one on this page; None at either end and off the path."""
    steps = path(framework)
    at = next((n for n, step in enumerate(steps) if step.page == page), None)
    if at is None:
        return None, None
    return (steps[at - 1] if at else None), (steps[at + 1] if at + 1 < len(steps) else None)


def step_on(framework: Framework, page: str) -> Step | None:
    """The step that is this page; None off the path."""
    return next((step for step in path(framework) if step.page == page), None)
