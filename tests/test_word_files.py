"""Word files, opened by readers we did not write: python-docx and LibreOffice."""

import re
import zipfile
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table, _Row
from pypdf import PdfReader

from tests.browser.office import to_pdfs
from tests.exports import FORM, WORD, Asked, made
from tests.full_record import (
    FEATURES,
    FRAMEWORK,
    NAME,
    Answers,
    full_answers,
    prompts_of,
    words_in,
)

assert FRAMEWORK.scope is not None
FINDING = FRAMEWORK.scope.findings[2].text
FULL = full_answers()
ODD = {
    "practice": "=1+1\n+44 131 496 0000\n@home",
    "strengths": "family 👩‍👩‍👧 and flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "improvements": "שלום עולם\nplain after it",
}
LONG = " ".join(f"word{n}" for n in range(200_000 // 9))
REASONS = "First reason.\n\nSecond reason."
BEGUN: Answers = {
    "scope": {
        "organisation": "Anytown Council",
        "care_group": "Older people",
        "start": "2026-05-01",
        "end": "2026-06-30",
        "finding.3": True,
        "reasons": REASONS,
    },
    "1a": {"rating": 4, "practice": "zq1z"},
    "1a.2": {"ticked": True},
    "1b": {"strengths": "zq2z"},
}


def _theme_headings() -> list[str]:
    """As the source prints them; one that it prints for two boxes stands over the first."""
    found: list[str] = []
    for field in FRAMEWORK.record.theme.fields:
        found.append(field.label if field.source in found else field.source)
    return found


def _marked() -> Answers:
    """Everything, of which some is sensitive, out of scope or taken away."""
    given = full_answers()
    given["1a"]["sensitive"] = True
    given["1b.e.0b"]["sensitive"] = True
    given["2a"]["out"] = True
    given["4"]["out"] = True
    given["1c.e.0b"]["removed"] = True
    return given


# What a copy to share is without, wherever it stands.
PRIVATE = {"note", "where", "lead", "accountable", "who", "consulted_who", "agreed_who"}
PRIVATE |= {"outside_who", "told"}
MARKED = _marked()
ASKED = {
    "full": Asked(WORD, FULL),
    "shared": Asked(WORD, FULL, share=True),
    "begun": Asked(WORD, BEGUN),
    "every prompt": Asked(WORD, BEGUN, every_prompt=True),
    "marked": Asked(WORD, MARKED),
    "sensitive": Asked(WORD, MARKED, sensitive=True),
    "odd": Asked(
        WORD,
        {
            "1a": ODD,
            "1b": {
                "practice": "before\x00\x0b\x1f\ufffe\ud800after <w:p> & ]]>",
            },
            "1a.own-0c": {"text": "<b>Bold?</b>"},
        },
    ),
    "long": Asked(WORD, {"1b": {"strengths": LONG}}),
    "versions": Asked(
        WORD,
        {
            "1a": {
                "practice": "zq1z mine",
                "practice~2": "zq2z theirs",
                "rating": 4,
                "rating~2": 5,
            },
            "9z.1": {"note": "zq3z stray"},
        },
    ),
    "form": Asked(FORM),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds every file of ``ASKED`` by its name."""
    folder = tmp_path_factory.mktemp("word")
    for name, content in zip(ASKED, made(ASKED.values()), strict=True):
        (folder / f"{name}.docx").write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def printed(folder: Path, request: pytest.FixtureRequest) -> dict[str, str]:
    """What LibreOffice prints of a file, by its name; of the long one too with --soak."""
    names = ("full", "odd", "form", *(("long",) if request.config.getoption("soak") else ()))
    files = [folder / f"{name}.docx" for name in names]
    return {file.stem: pdf_text(file) for file in to_pdfs(files, folder)}


def opened(folder: Path, name: str) -> WordDocument:
    return Document(str(folder / f"{name}.docx"))


def text_of(document: WordDocument) -> str:
    """Everything in the body, tables and contents too."""
    return "\n".join(
        "".join(run.text or "" for run in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
    )


def headings(document: WordDocument) -> list[tuple[str, str]]:
    return [
        (paragraph.style.name, paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.style is not None and (paragraph.style.name or "").startswith("Heading")
    ]


def pdf_text(file: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


def table_headed(document: WordDocument, first: str) -> Table:
    found = [one for one in document.tables if one.cell(0, 0).text == first]
    assert found, f"no table starts with {first!r}"
    return found[0]


def repeats_on_each_page(row: _Row) -> bool:
    return is_set(row, "w:tblHeader")


def is_set(row: _Row, property_name: str) -> bool:
    mark = row._tr.find(f".//{qn(property_name)}")
    return mark is not None and mark.get(qn("w:val"), "true") in ("true", "1", "on")


def test_every_field_is_in_the_file_and_in_libreoffice(
    folder: Path, printed: dict[str, str]
) -> None:
    words = words_in(FULL)
    assert len(words) > 300
    for text in (text_of(opened(folder, "full")), printed["full"]):
        missing = sorted(word for word in words if word not in text)
        assert not missing, missing
        for dated in (
            NAME,
            "1 May 2026",
            "30 June 2026",
            "3 February 2026",
            "People’s views",
            FINDING,
        ):
            assert dated in " ".join(text.split()), dated


def test_the_record_has_the_source_s_headings_the_rating_first(folder: Path) -> None:
    document = opened(folder, "full")
    expected: list[tuple[str, str]] = []
    for theme in FRAMEWORK.themes:
        expected.append(("Heading 1", f"Theme {theme.id}: {theme.title}"))
        for feature in theme.features:
            expected.append(("Heading 2", f"{feature.id} {feature.short}"))
            expected.append(("Heading 3", FRAMEWORK.record.feature.rating.source))
            expected += [("Heading 3", f.source) for f in FRAMEWORK.record.feature.fields]
            expected.append(("Heading 3", "Prompts"))
        expected.append(("Heading 2", f"Overall rating for Theme {theme.id}"))
        expected += [("Heading 3", heading) for heading in _theme_headings()]
    found = headings(document)
    assert [text for style, text in found if style == "Heading 1"][:2] == ["Profile", "Scope"]
    start = found.index(expected[0])
    assert found[start : start + len(expected)] == expected
    ends = [text for style, text in found[start + len(expected) :] if style == "Heading 1"]
    assert ends == [
        *("Lists to tick", "Improvement plan", "What cannot wait", "Source"),
        # It lies on its side, behind the pages that stand upright.
        "Evidence list",
    ]
    text = text_of(document)
    for feature in FEATURES:
        assert f"{FRAMEWORK.lead} {feature.text}" in text
        assert all(prompt.text in text for prompt in prompts_of(feature))
    assert "© Crown copyright 2009" in text


def test_tables_language_contents_and_properties(folder: Path) -> None:
    document = opened(folder, "full")
    assert len(document.tables) == len(FEATURES) + len(FRAMEWORK.checklists) + 3
    for table in document.tables:
        assert all(is_set(row, "w:cantSplit") for row in table.rows)
        repeats = [repeats_on_each_page(row) for row in table.rows]
        assert repeats == [True, *[False] * (len(repeats) - 1)]
    languages = {tag.get(qn("w:val")) for tag in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}
    properties = document.core_properties
    assert properties.title == f"Self-evaluation record: {NAME}"
    assert {properties.author, properties.last_modified_by} == {"A closer look"}
    _contents_are_filled_in(document)
    with zipfile.ZipFile(folder / "full.docx") as parts:
        everything = {
            name: parts.read(name).decode("utf-8") for name in parts.namelist() if "xml" in name
        }
    assert "updateFields" not in everything["word/settings.xml"]
    assert not re.search(r"w:dirty=\"(?!false)", everything["word/document.xml"])
    assert any("PAGE" in xml for name, xml in everything.items() if "footer" in name)


def _contents_are_filled_in(document: WordDocument) -> None:
    listed = [
        "".join(run.text or "" for run in paragraph.iter(qn("w:t")))
        for block in document.element.body.iter(qn("w:sdt"))
        for paragraph in block.iter(qn("w:p"))
    ]
    for feature in FEATURES:
        assert f"{feature.id} {feature.short}" in listed
    targets = {tag.get(qn("w:name")) for tag in document.element.iter(qn("w:bookmarkStart"))}
    links = {tag.get(qn("w:anchor")) for tag in document.element.iter(qn("w:hyperlink"))}
    assert links
    assert links <= targets


def test_the_profile_has_one_mark_a_row(folder: Path) -> None:
    profile = table_headed(opened(folder, "full"), "Feature or theme")
    names = {level.level: level.name for level in FRAMEWORK.scale.levels}
    headings = [cell.text for cell in profile.rows[0].cells][1:7]
    assert headings == [f"{level}\n{names[level]}" for level in range(1, 7)]
    rows = [[cell.text for cell in row.cells] for row in profile.rows[1:]]
    assert len(rows) == len(FEATURES) + len(FRAMEWORK.themes)
    ratings = [
        FULL[item]["rating"]
        for theme in FRAMEWORK.themes
        for item in (*(feature.id for feature in theme.features), theme.id)
    ]
    for row, rating in zip(rows, ratings, strict=True):
        assert [level for level in range(1, 7) if row[level] == "●"] == [rating]
        assert row[7] == f"{rating} {names[rating]}"


def test_what_nobody_looked_at_takes_one_line(folder: Path) -> None:
    document = opened(folder, "begun")
    text = text_of(document)
    assert text.startswith(f"Anytown Council: Older people\n{NAME}\n")
    summary = text[: text.index("\nContents\n")]
    for fact in (
        "Care group: Older people",
        "Organisation: Anytown Council",
        "Dates: 1 May 2026 to 30 June 2026",
        f"Features: 1 of {len(FEATURES)} features rated",
        f"Themes: 0 of {len(FRAMEWORK.themes)} themes rated",
    ):
        assert f"\n{fact}" in summary, fact
    assert f"Why we take a closer look\n{FINDING}\n{REASONS}\n" in text
    assert "Why a closer look" not in text
    assert text.count("Not yet looked at.") == len(FEATURES) - 2
    third = FEATURES[2]
    assert f"\n{third.id} {third.short}: Not yet looked at.\n" in text
    assert text.count("No prompt is ticked.") == 1
    prompts = table_headed(document, "Number")
    looked_at = [prompt for prompt in prompts_of(FEATURES[0]) if prompt.id == "1a.2"]
    assert [[cell.text for cell in row.cells] for row in prompts.rows] == [
        ["Number", "Prompt", "Looked at, this is not a yes"],
        *[[prompt.id, prompt.text, "Looked at"] for prompt in looked_at],
    ]
    document = opened(folder, "every prompt")
    rows = [[cell.text for cell in row.cells] for row in table_headed(document, "Number").rows]
    assert [row[2] for row in rows[1:]] == [
        "Looked at" if prompt.id == "1a.2" else "–" for prompt in prompts_of(FEATURES[0])
    ]
    text = text_of(document)
    assert all(prompt.text in text for feature in FEATURES for prompt in prompts_of(feature))


@pytest.mark.longer
def test_a_long_text_comes_through(folder: Path, printed: dict[str, str]) -> None:
    assert LONG in text_of(opened(folder, "long"))
    if "long" in printed:
        assert f"word{200_000 // 9 - 1}" in printed["long"]


def test_odd_texts_come_through(folder: Path, printed: dict[str, str]) -> None:
    document = opened(folder, "odd")
    text = text_of(document)
    for line in [line for value in ODD.values() for line in value.split("\n")]:
        assert f"\n{line}\n" in text, line
    assert "<b>Bold?</b>" in text
    assert "\nbefore\nafter <w:p> & ]]>\n" in text
    assert "\ufffd" not in text
    hebrew = next(one for one in document.paragraphs if "שלום" in one.text)
    assert hebrew._p.find(f".//{qn('w:bidi')}") is not None
    paper = " ".join(printed["odd"].split())
    assert "=1+1 +44 131 496 0000 @home" in paper


def test_what_is_sensitive_or_out_of_scope_stays_out(folder: Path) -> None:
    given = MARKED
    text = text_of(opened(folder, "marked"))
    held = words_in({"1a": given["1a"], "e": given["1b.e.0b"], "n": given["1a.1"]})
    out = words_in({i: a for i, a in given.items() if i.startswith(("2a", "4"))})
    removed = words_in({"e": given["1c.e.0b"]})
    everything = words_in(given)
    for word in sorted(everything):
        assert (word in text) is (word not in held | out | removed | _under(given, "1a")), word
    assert "Entries marked sensitive are left out." in text
    assert text.count("Marked sensitive and left out.") == 2  # its place, and the profile
    first, last = FRAMEWORK.themes[1].features[0], FRAMEWORK.themes[3]
    out_of_scope = f"{first.id} {first.short}; Theme {last.id}: {last.title}"
    assert f"\nOut of scope: {out_of_scope}\n" in text
    assert f"\n{first.id} {first.short}: Out of scope.\n" in text
    assert text.count(f"Theme {last.id}: {last.title}") == 1
    assert not any(f"{feature.id} {feature.short}" in text for feature in last.features)
    text = text_of(opened(folder, "sensitive"))
    for word in sorted(everything):
        assert (word in text) is (word not in out | removed), word


def _under(given: Answers, feature: str) -> set[str]:
    return words_in({item: a for item, a in given.items() if item.startswith(f"{feature}.")})


def test_a_share_copy_has_no_names_or_notes(folder: Path) -> None:
    text = text_of(opened(folder, "shared"))
    private = {
        value.split()[0]
        for item, fields in FULL.items()
        for field, value in fields.items()
        if field in PRIVATE or (item, field) == ("scope", "participants")
    }
    for word in sorted(words_in(FULL)):
        assert (word in text) is (word not in private), word
    assert "This is a copy to share." in text


def test_other_versions_and_answers_the_guide_lacks_are_in_it(folder: Path) -> None:
    text = text_of(opened(folder, "versions"))
    for words in ("zq1z mine", "zq2z theirs", "zq3z stray", "Another version: 5 Very good"):
        assert words in text, words


def test_the_blank_form(folder: Path, printed: dict[str, str]) -> None:
    document = opened(folder, "form")
    text = text_of(document)
    for feature in FEATURES:
        table = next(t for t in document.tables if t.cell(1, 1).text == f"{feature.id}.1")
        prompts = list(prompts_of(feature))
        rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
        # The box is a control, of which this reader knows nothing.
        assert rows == [["", prompt.id, prompt.text, ""] for prompt in prompts]
        assert len([sign for sign in table._tbl.iter(qn("w:t")) if sign.text == "☐"]) == len(
            prompts
        )
        assert repeats_on_each_page(table.rows[0])
    ratings = len(FEATURES) + len(FRAMEWORK.themes)
    for level in FRAMEWORK.scale.levels:
        assert text.count(f"☐ {level.level} {level.name}: {level.definition}") == ratings
    fields = [f.source for f in FRAMEWORK.record.feature.fields]
    assert all([h for _, h in headings(document)].count(f) == len(FEATURES) for f in fields)
    lines = list(document.element.body.iter(qn("w:between")))
    assert len(lines) >= 5 * (len(FEATURES) * len(fields))
    assert "Theme 4" in printed["form"]
