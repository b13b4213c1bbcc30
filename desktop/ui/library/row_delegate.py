"""Paints a row of the library: picture, name, movements, equipment, and why it is flagged."""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.model.refs import NewEntry, NewExercise, NewRoutine
from desktop.ui.controls.glyph import paint_glyph
from desktop.ui.controls.ring import FADED, RING, paint_body, paint_ring
from desktop.ui.controls.tile import paint_entry_tile, paint_exercise_tile
from desktop.ui.controls.wrap import text_width, wrapped
from desktop.ui.figures.store import FigureStore
from desktop.ui.icons import icon_pixmap
from desktop.ui.library.shelf import Heading, ShelfRow
from desktop.ui.library.shelf_model import ShelfModel
from desktop.ui.theme import Themes, font

LEFT, INDENT = 12, 22
PICTURE, SMALL_PICTURE = 56, 40
PAD, SMALL_PAD = 5, 4
SMALL_PICTURE_OF_MANY = 30  # of a routine, whose exercises stand side by side
CARD = 12  # pixels between its card's edge and what stands in it
TEXT_GAP = 10
CHEVRON = 28  # pixels at the right that fold a family
GLYPH, GLYPH_GAP = 16, 6
NAME_LINE, LINE = 18, 17
HEADING, HEADING_LEFT = 34, 34  # pixels high, and before its name
_BESIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute


class _Face(NamedTuple):
    """A row broken into lines, for a width."""

    picture: QRectF
    text_left: float
    name: tuple[str, ...]
    line: tuple[str, ...]
    warning: tuple[str, ...]
    height: int
    text_top: int | None = None
    beside: int = 0  # pixels that what it is takes in the first line; none where it has one of its own

    @property
    def text_height(self) -> int:
        return NAME_LINE * len(self.name) + LINE * (len(self.line) + len(self.warning))


class RowDelegate(QStyledItemDelegate):
    """``faded`` is the row that is being dragged, kept in its place; ``hovered`` has the pointer on it;
    ``ring`` shows the focus.

    The view is asked how a row stands: the state in Qt's option would need QStyle, whose six hundred
    enumeration values take as long to load as all else that the library shows at the start.
    """

    def __init__(self, view: QListView, themes: Themes, figures: FigureStore) -> None:
        super().__init__(view)
        self._view, self._themes, self._figures = view, themes, figures
        self.faded = self.hovered = QPersistentModelIndex()
        self.ring = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as picture or text."""
        width = self._view.viewport().width()
        return QSize(120, _face(self._row(index), width).height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The whole row."""
        row, box, theme = self._row(index), QRectF(option.rect), self._themes.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        own = isinstance(row.dragged, NewRoutine)
        body = box.adjusted(12, 4, -12, -4) if own else box.adjusted(6, 1, -6, -1)
        selected = self._view.selectionModel().isSelected(index)
        ring = self.ring and self._view.hasFocus() and self._view.currentIndex() == index
        faded = self.faded == index
        if faded:
            paint_body(painter, body, 8, theme["panel"], theme["control"])
            painter.setOpacity(FADED)
        elif selected:
            inner = body.adjusted(RING, RING, -RING, -RING) if ring else body
            paint_body(painter, inner, 8 - RING if ring else 8, theme["tint"], theme["accent"])
        elif self.hovered == index:
            paint_body(painter, body, 8, theme["hover"], theme["line" if own else "hover"])
        elif own:
            paint_body(painter, body, 8, theme["card"], theme["line"])
        if ring:
            paint_ring(painter, body.adjusted(RING, RING, -RING, -RING), 8 - RING, theme)
        face = _face(row, round(box.width()))
        painter.translate(box.topLeft())
        if isinstance(row.dragged, Heading):
            self._paint_heading(painter, row, box)
            painter.restore()
            return
        self._paint_picture(painter, row, self._placed(face.picture, box.width()))
        self._paint_text(painter, row, face, round(box.width()), box.height())
        painter.restore()

    def picture(self, index: QModelIndex) -> QRect:
        """The picture of a row, from the row's upper left corner."""
        width = self._view.viewport().width()
        return self._placed(_face(self._row(index), width).picture, width).toRect()

    def _placed(self, rect: QRectF, width: float) -> QRectF:
        """Where a part of a row of some width stands: at the other side on a mirrored list."""
        if self._view.isRightToLeft():
            rect = rect.translated(width - rect.left() - rect.right(), 0)
        return rect

    def _row(self, index: QModelIndex | QPersistentModelIndex) -> ShelfRow:
        model = index.model()
        assert isinstance(model, ShelfModel)
        return model.row(index)

    def _paint_picture(self, painter: QPainter, row: ShelfRow, rect: QRectF) -> None:
        theme = self._themes.current
        if isinstance(row.dragged, NewRoutine):
            self._paint_pictures(painter, row, rect)
        elif isinstance(row.dragged, NewExercise):
            paint_exercise_tile(painter, rect, row.dragged.exercise, self._figures, theme)
        elif isinstance(row.dragged, NewEntry):
            paint_entry_tile(painter, rect, row.dragged.kind, theme)

    def _paint_heading(self, painter: QPainter, row: ShelfRow, box: QRectF) -> None:
        """A section's name between the arrow that folds it and the number of its exercises."""
        theme, width, mirrored = self._themes.current, box.width(), self._view.isRightToLeft()
        arrow = "chevron-down" if row.fold else "chevron-left" if mirrored else "chevron-right"
        icon = icon_pixmap(arrow, theme["ink2"], 16, painter.device().devicePixelRatioF())
        place = self._placed(QRectF(LEFT, (box.height() - 16) / 2, 16, 16), width)
        painter.drawPixmap(place.topLeft(), icon)
        line = self._placed(QRectF(HEADING_LEFT, 0, width - HEADING_LEFT - LEFT, box.height()), width)
        near, far = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if mirrored:
            near, far = far, near
        painter.setFont(font(13, 600))
        painter.setPen(theme["ink"])
        painter.drawText(line, near | _BESIDE, row.name)
        painter.setFont(font(12))
        painter.setPen(theme["ink3"])
        painter.drawText(line, far | _BESIDE, row.line)

    def _paint_pictures(self, painter: QPainter, row: ShelfRow, rect: QRectF) -> None:
        """The exercises of a routine side by side, and how many more there are."""
        theme, step = self._themes.current, SMALL_PICTURE_OF_MANY + 4
        fitting = max(1, int((rect.width() + 4) / step))
        shown = row.pictures if len(row.pictures) <= fitting else row.pictures[: fitting - 1]
        mirrored = self._view.isRightToLeft()
        for number, exercise in enumerate(shown):
            left = rect.right() - (number + 1) * step + 4 if mirrored else rect.left() + number * step
            tile = QRectF(left, rect.top(), SMALL_PICTURE_OF_MANY, SMALL_PICTURE_OF_MANY)
            paint_exercise_tile(painter, tile, exercise, self._figures, theme)
        if len(shown) < len(row.pictures):
            painter.setFont(font(12, 500))
            painter.setPen(theme["ink3"])
            number = len(shown)
            left = rect.right() - (number + 1) * step + 4 if mirrored else rect.left() + number * step
            room = QRectF(left, rect.top(), SMALL_PICTURE_OF_MANY, SMALL_PICTURE_OF_MANY)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, f"+{len(row.pictures) - len(shown)}")

    def _paint_text(self, painter: QPainter, row: ShelfRow, face: _Face, width: int, height: float) -> None:
        theme, ratio = self._themes.current, painter.device().devicePixelRatioF()

        def write(left: float, height: int, text: str) -> None:
            line = self._placed(QRectF(left, y, 1000, height), width)
            side = Qt.AlignmentFlag.AlignRight if self._view.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            painter.drawText(line, side | _BESIDE, text)

        def place(left: float, top: float, size: int) -> QRectF:
            return self._placed(QRectF(left, top, size, size), width)

        y = face.text_top if face.text_top is not None else (height - face.text_height) / 2
        painter.setFont(font(13, 500 if row.variation else 600))
        painter.setPen(theme["ink"])
        for words in face.name:
            write(face.text_left, NAME_LINE, words)
            y += NAME_LINE
        left = face.text_left
        if row.movements:
            paint_glyph(painter, place(left, y + (LINE - GLYPH) / 2, GLYPH), row.movements, theme)
            left += GLYPH + GLYPH_GAP
        painter.setFont(font(12))
        painter.setPen(theme["ink3"])
        if row.kind:
            painter.setFont(font(12, 600))
            painter.setPen(theme[row.ink])
            write(left, LINE, row.kind)
            painter.setFont(font(12))
            painter.setPen(theme["ink3"])
            left += face.beside
            y += 0 if face.beside else LINE
        for words in face.line:
            write(left, LINE, words)
            y += LINE
        if face.warning:
            icon = icon_pixmap("triangle-alert", theme["warning"], 13, ratio)
            painter.drawPixmap(place(face.text_left + 1, y + 2, 13).topLeft(), icon)
            painter.setFont(font(12, 500))
            painter.setPen(theme["warning"])
            for words in face.warning:
                write(face.text_left + GLYPH + GLYPH_GAP - 4, LINE, words)
                y += LINE
        if row.fold is not None:
            closed = "chevron-left" if self._view.isRightToLeft() else "chevron-right"
            icon = icon_pixmap("chevron-down" if row.fold else closed, theme["ink2"], 16, ratio)
            painter.drawPixmap(place(width - CHEVRON + 4, (height - 16) / 2, 16).topLeft(), icon)


@lru_cache(maxsize=1024)
def _face(row: ShelfRow, width: int) -> _Face:
    if isinstance(row.dragged, NewRoutine):
        return _routine_face(row, width)
    if isinstance(row.dragged, Heading):
        return _Face(QRectF(), HEADING_LEFT, (row.name,), (), (), HEADING)
    size = SMALL_PICTURE if row.variation else PICTURE
    pad = SMALL_PAD if row.variation else PAD
    left = LEFT + (INDENT if row.variation else 0)
    text_left = left + size + TEXT_GAP
    room = max(40, width - text_left - (CHEVRON if row.fold is not None else 8))
    glyph = GLYPH + GLYPH_GAP if row.movements else 0
    name = wrapped(row.name, 13, 500 if row.variation else 600, room, 2)
    line = wrapped(row.line, 12, 400, room - glyph, 2)
    warning = wrapped(row.warning, 12, 500, room - GLYPH - 2, 3) if row.warning else ()
    text = NAME_LINE * len(name) + LINE * (len(line) + len(warning))
    height = max(size, text) + 2 * pad
    return _Face(QRectF(left, (height - size) / 2, size, size), text_left, name, line, warning, height)


def _routine_face(row: ShelfRow, width: int) -> _Face:
    """A card: the name, what it is and how long, and its exercises below."""
    left = 12 + CARD
    room = max(40, width - 2 * left)
    name, line = wrapped(row.name, 13, 600, room, 2), wrapped(row.line, 12, 400, room, 2)
    beside = round(text_width(row.kind, 12, 600)) + 7
    if beside + text_width(row.line, 12, 400) > room:
        beside = 0
    top = 4 + CARD - 2
    below = top + NAME_LINE * len(name) + LINE * (len(line) + (not beside)) + 8
    height = below + SMALL_PICTURE_OF_MANY + CARD + 4
    pictures = QRectF(left, below, room, SMALL_PICTURE_OF_MANY)
    return _Face(pictures, left, name, line, (), height, top, beside)
