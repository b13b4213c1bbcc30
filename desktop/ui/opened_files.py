"""Files that are opened on macOS: there they come as an event, to a window that is open too, not as words."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop import ENDING


class OpensFiles(QApplication):
    """Keeps the last file that was opened until somebody can show it; then each goes there at once."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(words)
        self._waiting: Path | None = None
        self._show: Callable[[Path], object] = self._keep

    def go_to(self, show: Callable[[Path], object]) -> None:
        """Have files shown from now on."""
        self._show, waiting = show, self._waiting
        if waiting is not None:
            show(waiting)

    def event(self, event: QEvent) -> bool:
        """Take what was opened, where it is a file of plans."""
        if isinstance(event, QFileOpenEvent) and event.file().lower().endswith(ENDING):
            self._show(Path(event.file()))
            return True
        return super().event(event)

    def _keep(self, path: Path) -> None:
        self._waiting = path
