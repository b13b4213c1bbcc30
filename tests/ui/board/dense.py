"""A board as full as any runner's, for what it costs: 175 cards a week at 1920 x 1080."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from desktop.model.settings import Theme
from desktop.ui.board.geometry.slots import AddSlot
from desktop.ui.board.view import WeekBoard
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from tests.model.dense_weeks import CARDS, dense_plan
from tests.printouts.sample import LIBRARY
from tests.ui.board.bench import ENGLISH, MONDAY, Memory, PlainFigures

WEEKS: Final = 13
"""Enough to show each of them once, so that nothing of it is remembered."""


@contextmanager
def dense_board() -> Iterator[tuple[WeekBoard, ViewState]]:
    """A shown board on so many dense weeks, the first of them in view."""
    document = Document(Memory(dense_plan(LIBRARY, 7 * WEEKS)), LIBRARY, tuple)
    state = ViewState(MONDAY)
    commands = Commands(document, state, lambda exercise, flags, go_on, instead: go_on(), ENGLISH)
    made = WeekBoard(document, state, commands, Themes(Theme.LIGHT), PlainFigures(), ENGLISH)
    made.resize(1920, 1080)
    made.show()
    QApplication.processEvents()
    rows = [cell for day in made.week.cells for cell in day if not isinstance(cell.slot, AddSlot)]
    assert len(rows) == CARDS
    yield made, state
    made.close()
    made.deleteLater()


def way_over_the_week(made: WeekBoard, step: int) -> list[QPoint]:
    """Down one day, up the next: over every strip of the week."""
    return [
        QPoint(left + width // 2, y if column % 2 else 1000 - y)
        for column, (left, width) in enumerate(made.week.lanes)
        for y in range(30, 1000, step)
    ]
