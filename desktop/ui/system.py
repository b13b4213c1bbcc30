"""What is handed to the system: files to open, and another Footwork to start."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> None:
    """Hand a file or a folder to the program the system opens it with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def start_footwork(folder: Path) -> bool:
    """Start another Footwork on a folder, which lives on when this one ends; whether that worked."""
    started: bool = QProcess.startDetached(*footwork_on(folder))[0]
    return started


def footwork_on(folder: Path) -> tuple[str, list[str]]:
    """The program and its arguments: this very one, packed or not."""
    packed = bool(getattr(sys, "frozen", False))
    return sys.executable, [*([] if packed else ["-m", "desktop"]), "--data", str(folder)]
