"""Read a JSON file as strictly as a YAML file: each part's line, and no number or key is lost."""

import json
import math
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from macros.yaml_files import schema
from macros.yaml_files.depth import TEXT, too_deep_json
from macros.yaml_files.positions import TOO_DEEP, Source, Where, cannot_show
from macros.yaml_files.problems import FrameworkError, Problem
from macros.yaml_files.text_files import odd_character, text_of

_SPACE = re.compile(r"[ \t\r\n,:]*")
_PLAIN = re.compile(r"[-+.\w]+")
_MEND = "mend the JSON: look here and above for a comma, quote mark or bracket too many or too few"
# The largest whole number that the browser keeps as it is.
_LARGEST = 2**53 - 1
_WHOLE = re.compile(r"-?\d+")
_CONSTANTS = {"true": True, "false": False, "null": None}


def read(path: Path) -> Source:
    """Read ``path``. Nothing is raised: whatever is wrong is in the ``problems`` of the answer."""
    try:
        text = text_of(path)
    except FrameworkError as error:
        return Source(path, None, {}, error.problems)
    if not text.strip():
        problem = Problem(path, 1, "the file is empty", "write the JSON in it, or delete it")
        return Source(path, None, {}, (problem,))
    if line := too_deep_json(text):
        return Source(path, None, {}, (Problem(path, line, *TOO_DEEP),))
    try:
        # Numbers are read below, where their lines are known.
        json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        what = f"this is no JSON ({error.msg[:1].lower()}{error.msg[1:]})"
        return Source(path, None, {}, (Problem(path, error.lineno, what, _MEND),))
    walk = _Walk(path, text)
    data = walk.value(())
    return Source(path, data, walk.lines, tuple(walk.problems))


def content(path: Path, schema_file: Path) -> Any:
    """The data in ``path``. Raises ``FrameworkError`` when it cannot be read or fits no schema."""
    source = read(path)
    problems = [*source.problems]
    if not problems:
        problems += schema.check(source, schema_file)
    if problems:
        raise FrameworkError(tuple(problems))
    return source.data


@dataclass(slots=True)
class _Walk:
    """Go through a text that is known to be JSON, noting lines, repeated keys and odd values."""

    path: Path
    text: str
    at: int = 0
    lines: dict[Where, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def value(self, where: Where) -> Any:
        """The value that begins next, which is the part ``where`` of the file."""
        self._space()
        self.lines.setdefault(where, self._line())
        match self.text[self.at]:
            case "{":
                return self._object(where)
            case "[":
                return self._list(where)
            case '"':
                return self._text()
        return self._plain()

    def _object(self, where: Where) -> dict[str, Any]:
        found: dict[str, Any] = {}
        self._step()
        while self.text[self.at] != "}":
            line, key = self._line(), self._text()
            if key in found:
                first = self.lines[(*where, key)]
                what = f"`{key}` is here twice (first on line {first})"
                self._add(line, what, "keep one of them")
                self.value((*where, key))
            else:
                self.lines[(*where, key)] = line
                found[key] = self.value((*where, key))
            self._space()
        self.at += 1
        return found

    def _list(self, where: Where) -> list[Any]:
        found: list[Any] = []
        self._step()
        while self.text[self.at] != "]":
            found.append(self.value((*where, len(found))))
            self._space()
        self.at += 1
        return found

    def _text(self) -> str:
        line = self._line()
        found = TEXT.match(self.text, self.at)
        assert found, "the text is JSON"
        self.at, said = found.end(), str(json.loads(found[0]))
        if odd := odd_character(said):
            self._add(line, *cannot_show(odd))
        return said

    def _plain(self) -> Any:
        word = _PLAIN.match(self.text, self.at)
        assert word, "the text is JSON"
        self.at = word.end()
        value = _CONSTANTS.get(word[0], word[0])
        if isinstance(value, str):
            number = float(value)
            if not math.isfinite(number) or (number.is_integer() and abs(number) > _LARGEST):
                what = f"{value[:20]} is no number that a browser keeps"
                self._add(self._line(), what, "write a smaller number in digits")
                return 0
            return int(value) if _WHOLE.fullmatch(value) else number
        return value

    def _step(self) -> None:
        self.at += 1
        self._space()

    def _space(self) -> None:
        """Go on to what comes next; in JSON, what stands between is known to be right."""
        self.at = _SPACE.match(self.text, self.at).end()  # type: ignore[union-attr]

    def _line(self) -> int:
        return self.text.count("\n", 0, self.at) + 1

    def _add(self, line: int, what: str, mend: str) -> None:
        self.problems.append(Problem(self.path, line, what, mend))
