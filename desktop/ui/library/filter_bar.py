"""Search, movements, parts of the body, uses, equipment and "Suits me": what narrows the library."""

import sys
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from desktop.model.exercise import Equipment, Movement
from desktop.ui.controls.buttons import Chip, IconButton
from desktop.ui.controls.folding import FlowingLayout
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

if TYPE_CHECKING:
    from desktop.ui.library.filter_rows import FilterRows

FIND = "Ctrl+F"
GLASS = 22  # pixels that it takes in its line
CHIP_GAP = 1
BESIDE = 40  # pixels of a panel beside its rows of chips
LOW, LOW_WIDE = 364, 430  # pixels of panel high, narrow and wide; see ``fit``
ROOM = 234  # pixels that a chip may take at most: a row of a narrow panel


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
    """``changed`` carries the Filter each time that it is another one.

    ``things`` says what the exercises that there are need: equipment that none of them needs is not offered.
    """

    changed = Signal(object)

    def __init__(
        self,
        themes: Themes,
        voice: Voice,
        things: Callable[[], Iterable[Equipment]] = lambda: Equipment,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._voice, self._things = themes, voice, things
        self._cramped = self._low = self._wide = self._quiet = False
        self.search = SearchField(themes, voice)
        self.search.textChanged.connect(self._tell)
        self.movements = {
            movement: self._movement_chip(movement, icon) for movement, (icon, _) in POINTS.items()
        }
        self.region = self._menu_chip("regions")
        self.use = self._menu_chip("uses")
        self.equipment = self._menu_chip("equipment")
        self.suits_me = Chip(voice(words.SUITS_ME), "check", themes)
        self.suits_me.setToolTip(voice(words.SUITS_ME_TIP))
        self.suits_me.toggled.connect(self._tell)
        menus = (self.region, self.use, self.equipment)
        self._all = (*self.movements.values(), *menus, self.suits_me)
        outwards = "chevrons-left" if self.isRightToLeft() else "chevrons-right"
        self.widen = IconButton(outwards, voice(words.WIDEN), themes)
        self._filter = Filter()
        self._show_choices()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(inset(self.search))
        self._chips = QWidget()
        flow = FlowingLayout(self._chips, below=4, give=4)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.setSpacing(CHIP_GAP)
        for button in (*self._all, self.widen):
            flow.addWidget(button)
        column.addWidget(self._chips)
        self.show_chips(True, "")

    @property
    def filter(self) -> Filter:
        """What the runner looks for."""
        return self._filter

    def show_chips(self, exercises: bool, search: str) -> None:
        """Chips are for exercises; all else is found by words alone. ``search`` says what is looked for."""
        self._exercises, self._sought = exercises, search
        self._chips.setVisible(exercises and not self._wide and not self._cramped)
        if self._wide or "rows" in vars(self):
            self.rows.setVisible(exercises and self._wide and not self._low)
        self.search.setPlaceholderText(search)
        self.search.setAccessibleName(search)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The chips of a narrow shelf as one reads them."""
        return (*self._all, self.widen)

    @cached_property
    def rows(self) -> "FilterRows":
        """The chips of a wide shelf, all of them to be seen; made when it is first opened."""
        from desktop.ui.library.filter_rows import FilterRows

        made = FilterRows(self._themes, self._voice, self._things)
        made.wanted.connect(lambda changes: self._take(**changes))
        made.suits_me.clicked.connect(self.suits_me.click)
        made.show_filter(self._filter)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(made)
        return made

    def show_wide(self, wide: bool) -> None:
        """All chips in rows, or the menus of a narrow shelf."""
        self._wide = wide
        if wide:
            self.rows.show_filter(self._filter)
        self.show_chips(self._exercises, self._sought)

    def fit(self, width: int, height: int) -> None:
        """In a small panel what is found has the room of the chips, unless they share a row."""
        in_a_row = sum(chip.widest() + CHIP_GAP for chip in self._all) + BESIDE
        self._cramped = width < in_a_row and height < LOW
        self._low = height < LOW_WIDE
        self.show_chips(self._exercises, self._sought)

    def clear(self) -> None:
        """Look for everything again."""
        self.look_for(Filter())

    def look_for(self, wanted: Filter) -> None:
        """Look for this from now on, and show it: what was looked for before the window was made anew."""
        self._quiet = True
        self.search.setText(wanted.text)
        for movement, chip in self.movements.items():
            chip.setChecked(movement in wanted.movements)
        self.suits_me.setChecked(wanted.suits_me)
        self._quiet = False
        self._become(wanted)

    # ---- how it is done ----------------------------------------------------------------

    def _tell(self) -> None:
        if not self._quiet:
            chosen = frozenset(movement for movement, chip in self.movements.items() if chip.isChecked())
            self._take(text=self.search.text(), movements=chosen, suits_me=self.suits_me.isChecked())

    def _take(self, **other: Any) -> None:
        self._become(self._filter._replace(**other))

    def _become(self, now: Filter) -> None:
        before, self._filter = self._filter, now
        self._show_choices()
        if now != before:
            if self._wide:
                self.rows.show_filter(now)
            self.changed.emit(now)

    def _movement_chip(self, movement: Movement, icon: str) -> Chip:
        voice = self._voice
        chip = Chip(voice(words.CHIPS[movement]), icon, self._themes)
        chip.setAccessibleName(voice(words.CHIP_SPOKEN, chip=chip.text(), movement=names.MOVEMENTS[movement]))
        chip.setToolTip(names.movements(voice, (movement,)))
        chip.toggled.connect(self._tell)
        return chip

    def _menu_chip(self, what: str) -> Chip:
        """A chip whose menu is filled when it is opened."""
        chip, menu = Chip("", "", self._themes), QMenu(self)
        menu.aboutToShow.connect(lambda: self._open(menu, what))
        chip.setMenu(menu)
        return chip

    def _show_choices(self) -> None:
        """Each chip with a menu says what is chosen in it."""
        voice, now = self._voice, self._filter
        self._show(self.region, words.region_choice(voice, now.regions), words.REGION, bool(now.regions))
        self._show(self.use, words.use_choice(voice, now.uses), words.USE, bool(now.uses))
        needs = words.equipment_choice(voice, now.equipment)
        self._show(self.equipment, needs, words.EQUIPMENT, bool(now.equipment))

    def _show(self, chip: Chip, text: str, spoken: Phrase, on: bool) -> None:
        chip.show_text(text, ROOM)
        chip.setAccessibleName(self._voice(spoken, chosen=text))
        chip.setChecked(on)

    def _open(self, menu: QMenu, what: str) -> None:
        from desktop.ui.library import filter_menus as menus

        voice, now = self._voice, self._filter
        if what == "regions":
            menus.offer_regions(menu, voice, now.regions, lambda chosen: self._take(regions=chosen))
        elif what == "uses":
            menus.offer_uses(menu, voice, now.uses, lambda chosen: self._take(uses=chosen))
        else:
            menus.offer_equipment(
                menu, voice, self._things(), now.equipment, lambda chosen: self._take(equipment=chosen)
            )


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
