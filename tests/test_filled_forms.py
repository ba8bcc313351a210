"""Forms filled in by programs that are not ours come back whole, or what was lost is named."""

import zlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exports import FORM, Asked, made
from tests.forms import (
    TICKED,
    Form,
    Read,
    ancestor,
    reader,
    saved_by_office,
    with_part,
    without,
    wrapped,
)
from tests.full_record import Answers, full_answers

Reads = Callable[[bytes], Read]
EXERCISE: Answers = {
    "exercise": {"id": "0ex", "name": "Older people", "answer_by": "2027-01-31", "shown": "role"},
    "1b": {"out": True},
    "2": {"out": True},
    "1a.1": {"wording": "Do we know the plans of our own partners?"},
    "1a.2": {"left_out": True},
    "1a.own-0a": {"text": "And do we ask carers?"},
}
TEXTS = [("1a", "practice"), ("1a", "strengths"), ("1a.1", "note"), ("4", "rationale")]
# Controls that other programs wrap around what is there, and keys that they drop.
CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "as it is": lambda form: form,
    "runs wrapped": lambda form: wrapped(form, ["w:r"]),
    "paragraphs wrapped": lambda form: wrapped(form, ["w:p"]),
    "cells wrapped": lambda form: wrapped(form, ["w:tc"]),
    "rows wrapped": lambda form: wrapped(form, ["w:tr"]),
    "all wrapped": lambda form: wrapped(form, ["w:r", "w:p", "w:tc", "w:tr"]),
    "without controls": lambda form: without(form, "w:sdt"),
    "without tags": lambda form: without(form, "w:tag", "w:bookmarkStart"),
    "without names": lambda form: without(form, "w:alias", "w:bookmarkStart"),
    "without any key": lambda form: without(form, "w:sdt", "w:bookmarkStart"),
}


def _asked_in_form() -> Answers:
    """An answer to all that the form asks."""
    rows = (".e.", ".own-", ".list-", ".cannot-")
    return {
        item: fields
        for item, fields in full_answers().items()
        if not item.startswith(("plan", "action")) and not any(row in item for row in rows)
    }


FILLED = _asked_in_form()


@pytest.fixture(scope="module")
def read() -> Iterator[Reads]:
    with reader() as reads:
        yield reads


@pytest.fixture(scope="module")
def blanks() -> tuple[bytes, bytes]:
    """The blank form, and that of an exercise."""
    blank, asked = made([Asked(FORM), Asked(FORM, EXERCISE)])
    return blank, asked


@pytest.fixture(scope="module")
def blank(blanks: tuple[bytes, bytes]) -> bytes:
    return blanks[0]


@pytest.fixture(scope="module")
def saved(blank: bytes, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """As LibreOffice saves it: blank; filled before; filled after, and saved again."""
    first = saved_by_office(
        {"blank": blank, "before": _filled(blank)}, tmp_path_factory.mktemp("a")
    )
    after = {"after": _filled(first["blank"])}
    return first | saved_by_office(after, tmp_path_factory.mktemp("b"))


def _filled(blank: bytes, answers: Answers = FILLED) -> bytes:
    form = Form(blank)
    form.fill(answers)
    return form.bytes()


def _one(blank: bytes, change: Callable[[Form], object]) -> bytes:
    form = Form(blank)
    change(form)
    return form.bytes()


@pytest.mark.parametrize("change", CHANGES)
def test_every_answer_comes_back(read: Reads, blank: bytes, change: str) -> None:
    found = read(CHANGES[change](_filled(blank)))
    assert found.refused == ""
    assert found.answers == FILLED
    assert found.doubts == []
    assert len(found.read) == sum(map(len, FILLED.values()))


@pytest.mark.parametrize("way", ["before", "after"])
def test_it_comes_back_as_libreoffice_saves_it(
    read: Reads, saved: dict[str, bytes], way: str
) -> None:
    found = read(saved[way])
    assert found.answers == FILLED
    assert found.doubts == []


def _with_hint(form: Form, words: str, then: str = "") -> None:
    """As Word saves a place that was emptied: flagged, in a style of its own."""
    paragraph = form.paragraph("1a", "practice")
    run = paragraph.add_run(words)
    style = OxmlElement("w:rStyle")
    style.set(qn("w:val"), "PlaceholderText")
    run._r.get_or_add_rPr().append(style)
    about = ancestor(paragraph._p, "w:sdt").find(qn("w:sdtPr"))
    about.append(OxmlElement("w:showingPlcHdr"))
    if then:
        paragraph.add_run(then)


def test_a_blank_form_holds_no_answer(read: Reads, blank: bytes, saved: dict[str, bytes]) -> None:
    hint = "Click or tap here to enter text."
    emptied = _one(blank, lambda form: _with_hint(form, hint))
    for form in (blank, emptied, saved["blank"]):
        found = read(form)
        assert (found.refused, found.answers, found.doubts) == ("", {}, [])


@pytest.mark.parametrize(
    ("words", "then", "kept"),
    [
        ("Click or tap here to enter text.", " We ask.", " We ask."),
        ("We ask. tap here to enter text.", "", "We ask. tap here to enter text."),
        ("Klicken Sie hier, um Text einzugeben.", "", "Klicken Sie hier, um Text einzugeben."),
    ],
)
def test_a_hint_half_written_over_is_named(
    read: Reads, blank: bytes, words: str, then: str, kept: str
) -> None:
    found = read(_one(blank, lambda form: _with_hint(form, words, then)))
    assert found.answers == {"1a": {"practice": kept}}
    [doubt] = found.doubts
    assert doubt.startswith("1a: Brief description of current practice: Words that Word shows")


def _typed(form: Form, item: str, name: str, text: str, *, before: bool) -> None:
    paragraph = form.paragraph(item, name)
    run = paragraph.add_run(text)
    if before:
        paragraph._p.insert(1, run._r)


def _in_place_of_box(form: Form, item: str, name: str, run: Callable[[Paragraph], Any]) -> None:
    """The control is gone, as in editors that know none, and its sign with it."""
    paragraph = form.paragraph(item, name)
    made = run(paragraph)
    control = paragraph._p.find(qn("w:sdt"))
    control.addprevious(made._r)
    paragraph._p.remove(control)


def _symbol(paragraph: Paragraph, font: str, code: str) -> Any:
    run = paragraph.add_run()
    sign = OxmlElement("w:sym")
    sign.set(qn("w:font"), font)
    sign.set(qn("w:char"), code)
    run._r.append(sign)
    return run


def _lettered(paragraph: Paragraph, letter: str) -> Any:
    run = paragraph.add_run(letter)
    run.font.name = "Wingdings"
    return run


TICKS: dict[str, Callable[[Form, str, str], object]] = {
    "the control": lambda form, item, name: form.tick(item, name),
    "x before": lambda form, item, name: _typed(form, item, name, "x ", before=True),
    "X behind": lambda form, item, name: _typed(form, item, name, " X", before=False),
    "(x) behind": lambda form, item, name: _typed(form, item, name, "(x)", before=False),
    "a ticked sign": lambda form, item, name: _in_place_of_box(
        form, item, name, lambda line: line.add_run(TICKED)
    ),
    "a tick": lambda form, item, name: _in_place_of_box(
        form, item, name, lambda line: line.add_run("✔")
    ),
    "x in its place": lambda form, item, name: _in_place_of_box(
        form, item, name, lambda line: line.add_run("x")
    ),
    "a symbol": lambda form, item, name: _in_place_of_box(
        form, item, name, lambda line: _symbol(line, "Wingdings", "F0FE")
    ),
    "another symbol": lambda form, item, name: _in_place_of_box(
        form, item, name, lambda line: _symbol(line, "Wingdings 2", "F052")
    ),
    "a letter of a symbol font": lambda form, item, name: _in_place_of_box(
        form, item, name, lambda line: _lettered(line, "þ")
    ),
}


@pytest.mark.parametrize("way", TICKS)
def test_a_box_is_ticked_in_any_way(read: Reads, blank: bytes, way: str) -> None:
    def tick(form: Form) -> None:
        for item, name in (("1a.2", "ticked"), ("1a", "rating_4"), ("scope", "finding_3")):
            TICKS[way](form, item, name)

    found = read(_one(blank, tick))
    assert found.doubts == []
    assert found.answers == {
        "scope": {"finding.3": True},
        "1a": {"rating": 4},
        "1a.2": {"ticked": True},
    }


def test_what_says_no_clear_thing_is_named_and_never_guessed(read: Reads, blank: bytes) -> None:
    def fill(form: Form) -> None:
        form.tick("1a", "rating_4")
        _typed(form, "1a", "rating_5", "x ", before=True)
        _typed(form, "1a.2", "ticked", "yes", before=False)
        form.tick("scope", "partner_2_7_1")
        form.tick("1c.1", "ticked")
        sign = next(form.paragraph("1c.1", "ticked")._p.iter(qn("w:t")))
        sign.text = "☐"
        form.write("scope", "start", "soon")
        form.write("scope", "end", "30/6/2026")

    found = read(_one(blank, fill))
    assert found.answers == {"scope": {"end": "2026-06-30", "partner.2.7.1": True}}
    assert len(found.doubts) == 4
    for words in ("2 levels are marked: 4 Good", "“yes”", "shows no tick", "“soon” is no day"):
        assert any(words in doubt for doubt in found.doubts), words


def test_what_stands_in_no_place_is_named(read: Reads, blank: bytes) -> None:
    def fill(form: Form) -> None:
        body = form.document
        next(p for p in body.paragraphs if p.text.startswith("1a ")).insert_paragraph_before("Lost")
        table = next(t for t in body.tables if t.cell(1, 1).text == "1a.1")
        table.cell(1, 2).add_paragraph("Beside the prompt")
        table.cell(2, 1).paragraphs[0].add_run(" see over")
        form.paragraph("1c", "practice")._p.append(OxmlElement("w:r"))
        picture = OxmlElement("w:drawing")
        form.paragraph("1c", "practice").add_run()._r.append(picture)

    found = read(_one(blank, fill))
    assert found.answers == {}
    for words in (
        "“Lost”",
        "Beside the prompt",
        "see over",
        "1c: Brief description of current practice: There is a picture",
    ):
        assert any(words in doubt for doubt in found.doubts), (words, found.doubts)


def test_text_below_a_place_or_without_its_key_belongs_to_it(read: Reads, blank: bytes) -> None:
    def fill(form: Form) -> None:
        form.write("1a", "practice", "First")
        heading = next(p for p in form.document.paragraphs if p.text == "Summary of strengths")
        heading.insert_paragraph_before("Second")

    assert read(_one(blank, fill)).answers == {"1a": {"practice": "First\n\n\n\n\nSecond"}}


def test_a_place_that_is_gone_is_named(read: Reads, blank: bytes) -> None:
    def cut(form: Form) -> None:
        control = ancestor(form.paragraph("1a", "practice")._p, "w:sdt")
        heading = control.getprevious()
        for one in (control, heading):
            one.getparent().remove(one)

    [doubt] = read(_one(blank, cut)).doubts
    assert doubt.endswith("no longer in it: 1a: Brief description of current practice.")


def test_a_form_of_an_exercise_carries_it(read: Reads, blanks: tuple[bytes, bytes]) -> None:
    form = Form(blanks[1])
    words = "\n".join(paragraph.text for paragraph in form.document.paragraphs)
    assert "Your role" in words
    assert "Answer by: 31 January 2027" in words
    assert not any(p.text.startswith(("1b ", "Theme 2")) for p in form.document.paragraphs)
    assert "1a.2" not in [cell.text for row in form.document.tables[0].rows for cell in row.cells]
    form.fill(
        {
            "exercise": {"who": "Care manager"},
            "1a": {"rating": 2},
            "1a.1": {"ticked": True},
            "1a.own-0a": {"note": "Yes"},
            "1c": {"unknown": True},
        }
    )
    for change in ("as it is", "without controls", "without tags"):
        found = read(CHANGES[change](form.bytes()))
        assert found.doubts == []
        told = {"1a.own-0a": {"text": ""}, "1a.1": {"wording": ""}}
        assert found.exercise == EXERCISE | told
        assert found.answers == {
            "exercise": {"who": "Care manager"},
            "1a": {"rating": 2},
            "1a.1": EXERCISE["1a.1"] | {"ticked": True},
            "1a.own-0a": {"note": "Yes", "text": "And do we ask carers?"},
            "1c": {"unknown": True},
        }


# Every sign that a person can type and a Word file can hold.
SIGNS = st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\t\n")
LINES = st.text(SIGNS, max_size=60)


def _kept(text: str) -> str:
    """Without the empty lines around it."""
    lines = text.split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    return "\n".join(lines)


def _all_texts_come_back(read: Reads, blank: bytes, texts: list[str], change: str) -> None:
    answers: Answers = {}
    for (item, name), text in zip(TEXTS, texts, strict=True):
        answers.setdefault(item, {})[name] = text
    found = read(CHANGES[change](_filled(blank, answers)))
    assert found.refused == ""
    for (item, name), text in zip(TEXTS, texts, strict=True):
        kept = _kept(text)
        # A lone x in a table without a single key could be a tick beside its box.
        is_named = change == "without any key" and any(f"“{kept}”" in one for one in found.doubts)
        assert is_named or found.answers.get(item, {}).get(name, "") == kept, (item, name)


MANY = st.lists(LINES, min_size=len(TEXTS), max_size=len(TEXTS))
CALM = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@settings(CALM, max_examples=12)
@given(texts=MANY, change=st.sampled_from(list(CHANGES)))
def test_a_text_of_any_signs_comes_back(
    read: Reads, blank: bytes, texts: list[str], change: str
) -> None:
    _all_texts_come_back(read, blank, texts, change)


@pytest.mark.soaked
@settings(CALM, max_examples=500)
@given(texts=MANY, change=st.sampled_from(list(CHANGES)))
def test_many_texts_come_back(read: Reads, blank: bytes, texts: list[str], change: str) -> None:
    _all_texts_come_back(read, blank, texts, change)


TEMPLATE = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="x" Target="https://elsewhere.example/a.dotm" TargetMode="External" Type='
    b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>'
    b"</Relationships>"
)
NO_PROPERTIES = (
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>'
)


def _zeros(count: int) -> bytes:
    pack = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = bytes(1_000_000)
    return b"".join(pack.compress(block) for _ in range(count)) + pack.flush()


def _bomb(blank: bytes) -> bytes:
    """A part that unpacks to 300 MB, and says that it has 100 bytes."""
    content = with_part(blank, "word/many.xml", b"A" * 100)
    return _lying(content, "word/many.xml", _zeros(300))


def _lying(content: bytes, name: str, packed: bytes) -> bytes:
    """The part's packed bytes put in place of those that are there; its headers stay."""
    at = content.index(name.encode(), 0)
    start = content.rindex(b"PK\x03\x04", 0, at)
    length = int.from_bytes(content[start + 18 : start + 22], "little")
    extra = int.from_bytes(content[start + 28 : start + 30], "little")
    begin = at + len(name) + extra
    header = bytearray(content[start:begin])
    header[18:22] = len(packed).to_bytes(4, "little")
    return content[:start] + bytes(header) + packed + content[begin + length :]


REFUSED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "a bomb": (_bomb, "It unpacks to more than 16 MB"),
    "entities": (
        lambda form: with_part(
            form,
            "word/document.xml",
            lambda old: old.replace(
                b"<w:document",
                b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><w:document',
                1,
            ),
        ),
        "declares entities of its own",
    ),
    "macros": (lambda form: with_part(form, "word/vbaProject.bin", b"x"), "It holds macros"),
    "a template from elsewhere": (
        lambda form: with_part(form, "word/_rels/settings.xml.rels", TEMPLATE),
        "It is linked to another file, “https://elsewhere.example/a.dotm”",
    ),
    "another guide": (
        lambda form: with_part(
            form,
            "docProps/custom.xml",
            lambda old: old.replace(b"strategic-commissioning", b"other"),
        ),
        "another guide (“other”)",
    ),
    "another edition": (
        lambda form: with_part(
            form, "docProps/custom.xml", lambda old: old.replace(b">2009<", b">2031<")
        ),
        "another edition of this guide (2031)",
    ),
    "a newer form": (
        lambda form: with_part(
            form, "docProps/custom.xml", lambda old: old.replace(b">1</vt", b">99</vt")
        ),
        "A newer release of this site made the form",
    ),
    "half of it": (lambda form: form[: len(form) // 2], "damaged"),
    "no Word file": (lambda _: b"PK\x03\x04 and no more", "damaged"),
    "an old Word file": (lambda form: bytes.fromhex("d0cf11e0a1b11ae1") + form, "(.doc)"),
    "broken text": (
        lambda form: with_part(form, "word/document.xml", lambda old: old[:-30]),
        "cannot be read",
    ),
    "an OpenDocument text": (
        lambda form: with_part(form, "mimetype", b"application/vnd.oasis.opendocument.text"),
        "no Word document",
    ),
    "another Word document": (
        lambda form: with_part(
            form,
            "word/document.xml",
            b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
            b"<w:body><w:p><w:r><w:t>Dear all</w:t></w:r></w:p></w:body></w:document>",
        ),
        "No place of the record form was found",
    ),
    "too deep": (
        lambda form: with_part(
            form,
            "word/document.xml",
            lambda old: old.replace(b"<w:body>", b"<w:body>" + b"<w:ins>" * 500, 1).replace(
                b"</w:body>", b"</w:ins>" * 500 + b"</w:body>"
            ),
        ),
        "nested too deep",
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_holds_what_no_form_does_is_refused(
    read: Reads, blank: bytes, what: str
) -> None:
    change, words = REFUSED[what]
    found = read(change(_filled(blank, {"1a": {"practice": "Mine"}})))
    assert words in found.refused
    assert found.answers == {}
    assert found.took < 5000


def test_a_link_is_read_as_its_words_and_its_address_named(read: Reads, blank: bytes) -> None:
    def link(form: Form) -> None:
        paragraph = form.paragraph("1a", "practice")
        link = OxmlElement("w:hyperlink")
        part = form.document.part
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
        link.set(qn("r:id"), part.relate_to("https://council.example/plan", kind, is_external=True))
        link.append(paragraph.add_run("our plan")._r)
        paragraph._p.append(link)

    found = read(_one(blank, link))
    assert found.answers == {"1a": {"practice": "our plan"}}
    [doubt] = found.doubts
    assert "https://council.example/plan" in doubt


def test_a_form_without_its_properties_says_so(read: Reads, blank: bytes) -> None:
    filled = _filled(blank, {"1a": {"practice": "Mine"}})
    found = read(with_part(filled, "docProps/custom.xml", NO_PROPERTIES))
    assert found.answers == {"1a": {"practice": "Mine"}}
    [doubt] = found.doubts
    assert "has dropped which edition" in doubt
