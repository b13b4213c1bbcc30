"""How many copies, which sheets, colour or grey."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.controls.label import Label
from desktop.ui.controls.ring import RING
from desktop.ui.controls.segmented import Segmented
from desktop.ui.controls.stepper import Stepper
from desktop.ui.controls.text import Text
from desktop.ui.theme import Themes
from desktop.wording import printer as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

MAX_COPIES = 99


class Choices(QWidget):
    """``changed`` when any of them is. ``count`` is how many sheets there are to choose from.

    ``lettered`` are labels that Alt and a letter are to reach.
    """

    changed = Signal()

    def __init__(self, count: int, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self.copies_field = Stepper(voice(words.COPIES), themes, voice, 1, MAX_COPIES, self)
        self.colour = Segmented(
            {False: voice(words.COLOUR), True: voice(words.GREY)}, voice(words.INK), themes, self, height=28
        )
        self.colour.choose(False)
        which = {False: voice(words.ALL_SHEETS, number=count), True: voice(words.SOME_SHEETS)}
        self.which = Segmented(which, voice(words.SHEETS), themes, self, height=28)
        self.which.choose(False)
        self.first = Stepper(voice(words.FIRST_SHEET), themes, voice, 1, count, self)
        self.last = Stepper(voice(words.LAST_SHEET), themes, voice, 1, count, self)
        self.first.show_amount(1)
        self.last.show_amount(count)
        for few in (self.colour, self.which):  # a stepper keeps that room by itself: all edges are in line
            few.setContentsMargins(RING, RING, RING, RING)
        self._wants_grey = False
        self.lettered: list[Label] = []
        self._lay_out(several=count > 1)
        self.copies_field.changed.connect(self.changed)
        self.colour.chosen.connect(self._choose_colour)
        self.which.chosen.connect(self._choose_which)
        self.first.changed.connect(lambda: self._keep_order(self.last))
        self.last.changed.connect(lambda: self._keep_order(self.first))

    @property
    def copies(self) -> int:
        """How many copies."""
        return int(self.copies_field.value())

    @property
    def grey(self) -> bool:
        """Whether it is printed without colours."""
        return bool(self.colour.choice)

    @property
    def sheets(self) -> tuple[int, int] | None:
        """The first sheet and the last one; None for all of them."""
        return (int(self.first.value()), int(self.last.value())) if self.which.choice else None

    def offer_colour(self, offered: bool) -> None:
        """Whether the printer has colours; what was chosen comes back with one that has."""
        self.colour.setEnabled(offered)
        self.colour.choose(self._wants_grey or not offered)

    # ---- how it is done --------------------------------------------------------------------

    def _choose_colour(self, grey: bool) -> None:
        self._wants_grey = grey
        self.changed.emit()

    def _choose_which(self, some: bool) -> None:
        self._range.setVisible(some)
        self.changed.emit()

    def _keep_order(self, other: Stepper) -> None:
        """The first sheet is never behind the last: the other one follows."""
        if self.first.value() > self.last.value():
            other.show_amount(self.first.value() if other is self.last else self.last.value())
        self.changed.emit()

    def _lay_out(self, *, several: bool) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._title(words.COPIES, self.copies_field), 0, 0)
        grid.addWidget(self.copies_field, 1, 0)
        grid.addWidget(self._title(words.INK, self.colour), 0, 1)
        grid.addWidget(self.colour, 1, 1, Qt.AlignmentFlag.AlignVCenter)
        self._range = QWidget(self)
        row = QHBoxLayout(self._range)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.first, 1)
        row.addWidget(Text(self._voice(words.TO), self._themes, self._range, size=13, ink="ink2"))
        row.addWidget(self.last, 1)
        self._range.setVisible(False)
        policy = self._range.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self._range.setSizePolicy(policy)
        title = self._title(words.SHEETS, self.which)
        grid.addWidget(title, 2, 0)
        grid.addWidget(self.which, 3, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._range, 3, 1)
        for widget in (title, self.which, self._range):
            if not several:  # one sheet is no choice
                widget.hide()
                grid.removeWidget(widget)

    def _title(self, text: Phrase, field: QWidget) -> Label:
        title = Label(self._voice(text), field, self._themes, self, size=12, weight=500, ink="ink2")
        self.lettered.append(title)
        return title
