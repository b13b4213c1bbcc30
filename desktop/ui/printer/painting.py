"""Pages painted on a printer by Qt, where no CUPS takes the PDF: the same marks, as shapes, at true size.

Loading this loads the system's printers (and libcups, where there is one): only once the runner prints.
"""

from collections.abc import Generator, Iterable
from typing import Final

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.ui.paper.page_painter import PagePainter
from desktop.ui.printer.order import NotPrinted, Order, Part, Printer, Turned
from desktop.wording import printer as words
from desktop.wording.names import APP
from desktop.wording.phrase import said
from printouts.marks import Page

SIZES: Final = {
    "a4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
    "a3": QPageSize.PageSizeId.A3,
    "a5": QPageSize.PageSizeId.A5,
    "tabloid": QPageSize.PageSizeId.Tabloid,
    "legal": QPageSize.PageSizeId.Legal,
}
"""Our papers as printers' drivers know them."""
DUPLEX: Final = {
    Turned.NOT: QPrinter.DuplexMode.DuplexNone,
    Turned.LONG_EDGE: QPrinter.DuplexMode.DuplexLongSide,
    Turned.SHORT_EDGE: QPrinter.DuplexMode.DuplexShortSide,
}


def system_printers() -> tuple[Printer, ...]:
    """All printers that Qt finds, the usual one first."""
    found = [_printer(info) for info in QPrinterInfo.availablePrinters()]
    return tuple(sorted(found, key=lambda one: (not one.usual, one.shown.casefold())))


def printer_for(order: Order) -> QPrinter:
    """The printer of an order, at its own resolution."""
    info = QPrinterInfo.printerInfo(order.printer.name)
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def painted_parts(order: Order, parts: Iterable[Part]) -> Generator[int, None, None]:
    """Print parts, each a job of its own; gives the number of each page that is done, so that others have
    their turn. Raises NotPrinted when the printer does not take them."""
    number = 0
    for part in parts:
        for _ in painted(printer_for(order), order, part):
            number += 1
            yield number


def set_up(printer: QPrinter, order: Order, part: Part) -> None:
    """Tell a printer how a part is printed: copies set by set, colour or grey, sides, the first page."""
    printer.setDocName(part.pages.title)
    printer.setCreator(APP)
    printer.setFullPage(True)  # our pages have margins of their own
    printer.setCopyCount(order.copies)
    printer.setCollateCopies(True)
    grey, colour = QPrinter.ColorMode.GrayScale, QPrinter.ColorMode.Color
    printer.setColorMode(grey if order.grey else colour)
    printer.setDuplex(DUPLEX[part.turned])
    _lay(printer, part.pages.pages[0], part.paper)


def painted(printer: QPrinter, order: Order, part: Part) -> Generator[int, None, None]:
    """Print a part page by page, and give each page's number. Left before its end, it prints nothing more."""
    set_up(printer, order, part)
    pages, painter = part.pages, QPainter()
    if not painter.begin(printer):
        raise NotPrinted(said(words.REFUSED, printer=order.printer.shown))
    done = False
    try:
        on_paper = PagePainter(pages.palette, pages.drawings)
        for number, page in enumerate(pages.pages, 1):
            if number > 1:
                _lay(printer, page, part.paper)
                if not printer.newPage():
                    raise NotPrinted(said(words.REFUSED, printer=order.printer.shown))
            painter.save()
            _measure(painter, printer, page, part.paper)
            on_paper.paint(painter, page)
            painter.restore()
            yield number
        done = True
    finally:
        if not done:
            printer.abort()
        painter.end()


def layout_of(page: Page, paper: str) -> QPageLayout:
    """A paper, upright or lying as the page is, all of it to print on."""
    lying = page.width > page.height
    ways = QPageLayout.Orientation
    size = QPageSize(SIZES[paper]) if paper in SIZES else _size_of(page)
    layout = QPageLayout(size, ways.Landscape if lying else ways.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


# ---- how it is done ------------------------------------------------------------------------


def _size_of(page: Page) -> QPageSize:
    """A size of its own for a paper that Qt has no name for, upright."""
    wide, high = sorted((page.width, page.height))
    return QPageSize(QSizeF(wide, high), QPageSize.Unit.Point)


def _lay(printer: QPrinter, page: Page, paper: str | None) -> None:
    """Lay the paper for a page; one of no known size goes on the paper that the printer has."""
    if paper:
        printer.setPageLayout(layout_of(page, paper))


def _measure(painter: QPainter, printer: QPrinter, page: Page, paper: str | None) -> None:
    """Count in points: a millimetre of the page is one of the paper. One of no known size is fitted."""
    across, down = printer.logicalDpiX() / 72, printer.logicalDpiY() / 72
    painter.scale(across, down)
    if not paper:
        sheet = printer.pageLayout().fullRectPoints()
        fitted = min(sheet.width() / page.width, sheet.height() / page.height)
        painter.translate(
            (sheet.width() - fitted * page.width) / 2, (sheet.height() - fitted * page.height) / 2
        )
        painter.scale(fitted, fitted)


def _printer(info: QPrinterInfo) -> Printer:
    turned = info.supportedDuplexModes()
    colours = info.supportedColorModes()
    return Printer(
        info.printerName(),
        label=info.description(),
        place=info.location(),
        usual=info.isDefault(),
        both_sides=any(mode != QPrinter.DuplexMode.DuplexNone for mode in turned) if turned else None,
        colour=QPrinter.ColorMode.Color in colours if colours else None,
    )
