"""While something is not saved: the window says so and goes on trying; it is never closed without asking."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.storage.errors import ChangedElsewhere, NotSaved
from desktop.storage.plans import PlanStore
from desktop.ui.supplies import Supplies
from desktop.ui.window.main_window import MainWindow
from desktop.ui.window.unsaved_banner import Way
from desktop.wording import unforeseen as words
from desktop.wording.phrase import Said, said
from desktop.wording.storage import UNDO_IT

if TYPE_CHECKING:
    from desktop.ui.window.rescuing import Rescuing

FIRST_WAIT, LONGEST_WAIT = 2_000, 60_000
"""Milliseconds until it is tried again by itself; twice as long each time."""


class Saving(QObject):
    """Connects a document with the banner of its window. Made when something is not saved."""

    def __init__(self, window: MainWindow, supplies: Supplies, store: PlanStore, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._store = window, store
        self._document, self._voice = supplies.document, supplies.voice
        self._themes = supplies.themes
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self._document.save_again)
        self._wait = FIRST_WAIT
        self._document.saved.connect(self._saved)
        window.banner.chosen.connect(self._go)

    def tell(self) -> None:
        """Say why something is not saved, and go on trying."""
        failure = self._document.unsaved
        if failure is None:
            return
        self._window.setWindowModified(True)
        self._window.banner.say(self._voice.say(self._told()), self._ways())
        if not self.timer.isActive():
            self.timer.start(self._wait)
            self._wait = min(2 * self._wait, LONGEST_WAIT)

    def ask_before_leaving(self, leave: Callable[[], object]) -> None:
        """Ask what is to become of what is not saved; ``leave`` follows where nothing of it is lost, or all
        of it may be."""
        self._rescuing.ask_before_leaving(self.sentences(), leave)

    def sentences(self) -> tuple[str, str]:
        """What is not saved, and where and why."""
        voice, count, failure = self._voice, self._document.unsaved_changes, self._document.unsaved
        head = voice(words.NOT_SAVED, count=count) if count else voice(words.NOT_ON_DISK)
        if not isinstance(failure, NotSaved):
            return head, voice.say(failure.said) if failure else ""
        return head, voice(words.CANNOT_WRITE, folder=failure.folder, reason=failure.reason)

    # ---- within --------------------------------------------------------------------------------

    @cached_property
    def _rescuing(self) -> "Rescuing":
        # Loaded when something is chosen there: most windows never need it.
        from desktop.ui.window.rescuing import Rescuing

        return Rescuing(self._window, self._document, self._store, self._themes, self._voice)

    def _saved(self) -> None:
        self.timer.stop()
        self._wait = FIRST_WAIT
        window, focus = self._window, self._window.focusWidget()
        window.setWindowModified(False)
        held = focus is not None and window.banner.isAncestorOf(focus)
        window.banner.settle()
        if held:  # it went with the button that was pressed
            window.board.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self) -> Said:
        failure, count = self._document.unsaved, self._document.unsaved_changes
        assert failure is not None
        if not isinstance(failure, NotSaved):
            return failure.said
        if not count:
            return said(words.NOT_AS_SEEN, reason=failure.reason)
        phrase = words.UNSAVED_UNDO if failure.advice == UNDO_IT else words.UNSAVED
        return said(phrase, count=count, reason=failure.reason)

    def _ways(self) -> tuple[Way, ...]:
        failure = self._document.unsaved
        if isinstance(failure, NotSaved) and failure.advice == UNDO_IT:
            return ()
        if isinstance(failure, ChangedElsewhere):
            return Way.BOTH, Way.ELSEWHERE, Way.COPY
        return Way.AGAIN, Way.ELSEWHERE, Way.COPY

    def _go(self, way: Way) -> None:
        self._window.details.keep_typed()  # what is being typed comes along
        match way:
            case Way.AGAIN:
                self._document.save_again()
            case Way.ELSEWHERE:
                self._rescuing.go_elsewhere()
            case Way.COPY:
                self._rescuing.save_copy()
            case Way.BOTH:
                self._rescuing.ask_for_both()
