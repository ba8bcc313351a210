"""The release is one folder, the same bytes each time, with nothing of the day it was packed."""

import os
import zipfile
from pathlib import Path

from commands.release import pack, release_name


def _site(folder: Path, when: int) -> Path:
    for name in ("index.html", "assets/b.js", "assets/a.js", "sitemap.xml", "sitemap.xml.gz"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")
        os.utime(file, (when, when))
    return folder


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    first = pack(_site(tmp_path / "one", 1_000_000_000), tmp_path / "a", "guide-1")
    again = pack(_site(tmp_path / "two", 1_700_000_000), tmp_path / "b", "guide-1")
    assert first.read_bytes() == again.read_bytes()


def test_everything_is_in_one_folder(tmp_path: Path) -> None:
    packed = pack(_site(tmp_path / "one", 1_000_000_000), tmp_path, release_name())
    with zipfile.ZipFile(packed) as archive:
        assert archive.namelist() == [
            f"{release_name()}/{name}" for name in ("assets/a.js", "assets/b.js", "index.html")
        ]
