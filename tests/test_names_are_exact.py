"""Browser tests find things by their whole name: part of one fits what is shown only later too."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BROWSER = Path(__file__).parent / "browser"
# Where a name comes from outside, it is not the test's to say how it begins.
ANCHORS = ("^", "$")


def loose(source: str) -> Iterator[str]:
    """Each place that finds something by a part of its name, as line and code."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and (name := _name_of(node)):
            exact = {word.arg: ast.unparse(word.value) for word in node.keywords}.get("exact")
            if not (_is_anchored(name) if isinstance(name, ast.Call) else exact == "True"):
                yield f"line {node.lineno}: {ast.unparse(node)}"


def _name_of(call: ast.Call) -> ast.expr | None:
    """The name that a call looks for; ``None`` where it looks for none."""
    if not isinstance(call.func, ast.Attribute):
        return None
    if call.func.attr in ("get_by_label", "get_by_title"):
        return call.args[0]
    names = [word.value for word in call.keywords if word.arg == "name"]
    return names[0] if call.func.attr == "get_by_role" and names else None


def _is_anchored(name: ast.Call) -> bool:
    """Whether a pattern says where the name begins or where it ends."""
    pattern = ast.unparse(name.args[0]).strip("rf").strip("'\"")
    return pattern.startswith(ANCHORS[0]) or pattern.endswith(ANCHORS[1])


@pytest.mark.parametrize("file", sorted(BROWSER.glob("*.py")), ids=lambda file: file.name)
def test_names_are_matched_whole(file: Path) -> None:
    assert list(loose(file.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "code",
    [
        'page.get_by_role("button", name="Open")',
        'page.get_by_role("button", name=f"Open {name}", exact=False)',
        'page.get_by_role("button", name=re.compile("Open"))',
        'page.get_by_label("Kind").fill("x")',
    ],
)
def test_it_would_notice(code: str) -> None:
    assert len(list(loose(code))) == 1
