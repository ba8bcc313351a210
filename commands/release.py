"""Pack the finished site into a zip that runs by double-clicking its ``index.html``.

Run as a module, with the site's folder and the zip's. The same site gives the same bytes, on any
machine: nothing is compressed, as that differs from one to the next.
"""

import hashlib
import json
import sys
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from browser.bundle import BundleError
from commands.shipped import NoLicenceError, Part, parts
from macros.yaml_files.problems import FrameworkError
from macros.yaml_files.project_file import name_of, release_of

ROOT = Path(__file__).parent.parent
WHEN = (1980, 1, 1, 0, 0, 0)  # the zip format's first day: no clock in the bytes
# A list for search engines, which a web address would be needed for; it holds the build's date.
LEFT_OUT = {"sitemap.xml", "sitemap.xml.gz"}
CHECKSUMS = "SHA256SUMS"
BILL = "bill-of-materials.json"
NOTICES = "LICENCES.txt"


def pack(site: Path, into: Path, name: str, shipped: Sequence[Part], ours: str) -> Path:
    """Write ``<name>.zip`` into the folder ``into``, all of it in one folder ``name``, and beside
    it the checksum of the zip. ``ours`` is our own licence."""
    into.mkdir(parents=True, exist_ok=True)
    target = into / f"{name}.zip"
    files = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }
    held = {inside: content for inside, content in files.items() if inside not in LEFT_OUT}
    held[BILL] = bill(name, shipped).encode()
    held[NOTICES] = notices(shipped, ours).encode()
    held[CHECKSUMS] = checksums(held).encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for inside, content in sorted(held.items()):
            entry = zipfile.ZipInfo(f"{name}/{inside}", WHEN)
            entry.create_system = 3  # so that the rights below are read as Unix rights
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    sums = checksums({target.name: target.read_bytes()})
    (into / f"{name}.{CHECKSUMS}").write_bytes(sums.encode())
    return target


def checksums(files: Mapping[str, bytes]) -> str:
    """A line for each of the ``files``, as ``sha256sum --check`` reads them."""
    return "".join(
        f"{hashlib.sha256(content).hexdigest()}  {name}\n"
        for name, content in sorted(files.items())
    )


def bill(name: str, shipped: Sequence[Part]) -> str:
    """The bill of materials in CycloneDX's JSON: what the release is made from."""
    project, _, version = name.rpartition("-")
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": project,
                "version": version,
                "licenses": [{"expression": "MIT AND CC-BY-4.0 AND OGL-UK-3.0"}],
            }
        },
        "components": [
            {
                "type": "library",
                "name": part.name,
                "version": part.version,
                "licenses": [{"expression": part.licence}],
                **(
                    {"purl": f"pkg:{part.registry}/{part.name.replace('@', '%40')}@{part.version}"}
                    if part.registry
                    else {}
                ),
            }
            for part in shipped
        ],
    }
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def notices(shipped: Sequence[Part], ours: str) -> str:
    """The licence of everything that the release holds, ours first."""
    rule = "\n\n" + "-" * 80 + "\n\n"
    theirs = (f"{part.name} {part.version}\n{part.licence}\n\n{part.notice}" for part in shipped)
    return rule.join(["A closer look\n\n" + ours.strip(), *theirs]) + "\n"


def release_name() -> str:
    """The project's name and version, as in ``a-closer-look-0.1.0``.

    Raises ``FrameworkError`` when ``pyproject.toml`` does not say them.
    """
    return f"{name_of(ROOT / 'pyproject.toml')}-{release_of(ROOT / 'pyproject.toml')}"


if __name__ == "__main__":
    try:
        licence = (ROOT / "LICENSE").read_text("utf-8")
        packed = pack(Path(sys.argv[1]), Path(sys.argv[2]), release_name(), parts(), licence)
    except (BundleError, FrameworkError, NoLicenceError) as error:
        sys.exit(str(error))
    sys.stdout.write(f"{packed.as_posix()}\n")
