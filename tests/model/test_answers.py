"""How an exercise felt, and what is offered then: one change at a time, never more after it hurt."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.answers import answered, offer, with_less, with_more
from desktop.model.diary import Diary
from desktop.model.dose import Dose
from desktop.model.edits import fresh_exercise
from desktop.model.finding import find_exercise
from desktop.model.plan import Felt, Plan, PlannedExercise, Status, StrengthSession, items
from tests.model.strategies import LIBRARY, MEASURES, MONDAY

DOSE = Dose(sets=3, reps=10, rest=30)
doses = st.builds(
    lambda measure, sets, each: Dose(sets=sets, each_side=each, **measure),
    st.sampled_from(MEASURES),
    st.integers(1, 5),
    st.booleans(),
)


def diary(exercise: str, dose: Dose, *felt: Felt | None, ahead: int = 2) -> Diary:
    """The exercise on Mondays: done with those answers, then today, then to come."""
    row = [*(Status.DONE for _ in felt), *(Status.PLANNED for _ in range(ahead + 1))]
    said = [*felt, *(None for _ in range(ahead + 1))]
    days = {
        MONDAY + timedelta(weeks=week): (
            StrengthSession(
                f"s{week}", exercises=(PlannedExercise(f"i{week}", exercise, dose, status, said[week]),)
            ),
        )
        for week, status in enumerate(row)
    }
    return Diary(Plan(days))


def at(held: Diary, item: str) -> PlannedExercise:
    return find_exercise(held.plan, item).exercise


@given(doses)
def test_more_and_less_change_one_number(dose: Dose) -> None:
    for step in (with_more, with_less):
        other = step(dose)
        if other is not None:
            changed = [name for name in dose.__slots__ if getattr(dose, name) != getattr(other, name)]
            assert len(changed) == 1
            assert other.seconds >= dose.seconds if step is with_more else other.seconds <= dose.seconds


def test_more_is_offered_once_it_was_too_easy_twice_running() -> None:
    once, twice = diary("calf-raise-step", DOSE, None), diary("calf-raise-step", DOSE, Felt.TOO_EASY)
    assert offer(once, LIBRARY, "i1", Felt.TOO_EASY) is None
    offered = offer(twice, LIBRARY, "i1", Felt.TOO_EASY)
    assert offered is not None
    assert (offered.dose, offered.coming, offered.another) == (replace(DOSE, reps=12), ("i2", "i3"), False)
    after = answered(twice, {"i1": Felt.TOO_EASY}, (offered,))
    assert [at(after, f"i{week}").dose.reps for week in range(4)] == [10, 10, 12, 12]
    assert at(after, "i1").felt is Felt.TOO_EASY
    assert after.doses["calf-raise-step"].reps == 12


def test_at_the_top_of_the_dose_comes_the_next_exercise_of_the_ladder() -> None:
    top = Dose(sets=3, reps=15)
    held = diary("calf-raise", top, Felt.TOO_EASY)
    offered = offer(held, LIBRARY, "i1", Felt.TOO_EASY)
    assert offered is not None
    assert (offered.another, offered.exercise) == (True, LIBRARY["calf-raise"].harder)
    after = answered(held, {}, (offered,))
    assert [at(after, f"i{week}").exercise for week in range(4)] == ["calf-raise"] * 2 + [
        offered.exercise
    ] * 2
    assert after.doses == {}


def test_too_hard_offers_less_and_at_the_least_the_easier_exercise() -> None:
    offered = offer(diary("calf-raise-step", DOSE), LIBRARY, "i0", Felt.TOO_HARD)
    assert offered is not None
    assert offered.dose.reps == 8
    least = offer(diary("calf-raise-step", Dose(sets=1, reps=4)), LIBRARY, "i0", Felt.TOO_HARD)
    assert least is not None
    assert (least.another, least.exercise) == (True, LIBRARY["calf-raise-step"].easier)


@given(doses, st.sampled_from(sorted(LIBRARY)), st.sampled_from([None, *Felt]))
def test_after_something_hurt_there_is_never_more(dose: Dose, exercise: str, before: Felt | None) -> None:
    offered = offer(diary(exercise, dose, before), LIBRARY, "i1", Felt.HURT)
    if offered is not None and offered.exercise:
        assert offered.another
        easier, found = LIBRARY[exercise].easier, False
        while easier is not None and not found:
            found = easier == offered.exercise
            easier = LIBRARY[easier].easier
        assert found


def test_what_hurt_and_has_nothing_easier_can_be_left_out_of_the_days_to_come() -> None:
    held = diary("calf-raise", DOSE)
    offered = offer(held, LIBRARY, "i0", Felt.HURT)
    assert offered is not None
    assert (offered.exercise, offered.coming) == ("", ("i1", "i2"))
    after = answered(held, {"i0": Felt.HURT}, (offered,))
    left = [item.id for _, entry in after.plan.entries() for item in items(entry)]
    assert left == ["i0"]
    assert after.doses == {}
    assert offer(diary("calf-raise", DOSE, ahead=0), LIBRARY, "i0", Felt.HURT) is None


@pytest.mark.parametrize("felt", [None, Felt.RIGHT])
def test_what_was_right_changes_nothing(felt: Felt | None) -> None:
    assert offer(diary("calf-raise-step", DOSE, Felt.TOO_EASY), LIBRARY, "i1", felt) is None


def test_another_dose_that_a_runner_chose_for_a_day_to_come_stays() -> None:
    held = diary("calf-raise-step", DOSE, Felt.TOO_EASY)
    own = replace(at(held, "i3"), dose=Dose(sets=1, reps=5))
    when = MONDAY + timedelta(weeks=3)
    held = held.with_plan(held.plan.with_days({when: (StrengthSession("s3", exercises=(own,)),)}))
    offered = offer(held, LIBRARY, "i1", Felt.TOO_EASY)
    assert offered is not None
    assert offered.coming == ("i2",)


def test_a_copy_has_no_answer_yet() -> None:
    done = PlannedExercise("x", "calf-raise", DOSE, Status.DONE, Felt.HURT)
    assert fresh_exercise(done).felt is None
