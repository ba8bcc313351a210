"""Build the browser's scripts and its published schemas with the ``deno`` that comes from PyPI.

A build is kept in ``.cache/`` with the hash of each file it was made from, and used again while
they are the same: an edit builds only the scripts that use the edited file.
"""

import hashlib
import json
import os
import subprocess
import sysconfig
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

import deno  # type: ignore[import-untyped]  # it ships no types

from browser.script_graph import Graph, graph_of
from browser.wordless_kinds import KIND_WORDS, without_words

SOURCES = Path(__file__).resolve().parent
CACHE = SOURCES.parent / ".cache" / "browser"
# What prints a JSON Schema that the site publishes: of the record file, of the guide for scripts.
RECORD_SCHEMA = "record/file/publish_schema.ts"
GUIDE_SCHEMA = "record/guide/publish_schema.ts"
# deno's package reads these from several threads at once, and the first reading is not safe there.
sysconfig.get_config_vars()
# What every build depends on, besides deno's version and its own sources.
_MINIFIER = "minify.ts"
_COMMON = ("deno.json", "deno.lock", "bundle.py", "script_graph.py", "wordless_kinds.py", _MINIFIER)
_PAGES = "pages/"


class BundleError(Exception):
    """The script could not be built; the message says why and what to do, in plain words."""


def bundles(entries: Sequence[str], *, smallest: bool = True) -> dict[str, str]:
    """The classic (IIFE) scripts of the browser's, built from ``entries``, such as ``main.ts``;
    those of pages as small as they go, unless that is not worth its seconds.

    Raises:
        BundleError: ``deno`` is missing, cannot fetch a library, or finds an error in the sources.
    """
    now = _Now()
    kept_as = "" if smallest else ".larger"
    texts = {entry: text for entry in entries if (text := now.kept(entry + kept_as)) is not None}
    if stale := [entry for entry in entries if entry not in texts]:
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            graphs = dict(zip(stale, pool.map(_graph, stale), strict=True))
        made = _bundled(graphs)
        texts |= _smaller(made) if smallest else made
        for entry, graph in graphs.items():
            now.keep(entry + kept_as, graph.files, texts[entry])
    return texts


def schema_text(printer: str) -> str:
    """The JSON Schema that ``printer`` prints; its ``$id`` is where the site publishes it.

    Raises:
        BundleError: as for :func:`bundles`.
    """
    now = _Now()
    text = now.kept(printer)
    if text is None:
        text = run("run", "--frozen", "--quiet", printer)
        now.keep(printer, _graph(printer).files, text)
    return text


@dataclass(frozen=True, slots=True)
class _Now:
    """The sources as they are now, each read once."""

    hashes: dict[str, str | None] = field(default_factory=dict)

    def kept(self, entry: str) -> str | None:
        """The kept build of ``entry``; None if there is none of the present sources."""
        try:
            kept = json.loads(_place(entry).read_text("utf-8"))
        except (OSError, ValueError):
            return None
        same = kept["inputs"] == self._inputs(kept["inputs"]["files"])
        return str(kept["text"]) if same else None

    def keep(self, entry: str, files: Iterable[str], text: str) -> None:
        """Keep the build of ``entry`` from ``files``."""
        place = _place(entry)
        place.parent.mkdir(parents=True, exist_ok=True)
        part = place.with_suffix(f".{os.getpid()}.part")
        kept = {"inputs": self._inputs(files), "text": text}
        part.write_text(json.dumps(kept), encoding="utf-8")
        part.replace(place)

    def _inputs(self, files: Iterable[str]) -> dict[str, object]:
        hashes = {file: self._hash(file) for file in sorted({*files, *_COMMON})}
        return {"deno": version("deno"), "files": hashes}

    def _hash(self, file: str) -> str | None:
        if file not in self.hashes:
            path = SOURCES / file
            found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
            self.hashes[file] = found
        return self.hashes[file]


def _place(entry: str) -> Path:
    return CACHE / (entry.replace("/", "-") + ".json")


def _graph(entry: str) -> Graph:
    return graph_of(json.loads(run("info", "--frozen", "--json", entry)), SOURCES)


def _bundled(graphs: dict[str, Graph]) -> dict[str, str]:
    """The scripts of the entries: those of pages that ask for no words of kinds go without them."""
    bare = [
        entry
        for entry, graph in graphs.items()
        if entry.startswith(_PAGES) and KIND_WORDS not in graph.run
    ]
    rest = [entry for entry in graphs if entry not in bare]
    texts = _run_bundle(rest) if rest else {}
    if bare:
        with tempfile.TemporaryDirectory() as folder:
            texts |= _run_bundle(bare, "--import-map", str(without_words(SOURCES, Path(folder))))
    return texts


def _run_bundle(entries: Sequence[str], *more: str) -> dict[str, str]:
    """The scripts of ``entries``, all from one run of deno."""
    flags = ("--frozen", "--platform", "browser", "--format", "iife", "--minify", "--quiet", *more)
    with tempfile.TemporaryDirectory() as folder:
        if len(entries) == 1:
            script = Path(folder) / "script.js"
            run("bundle", *flags, "--output", str(script), *entries)
            return {entries[0]: script.read_text("utf-8")}
        run("bundle", *flags, "--outdir", folder, *entries)
        # deno drops the folders that all of them stand in.
        above = os.path.commonpath([os.path.dirname(entry) for entry in entries])  # noqa: PTH120
        return {
            entry: (Path(folder) / Path(entry).relative_to(above).with_suffix(".js")).read_text(
                "utf-8"
            )
            for entry in entries
        }


def _smaller(texts: dict[str, str]) -> dict[str, str]:
    """The same scripts, those of pages as small as they go: a first visit waits for one."""
    of_pages = {entry: text for entry, text in texts.items() if entry.startswith(_PAGES)}
    if not of_pages:
        return texts
    told = run("run", "--quiet", "--frozen", _MINIFIER, given=json.dumps(of_pages))
    found: dict[str, str] = json.loads(told)
    return texts | found


def run(*arguments: str, given: str = "") -> str:
    """Run deno on the sources, hand it what is ``given``, and give back what it prints.

    Raises:
        BundleError: as for :func:`bundles`.
    """
    try:
        done = subprocess.run(
            [deno.find_deno_bin(), *arguments],
            cwd=SOURCES,
            env={**os.environ, "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"},
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    except OSError as error:  # FileNotFoundError is also what find_deno_bin() raises.
        raise BundleError(
            f"deno could not be started ({error}): install requirements.txt again"
        ) from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise BundleError(
            f"deno {arguments[0]} {arguments[-1]} failed. Its libraries are fetched once, so the "
            f"first build needs the network; otherwise mend the source it names:\n{said}"
        )
    return done.stdout
