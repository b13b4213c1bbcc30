"""One edit: kept, undone, redone, and what happens when the disk says no."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from desktop.model import edits
from desktop.model.catalogue import parse_exercises
from desktop.model.dose import Dose
from desktop.model.plan import Plan, Run, RunKind
from desktop.model.profile import Profile
from desktop.ui.document import Document
from resources import exercises

TUESDAY = date(2026, 11, 24)


class DiskFullError(Exception):
    pass


class Memory:
    """A store in memory that can run full."""

    def __init__(self) -> None:
        self.kept, self.full = Plan(), False
        self.kept_profile, self.kept_doses = Profile(), dict[str, Dose]()

    def plan(self) -> Plan:
        return self.kept

    def save(self, before: Plan, after: Plan) -> None:
        self._write()
        assert before == self.kept, "a save starts from what is on the disk"
        self.kept = after

    def profile(self) -> Profile:
        return self.kept_profile

    def save_profile(self, profile: Profile) -> None:
        self._write()
        self.kept_profile = profile

    def doses(self) -> Mapping[str, Dose]:
        return self.kept_doses

    def save_dose(self, exercise: str, dose: Dose | None) -> None:
        self._write()
        self.kept_doses.pop(exercise, None)
        if dose is not None:
            self.kept_doses[exercise] = dose

    def _write(self) -> None:
        if self.full:
            raise DiskFullError("The change is not saved: the disk is full; make room and try again.")


@pytest.fixture
def store() -> Memory:
    return Memory()


@pytest.fixture
def document(store: Memory, qtbot: QtBot) -> Document:
    return Document(store, parse_exercises(exercises.read()), tuple, DiskFullError)


def with_run(plan: Plan, name: str) -> Plan:
    return edits.add_entry(plan, TUESDAY, Run(name, RunKind.EASY, 8000))


def test_an_edit_is_kept_before_the_views_hear_of_it(document: Document, store: Memory) -> None:
    seen = []
    document.changed.connect(lambda: seen.append(store.kept))
    after = with_run(document.plan, "a")
    assert document.edit(after, "Add")
    assert seen == [after]


def test_undo_and_redo_are_kept_too(document: Document, store: Memory) -> None:
    empty, first, second = Plan(), with_run(Plan(), "a"), with_run(with_run(Plan(), "a"), "b")
    document.edit(first, "Add")
    document.edit(second, "Add")
    document.undo_stack.undo()
    assert store.kept == document.plan == first
    document.undo_stack.undo()
    assert store.kept == document.plan == empty
    document.undo_stack.redo()
    document.undo_stack.redo()
    assert store.kept == document.plan == second


def test_nothing_changed_is_no_step_to_undo(document: Document) -> None:
    assert not document.edit(document.plan, "Nothing")
    assert document.undo_stack.count() == 0


def test_a_full_disk_is_told_and_the_edit_is_written_with_the_next(
    document: Document, store: Memory, qtbot: QtBot
) -> None:
    first = with_run(Plan(), "a")
    store.full = True
    with qtbot.waitSignal(document.save_failed) as failed:
        document.edit(first, "Add")
    assert failed.args == ["The change is not saved: the disk is full; make room and try again."]
    assert (document.plan, store.kept) == (first, Plan()), "the window keeps what the disk did not take"
    store.full = False
    second = with_run(first, "b")
    with qtbot.waitSignal(document.saved):
        document.edit(second, "Add")
    assert store.kept == second


def test_try_again_writes_what_is_missing(document: Document, store: Memory, qtbot: QtBot) -> None:
    store.full = True
    document.edit(with_run(Plan(), "a"), "Add")
    store.full = False
    with qtbot.waitSignal(document.saved):
        document.save_again()
    assert store.kept == document.plan


def test_an_own_default_dose_replaces_the_built_in_one_and_goes_again(
    document: Document, store: Memory
) -> None:
    built_in = document.library["calf-raise"].dose
    own = replace(built_in, sets=built_in.sets + 1)
    document.set_default_dose("calf-raise", own)
    assert document.library["calf-raise"].dose == store.kept_doses["calf-raise"] == own
    document.set_default_dose("calf-raise", built_in)
    assert document.library["calf-raise"].dose == built_in
    assert not store.kept_doses
