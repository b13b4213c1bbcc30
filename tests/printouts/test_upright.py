"""The upright fridge sheet: a row a day, the blocks on one line where they can, rows that share a height."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.dose import Dose
from desktop.model.plan import Day, Note, Plan, Rest, Run, RunKind, StrengthSession, items
from printouts.formats.paper import PAPERS
from printouts.fridge.fit import fit
from printouts.fridge.lane import Part
from printouts.fridge.loss import Loss, loss
from printouts.fridge.sharing import shared
from printouts.fridge.sheet import fridge_page
from printouts.fridge.stages import Stage, stage_height
from printouts.marks import Outline, Page, Text
from tests.printouts import sample
from tests.printouts.jobs import press
from tests.printouts.pages import marks, pictures, texts
from tests.printouts.sample import WEEK
from tests.printouts.test_fit import MORE, lanes

TUESDAY = WEEK.dates[1]
SIX = (sample.CALF, sample.BALANCE, sample.HOPS) * 2
SHOWS = {  # how many of the things that may be lost, the dearest first, are not
    Stage.ENTRIES: 1, Stage.BLOCKS: 2, Stage.KEPT_LINES: 3, Stage.EXERCISES: 4, Stage.LINES: 5,
    Stage.PLAIN: 6, Stage.FIGURES: 7, Stage.WHOLE: 8,
}  # fmt: skip


def page_of(plan: Plan, **options: Any) -> Page:
    return fridge_page(plan, WEEK, press(orientation="upright", **options))


def said(page: Page, text: str) -> Text:
    return next(mark for mark in marks(page) if isinstance(mark, Text) and mark.text == text)


def rules(page: Page) -> list[float]:
    """Where the rules between the head, the rows and the foot stand."""
    flat = (mark.box for mark in marks(page) if isinstance(mark, Outline) and mark.box.height == 0)
    return sorted(box.top for box in flat if box.width > page.width - 50)


@pytest.mark.parametrize("paper", ["a4", "letter", "legal", "a3", "tabloid"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_usual_week_is_shown_whole(paper: str, language: str) -> None:
    page = page_of(sample.plan(), paper=paper, language=language)
    assert page.height > page.width
    planned = [item.exercise for _, entry in sample.plan().entries() for item in items(entry)]
    assert sorted(picture.figure for picture in pictures(page)) == sorted(planned)
    assert [text for text in texts(page) if text.startswith("+ ")] == []


def test_days_stand_under_each_other_and_blocks_on_one_line() -> None:
    page = page_of(sample.plan())
    names = [said(page, name).baseline for name in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")]
    assert names == sorted(names)
    assert len(rules(page)) == 8
    lefts = {round(said(page, name).box.left, 1) for name in ("Rest", "Easy", "Tempo", "Cycling", "Long")}
    assert max(lefts) - min(lefts) < 4
    for name in ("Ankle", "Recovery"):  # a day of strength, and one with two sessions
        assert said(page, name).box.left < min(lefts) - 50


def test_warm_ups_stand_left_of_a_block_and_cool_downs_right_of_it() -> None:
    page = page_of(Plan({TUESDAY: sample.plan().day(TUESDAY)}))
    easy = said(page, "Easy").box
    assert said(page, "Warm-up").box.right < easy.left
    assert said(page, "Cool-down").box.left > easy.right
    assert said(page, "Heel-to-toe walk").box.right < easy.left


def test_exercises_of_a_strength_day_stand_two_beside_each_other() -> None:
    page = page_of(sample.plan())
    first, second, third = (
        said(page, text) for text in ("Calf raise on a step", "Band inversion", "Lateral hops")
    )
    assert first.baseline == second.baseline
    assert first.box.right < second.box.left
    assert third.box.left == pytest.approx(first.box.left, abs=1.5)
    assert third.baseline > first.baseline


def test_where_room_is_short_a_day_of_rest_is_no_taller_than_its_block() -> None:
    wednesday = WEEK.dates[2]
    rest = sample.plan().with_days({wednesday: (Rest("rest"),)})
    light, full = page_of(rest), page_of(rest, paper="a5")
    assert said(light, "25").baseline > said(light, "Wed").baseline
    assert said(full, "25").baseline == said(full, "Wed").baseline
    assert said(full, "24").baseline > said(full, "Tue").baseline
    assert [text for text in texts(full) if text.startswith("+ ")] == []


def test_of_three_sessions_each_is_there_with_its_order() -> None:
    day = tuple(Run(kind, kind, 5000, 1800) for kind in (RunKind.EASY, RunKind.TEMPO, RunKind.RECOVERY))
    shown = set(texts(page_of(Plan({TUESDAY: day}))))
    assert {"1st", "2nd", "3rd", "Easy", "Tempo", "Recovery"} <= shown


def test_days_without_a_session_stand_low_and_the_others_use_the_room() -> None:
    lines = rules(page_of(Plan({TUESDAY: sample.plan().day(TUESDAY), WEEK.dates[2]: (Rest("r"),)})))
    heights = [below - above for above, below in pairwise(lines)]
    assert heights[1] > 1.5 * heights[0]
    assert heights[2] == pytest.approx(heights[3])


@pytest.mark.parametrize("paper", sorted(PAPERS))
@pytest.mark.parametrize("notes", [0, 20])
def test_any_number_of_entries_is_one_page_that_counts_what_it_leaves_out(paper: str, notes: int) -> None:
    run = Run("", RunKind.EASY, 8000, 2880, "slowly", sample.routine("a", sample.CALF))
    before = tuple(Note(f"n{at}", "Dentist at nine") for at in range(notes))
    days: dict[date, Day] = {
        when: (*before, *(replace(run, id=f"{when}-{at}") for at in range(24 - notes))) for when in WEEK
    }
    page = page_of(Plan(days), paper=paper)
    assert len(rules(page)) == 8
    said = texts(page)
    left_out = [int(text.split()[1]) for text in said if text.endswith("entries")]
    assert 1 not in left_out
    shown = sum(text.startswith(("Easy", "Dentist")) for text in said)
    assert shown + sum(left_out) == 7 * 24


def test_a_name_is_printed_upright_beside_its_week() -> None:
    page = fridge_page(sample.plan(), WEEK, press(orientation="upright"), "Ada")
    assert "Ada" in texts(page)


def test_a_head_without_room_says_less_and_never_leaves_out_the_dates() -> None:
    for language in ("en", "de"):
        for paper in PAPERS:
            shown = " ".join(texts(page_of(sample.plan(), paper=paper, language=language)))
            assert re.search(r"23.*29\.? Nov", shown)


def test_a_strength_session_after_a_longer_run_stands_beside_it_with_all_its_exercises() -> None:
    strong = StrengthSession("s", "Balance", sample.routine("s", *(sample.BALANCE, sample.CALF) * 2))
    page = page_of(Plan({TUESDAY: (Run("r", RunKind.LONG, 18000, 6600), strong)}))
    names = [mark for mark in marks(page) if isinstance(mark, Text) and mark.text == "Calf raise"]
    assert len(names) == 2
    assert min(name.box.left for name in names) > said(page, "Balance").box.right
    assert said(page, "Balance").box.left > said(page, "Long").box.right


def test_a_dose_with_everything_is_said_upright_too() -> None:
    dose = Dose(sets=3, reps=12, load=5.0, hold=2, rest=45, each_side=True)
    run = Run("r", RunKind.EASY, 8000, warm_up=sample.routine("r", ("calf-raise", dose)))
    words = " ".join(texts(page_of(Plan({when: (replace(run, id=str(when)),) for when in WEEK}))))
    for part in ("3 × 12", "5 kg", "hold 2 s", "rest 45 s"):
        assert words.count(part) == 7


# ---- sharing a height ---------------------------------------------------------------------------

wishes = st.lists(
    st.lists(st.integers(1, 200).map(float), min_size=4, max_size=4).map(sorted), min_size=1, max_size=7
)


@given(wishes, st.integers(0, 1500).map(float))
def test_days_share_no_more_than_there_is_and_leave_nothing_that_one_could_use(
    days: list[list[float]], room: float
) -> None:
    heights = shared(days, room)
    least, most = (sum(day[at] for day in days) for at in (0, -1))
    assert sum(heights) == pytest.approx(max(least, min(most, room)))
    assert all(day[0] - 1e-6 <= height <= day[-1] + 1e-6 for day, height in zip(days, heights, strict=True))


@given(wishes, st.integers(0, 1500).map(float), st.integers(0, 300))
def test_more_room_makes_no_day_lower(days: list[list[float]], room: float, more: int) -> None:
    for before, now in zip(shared(days, room), shared(days, room + more), strict=True):
        assert now >= before - 1e-6


@given(lanes, st.sampled_from(Stage))
def test_a_lane_with_the_height_of_a_stage_shows_all_of_it(lane: tuple[Part, ...], stage: Stage) -> None:
    height = max(stage_height(lane, one) for one in Stage if one <= stage)
    found = fit(lane, height, MORE)
    assert found.height <= height + 1e-5
    assert loss(lane, found.shown)[: SHOWS[stage]] == Loss()[: SHOWS[stage]]


def test_a_long_name_has_a_wider_block_rather_than_a_taller_row() -> None:
    def day(name: str) -> Plan:
        return sample.plan().with_days({WEEK.first: (StrengthSession("s", name, sample.routine("s", *SIX)),)})

    short, long = (
        page_of(day(name), language="de") for name in ("Kraft", "Sprunggelenkskräftigung und Balance")
    )
    tuesday = [said(page, "Di").baseline for page in (short, long)]
    assert tuesday[1] < tuesday[0] + 15
    assert len(pictures(long)) == len(pictures(short))
    assert not [text for text in texts(long) if text.startswith("+ ")]
