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
# A class begins with a full stop, as it does in a sheet.
_NAME = re.compile(r"\.?[\w-]+")
_WORD = re.compile(r"[\w-]+")
_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_CLASS = re.compile(r'\sclass="([^"]*)"')
_CLASS_SET = re.compile(r"""\bclass(?:List\.\w+\(|Name\s*=)\s*((?:["'`][\w\s-]+["'`],?\s*)+)""")
# Shorter names in a script are the minifier's.
_SHORTEST = 3


def names_on(page: str) -> set[str]:
    """What a sheet may find on the HTML ``page``: tags, classes, ids, attributes and values."""
    names: set[str] = set()
    for tag in set(_TAG.findall(page)):
        names |= {f".{name}" for classes in _CLASS.findall(tag) for name in classes.split()}
        names.update(_WORD.findall(_CLASS.sub(" class", tag)))
    return names


def names_in(script: str) -> set[str]:
    """What a script may put on a page: each class that it sets, and any other name in it."""
    set_here = " ".join(_CLASS_SET.findall(script))
    names = {name for name in _WORD.findall(script) if len(name) >= _SHORTEST}
    return names | {f".{name}" for name in _WORD.findall(set_here)}


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
