"""Find an nginx for the tests, or install one, and serve the site with its own header file.

Run as a module it makes sure there is one.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Template

PLACES = ("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx")
SETTINGS = Template(
    """\
daemon off;
master_process off;
pid {{ folder }}/nginx.pid;
error_log stderr notice;
events {}
http {
  include {{ mime_types }};
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path {{ folder }}/body;
  proxy_temp_path {{ folder }}/proxy;
  fastcgi_temp_path {{ folder }}/fastcgi;
  uwsgi_temp_path {{ folder }}/uwsgi;
  scgi_temp_path {{ folder }}/scgi;
  server {
    listen 127.0.0.1:{{ port }};
    root {{ site }};
    include {{ site }}/hosting/nginx.conf;
  }
}
"""
)


class NoNginxError(RuntimeError):
    """There is no nginx on this computer and none could be installed."""


def find() -> Path | None:
    """The server program, or ``None`` where there is none."""
    found = shutil.which("nginx") or next((p for p in PLACES if Path(p).exists()), None)
    return Path(found) if found else None


def require() -> Path:
    """The server program, installed if need be. Raises ``NoNginxError`` where there is none."""
    if not find():
        install()
    if program := find():
        return program
    raise NoNginxError(
        "No nginx was found and none could be installed. "
        "Install it (on Debian: apt-get install nginx-light), then run the tests again."
    )


def install() -> None:
    """Try the system's package."""
    if find() or not shutil.which("apt-get"):
        return
    root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    # The package must not start a server of its own on this computer.
    quiet = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1"]
    for command in (
        [*quiet, "apt-get", "update", "--quiet"],
        [*quiet, "apt-get", "install", "--yes", "--quiet", "nginx-light"],
    ):
        subprocess.run(command, check=False, timeout=900)


@contextmanager
def serving(site: Path, folder: Path) -> Iterator[str]:
    """Serve ``site`` from a free port of this computer, with working files in ``folder``.

    Yields the address, without a slash at the end.
    """
    program = require()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = folder / "nginx.conf"
    settings.write_text(
        SETTINGS.render(site=site, folder=folder, port=port, mime_types=_mime_types(program)),
        "utf-8",
    )
    process = subprocess.Popen(
        [str(program), "-p", str(folder), "-c", str(settings), "-e", "stderr"],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        _wait(process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=10)


def _wait(process: subprocess.Popen[str]) -> None:
    """Until the server listens: it says how it takes events after it has opened its port."""
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if "event method" in line:
            return
    raise RuntimeError("nginx ended before it was ready: " + "".join(said))


def _mime_types(program: Path) -> Path:
    """The file it came with: where it was built to find it, or where its package was unpacked."""
    said = subprocess.run([program, "-V"], capture_output=True, text=True, check=True).stderr
    settings = re.search(r"--conf-path=(\S+)", said)
    assert settings, said
    installed = Path(settings[1]).with_name("mime.types")
    unpacked = program.resolve().parents[2] / installed.relative_to("/")
    return installed if installed.exists() else unpacked


if __name__ == "__main__":
    try:
        sys.stdout.write(f"server: {require().name}\n")
    except NoNginxError as error:
        sys.exit(str(error))
