"""Quick add: a line over the board that shows what it understood before Enter takes it."""

from datetime import date

from PySide6.QtCore import QRect, QSignalBlocker, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QWidget

from desktop.model.diary import MAX_OWN_NAME
from desktop.model.plan import MAX_TEXT
from desktop.model.quickadd.offers import Offer, offers
from desktop.model.quickadd.reading import Reading
from desktop.model.quickadd.readings import Understood, understood
from desktop.model.quickadd.vocabulary import Vocabulary
from desktop.model.refs import KINDS_OF_ENTRY, NewEntry
from desktop.ui.controls.buttons import Link
from desktop.ui.controls.floating import MARGIN, Floating
from desktop.ui.controls.list_keys import ListKeys
from desktop.ui.controls.sheets import field_sheet
from desktop.ui.controls.text import Text
from desktop.ui.quickadd.chips import Chip, Chips
from desktop.ui.quickadd.emblem import emblem
from desktop.ui.quickadd.offer_list import OfferList
from desktop.ui.supplies import Supplies
from desktop.wording import quick_add as words
from desktop.wording.board import clipped

WIDTH = 440  # so that usual offers stand whole in the languages there are
SHOWN = 30  # letters of a name in the link that makes an exercise of it
MAX_TYPED = 1_000_000  # characters that the line holds, so that what was pasted by mistake is told, not cut


class QuickAdd(Floating):
    """Opens over a day. ``landed`` carries the thing that was added; ``left`` says that the keys are free.

    Nothing typed is lost: a day's line is there again when it is opened again, until it is taken.
    """

    landed = Signal(object)

    def __init__(self, supplies: Supplies, host: QWidget) -> None:
        super().__init__(host, supplies.themes, WIDTH)
        self._supplies = supplies
        self._document, self._state, self._voice = supplies.document, supplies.state, supplies.voice
        self._when, self._some_day = self._state.today, False
        self._typed: dict[tuple[date, bool], str] = {}
        self._offers: tuple[Offer, ...] = ()
        self._known: tuple[object, Vocabulary] | None = None
        themes, voice = supplies.themes, supplies.voice
        self.line = QLineEdit()
        self.line.setMaxLength(MAX_TYPED)
        self.line.setMinimumHeight(32)
        self.line.setPlaceholderText(voice(words.HINT))
        self.line.textChanged.connect(self._read)
        self.chips = Chips(themes)
        self.where = Text("", themes, size=12, ink="ink3")
        self.list = OfferList(themes, voice)
        self.list.itemClicked.connect(self._take_item)
        self.list.currentRowChanged.connect(self._tell)
        self.hint = Text(voice(words.EXAMPLES), themes, size=12, ink="ink3")
        self.make = Link("", themes)
        self.make.clicked.connect(self._make)
        for widget in (self.line, self.chips, self.where, self.list, self.make, self.hint):
            self.column.addWidget(widget)
        themes.changed.connect(self._dress)
        keys = ListKeys(self.line)
        keys.taken.connect(lambda: self._take(self.list.currentRow()))
        keys.left.connect(self.leave)
        keys.stepped.connect(self.list.step)
        self._dress()
        self.leave_with_week(self._state)
        self._document.changed.connect(self._read_again)

    def open_for(self, when: date, beside: QRect, text: str = "", *, some_day: bool = False) -> None:
        """Open for a day, or for what is for some day of its week.

        ``beside`` is where its button stands, in pixels of the screen.
        """
        self._when, self._some_day = when, some_day
        self.line.setAccessibleName(words.add_to(self._voice, when, some_day=some_day))
        self.setAccessibleName(self.line.accessibleName())
        kept = self._typed.get((when, some_day), "")
        with QSignalBlocker(self.line):
            self.line.setText(kept + text)
        if kept and not text:
            self.line.selectAll()
        self._read()  # once, also where the text is the one before: it is another day
        self.open_beside(beside, self.line)

    def leave(self) -> None:
        """Close; what is typed stays for when the day is opened again."""
        if self.isVisible():
            self._typed[self._when, self._some_day] = self.line.text()
        super().leave()

    def fit(self, width: int, height: int) -> None:
        """Rows of two lines where there is little width; no examples where there is little height."""
        self.list.fit(width - 2 * MARGIN)
        if self._offers:  # else the hint says why there are none
            self.leave_out(width, height, self.hint, self.where)
        else:
            self.hint.show()

    # ---- keys and clicks -------------------------------------------------------------------

    def _take_item(self, item: QListWidgetItem) -> None:
        self._take(self.list.row(item))

    def _take(self, row: int) -> None:
        if not 0 <= row < len(self._offers):
            return
        offer, opened_for = self._offers[row], (self._when, self._some_day)
        self.leave()
        if self._supplies.commands.drop((offer.reading.thing,), offer.found.place):
            self._typed.pop(opened_for, None)
            self.landed.emit(offer.reading.thing)

    def _offer_to_make(self, unknown: bool) -> None:
        """What is not known may be an exercise that the runner makes."""
        name = " ".join(self.line.text().split())
        self.make.setVisible(unknown and 0 < len(name) <= MAX_OWN_NAME and self._supplies.commands.can_change)
        if self.make.isVisibleTo(self):
            from desktop.wording.own import NEW_CALLED

            self.make.setText(self._voice(NEW_CALLED, name=clipped(name, SHOWN)))

    def _make(self) -> None:
        name = self.line.text()
        self.line.clear()
        self.leave()
        self._supplies.commands.own.new(name)

    # ---- what is understood ----------------------------------------------------------------

    def _read_again(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        vocabulary, text = self._vocabulary(), self.line.text()
        meant = understood(text, vocabulary) if text.strip() else Understood()
        if not meant.readings and not meant.over:
            meant = meant._replace(readings=_KINDS)  # nothing is said yet but perhaps for when
        document, some_day = self._document, self._some_day or meant.some_day
        week = self._state.week_of(self._when) if some_day else None
        self._offers = offers(
            meant.readings, document.plan, document.library, document.runner, self._when, week
        )
        said = [(words.chip(self._voice, one, vocabulary), one.meaning is not None) for one in meant.pieces]
        self.chips.show_chips(tuple(Chip(text, known) for text, known in said if text))
        self.where.setText(words.where(self._voice, self._when, self._offers, vocabulary, some_day=some_day))
        self.list.show_rows([self._row(one, vocabulary) for one in self._offers])
        self._offer_to_make(not meant.over and any(one.meaning is None for one in meant.pieces))
        self.hint.setText(self._help(meant))
        if self.isVisible():
            self.place()

    def _help(self, meant: Understood) -> str:
        """What helps now: examples for who begins, keys for who has typed, why nothing is offered."""
        if meant.over:
            return self._voice(words.TOO_LONG, count=meant.over, limit=MAX_TEXT)
        if not self._offers:
            return self._voice(words.NOWHERE)
        return self._voice(words.KEYS if self.line.text().strip() else words.EXAMPLES)

    def _row(self, offer: Offer, vocabulary: Vocabulary) -> tuple[QIcon, str]:
        figures, theme = self._supplies.figures, self._supplies.themes.current
        picture = emblem(offer.reading.thing, figures, theme, self.devicePixelRatioF())
        return picture, words.offer(self._voice, offer, vocabulary)

    def _tell(self, row: int) -> None:
        """What Enter would do is said with the line."""
        item = self.list.item(row)
        self.line.setAccessibleDescription(item.text() if item is not None else self._voice(words.NOWHERE))

    def _vocabulary(self) -> Vocabulary:
        """The words that count now; made anew when the unit or the library is another."""
        document = self._document
        now = (document.settings.unit, id(document.library))
        if self._known is None or self._known[0] != now:
            made = words.vocabulary(self._voice, document.settings.unit, document.library)
            self._known = now, made
        return self._known[1]

    def _dress(self) -> None:
        theme = self._supplies.themes.current
        self.line.setStyleSheet(field_sheet("QLineEdit", theme))


_KINDS = tuple(Reading(NewEntry(kind)) for kind in KINDS_OF_ENTRY)
