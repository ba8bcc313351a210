"""The page of the ways out follows the table of kinds and the guide, with no word taken off it."""

from bs4 import BeautifulSoup

from macros.framework.load import load
from macros.framework.record_kinds import record_kinds
from macros.rendering.renderer import Renderer
from tests.conftest import ROOT

RENDERER = Renderer(load(ROOT / "framework" / "strategic-commissioning" / "guide.yml"), "1")
PAGE = BeautifulSoup(RENDERER.part("export", "export.md"), "html.parser")


def test_each_kind_of_row_has_a_file_for_a_spreadsheet() -> None:
    buttons = PAGE.select('button[data-action="export-csv"]')
    found = {button["data-sheet"]: button.get_text() for button in buttons}
    ours = {"ratings": "Export CSV", "prompts": "Prompts and notes as CSV"}
    ours |= {"quick-look": "Quick look as CSV", "checklists": "Lists to tick as CSV"}
    tabled = {kind.id: kind.words["csv"] for kind in record_kinds().values() if kind.is_tabled}
    assert tabled["evidence"] == "Evidence as CSV"
    assert found == ours | tabled


def test_a_word_file_says_of_its_source_what_the_page_says() -> None:
    said = BeautifulSoup(RENDERER.part("export/attribution", "export.md"), "html.parser")
    section = PAGE.select_one("section[data-attribution]")
    assert section
    assert section["data-attribution"] == said.get_text().strip()
    assert RENDERER.framework.copyright in said.get_text()
