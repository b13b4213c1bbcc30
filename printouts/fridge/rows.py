"""Exercises and notes of a day: how tall each way of showing them is, and the marks of one of them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop.wording import paper
from desktop.wording.doses import FullDose
from printouts.formats.sizes import Near
from printouts.fridge.content import Exercises, Item, Said
from printouts.fridge.joining import joined
from printouts.fridge.lane import Listing, Row, ShownList, ShownWords, Way, Words
from printouts.hyphens import kept_by_language
from printouts.marks import Box, Mark, Marks, Panel, Picture
from printouts.pieces import Piece, stack
from printouts.press import Press
from printouts.reading import ITEM, SMALL_HEADING, read_as
from printouts.type import Type
from printouts.writing import balanced, block, line, says_all, shorten, width, wrap, wrap_all

MAX_NAME_LINES = 4  # of an exercise; the runner's own may have any name
MAX_TIDY_LINES = 2
_ASCENT = 0.76  # of a line's leading, from its top to its baseline
_JOINED_GAP = 1.5  # under an exercise on one line, at the most


class Lines(NamedTuple):
    """Name and dose under each other. ``tidy``: the dose has its line, the name two at the most.

    ``parted``: a word with hyphens is broken at one of them, or a dose is on several lines.
    """

    lines: tuple[tuple[str, Type], ...]
    tidy: bool
    parted: bool

    @property
    def height(self) -> float:
        return sum(style.leading for _, style in self.lines)


# ---- exercises --------------------------------------------------------------------------------


def listing(exercises: Exercises, room: float, near: Near) -> Listing:
    """How tall a list stands, way by way."""
    each = tuple(row(item, room, near) for item in exercises.items)
    return Listing(each, folded_height(near), title_height(exercises, room, near), exercises.optional)


def is_tidy(exercises: Exercises, room: float, near: Near) -> bool:
    """Whether every dose has its line beside its figure, and no name more than two."""
    beside = room - near.tile - near.tile_gap
    return all(_lines(item.name, item.doses, beside, near).tidy for item in exercises.items)


def listed(exercises: Exercises, shown: ShownList, room: float, near: Near, press: Press) -> Marks:
    """The marks of a list, from y = 0 down."""
    pieces = [*title(exercises, room, near, press)] if shown.heading else []
    for item, way in zip(exercises.items, shown.ways, strict=False):
        height = row(item, room, near).height(way)
        marks = read_as(ITEM, row_marks(item, way, room, near, press), item.exercise)
        pieces.append(Piece(height, marks))
    folded = len(exercises.items) - len(shown.ways)
    if folded:
        said = press.voice(paper.FOLDED_EXERCISES, count=folded)
        pieces.append(folded_line(said, room, near, press))
    return stack(pieces, 0, 0)


def folded_line(said: str, room: float, near: Near, press: Press) -> Piece:
    """``+ 3 exercises``: nothing is left out without a word."""
    said = shorten(said, near.dose, room)
    baseline = _ASCENT * near.dose.leading
    marks = read_as(ITEM, [line(said, near.dose, 0, baseline, press.inks.text)])
    return Piece(folded_height(near), marks)


def folded_height(near: Near) -> float:
    """How tall ``+ 3 exercises`` stands."""
    return near.dose.leading + 1.5


def row(item: Item, room: float, near: Near) -> Row:
    """How tall an exercise stands, way by way."""
    figures = (item.exercise,) if item.figure and near.tile else ()
    return _measured(item.name, item.doses, figures, room, near)


@kept_by_language(4096)
def _measured(
    name: str, doses: tuple[FullDose, ...], figures: tuple[str, ...], room: float, near: Near
) -> Row:
    words, over = _pictured(name, doses, room, near)
    pictured = (over + words.height if over else max(near.tile, words.height)) + near.row_gap
    under = _lines(name, doses, room, near)
    plain = under.height + near.row_gap
    low_words = joined(name, doses, room, near)
    lines = low_words[-1].line + 1 if low_words else len(under.lines)
    low = lines * near.name.leading + min(_JOINED_GAP, near.row_gap)
    return Row(max(pictured, plain), plain, low if lines < len(under.lines) else None, figures)


def _pictured(name: str, doses: tuple[FullDose, ...], room: float, near: Near) -> tuple[Lines, float]:
    """What is said beside a figure, or under it, so far down, where ``Heel-to-toe`` or ``2 × 20 m`` would be
    broken beside it and need not be under it.
    """
    beside, under = (
        _lines(name, doses, room - near.tile - near.tile_gap, near),
        _lines(name, doses, room, near),
    )
    if beside.parted and not under.parted:
        return under, near.tile + 1
    return beside, 0.0


@kept_by_language(4096)
def _lines(name: str, doses: tuple[FullDose, ...], room: float, near: Near) -> Lines:
    names = balanced(name, near.name, room)
    whole = says_all(names, name)
    if len(names) > MAX_NAME_LINES:
        names = wrap(name, near.name, room, MAX_NAME_LINES)
    lines = [(text, near.name) for text in names]
    fitting = next((one for one in doses if width(one.strong, near.dose) <= room), None)
    dose = fitting or doses[-1]
    lines += [(text, near.dose) for text in wrap(dose.strong, near.dose, room, 2)]
    lines += [(text, near.rest) for text in phrases(dose.plain, near.rest, room, 2)]
    each = width(doses[1].strong, near.dose) <= room
    parted = fitting is None or any(text.endswith("-") for text in names)
    return Lines(tuple(lines), whole and each and len(names) <= MAX_TIDY_LINES, parted)


def phrases(said: Sequence[str], style: Type, room: float, max_lines: int = 1000) -> list[str]:
    """``hold 2 s, rest 60 s`` broken between the two rather than within one, on few lines each."""
    lines: list[str] = []
    for at, phrase in enumerate(said):
        words = phrase + ("," if at < len(said) - 1 else "")
        joined = f"{lines[-1]} {words}" if lines else words
        if lines and width(joined, style) <= room:
            lines[-1] = joined
        else:
            lines += wrap(words, style, room, max_lines)
    return lines


def row_marks(item: Item, way: Way, room: float, near: Near, press: Press) -> Marks:
    """An exercise shown in one of its ways."""
    if way is Way.LINE:
        return _joined(item, room, near, press)
    if way is Way.PLAIN or not near.tile:  # a sheet may have no figures at all
        return _set(_lines(item.name, item.doses, room, near), 0, 0, press)
    words, over = _pictured(item.name, item.doses, room, near)
    if over:
        place = Box(0, 0, near.tile, near.tile)
        return (*tile(place, item.figure, press), *_set(words, 0, over, press))
    left, tall = near.tile + near.tile_gap, max(near.tile, words.height)
    place = Box(0, (tall - near.tile) / 2, near.tile, near.tile)
    return (
        *tile(place, item.figure, press),
        *_set(words, left, (tall - words.height) / 2, press),
    )


def _joined(item: Item, room: float, near: Near, press: Press) -> Marks:
    """Name and dose on one line, or on as few as can be."""
    leading = near.name.leading
    return tuple(
        line(word.text, word.style, word.left, (_ASCENT + word.line) * leading, press.inks.text)
        for word in joined(item.name, item.doses, room, near)
    )


def tile(box: Box, figure: str | None, press: Press) -> Marks:
    """The pictogram of the exercise; without one a box for a sign of the runner's own."""
    inks, radius = press.inks, box.width / 9
    if figure is None:
        return (Panel(box, radius, stroke=inks.hairline, line=0.75),)
    picture = Picture(box, figure, radius=radius, pictogram=True)
    return (Panel(box, radius, fill=inks.tile), picture) if inks.tile else (picture,)


def _set(words: Lines, left: float, top: float, press: Press) -> Marks:
    """Name and dose stay together at the side of the figure, whatever their directions."""
    marks: list[Mark] = []
    for text, style in words.lines:
        marks.append(line(text, style, left, top + _ASCENT * style.leading, press.inks.text))
        top += style.leading
    return tuple(marks)


# ---- headings ---------------------------------------------------------------------------------


def _heading(exercises: Exercises, room: float, near: Near) -> tuple[list[str], int]:
    """The lines of ``Warm-up``, and on which of them ``10 min`` stands: rather under it than in its way,
    on none (-1) where room is short."""
    beside = wrap(exercises.title, near.heading, room - width(exercises.amount, near.minutes) - 4, 2)
    if says_all(beside, exercises.title) or width(exercises.title, near.heading) > room:
        return beside, 0
    return ([exercises.title, ""], 1) if near.minutes_under else ([exercises.title], -1)


def title_height(exercises: Exercises, room: float, near: Near) -> float:
    """How tall ``Warm-up`` stands over a list; 0 over a list without a title."""
    if not exercises.title:
        return 0.0
    lines, _ = _heading(exercises, room, near)
    return len(lines) * near.heading.leading + near.under_heading


def title(exercises: Exercises, room: float, near: Near, press: Press) -> Iterator[Piece]:
    """``Warm-up`` and how long it takes, where the list has a title."""
    if not exercises.title:
        return
    ink, baseline = press.inks.text, 0.98 * near.heading.size
    lines, at = _heading(exercises, room, near)
    said = block([text for text in lines if text], near.heading, 0, baseline, room, ink)
    below = baseline + at * near.heading.leading
    words: tuple[Mark, ...] = said
    if exercises.amount and at >= 0:
        words = (*said, line(exercises.amount, near.minutes, room, below, ink, align="right"))
    yield Piece(title_height(exercises, room, near), read_as(SMALL_HEADING, words))


# ---- notes ------------------------------------------------------------------------------------

PAD = 7.0  # within the frame of a note that has the day to itself
_OVER = 3.0  # over a note
MAX_NOTE_LINES = 120  # more than any page has room for


def words(said: Said, room: float, near: Near, note: Type) -> Words:
    """How tall a note stands, line by line."""
    lines, style = _note_lines(said, room, near, note)
    return Words(len(lines), style.leading, 2 * PAD if said.alone else _OVER + 1)


def noted(said: Said, shown: ShownWords, room: float, near: Near, note: Type, press: Press) -> Marks:
    """The marks of a note in so many lines; what is left out shows as an ellipsis."""
    inks = press.inks
    lines, style = _note_lines(said, room, near, note)
    inner = room - 2 * PAD if said.alone else room
    if shown.lines < len(lines):
        lines = tuple(wrap_all(said.paragraphs, style, inner, shown.lines))
    left, top = (PAD, PAD) if said.alone else (0.0, _OVER)
    marks = block(lines, style, left, top + _ASCENT * style.leading, inner, inks.text)
    if not said.alone:
        return marks
    frame = Box(0, 0, room, len(lines) * style.leading + 2 * PAD)
    return (Panel(frame, 6, stroke=inks.hairline, line=0.75), *marks)


def _note_lines(said: Said, room: float, near: Near, note: Type) -> tuple[tuple[str, ...], Type]:
    style = note if said.alone else near.words
    return _wrapped(said.paragraphs, style, room - 2 * PAD if said.alone else room), style


@kept_by_language(512)
def _wrapped(paragraphs: tuple[str, ...], style: Type, room: float) -> tuple[str, ...]:
    return tuple(wrap_all(paragraphs, style, room, MAX_NOTE_LINES))
