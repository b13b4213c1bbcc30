"""Short messages over the board, and the banner that says what went wrong in Footwork itself."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.faults import Report
from desktop.ui.theme import Themes, font
from desktop.wording import unforeseen
from desktop.wording.voice import Voice

SHOWN_FOR = 5000  # milliseconds: long enough to read two lines


class Toast(QLabel):
    """A sentence at the foot of another widget that goes away by itself; also told to screen readers."""

    def __init__(self, over: QWidget, themes: Themes) -> None:
        super().__init__(over)
        self._over, self._themes = over, themes
        self.setFont(font(13, 500))
        self.setVisible(False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        over.installEventFilter(self)

    def say(self, sentence: str) -> None:
        """Show a sentence."""
        theme = self._themes.current
        self.setStyleSheet(
            f"background: {theme.hex('ink')}; color: {theme.hex('card')};"
            "border-radius: 8px; padding: 9px 14px;"
        )
        self.setText(sentence)
        self.setWordWrap(False)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_FOR)
        announce(self, sentence)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the widget below changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        room = self._over.width() - 32
        if self.width() > room:
            self.setWordWrap(True)
            self.setFixedWidth(room)
            self.adjustSize()
        self.move((self._over.width() - self.width()) // 2, self._over.height() - self.height() - 14)


def announce(widget: QWidget, sentence: str) -> None:
    """Tell a screen reader."""
    # Loaded with the first sentence: its many enumerations cost a start 3 ms.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))


class FaultBanner(QFrame):
    """Says that something in Footwork went wrong; several faults in a row are one banner."""

    copied = Signal()

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._reports: list[str] = []
        self.setObjectName("banner")
        self.setVisible(False)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        copy = QPushButton(voice(unforeseen.COPY_REPORT), self)
        copy.clicked.connect(self._copy)
        close = QPushButton(voice(unforeseen.CLOSE), self)
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.addWidget(self._text, 1)
        row.addWidget(copy)
        row.addWidget(close)

    def tell(self, report: Report) -> None:
        """Say that there is a report, and where."""
        self._reports.append(report.text)
        voice = self._voice
        sentence = (
            voice(unforeseen.WENT_WRONG, file=report.file)
            if report.file is not None
            else voice(unforeseen.WENT_WRONG_UNWRITTEN)
        )
        self._text.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        announce(self, sentence)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(self._reports))
        self.copied.emit()


class Centred(QObject):
    """Keeps a widget in the middle of another one, and within it, while that changes its size.

    It becomes a sibling, not a child, of the other: a screen reader finds nothing but cells in a table.
    """

    def __init__(self, widget: QWidget, over: QWidget) -> None:
        super().__init__(widget)
        self._widget, self._over = widget, over
        widget.setParent(over.parentWidget())
        over.installEventFilter(self)
        self._place()
        widget.show()
        widget.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the widget below."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        room = self._over.geometry().adjusted(12, 44, -12, -12)
        size = self._widget.sizeHint().boundedTo(room.size())
        self._widget.resize(size)
        # A little above the middle, where the eye looks first; the hint to drag stays readable below.
        top = room.top() + max(0, (room.height() - size.height()) // 3 - 40)
        self._widget.move(room.left() + (room.width() - size.width()) // 2, max(room.top(), top))
