"""The pocket fold-up: eight panels that become a booklet, and a week of which nothing is lost."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.model.plan import Day, Plan, Run, RunKind, StrengthSession
from desktop.wording.language import PSEUDO, offered
from printouts import Sheet, lay_out
from printouts.formats.paper import PAPERS, RIM
from printouts.formats.pocket import pocket
from printouts.fridge.content import said
from printouts.fridge.loss import NO_LOSS, Loss
from printouts.fridge.stages import Stage, stage_height
from printouts.marks import Box, Outline, Page, Picture, Placed, Text
from printouts.pocket.day import DayPanel
from printouts.pocket.sheet import pocket_page
from printouts.writing import ELLIPSIS
from tests.printouts.jobs import job, press
from tests.printouts.pages import marks, overlapping, text_boxes
from tests.printouts.sample import ALPHABET, BALANCE, CALF, HOPS, WALK, WEEK, plan, routine
from tests.printouts.strategies import nearly_full, plans
from tests.printouts.test_fridge_laws import shows_less

papers = st.sampled_from(sorted(PAPERS))
languages = st.sampled_from((*offered(), PSEUDO))
LEAST_TYPE = 8.0


def page_of(planned: Plan, paper: str = "a4", **options: Any) -> Page:
    return pocket_page(planned, WEEK, pocket(paper), press(paper=paper, **options))


def panels(page: Page) -> list[Placed]:
    return list(page.placed[:-1])


def words(placed: Placed) -> list[str]:
    return [mark.text for mark in placed.marks if isinstance(mark, Text)]


def days_of(planned: Plan, paper: str = "a4", language: str = "en") -> list[DayPanel]:
    printing = press(language, paper=paper)
    days = said([planned.day(when) for when in WEEK], printing)
    return [DayPanel(when, day, pocket(paper), printing) for when, day in zip(WEEK, days, strict=True)]


def losses(planned: Plan, paper: str = "a4", language: str = "en") -> list[Loss]:
    return [panel.loss for panel in days_of(planned, paper, language)]


# ---- folding -------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", PAPERS)
def test_the_eighths_of_a_paper_are_its_panels_in_the_order_of_a_booklet(paper: str) -> None:
    page = page_of(plan(), paper)
    frames = [placed.frame for placed in panels(page)]
    column = [round(frame.left / frame.width) for frame in frames]
    row = [round(frame.top / frame.height) for frame in frames]
    assert {(frame.width, frame.height) for frame in frames} == {(page.width / 4, page.height / 2)}
    assert list(zip(row, column, strict=True)) == [
        (1, 1), (1, 2), (1, 3), (0, 3), (0, 2), (0, 1), (0, 0), (1, 0),
    ]  # fmt: skip
    assert [placed.turned for placed in panels(page)] == [place == 0 for place in row]


def test_the_front_names_the_week_and_a_panel_follows_for_each_day() -> None:
    front, *days = panels(page_of(plan()))
    assert words(front)[:2] == ["Week 48", "23–29 November 2026"]
    assert [words(day)[:2] for day in days] == [
        [name, str(number)]
        for name, number in zip(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], range(23, 30), strict=True)
    ]
    assert "Recovery 5 km, Balance" in words(front)


@pytest.mark.parametrize("paper", PAPERS)
def test_it_is_cut_between_the_outer_folds_and_folded_everywhere_else(paper: str) -> None:
    page = page_of(Plan(), paper)
    lines = [mark for mark in page.placed[-1].marks if isinstance(mark, Outline)]
    middle, quarter = page.height / 2, page.width / 4
    cut = [one.box for one in lines if one.box.height == 0 and one.box.width > 10]
    assert [box.top for box in cut] == [middle, middle]
    assert (cut[0].left, cut[-1].right) == pytest.approx((quarter, 3 * quarter))
    reach = Box(0, 0, page.width, page.height).inset(RIM)
    assert all(reach.holds(one.box) for one in lines)
    upright = {round(one.box.left / quarter, 6) for one in lines if one.box.width == 0}
    assert upright == {1, 2, 3}
    dashes = [one.box for one in lines if one.box.height == 0 and one.box.width <= 10]
    assert all(not (quarter < box.centre[0] < 3 * quarter) for box in dashes)


# ---- what the panels hold ------------------------------------------------------------------------


def test_the_sizes_of_a_week_as_it_usually_is() -> None:
    texts = [mark for placed in panels(page_of(plan())) for mark in placed.marks if isinstance(mark, Text)]
    sizes = {mark.text: mark.size for mark in texts}
    assert [sizes[text] for text in ("Tempo", "10", "2 × 12", "Calf raise")] == [16, 24, 10.5, 9.5]
    assert {mark.size for mark in texts if mark.text == "Tue"} == {12.5, 20}
    tiles = [mark.box.width for p in panels(page_of(plan())) for mark in p.marks if isinstance(mark, Picture)]
    assert set(tiles) == {22}
    assert losses(plan()) == [NO_LOSS] * 7


def test_a_day_with_room_has_lines_to_write_on_and_a_full_one_has_none() -> None:
    asked = ["How did it feel?" in words(day) for day in panels(page_of(plan()))[1:]]
    assert asked == [True, False, False, False, True, False, False]
    assert all("How did it feel?" in words(day) for day in panels(page_of(Plan()))[1:])


def test_a_session_on_one_line_keeps_the_number_of_its_exercises() -> None:
    long = StrengthSession("x", "Hips and ankles and everything beside them", routine("x", CALF, HOPS))
    day: Day = (*(Run(f"r{at}", RunKind.EASY, 5000, 1800) for at in range(6)), long)
    tuesday = panels(page_of(plan().with_days({WEEK.dates[1]: day})))[2]
    assert [text for text in words(tuesday) if re.search(r"… \+ 2$", text)]


def test_two_sessions_of_a_day_are_named_in_their_order_and_nothing_of_them_is_left_out() -> None:
    """A run of five exercises and a session of three: the gaps give way, then figures, and no exercise."""
    tuesday: Day = (
        Run(
            "a", RunKind.EASY, 8000, 2880, warm_up=routine("w", ALPHABET, CALF), cool_down=routine("c", HOPS)
        ),
        StrengthSession("b", "Balance", routine("b", CALF, HOPS, BALANCE)),
    )
    planned = plan().with_days({WEEK.dates[1]: tuesday})
    for paper in ("a4", "letter"):
        assert losses(planned, paper)[1].keeps_words
        said = words(panels(page_of(planned, paper))[2])
        assert "2nd: Balance" in said
        assert "Easy" in said


def test_a_key_session_that_is_not_the_first_stands_under_the_first_and_says_so() -> None:
    day: Day = (Run("a", RunKind.EASY, 4000), Run("b", RunKind.RACE, 5000))
    said = words(panels(page_of(plan().with_days({WEEK.dates[1]: day})))[2])
    assert [text for text in said if "Race" in text or "Easy" in text] == ["Easy", "2nd: Race"]


def test_a_long_name_makes_no_other_name_smaller_and_two_sessions_keep_their_distances() -> None:
    two: Day = (Run("a", RunKind.INTERVALS, 12000), Run("b", RunKind.EASY, 5000))
    long: Day = (StrengthSession("s", "Proprioception and plyometrics for ankles", routine("s", CALF)),)
    days = {WEEK.dates[0]: long, WEEK.dates[1]: two, WEEK.dates[2]: (Run("c", RunKind.TEMPO, 9000),)}
    cover = [mark for mark in marks(page_of(Plan(days))) if isinstance(mark, Text)]
    size = {mark.text: mark.size for mark in cover}
    assert {"Intervals 12 km,", "Easy 5 km"} <= set(size)
    assert size["Tempo 9 km"] == pocket("a4").title.entry.size > size["Intervals 12 km,"] >= 9
    assert not [text for text in size if text.endswith(ELLIPSIS)]


# ---- laws ----------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(plans(), papers, st.booleans(), languages)
def test_whatever_is_planned_each_panel_keeps_to_its_eighth(
    planned: Plan, paper: str, saving: bool, language: str
) -> None:
    form = pocket(paper)
    page = page_of(planned, paper, ink_saving=saving, language=language)
    inside = Box(0, 0, form.panel.width, form.panel.height).inset(form.margin - 2)
    for placed in panels(page):
        assert [mark for mark in placed.marks if not inside.holds(mark.box)] == []
        assert overlapping(text_boxes(placed)) == []
        assert all(mark.size >= LEAST_TYPE for mark in placed.marks if isinstance(mark, Text))


@settings(max_examples=30, deadline=None)
@given(plans(), languages)
def test_every_entry_and_exercise_is_shown_or_counted(planned: Plan, language: str) -> None:
    for loss, placed in zip(
        losses(planned, language=language), panels(page_of(planned, language=language))[1:], strict=True
    ):
        if loss.exercises or loss.entries:
            assert [text for text in words(placed) if "+" in text]
        assert loss.entries != 1


@settings(max_examples=60, deadline=None)
@given(plans(busy=False) | nearly_full(), papers, languages)
def test_no_word_is_left_out_that_has_room_where_gaps_and_headings_are_at_their_least(
    planned: Plan, paper: str, language: str
) -> None:
    printing, form = press(language, paper=paper), pocket(paper)
    room = form.inner.height - form.day.top
    for when, day in zip(WEEK, said([planned.day(when) for when in WEEK], printing), strict=True):
        panel = DayPanel(when, day, form, printing)
        if not panel.loss.keeps_words:
            assert stage_height(panel.least, Stage.LINES) > room


NARROWLY: Day = (
    Run(
        "r",
        RunKind.RECOVERY,
        notes="Easy does it",
        warm_up=routine("up", ALPHABET, ALPHABET),
        cool_down=routine("down", ALPHABET, ALPHABET),
    ),
    StrengthSession("s", "مرحبا بالعالم، اركض ببطء (8 km)", routine("s", ALPHABET, ALPHABET)),
)
"""Its words fit beside the large block on Tabloid; on Letter the block must be low for them."""


@settings(max_examples=20, deadline=None)
@example(Plan({WEEK.dates[1]: NARROWLY}), ("letter", "tabloid"))
@given(plans(), st.sampled_from([("a4", "a3"), ("letter", "tabloid")]))
def test_a_larger_paper_never_shows_less(planned: Plan, sizes: tuple[str, str]) -> None:
    """Of the words first, then of the large block's size, and of the figures where both are alike.

    A block that is low on the smaller paper alone, to save words, leaves room there for a figure or two that
    the larger paper gives to the block.
    """
    smaller, larger = (days_of(planned, paper) for paper in sizes)
    assert [pair for pair in zip(smaller, larger, strict=True) if kept_less(*pair)] == []


def kept_less(small: DayPanel, large: DayPanel) -> bool:
    """Whether the second panel leaves out what the first does not."""
    if small.low and not large.low:
        return not large.loss.keeps_words
    return (large.low and not small.low) or shows_less((small.loss, large.loss))


def test_a_week_pictures_as_many_different_exercises_as_can_be() -> None:
    """Seven like days, each too full for the figures of all."""
    up = routine("up", ALPHABET, CALF, HOPS, BALANCE, WALK)
    run = Run("r", RunKind.EASY, 8000, 2880, warm_up=up, cool_down=routine("down", CALF, HOPS))
    page = page_of(Plan({when: (replace(run, id=str(when)),) for when in WEEK}))
    shown = [mark.figure for placed in panels(page) for mark in placed.marks if isinstance(mark, Picture)]
    assert 5 <= len(shown) < 7 * 7
    assert len(set(shown)) == 5


def test_several_weeks_are_a_paper_each() -> None:
    assert len(lay_out(job(Sheet.POCKET)).pages) == 1
