"""What is read of a plan behind the start, and telling what in it could not be read."""

from PySide6.QtCore import QObject, QTimer

from desktop.model.days import Days
from desktop.storage.aside import SetAside, all_said
from desktop.storage.plans import PlanStore
from desktop.ui.footwork import Footwork

PAUSE = 20  # milliseconds between two months, for whatever else there is to do


class ReadingOn(QObject):
    """Reads the plan's other months, one at a time, so that damage in them is found early.

    Whatever cannot be read is said in the window, what comes together in one sentence.
    """

    def __init__(self, footwork: Footwork, store: PlanStore) -> None:
        super().__init__(footwork.window)
        self._footwork = footwork
        self._found: list[SetAside] = []
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self._tell)
        self._reading = QTimer(self)
        self._reading.setInterval(PAUSE)
        self._reading.timeout.connect(self.read_one)
        store.when_set_aside(self._note)

    @property
    def reading(self) -> bool:
        """Whether there are months left to read."""
        return self._reading.isActive()

    def begin(self) -> None:
        """Go on reading, whenever there is nothing else to do, until all is read."""
        self._reading.start()

    def read_one(self) -> None:
        """Read the latest month that nobody has looked at."""
        if not Days.of(self._footwork.document.plan.days).read_on():
            self._reading.stop()

    def _note(self, found: SetAside) -> None:
        """Take it down: a month may be read while its week is painted, which is no time to say anything."""
        self._found.append(found)
        self._telling.start(0)

    def _tell(self) -> None:
        self._footwork.window.rooms.notices.say("set-aside", self._footwork.voice.say(all_said(self._found)))
