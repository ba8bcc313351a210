"""Find an Apache for the tests, or install one, and serve the site with its own header file.

Run as a module it makes sure there is one.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Template

from tests.browser.web_servers import NoServerError, free_port, required, running

PLACES = ("/usr/sbin/apache2", "/usr/sbin/httpd")
SETTINGS = Template(
    """\
ServerRoot {{ folder }}
ServerName 127.0.0.1
Listen 127.0.0.1:{{ port }}
PidFile {{ folder }}/pid
DefaultRuntimeDir {{ folder }}
ErrorLog /dev/stderr
LogLevel notice
{% if is_root %}
User www-data
Group www-data
{% endif %}
{% for module in ("mpm_event", "authz_core", "dir", "mime", "headers") %}
LoadModule {{ module }}_module {{ modules }}/mod_{{ module }}.so
{% endfor %}
TypesConfig /etc/mime.types
DocumentRoot {{ site }}
<Directory {{ site }}>
  Require all granted
  AllowOverride FileInfo Indexes
</Directory>
"""
)
# Where systems keep its modules.
MODULES = ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules")


def require() -> Path:
    """The server program, installed if need be. Raises ``NoServerError`` where there is none."""
    return required("apache2", PLACES, "apache2")


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Serve a copy of ``site`` from a free port of this computer.

    Yields the address, without a slash at the end.
    """
    program, port = require(), free_port()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)  # It runs as somebody else.
        ours = shutil.copytree(site, folder / "site")
        shutil.copy(ours / "hosting" / "apache.htaccess", ours / ".htaccess")
        settings = folder / "apache.conf"
        modules = next(place for place in MODULES if Path(place).is_dir())
        settings.write_text(
            SETTINGS.render(
                site=ours, folder=folder, port=port, modules=modules, is_root=os.geteuid() == 0
            ),
            "utf-8",
        )
        with running([program, "-f", settings, "-DFOREGROUND"], "resuming normal operations"):
            yield f"http://127.0.0.1:{port}"


if __name__ == "__main__":
    try:
        sys.stdout.write(f"server: {require().name}\n")
    except NoServerError as error:
        sys.exit(str(error))
