"""Where everything stands on a wide shelf: families of cells in columns, and the open tray below a row.

Pure, and from the list of the library alone: no exercise is read to find its place.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from desktop.model.exercise import Listed
from desktop.model.refs import NewExercise
from desktop.ui.library.shelf import Heading


class Cell(NamedTuple):
    """A place of the shelf, in reading order.

    ``span`` is how many columns it takes: the last of a line has what is left of it. ``ways`` counts the
    exercises behind it, itself among them; ``open`` says whether they, or those of a heading, are shown.
    ``tray`` marks one of them, ``line`` its line and ``column`` its place there. A heading ``counts`` its
    exercises.
    """

    dragged: NewExercise | Heading
    section: str
    line: int
    column: int = 0
    span: int = 1
    ways: int = 1
    open: bool | None = None
    tray: bool = False
    counts: int = 0


Sections = Mapping[str, Sequence[Listed]]


def arranged(
    sections: Sections, columns: int, folded: Container[str], tray: str, *, grouped: bool
) -> tuple[Cell, ...]:
    """All that stands there. ``grouped``: variations stand behind their base, in its ``tray`` once that is
    open; else each has a cell of its own."""
    cells: list[Cell] = []
    for section, members in sections.items():
        shown = section not in folded
        cells.append(
            Cell(Heading(section), section, _next(cells), span=columns, open=shown, counts=len(members))
        )
        if shown:
            cells += _section(
                section, members, columns, tray if grouped else "", _next(cells), grouped=grouped
            )
    return tuple(cells)


def _next(cells: Sequence[Cell]) -> int:
    return cells[-1].line + 1 if cells else 0


def _section(
    section: str, members: Sequence[Listed], columns: int, tray: str, line: int, *, grouped: bool
) -> Iterator[Cell]:
    ids = {one.id for one in members}
    behind: dict[str, list[str]] = {}
    for one in members:
        if grouped and one.base in ids:
            assert one.base is not None
            behind.setdefault(one.base, [one.base]).append(one.id)
    alone = [one.id for one in members if not (grouped and one.base in ids)]
    for row in _rows(alone, columns):
        for column, (name, span) in enumerate(row):
            ways = len(behind.get(name, "1"))
            opened = None if ways == 1 else name == tray
            yield Cell(NewExercise(name), section, line, column, span, ways, opened)
        line += 1
        if any(name == tray for name, _ in row):
            for ways_row in _rows(behind.get(tray, []), columns):
                for column, (name, span) in enumerate(ways_row):
                    yield Cell(NewExercise(name), section, line, column, span, tray=True)
                line += 1


def _rows(names: Sequence[str], columns: int) -> Iterator[list[tuple[str, int]]]:
    """In lines of so many; the last of a line takes the columns that are left of it."""
    for first in range(0, len(names), columns):
        row = names[first : first + columns]
        yield [*((name, 1) for name in row[:-1]), (row[-1], columns - len(row) + 1)]


def above_or_below(cells: Sequence[Cell], place: int, step: int) -> int:
    """The place that Up (-1) or Down (1) leads to: the nearest line in the same column.

    Keys pass the head of an open family, which stands before its first cell for Left, and stop at a folded
    one.
    """
    here, at = cells[place], place
    while 0 <= at + step < len(cells):
        at += step
        cell = cells[at]
        if cell.line == here.line or (isinstance(cell.dragged, Heading) and cell.open):
            continue
        row = [number for number, one in enumerate(cells) if one.line == cell.line]
        return row[min(here.column, len(row) - 1)]
    return place


def first_of(cells: Sequence[Cell], section: str) -> int:
    """The place of a family's head; -1 for one that is not there."""
    return next((place for place, cell in enumerate(cells) if cell.section == section), -1)
