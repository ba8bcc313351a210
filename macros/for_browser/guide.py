"""The guide for the scripts, in the one shape that ``browser/record/guide/schema.ts`` sets down.

It is a script, and not JSON: a page opened from a folder may load a script, and fetch nothing.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from jsonschema import Draft202012Validator

from macros.for_browser import names
from macros.framework import pages
from macros.framework.checklists import item_of
from macros.framework.each import each_of
from macros.framework.form import Checklist, Finding, FormField, Level, QuickQuestion
from macros.framework.model import Feature, Framework, Point, Prompt, Theme

PATH = "assets/guide.js"
# The long texts, which few pages ask for.
TEXTS_PATH = "assets/guide_texts.js"


class GuideShapeError(Exception):
    """The guide has not the shape that the scripts read; the message says where."""


def script(framework: Framework, schema: dict[str, Any]) -> str:
    """The script that holds the guide. ``schema`` is the JSON Schema of its shape.

    Raises ``GuideShapeError`` when the guide does not fit the schema.
    """
    told = guide(framework)
    wrong = [
        f"{'.'.join(map(str, error.absolute_path)) or 'the guide'}: {error.message}"
        for error in Draft202012Validator(schema).iter_errors(told)
    ]
    if wrong:
        said = "\n".join(sorted(wrong))
        raise GuideShapeError(
            f"The scripts cannot read the guide that the build writes. Let "
            f"macros/for_browser/guide.py and browser/record/guide/schema.ts say the same:\n{said}"
        )
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis[Symbol.for({json.dumps(names.guide())})]={text};\n"


def texts_script(framework: Framework) -> str:
    """The script that holds the long texts."""
    told = json.dumps(long_texts(framework), ensure_ascii=False, separators=(",", ":"))
    return f"globalThis[Symbol.for({json.dumps(names.guide_texts())})]={told};\n"


def long_texts(framework: Framework) -> dict[str, Any]:
    """The words of features, prompts and what is ticked in the scope, and the lists to tick."""
    return {
        "texts": _texts(framework),
        "triggers": each_of(framework, "triggers"),
        "partners": each_of(framework, "partners"),
        "scale": {
            "name": framework.scale.name,
            "levels": [
                {
                    "level": one.level,
                    "name": one.name,
                    "definition": one.appendix_definition,
                    "texts": [one.statement, *one.points],
                }
                for one in framework.scale.levels
            ],
        },
        "checklists": [*map(_checklist, framework.checklists)],
    }


def _checklist(checklist: Checklist) -> dict[str, Any]:
    name = f"{checklist.title} ({checklist.paragraph})" if checklist.paragraph else checklist.title
    points = [
        {"item": item_of(checklist, one), "id": one.id, "text": one.text}
        for one in checklist.points
    ]
    return {"title": name, "ticks": checklist.ticks, "points": points}


def _texts(framework: Framework) -> dict[str, str]:
    """The words of features and prompts by id, of a plan's reasons by ``reason.`` and id, of
    illustrations by ``illustration.``, theme, level and place: the heading's is 0."""
    features = [feature for theme in framework.themes for feature in theme.features]
    found = {feature.id: feature.text for feature in features}
    found |= {p.id: p.text for one in features for p in _all_prompts(one.prompts)}
    reasons = framework.plan.reasons if framework.plan else ()
    found |= {f"reason.{one.id}": one.text for one in reasons}
    return found | {
        f"illustration.{theme.id}.{one.level}.{place}": text
        for theme in framework.themes
        for one in theme.illustrations
        for place, text in enumerate((one.name, *_all_points(one.points)))
    }


def _all_prompts(prompts: Iterable[Prompt]) -> Iterator[Prompt]:
    for prompt in prompts:
        yield prompt
        yield from _all_prompts(prompt.prompts)


def _all_points(points: Iterable[Point]) -> Iterator[str]:
    for point in points:
        yield point.text
        yield from _all_points(point.points)


def guide(framework: Framework) -> dict[str, Any]:
    """The guide as plain data. Addresses begin at the site's root."""
    record, scale = framework.record, framework.scale
    scope, look = framework.scope, framework.quick_look
    return {
        "id": framework.id,
        "edition": framework.edition,
        "title": framework.title,
        "subtitle": framework.subtitle,
        "publisher": framework.publisher,
        "published": framework.published,
        "lead": framework.lead,
        "recordTitle": record.title,
        "levels": [_level(one) for one in scale.levels],
        "shareFrom": scale.share_from,
        "improveTo": scale.improve_to,
        "featureRating": record.feature.rating.source,
        "featureFields": _fields(record.feature.fields, pages.FEATURE_TEXTS),
        "themeFields": _fields(record.theme.fields, pages.THEME_TEXTS),
        "themes": [_theme(theme, record.theme.rating.label) for theme in framework.themes],
        "findings": _leads(scope.findings if scope else ()),
        "quickLook": _leads(look.questions if look else ()),
        "retired": [
            {"id": one.id, "to": one.to, "since": one.since, "why": one.why}
            for one in framework.retired
        ],
    }


def _leads(found: Iterable[Finding | QuickQuestion]) -> list[dict[str, Any]]:
    return [{"id": one.id, "text": one.text, "features": list(one.features)} for one in found]


def _fields(fields: Sequence[FormField], anchor: str) -> list[dict[str, str]]:
    sources = [field.source for field in fields]
    return [
        _field(field, anchor, is_first=field.source not in sources[:at])
        for at, field in enumerate(fields)
    ]


def _field(field: FormField, anchor: str, *, is_first: bool) -> dict[str, str]:
    """A heading that the source prints for two boxes stands over the first of them."""
    told = {"id": field.id, "label": field.label, "guidance": field.guidance, "anchor": anchor}
    if is_first and field.source != field.label:
        told["heading"] = field.source
    return told | ({"role": field.role} if field.role else {})


def _level(level: Level) -> dict[str, Any]:
    told = {"level": level.level, "name": level.name, "definition": level.definition}
    other = level.appendix_definition
    return told | ({"other": other} if other != level.definition else {})


def _theme(theme: Theme, rating_label: str) -> dict[str, Any]:
    return {
        "id": theme.id,
        "title": pages.theme_title(theme),
        "href": pages.html_path(pages.theme_path(theme)),
        "ratingLabel": rating_label.replace("{theme}", theme.id),
        "features": [_feature(theme, feature) for feature in theme.features],
    }


def _feature(theme: Theme, feature: Feature) -> dict[str, Any]:
    return {
        "id": feature.id,
        "title": pages.feature_title(feature),
        "href": pages.html_path(pages.feature_path(theme, feature)),
        "prompts": _prompts(feature.prompts),
    }


def _prompts(prompts: Iterable[Prompt]) -> list[dict[str, Any]]:
    return [{"id": p.id, "prompts": _prompts(p.prompts)} for p in prompts]
