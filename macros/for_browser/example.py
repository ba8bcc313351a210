"""The example record of a guide: made up, in the form of an exported file."""

import json
from pathlib import Path
from typing import Any

from macros.for_browser import names
from macros.framework import guide_files
from macros.framework.model import Framework
from macros.yaml_files.problems import FrameworkError, Problem


def example_of(framework_path: Path, framework: Framework) -> dict[str, Any] | None:
    """The example in its file beside a framework file; None if there is none.

    Raises ``FrameworkError`` when it is no JSON, or no labelled example of this guide.
    """
    path = guide_files.example(framework_path)
    if not path.exists():
        return None
    try:
        example = json.loads(path.read_text("utf-8"))
    except json.JSONDecodeError as error:
        raise FrameworkError((Problem(path, error.lineno, error.msg, "mend the JSON"),)) from None
    record = _part(example, "record")
    wrong = []
    if not str(record.get("id", "")).startswith(names.EXAMPLE):
        wrong.append(
            ("its id is that of a real record", f"let record.id start with {names.EXAMPLE!r}")
        )
    if "example" not in str(record.get("name", "")).lower():
        wrong.append(("its name hides that it is made up", "put 'Example' in record.name"))
    if _part(record, "framework").get("id") != framework.id:
        wrong.append(("it answers another guide", f"make record.framework.id {framework.id!r}"))
    if wrong:
        raise FrameworkError(tuple(Problem(path, 1, what, mend) for what, mend in wrong))
    found: dict[str, Any] = example
    return found


def _part(whole: object, key: str) -> dict[str, Any]:
    """A part of the file; empty where the file has another form."""
    part = whole.get(key) if isinstance(whole, dict) else None
    return part if isinstance(part, dict) else {}
