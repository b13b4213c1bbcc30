"""One block of a run as a sentence in which every value can be changed by keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame

from desktop.model.steptext import StepWords
from desktop.model.stepvalues import nudged, value_at, values
from desktop.ui.controls.field import Words, all_text
from desktop.ui.controls.sheets import NARROW, field_sheet
from desktop.ui.controls.textfield import TextField
from desktop.ui.controls.wrap import wrapped
from desktop.ui.theme import Theme, Themes, font

_AROUND, _BESIDE = 16, 18  # pixels over and under the lines together, and beside them
_MAX_LINES = 4


class _Values(QSyntaxHighlighter):
    """Values are bold, with dots under them: they can be changed."""

    def highlightBlock(self, text: str) -> None:
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setFontUnderline(True)
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        for value in values(text):
            self.setFormat(value.start, value.end - value.start, look)


class StepField(TextField):
    """Tab goes from value to value, Up and Down change the one where the caret is, Enter takes the sentence.

    ``entered`` says that it was taken so; ``moved`` by how much it shall move among the others.
    """

    entered = Signal()
    moved = Signal(int)

    def __init__(
        self,
        label: str,
        read: Callable[[str], object],
        step_words: Callable[[], StepWords],
        themes: Themes,
        too_long: Callable[[int], str],
    ) -> None:
        self.edit = Words()
        self._words, self._lit = step_words, False
        super().__init__(label, read, themes, self.edit, saves_itself=False)
        self._label.hide()
        self.edit.setFont(font(12))
        self.edit.setFrameShape(QFrame.Shape.NoFrame)
        self.edit.setUndoRedoEnabled(False)  # undo is the plan's
        self.edit.setTabChangesFocus(True)
        self.edit.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.edit.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.edit.document().setDocumentMargin(2)
        self._values = _Values(self.edit.document())
        self.edit.too_long.connect(lambda letters: self.refuse(too_long(letters)))
        self.edit.textChanged.connect(self._follow_typing)
        self.edit.textChanged.connect(self._fit)
        self._dress()
        self._fit()

    # ---- what an editor is asked for -----------------------------------------------------------

    def text(self) -> str:
        """The sentence."""
        return all_text(self.edit)

    def write(self, text: str) -> None:
        """Put another sentence there; the caret stays about where it was."""
        place = self.edit.textCursor().position()
        self.edit.setPlainText(text)
        caret = self.edit.textCursor()
        caret.setPosition(min(place, len(all_text(self.edit))))
        self.edit.setTextCursor(caret)

    def only_read(self) -> None:
        """Let the sentence be read and copied, and not changed."""
        self.edit.setReadOnly(True)

    def sheet(self, theme: Theme, *, wrong: bool) -> str:
        """The editor's look."""
        lit = f"QPlainTextEdit {{ background: {theme.hex('tint')}; }}" if self._lit else ""
        return field_sheet("QPlainTextEdit", theme, NARROW, wrong=wrong) + lit

    def light(self, lit: bool) -> None:
        """Have another ground, as when its bars are pointed at."""
        if lit != self._lit:
            self._lit = lit
            self._dress()

    # ---- keys ------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of values come before those of any text."""
        if watched is self.edit:
            if event.type() == QEvent.Type.Resize:
                self._fit()  # the editor has its new size by now
            elif event.type() == QEvent.Type.FocusIn and not self.edit.isReadOnly():
                self._enter_by_tab(event)
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
                if _moves(event):
                    event.accept()
                    return True
            elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._press(event):
                return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        if self.edit.isReadOnly():
            return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and self._leave(event.key())
        if _moves(event):
            self.finish()
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            return True
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.finish()
                if not self.complaint:
                    self.entered.emit()
                return True
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                return self._step(forward=event.key() == Qt.Key.Key_Tab) or self._leave(event.key())
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                return self._nudge(1 if event.key() == Qt.Key.Key_Up else -1)
        return False

    def _leave(self, key: int) -> bool:
        """Go to what follows, or to what was before."""
        self.edit.focusNextPrevChild(key == Qt.Key.Key_Tab)
        return True

    def _enter_by_tab(self, event: QEvent) -> None:
        reason = event.reason()  # type: ignore[attr-defined]
        found = list(values(self.text()))
        if found and reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._select(*found[0 if reason is Qt.FocusReason.TabFocusReason else -1])

    def _step(self, *, forward: bool) -> bool:
        """Select the next value, or the one before; False where there is none."""
        caret, found_all = self.edit.textCursor(), list(values(self.text()))
        if forward:
            behind = caret.selectionEnd()
            after = (one for one in found_all if one.start >= behind and one.end > behind)
        else:
            before = caret.selectionStart()
            after = (one for one in reversed(found_all) if one.start < before and one.end <= before)
        found = next(after, None)
        if found is None:
            return False
        self._select(*found)
        return True

    def _nudge(self, by: int) -> bool:
        """Change the value where the caret is; it stays selected, and the plan follows at once."""
        text = self.text()
        value = value_at(text, self.edit.textCursor().selectionStart())
        new = nudged(text, value, by, self._words()) if value else None
        if value is None or new is None:
            return True
        caret = self.edit.textCursor()
        with QSignalBlocker(self.edit):
            caret.setPosition(value.start)
            caret.setPosition(value.end, QTextCursor.MoveMode.KeepAnchor)
            caret.insertText(new)
        self._follow_typing()
        self._fit()
        self._select(value.start, value.start + len(new))
        self.keep()
        return True

    def _select(self, start: int, end: int) -> None:
        caret = self.edit.textCursor()
        caret.setPosition(start)
        caret.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(caret)

    # ---- how it is done ------------------------------------------------------------------------

    def _fit(self) -> None:
        """As tall as its lines. Qt lays out only what is seen, so they are counted here."""
        text = self.text() or self.edit.placeholderText()
        room = max(40, self.edit.width() - _BESIDE)
        lines = len(wrapped(text, 12, QFont.Weight.DemiBold, room, _MAX_LINES))
        height = lines * self.edit.fontMetrics().lineSpacing() + _AROUND
        if height != self.edit.height():
            self.edit.setFixedHeight(height)


def _moves(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier) and event.key() in (
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
    )
