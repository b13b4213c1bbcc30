"""What other programs drag over the board: a saved plan, a text, or what has no place here."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from desktop.model.placing import FREE, Verdict
from desktop.model.refs import OnDay
from desktop.model.refusal import Refusal
from desktop.storage.bundle import SUFFIX
from desktop.ui.board.geometry.carried import Aim
from desktop.ui.board.handling.dragging import DragOverBoard
from desktop.ui.board.handling.protocol import Board
from desktop.wording import brought as words
from desktop.wording.phrase import Said, said
from desktop.wording.voice import Voice

READABLE = (SUFFIX, ".json")
_REFUSED = Verdict(Refusal.NOTHING_MEANT)


class Brought(NamedTuple):
    """A file to look into, or a text for a day, or neither; ``why`` says what cannot be done with it."""

    file: Path | None = None
    text: str = ""
    why: Said | None = None


def brought(mime: QMimeData) -> Brought:
    """What a drag of another program holds, whatever it is."""
    files = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if len(files) > 1:
        return Brought(why=said(words.ONE_AT_A_TIME, count=len(files)))
    if files:
        name = words.file_name(files[0].name)
        if files[0].suffix.casefold() in READABLE:
            return Brought(file=files[0])
        return Brought(why=said(words.NOT_READABLE, name=name))
    if text := mime.text().strip():
        return Brought(text=text)
    return Brought(why=said(words.NO_PICTURES if mime.hasImage() else words.NOTHING_OF_USE))


class FromElsewhere:
    """Names what would become of it, and hands it on when it is let go: ``look_into`` takes a file."""

    def __init__(
        self, board: Board, dragging: DragOverBoard, voice: Voice, look_into: Callable[[Path], object]
    ) -> None:
        self._board, self._dragging, self._voice, self._look_into = board, dragging, voice, look_into
        self._held = Brought()

    def enter(self, event: QDragEnterEvent) -> None:
        """Something has come; even what is refused is followed, so that it can be told why."""
        self._held = brought(event.mimeData())
        if not self._dragging.possible:
            self._held = Brought(why=said(words.ONLY_LOOKED_AT))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def move(self, event: QDragMoveEvent) -> None:
        """Mark the day under the pointer, and say what would be done."""
        point = event.position().toPoint()
        column = self._column(point)
        self._dragging.point_at(self._aim(self._board.on_day(column), self._board.week.day_rect(column)))
        surface = self._board.surface
        self._dragging.say(surface.window(), surface.mapTo(surface.window(), point))
        self._answer(event, self._held.why is None)

    def over(self, event: QDragMoveEvent, tab: QWidget, when: date | None) -> None:
        """It is over what stands for a day elsewhere than on the board, or for none."""
        if when is None:
            self._dragging.line.hide()
        else:
            self._dragging.line.show_over(tab, event.position().toPoint(), self._aim(OnDay(when), QRect()))
        self._answer(event, self._held.why is None and when is not None)

    def drop(self, event: QDropEvent) -> None:
        """Hand it on once the drop has returned: a dialog within it would hold the other program."""
        self.drop_on(event, self._board.week.days[self._column(event.position().toPoint())].when)

    def drop_on(self, event: QDropEvent, when: date | None) -> None:
        """Hand it on for a day; for none it stays where it was."""
        held = self._held
        self._dragging.end()
        self._dragging.line.hide()
        if held.why is not None or when is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        QTimer.singleShot(0, self._board.surface, lambda: self._take(held, when))

    # ---- pieces ------------------------------------------------------------------------

    def _take(self, held: Brought, when: date) -> None:
        if held.file is not None:
            self._look_into(held.file)
        elif when in [day.when for day in self._board.week.days]:
            self._board.add(when, held.text)
        else:
            self._dragging.let_go_unseen()

    def _column(self, point: QPoint) -> int:
        return self._board.week.column_at(self._board.contents(point).x())

    def _aim(self, on: OnDay, rect: QRect) -> Aim:
        verdict = FREE if self._held.why is None else _REFUSED
        return Aim(on, verdict, rect, None, self._sentence(on), apart=on.some_day)

    def _answer(self, event: QDragMoveEvent, taken: bool) -> None:
        if taken and event.possibleActions() & Qt.DropAction.CopyAction:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def _sentence(self, on: OnDay) -> str:
        held = self._held
        if held.why is not None:
            return self._voice.say(held.why)
        if held.file is not None:
            return self._voice(words.OPEN_FILE, name=words.file_name(held.file.name))
        return words.type_it(self._voice, on.when, some_day=on.some_day)
