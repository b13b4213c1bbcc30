"""Numbered edits, so that after any accident the plan itself says which of them it holds."""

from datetime import date, timedelta
from pathlib import Path
from typing import Final

from desktop.model.diary import Diary
from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan
from desktop.storage.disk import Disk
from desktop.storage.errors import DamagedStore
from desktop.storage.plans import PlanStore
from tests.faults.experiment import TOLD, WHOLE, WRONG, Outcome, lost

FIRST: Final = date(2026, 11, 2)
DAYS: Final = 40


class HastyDisk(Disk):
    """Syncs nothing: for looking at what an accident has left, which no second accident follows."""

    def sync(self, file: int) -> None:
        pass


def day_of(number: int) -> date:
    """The day that an edit is about; each is planned anew again and again."""
    return FIRST + timedelta(number % DAYS)


def edited(plan: Plan, number: int) -> Plan:
    """The plan after the edit with that number."""
    return plan.with_days({day_of(number): (Note(f"n{number}", f"edit {number} läuft 🏃"),)})


def after(edits: int) -> Kept:
    """All that is kept after that many edits, the first of them number 0."""
    plan = Plan()
    for number in range(max(0, edits - DAYS), edits):
        plan = edited(plan, number)
    return Kept(Diary(plan))


def write(store: PlanStore, begin: int, end: int) -> None:
    """Make edits in an open store."""
    before = after(begin)
    for number in range(begin, end):
        now = before.with_plan(edited(before.diary.plan, number))
        store.save(before, now)
        before = now


def was_made(plan: Plan) -> bool:
    """Whether every day is as one of the edits left it: nothing that nobody planned."""
    for when, day in plan.days.items():
        numbers = [int(note.text.split()[1]) for note in day if isinstance(note, Note)]
        if (
            not numbers
            or day != edited(Plan(), numbers[0]).day(day_of(numbers[0]))
            or when != day_of(numbers[0])
        ):
            return False
    return True


def judge(folder: Path, acknowledged: int) -> Outcome:
    """What a folder holds after an accident, of edits of which so many were acknowledged.

    One more may be there: it was on the disk, and nobody was left to say so.
    """
    try:
        with PlanStore.open(folder, disk=HastyDisk()) as store:
            kept = store.read()
            told = store.recovered is not None and bool(store.recovered.losses or store.recovered.emptied)
    except DamagedStore as damaged:
        return TOLD if damaged.versions else lost(acknowledged)
    days = kept.diary.plan.days
    numbers = [int(note.text.split()[1]) for (note,) in days.values() if isinstance(note, Note)]
    last = max(numbers, default=-1)
    if kept.diary == after(last + 1).diary and last + 1 in (acknowledged, acknowledged + 1):
        return WHOLE
    if told:
        return TOLD if was_made(kept.diary.plan) else WRONG
    return lost(acknowledged - last - 1) if last + 1 < acknowledged else WRONG
