"""A card that is one choice among several: a radio button that is large enough to explain itself."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.theme import Theme, Themes, font

MARK = 18  # pixels across
PAD = 14
_WRAPPED = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class ChoiceCard(QAbstractButton):
    """Body, ring, title and mark; what stands below the title is for each kind of card to paint."""

    def __init__(self, title: str, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._title = themes, title
        self.setCheckable(True)
        self.setText(title)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        themes.changed.connect(self.update)

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._themes.current

    def paint_card(self, painter: QPainter) -> QRectF:
        """Paint what every card has; gives the room that is left below its title."""
        theme, chosen = self.theme, self.isChecked()
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.55)
        painter.setPen(QPen(theme["accent" if chosen else "button-edge"], 2 if chosen else 1))
        painter.setBrush(theme["faint-tint" if chosen else "hover" if self.underMouse() else "card"])
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(theme["focus"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        inner = box.adjusted(PAD, 12, -PAD, -10)
        mark, title = QRectF(inner), QRectF(inner)
        mark.setSize(mark.size().boundedTo(QRectF(0, 0, MARK, MARK).size()))
        if self.isRightToLeft():
            title.setLeft(mark.right() + 8)
        else:
            mark.moveRight(inner.right())
            title.setRight(mark.left() - 8)
        self._paint_mark(painter, mark)
        painter.setPen(theme["ink"])
        painter.setFont(font(15, 600))
        inner.setTop(self.paint_words(painter, title, self._title) + 2)
        return inner

    def paint_words(self, painter: QPainter, room: QRectF, words: str) -> float:
        """Paint words on as many lines as they need, or on one where there is no room for more, or not at
        all; gives where they end."""
        metrics = painter.fontMetrics()
        taken = metrics.boundingRect(room.toAlignedRect(), int(_WRAPPED), words)
        if taken.height() > room.height():
            if metrics.height() > room.height() + 1:
                return room.bottom()
            words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
            taken = metrics.boundingRect(room.toAlignedRect(), int(_WRAPPED), words)
        painter.drawText(room, _WRAPPED, words)
        return taken.bottom() + 1.0

    def _paint_mark(self, painter: QPainter, circle: QRectF) -> None:
        theme, chosen = self.theme, self.isChecked()
        painter.setPen(QPen(theme["accent" if chosen else "control"], 1.5))
        painter.setBrush(theme["card"])
        painter.drawEllipse(circle)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme["accent"])
            painter.drawEllipse(circle.adjusted(4.5, 4.5, -4.5, -4.5))
