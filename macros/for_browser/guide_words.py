"""The guide's words that exports need, as ``browser/record/guide/guide_words.ts`` reads them.

Words of ours come from the table of kinds, which the scripts read themselves.
"""

from collections.abc import Iterable
from typing import Any

from macros.framework import pages
from macros.framework.form import Finding, FormField
from macros.framework.model import Framework, Prompt


def guide_words(framework: Framework) -> dict[str, Any]:
    """The words as plain data, keyed as ``GuideWords`` in TypeScript."""
    record = framework.record
    return {
        "id": framework.id,
        "edition": framework.edition,
        "title": framework.title,
        "subtitle": framework.subtitle,
        "publisher": framework.publisher,
        "published": framework.published,
        "lead": framework.lead,
        "recordTitle": record.title,
        "levels": [
            {"level": one.level, "name": one.name, "definition": one.definition}
            for one in framework.scale.levels
        ],
        "featureRating": record.feature.rating.source,
        "featureFields": [_field(field) for field in record.feature.fields],
        "themeFields": [_field(field) for field in record.theme.fields],
        "themes": [
            {
                "id": theme.id,
                "title": pages.theme_title(theme),
                "ratingLabel": record.theme.rating.label.replace("{theme}", theme.id),
                "features": [
                    {
                        "id": feature.id,
                        "title": pages.feature_title(feature),
                        "text": feature.text,
                        "prompts": _prompts(feature.prompts),
                    }
                    for feature in theme.features
                ],
            }
            for theme in framework.themes
        ],
        "findings": [{"id": one.id, "text": one.text} for one in _findings(framework)],
    }


def _field(field: FormField) -> dict[str, str]:
    return {"id": field.id, "label": field.label, "guidance": field.guidance}


def _findings(framework: Framework) -> tuple[Finding, ...]:
    return framework.scope.findings if framework.scope else ()


def _prompts(prompts: Iterable[Prompt]) -> list[dict[str, Any]]:
    return [{"id": p.id, "text": p.text, "prompts": _prompts(p.prompts)} for p in prompts]
