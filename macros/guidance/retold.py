"""Whose words a page of guidance is in, and which of the guide's numbered paragraphs it retells."""

from itertools import pairwise

from macros.framework.citations import CITED


def marked(markdown: str, page: str, folder: str) -> str:
    """The page with a line under its title that says so; ``folder`` is that of the guidance.

    A page elsewhere, or one that retells no paragraph, stays as it is.
    """
    numbers = CITED.findall(markdown)
    if not (folder and page.startswith(f"{folder}/") and numbers):
        return markdown
    lines = markdown.splitlines()
    title = next((n for n, line in enumerate(lines) if line.startswith("# ")), -1)
    lines[title + 1 : title + 1] = ["", f'{{{{ retold("{in_words(numbers)}") }}}}', ""]
    return "\n".join(lines)


def in_words(numbers: list[str]) -> str:
    """Paragraphs in order, such as ``2.1 to 2.6 and 2.15``."""
    inside = sorted({(int(section), int(number)) for section, number in map(_parts, numbers)})
    starts = [inside[0], *(two for one, two in pairwise(inside) if two != (one[0], one[1] + 1))]
    runs = [[each for each in inside if start <= each < end] for start, end in _spans(starts)]
    said = [_run(run) for run in runs]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"


def _parts(number: str) -> tuple[str, str]:
    section, _, rest = number.partition(".")
    return section, rest


def _spans(starts: list[tuple[int, int]]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return list(zip(starts, [*starts[1:], (10**6, 0)], strict=True))


def _run(run: list[tuple[int, int]]) -> str:
    first, last = (f"{section}.{number}" for section, number in (run[0], run[-1]))
    if first == last:
        return first
    return f"{first} and {last}" if len(run) == 2 else f"{first} to {last}"
