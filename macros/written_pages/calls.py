"""Check what stands between double braces on a hand-written page, without showing the page."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, meta, nodes
from jinja2.defaults import DEFAULT_NAMESPACE

from macros.written_pages.page_file import WrittenPage
from macros.yaml_files.problems import Problem

# What a page may use beside our own macros: Jinja's, and those of the plugin that calls them.
_ALWAYS = {
    *DEFAULT_NAMESPACE,
    *("config", "context", "environment", "extra", "files", "filters", "filters_builtin"),
    *("fix_url", "git", "macros", "macros_info", "navigation", "now", "page", "plugin"),
}
_OF_THE_PLUGIN = {"pretty", "relative_url"}
_TYPES = {str: "a text in quotes", int: "a whole number without quotes", bool: "true or false"}


class UNKNOWN:
    """Stands for what is only known when the page is made."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What a page can use.

    ``macros`` are its macros by name and ``values`` what else has a name. ``checks`` are by the
    name of a macro: given the values of a call's arguments, by their names, each says what is wrong
    with them and how to mend it.
    """

    macros: Mapping[str, Callable[..., Any]]
    values: Mapping[str, Any]
    checks: Mapping[str, Callable[[Mapping[str, Any]], Iterator[tuple[str, str]]]]


def check(page: WrittenPage, offered: Offered) -> Iterator[Problem]:
    """Everything wrong with the calls on a page, by the line of its file."""
    jinja = Environment()
    try:
        tree = jinja.parse(page.text)
    except TemplateSyntaxError as error:
        what = f"this cannot be read ({error.message})"
        mend = "see that each `{{` has its `}}`, each quote mark and bracket its other half"
        yield Problem(page.path, error.lineno, what, mend)
        return
    # Jinja tells names apart from what a page sets itself, but only where it knows all else.
    for kind, there in ((nodes.Filter, jinja.filters), (nodes.Test, jinja.tests)):
        for used in tree.find_all(kind):
            if used.name not in {*there, *_OF_THE_PLUGIN}:
                what = f"there is no {kind.__name__.lower()} called"
                yield _no(page, used, what, used.name, sorted(there))
            there.setdefault(used.name, lambda value: value)
    known = {*_ALWAYS, *offered.macros, *offered.values, *page.meta}
    unknown = meta.find_undeclared_variables(tree) - known
    for name in tree.find_all(nodes.Name):
        if name.name in unknown:
            yield _no(page, name, "there is nothing called", name.name, [*offered.macros, *known])
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in offered.macros:
            for what, mend in _call(call, call.node.name, offered):
                yield Problem(page.path, call.lineno, what, mend)
    for part in tree.find_all(nodes.Getattr):
        whole = _value(part.node, offered.values)
        if whole is not UNKNOWN and not _has(whole, part.attr):
            names = [name for name in dir(whole) if not name.startswith("_")]
            yield _no(page, part, "there is nothing called", part.attr, names)


def _call(call: nodes.Call, name: str, offered: Offered) -> Iterator[tuple[str, str]]:
    if call.dyn_args or call.dyn_kwargs:
        return
    signature = inspect.signature(offered.macros[name])
    try:
        given = signature.bind(
            *(_constant(each) for each in call.args),
            **{each.key: _constant(each.value) for each in call.kwargs},
        )
    except TypeError as error:
        form = ", ".join(
            each.name + ("…" if each.kind is each.VAR_POSITIONAL else "")
            for each in signature.parameters.values()
        )
        yield f"`{name}` is called wrongly ({error})", f"write it like `{name}({form})`"
        return
    is_right = True
    for key, value in given.arguments.items():
        wanted = signature.parameters[key].annotation
        for one in value if isinstance(value, tuple) else (value,):
            if wanted in _TYPES and one is not UNKNOWN and type(one) is not wanted:
                is_right = False
                yield f"`{name}` is given {one!r} for `{key}`", f"write {_TYPES[wanted]}"
    if is_right and name in offered.checks:
        known = {key: value for key, value in given.arguments.items() if value is not UNKNOWN}
        yield from offered.checks[name](known)


def _constant(node: nodes.Expr) -> Any:
    try:
        return node.as_const()
    except nodes.Impossible:
        return UNKNOWN


def _value(node: nodes.Expr, values: Mapping[str, Any]) -> Any:
    """What a name, or a name after a full stop, stands for; ``UNKNOWN`` if that is not known."""
    if isinstance(node, nodes.Name):
        return values.get(node.name, UNKNOWN)
    if isinstance(node, nodes.Getattr):
        whole = _value(node.node, values)
        return UNKNOWN if whole is UNKNOWN else getattr(whole, node.attr, UNKNOWN)
    return UNKNOWN


def _has(whole: Any, name: str) -> bool:
    return hasattr(whole, name) or (isinstance(whole, Mapping) and name in whole)


def _no(page: WrittenPage, node: nodes.Node, what: str, name: str, known: list[str]) -> Problem:
    close = get_close_matches(name, known, n=1)
    mend = f"did you mean {close[0]}?" if close else "correct it, or take it out"
    return Problem(page.path, node.lineno, f"{what} `{name}`", mend)
