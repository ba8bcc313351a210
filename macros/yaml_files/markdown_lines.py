"""The lines of a Markdown page, told apart from the code on it."""

import re
from collections.abc import Iterator

_FENCE = re.compile(r"\s*(`{3,}|~{3,})")


def lines_of(markdown: str) -> Iterator[tuple[str, bool]]:
    """Each line with its end, and whether it is code, the fences around it among it."""
    fence = ""
    for line in markdown.splitlines(keepends=True):
        mark = _FENCE.match(line)
        if fence:
            yield line, True
            if mark and mark[1].startswith(fence):
                fence = ""
        else:
            fence = mark[1] if mark else ""
            yield line, bool(fence)
