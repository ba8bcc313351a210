"""Go through everything in a guide that has an id, in the guide's order."""

from collections.abc import Iterator

from macros.framework.model import Framework, Point, Prompt, Theme


def below(entries: tuple[Prompt, ...] | tuple[Point, ...]) -> Iterator[str]:
    """The ids of the ``entries`` and of everything below them."""
    for entry in entries:
        yield entry.id
        yield from below(entry.prompts if isinstance(entry, Prompt) else entry.points)


def places(framework: Framework) -> Iterator[str]:
    """Every place of the guide: themes, features, prompts, illustrations, levels."""
    for theme in framework.themes:
        yield theme.id
        for feature in theme.features:
            yield feature.id
            yield from below(feature.prompts)
        for shown in theme.illustrations:
            yield from below(shown.points)
    for level in framework.scale.levels:
        yield f"scale.{level.level}"


def spoken_to(theme: Theme) -> set[str]:
    """The features that an illustration of their theme speaks to."""

    def within(points: tuple[Point, ...]) -> Iterator[str]:
        for point in points:
            yield from point.speaks_to
            yield from within(point.points)

    return {feature for shown in theme.illustrations for feature in within(shown.points)}
