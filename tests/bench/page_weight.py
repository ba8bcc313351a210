"""What the first visit to each kind of page costs, file by file, beside the page without scripts.

The search is no part of it: it comes when somebody turns to it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser

from tests.site.weight import LIMIT, REQUESTS, WHOLE_GUIDE, asked_for, sent

# A page of each kind; of themes and features the first.
KINDS = (
    "index.html",
    "guidance/index.html",
    "themes/*/index.html",
    "themes/*/[!i]*.html",
    "scope.html",
    "quick-look.html",
    "profile.html",
    "evidence.html",
    "plan.html",
    "team.html",
    "compare.html",
    "records.html",
    "export.html",
    "print/record.html",
    "print/form.html",
    WHOLE_GUIDE,
)


@dataclass(frozen=True, slots=True)
class Weight:
    """A page, and the files it asks for with their gzipped bytes; of them, those of ``scripts``."""

    page: str
    files: dict[str, int]
    scripts: int

    @property
    def total(self) -> int:
        return sum(self.files.values())

    @property
    def floor(self) -> int:
        """The same page without any script."""
        return self.total - self.scripts

    def over(self) -> Iterator[str]:
        """The limits that it is over, in words."""
        if self.page == WHOLE_GUIDE:  # Nothing but its own words makes it so large.
            return
        if self.total > LIMIT:
            yield f"{self.page}: {self.total} bytes, limit {LIMIT}"
        if len(self.files) > REQUESTS:
            yield f"{self.page}: {len(self.files)} requests, limit {REQUESTS}"

    def line(self) -> str:
        """A row of the table."""
        ratio = self.total / self.floor
        files = ", ".join(f"{name} {size}" for name, size in self.files.items())
        return (
            f"{self.page:24} {self.total:6} {len(self.files):2} requests, "
            f"without scripts {self.floor:6}, ratio {ratio:.2f}: {files}"
        )


def of_each_kind(site: Path) -> Iterator[Weight]:
    """Weigh a page of each kind that this site has."""
    for pattern in KINDS:
        for page in sorted(site.glob(pattern))[:1]:
            files = sorted(asked_for(site, page), key=sent, reverse=True)
            yield Weight(
                page.relative_to(site).as_posix(),
                {file.name: sent(file) for file in files},
                sum(sent(file) for file in files if file.suffix == ".js"),
            )


def requests(chromium: Browser, address: str, page_path: str) -> tuple[int, int]:
    """How many requests an empty browser makes for one page, and how many of them go outside."""
    context = chromium.new_context()
    page = context.new_page()
    urls: list[str] = []
    page.on("request", lambda request: urls.append(request.url))
    page.goto(f"{address}/{page_path}", wait_until="networkidle")
    context.close()
    asked = [url for url in urls if urlsplit(url).scheme.startswith("http")]
    return len(asked), sum(not url.startswith(address) for url in asked)
