"""A small program that prints the sample week as a runner does: `print_once PRINTER SHEET SIDES COPIES`.

It says what the window said. A test runs it by itself, to watch all that it asks of the system.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.model.settings import Theme
from desktop.ui.printer.asking import print_pages
from desktop.ui.start import application
from desktop.ui.theme import Themes
from desktop.wording.voice import Voice
from printouts import Sheet, lay_out
from tests.printouts.jobs import job


def main(printer: str, what: str, sides: str, copies: str) -> None:
    """Print in grey, and end."""
    app, desk = application(), QWidget()
    window = print_pages(
        desk,
        lay_out(job(Sheet(what), sides=sides)),
        sides,
        Themes(Theme.LIGHT),
        Voice.of(),
        printer=printer,
        sent=lambda sentence, _: print(sentence),
    )
    window.destroyed.connect(app.quit)
    pressing = QTimer(desk, interval=20)

    def press() -> None:
        if window.go.isEnabled():
            pressing.stop()
            window.choices.colour.segment(True).click()
            window.choices.copies_field.setValue(int(copies))
            window.go.click()
        elif window.state.text():  # no printer
            pressing.stop()
            print(window.state.text())
            window.reject()

    pressing.timeout.connect(press)
    pressing.start()
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
