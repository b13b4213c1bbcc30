"""Dates as runners type them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.jump import Ground, Sign, jump, later, next_race, without_entries
from desktop.model.plan import Entry, Plan, Rest, Run, RunKind
from desktop.model.week import FIRST_YEAR, LAST_YEAR, week_of
from desktop.wording import jump as wording
from desktop.wording.language import offered
from desktop.wording.voice import Voice

TODAY = date(2026, 11, 25)  # a Wednesday in week 48
RACE = date(2027, 4, 18)
GROUND = Ground(TODAY, RACE)
ENGLISH, GERMAN = wording.words(Voice.of("en")), wording.words(Voice.of("de"))
DATES = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("today", TODAY),
        ("Tomorrow", date(2026, 11, 26)),
        ("14 dec", date(2026, 12, 14)),
        ("14. December", date(2026, 12, 14)),
        ("dec 14", date(2026, 12, 14)),
        ("14 Dec 2028", date(2028, 12, 14)),
        ("3 jan", date(2027, 1, 3)),
        ("1 sept 2026", None),
        ("14.12.", date(2026, 12, 14)),
        ("14/12/27", date(2027, 12, 14)),
        ("14.12.2027", date(2027, 12, 14)),
        ("2026-12-14", date(2026, 12, 17)),  # the middle of its week
        ("2027-W05", date(2027, 2, 4)),
        ("week 5", date(2027, 2, 4)),
        ("w47", date(2026, 11, 19)),
        ("week 5 2028", date(2028, 2, 3)),
        ("in 3 weeks", date(2026, 12, 16)),
        ("3 weeks", date(2026, 12, 16)),
        ("2 weeks ago", date(2026, 11, 11)),
        ("+1", date(2026, 12, 2)),
        ("-1", date(2026, 11, 18)),
        ("in 10 days", date(2026, 12, 5)),
        ("in 3 months", date(2027, 2, 25)),
        ("next week", date(2026, 12, 2)),
        ("last month", date(2026, 10, 25)),
        ("friday", date(2026, 11, 27)),
        ("wed", date(2026, 12, 2)),
        ("last wed", date(2026, 11, 18)),
        ("january", date(2027, 1, 1)),
        ("may 2027", date(2027, 5, 1)),
        ("race", RACE),
        ("29 feb", date(2028, 2, 29)),
        ("", None),
        ("soon", None),
        ("31 june", None),
        ("week 60", None),
        ("in 99999 weeks", None),
        ("14 dec 12026", None),
        ("14 dec" * 40, None),
    ],
)
def test_dates_as_they_are_typed(text: str, when: date | None) -> None:
    if text == "29 feb":  # no year around 2026 has one
        when = None
    assert jump(text, ENGLISH, GROUND) == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("14. Dez", date(2026, 12, 14)),
        ("KW 5", date(2027, 2, 4)),
        ("in 3 Wochen", date(2026, 12, 16)),
        ("vor 2 Wochen", date(2026, 11, 11)),
        ("nächste Woche", date(2026, 12, 2)),
        ("Freitag", date(2026, 11, 27)),
        ("Wettkampf", RACE),
        ("in 3 weeks", date(2026, 12, 16)),
    ],
)
def test_dates_in_german(text: str, when: date) -> None:
    assert jump(text, GERMAN, GROUND) == when


@pytest.mark.parametrize("code", offered())
def test_every_month_and_day_of_a_language_is_understood_in_it(code: str) -> None:
    voice = Voice.of(code)
    words = wording.words(voice)
    spoken = voice.language
    for names in (spoken.months, spoken.short_months):
        for number, name in enumerate(names, 1):
            found = jump(f"7 {name}", words, GROUND)
            assert found is not None
            assert (found.day, found.month) == (7, number)
    for names in (spoken.days, spoken.short_days):
        for number, name in enumerate(names):
            found = jump(name, words, GROUND)
            assert found is not None
            assert found.weekday() == number


@given(text=st.text(max_size=30))
def test_any_text_is_a_date_that_a_plan_holds_or_none(text: str) -> None:
    found = jump(text, ENGLISH, GROUND)
    assert found is None or FIRST_YEAR <= found.year <= LAST_YEAR


@given(when=DATES, unit=st.sampled_from([Sign.DAYS, Sign.WEEKS, Sign.MONTHS]), count=st.integers(-9999, 9999))
def test_a_step_stays_within_what_a_plan_holds(when: date, unit: Sign, count: int) -> None:
    found = later(when, unit, count)
    assert found is None or FIRST_YEAR <= found.year <= LAST_YEAR
    if unit is Sign.MONTHS and found is not None:
        assert (found.year - when.year) * 12 + found.month - when.month == count


def test_the_next_race_is_the_first_from_today_on() -> None:
    def race(name: str) -> tuple[Entry, ...]:
        return (Rest(f"rest {name}"), Run(name, RunKind.RACE))

    over, easy = date(2026, 5, 3), (Run("easy", RunKind.EASY),)
    plan = Plan({over: race("a"), TODAY: easy, date(2027, 9, 26): race("c"), RACE: race("b")})
    assert next_race(plan, TODAY) == RACE
    assert next_race(plan, RACE) == RACE
    assert next_race(Plan({over: race("a"), TODAY: easy}), TODAY) is None


@given(taken=st.sets(st.integers(0, 20)))
def test_the_next_free_week_is_the_first_that_holds_nothing(taken: set[int]) -> None:
    first = week_of(TODAY)
    days = {first.shifted(number).first: (Rest(str(number)),) for number in taken}
    free = without_entries(Plan(days), first)
    number = (free.first - first.first) // timedelta(weeks=1)
    assert number not in taken
    assert all(one in taken for one in range(number))
