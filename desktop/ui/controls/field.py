"""A labelled line of text that is checked when it is left; a wrong text is kept and explained."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.ui.controls.text import Text
from desktop.ui.theme import FAMILY, Theme, Themes


def field_sheet(kind: str, theme: Theme, *, wrong: bool = False) -> str:
    """The look of a text field; the ring of 2 px takes the place of edge and padding."""
    edge = theme.hex("refused-edge" if wrong else "control")
    return (
        f"{kind} {{ background: {theme.hex('card')}; color: {theme.hex('ink')}; border: 1px solid {edge};"
        f" border-radius: 6px; padding: 5px 8px; font-family: {FAMILY}; font-size: 13px;"
        f" selection-background-color: {theme.hex('accent')}; selection-color: {theme.hex('on-accent')}; }}"
        f"{kind} {{ placeholder-text-color: {theme.hex('ink3')}; }}"
        f"{kind}:focus {{ border: 2px solid {theme.hex('focus')}; padding: 4px 7px; }}"
    )


class Field(QWidget):
    """A line of text under its label. ``read`` turns the text into a value or raises ValueError.

    ``changed`` carries the value once the text is finished and right. While it is wrong, the
    error's sentence stands under the field and the old value stays; Escape brings it back.
    """

    changed = Signal(object)

    def __init__(
        self,
        label: str,
        read: Callable[[str], object],
        themes: Themes,
        parent: QWidget | None = None,
        *,
        longest: int = 60,
    ) -> None:
        super().__init__(parent)
        self._read, self._themes = read, themes
        self._shown = ""
        self._label = Text(label, themes, size=12, ink="ink3")
        self.line = QLineEdit()
        self.line.setAccessibleName(label)
        self.line.setMaxLength(longest)
        self.line.setMinimumHeight(32)
        self._label.setBuddy(self.line)
        self._wrong = Text("", themes, size=12, ink="refused")
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._label, self.line, self._wrong):
            column.addWidget(widget)
        self.line.editingFinished.connect(self._finish)
        self.line.installEventFilter(self)
        themes.changed.connect(self._dress)
        self._dress()

    @property
    def complaint(self) -> str:
        """The sentence under the field; empty while the text is right."""
        return self._wrong.text() if not self._wrong.isHidden() else ""

    def show_text(self, text: str, *, anew: bool = True) -> None:
        """Show a value. Unless ``anew`` (another thing is shown), text being typed is left alone."""
        typing = self.line.hasFocus() and self.line.isModified()
        if anew or not (typing or self.complaint):
            self._shown = text
            if text != self.line.text():
                self.line.setText(text)
                self.line.setCursorPosition(0)
            self._complain("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape takes back what was typed."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and (self.line.isModified() or self.complaint)
        ):
            self.line.setText(self._shown)
            self._complain("")
            return True
        return super().eventFilter(watched, event)

    def finish(self) -> None:
        """Take what was typed, as on leaving the field."""
        if self.line.isModified():
            self._finish()

    def _finish(self) -> None:
        if not self.line.isModified() and not self.complaint:
            return
        self.line.setModified(False)
        try:
            value = self._read(self.line.text())
        except ValueError as error:
            self._complain(str(error))
            return
        self._complain("")
        self.changed.emit(value)

    def _complain(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        self._dress()

    def _dress(self) -> None:
        wrong = bool(self.complaint)
        self.line.setStyleSheet(field_sheet("QLineEdit", self._themes.current, wrong=wrong))


class Notes(QWidget):
    """The runner's own words, in any language, over several lines. ``changed`` follows a finished edit."""

    changed = Signal(str)

    def __init__(self, label: str, longest: int, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._longest = themes, longest
        self._shown = ""
        self._label = Text(label, themes, size=12, ink="ink3")
        self.edit = QPlainTextEdit()
        self.edit.setAccessibleName(label)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(96)
        self._label.setBuddy(self.edit)
        self._left = Text("", themes, size=12, ink="refused")
        self._left.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._label, self.edit, self._left):
            column.addWidget(widget)
        self.edit.installEventFilter(self)
        self.edit.textChanged.connect(self._count)
        themes.changed.connect(self._dress)
        self._dress()

    def show_text(self, text: str, *, anew: bool = True) -> None:
        """Show a text. Unless ``anew`` (another thing is shown), text being typed is left alone."""
        if anew or not self.edit.hasFocus() or self.edit.toPlainText() == self._shown:
            self._shown = text
            if text != self.edit.toPlainText():
                self.edit.setPlainText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """An edit is finished when the focus goes."""
        if event.type() == QEvent.Type.FocusOut:
            self.finish()
        return super().eventFilter(watched, event)

    def finish(self) -> None:
        """Take what was typed, as on leaving the field."""
        text = self.edit.toPlainText()
        if text != self._shown and len(text) <= self._longest:
            self._shown = text
            self.changed.emit(text)

    def _count(self) -> None:
        over = len(self.edit.toPlainText()) - self._longest
        self._left.setVisible(over > 0)
        if over > 0:
            self._left.setText(f"{over} characters too many; {self._longest} fit. It is kept once it fits.")

    def _dress(self) -> None:
        self.edit.setStyleSheet(field_sheet("QPlainTextEdit", self._themes.current))


def side_by_side(*widgets: QWidget, spacing: int = 8) -> QHBoxLayout:
    """Widgets in a row, of equal width, tops aligned."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    for widget in widgets:
        row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
    return row
