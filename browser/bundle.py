"""Build the browser's script and its published schema with the ``deno`` that comes from PyPI."""

import hashlib
import os
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

import deno  # type: ignore[import-untyped]  # it ships no types

SOURCES = Path(__file__).resolve().parent
CACHE = SOURCES.parent / ".cache" / "browser"


class BundleError(Exception):
    """The script could not be built; the message says why and what to do, in plain words."""


def bundle(entry: str) -> Path:
    """One classic (IIFE) script of the browser's, built from ``entry``, such as ``main.ts``.

    The build is kept in ``.cache/`` and used again while no source has changed.

    Raises:
        BundleError: ``deno`` is missing, cannot fetch a library, or finds an error in the sources.
    """
    kept = _kept(entry.replace("/", "-").removesuffix(".ts") + ".js")
    if not kept.exists():
        flags = ("--frozen", "--platform", "browser", "--format", "iife", "--minify", "--quiet")
        part = kept.with_suffix(f".{os.getpid()}.part")
        _deno("bundle", *flags, "--output", str(part), entry)
        part.replace(kept)
    return kept


def schema_text() -> str:
    """The JSON Schema of the record file, as the site publishes it.

    Raises:
        BundleError: as for :func:`bundle`.
    """
    kept = _kept("record.schema.json")
    if not kept.exists():
        text = _deno("run", "--frozen", "--quiet", "record/file/publish_schema.ts")
        part = kept.with_suffix(f".{os.getpid()}.part")
        part.write_text(text, encoding="utf-8")
        part.replace(kept)
    return kept.read_text(encoding="utf-8")


def _kept(name: str) -> Path:
    """Where the build of the present sources is kept; builds of other sources are dropped."""
    folder = CACHE / _fingerprint()
    if not folder.exists():
        shutil.rmtree(CACHE, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
    return folder / name


def _fingerprint() -> str:
    """A hash of everything a build depends on: sources, this file, the lock, deno's version."""
    digest = hashlib.sha256(version("deno").encode())
    files = [
        *SOURCES.rglob("*.ts"),
        *SOURCES.rglob("*.json"),
        SOURCES / "deno.lock",
        Path(__file__),
    ]
    for path in sorted(file for file in files if not file.name.endswith("_test.ts")):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(SOURCES).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()[:20]


def _deno(*arguments: str) -> str:
    """Run deno on the sources and give back what it prints."""
    try:
        done = subprocess.run(
            [deno.find_deno_bin(), *arguments],
            cwd=SOURCES,
            env={**os.environ, "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"},
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
