"""The toolbar shows what there is room for, and nothing of it is cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork
from desktop.ui.weekpicker.month_view import MonthView
from desktop.ui.weekpicker.picker import WeekPicker
from desktop.ui.window.toolbar import Toolbar
from tests.ui.window.conftest import WEDNESDAY


def shown(toolbar: Toolbar) -> list[QToolButton]:
    return [button for button in toolbar.findChildren(QToolButton) if button.isVisible()]


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_button_of_the_toolbar_is_cut_at_any_width(
    qapp: QApplication, qtbot: QtBot, store: PlanStore, language: str
) -> None:
    footwork = Footwork(store, WEDNESDAY, language=language)
    qtbot.addWidget(footwork.window)
    toolbar = footwork.window.toolbar
    footwork.window.show()
    for width in range(1500, 470, -30):
        footwork.window.resize(width, 700)
        QApplication.processEvents()
        for button in shown(toolbar):
            assert button.width() >= button.sizeHint().width(), (width, button.text())
            assert toolbar.rect().contains(button.geometry())


def test_what_has_no_room_is_in_a_menu(footwork: Footwork) -> None:
    footwork.window.resize(600, 700)
    QApplication.processEvents()
    menu = footwork.window.toolbar.more.menu()
    assert footwork.window.toolbar.more.isVisible()
    texts = [action.text() for action in menu.actions()]
    for name in ("copy-week", "templates", "print-fridge", "print-cards"):
        assert footwork.window.commands[name].text() in texts
    footwork.window.resize(1440, 700)
    QApplication.processEvents()
    assert not footwork.window.toolbar.more.isVisible()
    assert any(button.text().strip() == "Print" for button in shown(footwork.window.toolbar))


def test_the_title_shows_that_its_weeks_are_open_and_a_second_click_closes_them(footwork: Footwork) -> None:
    (title,) = [
        one for one in footwork.window.toolbar.findChildren(QToolButton) if one.objectName() == "title"
    ]
    arrows = [title.icon().pixmap(16).toImage()]
    for is_open in (True, False, True):
        QTest.mouseClick(title, Qt.MouseButton.LeftButton)
        assert [one.isVisible() for one in footwork.window.findChildren(WeekPicker)] == [is_open]
        assert bool(title.property("open")) is is_open
        assert QAccessible.queryAccessibleInterface(title).role() == QAccessible.Role.Button, "no box to tick"
        arrows.append(title.icon().pixmap(16).toImage())
    assert arrows[0] == arrows[2] != arrows[1] == arrows[3]
    QTest.keyClick(footwork.window.findChildren(MonthView)[0], Qt.Key.Key_Escape)
    assert not title.property("open")
