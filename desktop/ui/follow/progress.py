"""How far the whole is: a bar for each exercise, as wide as it takes; and what comes next."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from desktop.model.following import Following
from desktop.ui.controls.reading import left_of
from desktop.ui.controls.ring import paint_body
from desktop.ui.controls.tile import paint_exercise_tile
from desktop.ui.figures.store import FigureStore
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font

BAR, NAMES, GAP = 9, 24, 6
LEAST_SHARE = 0.5
"""Of an even share: no bar is narrower, or its name could not be read."""


class Progress(QLabel):
    """The bars. Its text is for whoever listens."""

    def __init__(self, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._names: tuple[str, ...] = ()
        self._shares: tuple[float, ...] = ()
        self._weights: tuple[float, ...] = ()
        self._here = 0
        self._done: tuple[bool, ...] = ()
        self.named = True
        self.setTextFormat(Qt.TextFormat.PlainText)
        themes.changed.connect(self.update)

    def take(self, now: Following, names: tuple[str, ...]) -> None:
        """Show another session; each exercise is as wide as its time."""
        whole = [sum(one.seconds for one in now.phases if one.item == item) for item in range(len(now.items))]
        even = sum(whole) / max(1, len(whole))
        self._names, self._weights = names, tuple(max(LEAST_SHARE * even, each) for each in whole)

    def show_following(self, now: Following) -> None:
        """How far it is."""
        shares = tuple(round(now.share(item), 2) for item in range(len(now.items)))
        here = len(now.items) if now.over else now.phase.item
        counted = [now.sets_done(item) for item in range(len(now.items))]
        done = tuple(number == sets for number, sets in counted)
        if (shares, here, done) != (self._shares, self._here, self._done):
            self._shares, self._here, self._done = shares, here, done
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Bars, and below each its name where there is room."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() - GAP * (len(self._names) - 1)
        at = 0.0
        for place, (name, weight) in enumerate(zip(self._names, self._weights, strict=True)):
            width = room * weight / sum(self._weights)
            share = self._shares[place] if place < len(self._shares) else 0.0
            bar = QRectF(left_of(self, at, width), 0.5, width, BAR)
            paint_body(painter, bar, BAR / 2, theme["line"], theme["control"])
            if share > 0:
                gone = QRectF(bar)
                gone.setWidth(max(BAR, width * share))
                if self.isRightToLeft():
                    gone.moveRight(bar.right())
                paint_body(painter, gone, BAR / 2, theme["accent"], theme["accent"])
            if self.named:
                here = place == self._here
                painter.setFont(font(15, 600 if here else 400))
                painter.setPen(theme["ink" if here else "ink2"])
                words = QRectF(bar.left(), BAR + 2, width, NAMES)
                if self._done[place]:
                    sign = icon_pixmap("check", theme["ink2"], 14, self.devicePixelRatioF(), stroke=2.8)
                    painter.drawPixmap(QPointF(left_of(self, at, 14), BAR + 7), sign)
                    words.adjust(*((0, 0, -20, 0) if self.isRightToLeft() else (20, 0, 0, 0)))
                shown = QFontMetricsF(painter.font()).elidedText(
                    name, Qt.TextElideMode.ElideRight, words.width()
                )
                side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(words, side, shown)
            at += width + GAP
        painter.end()


class NextUp(QLabel):
    """What comes next, small: its picture and three lines."""

    SIDE = 72

    def __init__(self, figures: FigureStore, themes: Themes, parent: QWidget) -> None:
        super().__init__(parent)
        self._figures, self._themes = figures, themes
        self._exercise, self._lines = "", ("", "", "")
        self.setTextFormat(Qt.TextFormat.PlainText)
        themes.changed.connect(self.update)
        figures.ready.connect(self.update)

    def show_next(self, exercise: str, lines: tuple[str, str, str]) -> None:
        """Say what is next; an empty id where there is no picture of it."""
        if (exercise, lines) != (self._exercise, self._lines):
            self._exercise, self._lines = exercise, lines
            self.setText(", ".join(filter(None, lines)))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, and the lines beside it."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.SIDE, self.height())
        top = (self.height() - side) / 2
        beside = 0.0
        if self._exercise:
            tile = QRectF(left_of(self, 0, side), top, side, side)
            paint_exercise_tile(painter, tile, self._exercise, self._figures, theme)
            beside = side + 14
        lines = [
            (line, *look)
            for line, look in zip(
                self._lines, ((15, 400, "ink2"), (18, 600, "ink"), (15, 400, "ink2")), strict=True
            )
            if line
        ]
        at = top + (side - 24 * len(lines)) / 2
        for line, size, weight, ink in lines:
            painter.setFont(font(size, weight))
            painter.setPen(theme[ink])
            width = self.width() - beside
            shown = QFontMetricsF(painter.font()).elidedText(line, Qt.TextElideMode.ElideRight, width)
            words = QRectF(left_of(self, beside, width), at, width, 24)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
            at += 24
        painter.end()
