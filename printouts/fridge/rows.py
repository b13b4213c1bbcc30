"""Exercises and notes in a day: headings, rows with or without figures, and how many more there are."""

from collections.abc import Mapping
from dataclasses import replace

from desktop.model.exercise import Exercise
from desktop.model.plan import PlannedExercise, Routine, routine_seconds
from desktop.model.quantity import duration_text
from printouts.fridge import scale
from printouts.inks import Inks
from printouts.marks import Box, Marks, Outline, Panel, Picture
from printouts.pieces import Piece
from printouts.script import paragraphs
from printouts.words import dose_text, known
from printouts.writing import Type, balanced, block, fitted, line, shorten, width, wrap, wrap_all


def exercises(
    title: str,
    items: Routine,
    room: float,
    library: Mapping[str, Exercise],
    inks: Inks,
    *,
    figures: bool,
    most: int,
) -> list[Piece]:
    """A heading with the minutes, at most so many exercises, and ``+ 2 more`` for the rest.

    ``room`` is the width of the day. Without a title the rows stand alone: the block above them is their
    heading.
    """
    if not items:
        return []
    shown, folded = items[:most], len(items) - most
    if figures:
        pieces = [pictured(item, known(library, item.exercise), room, inks) for item in shown]
    else:
        pieces = _plain_rows(shown, room, library, inks)
    if folded > 0:
        pieces.append(more(folded, inks))
    if title:
        return [heading(title, duration_text(routine_seconds(items)), room, inks), *pieces]
    return [replace(pieces[0], before=4.0), *pieces[1:]]


def heading(left: str, right: str, room: float, inks: Inks) -> Piece:
    """``Warm-up`` and how long it takes."""
    return Piece(
        14.5,
        (
            line(left, scale.HEADING, 0, 9, inks.text),
            line(right, scale.MINUTES, room, 9, inks.text, align="right"),
        ),
        before=4,
    )


def pictured(item: PlannedExercise, exercise: Exercise, room: float, inks: Inks) -> Piece:
    """A figure of the working joint beside name and dose."""
    tile = Box(0, 0, scale.TILE, scale.TILE)
    left = scale.TILE + scale.TILE_GAP
    names, dose = _name_and_dose(item, exercise, room - left, most=2)
    leading = scale.EXERCISE.leading
    words = (len(names) + 1) * leading
    first = max(0.0, (scale.TILE - words) / 2) + 0.76 * leading
    return Piece(
        max(scale.ROW, words + scale.ROW_GAP),
        (
            Panel(tile, 3, fill=inks.tile, stroke=inks.tile_edge, line=0.5),
            Picture(tile, item.exercise, thumbnail=True, radius=3),
            *block(names, scale.EXERCISE, left, first, room - left, inks.text),
            line(dose[0], dose[1], left, first + len(names) * leading, inks.text),
        ),
    )


def _plain_rows(items: Routine, room: float, library: Mapping[str, Exercise], inks: Inks) -> list[Piece]:
    """Name and dose without a figure: on one line when every row of the list fits on one."""
    rows = [(known(library, item.exercise).short_name, dose_text(item.dose)) for item in items]
    if all(width(name, scale.EXERCISE) + width(dose, scale.DOSE) + 4 <= room for name, dose in rows):
        return [
            Piece(
                11.5,
                (
                    line(name, scale.EXERCISE, 0, 8.5, inks.text),
                    line(dose, scale.DOSE, room, 8.5, inks.text, align="right"),
                ),
            )
            for name, dose in rows
        ]
    pieces = []
    for item in items:
        names, dose = _name_and_dose(item, known(library, item.exercise), room, most=1)
        pieces.append(
            Piece(
                22.0,
                (
                    *block(names, scale.EXERCISE, 0, 8.0, room, inks.text),
                    line(dose[0], dose[1], 0, 18.0, inks.text),
                ),
            )
        )
    return pieces


def _name_and_dose(
    item: PlannedExercise, exercise: Exercise, room: float, most: int
) -> tuple[list[str], tuple[str, Type]]:
    names = balanced(exercise.short_name, scale.EXERCISE, room)
    if len(names) > most:
        names = wrap(exercise.short_name, scale.EXERCISE, room, most)
    dose = dose_text(item.dose)
    style = fitted(dose, scale.DOSE, room, scale.LEAST)
    return names, (shorten(dose, style, room), style)


def more(number: int, inks: Inks) -> Piece:
    """``+ 2 more``: nothing is left out without a word."""
    return Piece(11.5, (line(f"+ {number} more", scale.DOSE, 0, 8.5, inks.text),))


def words(text: str, room: float, most: int, inks: Inks, before: float = 3.0) -> list[Piece]:
    """A runner's note in at most so many lines; what does not fit shows as an ellipsis."""
    lines = wrap_all(paragraphs(text), scale.WORDS, room, most)
    if not lines:
        return []
    marks = block(lines, scale.WORDS, 0, 8.2, room, inks.text)
    return [Piece(len(lines) * scale.WORDS.leading + 1.5, marks, before)]


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
