"""The one sheet: of the theme's what something uses, all of ours, and nothing anew without need."""

import re
from pathlib import Path

import pytest

from browser import bundle
from browser.one_sheet import names_in, names_on, one_sheet
from macros.site.sheet import NoThemeSheetError, Sheet

PAGE = '<p class="lead md-note" id="top" data-at="x">b <a href="#y">c</a></p>'
SCRIPT = (
    'one.classList.toggle("is-open",a);b.classList.replace("no-js","js");c.className="print-text";'
    'one.style.setProperty("--far","1px");say("question")'
)
MAY_MATCH = (
    "p{top:0}",
    ".lead{top:0}",
    "#top{top:0}",
    ".is-open{top:0}",
    ".no-js{top:0}",
    ".js{top:0}",
    ".print-text{top:0}",
    "p.lead>a:hover{top:0}",
    ":is(.gone,.lead) a{top:0}",
    ":where(.gone,.lead){top:0}",
    "p:has(.gone,a){top:0}",
    "p:not(.gone){top:0}",
    "[data-at]{top:0}",
    "[data-at=x]{top:0}",
    "[data-at^=no]{top:0}",
    ":root{top:0}",
    "a::selection{top:0}",
    "::-webkit-scrollbar{top:0}",
    "p{--far:1px}",
    "@media print{p{top:0}}",
    "@media (max-width:60em){p{top:0}}",
    "@media (min-width:45em) and (min-height:36em){p{top:0}}",
)
CANNOT_MATCH = (
    "table{top:0}",
    ".gone{top:0}",
    "#gone{top:0}",
    ".top{top:0}",
    ".question{top:0}",
    "#lead{top:0}",
    ".gone .lead{top:0}",
    ".lead .gone:hover{top:0}",
    ":is(.gone,.lost) a{top:0}",
    "p:has(.gone){top:0}",
    "[dir]{top:0}",
    "[data-at=y-z]{top:0}",
    "@media print{.gone{top:0}}",
    "@keyframes gone{0%{top:0}}",
    ":root{--a:1px;--b:var(--a)}",
)


@pytest.fixture(autouse=True)
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was run with deno, and nothing kept from before."""
    seen: list[str] = []
    run = bundle.run

    def watched(*arguments: str, given: str = "") -> str:
        seen.append(arguments[0])
        return run(*arguments, given=given)

    monkeypatch.setattr(bundle, "CACHE", tmp_path)
    monkeypatch.setattr(bundle, "run", watched)
    return seen


def made(theme: str, ours: str = "") -> str:
    return one_sheet(theme, ours, names_on(PAGE) | names_in(SCRIPT))


def test_what_may_match_stays_as_it_is() -> None:
    # Each with words of its own: what says the same side by side is made one.
    rules = [rule.replace("top:0", f"top:{number}px") for number, rule in enumerate(MAY_MATCH, 1)]
    sheet = made("".join(rules))
    assert [rule for rule in rules if rule not in sheet] == []


def test_what_cannot_match_goes() -> None:
    assert made("".join(CANNOT_MATCH)) == ""
    assert made("a{left:0}" + "".join(CANNOT_MATCH)) == "a{left:0}"


def test_of_several_selectors_those_that_match_stay() -> None:
    assert made(".gone,.lead,.gone a{top:0}") == ".lead{top:0}"


def test_names_of_variables_are_short_but_those_that_a_script_knows() -> None:
    rules = ":root{--md-b:1px;--far:2px}.md-note--md-b{color:var(--md-b);top:var(--far)}"
    made_of = "p{--look-c:var(--md-b, red)}a{color:var(--look-c)}"
    assert made(rules.replace(".md-note--md-b", ".lead") + made_of) == (
        ":root{--a:1px;--far:2px}.lead{color:var(--a);top:var(--far)}"
        "p{--b:var(--a,red)}a{color:var(--b)}"
    )
    assert made("", ".md-note--md-b{top:0}") == ".md-note--md-b{top:0}"


def test_a_variable_and_a_motion_that_are_asked_for_stay() -> None:
    rules = ":root{--a:1px}p{top:var(--a);animation:1s turn}@keyframes turn{0%{top:0}}"
    assert made(rules) == rules


def test_ours_stay_whole_and_come_after_the_themes() -> None:
    assert made("p{top:0}", ".gone { color: red }") == "p{top:0}.gone{color:red}"


def test_it_is_made_again_only_when_something_has_changed(runs: list[str]) -> None:
    first = one_sheet("p{top:0}.later{top:1px}", "", {"p"})
    # Another name is of no concern while no sheet speaks of it.
    assert one_sheet("p{top:0}.later{top:1px}", "", {"p", "other"}) == first == "p{top:0}"
    assert len(runs) == 1
    assert ".later" in one_sheet("p{top:0}.later{top:1px}", "", {"p", ".later"})
    assert one_sheet("p{top:2px}", "", {"p"}) == "p{top:2px}"
    assert len(runs) == 3


def test_a_sheet_that_cannot_be_read_is_told() -> None:
    with pytest.raises(bundle.BundleError, match=r"one_sheet\.ts failed"):
        one_sheet("p{", "}}", {"p"})


def test_a_theme_without_its_sheets_is_told() -> None:
    with pytest.raises(NoThemeSheetError, match=r"there are other\.css"):
        Sheet().take([("assets/stylesheets/other.css", "")], "")


def test_scripts_set_classes_by_names_that_are_seen() -> None:
    """A class that is put together, or passed on, would be missing from the sheet."""
    unseen = [
        f"{file.name}: {found}"
        for file in sorted(bundle.SOURCES.rglob("*.ts"))
        if not file.name.endswith(("_test.ts", ".light.ts"))
        for found in re.findall(r"class(?:List|Name)\b.*", file.read_text("utf-8"))
        if not re.match(r'className = "[\w-]+"|classList\.\w+\(\s*"[\w-]+"', found)
    ]
    assert unseen == []
