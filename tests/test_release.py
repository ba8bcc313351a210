"""The release is one folder, the same bytes each time, with nothing of the day it was packed. It
says what it is made from, under which licences, and how each file can be checked."""

import hashlib
import json
import os
import zipfile
from pathlib import Path

import pytest
from cyclonedx.model.bom import Bom

from commands.release import BILL, CHECKSUMS, NOTICES, pack, release_name
from commands.shipped import Part, parts
from tests.conftest import ROOT

LICENCE = (ROOT / "LICENSE").read_text("utf-8")
PARTS = [Part("a-part", "1.2.3", "npm", "MIT", "Copyright A. Nother")]


def _site(folder: Path, when: int) -> Path:
    for name in ("index.html", "assets/b.js", "assets/a.js", "sitemap.xml", "sitemap.xml.gz"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")
        os.utime(file, (when, when))
    return folder


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    return pack(_site(tmp_path / "one", 1_000_000_000), tmp_path, release_name(), PARTS, LICENCE)


def _held(packed: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(packed) as archive:
        return {
            name.removeprefix(f"{release_name()}/"): archive.read(name)
            for name in archive.namelist()
        }


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    sites = (
        _site(tmp_path / "one", 1_000_000_000),
        _site(tmp_path / "two", 1_700_000_000),
    )
    first, again = (pack(site, tmp_path / site.name, "a-1", PARTS, LICENCE) for site in sites)
    assert first.read_bytes() == again.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert {each.compress_type for each in archive.infolist()} == {zipfile.ZIP_STORED}


def test_everything_is_in_one_folder(packed: Path) -> None:
    with zipfile.ZipFile(packed) as archive:
        assert all(name.startswith(f"{release_name()}/") for name in archive.namelist())
    pages = {"assets/a.js", "assets/b.js", "index.html"}
    assert set(_held(packed)) == pages | {BILL, CHECKSUMS, NOTICES}


def test_every_file_and_the_zip_can_be_checked(packed: Path) -> None:
    held = _held(packed)
    lines = [line.split("  ") for line in held[CHECKSUMS].decode().splitlines()]
    said = {name: checksum for checksum, name in lines}
    del held[CHECKSUMS]
    assert said == {name: hashlib.sha256(content).hexdigest() for name, content in held.items()}
    beside = packed.with_name(f"{release_name()}.{CHECKSUMS}").read_text("utf-8")
    assert beside == f"{hashlib.sha256(packed.read_bytes()).hexdigest()}  {packed.name}\n"


def test_another_program_reads_the_bill_of_materials(packed: Path) -> None:
    bill = Bom.from_json(data=json.loads(_held(packed)[BILL]))  # type: ignore[attr-defined]
    assert bill.metadata.component.name == "a-closer-look"
    assert [(one.name, one.version, str(one.purl)) for one in bill.components] == [
        ("a-part", "1.2.3", "pkg:npm/a-part@1.2.3")
    ]


def test_the_licences_of_all_parts_are_there_and_ours(packed: Path) -> None:
    text = _held(packed)[NOTICES].decode()
    assert LICENCE.strip() in text
    assert "a-part 1.2.3\nMIT\n\nCopyright A. Nother" in text


def test_every_library_that_runs_in_a_script_is_a_part_with_its_licence() -> None:
    found = {part.name: part for part in parts()}
    imports = json.loads((ROOT / "browser" / "deno.json").read_text("utf-8"))["imports"]
    # These run in tests, in the build, or on the maintainer's side alone.
    for name in ("fake-indexeddb", "happy-dom", "terser", "lightningcss-wasm"):
        assert name in imports
        assert name not in found
    for name in ("docx", "minisearch", "stemmer", "fflate", "valibot", "mkdocs-material"):
        assert len(found[name].notice) > 500, name
    assert found["ical.js"].licence == "MPL-2.0"
