"""The tests read a site built of the sources as they are."""

from pathlib import Path

import pytest

from tests import built_site


@pytest.mark.parametrize(
    ("source", "is_built_of"),
    [
        ("mkdocs.yml", True),
        ("macros/site/theme_faults.py", True),
        ("docs/tests/page.md", True),
        ("site/index.html", False),
        ("tests/test_new.py", False),
        ("macros/__pycache__/site.pyc", False),
    ],
)
def test_a_changed_source_asks_for_a_new_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, is_built_of: bool
) -> None:
    monkeypatch.setattr(built_site, "ROOT", tmp_path)
    before = built_site._fingerprint()
    path = tmp_path / source
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("new", "utf-8")
    assert (built_site._fingerprint() != before) is is_built_of
