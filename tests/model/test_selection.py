"""Selecting several things: whatever is clicked, only the days in view hold it, in their order."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model import gestures, selection
from desktop.model.finding import find_exercise
from desktop.model.plan import Plan, PlannedExercise, Rest, Run, RunKind, StrengthSession, ids
from desktop.model.refs import EntryRef, ExerciseRef, NewExercise, Planned, ids_of
from desktop.model.selection import Picked
from tests.model.strategies import LIBRARY, MONDAY, plans

WEEK = tuple(MONDAY + timedelta(days=number) for number in range(7))
TUESDAY, WEDNESDAY = WEEK[1], WEEK[2]


def exercise(name: str) -> PlannedExercise:
    return PlannedExercise(name, "calf-raise", LIBRARY["calf-raise"].dose)


PLAN = Plan(
    {
        MONDAY: (
            Run(
                "run",
                RunKind.EASY,
                warm_up=(exercise("one"), exercise("two")),
                cool_down=(exercise("three"),),
            ),
            Rest("rest"),
        ),
        WEDNESDAY: (StrengthSession("session", "", (exercise("four"), exercise("five"))),),
    }
)
ORDER = selection.things_in(PLAN, WEEK)
RUN, REST, SESSION = EntryRef("run"), EntryRef("rest"), EntryRef("session")
ONE, TWO, THREE, FOUR, FIVE = map(ExerciseRef, ("one", "two", "three", "four", "five"))


def toggle(picked: Picked, thing: Planned) -> Picked:
    return selection.with_or_without(PLAN, ORDER, picked, thing)


def reach(picked: Picked, thing: Planned) -> Picked:
    return selection.up_to(PLAN, ORDER, picked, thing)


def test_the_order_is_the_boards() -> None:
    assert ORDER == (ONE, TWO, RUN, THREE, REST, SESSION, FOUR, FIVE)


def test_a_click_with_control_adds_and_takes_away() -> None:
    picked = toggle(toggle(Picked(), SESSION), RUN)
    assert picked.things == (RUN, SESSION), "in the board's order, not in the order of clicks"
    assert toggle(picked, RUN).things == (SESSION,)


def test_an_exercise_and_its_own_entry_are_never_both_selected() -> None:
    assert toggle(Picked((ONE, FOUR)), RUN).things == (RUN, FOUR)
    assert toggle(Picked((RUN, REST)), TWO).things == (TWO, REST)


def test_a_click_with_shift_goes_from_the_last_click() -> None:
    started = toggle(Picked(), REST)
    assert reach(started, SESSION).things == (REST, SESSION)
    assert reach(reach(started, SESSION), RUN).things == (RUN, REST), "the range turns about its start"
    assert reach(toggle(Picked(), TWO), FOUR).things == (TWO, THREE, FOUR), "exercises among exercises"
    assert reach(toggle(Picked(), TWO), SESSION).things == (RUN, REST, SESSION), "else whole entries"
    assert reach(Picked(), REST).things == (REST,), "without a start it is the thing alone"


def test_all_of_a_day_then_all_of_the_week() -> None:
    day = selection.whole_day(PLAN, WEEK, Picked(), MONDAY)
    assert day.things == (RUN, REST)
    assert selection.whole_day(PLAN, WEEK, day, MONDAY).things == (RUN, REST, SESSION)
    alone = Picked(day.things, day.start)
    assert selection.whole_day(PLAN, WEEK, alone, MONDAY) == day, "picked for themselves: the day comes first"
    assert selection.whole_day(PLAN, WEEK, Picked(), TUESDAY).things == (RUN, REST, SESSION), "a free day"


def test_a_frame_comes_to_what_was_selected_before() -> None:
    assert selection.framed(PLAN, ORDER, Picked((SESSION,)), [REST]).things == (REST, SESSION)
    assert selection.framed(PLAN, ORDER, Picked(), []) == Picked()


def test_what_is_gone_is_selected_no_more() -> None:
    after = gestures.without(PLAN, (RUN,))
    assert selection.still_there(after, (RUN, TWO, REST, NewExercise("calf-raise"))) == (
        REST,
        NewExercise("calf-raise"),
    )


@settings(max_examples=60)
@given(plans(least_entries=2), st.data())
def test_whatever_is_clicked_the_selection_keeps_its_laws(plan: Plan, data: st.DataObject) -> None:
    week = data.draw(st.sampled_from([WEEK, tuple(when + timedelta(days=7) for when in WEEK)]))
    order = selection.things_in(plan, week)
    elsewhere = selection.things_in(plan, sorted(plan.days))
    picked = Picked()
    for _ in range(data.draw(st.integers(1, 5))):
        thing = data.draw(st.sampled_from(elsewhere))
        picked = data.draw(st.sampled_from(_done(plan, week, order, picked, thing)))
        held(plan, week, picked.things)
        assert picked.start is None or picked.start in order


def _done(
    plan: Plan, week: tuple[date, ...], order: tuple[Planned, ...], picked: Picked, thing: Planned
) -> list[Picked]:
    return [
        selection.with_or_without(plan, order, picked, thing),
        selection.up_to(plan, order, picked, thing),
        selection.framed(plan, order, picked, [thing]),
        selection.whole_day(plan, week, picked, week[2]),
    ]


def held(plan: Plan, week: tuple[date, ...], things: tuple[Planned, ...]) -> None:
    """Only what these days hold, each once, in their order, no exercise beside its own entry."""
    order = selection.things_in(plan, week)
    assert list(things) == sorted(set(things), key=order.index)
    assert ids_of(things) <= set(ids(plan))
    whole = {thing.entry for thing in things if isinstance(thing, EntryRef)}
    inner = (thing for thing in things if isinstance(thing, ExerciseRef))
    assert not whole & {find_exercise(plan, thing.item).routine.entry for thing in inner}


@given(plans(), st.data())
def test_a_thing_clicked_twice_with_control_is_as_before_for_entries(plan: Plan, data: st.DataObject) -> None:
    order = selection.things_in(plan, WEEK)
    entries = [thing for thing in order if isinstance(thing, EntryRef)]
    if entries:
        before = Picked(tuple(entries[::2]))
        thing = data.draw(st.sampled_from(entries))
        once = selection.with_or_without(plan, order, before, thing)
        assert selection.with_or_without(plan, order, once, thing).things == before.things
