"""Weeks by their names, at the edges of years and for every first day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.week import FIRST_YEAR, LAST_YEAR, NoSuchWeek, Week, parse_date, parse_week, week_of
from desktop.wording.dates import mistake
from desktop.wording.voice import Voice

starts = st.sampled_from([0, 5, 6])
years_of_a_plan = st.dates(date(FIRST_YEAR, 1, 12), date(LAST_YEAR, 12, 19))


@given(years_of_a_plan, starts)
def test_a_week_is_seven_days_that_hold_the_date(when: date, starts_on: int) -> None:
    week = week_of(when, starts_on)
    assert when in week
    assert week.first.weekday() == starts_on
    assert list(week) == [week.first + timedelta(days=number) for number in range(7)]
    assert week.first - timedelta(days=1) not in week
    assert week.first + timedelta(days=7) not in week


@given(years_of_a_plan, starts)
def test_a_week_is_found_by_its_name_and_by_its_days(when: date, starts_on: int) -> None:
    week = week_of(when, starts_on)
    assert parse_week(week.name, starts_on) == week
    assert parse_week(when.isoformat(), starts_on) == week


@given(years_of_a_plan, st.integers(-60, 60))
def test_there_and_back_is_the_same_week(when: date, weeks: int) -> None:
    week = week_of(when)
    shifted = week.shifted(weeks)
    assert shifted == week if shifted.first.year < FIRST_YEAR else True
    if shifted != week:
        assert shifted.shifted(-weeks) == week


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("2026-W48", date(2026, 11, 23)),
        ("2026w48", date(2026, 11, 23)),
        ("2026-W01", date(2025, 12, 29)),
        ("2026-W53", date(2026, 12, 28)),
        ("2020-W53", date(2020, 12, 28)),
        ("2025-W01", date(2024, 12, 30)),
    ],
)
def test_iso_weeks_at_the_edges_of_years(name: str, first: date) -> None:
    assert parse_week(name).first == first


@pytest.mark.parametrize(
    "text",
    [
        "2026-W54",
        "2025-W53",
        "2026-W00",
        "W48",
        "48",
        "",
        "2026-48",
        "next week",
        "2026-W4",
        "x" * 500,
        "0001-W01",
    ],
)
def test_no_week_is_one_sentence(text: str) -> None:
    with pytest.raises(NoSuchWeek) as refused:
        parse_week(text)
    sentence = mistake(Voice.of(), refused.value)
    assert sentence.endswith(".")
    assert len(sentence) < 120


@pytest.mark.parametrize(
    "text", ["2026-13-01", "2026-02-30", "24.11.2026", "2026-11-24T10:00", "", "1812-01-01"]
)
def test_no_date_is_one_sentence(text: str) -> None:
    with pytest.raises(NoSuchWeek) as refused:
        parse_date(text)
    assert mistake(Voice.of(), refused.value).endswith(".")


def test_the_plan_ends_somewhere() -> None:
    last = Week(date(LAST_YEAR, 12, 28))
    assert last.shifted(1) == last


@pytest.mark.parametrize("zero", ["٠", "०", "０"])
def test_digits_of_any_script_make_a_date_and_a_week(zero: str) -> None:
    script = str.maketrans({str(digit): chr(ord(zero) + digit) for digit in range(10)})
    assert parse_date("2026-11-24".translate(script)) == date(2026, 11, 24)
    assert parse_week("2026-W48".translate(script)) == parse_week("2026-W48")
    assert parse_week("2026-11-24".translate(script)) == parse_week("2026-W48")
