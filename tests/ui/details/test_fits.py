"""Longer words than English ones: nothing in the details is cut or sticks out, in no language."""

import pytest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionFrame, QWidget

from desktop.model.plan import RunKind
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry, NewExercise, Thing
from desktop.ui.details.entry_pages import RunPage
from desktop.wording import details as words
from desktop.wording.language import PSEUDO, offered
from desktop.wording.voice import Voice
from tests.ui.controls.panels import Room

THINGS: list[Thing | None] = [
    None,
    EntryRef("easy"),
    EntryRef("ankles"),
    EntryRef("bike"),
    EntryRef("note"),
    ExerciseRef("hops"),
    ExerciseRef("abc"),
    NewExercise("calf-raise-weighted"),
    NewEntry(RunKind.LONG),
]


@pytest.mark.parametrize("code", [*offered(), PSEUDO])
@pytest.mark.parametrize("thing", THINGS, ids=str)
def test_nothing_sticks_out_and_nothing_is_narrower_than_its_words(
    room: Room, code: str, thing: Thing | None
) -> None:
    room.state.select(*(() if thing is None else (thing,)))
    panel = room.details(Voice.of(code))
    QApplication.processEvents()  # what a layout takes in is shown by the event loop
    page = panel.page
    ground = page.widget()
    assert ground is not None
    assert ground.width() <= page.viewport().width(), "the page is as wide as the panel"
    for widget in ground.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName() == "qt_spinbox_lineedit":
            continue
        parent = widget.parentWidget()
        assert parent is not None
        told = f"{type(widget).__name__} {widget.accessibleName()!r} in {type(parent).__name__}"
        assert parent.rect().contains(widget.geometry()), f"{told} sticks out"
        assert widget.width() >= widget.minimumSizeHint().width(), f"{told} is cut"


@pytest.mark.parametrize("code", offered())
@pytest.mark.parametrize(
    ("metres", "seconds"), [(42_195, 12_600), (21_098, 7215), (100_000, 36_330), (800, 200), (1000, 800)]
)
def test_what_a_run_amounts_to_is_read_whole(room: Room, code: str, metres: int, seconds: int) -> None:
    room.state.select(EntryRef("easy"))
    panel = room.details(Voice.of(code))
    page = room.page(panel, RunPage)
    page.take(words.CHANGE_DISTANCE, distance=metres, duration=seconds)
    QApplication.processEvents()
    for field in page.amounts.fields.values():
        line = field.line
        option = QStyleOptionFrame()
        line.initStyleOption(option)
        inside = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line)
        room_for_text = inside.width() - 2 * 2  # QLineEdit keeps two pixels free at either end
        assert line.fontMetrics().horizontalAdvance(line.text()) <= room_for_text, line.text()
