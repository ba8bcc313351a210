"""What a script is made from, as ``deno info`` tells it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Graph:
    """The files of ours that a script is made from, and those of them that run in it."""

    files: list[str]
    run: frozenset[str]


def graph_of(said: dict[str, Any], sources: Path) -> Graph:
    """The graph that ``said`` tells; libraries are left out: ``deno.lock`` pins them."""
    modules = {module["specifier"]: module for module in said["modules"]}
    running = _running(said, modules)
    return Graph(
        _ours(modules.values(), sources),
        frozenset(_ours((modules[name] for name in running), sources)),
    )


@dataclass(frozen=True, slots=True, order=True)
class Library:
    """A library from npm, and the folder where deno keeps it."""

    name: str
    version: str
    folder: Path


def libraries_of(said: dict[str, Any]) -> set[Library]:
    """The libraries that run in a script, and those that they ask for in turn."""
    modules = {module["specifier"]: module for module in said["modules"]}
    packages = said.get("npmPackages", {})
    left = [
        modules[name]["npmPackage"]
        for name in _running(said, modules)
        if "npmPackage" in modules[name]
    ]
    found: dict[str, Library] = {}
    while left:
        key = left.pop()
        if key not in found:
            one = packages[key]
            found[key] = Library(one["name"], one["version"], Path(one["localPath"]))
            left += one["dependencies"]
    return set(found.values())


def _running(said: dict[str, Any], modules: dict[str, Any]) -> set[str]:
    running: set[str] = set()
    left = list(said["roots"])
    while left:
        named = left.pop()
        name = said.get("redirects", {}).get(named, named)
        if name in running or name not in modules:
            continue
        running.add(name)
        imported = modules[name].get("dependencies", ())
        # What is imported for its types alone does not run.
        left += [one["code"]["specifier"] for one in imported if "code" in one]
    return running


def _ours(modules: Iterable[dict[str, Any]], sources: Path) -> list[str]:
    local = (Path(module["local"]) for module in modules if "local" in module)
    return [path.relative_to(sources).as_posix() for path in local if path.is_relative_to(sources)]
