"""A megabyte that is pasted into a text: it is left out and that is said; the text and the clipboard stay."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

import desktop
from desktop.model.refs import EntryRef
from desktop.ui.controls.field import Words
from desktop.ui.inplace.editor import Editor
from tests.ui.window.ways_scene import QUIET, Scene

pytestmark = pytest.mark.qt_log_ignore(*QUIET)
LONG = "x" * 1_000_000


def in_notes(scene: Scene) -> QPlainTextEdit:
    scene.state.select(EntryRef("run"))
    return next(one for one in scene.window.details.findChildren(Words) if one.accessibleName() == "Notes")


def in_place(scene: Scene) -> QPlainTextEdit:
    scene.board.edit_requested.emit(
        EntryRef("note"), QRect(scene.board.mapToGlobal(scene.point("entry", "note")), QSize(9, 9))
    )
    return next(one.text for one in scene.window.findChildren(Editor))


def in_a_step(scene: Scene) -> QPlainTextEdit:
    scene.state.select(EntryRef("run"))
    add = next(
        one for one in scene.window.details.findChildren(QWidget) if one.property("text") == "Add steps"
    )
    add.click()  # type: ignore[attr-defined]
    return next(one for one in scene.window.details.findChildren(Words) if one.accessibleName() != "Notes")


@pytest.mark.parametrize("place", [in_notes, in_place, in_a_step])
def test_it_is_left_out_whole_and_that_is_said(
    scene: Scene, place: Callable[[Scene], QPlainTextEdit]
) -> None:
    edit = place(scene)
    QApplication.processEvents()
    text = edit.toPlainText()
    QGuiApplication.clipboard().setText(LONG)
    edit.paste()
    assert edit.toPlainText() == text
    assert "Nothing was put in" in edit.accessibleDescription()
    assert QGuiApplication.clipboard().text() == LONG
    QGuiApplication.clipboard().setText("short")
    edit.paste()
    assert edit.toPlainText() == f"{text}short"
    assert "Nothing was put in" not in edit.accessibleDescription()


def test_every_text_of_several_lines_is_one_of_these() -> None:
    """No other editor is made: Qt's own would take minutes to show what was pasted. What is only read takes
    nothing."""
    folder = Path(next(iter(desktop.__path__)))
    sources = {str(file.relative_to(folder)): file.read_text("utf-8") for file in folder.rglob("*.py")}
    made = [
        f"{file}: {name}"
        for file, source in sources.items()
        for name in re.findall(r"([\w.]+) = Q(?:Plain)?TextEdit\(", source)
        if f"{name}.setReadOnly(True)" not in source
    ]
    assert made == []
