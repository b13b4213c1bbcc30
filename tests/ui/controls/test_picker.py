"""One of many: what it carries, what keys and the wheel do, and that no choice is cut."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.controls.picker import Picker
from desktop.ui.theme import Themes, font

CHOICES = {"a4": "A4", "letter": "Letter", "tabloid": "Tabloid, as in a newspaper"}


def picker(qtbot: QtBot) -> Picker[str]:
    made: Picker[str] = Picker(CHOICES, "Paper", Themes())
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_the_runner_takes_is_told_and_what_is_shown_is_not(qtbot: QtBot) -> None:
    paper = picker(qtbot)
    told: list[object] = []
    paper.chosen.connect(told.append)
    paper.choose("letter")
    assert (paper.choice, told) == ("letter", [])
    qtbot.keyClick(paper, Qt.Key.Key_Down)
    assert (paper.choice, told) == ("tabloid", ["tabloid"])


def test_what_is_chosen_stays_where_other_choices_come(qtbot: QtBot) -> None:
    paper = picker(qtbot)
    paper.choose("letter")
    paper.offer({"a3": "A3", "letter": "Letter"})
    assert paper.choice == "letter"
    paper.offer({"a3": "A3"})
    assert paper.choice == "a3"


def test_the_wheel_changes_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    paper = picker(qtbot)
    at = QPointF(20, 10)
    wheel = QWheelEvent(
        at, at, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    qapp.sendEvent(paper, wheel)
    assert paper.choice == "a4"
    assert not wheel.isAccepted()


def test_the_longest_choice_has_room(qtbot: QtBot) -> None:
    paper = picker(qtbot)
    longest = QFontMetricsF(font(13, 500)).horizontalAdvance(CHOICES["tabloid"])
    assert paper.minimumSizeHint().width() > longest + 16 + 20
