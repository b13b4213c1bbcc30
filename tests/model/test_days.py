"""Days held by month behave like a plain dict without empty days, and know what an edit changed."""

import copy
import pickle
from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.days import Days, month_of

days = st.dictionaries(
    st.dates(date(2025, 12, 20), date(2026, 2, 10)),
    st.lists(st.integers(0, 3), max_size=2).map(tuple),
    max_size=12,
)


class Stored:
    """A month that is read when it is looked at; counts how often."""

    def __init__(self, held: Mapping[date, Any]) -> None:
        self.held, self.read_times = held, 0

    def read(self) -> Mapping[date, Any]:
        self.read_times += 1
        return self.held

    def may_hold(self, name: str) -> bool:
        return any(name in map(str, day) for day in self.held.values())


def stored(held: dict[date, Any]) -> dict[int, Stored]:
    """The same days, month by month, as something has them that can be read."""
    months: dict[int, dict[date, Any]] = {month_of(when): {} for when in held}
    for when, day in sorted(held.items()):
        if day:
            months[month_of(when)][when] = day
    return {number: Stored(month) for number, month in months.items()}


def by_text(month: Mapping[date, Any]) -> dict[str, Any]:
    """What ``find`` finds here: the date of each number."""
    return {str(number): when for when, day in month.items() for number in day}


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


@settings(deadline=None)
@given(days, days, st.dates(date(2025, 12, 20), date(2026, 2, 10)))
def test_whether_days_were_read_cannot_be_seen(
    first: dict[date, Any], second: dict[date, Any], when: date
) -> None:
    def unread() -> Days[Any]:
        return Days.unread(stored(first))

    held = Days(first)
    assert unread() == held
    assert held == unread()
    assert unread() == without_empty(first)
    assert hash(unread()) == hash(held)
    assert bool(unread()) == bool(held)
    assert len(unread()) == len(held)
    assert dict(unread().items()) == dict(held)
    assert unread().get(when) == held.get(when)
    assert (when in unread()) == (when in held)
    assert unread().with_days(second) == held.with_days(second)
    assert unread().changed_dates(Days(second)) == held.changed_dates(Days(second))
    assert unread().changed_dates(unread().with_days(second)) == held.changed_dates(held.with_days(second))
    assert copy.copy(unread()) == copy.deepcopy(unread()) == pickle.loads(pickle.dumps(Days(first))) == held
    for number in "0123":
        found = unread().find(number, by_text)
        assert (found is None) == (held.find(number, by_text) is None)
        assert found is None or int(number) in held[found]


def test_a_month_is_read_once_for_all_plans_that_share_it_and_only_when_looked_at() -> None:
    months = stored({date(2026, month, day): (month,) for month in range(1, 7) for day in (1, 2)})
    held = Days.unread(months)
    edited = held.with_days({date(2026, 3, 1): (7,)})
    assert edited.changed_dates(held) == {date(2026, 3, 1)}
    assert edited != held
    assert held == held.with_days({})
    assert edited[date(2026, 1, 1)] == held[date(2026, 1, 1)] == (1,)
    assert edited.find("5", by_text) == date(2026, 5, 2)
    assert held.find("nowhere", by_text) is None
    assert held
    assert [month.read_times for month in months.values()] == [1, 0, 1, 0, 1, 0]


def test_reading_on_goes_from_the_latest_month_back_and_comes_to_an_end() -> None:
    months = stored({date(2026, month, 1): (month,) for month in range(1, 5)})
    held = Days.unread(months)
    assert held[date(2026, 3, 1)] == (3,)
    reads = []
    while held.read_on():
        reads.append([month.read_times for month in months.values()])
    assert reads == [[0, 0, 1, 1], [0, 1, 1, 1], [1, 1, 1, 1]]
    assert not held.read_on()


def test_a_plan_whose_stored_days_all_turn_out_empty_is_empty() -> None:
    held = Days.unread({month_of(date(2026, 1, 1)): Stored({})})
    assert not held
    assert held == Days({})
    assert Days({}) == held
    assert not list(held)
