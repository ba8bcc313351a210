"""The readers of what maintainers edit: a fault is told with its line, whatever it is."""

import json
from pathlib import Path
from typing import Any

import pytest

from macros.for_browser import names
from macros.framework import record_kinds
from macros.framework.guide_files import SCHEMAS
from macros.rendering.renderer import our_words
from macros.site import settings
from macros.yaml_files import json_files, positions
from macros.yaml_files.problems import FrameworkError
from macros.yaml_files.project_file import release_of
from macros.yaml_files.text_files import text_of
from tests.conftest import ROOT

EXAMPLE = ROOT / "framework" / "strategic-commissioning" / "example.json"
JSON_FILES = [EXAMPLE, *sorted(SCHEMAS.glob("*.json")), *sorted(ROOT.glob("browser/**/*.json"))]


def _told(path: Path) -> list[str]:
    read = positions.read if path.suffix == ".yml" else json_files.read
    return [str(problem).partition(path.name + ":")[2] for problem in read(path).problems]


@pytest.mark.parametrize("path", JSON_FILES, ids=lambda path: path.name)
def test_sound_json_is_read_as_python_reads_it(path: Path) -> None:
    source = json_files.read(path)
    assert source.problems == ()
    assert source.data == json.loads(path.read_text("utf-8"))


def test_each_part_of_a_json_file_has_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{\n\t"a": [1,\n  {"b": "x\\"}\\n"}\n],\n "é": -0.5}', "utf-8")
    source = json_files.read(path)
    assert source.data == {"a": [1, {"b": 'x"}\n'}], "é": -0.5}
    assert source.lines == {
        (): 1,
        ("a",): 2,
        ("a", 0): 2,
        ("a", 1): 3,
        ("a", 1, "b"): 3,
        ("é",): 5,
    }


DEEP = 3_000


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("a.json", b'{\n"a": NaN}', "2: NaN is no number that a browser keeps; "),
        ("a.json", b'{"a":\n-Infinity}', "2: -Infinity is no number that a browser keeps; "),
        ("a.json", b'{\n"a": 1e400}', "2: 1e400 is no number that a browser keeps; "),
        ("a.json", b'{\n"a": 9007199254740993}', "2: 9007199254740993 is no number that a "),
        ("a.json", b'{"a": ' + b"9" * 5000 + b"}", "1: " + "9" * 20 + " is no number that a "),
        ("a.json", b'{"a": 1,\n"a": 2}', "2: `a` is here twice (first on line 1); keep one of "),
        ("a.json", b'{"a":\n"\\ud800"}', "2: a text here holds U+D800, which no page can show; "),
        ("a.json", b'{"a":\n"\\u0007"}', "2: a text here holds U+0007, which no page can show; "),
        ("a.json", b"[\n" * DEEP + b"]" * DEEP, "41: lists or keys are nested too deep here; "),
        ("a.json", b'{"a": "caf\xe9"}', "1: a letter here is not in UTF-8; save the file as "),
        ("a.json", '{"a": 1}'.encode("utf-16"), "1: the file is in UTF-16, not in UTF-8; save"),
        ("a.json", '{"a": 1}'.encode("utf-32"), "1: the file is in UTF-32, not in UTF-8; save"),
        ("a.json", b" \n", "1: the file is empty; "),
        ("a.json", b'{"a":\n1,}', "2: this is no JSON ("),
        ("a.yml", b'a: "\\uD800"\n', "1: a text here holds U+D800, which no page can show; "),
        ("a.yml", b'b: 1\n"\\uDFFF": 1\n', "2: a text here holds U+DFFF, which no page can show"),
        ("a.yml", b'a: "\\0"\n', "1: a text here holds U+0000, which no page can show; "),
        ("a.yml", b'a: "x\\Ly"\n', "1: a text here holds U+2028, which no page can show; "),
        ("a.yml", b'a: "x\\Ny"\n', "1: a text here holds U+0085, which no page can show; "),
        ("a.yml", b'a: "\\uFFFE"\n', "1: a text here holds U+FFFE, which no page can show; "),
        ("a.yml", b"a: " + b"[" * DEEP + b"]" * DEEP, "1: lists or keys are nested too deep here"),
        ("a.yml", b"a: " + b"{a: " * DEEP + b"}" * DEEP, "1: lists or keys are nested too deep"),
        ("a.yml", b"- " * DEEP + b"a\n", "1: lists or keys are nested too deep here; "),
        (
            "a.yml",
            b"".join(b" " * n + b"a:\n" for n in range(DEEP)),
            "41: lists or keys are nested too deep here; ",
        ),
        (
            "a.yml",
            b"a0: &a0 [1]\n"
            + b"".join(b"a%d: &a%d [*a%d]\n" % (n, n, n - 1) for n in range(1, 60)),
            "1: lists or keys are nested too deep here; ",
        ),
        ("a.yml", b"a: caf\xe9\n", "1: a letter here is not in UTF-8; save the file as UTF-8"),
        ("a.yml", "a: é\n".encode("utf-16"), "1: the file is in UTF-16, not in UTF-8; save the "),
        ("a.yml", "a: b\n".encode("utf-16-le"), "1: the file is in UTF-16, not in UTF-8; save "),
    ],
)
def test_what_cannot_be_kept_is_told(tmp_path: Path, name: str, raw: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    told = _told(path)
    assert told
    assert told[0].startswith(said), told[0][:200]
    assert all("; " in each for each in told)


def test_accents_other_scripts_and_pictures_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text('a: "é सामाजिक 😀 \\u00A0 \\U0001F600"\n', "utf-8")
    assert _told(path) == []


def test_a_text_file_without_faults_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf# A\r\n\tb\r\n")
    assert text_of(path) == "# A\r\n\tb\r\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1: `[project]` has no `version`; write it like "),
        ('name = 1\n[project]\nname = "a"\n', "2: `[project]` has no `version`; write it like "),
        ('[project]\nversion = ""\n', "2: `version` is not written as it must be; write it like"),
        ("[project]\n\nversion = 0.1\n", "3: `version` is not written as it must be; write it "),
        ('[project]\nversion = "new one"\n', "2: `version` is not written as it must be; write "),
        ('[project]\nversion = "1.0.0\n', "2: this is no TOML ("),
        ("[project\n", "1: this is no TOML ("),
    ],
)
def test_a_version_that_is_none_is_told(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(FrameworkError) as refused:
        release_of(path)
    assert str(refused.value).partition("pyproject.toml:")[2].startswith(said)


@pytest.mark.parametrize("version", ["0.1.0", "12.0.3", "1.0.0rc1", "1.0.0-beta.2"])
def test_a_version_is_kept_as_written(tmp_path: Path, version: str) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text(f'[project]\nversion = "{version}"\n', "utf-8")
    assert release_of(path) == version


SETTINGS = "site_name: a\nextra:\n  framework: framework/a/guide.yml\n  stylesheets: [a.css]\n"


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("  framework: framework/a/guide.yml\n", "", 2, "`extra` has no `framework`; add it, "),
        ("framework: f", "framwork: f", 3, "`extra` has no `framework`; write `framework` for "),
        ("framework/a/guide.yml", "", 3, "`framework` is empty; write it like `framework: "),
        ("framework/a/guide.yml", '" "', 3, "`framework` names  , which is no file; name "),
        ("framework/a/guide.yml", "[a]", 3, "`framework` must be the path of one file; write "),
        ("framework/a/guide.yml", "12", 3, "`framework` must be the path of one file; write "),
        ("a/guide.yml", "a/guid.yml", 3, "which is no file; did you mean framework/a/guide.yml?"),
        ("framework/a/guide.yml", "framework/a", 3, "`framework` names framework/a, a folder; "),
        ("[a.css]", "a.css", 4, "`stylesheets` must be a list of files; write it like "),
        ("[a.css]", "[a.css, 1]", 4, "`stylesheets` must be a list of files; write it like "),
        ("[a.css]", "[a.css]\n  smallest_scripts: 1", 5, "must be true or false; write false"),
        ("[a.css]", "", 4, "`stylesheets` is empty; write it like `stylesheets: "),
        ("[a.css]", "\n  - a.css\n  - b.css", 6, "but there is no such file; make it, or take"),
        ("site_name: a", "site_name: a\nsite_name: b", 2, "`site_name` is here twice (first on "),
    ],
)
def test_our_own_settings_are_checked(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    sheets, guide = tmp_path / "docs" / "stylesheets", tmp_path / "framework" / "a"
    sheets.mkdir(parents=True)
    guide.mkdir(parents=True)
    (sheets / "a.css").touch()
    (guide / "guide.yml").touch()
    path = tmp_path / "mkdocs.yml"

    def told(text: str) -> list[str]:
        path.write_text(text, "utf-8")
        extra: Any = positions.read(path).data["extra"]
        return [str(one) for one in settings.check(path, extra, tmp_path / "docs")]

    assert told(SETTINGS) == []
    assert SETTINGS.count(old) == 1
    (problem,) = told(SETTINGS.replace(old, new))
    assert f"mkdocs.yml:{line}: " in problem
    assert said in problem


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"type": "rating"', '"type": "ratting"', "cannot be `ratting`; did you mean rating?"),
        ('"each": "findings"', '"each": "finding"', "cannot be `finding`; did you mean findings?"),
        ('"mark": "own-"', '"mark": ""', "`mark` of own-prompt is empty; "),
        ('"mark": "own-"', '"mrak": "own-"', "cannot have the key `mrak`; did you mean `mark`?"),
        ('"most": 500', '"most": "500"', "`most` of own-prompt must be a whole number; "),
        ('"kinds": [', '"kinds": NaN, "x": [', "NaN is no number that a browser keeps; "),
    ],
)
def test_the_table_of_kinds_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str, new: str, said: str
) -> None:
    text = record_kinds.TABLE.read_text("utf-8")
    assert old in text
    path = tmp_path / "kinds.json"
    path.write_text(text.replace(old, new, 1), "utf-8")
    monkeypatch.setattr(record_kinds, "TABLE", path)
    with pytest.raises(FrameworkError) as refused:
        record_kinds.record_kinds.__wrapped__()
    line = text[: text.index(old)].count("\n") + 1
    told = [each for each in str(refused.value).splitlines() if said in each]
    assert [f"kinds.json:{line}: " in each for each in told] == [True], str(refused.value)


def test_our_words_are_checked(tmp_path: Path) -> None:
    path = tmp_path / "words.json"
    rest = '"stepNext": "x", "stepBack": "x", "rateTheme": "x"'
    rest += ', "untouched": "x", "begun": "x", "rated": "x"'
    rest += ', "notRated": "x", "ticked": "x", "unknown": "x", "noNames": "x"'
    rest += ', "heldBack": "x", "ages": [{}]'
    path.write_text(f'{{"sensitive": "",\n"outofScope": "x", {rest}}}', "utf-8")
    with pytest.raises(FrameworkError) as refused:
        our_words(path)
    said = [str(problem).partition("words.json:")[2] for problem in refused.value.problems]
    assert sorted(said) == [
        "1: `sensitive` is empty; write it after the colon",
        "1: the file has no `outOfScope`; add a line `outOfScope:`",
        "2: an entry of `ages` has no `label`; add a line `label:`",
        "2: an entry of `ages` has no `months`; add a line `months:`",
        "2: the file cannot have the key `outofScope`; did you mean `outOfScope`?",
    ]


def test_the_names_that_both_use_are_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "names.json"
    path.write_text('{"example": "example-",\n"giude": "x"}', "utf-8")
    monkeypatch.setattr(names, "FILE", path)
    with pytest.raises(FrameworkError) as refused:
        names.read.__wrapped__()
    assert "names.json:2: the file cannot have the key `giude`; did you mean `guide`?" in str(
        refused.value
    )
