"""What is said about wrong text moves nothing of the form, and hides nothing that has the focus."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.model.refs import EntryRef, ExerciseRef, NewExercise, Thing
from desktop.ui.controls.complaint import Complaint
from desktop.ui.controls.textfield import TextField
from desktop.ui.details.panel import DetailsPanel
from desktop.wording.voice import Voice
from tests.ui.controls.panels import Room

FORMS: list[Thing] = [
    *(EntryRef(name) for name in ("easy", "ankles", "bike", "rest", "note")),
    ExerciseRef("abc"),
    NewExercise("ankle-alphabet"),
]
LONG = "That is no distance; it is a sentence of many words that says at length what would be one: 8 km."


def form(panel: DetailsPanel) -> QWidget:
    ground = panel.page.widget()
    assert ground is not None
    return ground


def places(ground: QWidget) -> dict[str, QRect]:
    """Where all of a form stands, complaints aside."""
    return {
        f"{type(one).__name__} {id(one)}": QRect(one.mapTo(ground, QPoint(0, 0)), one.size())
        for one in ground.findChildren(QWidget)
        if not isinstance(one, Complaint) and one.isVisible()
    }


def shown(ground: QWidget) -> list[Complaint]:
    return [one for one in ground.findChildren(Complaint) if one.isVisible()]


@pytest.mark.parametrize("thing", FORMS, ids=str)
def test_a_complaint_moves_nothing_and_never_hides_the_focus(room: Room, thing: Thing) -> None:
    room.state.select(thing)
    panel = room.details(Voice.of())
    panel.show()
    panel.activateWindow()
    room.qtbot.waitUntil(panel.isActiveWindow)
    ground = form(panel)
    QApplication.processEvents()
    fields = [one for one in ground.findChildren(TextField) if one.isVisible()]
    assert fields
    before = places(ground)
    for field, after in pairwise([*fields, fields[0]]):
        for sentence in ("Too long.", LONG):
            after.setFocus(Qt.FocusReason.TabFocusReason)
            field._complain(sentence)
            QApplication.processEvents()
            assert places(ground) == before
            (complaint,) = shown(ground)
            assert complaint.text() == field.complaint == sentence
            assert ground.rect().contains(complaint.geometry())
            assert complaint.height() >= complaint.heightForWidth(complaint.width())
            focus = QApplication.focusWidget()
            assert focus is not None
            if focus is not field.focusProxy():
                covered = QRect(focus.mapTo(ground, QPoint(0, 0)), focus.size())
                assert not complaint.geometry().intersects(covered)
        field._complain("")
        assert not shown(ground)
    assert places(ground) == before


def test_a_complaint_goes_where_its_field_goes(room: Room) -> None:
    room.state.select(EntryRef("easy"))
    panel = room.details(Voice.of())
    panel.show()
    ground = form(panel)
    QApplication.processEvents()
    field = panel.page.fields["distance"]
    field._complain("Too long.")
    (complaint,) = shown(ground)
    apart = complaint.y() - field.mapTo(ground, QPoint(0, 0)).y()
    panel.page.fields["name"].setVisible(False)
    room.qtbot.waitUntil(lambda: complaint.y() - field.mapTo(ground, QPoint(0, 0)).y() == apart)
    field.hide()
    room.qtbot.waitUntil(lambda: not complaint.isVisible())
    field.show()
    room.qtbot.waitUntil(complaint.isVisible)


def test_a_complaint_ends_with_its_field(room: Room) -> None:
    room.state.select(EntryRef("easy"))
    panel = room.details(Voice.of())
    panel.show()
    ground = form(panel)
    field = panel.page.fields["distance"]
    field._complain("Too long.")
    assert shown(ground)
    field.setParent(None)
    field.deleteLater()
    room.qtbot.waitUntil(lambda: not shown(ground))
