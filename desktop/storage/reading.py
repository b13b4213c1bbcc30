"""The diary and the settings of a store from its documents' texts.

Days are grouped by month and stay texts until somebody looks at the month: thirty years open as fast as
their texts are loaded. A document that cannot be read is set aside, and all others are there.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any, NamedTuple, TypeVar

from desktop.model.days import Days, month_of
from desktop.model.diary import Diary, OwnExercise, SavedRoutine
from desktop.model.dose import Dose
from desktop.model.kept import Kept
from desktop.model.plan import Day, Plan
from desktop.model.runner import Runner
from desktop.model.settings import Settings
from desktop.storage import codec
from desktop.storage.aside import Aside
from desktop.storage.given import BadField, clipped, parsed, shown
from desktop.storage.shape import Named, Shape
from desktop.storage.state import OWN
from desktop.storage.unknown import Unknown
from desktop.wording import storage as words
from desktop.wording.phrase import Phrase, Said, said

DAYS, EXERCISES, ROUTINES = "days", "exercises", "routines"
RUNNER, SETTINGS = "runner", "settings"
"""Tables; the last two have one document each, with the same name."""

Texts = Callable[[str], Mapping[str, bytes]]
"""The JSON texts of a table's documents by their names."""

Value = TypeVar("Value")


class StoredDay(NamedTuple):
    """The text of one day's document."""

    when: date
    text: bytes


class StoredMonth:
    """The days of a month as they are stored; ``read_day`` gives an empty day for what cannot be read."""

    def __init__(self, days: list[StoredDay], read_day: Callable[[StoredDay], Day]) -> None:
        self._days = days
        self._read_day = read_day

    def read(self) -> dict[date, Day]:
        """The days that hold anything."""
        days = ((stored.when, self._read_day(stored)) for stored in self._days)
        return {when: day for when, day in days if day}

    def may_hold(self, name: str) -> bool:
        """Whether the texts have the id in them, or letters that may be written in more than one way."""
        if not (name.isascii() and name.isalnum()):
            return True
        sought = f'"{name}"'.encode()
        return any(sought in stored.text or rb"\u" in stored.text for stored in self._days)


class Reader:
    """Reads one store; what it cannot read goes to ``aside``, fields of a newer format to ``unknown``."""

    def __init__(self, texts: Texts, aside: Aside, unknown: Unknown | None) -> None:
        self._texts, self._aside, self._unknown = texts, aside, unknown

    def read(self) -> Kept:
        """All that is kept; what cannot be read is left out, and the defaults are in its place."""
        runner = self._only(RUNNER, said(words.ABOUT_YOU), codec.RUNNER) or Runner()
        settings = self._only(SETTINGS, said(words.SETTINGS), codec.SETTINGS) or Settings()
        plan = self._plan()
        doses = self._by_name(EXERCISES, words.EXERCISE, "exercise-", self._dose)
        routines = self._by_name(ROUTINES, words.ROUTINE, "routine-", self._routine)
        own = self._by_name(OWN, words.EXERCISE, "", self._own)
        return Kept(Diary(plan, doses, runner, routines, own), settings)

    def _plan(self) -> Plan:
        months: dict[int, list[StoredDay]] = {}
        for name, text in self._texts(DAYS).items():
            try:
                when = codec.read_date(name)
            except BadField as bad:
                self._aside.put(DAYS, name, f"days-{name}", said(words.DAYS), bad.said, text)
            else:
                months.setdefault(month_of(when), []).append(StoredDay(when, text))
        return Plan(
            Days.unread({number: StoredMonth(sorted(days), self._day) for number, days in months.items()})
        )

    def _day(self, stored: StoredDay) -> Day:
        name, what = str(stored.when.toordinal()), said(words.DAY, date=stored.when)

        def read(document: Any) -> Day:
            return codec.read_day(self._known(codec.DAY, document, name))

        return self._read(DAYS, name, f"day-{stored.when}", what, stored.text, read) or ()

    def _only(self, name: str, what: Said, shape: Shape[Value]) -> Value | None:
        """What the one document of a table holds; None where there is none that can be read."""
        documents = self._texts(name)
        for other, text in documents.items():
            if other != name and not self._unknown:
                problem = said(words.UNKNOWN_DOCUMENT, name=shown(other))
                self._aside.put(name, other, f"{name}-{other}", what, problem, text)
        if name not in documents:
            return None

        def read(document: Any) -> Value:
            return shape.read(self._known(shape, document, name))

        return self._read(name, name, name, what, documents[name], read)

    def _by_name(
        self, table: str, what: Phrase, label: str, read: Callable[[str, Any], Value | None]
    ) -> dict[str, Value]:
        """The documents of a table by their names; what cannot be read is set aside as ``label`` and name."""
        found = {}
        for name, text in self._texts(table).items():
            told = said(what, name=clipped(name))
            one = self._read(table, name, label + name, told, text, partial(read, name))
            if one is not None:
                found[name] = one
        return found

    def _dose(self, name: str, document: Any) -> Dose | None:
        known = self._known(codec.OWN_DOSE, document, dose_key(name))
        # A newer Footwork may have something else to keep for an exercise than a dose.
        return None if known == {} and self._unknown else codec.read_dose(known)

    def _routine(self, name: str, document: Any) -> SavedRoutine:
        return codec.read_routine(self._known(codec.ROUTINE, document, routine_key(name)), name)

    def _own(self, name: str, document: Any) -> OwnExercise:
        return codec.read_own(self._known(codec.OWN_EXERCISE, document, own_key(name)), name)

    def _read(
        self,
        table: str,
        name: str,
        label: str,
        what: Said,
        text: bytes,
        read: Callable[[Any], Value | None],
    ) -> Value | None:
        try:
            return read(parsed(text))
        except BadField as bad:
            self._aside.put(table, name, label, what, bad.said, text)
            return None

    def _known(self, named: Named, document: Any, key: str) -> Any:
        return self._unknown.take_out(named, document, key) if self._unknown else document


def dose_key(exercise: str) -> str:
    """By what the unknown fields of an exercise's document are remembered."""
    return f"exercise/{exercise}"


def routine_key(routine: str) -> str:
    """By what the unknown fields of a saved routine's document are remembered."""
    return f"routine/{routine}"


def own_key(exercise: str) -> str:
    """By what the unknown fields of an own exercise's document are remembered."""
    return f"own/{exercise}"
