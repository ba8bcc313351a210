"""The shapes of a wheel whose parts follow one another clockwise, as SVG path data.

Angles are degrees clockwise from nine o'clock, so that the first of four parts stands top left,
where reading starts. Lengths are user units of the drawing; the hub is at its origin.
"""

from math import cos, pi, radians, sin

POINT = 8.0  # how far a part's end points into the next, in degrees
GAP = 3.0  # between one part and the next, in degrees


def part(index: int, count: int, inner: float, outer: float) -> str:
    """The outline of part ``index`` (from 0) of ``count``: a band that points to the next."""
    start, end = _ends(index, count)
    middle = (inner + outer) / 2
    return (
        f"M{_at(start, outer)}A{outer:g} {outer:g} 0 0 1 {_at(end, outer)}"
        f"L{_at(end + POINT, middle)}L{_at(end, inner)}"
        f"A{inner:g} {inner:g} 0 0 0 {_at(start, inner)}L{_at(start + POINT, middle)}z"
    )


def line(index: int, count: int, radius: float, size: float) -> str:
    """The arc on which the words of part ``index`` stand upright, of letters ``size`` high.

    Below the hub it runs the other way round, and lies further out, so that no word is upside
    down and every word is as far from the hub.
    """
    start, end = _ends(index, count)
    start, end = start + POINT / 2, end + POINT / 2
    if (start + end) / 2 % 360 > 180:
        return _arc(end, start, radius + size / 2.8, sweep=0)
    return _arc(start, end, radius - size / 2.8, sweep=1)


def top(radius: float) -> str:
    """The upper half of a circle, from left to right."""
    return _arc(0, 180, radius, sweep=1)


def _ends(index: int, count: int) -> tuple[float, float]:
    each = 360 / count
    return index * each + GAP / 2, (index + 1) * each - GAP / 2


def _arc(start: float, end: float, radius: float, sweep: int) -> str:
    return f"M{_at(start, radius)}A{radius:g} {radius:g} 0 0 {sweep} {_at(end, radius)}"


def _at(angle: float, radius: float) -> str:
    turned = radians(angle) + pi
    return f"{radius * cos(turned):.2f} {radius * sin(turned):.2f}"
