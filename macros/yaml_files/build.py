"""Build what a checked file describes: each set of its keys is a dataclass with the same names."""

from collections.abc import Mapping
from dataclasses import is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def built(kind: type[T], data: Mapping[str, Any]) -> T:
    """``data`` as a ``kind``, and what it holds as its fields' types say; lists become tuples.

    A key that is left out has the default of its field.
    """
    types = _types(cast("Any", kind))
    return kind(**{key: _value(types[key], value) for key, value in data.items()})


@cache
def _types(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(kind: Any, value: Any) -> Any:
    if get_origin(kind) is UnionType:
        [kind] = (one for one in get_args(kind) if one is not NoneType)
    if get_origin(kind) is tuple:
        return tuple(_value(get_args(kind)[0], one) for one in value)
    if value is None or not is_dataclass(kind):
        return value
    return built(cast("type[Any]", kind), value)
