"""Files made of a record as the export page makes them, without a page."""

import base64
import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

import deno  # type: ignore[import-untyped]  # it ships no types

from macros.for_browser import guide
from macros.rendering.renderer import Renderer
from tests.conftest import ROOT
from tests.full_record import FRAMEWORK, NAME, Answers
from tests.hostile import good_file

WORD, FORM, COMMITTEE, CALENDAR = "word", "form", "committee", "calendar"


@dataclass(frozen=True)
class Asked:
    """A file to make of a record with these answers: ``WORD``, ``FORM``, ``COMMITTEE``,
    ``CALENDAR`` or the id of a table."""

    make: str
    answers: Answers = field(default_factory=dict)
    sensitive: bool = False
    share: bool = False
    every_prompt: bool = False


def made(asked: Iterable[Asked]) -> list[bytes]:
    """Each file, in this order."""
    first = {
        "guide": guide.guide(FRAMEWORK) | guide.long_texts(FRAMEWORK),
        "source": source(),
    }
    lines = [first, *(_line(one) for one in asked)]
    done = subprocess.run(
        [deno.find_deno_bin(), "run", "--frozen", "--quiet", "export/try_exports.ts"],
        cwd=ROOT / "browser",
        input="\n".join(map(json.dumps, lines)),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return [base64.b64decode(line) for line in done.stdout.split()]


@cache
def source() -> str:
    """What a Word file says of the guide's source."""
    return Renderer(FRAMEWORK, "1").part("export/attribution_words", "export.md")


def _line(asked: Asked) -> dict[str, object]:
    file = good_file()
    file["record"] |= {"name": NAME, "answers": asked.answers}
    return {
        "make": asked.make,
        "file": json.dumps(file),
        "choice": {
            "sensitive": asked.sensitive,
            "share": asked.share,
            "everyPrompt": asked.every_prompt,
        },
    }
