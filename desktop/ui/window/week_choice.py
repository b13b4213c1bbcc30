"""One answer to "week taken": a radio button with what it does, a small picture and its sums."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.model.plan import Day
from desktop.ui.theme import Themes, font
from desktop.ui.welcome.small_week import paint_week

PAD = 14
TEXT_HEIGHT = 54  # three lines, at most


class WeekChoice(QAbstractButton):
    """``show_outcome`` says what the answer would make of the week."""

    def __init__(self, text: str, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._title = themes, text.replace("&", "")
        self.key = text.partition("&")[2][:1].casefold()
        self._explained = self._held = self._sums = ""
        self._days: tuple[Day, ...] = ((),) * 7
        self._coming: frozenset[str] = frozenset()
        self.setCheckable(True)
        self.setText(self._title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        themes.changed.connect(self.update)

    def show_outcome(
        self, explained: str, days: tuple[Day, ...], coming: frozenset[str], held: str, sums: str
    ) -> None:
        """What it does, in a sentence and as a picture; ``coming`` are ids of what comes in."""
        self._explained, self._days, self._coming = explained, days, coming
        self._held, self._sums = held, sums
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(f"{explained} {held}")
        self.update()

    def sizeHint(self) -> QSize:
        """As one of three beside each other."""
        return QSize(300, 250)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Title and radio mark, sentence, week, sums."""
        theme, box = self._themes.current, QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.55)
        chosen = self.isChecked()
        ground = "faint-tint" if chosen else "hover" if self.underMouse() else "card"
        painter.setPen(QPen(theme["accent" if chosen else "button-edge"], 2 if chosen else 1))
        painter.setBrush(theme[ground])
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(theme["focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        inner = box.adjusted(PAD, 12, -PAD, -10)
        self._paint_words(painter, inner)
        self._paint_mark(painter, QRectF(inner.right() - 18, inner.top() + 1, 18, 18))
        week = QRectF(inner.left(), inner.top() + 26 + TEXT_HEIGHT, inner.width(), 0)
        week.setBottom(inner.bottom() - 28)
        paint_week(
            painter, week, self._days, theme, ground="tint" if chosen else "board", coming=self._coming
        )
        painter.end()

    def _paint_words(self, painter: QPainter, inner: QRectF) -> None:
        theme = self._themes.current
        align = Qt.AlignmentFlag
        painter.setPen(theme["ink"])
        painter.setFont(font(15, 600))
        painter.drawText(QRectF(inner.left(), inner.top(), inner.width() - 28, 20), self._title)
        painter.setFont(font(12))
        painter.setPen(theme["ink2"])
        sentence = QRectF(inner.left(), inner.top() + 24, inner.width(), TEXT_HEIGHT)
        painter.drawText(sentence, align.AlignLeading | Qt.TextFlag.TextWordWrap, self._explained)
        foot = QRectF(inner.left(), inner.bottom() - 18, inner.width(), 18)
        painter.drawText(foot, align.AlignTrailing | align.AlignVCenter, self._sums)
        painter.setFont(font(13, 600))
        painter.setPen(theme["ink"])
        painter.drawText(foot, align.AlignLeading | align.AlignVCenter, self._held)

    def _paint_mark(self, painter: QPainter, circle: QRectF) -> None:
        theme, chosen = self._themes.current, self.isChecked()
        painter.setPen(QPen(theme["accent" if chosen else "control"], 1.5))
        painter.setBrush(theme["card"])
        painter.drawEllipse(circle)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent"])
            painter.drawEllipse(circle.adjusted(4.5, 4.5, -4.5, -4.5))
