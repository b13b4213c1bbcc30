"""Dragging back on to the library takes out of the week: what the library looks like then, and the drop."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.model.gestures import planned
from desktop.ui import drag
from desktop.ui.commands import Commands
from desktop.ui.controls.wrap import wrapped
from desktop.ui.icons import icon_pixmap
from desktop.ui.theme import Themes, font
from desktop.wording import library as words
from desktop.wording.voice import Voice

MARGIN, LINE, ICON = 8, 20, 24


class TakeOut(QWidget):
    """Lies over a panel while something planned is dragged over it, and takes it out when it is let go."""

    def __init__(self, panel: QWidget, commands: Commands, themes: Themes, voice: Voice) -> None:
        super().__init__(panel)
        self._panel = panel
        self._commands, self._themes, self._voice = commands, themes, voice
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def enter(self, event: QDragEnterEvent) -> None:
        """Take what is planned; nothing else belongs here."""
        things = planned(drag.from_mime(event.mimeData()))
        movable = event.possibleActions() & Qt.DropAction.MoveAction
        if not things or not movable or not self._commands.can_change:
            event.ignore()
            return
        self._text = self._voice(words.DROP_TO_TAKE_OUT, count=len(things))
        self.setGeometry(self._panel.rect())
        self.raise_()
        self.show()
        self.accept(event)

    def accept(self, event: QDropEvent) -> None:
        """It will be moved out of the week, whatever keys are held."""
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()

    def drop(self, event: QDropEvent) -> None:
        """Take it out, as one step to undo."""
        self.hide()
        self.accept(event)
        self._commands.delete(planned(drag.from_mime(event.mimeData())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel, nearly covered, with an edge and a sentence in its middle."""
        theme, painter = self._themes.current, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["panel"])
        painter.setOpacity(0.9)
        painter.drawRect(self.rect())
        painter.setOpacity(1)
        frame = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        painter.setPen(theme["accent"])
        painter.setBrush(theme["tint"])
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        lines = wrapped(self._text, 13, 600, round(frame.width()) - 4 * MARGIN)
        top = self.rect().center().y() - (ICON + MARGIN + LINE * len(lines)) // 2
        sign = icon_pixmap("trash-2", theme["accent-text"], ICON, self.devicePixelRatioF())
        painter.drawPixmap(self.rect().center().x() - ICON // 2, top, sign)
        painter.setFont(font(13, 600))
        painter.setPen(theme["accent-text"])
        for number, line in enumerate(lines):
            room = QRect(0, top + ICON + MARGIN + number * LINE, self.width(), LINE)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, line)
        painter.end()
