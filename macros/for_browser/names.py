"""Names that the build and the scripts both use, from the one file that the scripts read too."""

from functools import cache
from pathlib import Path
from typing import Any

from macros.framework.guide_files import NAMES_SCHEMA
from macros.yaml_files import json_files

FILE = Path(__file__).parents[2] / "browser" / "record" / "names.json"


def example() -> str:
    """How the id of an example record begins."""
    return str(read()["example"])


def example_file() -> str:
    """The symbol under which a page finds the example record."""
    return str(read()["exampleFile"])


def guide() -> str:
    """The symbol under which a page finds the guide; its number is that of the guide's shape."""
    return str(read()["guide"])


def guide_texts() -> str:
    """The symbol under which a page finds the words of the guide's features and prompts."""
    return str(read()["guideTexts"])


def import_preview() -> str:
    """The symbol under which a page finds what shows a file before it is imported."""
    return str(read()["importPreview"])


@cache
def read() -> dict[str, Any]:
    """All of the names. Raises ``FrameworkError`` with every problem of their file, by line."""
    found: dict[str, Any] = json_files.content(FILE, NAMES_SCHEMA)
    return found
