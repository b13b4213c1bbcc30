"""An end at which nobody can be asked: what cannot be kept is left in files; the next start takes it in."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from desktop.model.kept import Kept
from desktop.storage.errors import NotSaved
from desktop.storage.notices import shown_time
from desktop.storage.plans import PlanStore
from desktop.storage.rescue import Left, Rescue
from desktop.ui.details import kept_words
from desktop.ui.footwork import Footwork
from desktop.wording import unforeseen as words
from desktop.wording.deeds import TAKE_IN


class Leaving(QObject):
    """For one window and its store."""

    def __init__(
        self,
        footwork: Footwork,
        store: PlanStore,
        rescue: Rescue | None = None,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__(footwork.window)
        self._footwork, self._store, self._now = footwork, store, now
        self._rescue = rescue or Rescue(store.folder)
        self._left: list[Path] = []  # plans to remove once all is saved
        self._words_are_left = False
        footwork.document.saved.connect(self._saved)

    # ---- the end -----------------------------------------------------------------------------------

    def keep(self) -> str:
        """Keep everything somewhere; a sentence to say where nobody sees the window, empty if all is well."""
        self._footwork.keep()
        self._leave_words()
        return self._leave_plan() if self._footwork.document.unsaved else ""

    def end(self) -> None:
        """The program ends, however that came about."""
        self._footwork.keep()
        self._leave_words()

    def _leave_words(self) -> None:
        """Words that were given up, when that was asked, are not told of again."""
        footwork = self._footwork
        left = b"" if footwork.desk.gave_up_words else kept_words.written(footwork.drafts)
        if left or self._words_are_left:
            self._words_are_left = self._rescue.leave_words(left) is not None

    def _leave_plan(self) -> str:
        document, voice = self._footwork.document, self._footwork.voice
        before, path = list(self._left), None
        with suppress(NotSaved):
            state = document.with_unsaved(self._store.with_unsaved)
            path = self._rescue.leave_plan(state, self._now())
        problem = document.unsaved.said if document.unsaved else ""
        if path is None:
            return voice(words.LEFT_NOWHERE, problem=problem)
        for earlier in before:
            if earlier != path:
                self._rescue.remove(earlier)
        self._left = [path]
        return voice(words.LEFT_IN, problem=problem, file=path)

    def _saved(self) -> None:
        for path in self._left:
            self._rescue.remove(path)
        self._left.clear()

    # ---- the start after it ------------------------------------------------------------------------

    def take_in(self) -> None:
        """Show what an earlier end has left, once the window is filled."""
        taken = False
        for left in self._rescue.plans():
            if not taken and self._store.is_next(left.state):
                self._take_in(left)
                taken = True
            else:
                self._tell_of(left)
        self._take_in_words()

    def _take_in(self, left: Left) -> None:
        document, footwork = self._footwork.document, self._footwork
        there = self._store.beside(left.state, Kept(document.diary, document.settings)).kept
        document.set_settings(there.settings)
        document.edit(there.diary, TAKE_IN)
        self._left = [left.path]
        document.save_again()  # and where it is saved, the file goes
        sentence = footwork.voice(words.TAKEN_IN, time=shown_time(int(left.when.timestamp())))
        footwork.window.rooms.news.say(str(left.path), sentence)

    def _tell_of(self, left: Left) -> None:
        time, file = shown_time(int(left.when.timestamp())), self._rescue.set_aside(left)
        sentence = self._footwork.voice(words.LEFT_BEFORE, time=time, file=file)
        self._footwork.window.rooms.notices.say(str(left.path), sentence)

    def _take_in_words(self) -> None:
        footwork = self._footwork
        for thing, field, text in kept_words.read(self._rescue.words()):
            self._words_are_left = True
            footwork.drafts.put(thing, field, text)
        waiting = footwork.window.details.waiting if self._words_are_left else []
        if waiting:
            sentence = footwork.voice(words.WORDS_TAKEN_IN, where=waiting[0].sentence)
            footwork.window.rooms.news.say("words", sentence)
