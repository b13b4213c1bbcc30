"""Plans as hypothesis draws them, over the built-in library; every plan keeps the rules of one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count, product
from typing import Any

from hypothesis import strategies as st

from desktop.model.diary import SavedExercise, SavedRoutine
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Equipment, Part
from desktop.model.finding import find_exercise
from desktop.model.plan import (
    AS_PLANNED,
    MAX_EFFORT,
    Actual,
    CrossTraining,
    Entry,
    Felt,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
    bound_first,
    items,
    routines,
    with_routine,
)
from desktop.model.refs import RoutineRef
from desktop.model.runner import Runner
from desktop.wording.built_in import exercises_in
from tests.model.drawn_steps import blocks

LIBRARY = exercises_in()
FITTING = {part: [one.id for one in LIBRARY.values() if part in one.fits] for part in Part}
MONDAY = date(2026, 11, 23)
DATES = [MONDAY + timedelta(days=number) for number in range(14)]

dates = st.sampled_from(DATES)
statuses = st.sampled_from(Status)
answers = st.none() | st.sampled_from(Felt)
notes = st.sampled_from(["", "slow", "مرحبا 🏃"])
places = st.none() | st.integers(-1, 9)
exercise_ids = st.sampled_from(list(LIBRARY))
runners = st.builds(
    Runner,
    first_year=st.booleans(),
    complaints=st.frozensets(st.sampled_from(Complaint)),
    equipment=st.frozensets(st.sampled_from(Equipment)),
)


MEASURES: list[dict[str, Any]] = [
    {"reps": 12},
    {"hold": 15},
    {"distance": 20},
    {"count": "A–Z"},
    {"reps": 5, "hold": 2},
]
DOSES = [
    Dose(sets=sets, rest=rest, load=load, each_side=each_side, **measure)
    for (sets, rest, load, each_side), measure in product(
        [(1, None, None, False), (2, 30, None, True), (20, 0, 12.5, False)], MEASURES
    )
]
doses = st.sampled_from(DOSES)


@st.composite
def routine(draw: st.DrawFn, part: Part) -> tuple[PlannedExercise, ...]:
    """Some exercises that fit, none twice; the ids are given later."""
    names = draw(st.lists(st.sampled_from(FITTING[part]), unique=True, max_size=3))
    return tuple(
        PlannedExercise("", name, draw(doses), draw(statuses), draw(st.none() | st.sampled_from(Felt)))
        for name in names
    )


saved_exercises = st.lists(exercise_ids, unique=True, min_size=1, max_size=4).flatmap(
    lambda names: st.tuples(*(st.builds(SavedExercise, st.just(name), doses) for name in names))
)
saved_routines = st.dictionaries(st.sampled_from("abc"), saved_exercises, max_size=2).map(
    lambda drawn: {
        name: SavedRoutine(name, f"Routine {name}", Part.WARM_UP, held) for name, held in drawn.items()
    }
)

actuals = st.just(AS_PLANNED) | st.builds(
    Actual,
    st.none() | st.integers(0, 60_000),
    st.none() | st.integers(0, 30_000),
    st.none() | st.integers(1, MAX_EFFORT),
    notes,
    st.booleans(),
)
entries = st.one_of(
    st.builds(
        Run,
        st.just(""),
        st.sampled_from(RunKind),
        st.none() | st.integers(1, 50_000),
        st.none() | st.integers(1, 20_000),
        notes,
        routine(Part.WARM_UP),
        routine(Part.COOL_DOWN),
        statuses,
        st.just(""),
        st.sampled_from(["", "", "City Marathon", "سباق المدينة"]),
        st.sampled_from([None, None, 0, 570, 1110]),
        st.just(()) | blocks,
        actual=actuals,
        first_day=st.none() | dates,
    ),
    st.builds(StrengthSession, st.just(""), st.just("Ankles"), routine(Part.STRENGTH), notes, statuses),
    st.builds(
        CrossTraining,
        st.just(""),
        st.just("Cycling"),
        st.none() | st.integers(1, 9000),
        status=statuses,
        actual=actuals,
    ),
    st.builds(Rest, st.just(""), notes),
    st.builds(Note, st.just(""), notes),
)


@st.composite
def plans(draw: st.DrawFn, least_entries: int = 0, least_items: int = 0) -> Plan:
    """Two weeks with up to three entries on some days, every id unique."""
    numbers = count(1)
    days = {}
    for when in draw(st.lists(dates, unique=True, max_size=4, min_size=1 if least_entries else 0)):
        drawn = draw(st.lists(entries, max_size=2, min_size=1 if least_entries else 0))
        some_day = draw(st.sampled_from([(), (), (), (-1,), (0, 1)]))  # which of them are bound to no day
        days[when] = bound_first(
            tuple(
                replace(
                    _numbered(entry, numbers), some_day=place in some_day or place - len(drawn) in some_day
                )
                for place, entry in enumerate(drawn)
            )
        )
    if least_items and not any(items(entry) for day in days.values() for entry in day):
        session = StrengthSession(
            "", exercises=(PlannedExercise("", "calf-raise", LIBRARY["calf-raise"].dose),)
        )
        when = draw(dates)
        days[when] = bound_first((*days.get(when, ()), _numbered(session, numbers)))
    return Plan(days)


def _numbered(entry: Entry, numbers: Iterator[int]) -> Entry:
    for part, drawn in routines(entry).items():
        entry = with_routine(entry, part, tuple(replace(item, id=f"i{next(numbers)}") for item in drawn))
    return replace(entry, id=f"e{next(numbers)}")


# ---- looking into a plan -------------------------------------------------------------------


def entry_ids(plan: Plan) -> list[str]:
    """The ids of all entries."""
    return [entry.id for _, entry in plan.entries()]


def item_ids(plan: Plan) -> list[str]:
    """The ids of all exercises."""
    return [item.id for _, entry in plan.entries() for item in items(entry)]


def block_refs(plan: Plan) -> list[RoutineRef]:
    """Every routine there is."""
    return [RoutineRef(entry.id, part) for _, entry in plan.entries() for part in routines(entry)]


def date_of_item(plan: Plan, item_id: str) -> date:
    """The day that an exercise stands on."""
    ref, _, _ = find_exercise(plan, item_id)
    return date_of_entry(plan, ref.entry)


def date_of_entry(plan: Plan, entry_id: str) -> date:
    """The day that an entry stands on."""
    return next(when for when, entry in plan.entries() if entry.id == entry_id)
