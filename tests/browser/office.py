"""Find a LibreOffice for the tests, or install one; never do without.

Run as a module it makes sure there is one.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

NAMES = ("soffice", "libreoffice")
PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
)
# Writer alone, without a screen: a third of the whole.
PACKAGE = "libreoffice-writer-nogui"


class NoOfficeError(RuntimeError):
    """There is no LibreOffice on this computer and none could be installed."""


def find() -> Path | None:
    """The program, or ``None`` where there is none."""
    found = [Path(each) for name in NAMES if (each := shutil.which(name))]
    found += [Path(place) for place in PLACES if Path(place).exists()]
    return found[0] if found else None


def require() -> Path:
    """The program. Raises ``NoOfficeError`` where there is none."""
    if office := find():
        return office
    raise NoOfficeError(
        "No LibreOffice was found and none could be installed. "
        f"Install it (on Debian: apt-get install {PACKAGE}), then run the tests again."
    )


def install() -> None:
    """Install the system's package where there is no LibreOffice yet."""
    if find() or not shutil.which("apt-get"):
        return
    root = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    for step in (
        ["update", "--quiet"],
        ["install", "--yes", "--quiet", "--no-install-recommends", PACKAGE],
    ):
        subprocess.run([*root, "apt-get", *step], check=False, timeout=900)


def to_pdf(document: Path, folder: Path) -> Path:
    """Let LibreOffice print a document to a PDF in ``folder``."""
    [pdf] = to_pdfs([document], folder)
    return pdf


def to_pdfs(documents: Sequence[Path], folder: Path) -> list[Path]:
    """Let LibreOffice print documents to PDFs in ``folder``."""
    return _converted(documents, folder, "pdf", ".pdf")


def to_word(documents: Sequence[Path], folder: Path) -> list[Path]:
    """Let LibreOffice open documents and save each as a Word file in ``folder``."""
    return _converted(documents, folder, "docx:MS Word 2007 XML", ".docx")


def _converted(documents: Sequence[Path], folder: Path, to: str, ending: str) -> list[Path]:
    """By a LibreOffice with a profile of its own."""
    subprocess.run(
        [
            str(require()),
            f"-env:UserInstallation={(folder / 'office-profile').as_uri()}",
            "--headless",
            "--convert-to",
            to,
            "--outdir",
            str(folder),
            *map(str, documents),
        ],
        check=True,
        capture_output=True,
        timeout=300,
    )
    made = [folder / f"{document.stem}{ending}" for document in documents]
    assert all(file.is_file() for file in made), f"LibreOffice saved none of one of {documents}"
    return made


if __name__ == "__main__":
    install()
    try:
        sys.stdout.write(f"office: {require().name}\n")
    except NoOfficeError as error:
        sys.exit(str(error))
