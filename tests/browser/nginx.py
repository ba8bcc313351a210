"""Find an nginx for the tests, or install one, and serve the site with its own header file.

Run as a module it makes sure there is one.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Template

from tests.browser.web_servers import NoServerError, free_port, required, running

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


def require() -> Path:
    """The server program, installed if need be. Raises ``NoServerError`` where there is none."""
    return required("nginx", PLACES, "nginx-light")


@contextmanager
def serving(site: Path, folder: Path) -> Iterator[str]:
    """Serve ``site`` from a free port of this computer, with working files in ``folder``.

    Yields the address, without a slash at the end.
    """
    program = require()
    port = free_port()
    settings = folder / "nginx.conf"
    settings.write_text(
        SETTINGS.render(site=site, folder=folder, port=port, mime_types=_mime_types(program)),
        "utf-8",
    )
    command: list[str | Path] = [program, "-p", folder, "-c", settings, "-e", "stderr"]
    # It says how it takes events after it has opened its port.
    with running(command, "event method"):
        yield f"http://127.0.0.1:{port}"


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
    except NoServerError as error:
        sys.exit(str(error))
