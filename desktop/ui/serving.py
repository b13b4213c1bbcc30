"""What runs beside a window for the store it shows: reading on, signs of life, being found, quiet."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.storage.errors import ChangedElsewhere, StoreError
from desktop.storage.plans import PlanStore
from desktop.storage.presence import BEAT_EVERY
from desktop.ui.footwork import Footwork
from desktop.ui.reading_on import ReadingOn
from desktop.wording.looking import READ_ANEW, READ_ANEW_FROM_ELSEWHERE


class Serving(QObject):
    """Serves the store of a window, and any that comes in its place.

    ``take_in`` is called for each that can be changed: an earlier end may have left something for it.
    """

    def __init__(self, footwork: Footwork, take_in: Callable[[], object] = lambda: None) -> None:
        super().__init__(footwork.window)
        self._footwork, self._take_in = footwork, take_in
        self._found_in: set[object] = set()
        self._reading = ReadingOn(footwork, footwork.store)
        self._beating = QTimer(self, interval=BEAT_EVERY * 1000)
        self._beating.timeout.connect(self.beat)
        footwork.document.save_failed.connect(self._read_what_came)
        footwork.when_taken = self._follow
        footwork.when_furnished = self._offer_to_change
        self._offer_to_change()
        if footwork.store.looking is None:
            take_in()

    def begin(self) -> None:
        """Begin with what can wait; a start has other things to do first."""
        self._reading.begin()
        if self._footwork.store.looking is None:
            self._beating.start()
            self._be_found()
            self._footwork.document.saved.connect(self._be_found)
            self._wait_for_quiet()

    def beat(self) -> None:
        """Give a sign of life, and see whether another machine has given one, or changed the plan."""
        footwork = self._footwork
        for sentence in footwork.store.beat():
            footwork.window.rooms.news.say(str(sentence), footwork.voice.say(sentence))
        if footwork.document.unsaved is None:
            footwork.document.save_again()

    def _read_what_came(self) -> None:
        """Show what another machine has made of the plan, where it goes on from all that is kept here."""
        footwork, document = self._footwork, self._footwork.document
        changed, store = document.unsaved, self._footwork.store
        if not isinstance(changed, ChangedElsewhere) or document.unsaved_changes:
            return
        with suppress(OSError, StoreError):
            kept = store.read_what_came()
            if kept is None:
                return
            document.take(store, kept, None)
            sentence = footwork.voice(READ_ANEW, machine=changed.host) if changed.host else ""
            footwork.window.rooms.news.say("read", sentence or footwork.voice(READ_ANEW_FROM_ELSEWHERE))

    def _follow(self, store: PlanStore) -> None:
        self._reading.deleteLater()
        self._reading = ReadingOn(self._footwork, store)
        self.begin()
        if store.looking is None:
            self._take_in()

    def _offer_to_change(self) -> None:
        """Have the line above a plan that can only be looked at do what it offers."""
        if self._footwork.store.looking is not None:
            from desktop.ui.looking import Looking

            Looking(self._footwork)

    def _wait_for_quiet(self) -> None:
        from desktop.ui.quiet import Quiet, tidy

        document, store = self._footwork.document, self._footwork.store
        Quiet(self._footwork.window, document, lambda: tidy(document, store))

    def _be_found(self) -> None:
        """Let a second start on the folder bring this window to the front, which holds the folder's lock, and
        have it show the file that was opened there.

        Saving may have gone on in another folder.
        """
        from desktop.ui.instance import FirstWindow

        footwork, window, folder = self._footwork, self._footwork.window, self._footwork.store.folder

        def come(brought: Path | None) -> None:
            window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
            window.raise_()
            window.activateWindow()
            if brought is not None:
                # Once the second start has its answer: a file is read, and may be large or far away.
                QTimer.singleShot(0, window, lambda: footwork.desk.restore_from(brought))

        if folder not in self._found_in:
            self._found_in.add(folder)
            FirstWindow(folder, come, self)
