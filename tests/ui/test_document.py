"""One edit: kept, undone, redone, and what happens when the disk says no."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.model import edits
from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Equipment
from desktop.model.kept import Change, Kept
from desktop.model.look import Look, Shirt
from desktop.model.plan import Plan, Run, RunKind
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.ui.document import Document
from desktop.wording import deeds
from desktop.wording.built_in import exercises_in
from desktop.wording.deeds import Step, Steps
from desktop.wording.phrase import Phrase, said
from desktop.wording.storage import SaidError
from tests.counting import ROOT
from tests.patience import PATIENCE

TUESDAY = date(2026, 11, 24)


DISK_FULL = said(Phrase("The change is not saved: the disk is full; make room and try again."))


class Memory:
    """A store in memory that can run full."""

    def __init__(self) -> None:
        self.kept, self.full = Kept(), False

    @property
    def plan(self) -> Plan:
        return self.kept.diary.plan

    def read(self) -> Kept:
        return self.kept

    def steps(self, diary: Diary) -> dict[int, Step]:
        return {}

    def save(self, before: Kept, after: Kept, steps: Steps | None = None) -> None:
        if self.full:
            raise SaidError(DISK_FULL)
        assert before == self.kept, "a save starts from what is on the disk"
        self.kept = after


@pytest.fixture
def store() -> Memory:
    return Memory()


@pytest.fixture
def document(store: Memory, qtbot: QtBot) -> Document:
    return Document(store, exercises_in(), tuple)


def with_run(plan: Plan, name: str) -> Plan:
    return edits.add_entry(plan, TUESDAY, Run(name, RunKind.EASY, 8000))


def test_an_edit_is_kept_before_the_views_hear_of_it(document: Document, store: Memory) -> None:
    seen = []
    document.changed.connect(lambda: seen.append(store.plan))
    after = with_run(document.plan, "a")
    assert document.edit(after, deeds.ADD)
    assert seen == [after]


def test_undo_and_redo_are_kept_too(document: Document, store: Memory) -> None:
    empty, first, second = Plan(), with_run(Plan(), "a"), with_run(with_run(Plan(), "a"), "b")
    document.edit(first, deeds.ADD)
    document.edit(second, deeds.ADD)
    document.undo_stack.undo()
    assert store.plan == document.plan == first
    document.undo_stack.undo()
    assert store.plan == document.plan == empty
    document.undo_stack.redo()
    document.undo_stack.redo()
    assert store.plan == document.plan == second


def test_nothing_changed_is_no_step_to_undo(document: Document) -> None:
    assert not document.edit(document.plan, deeds.CHANGE)
    assert document.undo_stack.count() == 0


def test_a_full_disk_is_told_and_the_edit_is_written_with_the_next(
    document: Document, store: Memory, qtbot: QtBot
) -> None:
    first = with_run(Plan(), "a")
    store.full = True
    with qtbot.waitSignal(document.save_failed):
        document.edit(first, deeds.ADD)
    assert document.unsaved
    assert document.unsaved.said == DISK_FULL
    assert (document.plan, store.plan) == (first, Plan()), "the window keeps what the disk did not take"
    store.full = False
    second = with_run(first, "b")
    with qtbot.waitSignal(document.saved):
        document.edit(second, deeds.ADD)
    assert store.plan == second


def test_try_again_writes_what_is_missing(document: Document, store: Memory, qtbot: QtBot) -> None:
    store.full = True
    document.edit(with_run(Plan(), "a"), deeds.ADD)
    store.full = False
    with qtbot.waitSignal(document.saved):
        document.save_again()
    assert store.plan == document.plan


def test_an_own_default_dose_replaces_the_built_in_one_and_goes_again(
    document: Document, store: Memory
) -> None:
    built_in = document.library["calf-raise"].dose
    own = replace(built_in, sets=built_in.sets + 1)
    document.set_default_dose("calf-raise", own)
    assert document.library["calf-raise"].dose == store.kept.diary.doses["calf-raise"] == own
    document.set_default_dose("calf-raise", built_in)
    assert document.library["calf-raise"].dose == built_in
    assert not store.kept.diary.doses


def test_a_change_says_what_is_different(document: Document) -> None:
    seen: list[Change] = []
    document.changed.connect(seen.append)
    document.edit(with_run(document.plan, "a"), deeds.ADD)
    document.set_default_dose("calf-raise", Dose(sets=4, reps=9))
    document.edit(replace(document.runner, look=Look(shirt=Shirt.ROSE)), deeds.CHANGE)
    document.set_settings(replace(document.settings, language="de"))
    assert seen == [
        Change(dates=frozenset({TUESDAY})),
        Change(doses=frozenset({"calf-raise"})),
        Change(runner=frozenset({"look"})),
        Change(settings=frozenset({"language"})),
    ]
    assert [change.plan for change in seen] == [True, False, False, False]
    assert seen[-1].language


def test_doses_and_answers_are_undone_like_every_edit_and_settings_are_not(
    document: Document, store: Memory
) -> None:
    before = store.kept
    document.edit(Runner(complaints=frozenset({Complaint.WEAK_ANKLE})), deeds.CHANGE)
    document.set_default_dose("calf-raise", Dose(sets=4, reps=9))
    document.set_settings(Settings(unit="mi"))
    document.undo_stack.undo()
    document.undo_stack.undo()
    assert not document.undo_stack.canUndo()
    assert store.kept == before._replace(settings=Settings(unit="mi"))
    document.undo_stack.redo()
    assert store.kept.diary.runner.complaints == {Complaint.WEAK_ANKLE}


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.edit(Runner(equipment=frozenset({Equipment.BAND})), deeds.CHANGE),
        lambda document: document.set_default_dose("calf-raise", Dose(sets=4, reps=9)),
        lambda document: document.set_settings(Settings(unit="mi")),
    ],
)
def test_no_change_looks_saved_that_the_disk_refused(
    document: Document, store: Memory, qtbot: QtBot, change: Callable[[Document], object]
) -> None:
    store.full = True
    with qtbot.waitSignal(document.save_failed), qtbot.assertNotEmitted(document.saved):
        change(document)
    assert document.unsaved
    assert store.kept == Kept()
    store.full = False
    document.save_again()
    assert not document.unsaved
    assert store.kept == Kept(document.diary, document.settings)


def test_a_held_step_of_a_default_dose_is_one_undo(document: Document) -> None:
    ours = document.library["calf-raise"].dose
    for sets in (4, 5, 6):
        document.set_default_dose("calf-raise", replace(ours, sets=sets), gesture="held")
    assert document.undo_stack.count() == 1
    document.undo_stack.undo()
    assert document.library["calf-raise"].dose == ours


def test_unsaved_changes_are_counted_up_and_down(document: Document, store: Memory) -> None:
    steps = [document.diary.with_plan(with_run(document.plan, name)) for name in "abc"]
    document.edit(steps[0], deeds.ADD)
    store.full = True
    counts = []
    for diary in steps[1:]:
        document.edit(diary, deeds.CHANGE)
        counts.append(document.unsaved_changes)
    document.set_settings(Settings(unit="mi"))
    counts.append(document.unsaved_changes)
    for step in (document.undo_stack.undo,) * 3 + (document.undo_stack.redo,):
        step()
        counts.append(document.unsaved_changes)
    document.set_settings(Settings())
    counts.append(document.unsaved_changes)
    assert counts == [1, 2, 3, 2, 1, 2, 1, 0], "undoing what is saved is a change, undoing that again is none"
    store.full = False
    document.edit(steps[2], deeds.CHANGE)
    assert (document.unsaved, document.unsaved_changes) == (None, 0)


def test_a_held_step_is_one_unsaved_change_and_none_when_it_comes_back(
    document: Document, store: Memory
) -> None:
    ours = document.library["calf-raise"].dose
    document.set_default_dose("calf-raise", replace(ours, sets=4), gesture="held")
    store.full = True
    for sets, count in ((5, 1), (6, 1), (7, 1)):
        document.set_default_dose("calf-raise", replace(ours, sets=sets), gesture="held")
        assert document.unsaved_changes == count
    document.set_default_dose("calf-raise", replace(ours, sets=3), gesture="other")
    assert document.unsaved_changes == 2


def test_what_is_not_saved_may_be_saved_in_another_way(
    document: Document, store: Memory, qtbot: QtBot
) -> None:
    store.full = True
    document.edit(with_run(Plan(), "a"), deeds.ADD)
    taken: list[tuple[Plan, Plan]] = []
    with qtbot.waitSignal(document.saved):
        document.save_by(lambda was, now, steps: taken.append((was.diary.plan, now.diary.plan)))
    assert taken == [(Plan(), document.plan)]
    assert (document.unsaved, document.unsaved_changes) == (None, 0)


DROPPED = """
import gc
from weakref import ref
from PySide6.QtCore import QCoreApplication
from desktop.model.plan import Note, Plan
from desktop.ui.document import Document
from desktop.wording.built_in import exercises_in
from desktop.wording.deeds import CHANGE
from tests.faults.ledger import edited
from tests.ui.test_document import Memory

app, library, dropped = QCoreApplication([]), exercises_in("en"), []
for number in range(60):
    document = Document(Memory(), library, tuple)
    for edit in range(12):
        document.edit(edited(document.plan, edit), CHANGE)
    dropped.append(ref(document))
    del document
    gc.collect()
print(sum(document() is not None for document in dropped), "held")
"""


def test_a_document_that_nobody_holds_any_more_goes_without_ending_the_program() -> None:
    run = subprocess.run(
        [sys.executable, "-c", DROPPED],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (run.returncode, run.stdout) == (0, "0 held\n"), run.stderr
