"""Programs from npm that the tests use; deno, from PyPI, fetches and runs them."""

import os
import subprocess
from pathlib import Path

import deno  # type: ignore[import-untyped]  # it ships no types

FOLDER = Path(__file__).parent


def run(script: str, *arguments: str, seconds: int = 300) -> str:
    """What a script of this folder prints. Raises ``AssertionError`` with its complaint."""
    done = subprocess.run(
        [deno.find_deno_bin(), "run", "--allow-all", "--frozen", "--quiet", script, *arguments],
        cwd=FOLDER,
        env={**os.environ, "NO_COLOR": "1", "DENO_NO_UPDATE_CHECK": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=seconds,
        check=False,
    )
    assert done.returncode == 0, f"{script} failed:\n{done.stderr or done.stdout}"
    return done.stdout
