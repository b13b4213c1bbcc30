"""What routine cards and exercise cards have in common: head, foot, tick boxes, pictures, steps, warnings."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from desktop.wording import names, paper
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, Outline, Panel, Picture, rule
from printouts.pieces import Piece
from printouts.press import Press
from printouts.type import Type
from printouts.writing import block, fitted, line, middle_baseline, shorten, tidy, wrap

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Card:
    """Front and back of a card, each laid out for a frame of the card's size at the origin."""

    front: Marks
    back: Marks


def foot(words: str, press: Press) -> Marks:
    """A rule, a line about this side, and the app's name."""
    form, inks = press.card, press.inks
    inner = form.inner
    app = line(names.APP, form.foot, inner.right, inner.bottom - 2.6, inks.soft, align="right")
    said = shorten(words, form.foot, app.left - inner.left - 8)
    return (
        rule(inner.left, inner.right, form.body.bottom, inks.hairline, 0.6),
        line(said, form.foot, inner.left, inner.bottom - 2.6, inks.soft),
        app,
    )


def more_in_the_app(words: str, press: Press) -> str:
    """A foot for a side that had no room for all there is."""
    return press.voice(paper.MORE_IN_THE_APP, dose=words, app=names.APP)


def back_head(title: str, press: Press) -> tuple[Marks, float]:
    """The back's title and its rule; and where the content may begin."""
    inner, form = press.card.inner, press.card.back
    style = fitted(title, form.title, inner.width, form.min_title)
    titles = wrap(title, style, inner.width, 2)
    top = inner.top + 21 + (len(titles) - 1) * style.leading
    marks = (
        *block(titles, style, inner.left, inner.top + 12.5, inner.width, press.inks.text),
        rule(inner.left, inner.right, top, press.inks.text, 1.0),
    )
    return marks, top


def fullest(build: Callable[[Made], list[Piece]], details: Iterator[Made], fits: Callable[[list[Piece]], bool]
            ) -> list[Piece] | None:  # fmt: skip
    """The first of the layouts that fits, from the roomiest to the tightest; None when none does."""
    return next((pieces for pieces in map(build, details) if fits(pieces)), None)


# ---- pictures ------------------------------------------------------------------------------


def grid(count: int, aspect: float, room: Box, gap: float, below: float = 0.0) -> list[Box]:
    """Boxes for so many pictures of one shape, in the rows and columns that show them largest.

    ``aspect`` is width by height; ``below`` is kept free under each box, for its caption.
    """
    scales = {}
    for columns in range(1, count + 1):
        wide, tall = _cell(count, columns, room, gap, below)
        scales[columns] = min(wide / aspect, tall)
    # Of layouts that hardly differ, the one with fewer columns: wider captions, less empty ground.
    largest = max(scales.values())
    columns = next(columns for columns, scale in scales.items() if scale >= 0.9 * largest)
    wide, tall = _cell(count, columns, room, gap, below)
    return [
        Box(
            room.left + (at % columns) * (wide + gap),
            room.top + (at // columns) * (tall + below + gap),
            wide,
            tall,
        )
        for at in range(count)
    ]


def _cell(count: int, columns: int, room: Box, gap: float, below: float) -> tuple[float, float]:
    rows = -(-count // columns)
    return (
        (room.width - (columns - 1) * gap) / columns,
        (room.height - (rows - 1) * gap) / rows - below,
    )


def tile(box: Box, figure: str, key: int, press: Press, *, thumbnail: bool = False) -> Marks:
    """A key frame of a figure on its ground."""
    radius = min(press.card.tile_radius, box.width / 8)
    return (
        Panel(box, radius, fill=press.inks.tile, stroke=press.inks.tile_edge, line=0.5),
        Picture(box.inset(0 if thumbnail else 2), figure, key, thumbnail, radius if thumbnail else 0.0),
    )


# ---- small things --------------------------------------------------------------------------


def tick_box(left: float, top: float, side: float, inks: Inks) -> Marks:
    """A box to tick with a pen."""
    return (Panel(Box(left, top, side, side), 3.5, fill="#FFFFFF", stroke=inks.text, line=1.0),)


def badge(number: str, box: Box, inks: Inks, *, filled: bool) -> Marks:
    """A number in a circle; to save ink the circle is never filled."""
    filled = filled and not inks.saving
    style = Type(box.width * 0.62, 700)
    ground = Panel(
        box, box.width / 2, fill=inks.text if filled else None, stroke=None if filled else inks.text, line=0.9
    )
    colour = "#FFFFFF" if filled else inks.text
    return (
        ground,
        line(number, style, box.centre[0], middle_baseline(box, style), colour, align="centre"),
    )


def warning(cautions: Sequence[str], room: float, style: Type, inks: Inks) -> Piece | None:
    """A box with a warning sign and each caution on lines of its own."""
    if not cautions:
        return None
    left, pad = 29.0, 7.0
    lines = [part for caution in cautions for part in tidy(caution, style, room - left - pad)]
    tall = len(lines) * style.leading + 2 * pad - 1
    box = Box(0, 0, room, tall)
    panel = Panel(box, 3, fill=inks.warning)
    strip = ((0.0, 0.0), (5.0, 0.0), (5.0, tall), (0.0, tall))
    first = pad + 0.76 * style.leading
    marks: list[Mark] = [
        panel,
        Outline(
            strip,
            fill=None if inks.saving else inks.warning_edge,
            stroke=inks.warning_edge if inks.saving else None,
            line=0.5,
            hatch=inks.saving,
            within=panel,
        ),
        Panel(box, 3, stroke=inks.text, line=0.75),
        *_triangle(17.0, first - 0.36 * style.size, inks),
        *block(lines, style, left, first, room - left - pad, inks.text),
    ]
    return Piece(tall, tuple(marks), before=8)


def _triangle(across: float, middle: float, inks: Inks) -> Marks:
    """A warning sign, 10 points wide."""
    top, bottom = middle - 4.3, middle + 3.7
    shape = ((across, top), (across + 4.8, bottom), (across - 4.8, bottom))
    stem = ((across, top + 3.2), (across, top + 5.2))
    dot = Box(across - 0.55, bottom - 1.9, 1.1, 1.1)
    return (
        Outline(shape, stroke=inks.text, line=1.2),
        Outline(stem, stroke=inks.text, line=1.0, closed=False),
        Panel(dot, 0.55, fill=inks.text),
    )


def labelled(label: str, text: str, room: float, style: Type, inks: Inks) -> list[Piece]:
    """A bold label on a line of its own, and its sentence under it. Nothing without a sentence."""
    if not text:
        return []
    strong = Type(style.size, 700, style.leading)
    lines = tidy(text, style, room)
    marks = (
        line(label, strong, 0, 0.76 * style.leading, inks.text),
        *block(lines, style, 0, 1.76 * style.leading, room, inks.text),
    )
    return [Piece((len(lines) + 1) * style.leading, marks, before=5)]
