"""A week as a small picture: a lane a day, an entry a block, runs as tall as they are long.

What has no day stands in a row below the lanes, as it does below the board.
"""

from collections.abc import Callable, Collection, Iterator, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from desktop.model.plan import CrossTraining, Day, Entry, Note, Rest, Run, RunKind, StrengthSession, bound
from desktop.ui.board.painting.silhouettes import OPACITY, silhouette
from desktop.ui.theme import Theme, fill, font

GAP = 6  # between lanes
APART = 3  # between two blocks
LOOSE = 14.0  # pixels of the row for what has no day; less in a low picture
NAMES = 18  # pixels for the names of days
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
    names: Sequence[str] = (),
    mirrored: bool = False,
) -> None:
    """Paint seven days into a box, below their names if there are any; entries whose ids are ``coming`` have
    a frame in the accent. ``mirrored``: the first day is the rightmost.

    Days by their place in the week have an amber one when they are ``framed``.
    """
    if names:
        paint_names(painter, box, names, theme, mirrored=mirrored)
        box = box.adjusted(0, NAMES, 0, 0)
    room = box.adjusted(0, 0, 0, -_loose_height(box, days))
    for number, lane in enumerate(lanes(room, len(days), mirrored=mirrored)):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme[ground])
        painter.drawRoundedRect(lane, 3, 3)
        if number in framed:
            painter.setPen(QPen(theme["warning-edge"], 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(lane.adjusted(-0.5, -0.5, 0.5, 0.5), 4, 4)
    if room.height() < box.height():  # one ground across: what stands on it belongs to no lane
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme[ground])
        painter.drawRoundedRect(_loose_row(box, room), 3, 3)
    inset = 2 if numbers else 0
    for entry, block in blocks(box, days, inset=inset, mirrored=mirrored):
        _paint_entry(painter, block, entry, theme)
        if isinstance(entry, Run):
            _paint_pace(painter, block, entry.kind, theme)
            if numbers:
                _paint_number(painter, block, numbers(entry), theme[f"on-{entry.kind.value}"])
        if entry.id in coming:
            paint_frame(painter, block, theme, ground)


def paint_frame(painter: QPainter, block: QRectF, theme: Theme, ground: str) -> None:
    """The frame round an entry that comes in. A line of the ground is within it, so that it is seen round a
    block of nearly its own colour too."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme[ground], 1))
    painter.drawRoundedRect(block.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2)
    painter.setPen(QPen(theme["accent"], 2))
    painter.drawRoundedRect(block.adjusted(1, 1, -1, -1), 3, 3)


def paint_names(
    painter: QPainter, box: QRectF, names: Sequence[str], theme: Theme, *, mirrored: bool = False
) -> None:
    """Write the names of the days above their lanes, unless one is wider than its lane and the gaps."""
    face = font(11)
    if max(map(QFontMetricsF(face).horizontalAdvance, names)) > lanes(box, len(names))[0].width() + GAP:
        return
    painter.setFont(face)
    painter.setPen(theme["ink2"])
    for name, lane in zip(names, lanes(box, len(names), mirrored=mirrored), strict=True):
        above = QRectF(lane.left() - GAP / 2, box.top(), lane.width() + GAP, NAMES - 3)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, name)


def lanes(box: QRectF, count: int, *, mirrored: bool = False) -> list[QRectF]:
    """Where the days stand in a box, side by side."""
    width = (box.width() - GAP * (count - 1)) / count
    plain = [
        QRectF(box.left() + number * (width + GAP), box.top(), width, box.height()) for number in range(count)
    ]
    return plain[::-1] if mirrored else plain


def blocks(
    box: QRectF, days: Sequence[Day], *, inset: float = 0, mirrored: bool = False
) -> Iterator[tuple[Entry, QRectF]]:
    """Where each entry stands: in its day's lane, or in the row below. A note stands nowhere."""
    room = box.adjusted(0, 0, 0, -_loose_height(box, days))
    for lane, day in zip(lanes(room, len(days), mirrored=mirrored), days, strict=True):
        yield from _stacked(lane.adjusted(inset, inset, -inset, -inset), bound(day))
    loose = _loose(days)
    places = lanes(_loose_row(box, room), max(len(days), len(loose)), mirrored=mirrored)
    yield from zip(loose, places, strict=False)


def _loose(days: Sequence[Day]) -> list[Entry]:
    return [entry for day in days for entry in day if entry.some_day and not isinstance(entry, Note)]


def _loose_row(box: QRectF, room: QRectF) -> QRectF:
    """Where what has no day stands, below the ``room`` of the lanes."""
    return QRectF(box.left(), room.bottom() + APART, box.width(), box.bottom() - room.bottom() - APART)


def _loose_height(box: QRectF, days: Sequence[Day]) -> float:
    """Pixels for the row of what has no day, with what parts it from the lanes."""
    return min(LOOSE, box.height() / 4) + APART if _loose(days) else 0


def _stacked(lane: QRectF, day: Day) -> Iterator[tuple[Entry, QRectF]]:
    heights = [_height(entry, lane.height()) for entry in day]
    gaps = APART * sum(height > 0 for height in heights)
    # A full day is drawn smaller rather than over its lane's edge.
    scale = max(0.0, min(1.0, (lane.height() - gaps) / max(1.0, sum(heights))))
    bottom = lane.bottom()
    for entry, height in reversed(list(zip(day, heights, strict=True))):
        if height:
            block = QRectF(lane.left(), bottom - height * scale, lane.width(), height * scale)
            bottom = block.top() - APART
            yield entry, block


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
    painter.fillPath(silhouette(kind, block, min(PACE, block.height() / 2)), shade)
    painter.restore()
    if kind in (RunKind.RECOVERY, RunKind.RACE):
        painter.setPen(QPen(theme["button-edge"], 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(block.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)


def _paint_number(painter: QPainter, block: QRectF, number: str, ink: QColor) -> None:
    """A number above the silhouette, unless it is wider or higher than the room there."""
    face = font(11, 600)
    room = block.height() - min(PACE, block.height() / 2)
    if room >= NUMBER and QFontMetricsF(face).horizontalAdvance(number) <= block.width() - 2:
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
