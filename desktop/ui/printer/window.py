"""The window that sends pages to a printer: which one, how many copies, which sheets, colour or grey."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.controls.label import Label
from desktop.ui.controls.letters import give_letters
from desktop.ui.controls.picker import HEIGHT, Picker
from desktop.ui.controls.ring import RING
from desktop.ui.controls.text import Text
from desktop.ui.printer.choices import Choices
from desktop.ui.printer.order import Order, Part, Printer, Turned, parts_of
from desktop.ui.printer.service import Service
from desktop.ui.theme import Themes
from desktop.wording import printer as words
from desktop.wording.phrase import Phrase, Said, said
from desktop.wording.voice import Voice
from printouts.pages import Pages

WIDTH = 460
"""Pixels that it is wide at the least."""


class _PrinterPicker(Picker[int]):
    """Printers by their place in the list. A name is as long as its owner likes: it may be cut here, and the
    list shows it whole."""

    def sizeHint(self) -> QSize:
        """No wider than the window is at the least."""
        return super().sizeHint().boundedTo(QSize(WIDTH // 2, HEIGHT + 2 * RING))


class PrinterWindow(QDialog):
    """``sent`` carries a sentence and the printer's name once all pages are there, ``save`` means: a PDF.

    Where the runner turns the stack, the fronts are sent first; the button then sends the backs.
    """

    sent = Signal(str, str)
    save = Signal()

    def __init__(
        self,
        service: Callable[[QObject], Service],
        pages: Pages,
        sides: str,
        themes: Themes,
        voice: Voice,
        parent: QWidget | None = None,
        *,
        printer: str = "",
    ) -> None:
        super().__init__(parent)
        self._service, self._voice, self._wanted = service(self), voice, printer
        self._printers: tuple[Printer, ...] = ()
        self._order = Order(pages, sides, Printer(""))
        self._later: tuple[Part, ...] = ()
        self._sending = self._leaving = self._told = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(voice(words.PRINT))
        self.printer = _PrinterPicker({-1: voice(words.LOOKING)}, voice(words.PRINTER), themes, self)
        self.printer.currentIndexChanged.connect(self._choose)
        self.about_printer = Text("", themes, self, size=12, ink="ink2", inset=RING)
        self.choices = Choices(len(self._order.chosen()), themes, voice, self)
        self.choices.changed.connect(self._show)
        self.summary = Text("", themes, self, size=13, ink="ink2", inset=RING)
        self.state = Text("", themes, self, size=13, weight=600, inset=RING)
        self.save_button = self._button(words.SAVE, self._save)
        self.cancel = self._button(words.CANCEL, self.reject)
        self.go = self._button(words.PRINT, self._go)
        self.go.setProperty("primary", True)
        self.go.setDefault(True)
        self._column = self._lay_out(themes)
        self._show()
        self._say(None)
        self._able()
        self.cancel.setFocus()
        self._service.look(self._found)

    def sizeHint(self) -> QSize:
        """As narrow as its fields allow: its sentences wrap, they do not spread it over the screen."""
        return self.minimumSize()

    # ---- what comes about ------------------------------------------------------------------

    def reject(self) -> None:
        """Close; pages that are on their way are stopped first."""
        if not self._sending:
            super().reject()
        elif not self._leaving:
            self._leaving = True
            self._say(said(words.STOPPING))
            self._able()
            self._service.stop()

    def _found(self, printers: tuple[Printer, ...], why: Said | None) -> None:
        self._printers, self._told = printers, True
        names = [one.name for one in printers]
        with QSignalBlocker(self.printer):
            self.printer.offer({at: one.shown for at, one in enumerate(printers)})
            self.printer.setCurrentIndex(names.index(self._wanted) if self._wanted in names else 0)
        for widget in self._of_printers:
            widget.setVisible(bool(printers))
        self._say(why)
        self._choose()
        self._able()
        (self.go if printers else self.save_button).setFocus()

    def _choose(self) -> None:
        """Show what the chosen printer can."""
        if self._printers:
            printer = self._printers[max(0, self.printer.currentIndex())]
            self._order = replace(self._order, printer=printer)
            self.choices.offer_colour(printer.colour is not False)
        self._show()

    def _go(self) -> None:
        """Send what is next: all of it, the fronts, or behind them the backs."""
        if self._later:
            parts, self._later = self._later, ()
        else:
            asked = parts_of(self._asked())
            parts = tuple(part for part in asked if not part.after_turning)
            self._later = tuple(part for part in asked if part.after_turning)
        self._sending = True
        self._able()
        self._service.send(self._asked(), parts, self._say, lambda wrong: self._done(parts, wrong))

    def _done(self, parts: tuple[Part, ...], wrong: Said | None) -> None:
        """Some parts are with the printer, or not; backs that were refused can be sent again."""
        self._sending = False
        if self._leaving:
            super().reject()
        elif wrong is not None:
            self._later = parts if parts[0].after_turning else ()
            self._say(wrong)
        elif self._later:
            self._say(said(words.TURN_SHORT if self._order.edge is Turned.SHORT_EDGE else words.TURN_LONG))
        else:
            printer = self._order.printer
            count = len(self._asked().chosen()) * self._asked().copies
            self.sent.emit(self._voice(words.SENT, count=count, printer=printer.shown), printer.name)
            self.accept()
            return
        self._able()
        self.go.setFocus()

    def _save(self) -> None:
        self.save.emit()
        self.accept()

    # ---- how it is done --------------------------------------------------------------------

    def _asked(self) -> Order:
        """The order as the window stands."""
        choices = self.choices
        return replace(self._order, copies=choices.copies, grey=choices.grey, sheets=choices.sheets)

    def _show(self) -> None:
        """Say what will be printed on what, and what the printer is like."""
        voice, order = self._voice, self._asked()
        parts = [part for part in parts_of(order) if not part.after_turning]
        backs = any(sheet.back for sheet in order.chosen())
        lines = []
        for part in parts:
            double = order.by_hand and backs and part is parts[-1]
            lines.append(words.sheets(voice, part.sheets, part.paper, part.turned, by_hand=double))
        if all(part.paper for part in parts):
            lines.append(voice(words.TRUE_SIZE))
        self.summary.setText(" ".join(lines))
        self.about_printer.setText(" ".join(self._of_printer(order, backs=backs)))
        self.about_printer.setVisible(bool(self.about_printer.text()))
        self._fit()

    def _of_printer(self, order: Order, *, backs: bool) -> list[str]:
        voice, printer = self._voice, order.printer
        return [
            *([printer.place + "."] if printer.place else []),
            *([voice(words.NOT_ACCEPTING)] if not printer.accepting else []),
            *([voice(words.STOPPED)] if printer.stopped else []),
            *([voice(words.ONLY_ONE_SIDE)] if printer.both_sides is False and backs else []),
        ]

    def _say(self, sentence: Said | None) -> None:
        self.state.setText(self._voice.say(sentence) if sentence else "")
        self.state.setVisible(sentence is not None)
        self.setAccessibleDescription(self.state.text())
        self._fit()

    def _able(self) -> None:
        """What can be done now; without a printer there is a PDF."""
        printers, busy = bool(self._printers), self._sending or self._leaving
        for widget in (self.printer, self.choices):
            widget.setEnabled(printers and not busy and not self._later)
        self.go.setEnabled(printers and not busy)
        self.go.setText(self._voice(words.PRINT_BACKS if self._later and not busy else words.PRINT))
        self.go.setVisible(printers or not self._told)
        self.save_button.setEnabled(not busy and not self._later)
        self.cancel.setEnabled(not self._leaving)
        self._fit()  # what the button says now may need more room

    def _button(self, text: Phrase, then: Callable[[], object]) -> QPushButton:
        button = QPushButton(self._voice(text), self)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: then())
        return button

    def _lay_out(self, themes: Themes) -> QVBoxLayout:
        voice, column = self._voice, QVBoxLayout(self)
        column.setContentsMargins(24 - RING, 20, 24 - RING, 18)  # fields keep room for their rings themselves
        column.setSpacing(8)
        column.addWidget(Text(voice(words.PRINT), themes, size=18, weight=600, inset=RING))
        column.addSpacing(4)
        label = Label(voice(words.PRINTER), self.printer, themes, size=12, weight=500, ink="ink2")
        give_letters([label, *self.choices.lettered])
        for widget in (label, self.printer, self.about_printer, self.choices):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.summary)
        column.addWidget(self.state)
        self._of_printers = (label, self.printer, self.choices, self.summary)
        column.addSpacing(8)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(RING, 0, RING, 0)
        row.setSpacing(8)
        row.addWidget(self.save_button)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.go)
        column.addLayout(row)
        return column

    def _fit(self) -> None:
        """A dialog asks its layout for a size, and not how high that is with sentences that wrap."""
        if hasattr(self, "_column"):
            self._column.activate()  # the rows in it forget what they knew of their buttons
            width = max(WIDTH, self._column.minimumSize().width())
            self.setMinimumSize(width, self._column.totalHeightForWidth(width))
