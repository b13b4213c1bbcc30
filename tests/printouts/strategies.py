"""Weeks that are harder to print than any runner's: every text, any number of entries and exercises."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from hypothesis import strategies as st

from desktop.model.dose import Dose
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
    bound_first,
    routines,
)
from desktop.model.plan import with_routine as put
from tests.model.drawn_steps import blocks
from tests.printouts.sample import LIBRARY, WEEK

HARD_TEXTS = (
    "",
    "Easy does it",
    "x" * 500,
    "Donaudampfschifffahrtsgesellschaftskapitän " * 12,
    "مرحبا بالعالم، اركض ببطء (8 km)",
    "🏃🏽‍♀️ legs felt 🔥 then 日本語 and \x07\u200b\ue000",
    "one\n\ntwo\r\nthree " * 40,
    "W" * 60,
)

texts = st.sampled_from(HARD_TEXTS) | st.text(max_size=60)
statuses = st.sampled_from(Status)
doses = st.builds(
    Dose,
    sets=st.integers(1, 20),
    hold=st.integers(1, 600),
    rest=st.none() | st.integers(0, 900),
    load=st.none() | st.floats(0, 300, width=16),
    each_side=st.booleans(),
) | st.one_of(
    st.builds(Dose, sets=st.integers(1, 20), reps=st.integers(1, 200), hold=st.none() | st.integers(1, 600)),
    st.builds(Dose, sets=st.integers(1, 20), distance=st.integers(1, 2000), each_side=st.booleans()),
    st.builds(Dose, count=st.text(min_size=1, max_size=20), each_side=st.booleans()),
)
items = st.builds(
    PlannedExercise,
    st.just(""),
    st.sampled_from([*LIBRARY, "an-exercise-that-went-away", "y" * 300]),
    doses,
    statuses,
)
distances = st.none() | st.integers(1, 1_000_000)
durations = st.none() | st.integers(1, 7 * 24 * 3600)


def item_blocks(max_size: int = 8) -> st.SearchStrategy[tuple[PlannedExercise, ...]]:
    """Mostly short routines; ``max_size`` is reached now and then."""
    short = st.lists(items, max_size=2).map(tuple)
    return short | short | short | st.lists(items, max_size=max_size).map(tuple)


runs = st.builds(
    Run,
    st.just(""),
    st.sampled_from(RunKind),
    distances,
    durations,
    texts,
    item_blocks(),
    item_blocks(),
    statuses,
    name=st.sampled_from(["", "", "", *HARD_TEXTS]),
    starts=st.none() | st.integers(0, 1439),
    steps=st.just(()) | st.just(()) | blocks,
)
entries = st.one_of(
    runs,
    st.builds(StrengthSession, st.just(""), texts, item_blocks(40), texts, statuses),
    st.builds(CrossTraining, st.just(""), texts, durations, distances, texts, statuses),
    st.builds(Rest, st.just(""), texts),
    st.builds(Note, st.just(""), texts),
)
notes_first = st.builds(
    lambda notes, later: [*notes, *later],
    st.lists(st.builds(Note, st.just(""), texts), min_size=12, max_size=22),
    st.lists(entries, min_size=1, max_size=2),
)
"""Notes before a session, as many as no page has room for."""
day_entries = {9: st.lists(entries, min_size=12, max_size=24), 8: notes_first}


@st.composite
def plans(draw: st.DrawFn, *, busy: bool = True, some_days: bool = False) -> Plan:
    """The seven days of WEEK: most with an entry or two; ``busy`` ones with 24, or notes before a session.

    With ``some_days`` every other entry of some of them is bound to no day.
    """
    numbers = count(1)
    days = {}
    for when in WEEK:
        drawn = draw(day_entries.get(draw(st.integers(0, 9 if busy else 7)), st.lists(entries, max_size=2)))
        some_day = some_days and draw(st.booleans())
        day = (
            replace(_numbered(entry, numbers), some_day=some_day and at % 2 == 1)
            for at, entry in enumerate(drawn)
        )
        days[when] = bound_first(tuple(day))
    return Plan(days)


@st.composite
def nearly_full(draw: st.DrawFn) -> Plan:
    """Days of two or three sessions with a few exercises each: about what a small panel has room for."""
    numbers = count(1)
    few, named = st.lists(items, max_size=3).map(tuple), st.sampled_from(["", "Balance", "Hips and ankles"])
    sessions = st.one_of(
        st.builds(Run, st.just(""), st.sampled_from(RunKind), distances, durations, st.just(""), few, few),
        st.builds(StrengthSession, st.just(""), named, few),
        st.builds(CrossTraining, st.just(""), named, durations, distances),
    )
    drawn = {when: draw(st.lists(sessions, min_size=1, max_size=3)) for when in WEEK}
    return Plan({when: tuple(_numbered(entry, numbers) for entry in day) for when, day in drawn.items()})


def _numbered(entry: Entry, numbers: Iterator[int]) -> Entry:
    for part, drawn in routines(entry).items():
        entry = put(entry, part, tuple(replace(item, id=f"i{next(numbers)}") for item in drawn))
    return replace(entry, id=f"e{next(numbers)}")
