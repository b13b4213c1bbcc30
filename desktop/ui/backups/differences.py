"""What another state of the plan would bring back: a list to tick, with one tick for all of it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.backups.pieces import Comparison, Piece
from desktop.ui.backups.rows import Row, RowsModel
from desktop.ui.backups.rows_view import RowsView
from desktop.ui.controls.switch import CheckBox
from desktop.ui.theme import Themes
from desktop.wording import backups as words
from desktop.wording.voice import Voice

Index = QModelIndex | QPersistentModelIndex


class PiecesModel(RowsModel):
    """The pieces of a comparison, each with a tick; ``ticked`` says that some are others now."""

    ticked = Signal()

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._voice = voice
        self._comparison: Comparison | None = None
        self._pieces: tuple[Piece, ...] = ()
        self._ticks: list[bool] = []
        self._rows: dict[int, Row] = {}

    def show(self, comparison: Comparison | None, pieces: tuple[Piece, ...], *, settings: bool) -> None:
        """Take other pieces, all of them ticked, settings only if they are asked for."""
        self.beginResetModel()
        self._comparison, self._pieces, self._rows = comparison, pieces, {}
        self._ticks = [settings or not piece.settings for piece in pieces]
        self.endResetModel()
        self.ticked.emit()

    @property
    def chosen(self) -> tuple[Piece, ...]:
        """The pieces that are ticked."""
        return tuple(piece for piece, ticked in zip(self._pieces, self._ticks, strict=True) if ticked)

    @property
    def all_chosen(self) -> bool:
        """Whether there are pieces, and all are ticked."""
        return bool(self._ticks) and all(self._ticks)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (an empty value, as in Qt)
        """How many pieces; a piece has none below it."""
        return 0 if parent.isValid() else len(self._pieces)

    def row(self, place: int) -> Row:
        """Worked out when it is first looked at."""
        assert self._comparison is not None
        if place not in self._rows:
            self._rows[place] = self._comparison.row(self._pieces[place], self._voice)
        return self._rows[place]._replace(ticked=self._ticks[place])

    def tick(self, place: int) -> None:
        """Tick a piece, or no longer."""
        self._ticks[place] = not self._ticks[place]
        self._changed(place, place)

    def tick_all(self, on: bool) -> None:
        """Tick every piece, or none."""
        self._ticks = [on] * len(self._ticks)
        self._changed(0, len(self._ticks) - 1)

    def _changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(last))
        self.ticked.emit()


class Differences(QWidget):
    """``changed`` says that something else is ticked: ask ``model`` for it."""

    changed = Signal()

    def __init__(self, themes: Themes, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self.model = PiecesModel(voice)
        self.model.setParent(self)
        self.head = QLabel(self)
        self.notice = QLabel(self)
        for label in (self.head, self.notice):
            label.setWordWrap(True)
        self.all = CheckBox(voice(words.ALL), themes, self)
        self.view = RowsView(self.model, voice(words.LIST_OF_DIFFERENCES), themes, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.notice)
        column.addWidget(self.all)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        self.all.clicked.connect(self.model.tick_all)
        self.model.ticked.connect(self._follow)
        self.say("")

    def say(self, sentence: str) -> None:
        """Show a sentence in place of differences."""
        self.model.show(None, (), settings=False)
        self.head.setText(sentence)
        self.notice.setText("")
        self._show_list(False)

    def show_comparison(self, comparison: Comparison, notices: list[str], *, settings: bool | None) -> None:
        """Show what differs; ``settings`` is None where they are not to be chosen, else whether they are."""
        voice = self._voice
        pieces = comparison.pieces(settings=settings is not None)
        self.model.show(comparison, pieces, settings=bool(settings))
        self.head.setText(voice(words.DIFFERS, count=len(pieces)) if pieces else voice(words.SAME))
        self.notice.setText(" ".join(notices))
        self._show_list(bool(pieces))

    def _show_list(self, shown: bool) -> None:
        self.notice.setVisible(bool(self.notice.text()))
        self.all.setVisible(shown)
        self.view.setVisible(shown)

    def _follow(self) -> None:
        self.all.setChecked(self.model.all_chosen)
        self.changed.emit()
