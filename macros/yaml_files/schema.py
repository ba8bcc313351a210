"""Check a file against its JSON Schema and say in plain words what does not fit."""

import json
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError, validators

from macros.yaml_files.positions import Source, Where
from macros.yaml_files.problems import Problem

_TYPES = {
    "string": ("a text", "put it in quotes"),
    "integer": ("a whole number", "write digits only, without quotes"),
    "array": ("a list", "begin each entry on a line of its own with a dash"),
    "number": ("a number", "write digits only, without quotes"),
    "boolean": ("true or false", "write one of the two, without quotes"),
    "object": ("a set of keys", "write each as `key: value` on a line of its own"),
}


def check(source: Source, schema: Path) -> Iterator[Problem]:
    """Everything in ``source`` that does not fit the schema in the file ``schema``."""
    seen: set[tuple[int, str]] = set()
    for error in _validator(schema).iter_errors(source.data):
        for where, what, mend in _explain(error, source.data):
            # A missing key is reported once for each place, however the library counts it.
            if (line := source.line(where), what) not in seen:
                seen.add((line, what))
                yield Problem(source.path, line, what, mend)


@cache
def _validator(schema: Path) -> Any:
    # JSON counts 5.0 as a whole number; people who write 5.0 for a level made a slip.
    types = Draft202012Validator.TYPE_CHECKER.redefine("integer", lambda _, it: type(it) is int)
    extend: Any = validators.extend  # the library leaves it without types
    strict = extend(Draft202012Validator, type_checker=types)
    return strict(json.loads(schema.read_text("utf-8")))


def _explain(error: ValidationError, data: Any) -> Iterator[tuple[Where, str, str]]:
    where: Where = tuple(error.absolute_path)
    name = _name(where, data)
    wanted: Any = error.validator_value
    found: Any = error.instance
    schema: Any = error.schema
    match error.validator:
        case "required":
            for key in (key for key in wanted if key not in found):
                yield where, f"{name} has no `{key}`", f"add a line `{key}:`"
        case "additionalProperties":
            known = list(schema["properties"])
            for key in (key for key in found if key not in known):
                yield (*where, key), f"{name} cannot have the key `{key}`", _instead(key, known)
        case "type" | "enum" if found is None:
            yield where, f"{name} is empty", _fill(where)
        case "type":
            kind = wanted if isinstance(wanted, str) else wanted[0]
            meant, mend = _TYPES[kind]
            if kind == "string" and isinstance(found, dict | list):
                mend = "if the text holds a colon or begins with a sign, put all of it in quotes"
            yield where, f"{name} must be {meant}", mend
        case "pattern" if not found.strip():
            yield where, f"{name} is empty", _fill(where)
        case "enum":
            known = [str(value) for value in wanted]
            close = get_close_matches(str(found), known, n=1)
            mend = f"did you mean {close[0]}?" if close else "write one of: " + ", ".join(known)
            yield where, f"{name} cannot be `{found}`", mend
        case "minItems":
            few = "has too few entries" if found else "is empty"
            yield where, f"{name} {few}", f"it needs at least {wanted}: add them below it"
        case _:
            yield where, f"{name} is not written as it must be", _about(schema)


def _about(schema: dict[str, Any]) -> str:
    """What the schema's own description says of this part, to follow a semicolon."""
    said = str(schema.get("description", "see how its neighbours are written")).rstrip(".")
    return said[:1].lower() + said[1:]


def _fill(where: Where) -> str:
    return f"write it after the {'dash' if where and isinstance(where[-1], int) else 'colon'}"


def _instead(key: str, known: list[str]) -> str:
    close = get_close_matches(key, known, n=1)
    if close:
        return f"did you mean `{close[0]}`?"
    return "delete it, or check how far it is indented. Keys known here: " + ", ".join(known)


def _name(where: Where, data: Any) -> str:
    """What to call a part: its key, and the id of the nearest entry around it that has one."""
    key, owner, part = "", "", data
    for step in where:
        if isinstance(step, str):
            key = step
        part = part[step]
        if isinstance(part, dict) and isinstance(part.get("id"), str) and part is not data:
            owner, key = part["id"], ""
    if not where:
        return "the file"
    if not key:
        return owner
    entry = "an entry of " if isinstance(where[-1], int) else ""
    return f"{entry}`{key}`" + (f" of {owner}" if owner else "")
