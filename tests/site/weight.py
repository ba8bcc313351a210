"""What a page costs: the files that it asks for at once, gzipped as a server sends them."""

import gzip
from functools import cache
from pathlib import Path

from tests.site.built import attribute, soup, target

# The lightest site of this kind that was measured.
LIMIT = 58_091
REQUESTS = 6
# All of the guide on one page.
WHOLE_GUIDE = "print/guide.html"
_FILES = (
    ("link[rel~=stylesheet], link[rel~=icon], link[rel~=preload]", "href"),
    ("script[src], img[src], iframe[src]", "src"),
)


@cache
def sent(file: Path) -> int:
    """Its bytes, gzipped."""
    return len(gzip.compress(file.read_bytes(), 9))


@cache
def asked_for(site: Path, page: Path) -> frozenset[Path]:
    """The page, and every file that its first visit asks for before anybody does anything."""
    tags = soup(page)
    named = (attribute(tag, name) for selector, name in _FILES for tag in tags.select(selector))
    return frozenset({page, *(target(site, page, one)[0] for one in named if one[:5] != "data:")})


def weight(site: Path, page: Path) -> int:
    """The bytes of all of them."""
    return sum(map(sent, asked_for(site, page)))
