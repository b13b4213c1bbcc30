"""What a week adds up to is said alike on every paper."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.model.plan import Plan, Run, RunKind, StrengthSession
from desktop.model.summary import Summary, summary
from desktop.model.week import Week
from desktop.wording import jump, quantities, totals, weekbar
from desktop.wording.voice import Voice
from tests.printouts.jobs import library

WEEK = Week(date(2026, 11, 23))


def week_of(*metres: int) -> Summary:
    """A week with so long runs, and a session of strength."""
    days = {
        WEEK.first + timedelta(days=at): (Run(f"r{at}", RunKind.EASY, far, 3600),)
        for at, far in enumerate(metres)
    }
    plan = Plan({**days, WEEK.dates[6]: (StrengthSession("s", "Ankles"),)})
    return summary(plan, WEEK, library("en"))


def test_a_sum_of_distances_is_rounded_to_a_tenth_and_a_run_is_not() -> None:
    english, german = Voice.of("en"), Voice.of("de")
    week = week_of(42_195, 21_098, 8_000)
    assert totals.in_a_line(english, week, "km") == "71.3 km, 3 runs, 3:00 h"
    assert totals.in_a_line(german, week, "mi") == "44,3 mi, 3 Läufe, 3:00 h"
    assert quantities.distance(english, 42_195) == "42.195 km"


def test_sums_in_the_window_say_neither_metres_nor_seconds() -> None:
    voice = Voice.of("en")
    week = week_of(21_097, 10_150, 8_000)._replace(seconds=3 * 3600 + 29 * 60 + 36, seconds_done=59)
    assert weekbar.distance(voice, week, "km") == ("0", "of 39.2 km")
    assert weekbar.time(voice, week) == ("0:00:59", "of 3:30 h")
    assert jump.sums(voice, WEEK, week, "km") == "48: 39.2 km, 4 sessions"


def test_a_narrow_place_has_the_same_numbers() -> None:
    voice, week = Voice.of("en"), week_of(12_500)
    long = totals.in_parts(voice, week, "km")
    short = totals.in_parts(voice, week, "km", short=True)
    assert list(long) == [("12.5", "km"), ("1", "run"), ("1", "strength session"), ("1:00", "h")]
    assert [number for number, _ in short] == [number for number, _ in long]


@given(st.lists(st.integers(100, 300_000), min_size=1, max_size=5), st.sampled_from(["km", "mi"]))
def test_no_sum_has_more_than_a_decimal_unless_it_is_tiny(metres: list[int], unit: str) -> None:
    voice, week = Voice.of("en"), week_of(*metres)
    number = quantities.total_number(voice, week.distance, unit).replace(",", "")
    assert float(number) > 0
    assert len(number.partition(".")[2]) <= 1 or float(number) < 0.1
    assert number in totals.in_a_line(voice, week, unit).replace(",", "") or week.distance < 1000
