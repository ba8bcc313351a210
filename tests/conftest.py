"""What every test may use: the site, built once from the files in this folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from macros.yaml_files import compose

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site's folder, from a strict build."""
    folder = tmp_path_factory.mktemp("built") / "site"
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(params=[compose.FAST_READER, None], ids=["C", "Python"])
def each_reader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """YAML is read by the reader in C, and again by the one in Python."""
    monkeypatch.setattr(compose, "FAST_READER", request.param)
