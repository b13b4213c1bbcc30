"""One kind of paper to choose: its picture, its name, what it is, and a box to tick."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.controls.buttons import PaintedButton
from desktop.ui.controls.ring import RING, body_of, paint_body, paint_ring
from desktop.ui.controls.wrap import wrapped
from desktop.ui.icons import icon_pixmap
from desktop.ui.printing.emblems import SIZE
from desktop.ui.printing.kinds import Kind
from desktop.ui.theme import Themes, font
from desktop.wording.voice import Voice

PAD, PAD_DOWN, GAP, MARK = 12, 5, 12, 18
TITLE, LINE = 18, 16  # pixels from line to line


class KindCard(PaintedButton):
    """Ticked or not; several kinds may be ticked at once. A check box to a screen reader."""

    def __init__(self, kind: Kind, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(voice(kind.title), themes, parent)
        self._kind, self._voice, self._line = kind, voice, ""
        self.setCheckable(True)
        self.tell(large=False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def tell(self, *, large: bool) -> None:
        """Say what it is in usual or in large print."""
        self._line = self._voice(self._kind.told(large=large))
        self.setAccessibleDescription(self._line)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As in a panel of the usual width."""
        return QSize(300, self.heightForWidth(300))

    def minimumSizeHint(self) -> QSize:
        """The words wrap."""
        return QSize(200, 48)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels for all lines."""
        titles, lines = self._words(width)
        return max(round(SIZE.height()), len(titles) * TITLE + len(lines) * LINE) + 2 * PAD_DOWN + 2 * RING

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tinted with an accent edge where it is ticked."""
        theme, painter = self.themes.current, self.begin()
        body, on = body_of(QRectF(self.rect())), self.isChecked()
        ground = theme["faint-tint" if on else "hover" if self.underMouse() else "card"]
        paint_body(painter, body, 8, ground, theme["accent" if on else "button-edge"])
        inner, mirrored = body.adjusted(PAD, 0, -PAD, 0), self.isRightToLeft()
        picture = QRectF(inner.topLeft(), SIZE)
        mark = QRectF(0, 0, MARK, MARK)
        words = inner.adjusted(SIZE.width() + GAP, 0, -MARK - GAP, 0)
        mark.moveRight(inner.right())
        if mirrored:
            picture.moveRight(inner.right())
            mark.moveLeft(inner.left())
            words = inner.adjusted(MARK + GAP, 0, -SIZE.width() - GAP, 0)
        for part in (picture, mark):
            part.moveTop(round(inner.center().y() - part.height() / 2))
        painter.save()
        self._kind.emblem(painter, picture, theme)
        painter.restore()
        self._paint_mark(painter, mark)
        titles, lines = self._words(self.width())
        top = inner.center().y() - (len(titles) * TITLE + len(lines) * LINE) / 2
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        rows = [(title, TITLE, font(13, 600), "ink") for title in titles]
        rows += [(line, LINE, font(12), "ink3") for line in lines]
        for text, height, type_face, ink in rows:
            painter.setFont(type_face)
            painter.setPen(theme[ink])
            painter.drawText(QRectF(words.left(), top, words.width(), height), side, text)
            top += height
        if self.hasFocus():
            paint_ring(painter, body, 8, theme)
        painter.end()

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        theme, on = self.themes.current, self.isChecked()
        paint_body(painter, box, 4, theme["accent" if on else "card"], theme["accent" if on else "control"])
        if on:
            check = icon_pixmap("check", theme["on-accent"], 14, self.devicePixelRatioF(), stroke=3)
            painter.drawPixmap(box.adjusted(2, 2, 0, 0).topLeft(), check)

    def _words(self, width: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = max(60, round(width - 2 * RING - 2 * PAD - SIZE.width() - MARK - 2 * GAP))
        return wrapped(self.text(), 13, 600, room), wrapped(self._line, 12, 400, room)
