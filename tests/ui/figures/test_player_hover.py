"""A thumbnail moves while the pointer rests on its row, and nothing else of the list changes."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRect, QStringListModel, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from desktop.model.settings import Theme
from desktop.ui.figures.hover import HoverPlayer
from desktop.ui.figures.store import FigureStore
from desktop.ui.theme import Themes
from resources.figures.source import BakedFigures

ROWS = ["calf-raise", "lateral-hops", "no-such-exercise", "heading"]
PICTURE = QRect(4, 2, 40, 40)


@pytest.fixture
def view(qtbot: QtBot) -> QListView:
    made = QListView()
    made.setModel(QStringListModel(ROWS, made))
    made.setGridSize(made.gridSize().expandedTo(QRect(0, 0, 200, 44).size()))
    made.resize(220, 240)
    qtbot.addWidget(made)
    made.show()
    return made


def hover_player(view: QListView, *, reduced: bool = False) -> HoverPlayer:
    def exercise(index: QModelIndex) -> str | None:
        text = str(index.data())
        return None if text == "heading" else text

    def picture(index: QModelIndex) -> QRect:
        return PICTURE.translated(view.visualRect(index).topLeft())

    return HoverPlayer(
        view, Themes(Theme.LIGHT), FigureStore(BakedFigures()), exercise, picture, reduced_motion=reduced
    )


def point_at(view: QListView, row: int) -> None:
    """The pointer comes to a row; sent as an event, for Qt drops moves to where the pointer is already."""
    spot = QPointF(view.visualRect(view.model().index(row, 0)).center())
    none = Qt.MouseButton.NoButton
    there = QPointF(view.viewport().mapToGlobal(spot))
    move = QMouseEvent(QEvent.Type.MouseMove, spot, there, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), move)


def lingered(player: HoverPlayer) -> None:
    """The pause before a picture moves is over, without waiting for it."""
    assert player.linger.isActive()
    player.linger.timeout.emit()


def test_it_plays_where_the_picture_is(view: QListView) -> None:
    player = hover_player(view)
    point_at(view, 1)
    assert not player.isVisible(), "passing by starts nothing"
    lingered(player)
    assert player.isVisible()
    assert player.playback.playing
    assert player.geometry() == PICTURE.translated(view.visualRect(view.model().index(1, 0)).topLeft())


def test_the_frames_follow_the_time(view: QListView) -> None:
    player = hover_player(view)
    point_at(view, 0)
    lingered(player)
    first = player.grab().toImage()
    player.playback.seek(1.2)
    assert player.grab().toImage() != first


@pytest.mark.parametrize("how", ["another row", "press", "leave"])
def test_it_stops_when_the_pointer_leaves_or_presses(view: QListView, qtbot: QtBot, how: str) -> None:
    player = hover_player(view)
    point_at(view, 0)
    lingered(player)
    assert player.isVisible()
    if how == "another row":
        point_at(view, 1)
    elif how == "press":
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    else:
        QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert not player.isVisible()
    assert not player.playback.timer.isActive()


@pytest.mark.parametrize("row", [2, 3])
def test_a_row_without_a_film_keeps_its_picture(view: QListView, row: int) -> None:
    player = hover_player(view)
    point_at(view, row)
    lingered(player)
    assert not player.isVisible()


def test_with_less_motion_pictures_stay_still(view: QListView) -> None:
    player = hover_player(view, reduced=True)
    point_at(view, 0)
    assert not player.linger.isActive()


def test_clicks_go_through_to_the_row(view: QListView) -> None:
    player = hover_player(view)
    point_at(view, 1)
    lingered(player)
    assert player.isVisible()
    assert view.viewport().childAt(player.geometry().center()) is None
