"""Days by date, so held that an edit costs the same in the thirtieth year as in the first.

They are held month by month. A month may be unread: it is read when somebody looks at one of its days,
once, for all plans that share it. That cannot be seen from outside: an unread month always reads the same.
"""

from collections.abc import Callable, ItemsView, Iterator, Mapping
from datetime import date
from itertools import chain
from typing import Any, Generic, Protocol, TypeVar

Day = TypeVar("Day", bound=tuple[Any, ...])
Read = TypeVar("Read", bound=tuple[Any, ...], covariant=True)


class Unread(Protocol[Read]):
    """The days of a month that nobody has looked at yet."""

    def read(self) -> Mapping[date, Read]:
        """The days; one without entries is left out. The same whenever it is asked."""
        ...

    def may_hold(self, name: str) -> bool:
        """Whether anything of that id can be in them; False only when that is certain."""
        ...


class Month(Generic[Day]):
    """The days of one month, shared by all plans that did not change it.

    ``held`` is None until it is read. ``index`` is what is found in it by id, made when it is first
    asked for.
    """

    __slots__ = ("_unread", "held", "index")

    def __init__(self, held: dict[date, Day] | None, unread: Unread[Day] | None = None) -> None:
        self.held = held
        self.index: dict[str, Any] | None = None
        self._unread = unread

    @property
    def days(self) -> dict[date, Day]:
        """The days themselves."""
        return self.read() if self.held is None else self.held

    def read(self) -> dict[date, Day]:
        """Look at the days for the first time."""
        assert self._unread is not None
        self.held, self._unread = dict(self._unread.read()), None
        return self.held

    def may_hold(self, name: str) -> bool:
        """Whether it is worth going through the days for something with that id."""
        return self._unread is None or self._unread.may_hold(name)


class Days(Mapping[date, Day]):
    """Days by date; one without entries is not kept. A value: never changed.

    An edit copies the months it touches and shares all others with what was found in them, and two
    plans are told apart by the months that they do not share.
    """

    __slots__ = ("_months",)

    def __init__(self, days: Mapping[date, Day]) -> None:
        self._months: dict[int, Month[Day]] = {}
        self._put(days, {})

    @classmethod
    def of(cls, days: Mapping[date, Day]) -> "Days[Day]":
        """The days themselves when they are held that way already."""
        return days if isinstance(days, Days) else Days(days)

    @classmethod
    def unread(cls, months: Mapping[int, Unread[Day]]) -> "Days[Day]":
        """Days that are read when they are looked at, by the number of their month (``month_of``)."""
        made: Days[Day] = Days({})
        made._months.update((number, Month(None, months[number])) for number in sorted(months))
        return made

    def with_days(self, changed: Mapping[date, Day]) -> "Days[Day]":
        """These days with others in their place; an empty one takes the old one away."""
        made: Days[Day] = Days({})
        made._months.update(self._months)
        made._put(changed, self._months)
        return made

    def changed_dates(self, other: "Days[Day]") -> set[date]:
        """The dates on which the two are not the same."""
        dates: set[date] = set()
        for mine, theirs in self._unshared(other):
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
            if month.index is None and month.may_hold(name):
                month.index = index(month.days)
                if name in month.index:
                    return month.index[name]
        return None

    def that_may_hold(self, name: str, since: date) -> Iterator[tuple[date, Day]]:
        """The days from a date on in whose month the id may stand, by date; reads no other month."""
        for number in sorted(self._months):
            month = self._months[number]
            if number >= month_of(since) and month.may_hold(name):
                yield from ((when, month.days[when]) for when in sorted(month.days) if when >= since)

    def read_on(self) -> bool:
        """Read the latest month that is unread; False when all are read.

        For idle moments: whoever then looks at it need not wait, and damage in it is found early.
        """
        unread = next((month for month in reversed(self._months.values()) if month.held is None), None)
        if unread is None:
            return False
        unread.read()
        return True

    def __getitem__(self, when: date) -> Day:
        month = self._months[month_of(when)]
        return (month.days if month.held is None else month.held)[when]

    def __iter__(self) -> Iterator[date]:
        return chain.from_iterable(month.days for month in self._months.values())

    def __len__(self) -> int:
        return sum(len(month.days) for month in self._months.values())

    def __bool__(self) -> bool:
        """Whether there is any day; reads no more than it must."""
        months = self._months.values()
        return any(month.held for month in months) or any(month.days for month in reversed(months))

    def items(self) -> ItemsView[date, Day]:
        """Dates and days; as fast to go through as a dict's."""
        return _Items(self)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Days):
            return all(mine == theirs for mine, theirs in self._unshared(other))
        return dict(self) == other

    def __hash__(self) -> int:
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        """Copied and pickled as plain days: what they would be read from stays where it is."""
        return Days, (dict(self),)

    def _unshared(self, other: "Days[Day]") -> Iterator[tuple[dict[date, Day], dict[date, Day]]]:
        """The months that the two do not share, each as the one and as the other has it."""
        theirs = other._months
        numbers = [number for number, month in self._months.items() if theirs.get(number) is not month]
        numbers.extend(theirs.keys() - self._months.keys())
        for number in numbers:
            yield self._days_of(number), other._days_of(number)

    def _days_of(self, number: int) -> dict[date, Day]:
        month = self._months.get(number)
        return {} if month is None else month.days

    def _put(self, changed: Mapping[date, Day], shared: Mapping[int, Month[Day]]) -> None:
        """Put days into months of one's own; only while the value is being made."""
        for when, day in changed.items():
            number = month_of(when)
            month = self._months.get(number)
            if month is None or month is shared.get(number):
                month = self._months[number] = Month(dict(self._days_of(number)))
            if day:
                month.days[when] = day
            else:
                month.days.pop(when, None)
        for number in {month_of(when) for when in changed}:
            if not self._months[number].days:
                del self._months[number]


class _Items(ItemsView[date, Day]):
    _mapping: Days[Day]

    def __iter__(self) -> Iterator[tuple[date, Day]]:
        return chain.from_iterable(month.days.items() for month in self._mapping._months.values())


def month_of(when: date) -> int:
    """The number of a date's month, counted from the beginning of the calendar."""
    return when.year * 12 + when.month
