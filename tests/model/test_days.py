"""Days held by month behave like a plain dict without empty days, and know what an edit changed."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.days import Days

days = st.dictionaries(
    st.dates(date(2025, 12, 20), date(2026, 2, 10)),
    st.lists(st.integers(0, 3), max_size=2).map(tuple),
    max_size=12,
)


def without_empty(held: dict[date, Any]) -> dict[date, Any]:
    return {when: day for when, day in held.items() if day}


@settings(deadline=None)
@given(days, days)
def test_days_are_a_dict_without_empty_days(first: dict[date, Any], second: dict[date, Any]) -> None:
    held = Days(first)
    edited = held.with_days(second)
    expected = without_empty({**first, **second})
    assert dict(edited) == dict(edited.items()) == expected
    assert list(edited) == [when for when, _ in edited.items()]
    assert set(edited.values()) == set(expected.values())
    assert len(edited) == len(expected)
    assert edited == expected
    assert edited == Days(expected)
    assert hash(edited) == hash(Days(expected))
    assert dict(held) == without_empty(first)


@settings(deadline=None)
@given(days, days)
def test_changed_dates_are_those_whose_days_differ(first: dict[date, Any], second: dict[date, Any]) -> None:
    before, after = Days(first), Days(first).with_days(second)
    expected = {when for when in {**first, **second} if before.get(when) != after.get(when)}
    assert before.changed_dates(after) == after.changed_dates(before) == expected


def test_an_edit_shares_the_months_it_does_not_touch() -> None:
    held = Days({date(2026, 1, 1): (1,), date(2026, 2, 1): (2,)})
    edited = held.with_days({date(2026, 2, 2): (3,)})
    january, february = (held._months[number] for number in sorted(held._months))
    assert edited._months[min(edited._months)] is january
    assert edited._months[max(edited._months)] is not february
    assert held == {date(2026, 1, 1): (1,), date(2026, 2, 1): (2,)}
