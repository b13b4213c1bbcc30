"""Controls that paint themselves, where one reads from right to left: their words are there, at the right."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.model.settings import Theme
from desktop.ui.controls.buttons import Action
from desktop.ui.controls.switch import CheckBox, Switch, Tick
from desktop.ui.theme import Themes, load_fonts


def ink(image: QImage, box: QRect) -> int:
    """How many dark pixels a part of a picture has."""
    points = ((x, y) for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom()))
    return sum(image.pixelColor(x, y).lightness() < 128 for x, y in points)


@pytest.mark.parametrize("kind", [Tick, Switch, CheckBox])
def test_words_stand_before_the_mark_and_none_is_lost(
    qapp: QApplication, qtbot: QtBot, kind: type[Tick] | type[Switch] | type[CheckBox]
) -> None:
    load_fonts()
    made = kind("Done", Themes(Theme.LIGHT))
    qtbot.addWidget(made)
    made.resize(200, 30)
    written = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        made.setLayoutDirection(direction)
        image = made.grab().toImage()
        half = QRect(0, 0, 100, 30), QRect(100, 0, 100, 30)
        written.append([ink(image, part) for part in half])
    (left, empty), (before, right) = written
    assert left > 40
    assert (empty, before) == (0, 0)
    assert abs(left - right) <= left // 5


def test_a_buttons_words_are_whole_beside_its_icon(qapp: QApplication, qtbot: QtBot) -> None:
    load_fonts()
    made: QPushButton = Action("Skip", "plus", Themes(Theme.LIGHT))
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    found = []
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        made.setLayoutDirection(direction)
        image = made.grab().toImage()
        found.append(ink(image, made.rect()))
    assert abs(found[0] - found[1]) <= found[0] // 10
