"""A page of guidance becomes a chapter of another page, and says and links the same."""

from pathlib import Path

from macros.guidance.chapters import chapter, in_order

CHAPTERS = ("bees/index.md", "bees/wax.md", "bees/list.md")
PAGE = """\
---
title: Bees
description: "# All about them"
---

# Bees & hives

{{ p("7.1") }} See [wax](wax.md), [candles](wax.md#candles), [home](../index.md#top),
[the law](https://bees.example/#law) and [below](#swarms).

## Swarms

### In May #1
"""


def test_a_chapter_says_the_same_one_level_lower() -> None:
    assert chapter(PAGE, "bees/index.md", CHAPTERS, "paper/all.md") == (
        """
## Bees & hives {: #bees-index }

{{ p("7.1") }} See [wax](#bees-wax), [candles](#candles), [home](../index.md#top),
[the law](https://bees.example/#law) and [below](#swarms).

### Swarms

#### In May #1
"""
    )


def test_code_in_a_chapter_stays_as_it_is() -> None:
    code = "~~~\n```\n# no heading [wax](wax.md)\n```\n~~~\n\n```sh\n# nor this\n```\n"
    found = chapter(f"{code}\n# Bees\n\n{code}\n## Wax\n", "bees/index.md", CHAPTERS)
    assert found == f"{code}\n## Bees {{: #bees-index }}\n\n{code}\n### Wax\n"


def test_a_link_to_a_page_that_is_no_chapter_leads_there_from_the_page_at_any_depth() -> None:
    link = "[one](../themes/1/index.md) [two](honey.md#jar)"
    expected = "[one](../themes/1/index.md) [two](../bees/honey.md#jar)"
    assert chapter(link, "bees/wax.md", CHAPTERS, "paper/all.md") == expected
    assert chapter(link, "bees/wax.md", CHAPTERS, "all.md") == (
        "[one](themes/1/index.md) [two](bees/honey.md#jar)"
    )


def test_numbered_chapters_come_before_the_themes_in_the_given_order(tmp_path: Path) -> None:
    (tmp_path / "bees").mkdir()
    for page in CHAPTERS:
        (tmp_path / page).write_text(f"# {page}", "utf-8")
    numbered = {"bees/index.md", "bees/wax.md", "scale.md"}
    order = (CHAPTERS[1], CHAPTERS[2], CHAPTERS[0])
    before, after = in_order(tmp_path, order, numbered)
    assert [text.split()[1] for text in before] == ["bees/wax.md", "bees/index.md"]
    assert [text.split()[1] for text in after] == ["bees/list.md"]
    assert in_order(tmp_path, (), numbered) == ([], [])
