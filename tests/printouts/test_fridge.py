"""The fridge sheet: what it says, how large, and what gives way when a day is full."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from desktop.model.dose import Dose
from desktop.model.plan import (
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Run,
    RunKind,
    Status,
    StrengthSession,
    items,
)
from desktop.model.week import Week
from desktop.wording import names
from desktop.wording.doses import in_full
from desktop.wording.voice import Voice
from printouts.fridge.sheet import fridge_page
from printouts.hyphens import printed_in
from printouts.marks import Outline, Page, Text
from printouts.script import SOFT_HYPHEN
from tests.printouts import sample
from tests.printouts.jobs import press
from tests.printouts.pages import marks, pictures, texts
from tests.printouts.sample import LIBRARY, WEEK

NAMES = list(LIBRARY)
KIND_NAMES = {kind: names.run_kind(Voice.of(), kind) for kind in RunKind}
KINDS = list(KIND_NAMES.values())
ORDERS = ("1st", "2nd", "3rd")
TUESDAY = WEEK.dates[1]


def page_of(plan: Plan, **options: Any) -> Page:
    return fridge_page(plan, WEEK, press(**options))


def session(exercises: int) -> Plan:
    """A Tuesday with one strength session of so many exercises."""
    planned = tuple(
        PlannedExercise(f"i{at}", NAMES[at % len(NAMES)], Dose(reps=12)) for at in range(exercises)
    )
    return Plan({TUESDAY: (StrengthSession("s", exercises=planned),)})


def folded(page: Page) -> int:
    """How many things the page says it leaves out."""
    return sum(int(text.split()[1]) for text in texts(page) if text.startswith("+ "))


def exercises_shown(page: Page) -> int:
    return texts(page).count("1 × 12")


def said(page: Page) -> list[Text]:
    return [mark for mark in marks(page) if isinstance(mark, Text)]


def baseline(page: Page, text: str) -> float:
    """Where a text stands that is on the page once."""
    (mark,) = (mark for mark in said(page) if mark.text == text)
    return mark.baseline


def sessions(exercises: int) -> Page:
    return page_of(session(exercises))


def baseline_left(page: Page, text: str) -> float:
    return next(mark.box.left for mark in said(page) if mark.text == text)


def full_week() -> Plan:
    """Seven runs with long routines, two days with a second session."""
    up = (sample.ALPHABET, sample.CALF, sample.WALK, sample.BALANCE, sample.HOPS)
    down = (sample.BALANCE, sample.CALF, sample.HOPS)
    tempo = Run("", RunKind.TEMPO, 14000, 4200, "3 km easy, 8 km at 4:20, 3 km easy")
    days = {}
    for at, when in enumerate(WEEK):
        run = replace(
            tempo,
            id=f"r{at}",
            warm_up=sample.routine(f"u{at}", *up),
            cool_down=sample.routine(f"d{at}", *down),
        )
        days[when] = (run, Run(f"e{at}", RunKind.EASY, 5000, 1860)) if at in (1, 3) else (run,)
    return Plan(days)


def test_the_week_of_the_mock_up_says_all_that_is_planned() -> None:
    said = texts(page_of(sample.plan()))
    for expected in (
        "Week 48", "23–29 November 2026", "41", "km", "4", "runs", "2", "strength sessions",
        "Mon", "29", "Rest", "Easy", "8", "48 min", "Tempo", "Cycling", "40", "Long", "1:50 h", "Balance",
        "Ankle alphabet", "1 × A–Z each", "3 × 15 s each", "2 × 20 m", "Warm-up", "Cool-down",
        "of 41 km", "of 7 sessions", "Toes up", "Notes",
    ):  # fmt: skip
        assert expected in said, expected
    assert any("Stop when something hurts." in text for text in said)


def test_every_exercise_of_the_week_has_its_picture_when_there_is_room() -> None:
    planned = [item.exercise for _, entry in sample.plan().entries() for item in items(entry)]
    assert sorted(picture.figure for picture in pictures(page_of(sample.plan()))) == sorted(planned)


def test_large_blocks_stand_on_one_line_with_warm_ups_above_and_cool_downs_below() -> None:
    page = page_of(sample.plan())
    # Saturday's column is full: its block rises to make room for what stands under it.
    lines = {baseline(page, name) for name in ("Easy", "Tempo", "Long")}
    assert len(lines) == 1
    (line,) = lines
    assert baseline(page, "Recovery") < line
    warm_ups = [mark.baseline for mark in said(page) if mark.text == "Warm-up"]
    cool_downs = [mark.baseline for mark in said(page) if mark.text == "Cool-down"]
    assert len(warm_ups) == 3
    assert len(cool_downs) == 4
    assert max(warm_ups) < line < min(cool_downs[:2])


def test_a_dose_says_all_of_itself() -> None:
    dose = Dose(sets=3, reps=12, load=5.0, hold=2, rest=45, each_side=True)
    plan = Plan({TUESDAY: (Run("r", RunKind.EASY, warm_up=sample.routine("r", ("calf-raise", dose))),)})
    assert {"3 × 12 each, 5 kg", "hold 2 s, rest 45 s"} <= set(texts(page_of(plan)))
    crowded = plan.with_days({when: plan.day(TUESDAY) for when in WEEK})
    words = " ".join(texts(page_of(crowded, paper="letter")))
    for part in ("3 × 12, 5 kg", "each side", "hold 2 s", "rest 45 s"):
        assert words.count(part) == 7


def test_all_of_a_dose_is_said_with_less_and_less_that_is_strong() -> None:
    dose = Dose(sets=3, reps=12, load=5.0, hold=2, rest=45, each_side=True)
    assert in_full(Voice.of(), dose) == (
        ("3 × 12 each, 5 kg, hold 2 s, rest 45 s", ()),
        ("3 × 12 each, 5 kg", ("hold 2 s", "rest 45 s")),
        ("3 × 12, 5 kg", ("each side", "hold 2 s", "rest 45 s")),
        ("3 × 12", ("each side", "5 kg", "hold 2 s", "rest 45 s")),
    )
    assert in_full(Voice.of(), Dose(sets=2, hold=30))[0].strong == "2 × 30 s"


@pytest.mark.parametrize(
    ("kinds", "large"),
    [
        ((RunKind.LONG, RunKind.INTERVALS), "Intervals"),
        ((RunKind.INTERVALS, RunKind.RACE), "Race"),
        ((RunKind.EASY, RunKind.HILLS, RunKind.TEMPO), "Tempo"),
        ((RunKind.RECOVERY, RunKind.EASY), "Easy"),
    ],
)
def test_the_large_block_is_the_days_key_session(kinds: tuple[RunKind, ...], large: str) -> None:
    day = tuple(Run(kind, kind, 5000, 1800 + 60 * at) for at, kind in enumerate(kinds))
    page = page_of(Plan({TUESDAY: day}))
    names = sorted((mark for mark in said(page) if mark.text in KINDS), key=lambda mark: mark.baseline)
    assert [mark.text for mark in names] == [KIND_NAMES[kind] for kind in kinds], "not in their order"
    (distance,) = (mark for mark in said(page) if mark.text == "5")  # in the large block a unit is apart
    over = [mark.text for mark in names if mark.baseline < distance.baseline]
    assert over[-1] == large
    tabs = [mark.text for mark in sorted(said(page), key=lambda mark: mark.baseline) if mark.text in ORDERS]
    assert tabs == list(ORDERS[: len(kinds)])


def test_a_long_strength_session_is_larger_than_a_short_easy_run() -> None:
    strong = StrengthSession("s", "Core", sample.routine("s", *(sample.BALANCE,) * 8))
    page = page_of(Plan({TUESDAY: (Run("r", RunKind.EASY, 3000, 900), strong)}))
    assert {"3 km", "15 min"} <= set(texts(page))  # of a small block
    assert baseline(page, "1st") < baseline(page, "Easy") < baseline(page, "2nd") < baseline(page, "Core")


def test_a_session_that_is_done_before_the_key_session_moves_no_other_days_block() -> None:
    first = StrengthSession("s", "Core", sample.routine("s", *(sample.BALANCE,) * 3))
    tempo, race = Run("r", RunKind.TEMPO, 9000, 1800), Run("z", RunKind.RACE, 5000, 1200)
    alone = page_of(Plan({TUESDAY: (tempo,)}))
    beside = page_of(Plan({TUESDAY: (tempo,), WEEK.dates[3]: (first, race)}))
    assert baseline(beside, "Tempo") <= baseline(alone, "Tempo") < baseline(beside, "Race")


def test_a_day_with_one_session_says_nothing_of_an_order() -> None:
    day = (Note("n", "Dentist"), Run("r", RunKind.EASY, 8000), Rest("x"))
    assert "1st" not in texts(page_of(Plan({TUESDAY: day})))


@pytest.mark.parametrize("paper", ["a4", "letter", "legal", "a3", "tabloid"])
def test_a_full_week_is_read_at_two_metres(paper: str) -> None:
    page = page_of(full_week(), paper=paper)
    least = {"Mon": 22, "Tempo": 20, "14": 36, "1:10 h": 16, "Ankle alphabet": 9, "1 × A–Z each": 10}
    for mark in said(page):
        assert mark.size >= least.get(mark.text, 8), mark.text
    assert set(least) <= set(texts(page))


def test_a_light_week_grows() -> None:
    light = Plan({TUESDAY: sample.plan().day(TUESDAY)})
    page = page_of(light)
    sizes = {mark.text: mark.size for mark in sorted(said(page), key=lambda mark: mark.size)}
    assert (sizes["8"], sizes["Easy"], sizes["48 min"]) == (48, 24, 18)
    assert (sizes["Calf raise"], sizes["2 × 12"]) == (11, 12)
    assert {picture.box.width for picture in pictures(page)} == {40}


def test_days_without_a_plan_leave_their_room_to_the_others() -> None:
    page = page_of(Plan({TUESDAY: sample.plan().day(TUESDAY), WEEK.dates[2]: (Rest("r"),)}))
    rules = [mark.box.left for mark in marks(page) if isinstance(mark, Outline) and mark.box.width == 0]
    edges = [page.placed[0].frame.left + 22, *rules]
    widths = [right - left for left, right in pairwise(edges)]
    assert widths[1] > 1.5 * widths[0]
    assert widths[2] == pytest.approx(widths[3])


def test_when_a_day_is_full_figures_go_row_by_row_and_exercises_fold_last() -> None:
    pages = [page_of(session(count)) for count in range(4, 41)]
    found = [(len(pictures(page)), exercises_shown(page), folded(page)) for page in pages]
    for number, (_, shown, left_out) in enumerate(found, 4):
        assert shown + left_out == number
        assert left_out != 1
    assert found[4] == (8, 8, 0)
    assert any(0 < figures < shown for figures, shown, left_out in found if not left_out)
    assert found[-1][2] > 0


def test_a_day_that_overflows_leaves_the_other_days_their_figures() -> None:
    usual, crowded = sample.plan(), sample.plan().with_days({TUESDAY: session(40).day(TUESDAY)})
    before, now = page_of(usual), page_of(crowded)
    assert folded(now) > 0
    wednesday = baseline_left(now, "Wed")
    later = [picture for picture in pictures(now) if picture.box.left >= wednesday]
    assert len(later) == len(pictures(before)) - 5


def test_twenty_four_entries_a_day_are_one_page_that_counts_what_it_leaves_out() -> None:
    run = Run("", RunKind.EASY, 8000, 2880, "slowly", sample.routine("a", sample.CALF))
    days = {when: tuple(replace(run, id=f"{when}-{at}") for at in range(24)) for when in WEEK}
    page = page_of(Plan(days))
    assert len(page.placed) == 1
    shown = sum(text.startswith("Easy") for text in texts(page))
    assert "Easy 8 km + 1" in texts(page)
    left_out = [int(text.split()[1]) for text in texts(page) if text.endswith("entries")]
    assert shown + sum(left_out) == 7 * 24


def test_a_note_is_whole_where_there_is_room_for_it() -> None:
    note = "Warm up 2 km, then 4 x 1 mile at 10 km effort with 3 min jog recoveries on the canal path. " * 3
    page = page_of(Plan({TUESDAY: (Run("r", RunKind.EASY, 8000, 2880, note),)}))
    assert " ".join(note.split()) in " ".join(texts(page))


def test_no_number_is_parted_from_its_unit() -> None:
    note = "Last 8 km at marathon pace. Gels at 8, 16 and 24 km, then 10 minutes easy, 20 minutes firm. "
    for letters in range(12):
        run = Run("r", RunKind.EASY, 8000, 2880, "x" * letters + " " + note)
        page = page_of(Plan({when: (replace(run, id=str(when)),) for when in WEEK}))
        lines = [mark.text for mark in said(page) if mark.size < 10]
        assert [line for line in lines if line[-1].isdigit() and " " in line] == []


def test_a_week_that_works_no_ankle_has_no_empty_compass() -> None:
    page = page_of(Plan({TUESDAY: (Run("r", RunKind.EASY, 8000),)}))
    assert {"Toes up", "0"} & set(texts(page)) == set()


def test_a_long_note_is_shortened_visibly() -> None:
    page = page_of(sample.with_notes("very slowly " * 60))
    shown = [text for text in texts(page) if "slowly" in text]
    assert shown
    assert shown[-1].endswith("…")


def test_a_note_before_a_run_hangs_over_it_and_a_note_alone_takes_its_place() -> None:
    note = Note("n", "Dentist at nine")
    run = Run("r", RunKind.EASY, 8000)
    page = page_of(Plan({TUESDAY: (note, run), WEEK.dates[3]: (note,)}))
    said = [mark for mark in marks(page) if isinstance(mark, Text)]
    routine = next(mark.baseline for mark in said if mark.text == "Easy")
    over = [mark for mark in said if "Dentist" in mark.text]
    assert [mark.baseline < routine for mark in over] == [True, True]
    assert over[0].box.bottom < next(mark.box.top for mark in said if mark.text == "Easy")


@pytest.mark.parametrize(("status", "marked"), [(Status.PLANNED, 0), (Status.DONE, 1), (Status.SKIPPED, 1)])
def test_a_sheet_printed_in_mid_week_shows_what_is_done(status: Status, marked: int) -> None:
    plan = Plan({TUESDAY: (Run("r", RunKind.RACE, 10000, status=status),)})
    ticks = [mark for mark in marks(page_of(plan)) if isinstance(mark, Outline) and mark.line == 2.2]
    assert len(ticks) == marked


def test_miles_are_printed_as_miles() -> None:
    said = texts(page_of(sample.plan(), unit="mi"))
    assert {"25.5", "mi", "of 25.5 mi", "4.97"} <= set(said)
    assert "km" not in said


def test_a_week_that_crosses_into_the_next_year_says_both() -> None:
    page = fridge_page(Plan(), Week(date(2026, 12, 28)), press(paper="letter"))
    assert {"Week 53", "28 December 2026 – 3 January 2027"} <= set(texts(page))


def test_ink_saving_fills_nothing_but_paper() -> None:
    page = page_of(sample.plan(), ink_saving=True)
    fills = {getattr(mark, "fill", None) for mark in marks(page)} - {None, "#FFFFFF"}
    assert fills == set()


@pytest.mark.parametrize("paper", ["a4", "letter", "legal", "a3", "tabloid"])
@pytest.mark.parametrize("orientation", ["across", "upright"])
def test_no_session_is_named_in_type_that_is_too_small_for_two_metres(paper: str, orientation: str) -> None:
    """Of a full German week: ``Regeneration`` and ``Wettkampf`` are wider than a column. They are not broken
    for that: there are shorter words, and a little smaller type."""
    kinds = (*RunKind, RunKind.RECOVERY)
    week = full_week()
    runs = {
        when: (replace(week.day(when)[0], kind=kind), *week.day(when)[1:])
        for when, kind in zip(WEEK, kinds, strict=False)
    }
    with printed_in("de"):
        page = page_of(Plan(runs), language="de", paper=paper, orientation=orientation)
    shown, voice = {mark.text for mark in said(page) if mark.size >= 17.5}, Voice.of("de")
    for kind in RunKind:
        assert {names.run_kind(voice, kind), names.short_run_kind(voice, kind)} & shown
    assert [text for text in shown if text.endswith(SOFT_HYPHEN)] == []


def test_a_long_name_of_ones_own_is_broken_by_hyphens_and_not_made_smaller() -> None:
    name = "Sprunggelenkkräftigung und Balance-Zirkel"
    plan = Plan(
        {when: (StrengthSession(str(when), name, sample.routine(str(when), sample.CALF)),) for when in WEEK}
    )
    with printed_in("de"):
        page = page_of(plan, language="de")
    lines = [
        mark.text for mark in said(page) if mark.size >= 20 and mark.text[0].isalpha() and len(mark.text) > 2
    ]
    assert "".join(line.removesuffix(SOFT_HYPHEN) for line in lines).count("Sprunggelenkkräftigung") == 7


def test_a_light_day_gives_room_to_the_name_of_another() -> None:
    recovery = Run("r", RunKind.RECOVERY, 8000, 2880, warm_up=sample.routine("r", sample.CALF))
    light = Run("l", RunKind.EASY, 8000, 2880)
    days = {when: (replace(light, id=str(when)),) for when in WEEK}
    page = page_of(Plan({**days, TUESDAY: (recovery,)}), language="de")
    assert "Regeneration" in texts(page)
    edges = [mark.box.left for mark in marks(page) if isinstance(mark, Outline) and mark.box.width == 0]
    widths = [right - left for left, right in pairwise(edges)]
    assert widths[0] > 1.2 * widths[1]
