"""The dialog that shows what a backup, or a file, would bring back, and lets a runner choose from it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.storage.backups import Backup
from desktop.ui.backups.differences import Differences
from desktop.ui.backups.list_of_backups import BackupsModel
from desktop.ui.backups.pieces import Comparison, Piece, together
from desktop.ui.backups.rows_view import RowsView
from desktop.ui.theme import Themes, font
from desktop.wording import backups as words
from desktop.wording.voice import Voice

SETTLED = 60  # milliseconds that a backup stays chosen before anybody looks inside
SIZE, LEAST, EMPTY = QSize(920, 620), QSize(420, 320), QSize(480, 200)
MARGIN = 40  # pixels of the window that stay to be seen around it


@dataclass(frozen=True)
class Look:
    """What is seen in a state: how it compares, what there is to say of it, and whether settings may come.

    ``settings`` is None where they may not, else whether they are ticked at first.
    """

    comparison: Comparison
    notices: tuple[str, ...] = ()
    settings: bool | None = None


class RestoreDialog(QDialog):
    """``decided`` carries the comparison and the pieces that were chosen; nothing follows otherwise."""

    decided = Signal(object, object)

    def __init__(
        self, title: str, about: str, themes: Themes, voice: Voice, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._voice, self._themes = voice, themes
        self._comparison: Comparison | None = None
        self.setWindowTitle(title)
        head, line = QLabel(title, self), QLabel(about, self)
        head.setFont(font(18, 600))
        line.setVisible(bool(about))
        for label in (head, line):
            label.setWordWrap(True)
        self.differences = Differences(themes, voice, self)
        self.differences.changed.connect(self._name_deed)
        self.cancel = QPushButton(voice(words.CLOSE), self)
        self.cancel.clicked.connect(self.reject)
        self.restore = QPushButton(self)
        self.restore.setProperty("primary", True)
        self.restore.clicked.connect(self._decide)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.restore)
        self._row = QHBoxLayout()
        self._row.setSpacing(16)
        self._row.addWidget(self.differences, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(line)
        column.addSpacing(6)
        column.addLayout(self._row, 1)
        column.addSpacing(6)
        column.addLayout(foot)
        self.setMinimumSize(LEAST)
        room = self.screen().availableSize() if parent is None else parent.size()
        room = room.boundedTo(self.screen().availableSize()) - QSize(MARGIN, MARGIN)
        self.resize(SIZE.boundedTo(room).expandedTo(LEAST))
        self._name_deed()

    def look(self, found: Look | str) -> None:
        """Show what is seen, or why nothing is."""
        if isinstance(found, str):
            self._comparison = None
            self.differences.say(found)
        else:
            self._comparison = found.comparison
            self.differences.show_comparison(found.comparison, list(found.notices), settings=found.settings)
        self._name_deed()

    @property
    def chosen(self) -> tuple[Piece, ...]:
        """What is ticked."""
        return self.differences.model.chosen

    def _name_deed(self) -> None:
        voice, chosen = self._voice, self.chosen
        days = len(together(chosen).dates)
        phrase = words.RESTORE_DAYS if days == len(chosen) else words.RESTORE_DAYS_AND_MORE
        self.restore.setText(voice(phrase, count=days) if days else voice(words.RESTORE_SOME))
        self.restore.setEnabled(bool(chosen))

    def _decide(self) -> None:
        if self._comparison is not None and self.chosen:
            self.decided.emit(self._comparison, self.chosen)
            self.accept()


class BackupsDialog(RestoreDialog):
    """The same with a list of backups to choose from; ``look_inside`` gives what is seen in one."""

    def __init__(
        self,
        about: str,
        model: BackupsModel,
        look_inside: Callable[[Backup], Look | str],
        themes: Themes,
        voice: Voice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(voice(words.TITLE), about, themes, voice, parent)
        self._model, self._look_inside = model, look_inside
        model.setParent(self)
        self.backups = RowsView(model, voice(words.LIST_OF_BACKUPS), themes, self)
        self._row.insertWidget(0, self.backups, 2)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED)
        self._settling.timeout.connect(self._open)
        self.backups.selectionModel().currentChanged.connect(self._chosen)
        self.backups.taken.connect(self.differences.view.setFocus)
        if model.backups:
            self.backups.setCurrentIndex(model.index(0))
            self.backups.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.backups.hide()
            self.restore.hide()
            self.look(voice(words.NONE_YET))
            self.setMinimumSize(EMPTY)
            self.resize(EMPTY)

    @property
    def looking(self) -> bool:
        """Whether a backup was chosen that nobody has looked into yet."""
        return self._settling.isActive()

    def _chosen(self, index: QModelIndex) -> None:
        self.look(self._voice(words.READING))
        self._settling.start()

    def _open(self) -> None:
        index = self.backups.currentIndex()
        if index.isValid():
            self.look(self._look_inside(self._model.backups[index.row()]))
