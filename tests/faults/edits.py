"""Thousands of edits with undo, redo, restarts and kills, on a disk that fails now and then.

After every start the whole diary and the settings are what was last shown as saved; what was tried after
that only where the end has said that it may come back: never less, never something else.
"""

import errno
import random
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Equipment, Library
from desktop.model.kept import Kept
from desktop.model.look import Look, Skin
from desktop.model.plan import Note, Run, RunKind
from desktop.storage.errors import LeftBehind, StoreError
from desktop.storage.plans import PlanStore
from desktop.ui.document import Document
from desktop.wording.built_in import exercises_in
from desktop.wording.deeds import CHANGE
from tests.faults.experiment import WHOLE, WRONG, Experiment, Outcome, lost
from tests.faults.failing import FailingDisk
from tests.faults.ledger import FIRST

FAILS: Final = 0.02
RESTARTS: Final = 0.01


class MoodyDisk(FailingDisk):
    """Fails at some steps, for a while; what it was to write is then there in part or not at all."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self.failing = False

    def fail(self) -> None:
        if self.failing and self._chance.random() < 0.7:
            raise OSError(errno.EIO, "made to fail")

    def part_of(self, data: bytes) -> bytes:
        return data[: self._chance.randrange(len(data))]


class Life:
    """One folder, one runner, and what they have been shown as saved."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._folder, self._chance = folder, chance
        self._library: Library = exercises_in("en")
        self.saved = Kept()
        self.tried: list[Kept] = []
        self._open()

    def _open(self) -> None:
        self._disk = MoodyDisk(self._chance)
        self._store = PlanStore.open(self._folder, disk=self._disk)
        self._document = Document(self._store, self._library, tuple, StoreError)

    def step(self) -> Outcome:
        """An edit, an undo or a redo; perhaps a restart, whose outcome is what counts."""
        chance = self._chance
        if chance.random() < FAILS:
            self._disk.failing = not self._disk.failing
        document = self._document
        match chance.choices(("edit", "undo", "redo", "settings", "tidy"), (60, 18, 8, 4, 10))[0]:
            case "edit":
                document.edit(self._changed(document.diary), CHANGE)
            case "undo":
                document.undo_stack.undo()
            case "redo":
                document.undo_stack.redo()
            case "settings":
                document.set_settings(replace(document.settings, week_starts_on=chance.choice((0, 5, 6))))
            case "tidy":
                self._store.tidy()
        now = Kept(document.diary, document.settings)
        if document.unsaved is None:
            self.saved, self.tried = now, []
        else:
            self.tried.append(now)
        return self._restart() if chance.random() < RESTARTS else WHOLE

    def _restart(self) -> Outcome:
        may_return: list[Kept] = []
        try:
            if self._chance.random() < 0.5:
                self._store.close()
            else:
                self._store._database.journal.close()  # as the end of a process does: no snapshot
        except LeftBehind:
            may_return = self.tried  # as it said
        self._open()
        found = Kept(self._document.diary, self._document.settings)
        if found != self.saved and found not in may_return:
            return WRONG if found.diary.plan.days else lost(1)
        self.saved, self.tried = found, []
        return WHOLE

    def _changed(self, diary: Diary) -> Diary:
        chance = self._chance
        when = FIRST + timedelta(chance.randrange(60))
        number = f"{chance.randrange(10**9)}"
        match chance.randrange(8):
            case 0:
                own = (
                    None if chance.random() < 0.3 else Dose(chance.randint(1, 5), reps=chance.randint(1, 20))
                )
                return diary.with_dose(chance.choice(("calf-raise", "heel-walk")), own)
            case 1:
                ticked = frozenset(one for one in Complaint if chance.random() < 0.3)
                owned = frozenset(one for one in Equipment if chance.random() < 0.3)
                look = Look(skin=chance.choice(list(Skin)))
                new = chance.random() < 0.5
                answers = replace(diary.runner, complaints=ticked, equipment=owned, look=look, first_year=new)
                return replace(diary, runner=answers)
            case 2:
                days = {when: (), when + timedelta(1): diary.plan.day(when)}
            case 3:
                days = {when + timedelta(day): (Note(f"{number}-{day}", "🏃 " * day),) for day in range(7)}
            case _:
                run = Run(number, chance.choice(list(RunKind)), chance.randrange(42_195), notes="läuft")
                days = {when: (*diary.plan.day(when)[-3:], run)}
        return diary.with_plan(diary.plan.with_days(days))


def random_edits(times: int, folder: Path) -> Outcome:
    """So many steps of one life."""
    app = QCoreApplication.instance() or QCoreApplication([])
    life = Life(folder / "life", random.Random(times))
    total = Outcome()
    for number in range(times):
        total += life.step().at(f"step {number}")
    del app
    return total


EXPERIMENTS: Final = (
    Experiment("random edits, undo and restarts on a failing disk", 20_000, 1_500, random_edits),
)
