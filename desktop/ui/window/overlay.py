"""What stands over others: the banner about a fault of Footwork itself, and a widget in the middle."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.faults import Report
from desktop.wording import unforeseen
from desktop.wording.voice import Voice


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
        if self._widget.sizeHint().height() > room.height():
            room = self._over.geometry().adjusted(6, 6, -6, -6)  # over the names of the days too
        self._widget.resize(self._widget.sizeHint().boundedTo(room.size()))
        size = self._widget.sizeHint().boundedTo(room.size())  # narrower it may have to be higher
        self._widget.resize(size)
        # A little above the middle, where the eye looks first; the hint to drag stays readable below.
        top = room.top() + max(0, (room.height() - size.height()) // 3 - 40)
        self._widget.move(room.left() + (room.width() - size.width()) // 2, max(room.top(), top))
