"""The names of scripts and styles, which end in a mark of the build: ``guide.0f3c9a81d2.js``.

The mark is made of all of them. So a page never meets a script of another release, a browser may
keep them for as long as it likes, and a page's script knows the names of those that come late.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

FOLDER = "assets"
MARK_LENGTH = 10
# Any such file by the end of its address, for web servers.
PATTERN = rf"\.[0-9a-f]{{{MARK_LENGTH}}}\.(js|css)$"
# How long a browser keeps them; and anything else: it asks each time whether that has changed.
KEPT = "public, max-age=31536000, immutable"
ASKED_FOR = "no-cache"
_KINDS = (".css", ".js")
# An address of one in a finished page.
_ADDRESS = re.compile(rf'((?:href|src)="(?:\.\./)*{FOLDER}/[\w/-]+)(\.js|\.css)"')


def mark_all(site: Path, last: Mapping[str, str]) -> None:
    """Write the ``last`` files of the ``site``, by their paths. Then rename all its scripts and
    styles, and name them so on each page."""
    for path, text in last.items():
        (site / path).write_text(text, "utf-8")
    files = sorted(
        (file.relative_to(site).as_posix(), file)
        for file in (site / FOLDER).rglob("*")
        if file.suffix in _KINDS
    )
    digest = hashlib.sha256()
    for path, file in files:
        content = file.read_bytes()
        digest.update(f"{path} {len(content)}\n".encode())
        digest.update(content)
    mark = digest.hexdigest()[:MARK_LENGTH]
    for _, file in files:
        file.rename(file.with_suffix(f".{mark}{file.suffix}"))
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        page.write_text(_ADDRESS.sub(rf'\g<1>.{mark}\2"', text), "utf-8")
