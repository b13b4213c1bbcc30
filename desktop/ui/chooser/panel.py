"""A panel over the board: type a word, and take the place or the exercise that is meant."""

from PySide6.QtCore import QRect, QSignalBlocker
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QWidget

from desktop.model.exercise import Part
from desktop.model.matching import Haystack, Haystacks
from desktop.model.refusal import Gone
from desktop.ui.chooser.choices import Choice, Everywhere, Exercises, Places, Wish, choices
from desktop.ui.chooser.everywhere import everything
from desktop.ui.chooser.rows import ChoiceRows
from desktop.ui.controls.floating import Floating
from desktop.ui.controls.list_keys import ListKeys
from desktop.ui.controls.sheets import field_sheet
from desktop.ui.controls.text import Text
from desktop.ui.supplies import Supplies
from desktop.wording import chooser as words
from desktop.wording import names
from desktop.wording.refusals import refusal

WIDTH = 380
MOST_ROWS = 100  # that are shown at once: whoever sees more types another letter
PAGE = 8  # rows that Page Up and Page Down go

_SOUGHT = {Places: words.FIND_PLACE, Exercises: words.FIND_EXERCISE, Everywhere: words.FIND_ANYTHING}


class Chooser(Floating):
    """Opens for a wish; ``left`` says that the keys are free again, after a choice too."""

    def __init__(self, supplies: Supplies, host: QWidget) -> None:
        super().__init__(host, supplies.themes, WIDTH)
        self._supplies, self._voice = supplies, supplies.voice
        self._wish: Wish | None = None
        self._all: list[Choice] = []
        self._hay = Haystacks(())
        self.title = Text("", supplies.themes, weight=600)
        self.line = QLineEdit()
        self.line.setObjectName("chooser-line")
        self.line.setMinimumHeight(32)
        self.line.setMaxLength(200)
        self.line.textChanged.connect(self._seek)
        self.rows = ChoiceRows(supplies)
        self.rows.itemClicked.connect(self._take_item)
        self.rows.currentRowChanged.connect(self._tell)
        self.hint = Text("", supplies.themes, size=12, ink="ink3")
        for widget in (self.title, self.line, self.rows, self.hint):
            self.column.addWidget(widget)
        supplies.themes.changed.connect(self._dress)
        keys = ListKeys(self.line, PAGE)
        keys.taken.connect(lambda: self._take(self.rows.currentRow()))
        keys.left.connect(self.leave)
        keys.stepped.connect(self.rows.step)
        self._dress()
        self.leave_with_week(supplies.state)
        supplies.document.changed.connect(lambda _: self._look_again())

    def open_for(self, wish: Wish, beside: QRect) -> None:
        """Open for a wish; ``beside`` is where the thing stands, in pixels of the screen."""
        self._wish = wish
        changes = not isinstance(wish, Everywhere)
        if (changes and not self._supplies.commands.may_change()) or not self._gather():
            return
        self.title.setText(self._title(wish))
        self.line.setPlaceholderText(self._voice(_SOUGHT[type(wish)]))
        self.line.setAccessibleName(self.title.text())
        self.setAccessibleName(self.title.text())
        with QSignalBlocker(self.line):
            self.line.setText(wish.text if isinstance(wish, Everywhere) else "")
        self._seek()
        self.open_beside(beside, self.line)

    def fit(self, width: int, height: int) -> None:
        """Where there is little height, the keys are not told."""
        if self.rows.choices:  # else the hint says that there are none
            self.leave_out(width, height, self.hint, self.title)
        else:
            self.hint.show()

    # ---- how it is done ----------------------------------------------------------------

    def _take_item(self, item: QListWidgetItem) -> None:
        self._take(self.rows.row(item))

    def _take(self, row: int) -> None:
        if 0 <= row < len(self.rows.choices):
            take = self.rows.choices[row].take
            if take is not None:
                self.leave()
                take()

    def _gather(self) -> bool:
        """Work out what can be chosen; False when the things of the wish are gone."""
        assert self._wish is not None
        try:
            if isinstance(self._wish, Everywhere):
                self._all = list(everything(self._supplies))
            else:
                self._all = choices(self._wish, self._supplies)
        except Gone as gone:
            self._supplies.commands.said.emit(refusal(self._voice, gone.refusal))
            return False
        self._hay = Haystacks(Haystack(*choice.sought) for choice in self._all)
        return True

    def _look_again(self) -> None:
        """The plan is another: what could be chosen may be refused now, and what is moved may be gone."""
        if self.isVisible():
            if self._gather():
                self._seek()
            else:
                self.leave()

    def _seek(self) -> None:
        hits = self._hay.found(self.line.text())
        self.rows.show_choices([self._all[place] for place in hits[:MOST_ROWS]])
        self.hint.setText(self._voice(words.KEYS if hits else words.NO_HIT))
        if self.isVisible():
            self.place()

    def _tell(self, row: int) -> None:
        """What Enter would take is said with the line."""
        item = self.rows.item(row)
        self.line.setAccessibleDescription(item.text() if item is not None else self._voice(words.NO_HIT))

    def _title(self, wish: Wish) -> str:
        if isinstance(wish, Places):
            return self._voice(words.COPY_TO if wish.copy else words.MOVE_TO)
        if isinstance(wish, Everywhere):
            return self._voice(words.FIND)
        if wish.routine.part is Part.STRENGTH:
            return self._voice(words.ADD_EXERCISE)
        part = names.within_a_sentence(self._voice, names.part(self._voice, wish.routine.part))
        return self._voice(words.ADD_TO, routine=part)

    def _dress(self) -> None:
        self.line.setStyleSheet(field_sheet("QLineEdit", self._supplies.themes.current))
