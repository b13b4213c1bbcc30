"""What fields of text share: when what is typed is kept, how it is undone, and what becomes of wrong text."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.controls.text import Text
from desktop.ui.theme import Theme, Themes

if TYPE_CHECKING:
    from desktop.ui.controls.complaint import Complaint

PAUSE = 600  # milliseconds after the last key until the runner's own words are kept


class Wrong(ValueError):
    """A text that cannot be kept; the message is a sentence in the language that is shown."""


class TextField(QWidget):
    """A label and an editor of text. When the text is wrong, a sentence beside it says so; no other field
    moves for that.

    ``read`` turns the text into a value or raises Wrong. ``changed`` carries the value, and the gesture that
    all of one go of typing shares, so that it becomes one step to undo. A field of numbers tells when it is
    left or Enter is pressed; one that ``saves_itself``, for the runner's own words, after a pause as well.

    Text that is wrong stays where it is with its sentence, and ``unkept`` is that text: whoever shows
    another thing in the field takes it from there and brings it back with ``show_unkept``. Escape gives the
    old value.

    Undo means the plan, not the letters, once nothing is typed that is not kept.
    """

    changed = Signal(object, str)
    settled = Signal()
    """What was typed is kept, is given back, or stays as ``unkept``."""

    def __init__(
        self,
        label: str,
        read: Callable[[str], object],
        themes: Themes,
        editor: QWidget,
        *,
        saves_itself: bool,
    ) -> None:
        super().__init__()
        self._name, self._read, self._themes, self._editor = label, read, themes, editor
        self._saves_itself = saves_itself
        self._description = ""  # for a screen reader, while nothing is wrong
        self._shown = ""  # the value, as it is written out
        self._before = ""  # the same, when this go of typing began
        self._kept = ""  # the text when it last agreed with the value
        self._go = 0
        self._typing = self._telling = self._writing = False
        self._label = Text(label, themes, size=12, ink="ink3")
        self._label.setBuddy(editor)
        self._wrong = ""
        self._refused = False  # what was said last is about what did not get in, and the text is right
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.keep)
        self.setFocusProxy(editor)
        editor.setAccessibleName(label)
        editor.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._label, editor):
            column.addWidget(widget)
        themes.changed.connect(self._dress)

    # ---- what an editor is asked for -----------------------------------------------------------

    def text(self) -> str:
        """What stands in the editor."""
        raise NotImplementedError

    def write(self, text: str) -> None:
        """Put other text into the editor."""
        raise NotImplementedError

    def only_read(self) -> None:
        """Let the text be read and copied, and not changed."""
        raise NotImplementedError

    def sheet(self, theme: Theme, *, wrong: bool) -> str:
        """The editor's look."""
        raise NotImplementedError

    # ---- what is shown -------------------------------------------------------------------------

    @property
    def complaint(self) -> str:
        """The sentence beside the field; empty while the text is right."""
        return self._wrong

    @property
    def unkept(self) -> str | None:
        """The text that cannot be kept, if there is one."""
        return self.text() if self.complaint else None

    @property
    def pending(self) -> str | None:
        """The text that is not in the plan, be it wrong or only not yet kept."""
        return self.text() if self.complaint or self._is_typed() else None

    def show_label(self, label: str) -> None:
        """Have another name."""
        if label != self._name:
            self._name = label
            self._label.setText(label)
            self._editor.setAccessibleName(label)

    def show_text(self, text: str, *, anew: bool = True) -> None:
        """Show a value. Unless ``anew`` (another thing is shown), typing and wrong text are left alone."""
        before, self._shown = self._shown, text
        if self._telling:
            return
        if anew or (text != before and not self._is_typed() and not self.complaint):
            self._put(text)
            self._complain("")
            self._end_go()

    def show_unkept(self, text: str) -> None:
        """Bring back text that could not be kept, with its sentence."""
        kept = self._kept
        self._put(text)
        self._kept = kept
        self._judge()

    def refuse(self, sentence: str) -> None:
        """Say why something was not put into the text, which is as it was."""
        self._beside.say(sentence)
        self._editor.setAccessibleDescription(sentence)
        self._refused = True

    def forget(self) -> None:
        """Show the value again whatever is typed; whoever asks for it has ``pending`` in safety."""
        self._put(self._shown)
        self._complain("")
        self._end_go()

    def describe(self, description: str) -> None:
        """Say more about the value to a screen reader; what is wrong with a text is said first."""
        self._description = description
        self._tell()

    # ---- keeping what is typed -----------------------------------------------------------------

    def keep(self) -> None:
        """Keep what is typed so far if it is right; typing goes on."""
        if self._is_typed():
            self._keep(aloud=False)
            self.settled.emit()

    def finish(self) -> None:
        """Keep what is typed, as on leaving the field; say what is wrong with it."""
        typed = self._typing or self._is_typed() or bool(self.complaint)
        if self._refused:
            self._judge()
        if typed:
            self._keep(aloud=True)
        if not self.complaint and self.text() != self._shown:
            self._put(self._shown)
        self._end_go()
        if typed:
            self.settled.emit()

    def give_back(self) -> bool:
        """Show the value from before this go of typing; False when nothing was typed.

        Words that were kept meanwhile are changed back by an edit of its own, so that undo brings them again.
        """
        if not (self._typing or self.complaint or self._is_typed()):
            return False
        if self._saves_itself:
            self.keep()
        before, kept_meanwhile = self._before, self._typing and self._before != self._shown
        self._end_go()
        self._put(self._shown)
        self._complain("")
        if kept_meanwhile:
            self._change_back(before)
        self.settled.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the field, Escape, undo and redo."""
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.finish()
        elif isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                return self._claims(event)
            if event.type() == QEvent.Type.KeyPress:
                if event.key() == Qt.Key.Key_Escape and self.give_back():
                    return True
                return _is_undo(event) and (self._undo_is_the_plans() or self._undo_wrong_words())
        return super().eventFilter(watched, event)

    def _claims(self, event: QKeyEvent) -> bool:
        """Before a shortcut is looked up: Escape may be the field's, undo may not."""
        if event.key() == Qt.Key.Key_Escape and (self._typing or self.complaint):
            event.accept()
            return True
        if _is_undo(event) and self._undo_is_the_plans():
            self.finish()
            event.ignore()
            return True
        return False

    def _undo_is_the_plans(self) -> bool:
        return not self.complaint and (self._saves_itself or not self._is_typed())

    def _undo_wrong_words(self) -> bool:
        """Wrong words are in no edit yet: undo takes them back as Escape does."""
        return self._saves_itself and bool(self.complaint) and self.give_back()

    # ---- how it is done ------------------------------------------------------------------------

    def _is_typed(self) -> bool:
        return self.text() != self._kept

    def _follow_typing(self) -> None:
        """The text has changed: by a key, or because a value was put there."""
        if self._writing:
            return
        if not self._typing:
            self._typing, self._before = True, self._shown
        if self.complaint or self._refused:
            self._judge()
        if self._saves_itself:
            self._pause.start()

    def _judge(self) -> None:
        """Say what is wrong with the text, if anything is."""
        try:
            self._read(self.text())
        except Wrong as wrong:
            self._complain(str(wrong))
        else:
            self._complain("")

    def _keep(self, *, aloud: bool) -> None:
        self._pause.stop()
        if not self._is_typed():
            self._complain("")
            return
        try:
            value = self._read(self.text())
        except Wrong as wrong:
            if aloud:
                self._complain(str(wrong))
            return
        self._complain("")
        self._kept = self.text()
        self._keep_now(value)

    def _change_back(self, before: str) -> None:
        try:
            value = self._read(before)
        except Wrong:
            return  # it may have been there, but is never typed
        self._put(before)
        self._keep_now(value)
        self._end_go()

    def _keep_now(self, value: object) -> None:
        self._telling = True
        self.changed.emit(value, f"{self._name} {id(self)} {self._go}")
        self._telling = False

    def _put(self, text: str) -> None:
        self._writing = True
        if text != self.text():
            self.write(text)
        self._kept = self.text()
        self._writing = False

    def _end_go(self) -> None:
        """What is typed next is another step to undo."""
        self._pause.stop()
        self._typing = False
        self._go += 1

    def _complain(self, sentence: str) -> None:
        if sentence or self._wrong or self._refused:
            self._wrong, self._refused = sentence, False
            self._beside.say(sentence)
        self._tell()

    @cached_property
    def _beside(self) -> "Complaint":
        """Says what is wrong beside the field; made with the first wrong text."""
        from desktop.ui.controls.complaint import Complaint

        return Complaint(self._editor, self._themes)

    def _tell(self) -> None:
        self._editor.setAccessibleDescription(self.complaint or self._description)
        self._dress()

    def _dress(self) -> None:
        sheet = self.sheet(self._themes.current, wrong=bool(self.complaint))
        if sheet != self._editor.styleSheet():  # Qt would look at the whole editor anew with every letter
            self._editor.setStyleSheet(sheet)


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
