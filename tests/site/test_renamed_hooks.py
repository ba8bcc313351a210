"""A hook renamed in a template is noticed: two in `make test`, forty with --soak."""

import random
import re
from pathlib import Path

import pytest

from tests import contract
from tests.site.built import html_pages
from tests.sources import build, copied

TEMPLATES = ("browser/parts/*/*.j2", "macros/templates/*.j2")
# An attribute of ours, or a value of one that has values of ours.
HOOK = re.compile(r'\bdata-(?!md-)[a-z-]+(?==|[ >])|(?<=data-(?:slot|list|when)=")[a-z-]+(?=")')


@pytest.mark.longer
def test_each_renamed_hook_is_noticed(
    site: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    assert keeps_contract(site)
    sources = copied(tmp_path / "sources")
    places = [
        (file, match.span())
        for pattern in TEMPLATES
        for file in sorted(sources.glob(pattern))
        for match in HOOK.finditer(file.read_text("utf-8"))
    ]
    assert len(places) > 300
    times = 40 if request.config.getoption("soak") else 2
    unnoticed = []
    for file, (start, end) in random.Random(2009).sample(places, times):
        text = file.read_text("utf-8")
        file.write_text(f"{text[:end]}x{text[end:]}", "utf-8")
        if keeps_contract(build(sources)):
            line = text.count("\n", 0, start) + 1
            unnoticed.append(f"{file.relative_to(sources)}:{line}: {text[start:end]}")
        file.write_text(text, "utf-8")
    assert unnoticed == []


def keeps_contract(site: Path) -> bool:
    declared = contract.declared()
    return contract.found(html_pages(site), declared) == set(declared)
