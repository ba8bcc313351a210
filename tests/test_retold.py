"""Each page of guidance says whose words it is in, and which paragraphs it retells."""

import pytest

from macros.guidance import retold

PAGE = '# Title\n\n{{ p("2.2") }} One.\n\n{{ p("2.1") }} Two.\n'


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (["2.1"], "2.1"),
        (["2.2", "2.1"], "2.1 and 2.2"),
        (["2.1", "2.3", "2.2", "2.15"], "2.1 to 2.3 and 2.15"),
        (["2.40", "3.1", "2.9", "2.10"], "2.9 and 2.10, 2.40 and 3.1"),
    ],
)
def test_paragraphs_are_told_in_order(numbers: list[str], said: str) -> None:
    assert retold.in_words(numbers) == said


def test_it_stands_under_the_title_of_a_page_of_guidance_alone() -> None:
    made = retold.marked(PAGE, "guidance/a.md", "guidance")
    assert made.splitlines()[:4] == ["# Title", "", '{{ retold("2.1 and 2.2") }}', ""]
    assert made.endswith("Two.")
    for page, folder in (("about.md", "guidance"), ("guidance/a.md", "")):
        assert retold.marked(PAGE, page, folder) == PAGE
    assert retold.marked("# Title\n", "guidance/a.md", "guidance") == "# Title\n"
