"""How long an edit of the guide's file takes to show in ``make serve``."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.projects import GUIDE, copied

PAGE = "themes/1-analyse/1a.html"
PATIENCE = 120.0  # seconds
PAUSE = 0.02  # seconds between two looks


def measure(folder: Path, edits: int = 3) -> float:
    """Best seconds of ``edits`` from saving the file to the page with the new words."""
    project = copied(folder / "served")
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"],
        cwd=project,
        env={**os.environ, "SMALLEST_SCRIPTS": "false"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        address = f"http://127.0.0.1:{port}/{PAGE}"
        _until(address, "</html>")
        return min(_edit(project, address, f"Edit {number}") for number in range(edits))
    finally:
        server.terminate()
        server.wait()


def _edit(project: Path, address: str, words: str) -> float:
    file = project / GUIDE
    lines = file.read_text("utf-8").splitlines(keepends=True)
    at = next(n for n, line in enumerate(lines) if line.strip().startswith("short:"))
    lines[at] = lines[at].partition("short:")[0] + f"short: {words}\n"
    start = time.perf_counter()
    file.write_text("".join(lines), "utf-8")
    _until(address, words)
    return time.perf_counter() - start


def _until(address: str, words: str) -> None:
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        try:
            # The server lets a request wait while it builds.
            with urlopen(address, timeout=PATIENCE) as page:
                if words in page.read().decode():
                    return
        except URLError:
            pass
        time.sleep(PAUSE)
    raise TimeoutError(f"{address} did not show {words!r} in {PATIENCE:.0f} s")
