"""The system's dialog for the name of a file, where the system has none of its own: it is Qt's."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.settings import Theme
from desktop.ui.start import dress
from desktop.ui.style import wear
from desktop.ui.system import ask_file_name
from desktop.ui.theme import Themes


def ask(window: QWidget, folder: Path, then: Callable[[QFileDialog], None]) -> str:
    """What is answered to the dialog, in which ``then`` is done."""

    def act() -> None:
        (dialog,) = window.findChildren(QFileDialog)
        try:
            then(dialog)
        finally:
            dialog.close()

    QTimer.singleShot(0, act)
    return ask_file_name(window, "Save as PDF", str(folder / "week.pdf"), "PDF (*.pdf)")


def give(name: str) -> Callable[[QFileDialog], None]:
    """Type a name and take it; a question that comes is refused."""

    def type_in(dialog: QFileDialog) -> None:
        dialog.findChildren(QLineEdit)[0].setText(name)
        QTimer.singleShot(0, refuse)
        dialog.accept()

    return type_in


def refuse() -> None:
    """Refuse what is asked, where anything is."""
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QMessageBox):
            box.reject()


@pytest.mark.parametrize(
    ("name", "chosen"),
    [
        ("tuesday", "tuesday.pdf"),
        ("tuesday.pdf", "tuesday.pdf"),
        ("plain", "plain.pdf"),  # a file called like that is there, which stays
        ("taken", ""),  # it is asked about the file that would be written, and that is refused
    ],
)
def test_a_name_has_its_ending_before_it_is_asked_about(
    qtbot: QtBot, tmp_path: Path, name: str, chosen: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    for there in ("plain", "taken.pdf"):
        (tmp_path / there).write_text("mine")
    assert ask(window, tmp_path, give(name)) == (str(tmp_path / chosen) if chosen else "")


def test_what_is_called_off_has_no_name_and_the_proposed_one_stands_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    seen: list[str] = []
    assert ask(window, tmp_path, lambda dialog: seen.extend(dialog.selectedFiles())) == ""
    assert seen == [str(tmp_path / "week.pdf")]


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_its_buttons_show_their_signs(qapp: QApplication, qtbot: QtBot, tmp_path: Path, theme: Theme) -> None:
    dress(qapp)
    wear(qapp, Themes(theme).current)
    window = QWidget()
    qtbot.addWidget(window)
    blank: list[str] = []

    def look(dialog: QFileDialog) -> None:
        for button in dialog.findChildren(QToolButton):
            if button.isVisible() and button.isEnabled() and _colours(button.grab().toImage()) < 3:
                blank.append(button.objectName())

    ask(window, tmp_path, look)
    assert not blank


def _colours(image: QImage) -> int:
    """How many colours are inside a button's edge."""
    wide, high = image.width(), image.height()
    return len({image.pixel(x, y) for x in range(6, wide - 6) for y in range(6, high - 6)})
