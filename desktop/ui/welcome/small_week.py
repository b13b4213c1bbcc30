"""A week as a small picture: a lane a day, an entry a block, runs as tall as they are long."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.model.plan import CrossTraining, Day, Entry, Rest, Run, StrengthSession
from desktop.ui.theme import Theme, fill

GAP = 6  # between lanes
FULL_LANE = 16_000  # metres of a run that fills a lane
UNKNOWN = 3000  # metres that a run without a distance is drawn as


def paint_week(
    painter: QPainter,
    box: QRectF,
    days: Sequence[Day],
    theme: Theme,
    *,
    ground: str = "hover",
    coming: Collection[str] = (),
) -> None:
    """Paint seven days into a box; entries whose ids are ``coming`` have a frame in the accent."""
    width = (box.width() - GAP * (len(days) - 1)) / len(days)
    for number, day in enumerate(days):
        lane = QRectF(box.left() + number * (width + GAP), box.top(), width, box.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme[ground])
        painter.drawRoundedRect(lane, 3, 3)
        _paint_day(painter, lane, day, theme, coming)


def _paint_day(painter: QPainter, lane: QRectF, day: Day, theme: Theme, coming: Collection[str]) -> None:
    heights = [_height(entry, lane.height()) for entry in day]
    gaps = 3.0 * sum(height > 0 for height in heights)
    # A full day is drawn smaller rather than over its lane's edge.
    scale = min(1.0, (lane.height() - gaps) / max(1.0, sum(heights)))
    bottom = lane.bottom()
    for entry, height in reversed(list(zip(day, heights, strict=True))):
        if not height:
            continue
        block = QRectF(lane.left(), bottom - height * scale, lane.width(), height * scale)
        bottom = block.top() - 3
        _paint_entry(painter, block, entry, theme)
        if entry.id in coming:
            painter.setPen(QPen(theme["accent"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(block.adjusted(1, 1, -1, -1), 3, 3)


def _paint_entry(painter: QPainter, block: QRectF, entry: Entry, theme: Theme) -> None:
    painter.setPen(QPen(theme["button-edge"], 1))
    match entry:
        case Run(kind=kind):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme[kind.value])
            painter.drawRoundedRect(block, 2, 2)
        case StrengthSession() | CrossTraining():
            painter.setBrush(theme["card"])
            painter.drawRoundedRect(block.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            fill(painter, QRectF(block.left(), block.top(), block.width(), 4), theme["session-bar"])
        case _:
            painter.setPen(QPen(theme["control"], 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(block.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def _height(entry: Entry, lane: float) -> float:
    """How tall an entry stands: a run by its distance, the rest as blocks; a note stands nowhere."""
    match entry:
        case Run(distance=distance):
            return min(lane, max(14.0, lane * (distance or UNKNOWN) / FULL_LANE))
        case StrengthSession() | CrossTraining():
            return 20.0
        case Rest():
            return 14.0
        case _:
            return 0.0
