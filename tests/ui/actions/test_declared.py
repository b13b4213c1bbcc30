"""The list of actions: every key named once, and what can be done follows from how things stand."""

from collections import Counter
from datetime import date

import pytest

from desktop.model.dose import Dose
from desktop.model.plan import Note, Plan, PlannedExercise, Rest, Run, RunKind, Status
from desktop.model.refs import EntryRef, ExerciseRef, NewEntry
from desktop.model.week import week_of
from desktop.ui.actions.declared import ACTIONS, DECLARED, enabled_now
from desktop.ui.actions.situation import Situation, situation

TUESDAY = date(2026, 11, 24)
WEEK = week_of(TUESDAY)
PLAN = Plan(
    {
        TUESDAY: (
            Run(
                "run", RunKind.EASY, warm_up=(PlannedExercise("raise", "calf-raise", Dose(sets=2, reps=12)),)
            ),
            Run("skipped", RunKind.EASY, status=Status.SKIPPED),
            Rest("rest"),
            Note("note", "dentist"),
        )
    }
)
ON_ENTRIES = {"duplicate", "day-before", "day-after"}
ON_PLANNED = {"delete", "earlier", "later", "take-up", "take-up-copy", "move-to", "copy-to", "edit"}
TICKS = {"tick", "skip"}


def possible(selected: object) -> set[str]:
    """What can be done with that selected and could not without."""
    bare = enabled_now(situation(PLAN, WEEK, ()))
    able = enabled_now(situation(PLAN, WEEK, (selected,) if selected else ()))  # type: ignore[arg-type]
    return {name for name in ACTIONS if able[name] and not bare[name]}


def test_names_and_keys_are_given_once() -> None:
    assert max(Counter(action.name for action in DECLARED).values()) == 1
    assert max(Counter(key for action in DECLARED for key in action.keys).values()) == 1


@pytest.mark.parametrize(
    ("selected", "expected"),
    [
        (EntryRef("run"), ON_ENTRIES | ON_PLANNED | TICKS | {"follow"}),
        (EntryRef("skipped"), ON_ENTRIES | ON_PLANNED | {"tick"}),
        (EntryRef("rest"), ON_ENTRIES | ON_PLANNED),
        (EntryRef("note"), ON_ENTRIES | ON_PLANNED),
        (ExerciseRef("raise"), ON_PLANNED | TICKS | {"follow"}),
        (NewEntry(RunKind.EASY), set()),
        (EntryRef("gone"), set()),
        (None, set()),
    ],
    ids=["run", "skipped", "rest", "note", "exercise", "new", "gone", "nothing"],
)
def test_what_can_be_done_with_what_is_selected(selected: object, expected: set[str]) -> None:
    assert possible(selected) == expected


def test_an_empty_week_cannot_be_copied_and_undo_needs_something_to_undo() -> None:
    full, empty = situation(PLAN, WEEK, ()), situation(PLAN, WEEK.shifted(1), ())
    assert enabled_now(full)["copy-week"]
    assert not enabled_now(empty)["copy-week"]
    assert not enabled_now(Situation())["undo"]
    assert enabled_now(Situation(can_undo=True))["undo"]
    assert enabled_now(Situation(can_redo=True))["redo"]


def test_several_things_are_not_edited_nor_duplicated_with_an_exercise() -> None:
    several = enabled_now(situation(PLAN, WEEK, (EntryRef("run"), EntryRef("rest"))))
    assert several["delete"]
    assert several["duplicate"]
    assert several["move-to"]
    assert not several["edit"]
    assert several["earlier"]
    mixed = enabled_now(situation(PLAN, WEEK, (EntryRef("rest"), ExerciseRef("raise"))))
    assert mixed["delete"]
    assert not mixed["duplicate"]
