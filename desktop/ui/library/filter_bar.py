"""Search, movements, equipment and "Suits me": what narrows the library."""

import sys
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from desktop.model.exercise import Equipment, Movement
from desktop.ui.controls.buttons import Chip
from desktop.ui.controls.glyph import POINTS
from desktop.ui.controls.reading import beginning
from desktop.ui.controls.ring import RING
from desktop.ui.controls.sheets import field_sheet
from desktop.ui.icons import icon_pixmap
from desktop.ui.library.filter import Filter
from desktop.ui.theme import Themes, font
from desktop.wording import library as words
from desktop.wording import names
from desktop.wording.keys import key
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

FIND = "Ctrl+F"
GLASS = 22  # pixels that it takes in its line
CHIP_GAP = 1
ONE_ROW, LOW = 460, 330  # pixels of panel, wide and high; see ``fit``
ROOM = 234  # pixels for a row of chips; a few more than there are, which their padding gives up
_IN_MENU = (
    Equipment.BAND,
    Equipment.WEIGHT,
    Equipment.STEP,
    Equipment.CUSHIONED_SHOES,
    Equipment.CHAIR,
    Equipment.WALL,
)


class Needs(NamedTuple):
    """What an exercise may need: a certain thing, nothing at all (``none``), or whatever it likes."""

    equipment: Equipment | None = None
    none: bool = False


ANYTHING, NOTHING = Needs(), Needs(none=True)


class SearchField(QLineEdit):
    """A line to search by, with a magnifying glass and the keys that lead here.

    ``entered`` says that somebody is about to type; ``down`` goes on to what was found, with Down or Enter.
    """

    entered = Signal()
    down = Signal()

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._hint = themes, _find_keys(voice)
        self.setMinimumHeight(32)
        self.setMaxLength(100)
        self.returnPressed.connect(self.down)
        self._leave_room()
        themes.changed.connect(self._dress)
        self._dress()

    def _leave_room(self) -> None:
        """For the glass, before the words."""
        before = 0 if self.isRightToLeft() else GLASS
        self.setTextMargins(before, 0, GLASS - before, 0)
        # By itself Qt puts the words of an empty field to the side of the keyboard's language.
        self.setAlignment(beginning(self) | Qt.AlignmentFlag.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:
        """Where one reads the other way the glass is at the right."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._leave_room()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to what was found, Escape empties the field."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's line with the glass before and the hint behind, until something is typed."""
        super().paintEvent(event)
        theme, painter = self._themes.current, QPainter(self)
        glass = icon_pixmap("search", theme["ink2"], 16, self.devicePixelRatioF())
        left = self.width() - 26 if self.isRightToLeft() else 10
        painter.drawPixmap(QPointF(left, (self.height() - 16) / 2), glass)
        free = self.width() - self.fontMetrics().horizontalAdvance(self.placeholderText()) - 50
        painter.setFont(font(11, 500))
        if not self.text() and painter.fontMetrics().horizontalAdvance(self._hint) <= free:
            painter.setPen(theme["ink3"])
            painter.drawText(self.rect().adjusted(10, 0, -10, 0), _BEHIND, self._hint)
        painter.end()

    def _dress(self) -> None:
        self.setStyleSheet(field_sheet("QLineEdit", self._themes.current))


_BEHIND = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class FilterBar(QWidget):
    """``changed`` carries the Filter each time that it is another one."""

    changed = Signal(object)

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self._needs, self._cramped = ANYTHING, False
        self.search = SearchField(themes, voice)
        self.search.textChanged.connect(self._tell)
        self.movements = {
            movement: self._movement_chip(movement, icon) for movement, (icon, _) in POINTS.items()
        }
        self.equipment = Chip(self._named(ANYTHING), "", themes)
        self.equipment.setMenu(self._equipment_menu())
        self.equipment.setAccessibleName(voice(words.EQUIPMENT, chosen=self._named(ANYTHING)))
        self.suits_me = Chip(voice(words.SUITS_ME), "check", themes)
        self.suits_me.setToolTip(voice(words.SUITS_ME_TIP))
        self.suits_me.toggled.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(inset(self.search))
        self._chips = QWidget()
        self._rows = rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._chips)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for chips in _in_rows(list(self.movements.values())):
            rows.addLayout(_row(*chips, stretch=True))
        needs = _in_rows([self.equipment, self.suits_me])
        self._room = ROOM if len(needs) > 1 else ROOM - self.suits_me.widest() - CHIP_GAP
        for chips in needs:
            rows.addLayout(_row(*chips, stretch=False))
        column.addWidget(self._chips)
        self._filter = Filter()
        self.show_chips(True, words.SEARCH_EXERCISES)

    @property
    def filter(self) -> Filter:
        """What the runner looks for."""
        return self._filter

    def show_chips(self, exercises: bool, search: Phrase) -> None:
        """Chips are for exercises; all else is found by words alone. ``search`` says what is looked for."""
        self._exercises, self._sought = exercises, search
        self._chips.setVisible(exercises and not self._cramped)
        name = self._voice(search)
        self.search.setPlaceholderText(name)
        self.search.setAccessibleName(name)

    def fit(self, width: int, height: int) -> None:
        """In a wide panel the chips share a row; in a small one what is found has the room."""
        wide = width >= ONE_ROW
        directions = QBoxLayout.Direction
        self._rows.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
        self._cramped = not wide and height < LOW
        self.show_chips(self._exercises, self._sought)

    def clear(self) -> None:
        """Look for everything again."""
        self.search.clear()
        self._take_equipment(ANYTHING)
        for chip in (*self.movements.values(), self.suits_me):
            chip.setChecked(False)

    def look_for(self, wanted: Filter) -> None:
        """Look for this from now on: what was looked for before the window was made anew."""
        self.search.setText(wanted.text)
        self._take_equipment(Needs(wanted.equipment, none=wanted.no_equipment))
        for movement, chip in self.movements.items():
            chip.setChecked(movement in wanted.movements)
        self.suits_me.setChecked(wanted.suits_me)

    # ---- how it is done ----------------------------------------------------------------

    def _tell(self) -> None:
        chosen = (movement for movement, chip in self.movements.items() if chip.isChecked())
        now = Filter(
            text=self.search.text(),
            movements=frozenset(chosen),
            equipment=self._needs.equipment,
            no_equipment=self._needs.none,
            suits_me=self.suits_me.isChecked(),
        )
        if now != self._filter:
            self._filter = now
            self.changed.emit(now)

    def _movement_chip(self, movement: Movement, icon: str) -> Chip:
        voice = self._voice
        chip = Chip(voice(words.CHIPS[movement]), icon, self._themes)
        chip.setAccessibleName(voice(words.CHIP_SPOKEN, chip=chip.text(), movement=names.MOVEMENTS[movement]))
        chip.setToolTip(names.movements(voice, (movement,)))
        chip.toggled.connect(self._tell)
        return chip

    def _equipment_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._choices = {
            needs: self._add_choice(menu, group, needs)
            for needs in (ANYTHING, NOTHING, *map(Needs, _IN_MENU))
        }
        menu.insertSeparator(self._choices[Needs(_IN_MENU[0])])
        self._choices[ANYTHING].setChecked(True)
        return menu

    def _add_choice(self, menu: QMenu, group: QActionGroup, needs: Needs) -> QAction:
        action = menu.addAction(self._named(needs))
        action.setCheckable(True)
        action.triggered.connect(lambda: self._take_equipment(needs))
        group.addAction(action)
        return action

    def _take_equipment(self, needs: Needs) -> None:
        self._needs, text = needs, self._named(needs)
        self.equipment.show_text(text, self._room)
        self.equipment.setAccessibleName(self._voice(words.EQUIPMENT, chosen=text))
        self.equipment.setChecked(needs != ANYTHING)
        self._choices[needs].setChecked(True)
        self._tell()

    def _named(self, needs: Needs) -> str:
        if needs.equipment is None:
            return self._voice(names.NO_EQUIPMENT if needs.none else words.ANY_EQUIPMENT)
        return names.equipment(self._voice, (needs.equipment,))


def _find_keys(voice: Voice) -> str:
    """The keys that lead to the search: in words, ``Strg F``; macOS writes signs in every language."""
    if sys.platform == "darwin":
        return QKeySequence(FIND).toString(QKeySequence.SequenceFormat.NativeText)
    return key(voice, FIND).replace("+", " ")


def inset(widget: QWidget) -> QHBoxLayout:
    """Aligns what has no room for a focus ring around it with what has."""
    row = QHBoxLayout()
    row.setContentsMargins(RING, 0, RING, 0)
    row.addWidget(widget)
    return row


def _in_rows(chips: list[Chip]) -> list[list[Chip]]:
    """Chips in one row or, where the language's words are too long for that, in even ones."""
    for size in (len(chips), (len(chips) + 1) // 2):
        rows = [chips[start : start + size] for start in range(0, len(chips), size)]
        if all(sum(chip.widest() + CHIP_GAP for chip in row) - CHIP_GAP <= ROOM for row in rows):
            return rows
    return [[chip] for chip in chips]


def _row(*chips: Chip, stretch: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(CHIP_GAP)
    for chip in chips:
        row.addWidget(chip, chip.sizeHint().width() if stretch else 0)
    if not stretch:
        row.addStretch(1)
    return row
