"""Fields of one line and of several."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop.model.plan import MAX_TEXT
from desktop.ui.controls.sheets import NARROW, field_sheet
from desktop.ui.controls.textfield import TextField
from desktop.ui.drag import MIME_TYPE
from desktop.ui.theme import Theme, Themes

_LINE_ENDS = {0x2028: "\n", 0x2029: "\n"}  # Qt's signs for the end of a line and of a paragraph
_NO_LIMIT = 10_000_000  # letters that a line takes: ``read`` says what is too long, nothing is cut

_MOST_WORDS = 2 * MAX_TEXT  # letters at once: what is a little too long is shown, and told by how much


class Words(QPlainTextEdit):
    """Takes texts that are pasted or dragged here from other programs, but no cards: their paper is no text.

    ``too_long``: with what was to be put in there would be so many letters. It is left out whole: Qt takes
    minutes to break a megabyte into lines.
    """

    too_long = Signal(int)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Whether it is a text."""
        return not source.hasFormat(MIME_TYPE) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put a text in, unless it is far too long."""
        there = self.document().characterCount() - 1 - len(self.textCursor().selectedText())
        letters = there + len(source.text())
        if letters > _MOST_WORDS:
            self.too_long.emit(letters)
        else:
            super().insertFromMimeData(source)


class Field(TextField):
    """A line of text, finished with Enter."""

    def __init__(
        self, label: str, read: Callable[[str], object], themes: Themes, *, saves_itself: bool = False
    ) -> None:
        self.line = QLineEdit()
        super().__init__(label, read, themes, self.line, saves_itself=saves_itself)
        self.line.setMaxLength(_NO_LIMIT)
        self.line.setMinimumHeight(32)
        self.line.textChanged.connect(self._follow_typing)
        self.line.returnPressed.connect(self.finish)
        self._dress()

    def text(self) -> str:
        """What stands in the line."""
        return self.line.text()

    def write(self, text: str) -> None:
        """Put other text into the line; its beginning is seen unless the runner is there."""
        self.line.setText(text)
        if not self.line.hasFocus():
            self.line.setCursorPosition(0)

    def only_read(self) -> None:
        """Let the line be read and copied, and not changed."""
        self.line.setReadOnly(True)

    def sheet(self, theme: Theme, *, wrong: bool) -> str:
        """The line's look."""
        return field_sheet("QLineEdit", theme, wrong=wrong)


class Notes(TextField):
    """The runner's own words, in any language, over several lines."""

    def __init__(
        self,
        label: str,
        read: Callable[[str], object],
        themes: Themes,
        too_long: Callable[[int], str],
    ) -> None:
        self.edit = Words()
        super().__init__(label, read, themes, self.edit, saves_itself=True)
        self.edit.too_long.connect(lambda letters: self.refuse(too_long(letters)))
        self.edit.setUndoRedoEnabled(False)  # undo is the plan's
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(96)
        self.edit.textChanged.connect(self._follow_words)
        self._dress()

    def text(self) -> str:
        """All that is written."""
        return all_text(self.edit)

    def write(self, text: str) -> None:
        """Put other text there; the caret stays about where it was, or at the end."""
        place, end = self.edit.textCursor().position(), self.edit.document().characterCount() - 1
        self.edit.setPlainText(text)
        caret, new_end = self.edit.textCursor(), self.edit.document().characterCount() - 1
        caret.setPosition(new_end if place == end else min(place, new_end))
        self.edit.setTextCursor(caret)

    def only_read(self) -> None:
        """Let the words be read and copied, and not changed."""
        self.edit.setReadOnly(True)

    def sheet(self, theme: Theme, *, wrong: bool) -> str:
        """The editor's look."""
        return field_sheet("QPlainTextEdit", theme, wrong=wrong)

    def _follow_words(self) -> None:
        """Long text is told at once how much is too much, letter by letter."""
        self._follow_typing()
        if not self._writing:
            self._judge()


def all_text(edit: QPlainTextEdit) -> str:
    """All that is written in an editor. Qt's own plain text has a usual space for a no-break space."""
    return edit.document().toRawText().translate(_LINE_ENDS)


def side_by_side(*widgets: QWidget, spacing: int = 8) -> QHBoxLayout:
    """Widgets in a row, of equal width, tops aligned."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return row


class AmountField(Field):
    """A narrow line of text, with a dashed edge on a quiet ground while its value is worked out."""

    _following = False

    def show_following(self, sentence: str) -> None:
        """Show that the value follows, which ``sentence`` says to a screen reader; empty: it does not."""
        self._following = bool(sentence)
        self.describe(sentence)

    def sheet(self, theme: Theme, *, wrong: bool) -> str:
        """The line's look."""
        return field_sheet("QLineEdit", theme, NARROW, wrong=wrong, following=self._following)
