"""Read a YAML file and remember on which line each part of it stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from macros.yaml_files.compose import compose
from macros.yaml_files.depth import DEEPEST, too_deep_yaml
from macros.yaml_files.problems import FrameworkError, Problem
from macros.yaml_files.text_files import odd_character, text_of

Where = tuple[str | int, ...]
"""The way to a part of the file: keys, and places in lists from 0."""

TOO_DEEP = (
    "lists or keys are nested too deep here",
    "look above for a bracket never closed, or keep to a few lists within each other",
)
UNREADABLE_VALUE = "YAML cannot read this value"
_QUOTES = "put the whole text in quotes if it holds a colon or begins with a sign"
_MENDS = {
    "mapping values are not allowed here": (
        "there is a colon where none can stand",
        "put the whole text in quotes, or check how far the line is indented",
    ),
    "could not find expected ':'": (
        "this line has no colon after its key",
        "write it as `key: value`",
    ),
    "found unexpected end of stream": (
        "a quote mark opened here is never closed",
        "add the closing quote mark",
    ),
    "that cannot start any token": (
        "a text cannot begin with this character",
        "put the text in quotes; if it is a tab, use spaces",
    ),
    "expected <block end>": (
        "this line does not fit the lines above it",
        "indent it as far as its neighbours, and look above it for a quote mark never closed",
    ),
    "expected a single document": ("a line `---` starts a second document", "delete that line"),
    "found undefined alias": ("`*` stands for a name that is not there", _QUOTES),
    "expected ',' or": (
        "a bracket or brace opened here is not closed",
        "close it, and put texts inside it in quotes if they hold a comma or `?`",
    ),
}
# For these the reader stumbles further on: the fault is where the thing it was reading began.
_BEGAN_EARLIER = ("while scanning a quoted", "while scanning a simple key", "while parsing a flow")


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: its plain data, the line of each part, and what made it hard to read.

    ``data`` is None when the file cannot be read at all; ``problems`` then says why.
    """

    path: Path
    data: Any
    lines: dict[Where, int]
    problems: tuple[Problem, ...]

    def line(self, where: Where) -> int:
        """The line of a part, or of the nearest part around it that is there."""
        while where not in self.lines and where:
            where = where[:-1]
        return self.lines.get(where, 1)


def read(path: Path) -> Source:
    """Read ``path``. Nothing is raised: whatever is wrong is in the ``problems`` of the answer."""
    try:
        text = text_of(path)
    except FrameworkError as error:
        return Source(path, None, {}, error.problems)
    return from_text(path, text)


def from_text(path: Path, text: str) -> Source:
    """Read ``text``, the YAML in the file ``path``, as ``read`` reads a whole file."""
    if line := too_deep_yaml(text):
        return Source(path, None, {}, (Problem(path, line, *TOO_DEEP),))
    try:
        root = compose(text)
    except yaml.MarkedYAMLError as error:
        return Source(path, None, {}, (_unreadable(path, error),))
    if root is None:
        problem = Problem(path, 1, "the file is empty", "write the guide in it")
        return Source(path, None, {}, (problem,))
    walk = _Walk(path)
    data = walk.value(root, ())
    return Source(path, data, walk.lines, tuple(walk.problems))


@dataclass(slots=True)
class _Walk:
    """Turn YAML nodes into plain data, noting lines and keys written twice."""

    path: Path
    lines: dict[Where, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    around: list[yaml.Node] = field(default_factory=list)
    scalars: yaml.SafeLoader = field(default_factory=lambda: yaml.SafeLoader(""))

    def value(self, node: yaml.Node, where: Where) -> Any:
        # The line of a key is already known, and is where a person looks for its value.
        self.lines.setdefault(where, _line(node))
        if any(node is outer for outer in self.around):
            self._add(_line(node), "`*` puts a part of the file inside itself", _QUOTES)
            return None
        if len(self.around) > DEEPEST:  # through `*`, which is no step to the right
            self._add(_line(node), *TOO_DEEP)
            return None
        self.around.append(node)
        try:
            if isinstance(node, yaml.MappingNode):
                return {
                    key: self.value(item, (*where, key)) for key, item in self._keys(node, where)
                }
            if isinstance(node, yaml.SequenceNode):
                return [self.value(item, (*where, n)) for n, item in enumerate(node.value)]
            return self._scalar(node)
        finally:
            self.around.pop()

    def _keys(self, node: yaml.MappingNode, where: Where) -> Iterator[tuple[str, yaml.Node]]:
        for name, item in node.value:
            line = _line(name)
            if not isinstance(name, yaml.ScalarNode):
                self._add(line, "there is a list or brace where a key belongs", _QUOTES)
                continue
            key = str(name.value)
            self._see(key, line)
            if (*where, key) in self.lines:
                first = self.lines[(*where, key)]
                self._add(
                    line, f"`{key}` is here twice (first on line {first})", "keep one of them"
                )
                continue
            self.lines[(*where, key)] = line
            yield key, item

    def _scalar(self, node: yaml.Node) -> Any:
        self._see(node.value, _line(node))
        try:
            return self.scalars.construct_object(node)
        except (ValueError, yaml.YAMLError):  # a date that is none, or a tag such as !env
            self._add(_line(node), UNREADABLE_VALUE, "put it in quotes")
            return node.value

    def _see(self, text: str, line: int) -> None:
        if odd := odd_character(text):
            self._add(line, *cannot_show(odd))

    def _add(self, line: int, what: str, mend: str) -> None:
        self.problems.append(Problem(self.path, line, what, mend))


def cannot_show(character: str) -> tuple[str, str]:
    """That a text holds a ``character`` no page can show, and how to mend it."""
    return f"a text here holds {character}, which no page can show", "write the letter itself"


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _unreadable(path: Path, error: yaml.MarkedYAMLError) -> Problem:
    said = f"{error.context} {error.problem}"
    earlier = (error.context or "").startswith(_BEGAN_EARLIER)
    mark = error.context_mark if earlier and error.context_mark else error.problem_mark
    line = mark.line + 1 if mark else 1
    for words, (what, mend) in _MENDS.items():
        if words in said:
            return Problem(path, line, what, mend)
    return Problem(path, line, "the file cannot be read from this line on", _QUOTES)
