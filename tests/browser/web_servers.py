"""Find the web servers that the tests try our header files on, or install them."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


class NoServerError(RuntimeError):
    """There is no such server on this computer and none could be installed."""


def required(name: str, places: Sequence[str], package: str) -> Path:
    """The server program, from the system's ``package`` if need be. Raises ``NoServerError``."""
    program = _found(name, places)
    if not program:
        _install(package)
        program = _found(name, places)
    if program:
        return program
    raise NoServerError(
        f"No {name} was found and none could be installed. "
        f"Install it (on Debian: apt-get install {package}), then run the tests again."
    )


@contextmanager
def running(command: Sequence[str | Path], ready: str) -> Iterator[None]:
    """Run a server meanwhile, from the line on in which it says ``ready``."""
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        _wait(process, ready)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait(process: subprocess.Popen[str], ready: str) -> None:
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if ready in line:
            return
    raise RuntimeError("The server ended before it was ready: " + "".join(said))


def free_port() -> int:
    """A port of this computer that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


def _found(name: str, places: Sequence[str]) -> Path | None:
    found = shutil.which(name) or next((place for place in places if Path(place).exists()), None)
    return Path(found) if found else None


def _install(package: str) -> None:
    if not shutil.which("apt-get"):
        return
    root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    # The package must not start a server of its own on this computer.
    quiet = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1"]
    for command in (
        [*quiet, "apt-get", "update", "--quiet"],
        [*quiet, "apt-get", "install", "--yes", "--quiet", "--no-install-recommends", package],
    ):
        subprocess.run(command, check=False, timeout=900)
