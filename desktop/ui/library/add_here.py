"""The library as a page of its own: one button adds what is selected to the day in view."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.model.places import end_of_day
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, NewExercise, NewRoutine, Place, Thing
from desktop.ui.controls.buttons import Action
from desktop.ui.supplies import Supplies
from desktop.ui.theme import fill
from desktop.wording import dates
from desktop.wording import library as words
from desktop.wording.board import with_unusual

LOW = 320  # pixels high, below which a page has room for its list alone


class AddHere(QWidget):
    """A bar below the list. ``added`` says that something has landed, or stood there already and is selected.

    ``day`` is the day in view. ``wanted``: what Enter is pressed on goes there too.
    """

    added = Signal()

    def __init__(self, supplies: Supplies, day: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._state, self._commands = supplies.document, supplies.state, supplies.commands
        self._themes, self._voice, self._day = supplies.themes, supplies.voice, day
        self.wanted = self._adding = False
        self.button = Action("", "plus", supplies.themes, primary=True)
        self.button.clicked.connect(self.add)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 8)
        row.addWidget(self.button, 1)
        self._state.selection_changed.connect(self._follow)
        self._state.week_changed.connect(self.name)
        self.name()

    def stand(self, *, wanted: bool, height: int) -> None:
        """Be there, or not; on a very low page the list has its room, and Enter still adds."""
        self.wanted = wanted
        self.name()
        self.setVisible(wanted and height >= LOW)

    def name(self) -> None:
        """Name the day, say where it is not usual, and be on while something of the library is selected."""
        thing = self._thing
        text = self._voice(words.ADD_TO_DAY, day=dates.day_label(self._voice, self._day()))
        if isinstance(thing, NewExercise):
            text = with_unusual(self._voice, text, self._commands.check((thing,), self._place(thing)))
        self.button.setText(text)
        self.button.setEnabled(thing is not None and self._commands.can_change)

    def add(self) -> None:
        """Add what is selected at the end of the day, an exercise to its session."""
        thing = self._thing
        if thing is None or not self._commands.may_change():
            return
        self._adding = True
        self._commands.drop((thing,), self._place(thing))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel's ground, and a line above it."""
        painter = QPainter(self)
        fill(painter, self.rect(), self._themes.current["panel"])
        fill(painter, self.rect().adjusted(0, 0, 0, 1 - self.height()), self._themes.current["line"])
        painter.end()

    def _place(self, thing: Thing) -> Place:
        return end_of_day(self._document.plan, (thing,), self._day())

    @property
    def _thing(self) -> NewExercise | NewEntry | NewRoutine | None:
        selected = self._state.the_one
        return selected if isinstance(selected, NewExercise | NewEntry | NewRoutine) else None

    def _follow(self) -> None:
        """What lands is selected, at once or once the runner has said yes to it."""
        if self._adding and any(isinstance(one, EntryRef | ExerciseRef) for one in self._state.selection):
            self._adding = False
            self.added.emit()
        elif self._thing is not None:
            self._adding = False
        self.name()
