"""The law of undo: whatever was done, a restart changes nothing but that redo is gone."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint
from desktop.model.plan import Note
from desktop.model.runner import Runner
from desktop.storage.errors import LeftBehind, StoreError
from desktop.storage.plans import PlanStore
from desktop.ui.document import Document
from desktop.wording import deeds
from desktop.wording.built_in import exercises_in
from desktop.wording.deeds import Deed, Step
from desktop.wording.phrase import said
from tests.storage.conftest import FailingDisk

MONDAY = date(2026, 11, 23)
LIBRARY = exercises_in()
DEEDS: tuple[Deed, ...] = (deeds.ADD, deeds.COPY_WEEK, said(deeds.USE_TEMPLATE, name="Ruhe 🏃"))

Change = Callable[[Diary], Diary]


class TroubledDisk(FailingDisk):
    """Half written lines and failing syncs; never a power cut, so that nothing need really be synced."""

    def sync(self, file: int) -> None:
        self._fail_if_broken("sync")


@dataclass
class Model:
    """A document that never restarts."""

    diary: Diary = field(default_factory=Diary)
    done: list[tuple[Step, str]] = field(default_factory=list)
    undone: list[tuple[Step, str]] = field(default_factory=list)

    def edit(self, diary: Diary, deed: Deed, gesture: str) -> None:
        if diary == self.diary:
            return
        step = Step(deed, self.diary, diary)
        if gesture and self.done and self.done[-1][1] == gesture:
            step = self.done.pop()[0]._replace(after=diary)
        if step.before != diary:
            self.done = [*self.done, (step, gesture)][-50:]
        self.diary, self.undone = diary, []

    def undo(self) -> None:
        if self.done:
            self.undone.append(self.done.pop())
            self.diary = self.undone[-1][0].before

    def redo(self) -> None:
        if self.undone:
            self.done.append(self.undone.pop())
            self.diary = self.done[-1][0].after

    def restarted(self) -> "Model":
        return Model(self.diary, [(step, "") for step in self.steps()])

    def steps(self) -> list[Step]:
        return [step for step, _ in self.done]


class Life:
    """A document on a store that is closed and opened again, beside the model."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.disk = folder, TroubledDisk()
        self.model, self.kept = Model(), Model()
        self._open()

    def _open(self) -> None:
        self.store = PlanStore.open(self.folder, disk=self.disk)
        self.document = Document(self.store, LIBRARY, tuple, StoreError)
        self.document.saved.connect(self._saved)

    def _saved(self) -> None:
        self.is_saved = True

    def act(self, name: str, change: Change, deed: Deed, gesture: str) -> None:
        self.is_saved = False
        model, stack = self.model, self.document.undo_stack
        match name:
            case "edit":
                self.edit(change(model.diary), deed, gesture)
            case "back and forth":
                before = model.diary
                self.edit(change(before), deed, gesture)
                self.edit(before, deed, gesture)
            case "many":
                for number in range(30):
                    self.edit(noted(number % 7, f"{number} {len(model.done)}")(model.diary), deed)
            case "undo":
                self.document.remember()
                model.undo()
                stack.undo()
            case "redo":
                model.redo()
                stack.redo()
            case "unit":
                unit = "mi" if self.document.settings.unit == "km" else "km"
                self.document.set_settings(replace(self.document.settings, unit=unit))
            case "trouble":
                self.disk.broken = set() if self.disk.broken else {"append"} if gesture else {"sync"}
            case "snapshot":
                self.store.tidy()
            case "restart":
                self.restart()
        if self.is_saved:
            self.kept = model.restarted()
        assert self.document.diary == self.model.diary

    def edit(self, diary: Diary, deed: Deed, gesture: str = "") -> None:
        self.model.edit(diary, deed, gesture)
        self.document.edit(diary, deed, gesture)

    def end(self) -> None:
        with suppress(LeftBehind):  # here a cut that could not be synced is made all the same
            self.store.close()

    def restart(self) -> None:
        self.end()
        self.disk.broken = set()
        self.model = self.kept.restarted()
        self._open()

    def steps(self) -> list[Step]:
        """What can be undone, oldest first, as the stack knows it."""
        self.document.remember()
        edits = [self.document._edit(place) for place in range(self.document.undo_stack.index())]
        return [edit.step for edit in edits if edit]


def noted(day: int, text: str) -> Change:
    when = MONDAY + timedelta(day)
    return lambda diary: diary.with_plan(diary.plan.with_days({when: (Note("n", text),) if text else ()}))


def dosed(sets: int) -> Change:
    return lambda diary: diary.with_dose("calf-raise", Dose(sets, reps=9) if sets else None)


def told(complaints: frozenset[Complaint]) -> Change:
    return lambda diary: replace(diary, runner=Runner(complaints=complaints))


def both(one: Change, other: Change) -> Change:
    return lambda diary: other(one(diary))


notes = st.builds(noted, st.integers(0, 3), st.sampled_from(["", "a", "b", "läuft", "\ud800"]))
changes = st.one_of(
    notes,
    st.builds(both, notes, notes),
    st.builds(dosed, st.integers(0, 2)),
    st.builds(told, st.frozensets(st.sampled_from(list(Complaint)[:2]))),
)
acts = st.tuples(
    st.sampled_from(
        ["edit"] * 8
        + ["undo"] * 3
        + ["trouble", "redo", "restart", "back and forth"] * 2
        + ["unit", "snapshot", "many"]
    ),
    changes,
    st.sampled_from(DEEDS),
    st.sampled_from(["", "held", "held"]),
)


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(st.lists(acts, min_size=5, max_size=40))
def test_after_a_restart_all_that_was_done_can_be_undone(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, done: list[tuple[str, Change, Deed, str]]
) -> None:
    life = Life(tmp_path_factory.mktemp("life"))
    for name, change, deed, gesture in done:
        life.act(name, change, deed, gesture)
        if name == "restart":
            assert life.steps() == life.model.steps()
    life.restart()
    assert life.document.diary == life.model.diary
    assert life.steps() == life.model.steps()
    for step in reversed(life.model.steps()):
        life.document.undo_stack.undo()
        assert life.document.diary == step.before
    assert not life.document.undo_stack.canUndo()
    life.restart()
    assert not life.steps()
    life.end()
