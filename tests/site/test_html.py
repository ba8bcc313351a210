"""The built HTML keeps to the standard, and says what each page is for a list of results."""

import json
import re
from collections import Counter
from pathlib import Path

from tests.site.built import attribute, html_pages, shown, soup
from tests.tools import run


def test_every_page_is_valid_html(site: Path) -> None:
    pages = [str(page) for page in html_pages(site)]
    faults = json.loads(run("validate.ts", *pages))
    assert not faults, "\n".join(
        f"{Path(each['file']).relative_to(site)}:{each['line']}: {each['message']} "
        f"({each['ruleId']})"
        for each in faults
    )


def test_every_switch_of_the_themes_frame_has_something_that_turns_it(site: Path) -> None:
    without = [
        f"{page.relative_to(site)}: {switch}"
        for page in html_pages(site)
        for switch in soup(page).select("input[data-md-toggle]")
        if not soup(page).select(f'label[for="{attribute(switch, "id")}"]')
    ]
    assert without == []


def _described(site: Path) -> dict[str, tuple[str, str]]:
    """Title and description of each page that a list of results may show."""
    found = {}
    for page in html_pages(site):
        if page.name in ("404.html", "store.html"):  # Nobody is led to these.
            continue
        tag = soup(page).select_one("meta[name=description]")
        description = attribute(tag, "content") if tag else ""
        found[page.relative_to(site).as_posix()] = (shown(soup(page).title), description)
    return found


def test_every_page_has_a_title_of_its_own(site: Path) -> None:
    titles = Counter(title for title, _ in _described(site).values())
    assert "" not in titles
    assert [title for title, times in titles.items() if times > 1] == []


def test_every_page_describes_itself_in_one_results_length(site: Path) -> None:
    described = _described(site)
    wrong = {
        page: f"{len(text)}: {text}"
        for page, (_, text) in described.items()
        if not 50 <= len(text) <= 160
    }
    assert not wrong, json.dumps(wrong, indent=1)
    texts = Counter(text for _, text in described.values())
    assert [text for text, times in texts.items() if times > 1] == []
    assert not [text for text in texts if re.search(r"\bclick\b|!", text)]
