"""Load a guide's framework file, or say everything that is wrong with it."""

from itertools import chain
from pathlib import Path
from typing import Any

from macros.framework import guide_files, meaning
from macros.framework.model import Framework
from macros.yaml_files import positions, schema
from macros.yaml_files.build import built
from macros.yaml_files.problems import FrameworkError, Problem

__all__ = ["FrameworkError", "Problem", "load"]


def load(path: Path) -> Framework:
    """Return the guide in the file ``path``.

    Its retired ids are read from their file beside it, if there is one. Raises ``FrameworkError``
    with every problem of both files, by line.
    """
    source = positions.read(path)
    problems = [*source.problems]
    if source.data is not None:
        problems += chain(schema.check(source, guide_files.GUIDE_SCHEMA), meaning.check(source))
    retired_ids = guide_files.retired_ids(path)
    retired: list[dict[str, Any]] = []
    if retired_ids.exists():
        mapping = positions.read(retired_ids)
        problems += mapping.problems
        if mapping.data is not None:
            problems += schema.check(mapping, guide_files.RETIRED_IDS_SCHEMA)
            if source.data is not None:
                problems += meaning.check_retired(source, mapping)
            retired = mapping.data.get("retired", []) if isinstance(mapping.data, dict) else []
    if problems:
        # Stable: the guide's own file first, then the file of retired ids.
        problems.sort(key=lambda problem: (problem.path != path, problem.line))
        raise FrameworkError(tuple(problems))
    return built(Framework, {**source.data, "retired": retired})
