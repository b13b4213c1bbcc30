"""A kind of run, or another entry, before it is planned."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.model.kept import Change
from desktop.model.placing import default_run
from desktop.model.plan import RunKind
from desktop.model.refs import NewEntry, NewEntryKind
from desktop.model.refusal import Gone, Refusal
from desktop.ui.controls.ring import RING
from desktop.ui.controls.text import Text
from desktop.ui.controls.tile import paint_entry_tile
from desktop.ui.details.page import Page
from desktop.ui.supplies import Supplies
from desktop.ui.theme import Themes
from desktop.wording import details as words
from desktop.wording import names
from desktop.wording.library import entry_sentence


class _Tile(QWidget):
    """The tile of the library, as large as there."""

    def __init__(self, themes: Themes) -> None:
        super().__init__()
        self._themes = themes
        self.kind: RunKind | NewEntryKind = RunKind.EASY
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A square of 72 px."""
        return QSize(72, 72)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_entry_tile(painter, QRectF(self.rect()), self.kind, self._themes.current)
        painter.end()


class LibraryEntryPage(Page):
    """What it is and how it starts; the foot offers the days."""

    def __init__(self, tools: Supplies) -> None:
        super().__init__(tools)
        self._tile = _Tile(tools.themes)
        self._text = Text("", tools.themes)
        self._start = Text("", tools.themes, size=12, ink="ink3", inset=RING)
        row = QHBoxLayout()
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(12)
        row.addWidget(self._tile)
        row.addWidget(self._text, 1)
        self.column.addLayout(row)
        self.column.addWidget(self._start)
        self.column.addStretch(1)

    def refresh(self, *, anew: bool = False) -> None:
        """Show the kind."""
        if not isinstance(self.selected, NewEntry):
            raise Gone(Refusal.NOTHING_MEANT)
        kind = self.selected.kind
        self.title, self.where = names.new_entry(self.voice, kind), self.voice(words.FROM_LIBRARY)
        self._tile.kind = kind
        self._tile.update()
        self._text.setText(entry_sentence(self.voice, kind))
        self._start.setText(self._start_text(kind))

    def concerns(self, change: Change) -> bool:
        """Whether quantities are written in another unit."""
        return bool(change.settings & {"unit"})

    def _start_text(self, kind: RunKind | NewEntryKind) -> str:
        if not isinstance(kind, RunKind):
            return self.voice(words.HOW_TO_PLAN)
        unit = self.tools.document.settings.unit
        return words.starts_with(self.voice, *default_run(kind, unit), unit)
