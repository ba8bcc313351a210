"""How deep a file's lists and keys are nested, told without following them down."""

import re

import yaml

from macros.yaml_files import compose

# A guide needs 10; far more would exhaust what reads the file.
DEEPEST = 40
# A text of JSON, in its quote marks.
TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
# Each list or key within another is a step to the right, and at most two stand on one step.
_FAR_RIGHT = re.compile(rf"^[ ?:-]{{{DEEPEST // 2}}}", re.MULTILINE)
_BRACKET = re.compile(r"[\[\]{}]")


def too_deep_json(text: str) -> int | None:
    """The line on which a JSON text is nested too deep; None if it nowhere is."""
    return _too_many_brackets(TEXT.sub(lambda found: " " * len(found[0]), text))


def too_deep_yaml(text: str) -> int | None:
    """The line on which a YAML text is nested too deep; None if it nowhere is."""
    if not _FAR_RIGHT.search(text) and _too_many_brackets(text) is None:
        return None
    depth = 0
    try:
        for event in yaml.parse(text, Loader=compose.FAST_READER or yaml.SafeLoader):
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > DEEPEST and event.start_mark:
                return int(event.start_mark.line) + 1
    except yaml.YAMLError:
        pass  # Whoever reads the file says what is wrong with it.
    return None


def _too_many_brackets(text: str) -> int | None:
    depth = 0
    for bracket in _BRACKET.finditer(text):
        depth = max(0, depth + (1 if bracket[0] in "[{" else -1))
        if depth > DEEPEST:
            return text.count("\n", 0, bracket.start()) + 1
    return None
