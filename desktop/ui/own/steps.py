"""The steps of an own exercise, a line each: Enter makes the next, Backspace in an empty one removes it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.model.diary import MAX_OWN_SENTENCE, MAX_OWN_STEPS
from desktop.ui.controls.buttons import IconButton, Link
from desktop.ui.own.line import Line
from desktop.ui.theme import Themes
from desktop.wording import own as words
from desktop.wording.voice import Voice

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepLines(QWidget):
    """``changed`` says that a step has come, gone, moved or been typed."""

    changed = Signal()

    def __init__(self, steps: tuple[str, ...], themes: Themes, voice: Voice) -> None:
        super().__init__()
        self._themes, self._voice = themes, voice
        self.lines: list[Line] = []
        self._removers: list[IconButton] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.add = Link(voice(words.ADD_STEP), themes)
        self.add.clicked.connect(lambda: self._make(len(self.lines)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._rows)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        self._show(steps or ("",))

    @property
    def steps(self) -> tuple[str, ...]:
        """All steps as they stand there, empty ones too."""
        return tuple(line.text() for line in self.lines)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Backspace, Alt+Up and Alt+Down, and what is pasted."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        at = next((at for at, line in enumerate(self.lines) if line is watched), -1)
        if at < 0:
            return False
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._make(at + 1)
        elif key == Qt.Key.Key_Backspace and not self.lines[at].text() and len(self.lines) > 1:
            self._remove(at)
        elif alt and key in _MOVES:
            self._move(at, _MOVES[Qt.Key(key)])
        elif event.matches(QKeySequence.StandardKey.Paste) and "\n" in _clipboard().strip():
            self._paste(at, _clipboard())
        else:
            return False
        return True

    # ---- how it is done --------------------------------------------------------------------

    def _make(self, at: int) -> None:
        if len(self.lines) < MAX_OWN_STEPS:
            self._show((*self.steps[:at], "", *self.steps[at:]), at)
            self.changed.emit()

    def _remove(self, at: int) -> None:
        kept = (*self.steps[:at], *self.steps[at + 1 :])
        self._show(kept or ("",), max(0, at - 1))
        self.changed.emit()

    def _move(self, at: int, by: int) -> None:
        to = at + by
        if 0 <= to < len(self.lines):
            steps = list(self.steps)
            steps[at], steps[to] = steps[to], steps[at]
            self._show(tuple(steps), to)
            self.changed.emit()

    def _paste(self, at: int, text: str) -> None:
        """Several lines are several steps; numbers and dashes before them go."""
        pasted = [line.strip().lstrip("0123456789.)-–•* ").strip() for line in text[:10_000].splitlines()]
        pasted = [line[:MAX_OWN_SENTENCE] for line in pasted if line]
        here = (self.steps[at],) if self.steps[at].strip() else ()
        steps = (*self.steps[:at], *here, *pasted, *self.steps[at + 1 :])[:MAX_OWN_STEPS]
        self._show(steps, min(at + len(here) + len(pasted), len(steps)) - 1)
        self.changed.emit()

    def _show(self, steps: tuple[str, ...], focus: int = -1) -> None:
        """Lines for all steps; those that are there stay, so that the keys do not leave them."""
        while len(self.lines) > len(steps):
            row = self._rows.takeAt(len(self.lines) - 1)
            widget = row.widget() if row else None
            self.lines.pop()
            self._removers.pop()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        while len(self.lines) < len(steps):
            self._rows.addWidget(self._row(len(self.lines)))
        for line, step in zip(self.lines, steps, strict=True):
            if line.text() != step:
                line.setText(step)
                line.setCursorPosition(0)
        self.add.setVisible(len(self.lines) < MAX_OWN_STEPS)
        if focus >= 0:
            self.lines[focus].setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, at: int) -> QWidget:
        row = QWidget()
        line = Line(self._voice(words.A_STEP, number=at + 1), self._themes, MAX_OWN_SENTENCE)
        line.installEventFilter(self)
        line.textChanged.connect(lambda _: self.changed.emit())
        remove = IconButton("x", self._voice(words.REMOVE_STEP, number=at + 1), self._themes)
        remove.clicked.connect(lambda: self._remove(self.lines.index(line)))
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(4)
        beside.addWidget(line, 1)
        beside.addWidget(remove)
        self.lines.append(line)
        self._removers.append(remove)
        return row


def _clipboard() -> str:
    return QApplication.clipboard().text()
