"""Weeks as small pictures in the dialogs that copy: one, two beside each other, and what a frame means."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.model.plan import Day
from desktop.ui.controls.text import Text
from desktop.ui.controls.wrap import text_width
from desktop.ui.theme import Themes, fill, font
from desktop.ui.welcome.small_week import NAMES, Numbers, paint_frame, paint_week

READABLE = 200  # pixels of a week in which days have their names and runs their numbers
HEIGHT = 100  # of a week's lanes, below the names of its days
SWATCH = 14  # pixels across


class WeekPicture(QWidget):
    """A lane a day. ``ground`` is that of a lane; what is written in ``names`` and ``numbers`` is left out
    without them. What it shows is said in words beside it."""

    def __init__(
        self, themes: Themes, *, ground: str, names: Sequence[str] = (), numbers: Numbers | None = None
    ) -> None:
        super().__init__()
        self._themes, self._ground, self._names, self._numbers = themes, ground, names, numbers
        self._days: tuple[Day, ...] = ()
        self._coming: frozenset[str] = frozenset()
        themes.changed.connect(self.update)

    def show_days(self, days: tuple[Day, ...], coming: frozenset[str] = frozenset()) -> None:
        """Show seven days; ``coming`` are the ids of what would come, which has a frame."""
        self._days, self._coming = days, coming
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """All lanes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_week(
            painter,
            QRectF(self.rect()).adjusted(1, 1, -1, -1),
            self._days,
            self._themes.current,
            ground=self._ground,
            coming=self._coming,
            names=self._names,
            numbers=self._numbers,
            mirrored=self.isRightToLeft(),
        )
        painter.end()


class TitledWeek(QWidget):
    """A week's picture below what it is and what it holds."""

    def __init__(self, title: str, themes: Themes, names: Sequence[str], numbers: Numbers) -> None:
        super().__init__()
        self.holds = Text("", themes, size=12, ink="ink2")
        self._picture = WeekPicture(themes, ground="card", names=names, numbers=numbers)
        self._picture.setMinimumHeight(NAMES + HEIGHT)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(0)
        self._head.addWidget(Text(title, themes, size=12, weight=600), 1)
        self._head.addWidget(self.holds)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addWidget(self._picture)

    def show_week(self, days: tuple[Day, ...], holds: str) -> None:
        """Show seven days; ``holds`` says what they add up to."""
        self._picture.show_days(days)
        self.holds.setText(holds)

    def stack(self, stacked: bool) -> None:
        """Say what it holds below what it is, where there is no room beside it."""
        way = QBoxLayout.Direction
        self._head.setDirection(way.TopToBottom if stacked else way.LeftToRight)
        for remembered in (self._head, self._column):  # how high it was for a width, with other words
            remembered.invalidate()
        self.updateGeometry()


class BothWeeks(QWidget):
    """What comes and what is there, beside each other on a ground of their own."""

    def __init__(self, coming: TitledWeek, there: TitledWeek, side: int, themes: Themes) -> None:
        super().__init__()
        self._weeks, self._side, self._themes = (coming, there), side, themes
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(side, 12, side, 14)
        self._row.setSpacing(side)
        for week in self._weeks:
            self._row.addWidget(week, 1)
        themes.changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One below the other where there is no room for both in a row."""
        super().resizeEvent(event)
        self.fit(event.size().width())

    def fit(self, width: int) -> int:
        """Arrange all for so many pixels of width; gives the height that it takes then."""
        each = (width - 3 * self._side) // 2
        way = QBoxLayout.Direction
        self._row.setDirection(way.LeftToRight if each >= READABLE else way.TopToBottom)
        for week in self._weeks:
            week.stack(each < 2 * READABLE)
        self._row.invalidate()
        self.setFixedHeight(self._row.totalHeightForWidth(width))
        return self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the board, between two lines."""
        theme, painter = self._themes.current, QPainter(self)
        fill(painter, self.rect(), theme["board"])
        for top in (0, self.height() - 1):
            fill(painter, QRect(0, top, self.width(), 1), theme["line"])
        painter.end()


class FrameMeans(QWidget):
    """What the frame round an entry means."""

    def __init__(self, text: str, themes: Themes) -> None:
        super().__init__()
        self._text, self._themes = text, themes
        self.setAccessibleName(text)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """The sign and the words."""
        return QSize(SWATCH + 6 + round(text_width(self._text, 12) + 1), 20)

    def minimumSizeHint(self) -> QSize:
        """Its words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A framed block, and the words beside it."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        block, words = QRect(0, 0, SWATCH, SWATCH), self.rect()
        block.moveTop((self.height() - SWATCH) // 2)
        if self.isRightToLeft():
            block.moveRight(self.rect().right())
            words.setRight(block.left() - 6)
        else:
            words.setLeft(block.right() + 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["easy"])
        painter.drawRoundedRect(block, 3, 3)
        paint_frame(painter, QRectF(block), theme, "panel")
        painter.setFont(font(12))
        painter.setPen(theme["ink2"])
        painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()
