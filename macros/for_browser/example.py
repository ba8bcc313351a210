"""The example record of a guide: made up, in the form of an exported file.

Scripts get it as a script, which is loaded when somebody opens it.
"""

import json
from pathlib import Path
from typing import Any

from macros.for_browser import example_checks, names
from macros.framework import guide_files
from macros.framework.model import Framework
from macros.yaml_files import json_files, schema
from macros.yaml_files.problems import FrameworkError

PATH = "assets/example.js"


def script(example: dict[str, Any]) -> str:
    """The script that holds the ``example``."""
    text = json.dumps(example, ensure_ascii=False, separators=(",", ":"))
    return f"globalThis[Symbol.for({json.dumps(names.example_file())})]={text};\n"


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
