"""The ways to the system's printers, behind one face: CUPS takes a PDF, everything else is painted for."""

import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from desktop.ui.background import Background
from desktop.ui.printer import lp
from desktop.ui.printer.order import NotPrinted, Order, Part, Printer
from desktop.wording import printer as words
from desktop.wording.phrase import Said, said
from printouts import pdf

Found = Callable[[tuple[Printer, ...], Said | None], None]
"""Hears which printers there are, and where there are none, why."""
Tell = Callable[[Said], None]
"""Hears what goes on."""
Done = Callable[[Said | None], None]
"""Hears the end: None when all went, or what went wrong."""


class Service(Protocol):
    """A way to the printers. All calls return at once and answer later, in the window's thread."""

    def look(self, found: Found) -> None: ...
    def send(self, order: Order, parts: Sequence[Part], tell: Tell, done: Done) -> None: ...
    def stop(self) -> None: ...


def service_for(parent: QObject) -> Service:
    """The way there is on this machine; where there is none, one that finds no printer."""
    if sys.platform == "win32":
        return Painting(parent)
    socket = lp.socket()
    if socket is None:
        return Nobody()
    if lp.programs():
        return Cups(lp.Lp(socket), parent)
    os.environ[lp.SERVER] = str(socket)  # libcups, which Qt loads, would try the network otherwise
    return Painting(parent)


class Nobody:
    """No print system."""

    def look(self, found: Found) -> None:
        """There is no printer."""
        found((), said(words.NO_PRINTER))

    def send(self, order: Order, parts: Sequence[Part], tell: Tell, done: Done) -> None:
        """Nothing can be sent."""
        done(said(words.NO_PRINTER))

    def stop(self) -> None:
        """Nothing goes on."""


class Cups(QObject):
    """CUPS on this machine: it is handed the PDF itself."""

    def __init__(self, system: lp.Lp, parent: QObject) -> None:
        super().__init__(parent)
        self._system = system
        self._doing: Said | None = None

    def look(self, found: Found) -> None:
        """Ask CUPS which printers there are."""

        def then(asked: "Future[tuple[Printer, ...]]") -> None:
            try:
                printers = asked.result()
            except NotPrinted as why:
                found((), why.said)
            else:
                found(printers, None if printers else said(words.NO_PRINTER))

        Background(self._system.printers, then, self)

    def send(self, order: Order, parts: Sequence[Part], tell: Tell, done: Done) -> None:
        """Write and hand over a PDF for each part."""
        tell(said(words.SENDING, printer=order.printer.shown))

        def work() -> None:
            for part in parts:
                if not self._system.stopped:
                    content = pdf(part.pages)
                if not self._system.stopped:
                    self._system.hand_over(order, part, content)

        def then(made: "Future[None]") -> None:
            try:
                made.result()
            except NotPrinted as why:
                done(why.said)
            except Exception:  # the window must not wait for what has ended
                done(said(words.REFUSED, printer=order.printer.shown))
                raise
            else:
                done(None)

        Background(work, then, self)

    def stop(self) -> None:
        """Hand over nothing more."""
        self._system.stop()


class Painting(QObject):
    """Printers that Qt paints on, one page after the other; between two of them the window has its turn."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stopped = False

    def look(self, found: Found) -> None:
        """Ask the system which printers there are."""
        from desktop.ui.printer.painting import system_printers

        printers = system_printers()
        found(printers, None if printers else said(words.NO_PRINTER))

    def send(self, order: Order, parts: Sequence[Part], tell: Tell, done: Done) -> None:
        """Paint the parts."""
        from desktop.ui.printer.painting import painted_parts

        steps, count = painted_parts(order, parts), sum(len(part.pages.pages) for part in parts)

        def step() -> None:
            if self._stopped:
                steps.close()
                done(None)
                return
            try:
                number = next(steps)
            except StopIteration:
                done(None)
            except NotPrinted as why:
                done(why.said)
            except Exception:
                done(said(words.REFUSED, printer=order.printer.shown))
                raise
            else:
                tell(said(words.SENDING_PAGE, number=number, all=count, printer=order.printer.shown))
                QTimer.singleShot(0, self, step)

        QTimer.singleShot(0, self, step)

    def stop(self) -> None:
        """Paint no more pages."""
        self._stopped = True
