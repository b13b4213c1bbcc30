"""Names and doses that stand whole: in the largest type in which they fit, else on as many lines as they
need. Nothing that a runner typed is cut short for its length, as long as a card can hold it."""

from collections.abc import Iterable

from printouts.formats.card import Head
from printouts.marks import TEXT_DESCENT, Colour
from printouts.pieces import Piece
from printouts.type import Type
from printouts.writing import at_side, balanced, fitted, line, reach, roomy, width, wrap

_MOST = 12  # lines of a name; only what is no name any more has more of them
_SMALLER = 0.5  # points from one size that is tried to the next
_LEADING = 1.2


def title_lines(title: str, form: Head, room: float, least: float) -> tuple[Type, list[str]]:
    """A side's title on one line; else on as many as it may have, in type that is small enough for them."""
    style = fitted(title, form.title, room, form.min_title)
    sizes = (style.size, *_down_to(least, style.size))
    for size in sizes:
        lines = balanced(title, style.at(size), room)
        if len(lines) <= form.max_title:
            return roomy(lines, style.at(size)), lines
    lines = wrap(title, style.at(least), room, form.max_title)
    return roomy(lines, style.at(least)), lines


def name_lines(
    name: str, sizes: tuple[float, ...], weight: int, room: float, few: int, least: float
) -> tuple[Type, list[str]]:
    """An exercise's name on one line in one of the ``sizes``; else on a ``few`` lines in the largest of them;
    else on one more, in type down to the ``least``; else on as many as it needs."""
    for size in sizes:
        style = Type(size, weight, size * _LEADING)
        if width(name, style) <= room:
            return roomy([name], style), [name]
    smaller = (sizes[-1], *_down_to(least, sizes[-1]))
    for size, most in [*((size, few) for size in sizes), *((size, few + 1) for size in smaller)]:
        style = Type(size, weight, size * _LEADING)
        lines = balanced(name, style, room)
        if len(lines) <= most:
            return roomy(lines, style), lines
    lines = lines if len(lines) <= _MOST else wrap(name, style, room, _MOST)
    return roomy(lines, style), lines


def amount_piece(
    amount: str, style: Type, room: float, least: float, line_height: tuple[float, float], ink: Colour
) -> Piece:
    """A dose as large as its line allows, or on several lines in the ``least`` size.

    ``line_height`` is how tall a line is, in sizes, and which share of it stands over its baseline.
    """
    shown = fitted(amount, style, room, least)
    lines = [amount] if width(amount, shown) <= room else wrap(amount, shown, room)
    high, above = line_height
    up, down = reach(lines, shown.weight)
    low = down / (1 - above) if down > TEXT_DESCENT else 0.0
    tall = max(high, up / above, low) * shown.size
    if len(lines) == 1:
        return Piece(tall, (line(lines[0], shown, 0, above * tall, ink),))
    spread = roomy(lines, Type(shown.size, shown.weight, tall))
    return Piece(len(lines) * spread.leading, at_side(lines, spread, 0, above * spread.leading, ink))


def _down_to(least: float, size: float) -> Iterable[float]:
    """The sizes under one, a little smaller each, to the least."""
    while size > least:
        size = max(least, size - _SMALLER)
        yield size
