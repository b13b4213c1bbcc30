"""Boxes to tick on cards stand in one column, whatever is said of a day beside them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.dose import Dose
from desktop.model.plan import Plan, StrengthSession
from printouts import Sheet, lay_out
from printouts.cards.ticks import TickRow, boxes_wide, ticks
from printouts.marks import Box, Panel
from tests.printouts.jobs import job, press
from tests.printouts.pages import marks
from tests.printouts.sample import WEEK, routine

SAID = ("", "2 × 12", "3 × 12, 5 kg", "3 × 15, each side", "4 × 2 min, rest 30 s", "x" * 80)
rows = st.builds(TickRow, st.sampled_from(["Mon", "Wed 25"]), st.sampled_from(SAID), st.integers(1, 6))


@settings(max_examples=60)
@given(st.lists(rows, min_size=1, max_size=7), st.integers(90, 280).map(float))
def test_boxes_of_all_days_stand_in_one_column_or_on_the_line_under_their_words(
    days: list[TickRow], room: float
) -> None:
    printing = press()
    form = printing.card.routine.ticks
    made = ticks(days, room, 1000.0, form, printing)
    boxes = [mark.box for mark in made.marks if isinstance(mark, Panel)]
    assert len(boxes) == sum(day.sets for day in days)
    assert all(box.right <= room + 0.01 for box in boxes if box.left > form.box)
    first = [boxes[sum(day.sets for day in days[:at])] for at in range(len(days))]
    column = max(box.left for box in first)
    for day, box in zip(days, first, strict=True):
        assert box.left == column or column + boxes_wide(day.sets, form) > room


def test_on_the_card_of_an_exercise_too() -> None:
    doses = [Dose(sets=2, reps=12), Dose(sets=3, reps=12, load=5), Dose(sets=2, reps=12)]
    days = {
        when: (StrengthSession(str(when), "Legs", routine(str(when), ("calf-raise", dose))),)
        for when, dose in zip(WEEK, doses, strict=False)
    }
    (page, *_) = lay_out(job(Sheet.CARDS, Plan(days))).pages
    ticked = [mark.box for mark in marks(page) if isinstance(mark, Panel) and _is_tick(mark.box)]
    rows = [[box.left for box in ticked if box.top == top] for top in sorted({box.top for box in ticked})]
    assert list(map(len, rows)) == [2, 3, 2]
    assert len({min(row) for row in rows}) == 1


def _is_tick(box: Box) -> bool:
    form = press().card.exercise.ticks
    return abs(box.width - form.box) < 0.01 and abs(box.height - form.box) < 0.01
