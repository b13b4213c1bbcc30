"""Steps to undo that are kept: written with their edit, and used only while they lead to what there is."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from desktop.model.diary import Diary, SavedExercise, SavedRoutine
from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.kept import Kept
from desktop.model.plan import Note, Plan, Run, RunKind
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.storage import deed_document
from desktop.storage.errors import NotSaved
from desktop.storage.plans import PlanStore
from desktop.storage.tables import Database
from desktop.wording import deeds
from desktop.wording.deeds import MOST_STEPS, Step
from desktop.wording.phrase import Phrase, said
from tests.storage.conftest import FailingDisk

MONDAY, TUESDAY, WEDNESDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25)
DAYS = (MONDAY, TUESDAY, WEDNESDAY)


def noted(diary: Diary, when: date, text: str) -> Diary:
    return diary.with_plan(diary.plan.with_days({when: (Note("n", text),)}))


def save_notes(folder: Path, texts: str = "abc") -> list[Diary]:
    """A note on each day in turn, each an edit of its own; gives the diaries, from the empty one on."""
    states = [Diary()]
    with PlanStore.open(folder) as store:
        for text, when in zip(texts, DAYS * len(texts), strict=False):
            states.append(noted(states[-1], when, text))
            store.save_edit(Kept(states[-2]), Kept(states[-1]), deeds.ADD)
    return states


def steps_in(folder: Path) -> list[Step]:
    with PlanStore.open(folder) as store:
        return list(store.steps(store.read().diary).values())


def table(folder: Path, name: str = "undo") -> dict[str, Any]:
    with Database(folder) as database:
        return {**database.table(name)._read_table()}


def change_step(folder: Path, number: int, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the document of a step where it is kept."""
    with Database(folder) as database:
        step = database.undo.one(number)
        assert step is not None
        change(step)
        database.undo.put(number, step)


def test_the_steps_are_there_with_the_diaries_they_lead_from_and_to(folder: Path) -> None:
    states = save_notes(folder)
    assert steps_in(folder) == [Step(deeds.ADD, before, after) for before, after in pairwise(states)]


def test_an_edit_and_its_step_are_one_line(folder: Path) -> None:
    with PlanStore.open(folder) as store:
        before = noted(Diary(), TUESDAY, "x" * 500)
        store.save_edit(Kept(), Kept(before), deeds.ADD)
        length = (folder / "plan.journal").stat().st_size
        store.save_edit(Kept(before), Kept(noted(before, TUESDAY, "y" * 500)), deeds.CHANGE)
        line = (folder / "plan.journal").read_bytes()[length:]
    assert line.count(b"\n") == 1
    assert line.count(b"x" * 500) == line.count(b"y" * 500) == 1
    assert len(line) < 1500


def test_no_more_than_fifty_are_kept(folder: Path) -> None:
    states = save_notes(folder, "".join(map(chr, range(1000, 1062))))
    assert sorted(map(int, table(folder))) == list(range(len(states) - MOST_STEPS, len(states)))
    steps = steps_in(folder)
    assert len(steps) == MOST_STEPS
    assert steps[0].before == states[-MOST_STEPS - 1]


def test_what_is_no_edit_of_the_diary_is_no_step(folder: Path) -> None:
    with PlanStore.open(folder) as store:
        store.save_edit(Kept(), Kept(settings=Settings(unit="mi")), deeds.CHANGE)
    assert steps_in(folder) == []


def test_all_that_a_diary_holds_can_be_undone(folder: Path) -> None:
    runner = Runner(equipment=frozenset())
    first = Diary(Plan({TUESDAY: (Run("r", RunKind.LONG),)}), {"calf-raise": Dose(3, reps=15)}, runner)
    saved = SavedRoutine("w", "Before", Part.WARM_UP, (SavedExercise("calf-raise", Dose(reps=9)),))
    first = first.with_routine(saved)
    last = Diary(Plan(), {"heel-walk": Dose(2, hold=20)})
    with PlanStore.open(folder) as store:
        store.save_edit(Kept(), Kept(first), deeds.COPY_WEEK)
        store.save_edit(Kept(first), Kept(last), deeds.CHANGE)
    assert steps_in(folder) == [Step(deeds.COPY_WEEK, Diary(), first), Step(deeds.CHANGE, first, last)]


# ---- what ends the history -------------------------------------------------------------------


UNREADABLE: dict[str, Callable[[dict[str, Any]], object]] = {
    "nothing in it": lambda step: step.clear(),
    "newer": lambda step: step.update(format="2.9"),
    "a newer major": lambda step: step.update(format="3.0"),
    "of the first format": lambda step: step.update(format="1.0"),
    "no format": lambda step: step.update(format="two"),
    "unknown deed": lambda step: step.update(deed={"text": "paint", "context": "undo"}),
    "a deed without its fact": lambda step: step.update(deed=deeds.USE_TEMPLATE._asdict()),
    "no deed": lambda step: step.update(deed=3),
    "another checksum": lambda step: step.update(after="00000000"),
    "no day": lambda step: step.update(before={"days": {"soon": None}}),
    "a day that is none": lambda step: step["before"]["days"].update({"739581": {"entries": [{}]}}),
    "a table that nobody knows": lambda step: step["before"].update(shoes={"1": None}),
    "no table": lambda step: step.update(before={"days": []}),
    "no document": lambda step: step["before"]["days"].update({"739581": 3}),
}


@pytest.mark.parametrize("change", UNREADABLE.values(), ids=UNREADABLE)
def test_a_step_that_cannot_be_read_ends_the_history_there(
    folder: Path, change: Callable[[dict[str, Any]], object]
) -> None:
    states = save_notes(folder)
    change_step(folder, 2, change)
    assert [step.before for step in steps_in(folder)] == states[2:3]
    with PlanStore.open(folder) as store:
        kept = store.read()
        assert kept.diary == states[-1]
        (last,) = store.steps(kept.diary)
        then = noted(kept.diary, MONDAY, "then")
        store.save(kept, Kept(then), {last + 1: Step(deeds.CHANGE, kept.diary, then)})
    assert sorted(table(folder)) == ["3", "4"], "what is of no use went with the next edit"
    assert [step.before for step in steps_in(folder)] == states[2:4]


def test_a_step_that_is_missing_ends_it_too(folder: Path) -> None:
    states = save_notes(folder)
    with Database(folder) as database:
        database.undo.put(2, None)
    assert [step.before for step in steps_in(folder)] == states[2:3]


def test_names_that_are_no_numbers_do_no_harm(folder: Path) -> None:
    states = save_notes(folder)
    with Database(folder) as database:
        for name in ("x", "-1", "٣", "9" * 30, "007"):
            database.undo.put(name, {})
    assert [step.after for step in steps_in(folder)] == states[1:]


@pytest.mark.parametrize("changed", range(3))
def test_undo_makes_no_plan_that_nobody_made(folder: Path, changed: int) -> None:
    """A day was changed by something that knows no steps: what had led to it ends there."""
    states = save_notes(folder)
    with Database(folder) as database:
        database.days.put(DAYS[changed].toordinal(), {"entries": [{"type": "note", "id": "n", "text": "!"}]})
    steps = steps_in(folder)
    assert [step.before.plan.day(when) for step in steps for when in DAYS[changed + 1 :]] == [
        state.plan.day(when) for state in states[changed + 1 : 3] for when in DAYS[changed + 1 :]
    ]
    assert all(step.before.plan.day(DAYS[changed]) == (Note("n", "!"),) for step in steps)


def test_a_line_that_was_lost_ends_it(folder: Path, tmp_path: Path) -> None:
    """The second edit is gone with its step, and the damage was mended; the third is another day's."""
    journal, ends = folder / "plan.journal", []
    with PlanStore.open(folder) as store:
        states = [Diary()]
        for when in DAYS:
            states.append(noted(states[-1], when, "a"))
            store.save_edit(Kept(states[-2]), Kept(states[-1]), deeds.ADD)
            ends.append(journal.stat().st_size)
        mended = Path(shutil.copytree(folder, tmp_path / "mended"))
    text = (mended / "plan.journal").read_bytes()
    (mended / "plan.journal").write_bytes(text[: ends[0]] + text[ends[1] :])
    (step,) = steps_in(mended)
    assert [day for day in DAYS if step.before.plan.day(day)] == [MONDAY]
    assert [day for day in DAYS if step.after.plan.day(day)] == [MONDAY, WEDNESDAY]


def test_a_snapshot_keeps_them(folder: Path) -> None:
    states = save_notes(folder)
    with PlanStore.open(folder) as store:
        store._database.journal.write_snapshot()
    assert [step.after for step in steps_in(folder)] == states[1:]


# ---- saving ----------------------------------------------------------------------------------


def test_steps_that_could_not_be_saved_come_with_the_next(folder: Path, failing_disk: FailingDisk) -> None:
    first, second = noted(Diary(), MONDAY, "a"), noted(Diary(), MONDAY, "b")
    steps = {1: Step(deeds.ADD, Diary(), first), 2: Step(deeds.CHANGE, first, second)}
    with PlanStore.open(folder, disk=failing_disk) as store:
        failing_disk.broken = {"sync"}
        with pytest.raises(NotSaved):
            store.save(Kept(), Kept(first), {1: steps[1]})
        failing_disk.broken = set()
        store.save(Kept(), Kept(second), steps)
    assert steps_in(folder) == list(steps.values())


def test_a_day_that_could_not_be_kept_and_was_mended_ends_the_history(folder: Path) -> None:
    bad = Diary(Plan({MONDAY: (Run("r", RunKind.EASY, distance=-1),)}))
    good, then = noted(Diary(), MONDAY, "a"), noted(Diary(), MONDAY, "b")
    steps = {
        1: Step(deeds.ADD, Diary(), bad),
        2: Step(deeds.CHANGE, bad, good),
        3: Step(deeds.CHANGE, good, then),
    }
    with PlanStore.open(folder) as store:
        with pytest.raises(NotSaved):
            store.save(Kept(), Kept(bad), {1: steps[1]})
        store.save(Kept(), Kept(then), steps)
    assert steps_in(folder) == [steps[3]]


def test_fields_of_a_newer_format_stay_though_their_steps_do_not(folder: Path) -> None:
    save_notes(folder)
    with PlanStore.open(folder) as store:
        files = store._database.journal._open_files()
        files.state = files.state._replace(version=files.state.version._replace(minor=7))
        kept = store.read()
        store.save_edit(kept, Kept(noted(kept.diary, TUESDAY, "now")), deeds.CHANGE)
    with PlanStore.open(folder) as store:
        assert store.read().diary.plan.day(TUESDAY) == (Note("n", "now"),)
        assert store.steps(store.read().diary) == {}


# ---- words -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "fact",
    ["läuft 🏃", "", 8, -2.5, Decimal("1.50"), date(2026, 11, 24), Phrase("Run"), said(deeds.COPY_WEEK)],
)
def test_words_come_back_with_their_facts(fact: Any) -> None:
    deed = said(deeds.USE_TEMPLATE, name=fact)
    assert deed_document.read(json.loads(json.dumps(deed_document.written(deed)))) == deed


@pytest.mark.parametrize(
    "fact",
    [
        *(True, None, [], {}, {"date": "soon"}, {"number": "much"}, {"number": "NaN"}, 1e300, 10**400),
        {"text": "{name:99999999}", "context": "", "facts": {"name": "x"}},
        {"text": "{name.real}", "context": "", "facts": {"name": 1}},
        {"text": "{", "context": "", "facts": {}},
        {"text": "{other}", "context": "", "facts": {"name": "x"}},
    ],
)
def test_facts_that_cannot_be_said_are_refused(fact: Any) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - any sentence will do, nobody reads it
        deed_document.read({**deeds.USE_TEMPLATE._asdict(), "facts": {"name": fact}})


def test_a_deed_is_a_phrase_of_this_program() -> None:
    with pytest.raises(ValueError, match="made up"):
        deed_document.read({"text": "made up", "context": "undo"})
    assert deed_document.read({"text": "copy week", "context": "undo"}) == deeds.COPY_WEEK
