"""Days by date, so held that an edit costs the same in the thirtieth year as in the first."""

from collections.abc import Callable, ItemsView, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any, TypeVar

Day = TypeVar("Day", bound=tuple[Any, ...])


class Month(dict[date, Day]):
    """The days of one month. ``index`` is what is found in it by id, made when it is first asked for."""

    __slots__ = ("index",)

    index: dict[str, Any] | None

    def __init__(self, days: Mapping[date, Day]) -> None:
        super().__init__(days)
        self.index = None


class Days(Mapping[date, Day]):
    """Days by date; one without entries is not kept. A value: never changed.

    Held month by month: an edit copies the months it touches and shares all others with what was
    found in them, and two plans are told apart by the months that they do not share.
    """

    __slots__ = ("_months",)

    def __init__(self, days: Mapping[date, Day]) -> None:
        self._months: dict[int, Month[Day]] = {}
        self._put(days, {})

    @classmethod
    def of(cls, days: Mapping[date, Day]) -> "Days[Day]":
        """The days themselves when they are held that way already."""
        return days if isinstance(days, Days) else Days(days)

    def with_days(self, changed: Mapping[date, Day]) -> "Days[Day]":
        """These days with others in their place; an empty one takes the old one away."""
        made: Days[Day] = Days({})
        made._months.update(self._months)
        made._put(changed, self._months)
        return made

    def changed_dates(self, other: "Days[Day]") -> set[date]:
        """The dates on which the two are not the same."""
        dates: set[date] = set()
        unshared = [
            number for number, month in self._months.items() if other._months.get(number) is not month
        ]
        unshared.extend(other._months.keys() - self._months.keys())
        for number in unshared:
            mine = self._months.get(number, Month[Day]({}))
            theirs = other._months.get(number, Month[Day]({}))
            dates.update(when for when in mine.keys() | theirs.keys() if mine.get(when) != theirs.get(when))
        return dates

    def find(self, name: str, index: Callable[[Mapping[date, Day]], dict[str, Any]]) -> Any:
        """What the index of its month has under a name; None when no month has it.

        A month is gone through once, for all plans that share it: first those that were, then the
        others from the latest back.
        """
        for month in self._months.values():
            if month.index is not None and name in month.index:
                return month.index[name]
        for month in reversed(self._months.values()):
            if month.index is None:
                month.index = index(month)
                if name in month.index:
                    return month.index[name]
        return None

    def __getitem__(self, when: date) -> Day:
        return self._months[_month(when)][when]

    def __iter__(self) -> Iterator[date]:
        return chain.from_iterable(self._months.values())

    def __len__(self) -> int:
        return sum(map(len, self._months.values()))

    def items(self) -> ItemsView[date, Day]:
        """Dates and days; as fast to go through as a dict's."""
        return _Items(self)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Days):
            return self._months == other._months
        return dict(self) == other

    def __hash__(self) -> int:
        return hash(frozenset(self.items()))

    def _put(self, changed: Mapping[date, Day], shared: Mapping[int, Month[Day]]) -> None:
        """Put days into months of one's own; only while the value is being made."""
        for when, day in changed.items():
            number = _month(when)
            month = self._months.get(number)
            if month is None or month is shared.get(number):
                month = self._months[number] = Month(month or {})
            if day:
                month[when] = day
            else:
                month.pop(when, None)
        for number in {_month(when) for when in changed}:
            if not self._months[number]:
                del self._months[number]


class _Items(ItemsView[date, Day]):
    _mapping: Days[Day]

    def __iter__(self) -> Iterator[tuple[date, Day]]:
        return chain.from_iterable(month.items() for month in self._mapping._months.values())


def _month(when: date) -> int:
    return when.year * 12 + when.month
