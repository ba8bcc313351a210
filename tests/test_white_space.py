"""A page is closed up where white space counts for nothing, and only there."""

import pytest

from macros.site.white_space import closed_up


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("<p>a\n  \n  b</p>", "<p>a\nb</p>"),
        ("<ul>\n\n    <li>a</li>  \n    <li>b</li>\n</ul>", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("<b>a</b>  <i>b</i>", "<b>a</b>  <i>b</i>"),
        ("<p>a<b>\n b</b></p>", "<p>a<b>\nb</b></p>"),
    ],
)
def test_runs_with_an_end_of_line_become_one(given: str, made: str) -> None:
    assert closed_up(given) == made


@pytest.mark.parametrize(
    "kept",
    [
        "<pre>a\n\n  b <code>c\n\n  d</code></pre>",
        "<textarea>a\n\n  b</textarea>",
        "<script>`a\n\n  b`</script>",
        "<style>a\n\n  b</style>",
        '<p title="a\n\n  b">c</p>',
        "\u00a0",
        "",
    ],
)
def test_what_counts_is_left_alone(kept: str) -> None:
    assert closed_up(kept) == kept
    assert closed_up(f"<i>\n\n {kept}\n\n </i>") == (f"<i>\n{kept}\n</i>" if kept else "<i>\n</i>")
