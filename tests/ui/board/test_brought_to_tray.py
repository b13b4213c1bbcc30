"""Other programs' drags over the tray for some day: the same answers as on a day."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.model.plan import Plan, Rest, Run, RunKind
from desktop.model.week import week_of
from tests.ui.board.bench import MON, THU, Bench
from tests.ui.board.test_brought import COPY, LEFT, NONE, files, link, picture, said, text

PLAN = Plan({MON: (Rest("rest"),), THU: (Run("trot", RunKind.EASY, 6000, some_day=True),)})
MIMES: dict[str, Callable[[], QMimeData]] = {
    "a text": lambda: text(" 8k easy 48min\n"),
    "a link": link,
    "a saved plan": lambda: files("Footwork 2026.footwork"),
    "many files": lambda: files(*(f"{number}.jpg" for number in range(200))),
    "a file": lambda: files("holiday.jpg"),
    "a picture": picture,
    "nothing": QMimeData,
}


@pytest.fixture
def bench(bench_of: Callable[..., Bench]) -> Bench:
    made = bench_of(PLAN)
    made.board.resize(908, 900)
    return made


def over(target: QWidget, point: QPoint, mime: QMimeData) -> bool:
    QApplication.sendEvent(target, QDragEnterEvent(point, COPY, mime, LEFT, NONE))
    move = QDragMoveEvent(point, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(target, move)
    return move.isAccepted()


def let_go(target: QWidget, point: QPoint, mime: QMimeData) -> bool:
    drop = QDropEvent(QPointF(point), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(target, drop)
    return drop.isAccepted()


@pytest.mark.parametrize("mime_of", MIMES.values(), ids=MIMES)
def test_what_is_said_and_taken_is_what_a_day_says_and_takes(
    bench: Bench, mime_of: Callable[[], QMimeData]
) -> None:
    mime, board, before = mime_of(), bench.board, bench.document.plan
    day, there = QPoint(board.week.lanes[3][0] + 40, 300), board.tray.rect().center() - QPoint(0, 40)
    taken, answer = over(board.viewport(), day, mime), said(bench)
    board.dragging.end()
    assert over(board.tray.viewport(), there, mime) == taken
    assert said(bench) == answer.replace("Thu 26", "Some day this week")
    assert answer
    aim = board.dragging.aim
    assert aim is not None
    assert aim.apart
    assert let_go(board.tray.viewport(), there, mime) == taken
    assert said(bench) == ""
    assert bench.document.plan is before


def test_a_text_becomes_a_line_for_some_day(bench: Bench, qtbot: QtBot) -> None:
    mime, tray = text("8k easy 48min"), bench.board.tray
    over(tray.viewport(), QPoint(60, 20), mime)
    with qtbot.waitSignal(bench.board.some_day_requested) as asked:
        let_go(tray.viewport(), QPoint(60, 20), mime)
    assert asked.args is not None
    assert (asked.args[0], asked.args[2]) == (week_of(THU).thursday, "8k easy 48min")


def test_a_saved_plan_is_looked_into(bench: Bench, qtbot: QtBot) -> None:
    mime, tray = files("Footwork 2026.footwork"), bench.board.tray
    over(tray.viewport(), QPoint(60, 20), mime)
    with qtbot.waitSignal(bench.board.file_dropped) as asked:
        let_go(tray.viewport(), QPoint(60, 20), mime)
    assert asked.args == [Path("/tmp/Footwork 2026.footwork")]


def test_let_go_as_the_week_turns_it_is_said(bench: Bench) -> None:
    heard: list[str] = []
    bench.commands.said.connect(heard.append)
    mime, tray = text("8k easy 48min"), bench.board.tray
    over(tray.viewport(), QPoint(60, 20), mime)
    let_go(tray.viewport(), QPoint(60, 20), mime)
    bench.state.turn(1)  # before the drop has returned
    QApplication.processEvents()
    assert heard == ["The week had only just turned: nothing was moved. Try again."]
