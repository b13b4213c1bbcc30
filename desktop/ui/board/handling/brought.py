"""What other programs drag over the board: a saved plan, a text, or what has no place here."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

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
        self._point_at(point)
        if self._held.why is None and event.possibleActions() & Qt.DropAction.CopyAction:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def drop(self, event: QDropEvent) -> None:
        """Hand it on once the drop has returned: a dialog within it would hold the other program."""
        when, held = self._day(event.position().toPoint())[0], self._held
        self._dragging.end()
        if held.why is not None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        QTimer.singleShot(0, self._board.surface, lambda: self._take(held, when))

    # ---- pieces ------------------------------------------------------------------------

    def _take(self, held: Brought, when: date) -> None:
        if held.file is not None:
            self._look_into(held.file)
        elif when in [day.when for day in self._board.week.days]:  # the week may have turned since
            self._board.add(when, held.text)

    def _day(self, point: QPoint) -> tuple[date, int]:
        column = self._board.week.column_at(self._board.contents(point).x())
        return self._board.week.days[column].when, column

    def _point_at(self, point: QPoint) -> None:
        when, column = self._day(point)
        verdict = FREE if self._held.why is None else _REFUSED
        aim = Aim(OnDay(when), verdict, self._board.week.day_rect(column), None, self._sentence(when))
        self._dragging.point_at(aim)
        surface = self._board.surface
        self._dragging.say(surface.window(), surface.mapTo(surface.window(), point))

    def _sentence(self, when: date) -> str:
        held = self._held
        if held.why is not None:
            return self._voice.say(held.why)
        if held.file is not None:
            return self._voice(words.OPEN_FILE, name=words.file_name(held.file.name))
        return words.type_it(self._voice, when)
