"""The example record of a guide: made up, in the form of an exported file."""

from pathlib import Path
from typing import Any

from macros.for_browser import example_checks, names
from macros.framework import guide_files
from macros.framework.model import Framework
from macros.yaml_files import json_files, schema
from macros.yaml_files.problems import FrameworkError


def example_of(framework_path: Path, framework: Framework) -> dict[str, Any] | None:
    """The example in its file beside a framework file; None if there is none.

    Raises ``FrameworkError`` with every problem of the file, by line, when it is no JSON or no
    labelled example that answers this guide.
    """
    path = guide_files.example(framework_path)
    if not path.exists():
        return None
    source = json_files.read(path)
    problems = [*source.problems]
    if source.data is not None:
        problems += schema.check(source, guide_files.EXAMPLE_SCHEMA)
        problems += example_checks.check(source, framework, names.example())
    if problems:
        problems.sort(key=lambda problem: problem.line)
        raise FrameworkError(tuple(problems))
    found: dict[str, Any] = source.data
    return found
