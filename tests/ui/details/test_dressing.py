"""A field is dressed when its look changes, not with every letter: Qt looks at the whole editor anew."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from desktop.model.refs import EntryRef
from tests.ui.controls.panels import Room


class Looks(QObject):
    """Counts how often a widget is dressed."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.changed = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.changed += event.type() == QEvent.Type.StyleChange
        return False


def test_words_that_are_typed_and_kept_dress_nothing(room: Room) -> None:
    room.state.select(EntryRef("note"))
    field = room.details().page.fields["text"]
    editor = field.focusProxy()
    assert editor is not None
    looks = Looks(editor)
    for letter in "anew":
        room.qtbot.keyClicks(editor, letter)
        field.keep()
    assert "anew" in field.text()
    assert looks.changed == 0


def test_a_field_is_dressed_when_its_text_turns_wrong_and_when_it_is_right_again(room: Room) -> None:
    room.state.select(EntryRef("easy"))
    field = room.details().page.fields["distance"]
    editor = field.focusProxy()
    assert editor is not None
    looks = Looks(editor)
    for text, dressed in (("9", 0), ("parsecs", 1), ("light years", 1), ("10", 2), ("11", 2)):
        field.write(text)
        field.finish()
        assert looks.changed == dressed, text
