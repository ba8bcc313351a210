"""Make the site's one sheet of styles: small, and of the theme's only what something uses.

It is kept in ``.cache/`` like the scripts, and made again when a sheet has changed, or what is used
of the theme's.
"""

import hashlib
import json
import os
import re
from collections.abc import Set as AbstractSet
from importlib.metadata import version

from browser import bundle

_MAKER = "one_sheet.ts"
_NAME = re.compile(r"[\w-]+")
_TAG = re.compile(r"<[a-zA-Z][^>]*>")


def names_on(page: str) -> set[str]:
    """What a sheet may find on the HTML ``page``: tags, classes, ids, attributes and values."""
    return {name for tag in set(_TAG.findall(page)) for name in _NAME.findall(tag)}


def names_in(script: str) -> set[str]:
    """What a script may put on a page: every name in it could be one."""
    return set(_NAME.findall(script))


def one_sheet(theme: str, ours: str, used: AbstractSet[str]) -> str:
    """The one sheet: what is ``used`` of the sheet ``theme``, and then all of ``ours``.

    Raises:
        BundleError: ``deno`` is missing, cannot fetch a library, or finds an error in a sheet.
    """
    known = set(_NAME.findall(f"{theme} {ours}"))
    task = json.dumps({"theme": theme, "ours": ours, "used": sorted(known & used)})
    made_from = [(bundle.SOURCES / name).read_bytes() for name in ("deno.lock", _MAKER)]
    parts = (task.encode(), version("deno").encode(), *made_from)
    key = "".join(hashlib.sha256(part).hexdigest() for part in parts)
    place = bundle.CACHE / "one_sheet.json"
    try:
        kept = json.loads(place.read_text("utf-8"))
    except (OSError, ValueError):
        kept = {}
    if kept.get("key") == key:
        return str(kept["text"])
    text = bundle.run("run", "--quiet", "--frozen", "--allow-read", _MAKER, given=task)
    place.parent.mkdir(parents=True, exist_ok=True)
    part = place.with_suffix(f".{os.getpid()}.part")
    part.write_text(json.dumps({"key": key, "text": text}), encoding="utf-8")
    part.replace(place)
    return text
