"""Following along: the phases of a list of exercises, and where in them a runner is. Time is made up."""

from collections.abc import Callable
from dataclasses import replace
from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model import following as model
from desktop.model.dose import Dose
from desktop.model.exercise import Part
from desktop.model.following import Cue, Followed, Following, Kind, Side, begun, cues
from desktop.model.plan import Plan, PlannedExercise, Run, RunKind, Status, StrengthSession
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise, RoutineRef
from tests.model.strategies import MEASURES, MONDAY

doses = st.builds(
    lambda measure, sets, rest, each: Dose(sets=sets, rest=rest, each_side=each, **measure),
    st.sampled_from(MEASURES),
    st.integers(1, 4),
    st.none() | st.integers(0, 60),
    st.booleans(),
)
lists = st.lists(st.tuples(doses, st.floats(0.5, 8)), min_size=1, max_size=5).map(
    lambda drawn: tuple(
        Followed(f"item{place}", f"exercise{place}", dose, rep) for place, (dose, rep) in enumerate(drawn)
    )
)
followings = lists.map(begun)
STEPS = (Following.finished, Following.skipped, Following.back, Following.toggled, Following.longer)
Way = list[Callable[[Following], Following]]
gone_by = st.floats(0.01, 19).map(lambda seconds: lambda one: one.after(seconds))
ways = st.lists(st.sampled_from(STEPS) | gone_by, max_size=30)

CALF = Followed("a", "calf-raise", Dose(sets=2, reps=10, rest=30), 4.0)
BALANCE = Followed("b", "single-leg-balance", Dose(sets=2, hold=20, rest=15, each_side=True), 3.0)
WALK = Followed("c", "duck-walk", Dose(sets=1, distance=10), 3.0)


def walked(following: Following, seconds: float, step: float = 0.5) -> Following:
    """The same, looked at every half second as the window does."""
    return reduce(lambda now, _: now.after(step), range(round(seconds / step)), following)


def test_a_session_is_its_sets_and_sides_with_what_lies_between() -> None:
    made = [(one.kind, one.item, one.set, one.side, one.seconds) for one in begun((CALF, BALANCE)).phases]
    assert made == [
        (Kind.READY, 0, 1, None, 10),
        (Kind.WORK, 0, 1, None, 40),
        (Kind.REST, 0, 2, None, 30),
        (Kind.WORK, 0, 2, None, 40),
        (Kind.REST, 1, 1, Side.RIGHT, 30),
        (Kind.WORK, 1, 1, Side.RIGHT, 20),
        (Kind.CHANGE, 1, 1, Side.LEFT, 5),
        (Kind.WORK, 1, 1, Side.LEFT, 20),
        (Kind.REST, 1, 2, Side.RIGHT, 15),
        (Kind.WORK, 1, 2, Side.RIGHT, 20),
        (Kind.CHANGE, 1, 2, Side.LEFT, 5),
        (Kind.WORK, 1, 2, Side.LEFT, 20),
    ]


@given(lists)
def test_no_set_is_left_out_and_none_comes_twice(items: tuple[Followed, ...]) -> None:
    sets = [(one.item, one.set, one.side) for one in begun(items).phases if one.works]
    sides = {True: (Side.RIGHT, Side.LEFT), False: (None,)}
    assert sets == [
        (place, number, side)
        for place, one in enumerate(items)
        for number in range(1, one.dose.sets + 1)
        for side in sides[one.dose.each_side]
    ]


@given(followings)
def test_the_whole_time_is_the_sum_of_the_phases(following: Following) -> None:
    assert following.left_of_all == pytest.approx(sum(one.seconds for one in following.phases))


@given(followings, st.floats(0.05, 19))
def test_the_clock_alone_leads_to_the_end_when_it_ends_all(following: Following, step: float) -> None:
    timed = [one._replace(ends=True) for one in following.phases]
    now, whole = replace(following, phases=tuple(timed)), following.left_of_all
    for _ in range(int(whole / step) + 2):
        now = now.after(step)
    assert now.over
    assert now.took == pytest.approx(whole)
    assert set(now.items_done) == {one.item for one in following.items}


@given(followings, ways, st.lists(st.floats(0.01, 5), max_size=12))
def test_it_does_not_matter_how_often_the_clock_is_looked_at(
    following: Following, way: Way, steps: list[float]
) -> None:
    start = reduce(lambda now, step: step(now), way, following)
    finely = reduce(Following.after, steps, start)
    whole = sum(steps)
    if whole <= model.ASLEEP:
        coarsely = start.after(whole)
        assert coarsely.left_of_all == pytest.approx(finely.left_of_all, abs=1e-6)


@given(followings, ways)
def test_back_then_forward_comes_home(following: Following, way: Way) -> None:
    now = reduce(lambda one, step: step(one), way, following)
    forward = now.skipped()
    if now.next_set < len(now.phases):
        home = forward.back()
        assert home.at == now.next_set
        assert (home.skipped().at, home.skipped().spent) == (forward.at, 0.0)


@given(followings, ways)
def test_whatever_is_done_it_stays_within_and_what_is_left_is_never_below_nothing(
    following: Following, way: Way
) -> None:
    now = following
    for step in way:
        now = step(now)
        assert 0 <= now.at <= len(now.phases)
        assert now.left >= 0
        assert all(now.phases[at].works for at in now.done)
        assert all(0 <= now.share(place) <= 1 for place in range(len(now.items)))


@given(followings, ways)
def test_what_is_kept_is_gone_on_with_where_it_was_left(following: Following, way: Way) -> None:
    left = reduce(lambda one, step: step(one), way, following)
    if left.spot is not None:
        again = model.gone_on(begun(left.items), left.spot, model.spots_done(left))
        assert (again.at, again.done, again.running) == (left.next_set, left.done, False)


def test_a_kept_place_that_is_gone_is_the_beginning() -> None:
    left = walked(begun((CALF, BALANCE)), 150)
    assert left.spot is not None
    again = model.gone_on(begun((CALF,)), left.spot, model.spots_done(left))
    assert (again.at, again.items_done) == (0, ("a",))


def test_reps_are_counted_by_the_tempo_of_the_figure() -> None:
    now = begun((CALF,)).finished()
    assert [walked(now, seconds).rep for seconds in (0, 3.5, 4, 38)] == [1, 1, 2, 10]
    assert walked(now, 40).phase.kind is Kind.REST


def test_a_walk_goes_on_until_its_runner_says_so() -> None:
    now = walked(begun((WALK, CALF)).finished(), 600)
    assert (now.phase.item, now.left, now.items_done) == (0, 0.0, ())
    assert now.finished().items_done == ("c",)


def test_a_machine_that_slept_goes_on_where_it_was() -> None:
    before = begun((CALF,)).after(4)
    woken = before.after(3600)
    assert (woken.at, woken.spent, woken.running) == (before.at, before.spent, False)
    assert woken.after(3600) == woken


def test_a_pause_stops_the_clock() -> None:
    paused = begun((CALF,)).after(4).toggled()
    assert walked(paused, 100) == paused


def test_back_leads_to_the_start_of_the_set_and_then_to_the_set_before() -> None:
    second = begun((CALF,)).finished().finished().finished()
    later = second.after(10)
    assert (later.phase.set, later.back().spent, later.back().at) == (2, 0.0, second.at)
    assert later.back().back().phase.set == 1
    assert begun((CALF,)).back().at == 0


def test_a_rest_can_be_longer_and_a_set_cannot() -> None:
    ready = begun((CALF,))
    assert ready.longer().left == ready.left + 15
    assert ready.longer().finished() == ready.finished()
    assert ready.finished().longer() == ready.finished()


def test_a_set_that_was_left_out_keeps_the_exercise_from_being_done() -> None:
    now = begun((CALF, WALK)).finished().finished().skipped()
    assert (now.sets_done(0), now.items_done) == ((1, 2), ())
    assert (now.phase.kind, now.phase.item) == (Kind.REST, 1)


def test_the_list_leads_to_the_first_set_that_is_not_done() -> None:
    now = begun((CALF, WALK)).finished().finished()
    assert (now.at_item(1).phase.item, now.at_item(0).phase.set) == (1, 2)


@given(followings)
def test_each_phase_that_the_clock_ends_has_the_same_cues_the_last_too(following: Following) -> None:
    timed = tuple(one._replace(ends=True, seconds=max(4.0, one.seconds)) for one in following.phases)
    now, heard = replace(following, phases=timed), []
    while not now.over:
        later = now.after(0.25)
        heard.append((now.at, cues(now, later)))
        now = later
    for at, phase in enumerate(timed):
        told = [cue for place, some in heard if place == at for cue in some]
        begins = at + 1 < len(timed) and timed[at + 1].works
        assert told == [Cue.COUNT] * 3 + [Cue.BEGIN if begins else Cue.END], phase


def test_going_back_is_quiet() -> None:
    now = begun((CALF,)).finished().after(10)
    assert cues(now, now.back()) == ()


def test_without_exercises_there_is_nothing_to_follow() -> None:
    with pytest.raises(ValueError, match="nothing to follow"):
        begun(())


def test_what_is_selected_says_what_is_followed() -> None:
    dose = Dose(reps=10)
    up, down = PlannedExercise("u", "calf-raise", dose), PlannedExercise("d", "calf-raise", dose)
    run = Run("run", RunKind.EASY, warm_up=(up,), cool_down=(down,))
    session = StrengthSession("s", exercises=(PlannedExercise("x", "calf-raise", dose),))
    plan = Plan({MONDAY: (run, session, Run("bare", RunKind.EASY))})

    assert model.followed_by(plan, EntryRef("run")) == (RoutineRef("run", Part.WARM_UP), None)
    assert model.followed_by(plan, ExerciseRef("d")) == (RoutineRef("run", Part.COOL_DOWN), "d")
    assert model.followed_by(plan, EntryRef("s")) == (RoutineRef("s", Part.STRENGTH), None)
    for nothing in (EntryRef("bare"), EntryRef("gone"), ExerciseRef("gone"), NewExercise("calf-raise"), None):
        assert model.followed_by(plan, nothing) is None

    over = replace(run, warm_up=(replace(up, status=Status.DONE),))
    assert model.followed_by(Plan({MONDAY: (over,)}), EntryRef("run")) == (
        RoutineRef("run", Part.COOL_DOWN),
        None,
    )
