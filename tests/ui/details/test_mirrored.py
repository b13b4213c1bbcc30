"""The details where one reads from right to left: rows, steps and warnings stand the other way round."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTransform
from PySide6.QtWidgets import QApplication, QWidget

from desktop.model.refs import EntryRef, NewExercise, Thing
from desktop.ui.controls.text import Text
from desktop.ui.details.guidance import CautionBox, Step
from desktop.ui.details.routine_list import ItemRow
from desktop.ui.details.thing_row import ThingRow
from tests.ui.controls.panels import Room
from tests.ui.stretches import assert_mirrored, both_ways, stretches


def shown(room: Room, selected: Thing | None, kind: type[QWidget]) -> list[QWidget]:
    panel = room.details()
    if selected is not None:
        room.state.select(selected)
    QApplication.processEvents()
    rows = [row for row in panel.findChildren(kind) if row.isVisibleTo(panel)]
    assert rows
    return rows


@pytest.mark.parametrize(("selected", "kind"), [(None, ThingRow), (EntryRef("easy"), ItemRow)])
def test_each_row_is_the_mirror_of_the_plain_one(
    room: Room, selected: Thing | None, kind: type[QWidget]
) -> None:
    for row in shown(room, selected, kind):
        assert_mirrored(row, ((2, 17), (2, row.height() - 2)), apart=7)


@pytest.mark.parametrize("kind", [Step, CautionBox])
def test_signs_stand_where_one_begins_to_read_and_no_words_lie_over_them(
    room: Room, kind: type[QWidget]
) -> None:
    for box in shown(room, NewExercise("lateral-hops"), kind):
        (words,) = box.findChildren(Text)
        rooms = []
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            box.setLayoutDirection(direction)
            QApplication.processEvents()
            rooms.append((words.geometry().left(), box.width() - 1 - words.geometry().right()))
        assert rooms[0] == rooms[1][::-1]
        before, across = rooms[0][0], box.width()
        plain, turned = both_ways(box)
        sign, other = plain.copy(0, 9, before, 12), turned.copy(across - before, 9, before, 12)
        found = stretches(other.transformed(QTransform().scale(-1, 1)), 0, 11)
        assert stretches(sign, 0, 11) == found != []
