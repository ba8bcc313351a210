"""Check what people tick beside features: questions and findings that lead to some, reasons."""

from collections.abc import Iterator

from macros.framework.ids import Entry, listed
from macros.yaml_files.positions import Source
from macros.yaml_files.problems import Problem, instead


def check(source: Source, entries: list[Entry]) -> Iterator[Problem]:
    """Leads to what is no feature of the guide; questions or reasons that have one id."""
    themes = [entry for entry in entries if entry.where[:1] == ("themes",)]
    features = [entry.id for entry in themes if len(entry.where) == 4]
    data = source.data if isinstance(source.data, dict) else {}
    for part, key, thing in (
        ("scope", "findings", "finding"),
        ("quick_look", "questions", "question"),
        ("plan", "reasons", "reason"),
    ):
        first: dict[str, int] = {}
        for where, entry in listed(data.get(part), key, (part,)):
            name = entry.get("id")
            if part != "scope" and isinstance(name, str):
                line = source.line((*where, "id"))
                if name in first:
                    what = f"the {thing} {name} is here twice (first on line {first[name]})"
                    yield Problem(source.path, line, what, f"give this {thing} an id of its own")
                first.setdefault(name, line)
            named = entry.get("features")
            for n, feature in enumerate(named if isinstance(named, list) else []):
                if isinstance(feature, str) and feature.strip() and feature not in features:
                    what = f"{thing} {name} leads to {feature}, which is no feature of the guide"
                    line = source.line((*where, "features", n))
                    yield Problem(source.path, line, what, instead(feature, features, "feature"))
