"""Read a text file that a maintainer edits, or say on which line it cannot be read and why."""

import re
from pathlib import Path

from macros.yaml_files.problems import FrameworkError, Problem

# The longer mark first: UTF-32 begins as UTF-16 does.
_OTHER_ENCODINGS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
# What no file needs and no page can show: control characters, halves of letters, no characters.
_ODD = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A text may be written with escapes; these stand for ends of lines that are seen nowhere.
_ODD_IN_TEXT = re.compile("[^\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text_of(path: Path) -> str:
    """The text of the file ``path``, without a byte order mark.

    Raises ``FrameworkError`` when it is not there, is not in UTF-8 or holds what cannot be seen.
    """
    try:
        raw = path.read_bytes()
    except OSError:
        what = "the file cannot be opened" if path.exists() else "there is no such file"
        raise _error(path, 1, what, "check its name and where it is kept") from None
    for mark, name in _OTHER_ENCODINGS.items():
        if raw.startswith(mark):
            raise _error(path, 1, f"the file is in {name}, not in UTF-8", "save the file as UTF-8")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = "a letter here is not in UTF-8"
        raise _error(path, line, what, "save the file as UTF-8") from None
    if text.count("\0") * 3 > len(text):
        what = "the file is in UTF-16, not in UTF-8"
        raise _error(path, 1, what, "save the file as UTF-8")
    if odd := _ODD.search(text):
        line = text.count("\n", 0, odd.start()) + 1
        raise _error(path, line, "there is an invisible character here", "delete it")
    return text


def odd_character(text: str) -> str:
    """The first character of ``text`` that no page can show, as ``U+D800``; "" if there is none.

    ``text`` is what a file says; an escape such as ``\\ud800`` can stand for any character.
    """
    odd = _ODD_IN_TEXT.search(text)
    return f"U+{ord(odd[0]):04X}" if odd else ""


def _error(path: Path, line: int, what: str, mend: str) -> FrameworkError:
    return FrameworkError((Problem(path, line, what, mend),))
