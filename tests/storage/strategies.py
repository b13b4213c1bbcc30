"""All that a store may be asked to keep."""

import json
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from desktop.model.diary import OwnExercise, SavedExercise, SavedRoutine
from desktop.model.dose import Dose
from desktop.model.exercise import PREFIX, Complaint, Equipment, Movement, Part, Region
from desktop.model.look import Build, Hair, HairColour, Look, Shirt, Shorts, Skin
from desktop.model.plan import (
    CrossTraining,
    Entry,
    Felt,
    Note,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
    routines,
    with_routine,
)
from desktop.model.runner import Runner
from desktop.model.settings import LaidOn, Motion, NewRun, Settings, Theme
from tests.model.drawn_steps import drawn_blocks

blocks = drawn_blocks()
# Half characters are among them; two halves beside each other are one character once they are JSON.
texts = st.text(st.characters(exclude_categories=[]), max_size=30).map(
    lambda text: json.loads(json.dumps(text)),
)
ids = st.text(st.characters(codec="ascii", categories=["Ll", "Nd"]), min_size=1, max_size=16)
statuses = st.sampled_from(Status)
metres = st.none() | st.integers(0, 1_000_000)
seconds = st.none() | st.integers(0, 604_800)


@st.composite
def doses(draw: st.DrawFn) -> Dose:
    measure: dict[str, Any] = draw(
        st.sampled_from(
            [
                {"reps": st.integers(1, 200), "hold": st.none() | st.integers(1, 600)},
                {"hold": st.integers(1, 600)},
                {"distance": st.integers(1, 2000)},
                {"count": st.text(min_size=1, max_size=20)},
            ]
        )
    )
    return draw(
        st.builds(
            Dose,
            sets=st.integers(1, 20),
            rest=st.none() | st.integers(0, 900),
            load=st.none() | st.floats(0, 300),
            each_side=st.booleans(),
            **measure,
        )
    )


held = st.lists(
    st.builds(PlannedExercise, ids, ids, doses(), statuses, st.none() | st.sampled_from(Felt)), max_size=4
).map(tuple)
entries = st.one_of(
    st.builds(
        Run,
        ids,
        st.sampled_from(RunKind),
        metres,
        seconds,
        texts,
        held,
        held,
        statuses,
        texts,
        texts,
        st.none() | st.integers(0, 1439),
        blocks,
        warm_up_from=st.just("") | ids,
        cool_down_from=st.just("") | ids,
    ),
    st.builds(StrengthSession, ids, texts, held, texts, statuses, texts, exercises_from=st.just("") | ids),
    st.builds(CrossTraining, ids, texts, seconds, metres, texts, statuses, texts),
    st.builds(Rest, ids, texts),
    st.builds(Note, ids, texts),
)


def with_ids_of_their_own(day: list[Entry]) -> tuple[Entry, ...]:
    """The entries of a day, each and all in it with an id that nothing else there has."""
    known: set[str] = set()

    def own(one: Any) -> Any:
        other = one.id
        while other in known:
            other += "x"
        known.add(other)
        return replace(one, id=other)

    entries = []
    for entry in day:
        for part, routine in routines(entry).items():
            entry = with_routine(entry, part, tuple(map(own, routine)))
        entries.append(own(entry))
    return tuple(entries)


def days(min_size: int = 0, max_size: int = 4) -> st.SearchStrategy[tuple[Entry, ...]]:
    """Days as a plan has them: every id is there once."""
    return st.lists(entries, min_size=min_size, max_size=max_size).map(with_ids_of_their_own)


runners = st.builds(
    Runner,
    first_year=st.booleans(),
    complaints=st.frozensets(st.sampled_from(Complaint)),
    equipment=st.frozensets(st.sampled_from(Equipment)),
    look=st.builds(
        Look,
        st.sampled_from(Skin),
        st.sampled_from(Hair),
        st.sampled_from(HairColour),
        st.sampled_from(Build),
        st.sampled_from(Shirt),
        st.sampled_from(Shorts),
    ),
)


@st.composite
def saved_routines(draw: st.DrawFn) -> dict[str, SavedRoutine]:
    """Saved routines by their ids."""
    exercises = st.lists(st.builds(SavedExercise, ids, doses()), max_size=3).map(tuple)
    names = draw(st.lists(ids, unique=True, max_size=3))
    return {
        name: draw(st.builds(SavedRoutine, st.just(name), texts, st.sampled_from(Part), exercises))
        for name in names
    }


@st.composite
def own_exercises(draw: st.DrawFn) -> dict[str, OwnExercise]:
    """Exercises of the runner's own by their ids."""
    names = draw(st.lists(ids.map(lambda name: PREFIX + name), unique=True, max_size=3))
    files = st.just("") | st.sampled_from([f"{digit * 32}.jpg" for digit in "0af"])
    return {
        name: draw(
            st.builds(
                OwnExercise,
                st.just(name),
                texts,
                doses(),
                texts,
                st.lists(texts, max_size=3).map(tuple),
                *(texts for _ in range(5)),
                st.frozensets(st.sampled_from(Equipment)),
                st.frozensets(st.sampled_from(Part)),
                st.frozensets(st.sampled_from(Region)),
                st.frozensets(st.sampled_from(Movement)),
                st.just("") | ids,
                st.just("") | ids,
                files,
                files,
                st.booleans(),
            )
        )
        for name in names
    }


preferences = st.builds(
    Settings,
    unit=st.sampled_from(["km", "mi"]),
    week_starts_on=st.sampled_from([0, 5, 6]),
    theme=st.sampled_from(Theme),
    motion=st.sampled_from(Motion),
    language=st.sampled_from(["", "en", "de"]),
    health_note_seen=st.booleans(),
    first_week_seen=st.booleans(),
    new_run=st.sampled_from(NewRun),
    tones=st.booleans(),
    laid_on=st.lists(
        st.builds(LaidOn, st.sampled_from(RunKind), st.just("") | ids, st.just("") | ids), max_size=2
    ).map(tuple),
)
