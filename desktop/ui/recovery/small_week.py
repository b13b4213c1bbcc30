"""The week of a version as a small picture: names of days, and below each what is planned on it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.model.plan import Run
from desktop.ui.recovery.facts import Card, spoken_week
from desktop.ui.theme import Themes
from desktop.ui.welcome.small_week import NAMES, paint_week
from desktop.wording import dates
from desktop.wording.quantities import distance_number
from desktop.wording.voice import Voice

HEIGHT = NAMES + 86


class SmallWeek(QWidget):
    """Days that differ from the suggested version are framed; ``unit`` is that of the distances."""

    def __init__(
        self, card: Card, unit: str, themes: Themes, voice: Voice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._card, self._unit, self._themes, self._voice = card, unit, themes, voice
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(spoken_week(card, voice))
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """As in a card of three beside each other."""
        return QSize(290, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Narrower lanes leave out the numbers."""
        return QSize(180, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names above, days below."""
        theme, card = self._themes.current, self._card
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_week(
            painter,
            QRectF(self.rect()).adjusted(1, 0, -1, -1),
            card.days,
            theme,
            ground="board",
            numbers=self._number,
            framed=card.differs,
            names=[dates.weekday(self._voice, when) for when in card.week],
            mirrored=self.isRightToLeft(),
        )
        painter.end()

    def _number(self, run: Run) -> str:
        return distance_number(self._voice, run.distance, self._unit) if run.distance else ""
