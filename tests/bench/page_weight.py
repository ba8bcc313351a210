"""What the first visit to a page asks for: requests, and bytes as a server would send them.

The search is no part of it: it comes when somebody turns to it.
"""

import gzip
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser

COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml"}


@dataclass(frozen=True, slots=True)
class Weight:
    """``requests`` made, ``gzipped`` bytes received, and how many went ``outside``."""

    requests: int
    gzipped: int
    outside: int


def measure(chromium: Browser, address: str, site: Path, page_path: str) -> Weight:
    """Load one page in an empty browser and weigh every file it asks for."""
    context = chromium.new_context()
    page = context.new_page()
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    page.goto(f"{address}/{page_path}", wait_until="networkidle")
    context.close()
    local = [url for url in urls if url.startswith(address)]
    files = [site / urlsplit(url).path.lstrip("/") for url in local]
    return Weight(
        requests=len(urls),
        gzipped=sum(_sent(file) for file in files if file.is_file()),
        outside=sum(url.startswith("http") for url in urls) - len(local),
    )


def _sent(file: Path) -> int:
    data = file.read_bytes()
    return len(gzip.compress(data, 9)) if file.suffix in COMPRESSED else len(data)
