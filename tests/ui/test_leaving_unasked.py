"""An end at which nobody can be asked, on a disk that takes nothing, and the start after it."""

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.model.plan import Note, Plan, Run, RunKind
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise
from desktop.storage.disk import Disk
from desktop.storage.plans import PlanStore
from desktop.storage.rescue import Rescue
from desktop.ui.details import kept_words
from desktop.ui.details.drafts import Drafts
from desktop.ui.footwork import Footwork
from desktop.ui.leaving import Leaving
from desktop.ui.start import dress
from desktop.wording import deeds

TUESDAY = date(2026, 11, 24)
THEN = datetime(2026, 11, 25, 7, 12, 20)


class FillingDisk(Disk):
    """Takes nothing while ``full`` is set."""

    full = False

    def append(self, log: int, data: bytes) -> None:
        if self.full:
            raise OSError(errno.ENOSPC, "made to be full")
        super().append(log, data)


class Program:
    """Starts a window on the same folder again and again, and ends it."""

    def __init__(self, tmp_path: Path, qtbot: QtBot) -> None:
        self.data, self.home, self._qtbot = tmp_path / "data", tmp_path / "home", qtbot
        self.disk, self.elsewhere = FillingDisk(), FillingDisk()
        self.said = ""

    @contextmanager
    def started(self) -> Iterator[Footwork]:
        with PlanStore.open(self.data, disk=self.disk) as store:
            footwork = Footwork(store, TUESDAY)
            self._qtbot.addWidget(footwork.window)
            footwork.window.show()
            footwork.begin(at_once=True)
            rescue = Rescue(self.data, self.elsewhere, lambda: iter([self.home]))
            self.leaving = Leaving(footwork, store, rescue, lambda: THEN)
            self.leaving.take_in()
            yield footwork
            self.said = self.leaving.keep()

    def left(self) -> list[str]:
        return sorted(path.name for place in (self.data, self.home) for path in place.glob("footwork-*"))


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Program:
    dress(qapp)
    made = Program(tmp_path, qtbot)
    with made.started() as footwork:
        add(footwork, "before")
    return made


def add(footwork: Footwork, name: str) -> None:
    plan = footwork.document.plan
    footwork.document.edit(plan.with_days({TUESDAY: (*plan.day(TUESDAY), Note(name, name))}), deeds.ADD)


def names(plan: Plan) -> list[str]:
    return [entry.id for entry in plan.day(TUESDAY)]


def test_what_is_not_saved_is_there_again_at_the_next_start(program: Program) -> None:
    with program.started() as footwork:
        program.disk.full = True
        program.elsewhere.full = False
        add(footwork, "unsaved")
    program.disk.full = False
    (name,) = program.left()
    assert name in program.said
    assert "the disk is full" in program.said
    with program.started() as again:
        assert names(again.document.plan) == ["before", "unsaved"]
        assert "is here again" in again.window.rooms.news.text
        assert not program.left(), "it is saved where it belongs"
        again.document.undo_stack.undo()
        assert names(again.document.plan) == ["before"]
    assert not program.said
    with PlanStore.open(program.data, read_only=True) as store:
        assert names(store.read().diary.plan) == ["before"]


def test_it_stays_left_while_the_disk_takes_nothing(program: Program) -> None:
    with program.started() as footwork:
        program.disk.full = True
        add(footwork, "unsaved")
    left = program.left()
    for _ in range(2):
        with program.started() as again:
            assert names(again.document.plan) == ["before", "unsaved"]
            assert again.window.banner.text.startswith("1 change is not saved")
        assert len(program.left()) == 1
    assert left
    program.disk.full = False
    with program.started() as last:
        assert names(last.document.plan) == ["before", "unsaved"]
    assert not program.left()


def test_a_plan_that_went_on_without_it_keeps_both(program: Program) -> None:
    with program.started() as footwork:
        program.disk.full = True
        add(footwork, "unsaved")
    program.disk.full = False
    with PlanStore.open(program.data) as store:
        kept = store.read()
        plan = kept.diary.plan
        store.save(kept, kept.with_plan(plan.with_days({TUESDAY: (*plan.day(TUESDAY), Note("other", ""))})))
    with program.started() as again:
        assert names(again.document.plan) == ["before", "other"]
        (aside,) = program.data.glob("plan.json.replaced-*")
        assert aside.name in again.window.rooms.notices.text
        assert b"unsaved" in aside.read_bytes()
    with program.started() as third:
        assert not third.window.rooms.notices.text, "told once"


def test_a_log_out_that_was_called_off_leaves_nothing_behind(program: Program) -> None:
    with program.started() as footwork:
        program.disk.full = True
        add(footwork, "unsaved")
        assert program.leaving.keep()
        assert program.leaving.keep()
        assert len(program.left()) == 1
        program.disk.full = False
        add(footwork, "later")
        assert not program.left()


def test_where_nothing_takes_it_that_is_said(program: Program) -> None:
    with program.started() as footwork:
        program.disk.full = program.elsewhere.full = True
        add(footwork, "unsaved")
    assert program.said.endswith("No other place took it either, so it is lost.")


# ---- words ---------------------------------------------------------------------------------------


def type_wrongly(footwork: Footwork) -> None:
    plan = Plan({TUESDAY: (Run("run", RunKind.EASY),)})
    footwork.document.edit(plan, deeds.ADD)
    footwork.state.select(EntryRef("run"))
    footwork.window.details.page.fields["distance"].write("5 parsecs")


def distance(footwork: Footwork) -> str:
    footwork.state.select(EntryRef("run"))
    return footwork.window.details.page.fields["distance"].text()


def test_words_that_no_field_takes_wait_in_it_at_the_next_start(program: Program) -> None:
    with program.started() as footwork:
        type_wrongly(footwork)
    for _ in range(2):
        with program.started() as again:
            assert "while you were typing" in again.window.rooms.news.text
            assert distance(again) == "5 parsecs"
    with program.started() as mended:
        distance(mended)
        mended.window.details.page.fields["distance"].write("5 miles")
    assert not program.left()


def test_words_that_were_given_up_are_not_told_of_again(program: Program) -> None:
    with program.started() as footwork:
        type_wrongly(footwork)
    with program.started() as again:
        again.desk._leave_unkept()
        program.leaving.end()
        assert not program.left()


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[[1]]", b"\xff", b"[" * 5000, b'[["entry"]]', b'[["what", "a", "b", "c"]]', b"3", b"[3]"],
)
def test_a_file_of_words_may_hold_anything(content: bytes) -> None:
    assert list(kept_words.read(content)) == []


def test_words_come_back_as_they_were() -> None:
    drafts = Drafts()
    for number, make in enumerate[Callable[[str], EntryRef | ExerciseRef | NewExercise]](
        [EntryRef, ExerciseRef, NewExercise]
    ):
        drafts.put(make(f"thing{number}"), "distance", f"läuft {number}")
    found = list(kept_words.read(kept_words.written(drafts)))
    assert [(thing, drafts.of(thing)[field]) for thing, field, _ in found] == [
        (thing, text) for thing, _, text in found
    ]
    assert len(found) == 3
