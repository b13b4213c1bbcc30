"""What the system is asked for: a name for a file, programs to open files, another Footwork to start."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_file_name(parent: QWidget, title: str, proposed: str, kinds: str) -> str:
    """Ask with the system's dialog where a file goes; empty for nowhere.

    It asks in its turn about a file that is there already. A name without an ending gets that of the
    proposed one before it does: else it would ask about another file than the one that is written.
    """
    path = Path(proposed)
    dialog = QFileDialog(parent, title, str(path.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(path.suffix.removeprefix("."))
    dialog.selectFile(path.name)
    taken = dialog.exec()
    chosen: str = dialog.selectedFiles()[0] if taken else ""
    dialog.deleteLater()
    return chosen


def open_file(path: Path) -> bool:
    """Hand a file or a folder to the program the system opens it with; whether there is one."""
    opened: bool = QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
    return opened


def start_footwork(folder: Path) -> bool:
    """Start another Footwork on a folder, which lives on when this one ends; whether that worked."""
    started: bool = QProcess.startDetached(*footwork_on(folder))[0]
    return started


def footwork_on(folder: Path) -> tuple[str, list[str]]:
    """The program and its arguments: this very one, packed or not."""
    packed = bool(getattr(sys, "frozen", False))
    return sys.executable, [*([] if packed else ["-m", "desktop"]), "--data", str(folder)]
