"""Exercises of the runner's own in the window: made, copied, changed, found, removed, undone."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.diary import OwnExercise
from desktop.model.dose import Dose
from desktop.model.exercise import Equipment, Part, Region, is_own
from desktop.model.jpeg import jpeg_size
from desktop.model.picture import Photo
from desktop.model.refs import NewExercise, OnDay
from desktop.ui.controls.box import Box
from desktop.ui.footwork import Footwork
from desktop.ui.library.panel import Page
from desktop.ui.own.crop import CropView
from desktop.ui.own.editor import OwnEditor


def photo(path: Path, colour: tuple[int, int, int] = (40, 160, 60)) -> Path:
    made = BytesIO()
    Image.new("RGB", (300, 200), colour).save(made, "JPEG")
    path.write_bytes(made.getvalue())
    return path


@pytest.fixture
def editor(footwork: Footwork) -> Callable[[], OwnEditor]:
    """The editor that is open."""
    return lambda: footwork.window.findChildren(OwnEditor)[-1]


def made(footwork: Footwork) -> OwnExercise:
    """The one that was made."""
    (own,) = footwork.document.diary.own.values()
    return own


def shown(footwork: Footwork) -> list[str]:
    """The names on the shelf, in their order."""
    model = footwork.window.library.exercises.shelf
    return [model.data(model.index(row)) or "" for row in range(model.rowCount())]


def test_one_is_made_with_a_name_alone_and_stands_first(
    footwork: Footwork, editor: Callable[[], OwnEditor], qtbot: QtBot
) -> None:
    qtbot.mouseClick(footwork.window.library.make, Qt.MouseButton.LeftButton)
    assert not editor().keep.isEnabled()
    qtbot.keyClicks(editor().name, "Tree lean")
    assert editor().keep.isEnabled()
    qtbot.mouseClick(editor().keep, Qt.MouseButton.LeftButton)
    assert shown(footwork)[:2] == ["Mine", "Tree lean"]
    assert footwork.state.the_one == NewExercise(made(footwork).id)
    assert footwork.window.details.isVisible()
    assert footwork.window.details.title.text() == "Tree lean"


def test_all_that_is_said_of_it_is_kept(
    footwork: Footwork, editor: Callable[[], OwnEditor], qtbot: QtBot
) -> None:
    footwork.commands.own.new("Tree lean")
    form = editor()
    qtbot.keyClicks(form.steps.lines[0], "Lean against a tree.")
    qtbot.keyClick(form.steps.lines[0], Qt.Key.Key_Return)
    qtbot.keyClicks(form.steps.lines[1], "Count to ten.")
    for chip in (form.regions[Region.CALF], form.equipment[Equipment.WALL], form.fits[Part.COOL_DOWN]):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    for line, words in ((form.caution, "Stop."), (form.feel, "Calf."), (form.easier, "Stand nearer.")):
        qtbot.keyClicks(line, words)
    form.measure.chosen.emit("hold")
    form.accept()
    own = made(footwork)
    assert own.steps == ("Lean against a tree.", "Count to ten.")
    assert (own.regions, own.equipment, own.fits) == ({Region.CALF}, {Equipment.WALL}, {Part.COOL_DOWN})
    assert (own.caution, own.feel, own.easier) == ("Stop.", "Calf.", "Stand nearer.")
    assert own.dose == Dose(2, hold=30)


def test_steps_come_go_and_move_by_keys(
    footwork: Footwork, editor: Callable[[], OwnEditor], qtbot: QtBot, qapp: QApplication
) -> None:
    footwork.commands.own.new("Tree lean")
    steps = editor().steps
    qapp.clipboard().setText("1. First\n2. Second\n- Third\n")
    qtbot.keyClick(steps.lines[0], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert steps.steps == ("First", "Second", "Third")
    qtbot.keyClick(steps.lines[2], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert steps.steps == ("First", "Third", "Second")
    steps.lines[1].clear()
    qtbot.keyClick(steps.lines[1], Qt.Key.Key_Backspace)
    assert steps.steps == ("First", "Second")


def test_a_photo_is_kept_shown_and_comes_back_with_undo(
    footwork: Footwork, editor: Callable[[], OwnEditor], qtbot: QtBot, tmp_path: Path
) -> None:
    footwork.commands.own.new("Tree lean")
    form = editor()
    form.picture.ask_file = lambda *_: str(photo(tmp_path / "a.jpg"))
    qtbot.mouseClick(form.picture.photo, Qt.MouseButton.LeftButton)
    form.picture.take_file(photo(tmp_path / "b.jpg", (200, 40, 40)), end=True)
    assert not footwork.store.pictures.read(form.draft.exercise.photo), "nothing is kept before it is said"
    form.accept()
    own = made(footwork)
    assert own.photo != own.photo_end
    assert own.photo_end
    assert all(footwork.store.pictures.read(one) for one in own.photos)
    qtbot.waitUntil(lambda: not footwork.figures.pixmap(own.id, 40, 1.0).isNull())
    footwork.document.undo_stack.undo()
    assert not footwork.document.diary.own
    footwork.document.undo_stack.redo()
    assert footwork.document.library[own.id].picture == Photo(own.photo, own.photo_end)


def test_what_is_no_picture_is_one_sentence_beside_it(
    footwork: Footwork, editor: Callable[[], OwnEditor], tmp_path: Path
) -> None:
    footwork.commands.own.new("Tree lean")
    form = editor()
    (tmp_path / "a.jpg").write_bytes(b"GIF89a")
    for path in (tmp_path / "a.jpg", tmp_path / "gone.png"):
        assert not form.picture.take_file(path)
        assert form.picture.wrong.text().endswith(".")
    assert form.draft.exercise.photos == ()


def test_a_copy_of_ours_is_named_apart_and_shown_by_its_figure(
    footwork: Footwork, editor: Callable[[], OwnEditor], qtbot: QtBot
) -> None:
    footwork.state.select(NewExercise("calf-raise"))
    qtbot.mouseClick(footwork.window.details.foot.copy, Qt.MouseButton.LeftButton)
    form = editor()
    form.name.setText("Calf raise")
    form.accept()
    assert form.isVisible()
    assert form.wrong.text() == "There is an exercise of that name already."
    form.name.setText("Slow calf raise")
    assert form.wrong.text() == ""
    form.accept()
    own = made(footwork)
    ours = footwork.document.library["calf-raise"]
    assert (own.steps[0], own.figure, own.made_from) == (ours.steps[0], "calf-raise", "calf-raise")


def test_closing_with_changes_asks_and_without_does_not(
    footwork: Footwork, editor: Callable[[], OwnEditor], qtbot: QtBot
) -> None:
    footwork.commands.own.new()
    form = editor()
    form.reject()
    assert not form.isVisible()
    footwork.commands.own.new()
    form = editor()
    qtbot.keyClicks(form.name, "Tree")
    form.reject()
    (box,) = form.findChildren(Box)
    assert form.isVisible()
    box.reject()
    assert form.isVisible()
    form.reject()
    next(box for box in form.findChildren(Box) if box.isVisible()).question.answers[1].then()
    assert not form.isVisible()
    assert not footwork.document.diary.own


def test_what_is_not_found_can_be_made(
    footwork: Footwork, editor: Callable[[], OwnEditor], qtbot: QtBot
) -> None:
    library = footwork.window.library
    library.show_page(Page.EXERCISES)
    library.filters.search.setText("xylo scrunch")
    link = library.nothing.make
    assert link.text() == "New exercise “xylo scrunch”…"
    link.click()
    assert editor().name.text() == "xylo scrunch"


def test_one_is_planned_renamed_removed_and_stays_readable(
    footwork: Footwork, editor: Callable[[], OwnEditor], qtbot: QtBot
) -> None:
    footwork.commands.own.new("Tree lean")
    editor().accept()
    own = made(footwork)
    day = footwork.state.today
    footwork.commands.drop((NewExercise(own.id),), OnDay(day))
    footwork.commands.own.edit(own.id)
    editor().name.setText("Oak lean")
    editor().accept()
    assert footwork.document.library[own.id].name == "Oak lean"
    footwork.state.select(NewExercise(own.id))
    qtbot.mouseClick(footwork.window.details.foot.remove, Qt.MouseButton.LeftButton)
    assert "Oak lean" not in shown(footwork)
    assert "Mine" not in shown(footwork)
    assert footwork.document.library[own.id].name == "Oak lean"
    footwork.document.undo_stack.undo()
    assert "Oak lean" in shown(footwork)


def test_no_exercise_of_ours_is_edited_or_removed(footwork: Footwork) -> None:
    footwork.state.select(NewExercise("calf-raise"))
    assert not footwork.window.details.foot.remove.isVisible()
    footwork.commands.own.edit("calf-raise")
    assert not footwork.window.findChildren(OwnEditor)
    assert not footwork.commands.own.remove("calf-raise")
    assert not any(map(is_own, footwork.document.library))


def test_a_copy_has_whole_sentences(footwork: Footwork, editor: Callable[[], OwnEditor]) -> None:
    for name in ("calf-raise", "ankle-alphabet"):
        footwork.commands.own.copy(name)
        assert not any("{" in step for step in editor().steps.steps)
        editor().reject()


def test_quick_add_offers_to_make_what_it_does_not_know(
    footwork: Footwork, editor: Callable[[], OwnEditor], qtbot: QtBot
) -> None:
    panel = footwork.desk._panels.quick_add
    panel.open_for(footwork.state.today, QRect(300, 300, 20, 20))
    qtbot.keyClicks(panel.line, "8k easy")
    assert not panel.make.isVisible()
    panel.line.clear()
    qtbot.keyClicks(panel.line, "xylo scrunch")
    assert panel.make.text() == "New exercise “xylo scrunch”…"
    panel.make.click()
    assert editor().name.text() == "xylo scrunch"
    editor().accept()
    panel.open_for(footwork.state.today, QRect(300, 300, 20, 20))
    qtbot.keyClicks(panel.line, "xylo scrunch")
    assert not panel.make.isVisible()


def test_one_after_the_other_is_made(
    footwork: Footwork, editor: Callable[[], OwnEditor], qtbot: QtBot
) -> None:
    footwork.commands.own.new("Tree lean")
    first = editor()
    qtbot.mouseClick(first.another, Qt.MouseButton.LeftButton)
    assert not first.isVisible()
    assert editor().name.text() == ""
    assert made(footwork).name == "Tree lean"
    editor().reject()
    footwork.commands.own.edit(made(footwork).id)
    assert not editor().another.isVisible()


def test_a_photo_is_cropped_by_mouse_and_keys(
    footwork: Footwork, editor: Callable[[], OwnEditor], qtbot: QtBot, tmp_path: Path
) -> None:
    footwork.commands.own.new("Tree lean")
    form = editor()
    form.picture.take_file(photo(tmp_path / "a.jpg"))
    whole = form.draft.exercise.photo
    form.picture.crop.click()
    (box,) = form.findChildren(Box)
    (view,) = box.findChildren(CropView)
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    corner = view.rect().topLeft()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=corner)
    qtbot.mouseMove(view, view.rect().center())
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=view.rect().center())
    box.question.answers[0].then()
    box.reject()
    cut = form.draft.exercise.photo
    assert cut != whole
    size = jpeg_size(form.picture.picture(cut) or b"")
    assert size is not None
    assert size.width < 300
    form.accept()
    assert footwork.store.pictures.read(made(footwork).photo)
