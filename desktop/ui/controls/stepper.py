"""A number with a minus and a plus beside it."""

import re

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSizePolicy, QWidget

from desktop.model.typed import plain
from desktop.ui.controls.buttons import MIN_TARGET, IconButton
from desktop.ui.controls.ring import RING, body_of, paint_body, paint_ring
from desktop.ui.theme import FAMILY, Themes, font
from desktop.wording import details as words
from desktop.wording.voice import Voice

PAUSE = 1200  # milliseconds without a step after which the next step is another change
UNSAID = "–"
THIN_SPACE = "\u2009"
_OVERLAP = 4  # pixels of the field under a button, beside its icon
_EMPTY = 4  # pixels that Qt's line keeps free at its two ends


class Stepper(QDoubleSpinBox):
    """A spin box with large buttons; typing, arrow keys, Page Up and Page Down work as well.

    ``changed`` carries the new value (None where ``optional`` and nothing is said) and the name of
    the gesture: all steps of one go, a held button included, share it, so that they can become
    one step to undo. Typing is one change, made with Enter or on leaving the field; Escape gives the number
    back. Digits of any script can be typed, and either decimal mark.
    """

    changed = Signal(object, str)

    def __init__(
        self,
        name: str,
        themes: Themes,
        voice: Voice,
        min_amount: float,
        max_amount: float,
        parent: QWidget | None = None,
        *,
        step: float = 1,
        unit: str = "",
        optional: bool = False,
        decimals: int = 0,
    ) -> None:
        super().__init__(parent)
        self._themes, self._voice = themes, voice
        self._min_amount, self._optional = min_amount, optional
        self._gesture = 0
        self._showing = False
        self.setDecimals(decimals)
        self.setRange(min_amount - step if optional else min_amount, max_amount)
        self.setSingleStep(step)
        if optional:
            self.setSpecialValueText(UNSAID)
        if unit:
            self.setSuffix(THIN_SPACE + unit)
        self.setAccessibleName(name)
        self.setKeyboardTracking(False)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFrame(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._less = self._button("minus", voice(words.LESS, number=name), -1)
        self._more = self._button("plus", voice(words.MORE, number=name), 1)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.end_gesture)
        self.lineEdit().setAccessibleName(name)
        self.valueChanged.connect(self._tell)
        themes.changed.connect(self._dress)
        self._dress()

    @property
    def amount(self) -> float | None:
        """The value; None when nothing is said."""
        return None if self._optional and self.value() < self._min_amount else self.value()

    def show_amount(self, amount: float | None) -> None:
        """Show a value without telling anybody. Text that is being typed is left alone."""
        shown = self.minimum() if amount is None else amount
        if shown != self.value():
            self._showing = True
            self.setValue(shown)
            self._showing = False
        self._able()

    def end_gesture(self) -> None:
        """The next step is another change."""
        self._pause.stop()
        self._gesture += 1

    # ---- size and look -----------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """The longest value between two buttons."""
        longest = self.textFromValue(self.maximum()) + self.suffix()
        text = QFontMetricsF(font(15, 600)).horizontalAdvance(longest)
        width = round(text) + 2 * (MIN_TARGET - _OVERLAP) + _EMPTY + 2 * RING
        return QSize(width, 32 + 2 * RING)

    def minimumSizeHint(self) -> QSize:
        """A number is never cut."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Minus on the left, plus on the right, the number between."""
        body = body_of(QRectF(self.rect())).toRect()
        top = (self.height() - MIN_TARGET) // 2
        self._less.setGeometry(body.left(), top, MIN_TARGET, MIN_TARGET)
        self._more.setGeometry(body.right() + 1 - MIN_TARGET, top, MIN_TARGET, MIN_TARGET)
        inner = body.adjusted(MIN_TARGET - _OVERLAP, 1, _OVERLAP - MIN_TARGET, -1)
        self.lineEdit().setGeometry(inner)
        self._less.raise_()
        self._more.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The outline; Qt paints the number."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = body_of(QRectF(self.rect()))
        paint_body(painter, body, 6, theme["card"], theme["control"])
        if self.hasFocus():
            paint_ring(painter, body, 6, theme)
        painter.end()

    # ---- what the runner does ----------------------------------------------------------

    def textFromValue(self, value: float) -> str:
        """The number as the language writes it, without empty decimals."""
        return self._voice.number(value, self.decimals())

    def valueFromText(self, text: str) -> float:
        """The number that is typed; nothing, where nothing need be said."""
        number = self._number(text)
        return self.minimum() if number is None else number

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        """Whether a text is a number in range, may become one, or neither."""
        typed, number = self._bare(text), self._number(text)
        if not typed:
            state = QValidator.State.Acceptable if self._optional else QValidator.State.Intermediate
        elif typed == UNSAID and self._optional:
            state = QValidator.State.Acceptable
        elif typed == "-" and self.minimum() < 0:
            state = QValidator.State.Intermediate
        elif number is None or number > self.maximum():
            state = QValidator.State.Invalid
        else:
            enough = number >= self._min_amount
            state = QValidator.State.Acceptable if enough else QValidator.State.Intermediate
        return state, text, at

    def stepBy(self, steps: int) -> None:
        """One step; all steps without a pause between them are one gesture."""
        self._pause.start()
        super().stepBy(steps)
        self.lineEdit().deselect()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the panel; it never changes a dose by the way."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Undo and redo in the field mean the plan, not the letters of a number; Escape is the field's."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self._is_typed():
                event.accept()
                return True
            for keys in (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo):
                if event.matches(keys):
                    self.interpretText()
                    self.end_gesture()
                    event.ignore()
                    return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the number back."""
        if event.key() == Qt.Key.Key_Escape and self._is_typed():
            self.lineEdit().setText(self._written())
            self.lineEdit().selectAll()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes what was typed; the next step is another change."""
        super().focusOutEvent(event)
        self.end_gesture()

    # ---- how it is done ----------------------------------------------------------------

    def _bare(self, text: str) -> str:
        return plain(text.removesuffix(self.suffix()))

    def _number(self, text: str) -> float | None:
        """The number in a text; None when there is none."""
        decimals = rf"(?:[.,]\d{{0,{self.decimals()}}})?" if self.decimals() else ""
        sign = "-?" if self.minimum() < 0 else ""
        typed = re.fullmatch(rf"{sign}\d+{decimals}", self._bare(text))
        return float(typed[0].replace(",", ".")) if typed else None

    def _written(self) -> str:
        said = self.amount is not None
        return self.textFromValue(self.value()) + self.suffix() if said else self.specialValueText()

    def _is_typed(self) -> bool:
        return self.lineEdit().text() != self._written()

    def _button(self, icon: str, name: str, steps: int) -> IconButton:
        button = IconButton(icon, name, self._themes, self, size=MIN_TARGET)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys do the same
        button.setAutoRepeat(True)
        button.setAutoRepeatDelay(400)
        button.setAutoRepeatInterval(80)
        button.clicked.connect(lambda: self.stepBy(steps))
        return button

    def _tell(self) -> None:
        self._able()
        if not self._showing:
            self.changed.emit(self.amount, f"{self.accessibleName()} {id(self)} {self._gesture}")

    def _able(self) -> None:
        self._less.setEnabled(self.value() > self.minimum())
        self._more.setEnabled(self.value() < self.maximum())

    def _dress(self) -> None:
        theme = self._themes.current
        # The window's own sheet sets a font for every widget and would win over setFont.
        plain = "background: transparent; border: none; padding: 0; min-height: 0;"
        type_face = f"font-family: {FAMILY}; font-size: 15px; font-weight: 600; color: {theme.hex('ink')};"
        chosen = (
            f"selection-background-color: {theme.hex('accent')}; selection-color: {theme.hex('on-accent')};"
        )
        self.setStyleSheet(f"QAbstractSpinBox, QLineEdit {{ {plain} {type_face} {chosen} }}")
        self.update()
