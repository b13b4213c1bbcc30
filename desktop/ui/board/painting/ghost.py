"""What hangs on the pointer during a drag: the thing itself, and a line naming the exact place.

The picture is made once, when the drag begins, because not every system can change it under way.
The line below it is a widget of the window, moved by the board.
"""

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QDrag, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from desktop.model.finding import find_entry, find_exercise
from desktop.model.plan import Plan, RunKind
from desktop.model.refs import (
    EntryRef,
    ExerciseRef,
    NewEntry,
    NewEntryKind,
    NewExercise,
    NewRoutine,
    Thing,
    Things,
    ids_of,
    kind_of,
)
from desktop.ui import drag
from desktop.ui.board.geometry.carried import Aim
from desktop.ui.board.geometry.typesetting import FontTypesetter, Style
from desktop.ui.board.painting.brushwork import Brushwork
from desktop.ui.board.painting.looks import Figures
from desktop.ui.document import Document
from desktop.ui.theme import Theme, Themes
from desktop.wording.voice import Voice

SIZE = QSize(214, 62)
OFFSET = QPoint(12, 14)  # from the pointer's tip to the picture's corner
PILE = 5  # pixels from card to card of a pile
BADGE = 22
_PICTURE = 48


def start_drag(
    source: QWidget,
    things: Things,
    document: Document,
    figures: Figures,
    themes: Themes,
    voice: Voice,
) -> Qt.DropAction:
    """Drag things of the library or of the plan; returns when they are dropped or cancelled."""
    from desktop.model.routines import looked_up  # with the first drag

    carrier, things = QDrag(source), looked_up(document.diary.routines, things)
    carrier.setMimeData(_mime(source, things, document, figures, voice))
    ratio = source.devicePixelRatioF()
    mirrored = source.isRightToLeft()
    carrier.setPixmap(
        ghost_pixmap(things, document, figures, themes.current, voice, ratio, mirrored=mirrored)
    )
    carrier.setHotSpot(-OFFSET)
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    new = not ids_of(things)
    return drag.carry(carrier, both, Qt.DropAction.CopyAction if new else Qt.DropAction.MoveAction)


def _mime(source: QWidget, things: Things, document: Document, figures: Figures, voice: Voice) -> QMimeData:
    """What travels: for Footwork what is meant, for other programs the paper of what is planned."""
    own, drawn = drag.to_mime(things), getattr(figures, "source", None)
    if drawn is None or not ids_of(things):
        return own
    from desktop.ui.dragout.mime import Outbox, with_paper  # loaded with the first drag

    window = source.window()
    outbox = window.findChild(Outbox) or Outbox(window)
    return with_paper(own, things, document, drawn, outbox, voice, getattr(figures, "read_photo", None))


def ghost_pixmap(
    things: Things,
    document: Document,
    figures: Figures,
    theme: Theme,
    voice: Voice,
    device_pixel_ratio: float,
    *,
    mirrored: bool = False,
) -> QPixmap:
    """Picture, name and dose of what is dragged, on a small card; on a pile, with its number.

    ``mirrored``: the picture is at the right. Raises Gone.
    """
    from desktop.wording import landing  # with the first drag

    type_ = FontTypesetter()
    brush = Brushwork(theme, type_.fonts, device_pixel_ratio)
    name, line = landing.dragged(voice, document.plan, document.library, things, document.settings.unit)
    behind = _behind(things)
    pixmap = QPixmap(QSize(SIZE.width() + PILE * behind, ghost_height(things)) * device_pixel_ratio)
    pixmap.setDevicePixelRatio(device_pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, BADGE // 2 if behind else 0)
    for step in range(behind, -1, -1):
        _paint_card(painter, QRect(QPoint(PILE * step, PILE * step), SIZE), brush)
    picture = QRect(SIZE.width() - 7 - _PICTURE if mirrored else 7, 7, _PICTURE, _PICTURE)
    _paint_picture(painter, picture, things[0], document, figures, brush)
    width = SIZE.width() - _PICTURE - 25

    def left(text: str, style: Style) -> int:
        return picture.left() - 10 - type_.width(text, style) if mirrored else picture.right() + 11

    names = type_.lines(name, Style.TITLE, width, 1 if line else 2)
    height = sum([Style.TITLE.height] * len(names)) + (Style.LINE.height if line else 0)
    top = (SIZE.height() - height) // 2
    painter.setPen(theme["ink"])
    for number, shown in enumerate(names):
        baseline = Style.TITLE.baseline(top + number * Style.TITLE.height)
        brush.text(painter, shown, left(shown, Style.TITLE), baseline, Style.TITLE)
    if line:
        painter.setPen(theme["ink3"])
        shown = type_.lines(line, Style.LINE, width, 1)[0]
        baseline = Style.LINE.baseline(top + Style.TITLE.height + 1)
        brush.text(painter, shown, left(shown, Style.LINE), baseline, Style.LINE)
    if behind:
        _paint_count(painter, voice.number(len(things)), type_, brush)
    painter.end()
    return pixmap


def ghost_height(things: Things) -> int:
    """How high the ghost of some things is."""
    behind = _behind(things)
    return SIZE.height() + PILE * behind + (BADGE // 2 if behind else 0)


def _behind(things: Things) -> int:
    """Cards that show behind the first, as of a pile."""
    return max(0, min(len(things) - 1, 2))


def _paint_card(painter: QPainter, rect: QRect, brush: Brushwork) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush.theme["card"])
    painter.drawRoundedRect(QRectF(rect), 8, 8)
    brush.edged(painter, rect, brush.theme["accent"], 2)


def _paint_count(painter: QPainter, count: str, type_: FontTypesetter, brush: Brushwork) -> None:
    """How many things there are, on the upper edge."""
    width = type_.width(count, Style.TITLE)
    badge = QRect(SIZE.width() - width - 26, -(BADGE // 2), max(BADGE, width + 12), BADGE)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush.theme["accent"])
    painter.drawRoundedRect(QRectF(badge), BADGE / 2, BADGE / 2)
    painter.setPen(brush.theme["on-accent"])
    baseline = Style.TITLE.baseline(badge.center().y() - Style.TITLE.height // 2)
    brush.text(painter, count, badge.center().x() + 1 - width // 2, baseline, Style.TITLE)


def _paint_picture(
    painter: QPainter, rect: QRect, dragged: Thing, document: Document, figures: Figures, brush: Brushwork
) -> None:
    kind = _kind(dragged, document.plan)
    if isinstance(kind, RunKind):
        brush.run_block(painter, kind, rect, round_top=True, round_bottom=True)
        return
    if kind is not None:
        from desktop.ui.controls.tile import paint_entry_tile  # drags come long after the first paint

        paint_entry_tile(painter, QRectF(rect), kind, brush.theme)
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush.theme["tile"])
    painter.drawRoundedRect(QRectF(rect), 6, 6)
    if isinstance(dragged, NewRoutine):
        _paint_four(painter, rect, dragged, document, figures, brush)
        return
    exercise = _exercise(dragged, document.plan)
    if exercise in document.library:
        painter.drawPixmap(rect.topLeft(), figures.pixmap(exercise, _PICTURE, brush.ratio))
    else:
        brush.icon(painter, "dumbbell", rect.adjusted(14, 14, -14, -14), "ink")


def _paint_four(
    painter: QPainter,
    rect: QRect,
    dragged: NewRoutine,
    document: Document,
    figures: Figures,
    brush: Brushwork,
) -> None:
    """The first exercises of a saved routine, four at most."""
    held = dragged.saved.exercises if dragged.saved else ()
    known = [one.exercise for one in held if one.exercise in document.library][:4]
    half = _PICTURE // 2
    for number, exercise in enumerate(known):
        corner = rect.topLeft() + QPoint(number % 2 * half, number // 2 * half)
        painter.drawPixmap(corner, figures.pixmap(exercise, half, brush.ratio))


def _kind(dragged: Thing, plan: Plan) -> RunKind | NewEntryKind | None:
    match dragged:
        case NewEntry(kind):
            return kind
        case EntryRef(entry_id):
            return kind_of(find_entry(plan, entry_id)[2])
        case _:
            return None


def _exercise(dragged: Thing, plan: Plan) -> str:
    match dragged:
        case NewExercise(exercise):
            return exercise
        case ExerciseRef(item):
            return find_exercise(plan, item)[2].exercise
        case _:
            return ""


class PlaceLine(QWidget):
    """Names the exact place of a drop, just below the ghost; red with the reason when refused."""

    def __init__(self, themes: Themes, type_: FontTypesetter) -> None:
        super().__init__()
        self._themes, self._type = themes, type_
        self._lines: tuple[str, ...] = ()
        self._icon = "corner-down-right"
        self._meanings = ("card", "accent", "accent-text")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return " ".join(self._lines)

    def show_at(self, pointer: QPoint, aim: Aim, note: str, below: int = SIZE.height()) -> None:
        """Say where the drop lands; ``pointer`` in the window's pixels, ``note`` in a second line.

        ``below``: how high the ghost is that it stands under.
        """
        refused = not aim.verdict.allowed and aim.verdict.already is None
        self._icon = "x" if refused else "triangle-alert" if note else "corner-down-right"
        if refused:
            self._meanings = ("refused-ground", "refused-edge", "refused")
        elif note:
            self._meanings = ("warning-ground", "warning-edge", "warning")
        else:
            self._meanings = ("card", "accent", "accent-text")
        width = SIZE.width() - 42
        self._lines = self._type.lines(aim.place, Style.NAME, width, 3)
        if note:
            self._lines += self._type.lines(note, Style.NAME, width, 2)
        self.setAccessibleName(self.text)
        self.resize(SIZE.width(), len(self._lines) * 16 + 14)
        self.move(self._within_window(pointer + OFFSET + QPoint(0, below - 2), pointer))
        self.raise_()
        self.show()
        self.update()

    def show_over(
        self, widget: QWidget, point: QPoint, aim: Aim, note: str = "", below: int = SIZE.height()
    ) -> None:
        """Say where the drop lands over a widget that is not the board; ``point`` in its pixels."""
        window = widget.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.show_at(widget.mapTo(window, point), aim, note, below)

    def _within_window(self, corner: QPoint, pointer: QPoint) -> QPoint:
        """The ghost may hang out of the window; what names the place stays in it."""
        window = self.parentWidget() or self
        left = min(corner.x(), window.width() - self.width() - 4)
        fits = corner.y() + self.height() <= window.height()
        return QPoint(max(4, left), corner.y() if fits else pointer.y() - self.height() - 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A small card with a sign and the text."""
        theme = self._themes.current
        ground, edge, ink = self._meanings
        brush = Brushwork(theme, self._type.fonts, self.devicePixelRatioF())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme[ground])
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        brush.edged(painter, self.rect(), theme[edge], 2)
        mirrored = self.isRightToLeft()
        brush.icon(painter, self._icon, QRect(self.width() - 28 if mirrored else 12, 7, 16, 16), ink)
        painter.setPen(theme[ink])
        for number, line in enumerate(self._lines):
            left = self.width() - 34 - self._type.width(line, Style.NAME) if mirrored else 34
            brush.text(painter, line, left, Style.NAME.baseline(8 + number * 16), Style.NAME)
        painter.end()
