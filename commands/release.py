"""Pack the finished site into a zip that runs by double-clicking its ``index.html``.

Run as a module, with the site's folder and the zip's. The same site gives the same bytes.
"""

import sys
import zipfile
from pathlib import Path

from macros.yaml_files.problems import FrameworkError
from macros.yaml_files.project_file import name_of, release_of

ROOT = Path(__file__).parent.parent
WHEN = (1980, 1, 1, 0, 0, 0)  # the zip format's first day: no clock in the bytes
# A list for search engines, which a web address would be needed for; it holds the build's date.
LEFT_OUT = {"sitemap.xml", "sitemap.xml.gz"}


def pack(site: Path, into: Path, name: str) -> Path:
    """Write ``<name>.zip`` into the folder ``into``, all of it in one folder ``name``."""
    into.mkdir(parents=True, exist_ok=True)
    target = into / f"{name}.zip"
    files = sorted(
        (path.relative_to(site).as_posix(), path) for path in site.rglob("*") if path.is_file()
    )
    with zipfile.ZipFile(target, "w") as archive:
        for inside, path in files:
            if inside in LEFT_OUT:
                continue
            entry = zipfile.ZipInfo(f"{name}/{inside}", WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # so that the rights below are read as Unix rights
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, path.read_bytes(), compresslevel=9)
    return target


def release_name() -> str:
    """The project's name and version, as in ``a-closer-look-0.1.0``.

    Raises ``FrameworkError`` when ``pyproject.toml`` does not say them.
    """
    return f"{name_of(ROOT / 'pyproject.toml')}-{release_of(ROOT / 'pyproject.toml')}"


if __name__ == "__main__":
    try:
        packed = pack(Path(sys.argv[1]), Path(sys.argv[2]), release_name())
    except FrameworkError as error:
        sys.exit(str(error))
    sys.stdout.write(f"{packed.as_posix()}\n")
