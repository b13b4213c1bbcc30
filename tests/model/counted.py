"""A plan that counts the entries somebody looks at in it."""

from collections.abc import Iterator

from desktop.model.plan import Entry, Plan


class Counted:
    """The plan, and how many entries were ``visited`` in it so far."""

    def __init__(self, plan: Plan) -> None:
        self.visited = 0
        self.plan = Plan({when: _CountedDay(day, self) for when, day in plan.days.items()})


class _CountedDay(tuple[Entry, ...]):
    """A day that counts whoever goes through it."""

    _counted: Counted

    def __new__(cls, day: tuple[Entry, ...], counted: Counted) -> "_CountedDay":
        made = super().__new__(cls, day)
        made._counted = counted
        return made

    def __iter__(self) -> Iterator[Entry]:
        for entry in super().__iter__():
            self._counted.visited += 1
            yield entry
