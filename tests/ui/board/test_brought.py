"""What other programs drag over the board: read, typed, or refused in a sentence; nothing is lost."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.refs import EntryRef
from desktop.ui import drag
from desktop.ui.board.handling.brought import brought
from desktop.ui.board.painting.ghost import PlaceLine
from tests.ui.board.bench import THU, WED, Bench

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
COPY = Qt.DropAction.CopyAction


def files(*names: str) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(f"/tmp/{name}") for name in names])
    return mime


def text(words: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(words)
    return mime


def picture() -> QMimeData:
    mime = QMimeData()
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    return mime


def link() -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/plan")])
    mime.setText("https://example.org/plan")
    return mime


def hover(bench: Bench, mime: QMimeData, column: int = 3) -> QDragMoveEvent:
    left, width = bench.board.week.lanes[column]
    point, viewport = QPoint(left + width // 2, 500), bench.board.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(point, COPY, mime, LEFT, NONE))
    move = QDragMoveEvent(point, COPY, mime, LEFT, NONE)
    QApplication.sendEvent(viewport, move)
    return move


def let_go(bench: Bench, mime: QMimeData, column: int = 3) -> QDropEvent:
    left, width = bench.board.week.lanes[column]
    drop = QDropEvent(QPointF(left + width // 2, 500), COPY, mime, LEFT, NONE)
    QApplication.sendEvent(bench.board.viewport(), drop)
    return drop


def said(bench: Bench) -> str:
    (line,) = bench.board.findChildren(PlaceLine)
    return line.text if line.isVisible() else ""


def test_a_saved_plan_is_offered_to_be_looked_into(bench: Bench, qtbot: QtBot) -> None:
    mime = files("Footwork 2026.footwork")
    assert hover(bench, mime).isAccepted()
    assert said(bench) == "Look what is in Footwork 2026.footwork"
    with qtbot.waitSignal(bench.board.file_dropped) as asked:
        let_go(bench, mime)
    assert asked.args == [Path("/tmp/Footwork 2026.footwork")]
    assert said(bench) == ""


def test_a_text_becomes_the_line_of_its_day(bench: Bench, qtbot: QtBot) -> None:
    mime = text(" 8k easy 48min\n")
    assert hover(bench, mime).isAccepted()
    assert said(bench) == "Thu 26: add this text"
    with qtbot.waitSignal(bench.board.add_requested) as asked:
        let_go(bench, mime)
    assert asked.args is not None
    assert (asked.args[0], asked.args[2]) == (THU, "8k easy 48min")


def test_a_link_can_be_noted(bench: Bench) -> None:
    assert brought(link()).text == "https://example.org/plan"


@pytest.mark.parametrize(
    ("mime", "sentence"),
    [
        (files(*(f"{number}.jpg" for number in range(200))), "Drop one file at a time; these are 200."),
        (files("holiday.jpg"), "holiday.jpg cannot be read here: only a saved plan can."),
        (picture(), "There is no place for a picture here."),
        (QMimeData(), "There is nothing in it that can be planned."),
    ],
    ids=["many", "not ours", "picture", "empty"],
)
def test_all_else_is_refused_in_a_sentence(bench: Bench, mime: QMimeData, sentence: str) -> None:
    before = bench.document.plan
    assert not hover(bench, mime).isAccepted()
    assert said(bench) == sentence
    assert not let_go(bench, mime).isAccepted()
    assert bench.document.plan is before
    assert said(bench) == ""


def test_what_calls_itself_ours_and_is_not_is_left_alone(bench: Bench) -> None:
    mime = QMimeData()
    mime.setData(drag.MIME_TYPE, b"[{]")
    assert not hover(bench, mime).isAccepted()
    assert said(bench) == ""


# ---- the week turns, or midnight comes, in mid-drag ------------------------------------


def test_let_go_as_the_week_turns_it_stays_and_that_is_said(bench: Bench) -> None:
    told: list[str] = []
    bench.commands.said.connect(told.append)
    point = QPoint(bench.board.week.lanes[6][0] + 40, 300)
    bench.hover(EntryRef("tempo"), point)
    bench.state.turn(1)
    before = bench.document.plan
    assert not bench.release(EntryRef("tempo"), point).isAccepted()
    assert bench.document.plan is before
    assert told == ["The week had only just turned: nothing was moved. Try again."]
    bench.drag_to(EntryRef("tempo"), point)
    assert bench.document.plan is not before, "the next one lands"


def test_midnight_disturbs_neither_drag_nor_focus(bench: Bench) -> None:
    bench.board.setCurrentIndex(bench.index("entry", "tempo"))
    bench.state.select(EntryRef("tempo"))
    point = QPoint(bench.board.week.lanes[6][0] + 40, 300)
    bench.hover(EntryRef("tempo"), point)
    aim = bench.board.dragging.aim
    bench.state.new_day(WED + timedelta(days=1))
    assert bench.board.dragging.aim is aim
    assert bench.board.currentIndex() == bench.index("entry", "tempo")
    assert bench.state.the_one == EntryRef("tempo")
    assert bench.release(EntryRef("tempo"), point).isAccepted()


def test_a_text_let_go_as_the_week_turns_is_not_lost_without_a_word(bench: Bench, qtbot: QtBot) -> None:
    heard: list[str] = []
    bench.commands.said.connect(heard.append)
    mime = text("8k easy 48min")
    hover(bench, mime)
    with qtbot.assertNotEmitted(bench.board.add_requested):
        let_go(bench, mime)
        bench.state.turn(1)  # before the drop has returned
        QApplication.processEvents()
    assert heard == ["The week had only just turned: nothing was moved. Try again."]


def test_a_text_of_a_megabyte_reaches_the_line_of_its_day_whole(bench: Bench, qtbot: QtBot) -> None:
    long = "word " * 200_000
    mime = text(long)
    assert hover(bench, mime).isAccepted()
    with qtbot.waitSignal(bench.board.add_requested) as asked:
        let_go(bench, mime)
    assert asked.args is not None
    assert asked.args[2] == long.strip()
