"""Shows one sheet of paper, front and back, sharp at every zoom. It asks for pictures and is handed them."""

from collections.abc import Mapping, Sequence
from math import ceil, floor
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.ui.printing.arrangement import LABEL, Arrangement, Fit, Zoom, arranged, step
from desktop.ui.printing.making import Shot
from desktop.ui.theme import Themes, fill, font

WHOLE: Final = 6_000_000
"""Pixels up to which a picture has all of its page; of a larger page it has what is seen, and some around."""
AROUND: Final = 0.5
"""How much around, in sizes of the view."""
POINTS: Final = 72
PAPER: Final = QColor("#FFFFFF")
"""Paper is white, in a dark window too."""


class Side(NamedTuple):
    """A side of a sheet: the number of its page, its size in points and what it is called."""

    page: int
    size: QSizeF
    name: str


class SheetView(QAbstractScrollArea):
    """``wanted`` asks for a Shot for a place; ``turned`` for the sheet so many further on.

    Until a picture is there the one before it is seen in its place, so that nothing flickers.
    """

    wanted = Signal(int, object)
    turned = Signal(int)
    zoomed = Signal()

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._sides: tuple[Side, ...] = ()
        self._message = ""
        self._pictures: dict[int, tuple[Shot, QImage]] = {}
        self._asked: dict[int, Shot] = {}
        self.zoom: Zoom = Fit.PAGE
        self._arrangement = Arrangement(1, (), QSizeF())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(24)
            bar.valueChanged.connect(self._look)
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._want)
        themes.changed.connect(self.viewport().update)

    # ---- what is shown ---------------------------------------------------------------------

    def show_sides(self, sides: Sequence[Side], *, anew: bool) -> None:
        """Show the sides of a sheet. ``anew``: their pages were laid out anew, and pictures are to be too."""
        same = [side[:2] for side in sides] == [side[:2] for side in self._sides]
        if [side.size for side in sides] != [side.size for side in self._sides]:
            self._pictures.clear()
        self._message, self._sides = "", tuple(sides)
        if anew or not same:
            self._asked.clear()
        self._arrange()

    def show_message(self, message: str) -> None:
        """Say something in the place of the pages."""
        self._message, self._sides = message, ()
        self._pictures.clear()
        self._asked.clear()
        self._arrange()

    def take(self, shot: Shot, image: QImage) -> None:
        """A picture is there."""
        for place, asked in self._asked.items():
            if asked == shot:
                self._pictures[place] = shot, image
                self.viewport().update()

    @property
    def sharp(self) -> bool:
        """Whether all that is seen is as sharp as the screen is."""
        shown = {place: shot for place, (shot, _) in self._pictures.items()}
        return not self._looking.isActive() and all(
            shown.get(place) == self._asked.get(place) is not None for place in self._seen()
        )

    @property
    def pictures(self) -> Mapping[int, tuple[Shot, QImage]]:
        """What is shown in each place."""
        return self._pictures

    @property
    def message(self) -> str:
        """What is said in the place of the pages, if anything."""
        return self._message

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that are shown."""
        return self._sides

    # ---- zoom ------------------------------------------------------------------------------

    @property
    def true_scale(self) -> float:
        """Logical pixels to the point at which paper is as large as it is."""
        return self.logicalDpiX() / POINTS

    @property
    def factor(self) -> float:
        """How many times as large as on paper the pages are shown."""
        return self._arrangement.scale / self.true_scale

    def show_at(self, zoom: Zoom) -> None:
        """Show the pages at a zoom; the middle of what is seen stays in the middle."""
        middle = self._middle()
        self.zoom = zoom
        self._arrange()
        self._centre(middle)
        self.zoomed.emit()

    def enlarge(self, larger: bool = True) -> None:
        """One step larger or smaller."""
        self.show_at(step(self.factor, larger))

    def _middle(self) -> tuple[float, float]:
        """What part of the whole is in the middle of the view."""
        size, view = self._arrangement.size, self.viewport()
        across = (self.horizontalScrollBar().value() + view.width() / 2) / max(1.0, size.width())
        down = (self.verticalScrollBar().value() + view.height() / 2) / max(1.0, size.height())
        return across, down

    def _centre(self, middle: tuple[float, float]) -> None:
        size, view = self._arrangement.size, self.viewport()
        self.horizontalScrollBar().setValue(round(middle[0] * size.width() - view.width() / 2))
        self.verticalScrollBar().setValue(round(middle[1] * size.height() - view.height() / 2))

    # ---- what the runner does --------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down turn sheets, plus and minus zoom, arrows scroll."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self.turned.emit(1)
            case Qt.Key.Key_PageUp:
                self.turned.emit(-1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.enlarge()
            case Qt.Key.Key_Minus:
                self.enlarge(larger=False)
            case Qt.Key.Key_0:
                self.show_at(Fit.PAGE)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.enlarge(larger=event.angleDelta().y() > 0)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What fits follows the room."""
        super().resizeEvent(event)
        self._arrange()

    def viewportEvent(self, event: QEvent) -> bool:
        """Another screen may be finer."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._look()
        return super().viewportEvent(event)

    # ---- pictures --------------------------------------------------------------------------

    def _arrange(self) -> None:
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        room = QSizeF(self.maximumViewportSize())
        made = self._arranged(room)
        across, down = made.size.width() > room.width(), made.size.height() > room.height()
        if across or down:  # a bar takes room, which may make the other one needed
            less = QSizeF(
                bars[1].sizeHint().width() if down else 0, bars[0].sizeHint().height() if across else 0
            )
            room -= less
            made = self._arranged(room)
        self._arrangement = made
        wholes = (made.size.width(), room.width()), (made.size.height(), room.height())
        for bar, (whole, seen) in zip(bars, wholes, strict=True):
            bar.setPageStep(round(seen))
            bar.setRange(0, max(0, ceil(whole - seen - 0.5)))
        self._look()

    def _arranged(self, room: QSizeF) -> Arrangement:
        sizes = [side.size for side in self._sides]
        return arranged(sizes, room, self.zoom, self.true_scale)

    def _look(self) -> None:
        """What is seen has changed: ask for its pictures once all has settled."""
        self._looking.start()
        self.viewport().update()

    def _seen(self) -> list[int]:
        """The places that are in sight."""
        view = QRectF(self.viewport().rect()).translated(self._corner)
        return [at for at, place in enumerate(self._arrangement.places) if place.intersects(view)]

    @property
    def _corner(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _want(self) -> None:
        for place in self._seen():
            asked, needed = self._asked.get(place), self._part(place, 0)
            shot = self._shot(place)
            if asked is not None and asked[:2] == shot[:2] and _holds(asked.part, needed):
                continue
            self._asked[place] = shot
            self.wanted.emit(place, shot)

    def _shot(self, place: int) -> Shot:
        scale = self._arrangement.scale * self.devicePixelRatioF()
        side = self._sides[place]
        wide, high = ceil(side.size.width() * scale), ceil(side.size.height() * scale)
        part = (0, 0, wide, high) if wide * high <= WHOLE else self._part(place, AROUND)
        return Shot(side.page, scale, part)

    def _part(self, place: int, around: float) -> tuple[int, int, int, int]:
        """What is seen of a place and so much around it, in pixels of its page."""
        box, ratio = self._arrangement.places[place], self.devicePixelRatioF()
        view = QRectF(self.viewport().rect()).translated(self._corner)
        wide, high = view.width() * around, view.height() * around
        part = view.adjusted(-wide, -high, wide, high).intersected(box).translated(-box.topLeft())
        left, top = floor(part.left() * ratio), floor(part.top() * ratio)
        return left, top, ceil(part.right() * ratio) - left, ceil(part.bottom() * ratio) - top

    # ---- painting --------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """White paper with a flat shadow, in every theme; below each side what it is."""
        theme, painter = self._themes.current, QPainter(self.viewport())
        fill(painter, self.viewport().rect(), theme["board"])
        painter.setFont(font(13))
        if self._message:
            painter.setPen(theme["ink2"])
            room = self.viewport().rect().adjusted(32, 24, -32, -24)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._message)
        painter.translate(-self._corner)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for at, (side, place) in enumerate(zip(self._sides, self._arrangement.places, strict=True)):
            edge = place.adjusted(-0.5, -0.5, 0.5, 0.5)
            fill(painter, edge.translated(0, 2), theme["button-edge"])
            fill(painter, place, PAPER)
            if at in self._pictures:
                self._paint_picture(painter, place, *self._pictures[at])
            painter.setPen(QPen(theme["button-edge"], 1))
            painter.drawRect(edge)
            painter.setPen(theme["ink2"])
            name = QRectF(place.left() - 60, place.bottom() + 6, place.width() + 120, LABEL - 8)
            painter.drawText(name, Qt.AlignmentFlag.AlignCenter, side.name)
        if self.hasFocus():
            painter.resetTransform()
            painter.setPen(QPen(theme["focus"], 2))
            painter.drawRect(QRect(self.viewport().rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_picture(self, painter: QPainter, place: QRectF, shot: Shot, image: QImage) -> None:
        """A picture where its part of the page is; one of another zoom is stretched until its own comes."""
        factor = self._arrangement.scale / shot.scale
        left, top, wide, high = (length * factor for length in shot.part)
        target = QRectF(place.left() + left, place.top() + top, wide, high)
        painter.save()
        painter.setClipRect(place)
        if abs(factor * self.devicePixelRatioF() - 1) < 1e-6:  # pixel for pixel
            image.setDevicePixelRatio(self.devicePixelRatioF())
            painter.drawImage(target.topLeft(), image)
        else:
            painter.drawImage(target, image)
        painter.restore()


def _holds(part: tuple[int, int, int, int], needed: tuple[int, int, int, int]) -> bool:
    """Whether a part has all of another."""
    left, top, wide, high = part
    return (
        left <= needed[0]
        and top <= needed[1]
        and left + wide >= needed[0] + needed[2]
        and top + high >= needed[1] + needed[3]
    )
