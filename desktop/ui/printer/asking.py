"""The way in: pages to the system's printer."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.ui.printer.service import service_for
from desktop.ui.printer.window import PrinterWindow
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice
from printouts.pages import Pages


def print_pages(
    parent: QWidget,
    pages: Pages,
    sides: str,
    themes: Themes,
    voice: Voice,
    *,
    printer: str = "",
    sent: Callable[[str, str], object] = lambda sentence, printer: None,
    save: Callable[[], object] = lambda: None,
) -> PrinterWindow:
    """Ask for a printer, copies, sheets and colour over ``parent``, and send the pages there.

    ``pages`` are those that a PDF would hold, ``sides`` is that of the options they were laid out with: it
    says on which edge sheets are turned. Paper and size follow from the pages. ``printer`` is the name of the
    printer to be chosen at first, if it is there. ``sent`` is called once all pages are with a printer, with
    a sentence that says so and the printer's name. ``save`` is called when the runner would rather have a
    PDF. Returns at once; the window is open, and gone once it is closed.

    Import this when the runner asks to print, not before: it costs a start what it never needs.
    """
    window = PrinterWindow(service_for, pages, sides, themes, voice, parent, printer=printer)
    window.sent.connect(sent)
    window.save.connect(save)
    window.open()
    return window
