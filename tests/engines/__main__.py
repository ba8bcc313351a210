"""Run the main journey in each engine on a fresh build, and say how each fared.

Named engines only, if any are named: ``python -m tests.engines firefox webkit``.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.server import serving
from tests.engines import browsers
from tests.engines.journey import bring_in, export

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
                try:
                    _journey(name, address)
                except Exception as error:  # every engine is tried, and each failure told
                    failed += 1
                    sys.stdout.write(f"{name}: FAILED: {type(error).__name__}: {error}\n")
                else:
                    sys.stdout.write(f"{name}: filled in, reloaded, exported, imported elsewhere\n")
                sys.stdout.flush()
    return 1 if failed else 0


def _journey(name: str, address: str) -> None:
    start = ENGINES[name]
    with _folder() as folder, start(folder) as first:
        text = export(first, address)
    with _folder() as folder, start(folder) as other:
        bring_in(other, address, text)


@contextmanager
def _folder() -> Iterator[Path]:
    # A browser that ends may still be writing there.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as made:
        yield Path(made)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
