"""The window of a folder as a picture, for the demo; nobody sees the window itself."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.ui.picture_file import png
from desktop.ui.qt_language import system_languages
from desktop.ui.start import application

EXCUSE = b"This plugin does not support"  # as Qt's offscreen platform begins each


def picture(folder: Path, today: date, *, language: str = "") -> bytes:
    """The window on a folder, as a PNG file. Raises StoreError."""
    app = application()
    with PlanStore.open(folder, read_only=True) as store, _without_excuses():
        footwork = Footwork(store, today, language=language, system=system_languages())
        footwork.window.show()
        app.processEvents()
        footwork.begin(at_once=True)
        app.processEvents()
        shown = footwork.window.grab()
        footwork.window.close()
    return png(shown.toImage())


@contextmanager
def _without_excuses() -> Iterator[None]:
    """Keep back what the offscreen platform says that it cannot do: nobody looks at its window."""

    def say(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if not message.encode().startswith(EXCUSE):
            print(message, file=sys.stderr)

    before = qInstallMessageHandler(say)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
