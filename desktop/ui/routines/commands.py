"""What the runner can do with saved routines, for menus, keys and the shelf alike: each is one edit."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.model import routines
from desktop.model.diary import Diary, as_saved
from desktop.model.everywhere import Everywhere, everywhere
from desktop.model.exercise import Part
from desktop.model.finding import find_entry
from desktop.model.merging import day_difference
from desktop.model.plan import Entry, laid_from
from desktop.model.plan import routines as parts
from desktop.model.refs import NewRoutine, RoutineRef
from desktop.model.refusal import Gone, NotTaken
from desktop.ui.document import Document
from desktop.ui.state import ViewState
from desktop.wording import refusals
from desktop.wording import routines as words
from desktop.wording.deeds import Deed, Step
from desktop.wording.phrase import said
from desktop.wording.voice import Voice


class Naming(NamedTuple):
    """A name is wanted. ``take`` keeps what was typed, or gives the sentence that says why it cannot."""

    title: str
    intro: str
    name: str
    do: str
    take: Callable[[str], str]


class SavedRoutines(QObject):
    """``said`` and ``removed`` carry sentences, the second about what can be taken back; ``offered`` one with
    what can be done further; ``naming`` asks for a name."""

    said = Signal(str)
    removed = Signal(str)
    offered = Signal(str, str, object)
    naming = Signal(object)

    def __init__(self, document: Document, state: ViewState, voice: Voice, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._state, self._voice = document, state, voice

    # ---- the shelf ---------------------------------------------------------------------

    def save(self, ref: RoutineRef) -> None:
        """Ask for the name under which a planned routine is saved."""
        if not self._document.may_change():
            return

        def take(name: str) -> str:
            def change(diary: Diary) -> tuple[Diary, Deed, str]:
                after, saved = routines.save(diary, ref, name)
                told = self._voice(words.SAVED, name=words.shortened(saved.name))
                return after, said(words.SAVE, name=saved.name), told

            return self._take(change)

        voice, proposed = self._voice, self._proposed(ref)
        title, intro = voice(words.SAVE_TITLE[ref.part]), voice(words.SAVE_INTRO)
        self.naming.emit(Naming(title, intro, proposed, voice(words.SAVE_IT), take))

    def rename(self, routine: str) -> None:
        """Ask for another name."""
        held = self._document.diary.routines.get(routine)
        if held is None or not self._document.may_change():
            return

        def take(name: str) -> str:
            def change(diary: Diary) -> tuple[Diary, Deed, str]:
                return routines.rename(diary, routine, name), said(words.RENAME, name=held.name), ""

            return self._take(change)

        title = self._voice(words.RENAME_TITLE, name=words.shortened(held.name))
        self.naming.emit(Naming(title, "", held.name, self._voice(words.RENAME_BUTTON), take))

    def delete(self, routine: str) -> bool:
        """Let a saved routine go; what was planned with it stays."""
        held = self._document.diary.routines.get(routine)
        if held is None or not self._document.may_change():
            return False
        chosen = {name for one in self._document.settings.laid_on for name in (one.warm_up, one.cool_down)}
        deed = said(words.DELETE, name=held.name)
        gone = self._document.edit(routines.remove(self._document.diary, routine), deed)
        if self._state.the_one == NewRoutine(routine):
            self._state.select()
        phrase = words.DELETED_AND_CHOSEN if routine in chosen else words.DELETED
        self.removed.emit(self._voice(phrase, name=words.shortened(held.name)))
        return gone

    # ---- here, or everywhere -----------------------------------------------------------

    def everywhere(self, ref: RoutineRef) -> Everywhere | None:
        """What a change of a planned routine would be everywhere; None where there is nothing to change."""
        document, starts_on = self._document, self._document.settings.week_starts_on
        try:
            return everywhere(document.diary, document.library, ref, self._state.today, starts_on)
        except (Gone, NotTaken):
            return None

    def update(self, ref: RoutineRef) -> bool:
        """Change the saved routine as the planned one was, and wherever it is planned from today on."""
        found = self.everywhere(ref)
        if found is None or not self._document.may_change():
            return False
        selected = self._state.selection
        done = self._document.edit(found.diary, said(words.EVERYWHERE, name=found.routine.name))
        self._state.select(*selected)
        self.removed.emit(words.updated(self._voice, found))
        return done

    def follow(self, step: Step) -> None:
        """Offer to make a change of one planned routine everywhere, once it is made here."""
        changed = _changed(step)
        found = self.everywhere(changed[0]) if len(changed) == 1 else None
        if found is not None:
            told = self._voice(words.CHANGED_HERE, name=words.shortened(found.routine.name))
            ref = changed[0]
            self.offered.emit(told, words.offer(self._voice, found), lambda: self.update(ref))

    # ---- how it is done ----------------------------------------------------------------

    def _take(self, change: Callable[[Diary], tuple[Diary, Deed, str]]) -> str:
        """Make a change, and say why not where it is not taken."""
        try:
            after, deed, told = change(self._document.diary)
        except (Gone, NotTaken) as refused:
            return refusals.refusal(self._voice, refused.refusal, getattr(refused, "max_", 0))
        selected = self._state.selection
        self._document.edit(after, deed)
        self._state.select(*selected)
        if told:
            self.removed.emit(told)
        return ""

    def _proposed(self, ref: RoutineRef) -> str:
        """A session's own name, to be taken or typed over."""
        try:
            name = getattr(find_entry(self._document.plan, ref.entry).entry, "name", "")
        except Gone:
            return ""
        taken = routines.named(self._document.diary.routines, name)
        return "" if taken or ref.part is not Part.STRENGTH else str(name)


def _changed(step: Step) -> list[RoutineRef]:
    """The planned routines that a step has changed and that were laid from a saved one."""
    before, after = step.before.plan, step.after.plan
    if step.before.routines != step.after.routines:
        return []
    found: list[RoutineRef] = []
    for when in before.changed_dates(after):
        for was, now in day_difference(before.day(when), after.day(when)).changes:
            found += [RoutineRef(now.id, part) for part in _changed_parts(was, now)]
    return found


def _changed_parts(was: Entry, now: Entry) -> list[Part]:
    """The parts of an entry that were laid from a saved routine, still are, and hold something else."""
    before = parts(was)
    return [
        part
        for part, strip in parts(now).items()
        if strip
        and laid_from(now, part)
        and laid_from(was, part) == laid_from(now, part)
        and as_saved(strip) != as_saved(before[part])
    ]
