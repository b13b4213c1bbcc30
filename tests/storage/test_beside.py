"""Another state of the plan beside the open one: it is all there, and only what differs is read."""

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.diary import Diary, OwnExercise, SavedExercise, SavedRoutine
from desktop.model.dose import Dose
from desktop.model.exercise import Complaint, Part
from desktop.model.kept import Kept
from desktop.model.merging import Difference, differing, merged
from desktop.model.plan import Note, Plan
from desktop.model.runner import Runner
from desktop.model.settings import Settings, Theme
from desktop.storage import bundle
from desktop.storage.plans import PlanStore
from desktop.storage.recovery import found_in
from tests.counting import calls_of
from tests.storage import strategies as drawn
from tests.storage.texts import ordinal, put_texts
from tests.storage.years import Runner as Planner

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)
GOOD, BAD = b'{"entries":[{"type":"note","id":"n","text":"as it was"}]}', b"[]"
DATA = Path(__file__).parent / "data"

dates = st.sampled_from([MONDAY + timedelta(number) for number in range(40)])
diaries = st.builds(
    Diary,
    st.builds(
        Plan,
        st.dictionaries(dates, drawn.days(), max_size=3),
    ),
    st.dictionaries(drawn.ids, drawn.doses(), max_size=2),
    drawn.runners,
    drawn.saved_routines(),
    drawn.own_exercises(),
)
kept = st.builds(Kept, diaries, drawn.preferences)


@settings(max_examples=25)
@given(kept, kept)
def test_it_is_read_as_it_was_kept(now: Kept, other: Kept) -> None:
    with TemporaryDirectory() as folder:
        with PlanStore.open(Path(folder, "other")) as store:
            store.save(Kept(), other)
            state = store.held()
        with PlanStore.open(Path(folder, "now")) as store:
            store.save(Kept(), now)
            beside = store.beside(state, store.read())
            assert beside.kept.diary == other.diary
            assert beside.left_out == ()
            seen = replace(beside.kept.settings, health_note_seen=False, first_week_seen=False)
            assert seen == replace(other.settings, health_note_seen=False, first_week_seen=False)
            after = merged(now, beside.kept, differing(now, beside.kept))
            store.save(now, now._replace(diary=after))
            assert store.read().diary == other.diary


def test_only_the_months_that_differ_are_read(tmp_path: Path) -> None:
    with closing(Planner(tmp_path / "plans", 10)) as planner:
        before = planner.store.held()
        for _ in range(3):
            planner.plan_an_edit()
            planner.save()
        saved = planner.store.read()
        found: list[Difference] = []

        def look() -> None:
            found.append(differing(saved, planner.store.beside(before, saved).kept))

        calls = calls_of(look)
        assert len(found[0].dates) == 3
        assert calls["desktop.storage.codec:read_day"] <= 31 * 2


def test_what_cannot_be_read_of_it_stays_as_it_is_and_is_named(tmp_path: Path) -> None:
    put_texts(
        tmp_path / "other",
        {
            "days": {ordinal(MONDAY): BAD, ordinal(TUESDAY): GOOD, "soon": GOOD},
            "exercises": {"calf-raise": BAD},
            "routines": {"r": BAD},
            "own": {"own-o": BAD},
            "runner": {"runner": BAD},
            "settings": {"settings": BAD},
        },
    )
    now = Kept(
        Diary(
            Plan({MONDAY: (Note("m", "monday"),), TUESDAY: (Note("t", "tuesday"),)}),
            {"calf-raise": Dose(2, reps=9)},
            Runner(complaints=frozenset({Complaint.WEAK_ANKLE})),
            {"r": SavedRoutine("r", "Before", Part.WARM_UP, (SavedExercise("calf-raise", Dose(reps=9)),))},
            {"own-o": OwnExercise("own-o", "Tree lean")},
        ),
        Settings(theme=Theme.DARK, health_note_seen=True),
    )
    with PlanStore.open(tmp_path / "other", read_only=True) as store:
        state = store.held()
    with PlanStore.open(tmp_path / "now") as store:
        store.save(Kept(), now)
        kept, left_out = store.beside(state, store.read())
    assert differing(now, kept) == Difference(frozenset({TUESDAY}))
    assert kept.diary.plan.day(TUESDAY) == (Note("n", "as it was"),)
    assert kept.settings == now.settings
    assert len(left_out) == 7
    assert not list((tmp_path / "now").glob("*set-aside*")), "a look writes nothing"


@pytest.mark.parametrize("name", sorted(path.name for path in (DATA / "0.1.0").iterdir()))
def test_a_plan_of_an_earlier_release_is_brought_to_todays_format(tmp_path: Path, name: str) -> None:
    old = Path(shutil.copytree(DATA / "0.1.0" / name, tmp_path / "old"))
    state = bundle.read(old / "plan.json").state
    (found,) = [one for one in found_in(old) if one.path.name == "plan.json"]
    assert found.state.tables.keys() == state.tables.keys()
    with PlanStore.open(tmp_path / "now") as store:
        beside = store.beside(state, store.read())
    with PlanStore.open(old) as store:
        assert beside.kept.diary == store.read().diary
