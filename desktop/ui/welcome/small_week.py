"""A week as a small picture: a lane a day, an entry a block, runs as tall as they are long."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from desktop.model.plan import CrossTraining, Day, Entry, Rest, Run, RunKind, StrengthSession
from desktop.ui.board.painting.silhouettes import OPACITY, silhouette
from desktop.ui.theme import Theme, fill, font

GAP = 6  # between lanes
FULL_LANE = 16_000  # metres of a run that fills a lane
UNKNOWN = 3000  # metres that a run without a distance is drawn as
PACE = 7.0  # pixels of a pace's silhouette at most
NUMBER = 15  # pixels that a number in a run needs

Numbers = Callable[[Run], str]
"""What is written in a run's block, where there is room."""


def paint_week(
    painter: QPainter,
    box: QRectF,
    days: Sequence[Day],
    theme: Theme,
    *,
    ground: str = "hover",
    coming: Collection[str] = (),
    numbers: Numbers | None = None,
    framed: Collection[int] = (),
) -> None:
    """Paint seven days into a box; entries whose ids are ``coming`` have a frame in the accent.

    Days by their place in the week have an amber one when they are ``framed``.
    """
    for number, (lane, day) in enumerate(zip(lanes(box, len(days)), days, strict=True)):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme[ground])
        painter.drawRoundedRect(lane, 3, 3)
        inner = lane.adjusted(2, 2, -2, -2) if numbers else lane
        _paint_day(painter, inner, day, theme, coming, numbers)
        if number in framed:
            painter.setPen(QPen(theme["warning-edge"], 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(lane.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4)


def lanes(box: QRectF, count: int) -> list[QRectF]:
    """Where the days stand in a box, side by side."""
    width = (box.width() - GAP * (count - 1)) / count
    return [
        QRectF(box.left() + number * (width + GAP), box.top(), width, box.height()) for number in range(count)
    ]


def _paint_day(
    painter: QPainter,
    lane: QRectF,
    day: Day,
    theme: Theme,
    coming: Collection[str],
    numbers: Numbers | None,
) -> None:
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
        if numbers and isinstance(entry, Run):
            _paint_pace(painter, block, entry.kind, theme)
            _paint_number(painter, block, numbers(entry), theme[f"on-{entry.kind.value}"])
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


def _paint_pace(painter: QPainter, block: QRectF, kind: RunKind, theme: Theme) -> None:
    """The silhouette of a run's pace at its foot, and an edge where it is nearly as pale as its ground."""
    shade = QColor(theme[f"on-{kind.value}"])
    shade.setAlphaF(OPACITY)
    outline = QPainterPath()
    outline.addRoundedRect(block, 2, 2)
    painter.save()
    painter.setClipPath(outline)
    painter.fillPath(silhouette(kind, block, PACE), shade)
    painter.restore()
    if kind in (RunKind.RECOVERY, RunKind.RACE):
        painter.setPen(QPen(theme["button-edge"], 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(block.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)


def _paint_number(painter: QPainter, block: QRectF, number: str, ink: QColor) -> None:
    """A number at a block's upper edge, unless it is wider or higher than the block."""
    face = font(11, 600)
    if block.height() >= NUMBER and QFontMetricsF(face).horizontalAdvance(number) <= block.width() - 2:
        painter.setFont(face)
        painter.setPen(ink)
        top = QRectF(block.left(), block.top(), block.width(), NUMBER)
        painter.drawText(top, Qt.AlignmentFlag.AlignCenter, number)


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
