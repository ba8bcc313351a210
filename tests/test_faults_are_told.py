"""Whatever is wrong with any file that maintainers edit, one build says all of it, by line."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.sources import said_of_build

FRAMEWORK = "framework/strategic-commissioning"
FORM = re.compile(r"(?:ERROR   -  )?([\w./-]+:\d+: .+; .+)")

Change = Callable[[bytes], bytes]


def replaced(old: str, new: str) -> Change:
    """A change of the first such place of a file."""

    def change(raw: bytes) -> bytes:
        assert old.encode() in raw, f"{old!r} must stand in the file"
        return raw.replace(old.encode(), new.encode(), 1)

    return change


def at_the_end(text: str) -> Change:
    return lambda raw: raw + text.encode()


def saved_as(encoding: str) -> Change:
    """A change of nothing but how the letters are stored."""
    return lambda raw: raw.decode().encode(encoding, "replace").replace(b"?", b"\xe9")


MAIN = "overrides/main.html"


def plant(sources: Path, file: str, change: Change) -> None:
    path = sources / file
    path.write_bytes(change(path.read_bytes()))


def told(sources: Path) -> list[str]:
    """What a failed build says, a problem a line; nothing else is said."""
    code, said = said_of_build(sources)
    assert code != 0, said
    assert "Traceback" not in said, said
    lines = [line for line in said.splitlines() if line and not line.startswith(("INFO", "Abort"))]
    found = [FORM.fullmatch(line) for line in lines]
    assert lines, said
    assert all(found), "\n".join(lines)
    return [each[1] for each in found if each]


def missing(expected: list[tuple[str, str]], lines: list[str]) -> list[tuple[str, str]]:
    return [
        (begin, said)
        for begin, said in expected
        if not any(line.startswith(begin) and said in line for line in lines)
    ]


# A call on a page, and what is said of it.
CALLS = {
    '{{ p("99.99") }}': "there is no paragraph '99.99'; ",
    "{{ p(2.14) }}": "`p` is given 2.14 for `number`; write a text in quotes",
    "{{ p() }}": "`p` is called wrongly (missing a required argument: 'number'); write it like "
    "`p(number)`",
    '{{ since("nosuch") }}': "there is no place 'nosuch'; ",
    '{{ term("comissioning") }}': "the glossary has no term 'comissioning'; did you mean decomm",
    '{{ term("these", "outcom") }}': "the glossary has no term 'outcom'; did you mean outcome?",
    '{{ part("record") }}': "there is no part 'record'; did you mean records?",
    '{{ part("figures/cicle") }}': "there is no part 'figures/cicle'; did you mean figures/cycle?",
    '{{ prat("records") }}': "there is nothing called `prat`; did you mean part?",
    '{{ part("records", outside=true) }}': "`part` is called wrongly (got an unexpected keyword "
    "argument 'outside'); write it like `part(name, inside)`",
    '{{ part("records", inside="yes") }}': "`part` is given 'yes' for `inside`; write true or",
    '{{ header_file("nginx.cnf") }}': "there is no header file 'nginx.cnf'; did you mean nginx.c",
    "{{ renderer.framework.titel }}": "there is nothing called `titel`; did you mean title?",
    '{{ "a" | uper }}': "there is no filter called `uper`; did you mean upper?",
    '{{ theme_page("9") }}': "there is no theme '9'; ",
    '{{ feature_page("1z") }}': "there is no feature '1z'; name a feature that is in the",
    '{{ scale_page("x") }}': "`scale_page` is called wrongly (too many positional arguments); "
    "write it like `scale_page()`",
}
# The file, what is done to it, the line where it is then wrong (0: wherever), what is said of it.
FAULTS: list[tuple[str, Change, int, str]] = [
    ("mkdocs.yml", replaced("- type.css", "- tipe.css"), 0, "stylesheets/tipe.css: mkdocs.yml"),
    ("pyproject.toml", replaced('version = "0.1.0"', ""), 1, "`[project]` has no `version`; "),
    (
        "browser/record/guide/words.json",
        replaced('"months": 6', '"months": 1e400'),
        17,
        "1e400 is no number that a browser keeps; ",
    ),
    (
        "browser/record/kinds/record_kinds.json",
        replaced('"many": "records"', '"mayn": "records"'),
        6,
        "cannot have the key `mayn`; did you mean `many`?",
    ),
    ("docs/scope.md", replaced("title: ", "title: [a"), 2, "is not closed; close it, and "),
    ("docs/profile.md", replaced("title: ", "titel: "), 2, "cannot have the key `titel`; did you"),
    ("docs/records.md", replaced("\n---\n", "\n"), 1, "never ends, so the page would show it; "),
    ("docs/print/form.md", replaced("---\n", ""), 1, "is taken for the page's settings and not"),
    ("docs/privacy.md", saved_as("latin-1"), 0, "a letter here is not in UTF-8; save the file"),
    ("docs/export.md", saved_as("utf-16"), 1, "the file is in UTF-16, not in UTF-8; save the"),
    ("docs/scale.md", saved_as("utf-16-le"), 1, "the file is in UTF-16, not in UTF-8; save the"),
    ("docs/evidence.md", at_the_end("\n{{ part(\n"), 0, "this cannot be read ("),
    ("macros/templates/theme.html.j2", at_the_end("{% if %}"), 0, "this cannot be read (Expected"),
    (
        "browser/parts/scope/scope.html.j2",
        at_the_end("{{ framework.title | uper }}"),
        0,
        "this cannot be read (No filter named 'uper'",
    ),
    ("browser/parts/figures/cycle.html.j2", lambda _: b"caf\xe9", 1, "is not in UTF-8; save the"),
    ("macros/site/hosting/nginx.conf.j2", at_the_end("{{ a"), 0, "this cannot be read ("),
    (MAIN, at_the_end("\n{% block %}"), 0, "this cannot be read ("),
    (
        f"{FRAMEWORK}/example.json",
        replaced('"finding.3"', '"finding.33"'),
        18,
        "scope has no field `finding.33`; did you mean finding.3?",
    ),
]


def test_one_build_says_all_that_is_wrong_with_every_file(sources: Path) -> None:
    page = "docs/about.md"
    first = len((sources / page).read_text("utf-8").splitlines()) + 1
    plant(sources, page, at_the_end("\n".join(CALLS) + "\n"))
    expected = [(f"{page}:{first + n}: ", said) for n, said in enumerate(CALLS.values())]
    for file, change, line, said in FAULTS:
        plant(sources, file, change)
        expected.append((f"{file}:{line}: " if line else f"{file}:", said))
    assert missing(expected, told(sources)) == []


def test_a_folder_of_guidance_that_is_not_there_is_told_in_one_line(sources: Path) -> None:
    guide = f"{FRAMEWORK}/guide.yml"
    plant(sources, guide, replaced("guidance: guidance", "guidance: guidence"))
    (line,) = told(sources)
    assert line.startswith(f"{guide}:")
    assert line.endswith(
        "`guidance` names docs/guidence, which is not there; did you mean guidance?"
    )


def test_what_goes_wrong_while_pages_are_made_is_told_too(sources: Path) -> None:
    page = "docs/about.md"
    first = len((sources / page).read_text("utf-8").splitlines()) + 1
    plant(sources, page, at_the_end("{{ 1 / 0 }}\n"))
    cited = "docs/guidance/buying.md"
    below = (sources / cited).read_text("utf-8").count("\n") + 1
    plant(sources, cited, at_the_end('{% include "nosuch.md" %}\n'))
    feature = "macros/templates/feature.html.j2"
    last = (sources / feature).read_text("utf-8").count("\n") + 1
    plant(sources, feature, at_the_end("{{ framework.titel }}\n"))
    lines = told(sources)
    assert [line.partition(";")[0] for line in lines if not line.startswith("docs/print")] == [
        f"{page}:{first}: this cannot be shown (ZeroDivisionError: division by zero)",
        f"{cited}:{below}: this cannot be shown (there is no template 'nosuch.md')",
        f"{feature}:{last}: this cannot be shown ('macros.framework.model.Framework object' has no "
        "attribute 'titel')",
    ]


def test_what_goes_wrong_in_the_theme_s_templates_is_told(sources: Path) -> None:
    last = (sources / MAIN).read_text("utf-8").count("\n") + 1
    plant(sources, MAIN, at_the_end("{% block analytics %}{{ 1 / 0 }}{% endblock %}\n"))
    (line,) = told(sources)
    assert line.startswith(f"{MAIN}:{last}: this cannot be shown (ZeroDivisionError")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("{% block styles %}{% endblock %}", "block 'styles' defined twice"),
        pytest.param(
            "{% block analytics %}{{ config | nosuch }}{% endblock %}",
            "No filter named 'nosuch'",
            marks=pytest.mark.soaked,
        ),
    ],
)
def test_what_cannot_be_compiled_of_the_theme_s_templates_is_told(
    sources: Path, fault: str, said: str
) -> None:
    last = (sources / MAIN).read_text("utf-8").count("\n") + 1
    plant(sources, MAIN, at_the_end(f"{fault}\n"))
    (line,) = told(sources)
    assert line.startswith(f"{MAIN}:{last}: this cannot be shown ({said}")
