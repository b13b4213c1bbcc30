"""Search, movements, equipment and "Suits me": what narrows the library."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from desktop.model.exercise import Equipment, Movement
from desktop.ui.controls.buttons import Chip
from desktop.ui.controls.ring import RING
from desktop.ui.controls.textfield import field_sheet
from desktop.ui.controls.words import EQUIPMENT_WORDS, sentence_case
from desktop.ui.icons import icon_pixmap
from desktop.ui.library.shelf import Filter
from desktop.ui.theme import Themes, font

_MOVEMENT_CHIPS = {
    Movement.DORSIFLEXION: ("Up", "arrow-up", "Toes up"),
    Movement.PLANTAR_FLEXION: ("Down", "arrow-down", "Toes down"),
    Movement.INVERSION: ("In", "arrow-left", "Sole in"),
    Movement.EVERSION: ("Out", "arrow-right", "Sole out"),
}
_ANY, _NONE = "Any equipment", "No equipment"
_IN_MENU = (
    Equipment.BAND,
    Equipment.WEIGHT,
    Equipment.STEP,
    Equipment.CUSHIONED_SHOES,
    Equipment.CHAIR,
    Equipment.WALL,
)


class SearchField(QLineEdit):
    """A line to search by, with a magnifying glass and the keys that lead here.

    ``down`` goes on to what was found, with Down or Enter.
    """

    down = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setMinimumHeight(32)
        self.setMaxLength(100)
        self.returnPressed.connect(self.down)
        self.setTextMargins(22, 0, 0, 0)
        themes.changed.connect(self._dress)
        self._dress()

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
        painter.drawPixmap(QPointF(10, (self.height() - 16) / 2), glass)
        if not self.text():
            painter.setFont(font(11, 500))
            painter.setPen(theme["ink3"])
            keys = QKeySequence(QKeySequence.StandardKey.Find)
            hint = keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " ")
            painter.drawText(self.rect().adjusted(0, 0, -10, 0), _RIGHT, hint)
        painter.end()

    def _dress(self) -> None:
        self.setStyleSheet(field_sheet("QLineEdit", self._themes.current))


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FilterBar(QWidget):
    """``changed`` carries the Filter each time that it is another one."""

    changed = Signal(object)

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._equipment: Equipment | None = None
        self._no_equipment = False
        self.search = SearchField(themes)
        self.search.textChanged.connect(self._tell)
        self.movements = {
            movement: self._movement_chip(text, sign, spoken)
            for movement, (text, sign, spoken) in _MOVEMENT_CHIPS.items()
        }
        self.equipment = Chip(_ANY, "", themes)
        self.equipment.setMenu(self._equipment_menu())
        self.equipment.setAccessibleName(f"Equipment: {_ANY}")
        self.suits_me = Chip("Suits me", "check", themes)
        self.suits_me.setToolTip("Hides what does not go with what you ticked about you")
        self.suits_me.toggled.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(inset(self.search))
        self._chips = QWidget()
        rows = QVBoxLayout(self._chips)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(_row(*self.movements.values(), stretch=True))
        rows.addLayout(_row(self.equipment, self.suits_me, stretch=False))
        column.addWidget(self._chips)
        self._filter = Filter()
        self.show_chips(True)

    @property
    def filter(self) -> Filter:
        """What the runner looks for."""
        return self._filter

    def show_chips(self, exercises: bool) -> None:
        """Chips are for exercises; runs are found by words alone."""
        self._chips.setVisible(exercises)
        name = "Search exercises" if exercises else "Search runs"
        self.search.setPlaceholderText(name)
        self.search.setAccessibleName(name)

    def clear(self) -> None:
        """Look for everything again."""
        self.search.clear()
        self._take_equipment(None, False)
        for chip in (*self.movements.values(), self.suits_me):
            chip.setChecked(False)

    # ---- how it is done ----------------------------------------------------------------

    def _tell(self) -> None:
        chosen = (movement for movement, chip in self.movements.items() if chip.isChecked())
        now = Filter(
            text=self.search.text(),
            movements=frozenset(chosen),
            equipment=self._equipment,
            no_equipment=self._no_equipment,
            suits_me=self.suits_me.isChecked(),
        )
        if now != self._filter:
            self._filter = now
            self.changed.emit(now)

    def _movement_chip(self, text: str, sign: str, spoken: str) -> Chip:
        chip = Chip(text, sign, self._themes)
        chip.setAccessibleName(f"{text}: {spoken.lower()}")
        chip.setToolTip(spoken)
        chip.toggled.connect(self._tell)
        return chip

    def _equipment_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._add_choice(menu, group, _ANY, None, False).setChecked(True)
        self._add_choice(menu, group, _NONE, None, True)
        menu.addSeparator()
        for thing in _IN_MENU:
            self._add_choice(menu, group, sentence_case(EQUIPMENT_WORDS[thing]), thing, False)
        return menu

    def _add_choice(
        self, menu: QMenu, group: QActionGroup, text: str, thing: Equipment | None, none: bool
    ) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.triggered.connect(lambda: self._take_equipment(thing, none))
        group.addAction(action)
        return action

    def _take_equipment(self, thing: Equipment | None, none: bool) -> None:
        self._equipment, self._no_equipment = thing, none
        text = _NONE if none else sentence_case(EQUIPMENT_WORDS[thing]) if thing else _ANY
        self.equipment.setText(text)
        self.equipment.setAccessibleName(f"Equipment: {text}")
        self.equipment.setChecked(text != _ANY)
        for action in self.equipment.menu().actions():
            action.setChecked(action.text() == text)
        self._tell()


def inset(widget: QWidget) -> QHBoxLayout:
    """Aligns what has no room for a focus ring around it with what has."""
    row = QHBoxLayout()
    row.setContentsMargins(RING, 0, RING, 0)
    row.addWidget(widget)
    return row


def _row(*chips: Chip, stretch: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(1)
    for chip in chips:
        row.addWidget(chip, chip.sizeHint().width() if stretch else 0)
    if not stretch:
        row.addStretch(1)
    return row
