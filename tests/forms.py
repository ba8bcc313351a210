"""Filled forms, as programs that are not ours leave them, and what the page reads in them."""

import base64
import json
import subprocess
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import deno  # type: ignore[import-untyped]  # it ships no types
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph

from macros.for_browser import guide
from tests.conftest import ROOT
from tests.full_record import FRAMEWORK, Answers

TICKED, EMPTY = "☒", "☐"


@dataclass(frozen=True)
class Read:
    """What the page reads in a form; ``refused`` where it does not take it."""

    answers: Answers = field(default_factory=dict)
    exercise: Answers = field(default_factory=dict)
    read: list[dict[str, str]] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    refused: str = ""
    took: float = 0


@contextmanager
def reader() -> Iterator[Callable[[bytes], Read]]:
    """Reads one file after the other."""
    with subprocess.Popen(
        [deno.find_deno_bin(), "run", "--frozen", "--quiet", "parts/filled_forms/try_forms.ts"],
        cwd=ROOT / "browser",
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdin
        assert process.stdout

        def send(line: str) -> None:
            assert process.stdin
            process.stdin.write(line + "\n")
            process.stdin.flush()

        def read(file: bytes) -> Read:
            assert process.stdout
            send(base64.b64encode(file).decode("ascii"))
            answer = process.stdout.readline()
            assert answer, "the reader broke"
            return Read(**json.loads(answer))

        send(json.dumps(guide.guide(FRAMEWORK) | guide.long_texts(FRAMEWORK)))
        yield read
        process.stdin.close()


class Form:
    """A form that somebody fills in with python-docx."""

    def __init__(self, content: bytes) -> None:
        self.document: WordDocument = Document(BytesIO(content))

    def bytes(self) -> bytes:
        out = BytesIO()
        self.document.save(out)
        return out.getvalue()

    def at(self, item: str, name: str) -> Any:
        """The bookmark of a place."""
        wanted = "acl_" + "".join(
            c if c.isascii() and c.isalnum() else "_" for c in f"{item}_{name}"
        )
        for mark in self.document.element.body.iter(qn("w:bookmarkStart")):
            if mark.get(qn("w:name")) == wanted:
                return mark
        raise AssertionError(f"no bookmark {wanted}")

    def paragraph(self, item: str, name: str) -> Paragraph:
        return Paragraph(ancestor(self.at(item, name), "w:p"), self.document._body)

    def write(self, item: str, name: str, text: str) -> None:
        """A line a paragraph: the lines of the form first, more behind them."""
        first = ancestor(self.at(item, name), "w:p")
        last = first
        for number, line in enumerate(text.split("\n")):
            if number:
                following = last.getnext()
                if following is None or following.tag != qn("w:p") or item_text(following):
                    following = OxmlElement("w:p")
                    last.addnext(following)
                last = following
            Paragraph(last, self.document._body).add_run(line)

    def tick(self, item: str, name: str) -> None:
        """As Word does: the state, and the sign."""
        paragraph = ancestor(self.at(item, name), "w:p")
        box = next(paragraph.iter(W14 + "checked"))
        box.set(W14 + "val", "1")
        sign = next(one for one in paragraph.iter(qn("w:t")) if one.text == EMPTY)
        sign.text = TICKED

    def fill(self, answers: Answers) -> None:
        for item, fields in answers.items():
            for name, value in fields.items():
                if name == "rating":
                    self.tick(item, f"rating_{value}")
                elif value is True:
                    self.tick(item, name)
                else:
                    self.write(item, name, str(value))


W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


def ancestor(element: Any, tag: str) -> Any:
    while element.tag != qn(tag):
        element = element.getparent()
    return element


def item_text(paragraph: Any) -> str:
    return "".join(one.text or "" for one in paragraph.iter(qn("w:t")))


def wrapped(content: bytes, tags: Iterable[str]) -> bytes:
    """The form with a control of another program around each element of these tags."""
    form = Form(content)
    number = 0
    for tag in tags:
        for one in list(form.document.element.body.iter(qn(tag))):
            number += 1
            control, about = OxmlElement("w:sdt"), OxmlElement("w:sdtPr")
            name, inside = OxmlElement("w:tag"), OxmlElement("w:sdtContent")
            name.set(qn("w:val"), f"goog_rdk_{number}")
            about.append(name)
            control.extend((about, inside))
            one.addprevious(control)
            inside.append(one)
    return form.bytes()


def without(content: bytes, *tags: str) -> bytes:
    """The form without these elements; what is in a control or bookmark stays."""
    form = Form(content)
    for tag in tags:
        for one in list(form.document.element.body.iter(qn(tag))):
            if tag == "w:sdt":
                for inside in list(one.find(qn("w:sdtContent"))):
                    one.addprevious(inside)
            one.getparent().remove(one)
    return form.bytes()


def with_part(content: bytes, name: str, text: bytes | Callable[[bytes], bytes]) -> bytes:
    """The file with another part in it, or one changed."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        given = text if isinstance(text, bytes) else text(old.read(name))
        new.writestr(name, given)
    return out.getvalue()


def saved_by_office(files: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    """The files as LibreOffice saves them."""
    from tests.browser.office import to_word

    sources = []
    for name, content in files.items():
        sources.append(folder / f"{name}.docx")
        sources[-1].write_bytes(content)
    return {file.stem: file.read_bytes() for file in to_word(sources, folder / "saved")}


def copied(answers: Answers) -> Answers:
    return deepcopy(answers)
