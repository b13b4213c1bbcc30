"""The kind of a run as seven small tiles, one of them chosen."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.model.plan import RunKind
from desktop.ui.controls.buttons import PaintedButton
from desktop.ui.controls.folding import FoldingLayout
from desktop.ui.controls.ring import RING, body_of, paint_ring
from desktop.ui.controls.segmented import one_stop
from desktop.ui.controls.tile import paint_entry_tile
from desktop.ui.theme import Themes, font
from desktop.wording import details as words
from desktop.wording import names
from desktop.wording.voice import Voice

COLUMNS = 4


class _KindTile(PaintedButton):
    """A kind's colour and silhouette above its name; a radio button to a screen reader."""

    TILE, NAME = 32, 16

    def __init__(self, kind: RunKind, themes: Themes, voice: Voice) -> None:
        super().__init__(names.run_kind(voice, kind), themes)
        self._kind = kind
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Four in the panel's width, unless a name is longer."""
        return QSize(max(60, self.text_width(11, 600)), self.TILE + self.NAME + 4 * RING)

    def minimumSizeHint(self) -> QSize:
        """The names are never cut."""
        return QSize(max(56, self.text_width(11, 600)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Chosen: an accent edge around the tile and a bold name."""
        theme, painter = self.themes.current, self.begin()
        body = body_of(QRectF(self.rect()))
        tile = QRectF(body.left() + 2, body.top() + 2, body.width() - 4, self.TILE)
        paint_entry_tile(painter, tile, self._kind, theme)
        if self.isChecked():
            painter.setPen(QPen(theme["accent"], 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(tile.adjusted(-1, -1, 1, 1), 7, 7)
        painter.setFont(font(11, 600 if self.isChecked() else 400))
        painter.setPen(theme["ink" if self.isChecked() else "ink2"])
        name = QRectF(0, tile.bottom() + 1, self.width(), self.NAME)
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_ring(painter, body, 8, theme)
        painter.end()


class KindPicker(QWidget):
    """``picked`` carries the kind that the runner takes."""

    picked = Signal(object)

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(voice(words.KIND_OF_RUN))
        grid = FoldingLayout(self, max_columns=COLUMNS)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        self.tiles: dict[RunKind, PaintedButton] = {}
        for kind in RunKind:
            tile = _KindTile(kind, themes, voice)
            tile.clicked.connect(lambda _=False, kind=kind: self.picked.emit(kind))
            grid.addWidget(tile)
            self.tiles[kind] = tile
        one_stop(self.tiles.values())

    def show_kind(self, kind: RunKind) -> None:
        """Show a kind as chosen."""
        self.tiles[kind].setChecked(True)
