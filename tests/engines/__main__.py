"""Run the main journey in each engine on a fresh build, and say how each fared.

Named engines only, if any are named: ``python -m tests.engines firefox webkit``.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tests.browser.server import serving
from tests.engines import browsers
from tests.engines.files import from_files
from tests.engines.journey import bring_in, export, find

ROOT = Path(__file__).parent.parent.parent
ENGINES = {
    "chromium": browsers.chromium,
    "firefox": browsers.firefox,
    "webkit": browsers.webkit,
}


def main(names: list[str]) -> int:
    """Returns 0 only if every engine went the whole way."""
    failed = 0
    with tempfile.TemporaryDirectory() as made:
        site = Path(made) / "site"
        build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
        subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
        with serving(site) as address:
            for name in names or list(ENGINES):
                went = "filled in, reloaded, exported, imported elsewhere, looked a place up"
                failed += _try(name, went, partial(_journey, name, address))
        if "firefox" in (names or ENGINES):
            went = "from files, one record on every page, in every tab and after a restart"
            failed += _try("firefox", went, partial(_files, site))
    return 1 if failed else 0


def _try(name: str, went: str, journey: Callable[[], None]) -> bool:
    """Say how a journey went; every one is tried. Returns whether it failed."""
    try:
        journey()
    except Exception as error:
        sys.stdout.write(f"{name}: FAILED: {type(error).__name__}: {error}\n")
        return True
    else:
        sys.stdout.write(f"{name}: {went}\n")
        return False
    finally:
        sys.stdout.flush()


def _files(site: Path) -> None:
    with _folder() as profile:
        from_files(site, lambda: browsers.firefox(profile))


def _journey(name: str, address: str) -> None:
    start = ENGINES[name]
    with _folder() as folder, start(folder) as first:
        text = export(first, address)
    with _folder() as folder, start(folder) as other:
        bring_in(other, address, text)
        find(other, address)


@contextmanager
def _folder() -> Iterator[Path]:
    # A browser that ends may still be writing there.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        yield Path(made)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
