"""Exercises and notes in a day: headings, rows with or without figures, and how many more there are."""

from dataclasses import replace

from desktop.model.plan import PlannedExercise, Routine, routine_seconds
from desktop.wording import paper, quantities
from printouts.inks import Inks
from printouts.marks import Box, Marks, Outline, Panel, Picture, moved
from printouts.pieces import Piece
from printouts.press import Press
from printouts.script import paragraphs
from printouts.writing import balanced, block, fitted, line, unbroken, width, wrap, wrap_all


def exercises(
    title: str, items: Routine, room: float, press: Press, *, figures: bool, max_shown: int
) -> list[Piece]:
    """A heading with the minutes, at most so many exercises, and ``+ 2 more`` for the rest.

    ``room`` is the width of the day. Without a title the rows stand alone: the block above them is their
    heading.
    """
    if not items:
        return []
    shown, folded = items[:max_shown], len(items) - max_shown
    rows = _pictured_rows if figures else _plain_rows
    pieces = rows(shown, room, press)
    if folded > 0:
        pieces.append(more(folded, press))
    if title:
        minutes = quantities.duration(press.voice, routine_seconds(items))
        return [heading(title, minutes, room, press), *pieces]
    return [replace(pieces[0], before=4.0), *pieces[1:]]


def heading(left: str, right: str, room: float, press: Press) -> Piece:
    """``Warm-up`` and how long it takes."""
    rows, ink = press.sheet.rows, press.inks.text
    minutes = line(right, rows.minutes, room, 9, ink, align="right")
    name_room = minutes.left - 4
    style = fitted(left, rows.heading, name_room, press.sheet.min_type)
    title = wrap(left, style, name_room, 2)
    tall = 14.5 + (len(title) - 1) * style.leading
    return Piece(tall, (*block(title, style, 0, 9, name_room, ink), minutes), before=4)


def pictured(item: PlannedExercise, room: float, press: Press) -> Piece:
    """A figure of the working joint beside name and dose."""
    rows, inks = press.sheet.rows, press.inks
    tile, figure = Box(0, 0, rows.tile, rows.tile), press.exercise(item.exercise).figure
    left = rows.tile + rows.tile_gap
    tall, words = _name_and_dose(item, room - left, rows.max_name_lines, press)
    down = max(0.0, (rows.tile - tall) / 2) + 0.76 * rows.exercise.leading
    return Piece(
        max(rows.row, tall + rows.gap),
        (
            Panel(tile, 3, fill=inks.tile, stroke=inks.tile_edge, line=0.5),
            *((Picture(tile, figure, thumbnail=True, radius=3),) if figure else ()),
            *moved(words, left, down),
        ),
    )


def _pictured_rows(items: Routine, room: float, press: Press) -> list[Piece]:
    return [pictured(item, room, press) for item in items]


def _plain_rows(items: Routine, room: float, press: Press) -> list[Piece]:
    """Name and dose without a figure: on one line when every row of the list fits on one."""
    rows, ink = press.sheet.rows, press.inks.text
    said = [(press.exercise(item.exercise).short_name, press.dose(item.dose)) for item in items]
    if all(width(name, rows.exercise) + width(dose, rows.dose) + 4 <= room for name, dose in said):
        return [
            Piece(
                11.5,
                (
                    line(name, rows.exercise, 0, 8.5, ink),
                    line(dose, rows.dose, room, 8.5, ink, align="right"),
                ),
            )
            for name, dose in said
        ]
    pieces = []
    for item in items:
        tall, words = _name_and_dose(item, room, rows.max_name_lines - 1, press)
        pieces.append(Piece(tall + 2.0, moved(words, 0, 8.0)))
    return pieces


def _name_and_dose(item: PlannedExercise, room: float, max_lines: int, press: Press) -> tuple[float, Marks]:
    """How tall name and dose stand, and both, from the name's first baseline on.

    A name is set smaller before one of its words is broken, a dose before it takes a second line.
    """
    rows, ink, smallest = press.sheet.rows, press.inks.text, press.sheet.min_type
    name, dose = press.exercise(item.exercise).short_name, press.dose(item.dose)
    leading = rows.exercise.leading
    style = unbroken(name, rows.exercise, room, smallest)
    names = balanced(name, style, room)
    if len(names) > max_lines:
        names = wrap(name, style, room, max_lines)
    strong = fitted(dose, rows.dose, room, smallest)
    doses = wrap(dose, strong, room, 2)
    marks = [*block(names, replace(style, leading=leading), 0, 0, room, ink)]
    marks += block(doses, replace(strong, leading=leading), 0, len(names) * leading, room, ink)
    return (len(names) + len(doses)) * leading, tuple(marks)


def more(number: int, press: Press) -> Piece:
    """``+ 2 more``: nothing is left out without a word."""
    said = press.voice(paper.MORE, number=number)
    return Piece(11.5, (line(said, press.sheet.rows.dose, 0, 8.5, press.inks.text),))


def words(text: str, room: float, max_lines: int, press: Press, before: float = 3.0) -> list[Piece]:
    """A runner's note in at most so many lines; what does not fit shows as an ellipsis."""
    style = press.sheet.rows.words
    lines = wrap_all(paragraphs(text), style, room, max_lines)
    if not lines:
        return []
    marks = block(lines, style, 0, 8.2, room, press.inks.text)
    return [Piece(len(lines) * style.leading + 1.5, marks, before)]


def tick_box(box: Box, inks: Inks, *, mark: str = "") -> Marks:
    """A box to tick; ``done`` shows a tick in it already, ``skipped`` a dash."""
    panel = Panel(box, 3.5, fill="#FFFFFF", stroke=inks.text, line=1.1)
    across, down = box.centre
    half = box.width / 2
    if mark == "done":
        points = ((across - 0.5 * half, down), (across - 0.12 * half, down + 0.4 * half),
                  (across + 0.55 * half, down - 0.45 * half))  # fmt: skip
        return (panel, Outline(points, stroke=inks.text, line=2.2, closed=False))
    if mark == "skipped":
        dash = ((across - 0.5 * half, down), (across + 0.5 * half, down))
        return (panel, Outline(dash, stroke=inks.text, line=2.2, closed=False))
    return (panel,)
