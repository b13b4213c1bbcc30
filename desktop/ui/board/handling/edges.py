"""A drag that rests at the board's edges: at the sides it turns the week, above and below it scrolls.

It must rest there for a second before anything begins, and a card that was taken near an edge must have been
away from it: whoever takes up a card there does not mean to go anywhere yet.
"""

from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QSize, QTimer, Signal

SIDE = 10  # pixels at the board's sides that turn the week: narrow, as cards begin beside them
END = 26  # pixels above and below that scroll
WAIT = 1000  # milliseconds of rest before the first step, and between two weeks
SCROLL_EVERY = 30
SCROLL_STEP = 14


class Zone(NamedTuple):
    """Which edges a point is at: -1 for earlier days or above, 1 for later ones or below, 0 for neither."""

    turn: int = 0
    scroll: int = 0


INSIDE = Zone()


def zone_at(size: QSize, point: QPoint, *, mirrored: bool = False) -> Zone:
    """The edges that a point is at, of a board of that size; ``mirrored``: later days are at the left."""
    turn = (point.x() >= size.width() - SIDE) - (point.x() < SIDE)
    return Zone(-turn if mirrored else turn, (point.y() >= size.height() - END) - (point.y() < END))


class Edges(QObject):
    """Follows the pointer of one drag. ``turned`` is by how many weeks, ``scrolled`` by how many pixels."""

    turned = Signal(int)
    scrolled = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = INSIDE
        self._away = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def begin(self, *, away: bool) -> None:
        """A drag has come; ``away`` unless it begins on the board itself, where an edge may be near."""
        self.rest()
        self._away = away

    def hover(self, size: QSize, point: QPoint, *, mirrored: bool = False) -> None:
        """The pointer is at a point of a board of that size."""
        zone = zone_at(size, point, mirrored=mirrored)
        self._away = self._away or zone == INSIDE
        if zone == self._zone or not self._away:
            return
        self._zone = zone
        self._timer.stop()
        if zone != INSIDE:
            self._timer.start(WAIT)

    def rest(self) -> None:
        """The drag is over, or elsewhere."""
        self._zone, self._away = INSIDE, False
        self._timer.stop()

    def _step(self) -> None:
        zone = self._zone
        if zone.turn:
            self.turned.emit(zone.turn)
        else:
            self._timer.setInterval(SCROLL_EVERY)
            self.scrolled.emit(SCROLL_STEP * zone.scroll)
