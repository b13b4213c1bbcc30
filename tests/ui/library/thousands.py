"""A library of five thousand exercises, for what it costs to find one of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Final

from PySide6.QtWidgets import QApplication

from desktop.model.exercise import ANKLE, Exercise, Library, section_of
from desktop.model.plan import Plan
from desktop.model.settings import Theme
from desktop.ui.commands import Commands
from desktop.ui.document import Document
from desktop.ui.figures.store import FigureStore
from desktop.ui.library.panel import LibraryPanel
from desktop.ui.state import ViewState
from desktop.ui.theme import Themes
from desktop.wording.built_in import exercises_in
from resources.figures.source import BakedFigures
from tests.ui.board.bench import ENGLISH, MONDAY, Memory

EXERCISES: Final = 5000


@cache
def thousands(count: int) -> Library:
    """Those for the ankles over and over, each under a name of its own: one section, which is open."""
    known = [one for one in exercises_in().values() if section_of(one.family) == ANKLE]

    def named(number: int) -> Exercise:
        exercise = known[number % len(known)]
        return exercise._replace(id=f"e{number}", name=f"{exercise.name} {number}", base=None)

    return Library({f"e{number}": named(number) for number in range(count)})


@contextmanager
def large_library(count: int = EXERCISES) -> Iterator[LibraryPanel]:
    """The left panel with so many, shown."""
    document = Document(Memory(Plan()), thousands(count), tuple)
    state = ViewState(MONDAY)
    commands = Commands(document, state, lambda exercise, flags, go_on, instead: go_on(), ENGLISH)
    panel = LibraryPanel(document, state, commands, Themes(Theme.LIGHT), FigureStore(BakedFigures()), ENGLISH)
    panel.resize(248, 900)
    panel.show()
    panel.focus_search()
    QApplication.processEvents()
    yield panel
    panel.close()
    panel.deleteLater()
