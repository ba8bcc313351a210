"""What a record has one field for each of (``each`` in the table of kinds)."""

from macros.framework import pages
from macros.framework.model import Framework


def each_of(framework: Framework, what: str) -> dict[str, str]:
    """The names of all there is of ``what``, by id, in the guide's order.

    ``places`` are the themes, each before its features.
    """
    scope, look, plan = framework.scope, framework.quick_look, framework.plan
    if what == "findings":
        return {one.id: one.text for one in (scope.findings if scope else ())}
    if what == "questions":
        return {one.id: one.text for one in (look.questions if look else ())}
    if what in ("triggers", "partners"):
        return {one.id: one.text for one in (getattr(scope, what) if scope else ())}
    if what == "reasons":
        return {one.id: one.text for one in (plan.reasons if plan else ())}
    found = {}
    for theme in framework.themes:
        if what == "places":
            found[theme.id] = pages.theme_title(theme)
        found |= {feature.id: pages.feature_title(feature) for feature in theme.features}
    return found
