"""Dates as a runner types them to go there: "14 dec", "in 3 weeks", "week 5", "race"."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum, auto
from typing import NamedTuple

from desktop.model.plan import Entry, Plan, Run, RunKind
from desktop.model.typed import plain
from desktop.model.week import FIRST_YEAR, LAST_YEAR, NoSuchWeek, Week, parse_week

MAX_LETTERS = 60  # a longer text is no date
MAX_STEPS = 5000  # weeks or days in one jump


class Sign(Enum):
    """What a word stands for."""

    DAYS = auto()
    WEEKS = auto()
    MONTHS = auto()
    IN = auto()
    AGO = auto()
    NEXT = auto()
    LAST = auto()
    TODAY = auto()
    TOMORROW = auto()
    YESTERDAY = auto()
    RACE = auto()


class Month(NamedTuple):
    """1 for January."""

    number: int


class Weekday(NamedTuple):
    """0 for Monday."""

    number: int


Word = Sign | Month | Weekday
Words = Mapping[str, Word]
"""Small letters as typed, each with what it stands for."""

Said = Word | int


class Ground(NamedTuple):
    """What a date is counted from: ``today``, and the next race of the plan, if there is one."""

    today: date
    race: date | None = None


def jump(text: str, words: Words, ground: Ground) -> date | None:
    """The date that is meant; None when the text names none, or none that a plan may hold."""
    if len(text) > MAX_LETTERS:
        return None
    typed = plain(text).casefold()
    try:
        return parse_week(typed).dates[3]
    except NoSuchWeek:
        pass
    return _held(lambda: _stepped(typed, ground) or _said(_heard(typed, words), ground))


def _stepped(typed: str, ground: Ground) -> date | None:
    """``+3`` and ``-2`` are weeks."""
    match = re.fullmatch(r"([+-]) ?(\d{1,4})", typed)
    return _shifted(ground.today, Sign.WEEKS, int(match[1] + match[2])) if match else None


def _heard(typed: str, words: Words) -> list[Said] | None:
    """The words and numbers of a text; None when one of them is unknown."""
    heard: list[Said] = []
    for piece in re.findall(r"\d+|[^\W\d_]+", typed):
        meaning = int(piece) if piece.isdigit() else words.get(piece)
        if meaning is None:
            return None
        heard.append(meaning)
    return heard or None


def _said(heard: Sequence[Said] | None, ground: Ground) -> date | None:
    today = ground.today
    match heard:
        case [Sign.TODAY]:
            return today
        case [Sign.TOMORROW]:
            return today + timedelta(days=1)
        case [Sign.YESTERDAY]:
            return today - timedelta(days=1)
        case [Sign.RACE]:
            return ground.race
        case [Weekday(number)] | [Sign.NEXT, Weekday(number)]:
            return today + timedelta(days=(number - today.weekday() - 1) % 7 + 1)
        case [Sign.LAST, Weekday(number)]:
            return today - timedelta(days=(today.weekday() - number - 1) % 7 + 1)
        case [Sign.NEXT, Sign() as unit]:
            return _shifted(today, unit, 1)
        case [Sign.LAST, Sign() as unit]:
            return _shifted(today, unit, -1)
        case [Sign.IN, int() as count, Sign() as unit] | [int() as count, Sign.WEEKS | Sign.DAYS as unit]:
            return _shifted(today, unit, count)
        case [int() as count, Sign() as unit, Sign.AGO] | [Sign.AGO, int() as count, Sign() as unit]:
            return _shifted(today, unit, -count)
        case [Sign.WEEKS, int() as number]:
            return _nearest(today, lambda year: date.fromisocalendar(year, number, 4))
        case [Sign.WEEKS, int() as number, int() as year]:
            return date.fromisocalendar(year, number, 4)
        case [int() as day, Month(month)] | [Month(month), int() as day] if day <= 31:
            return _nearest(today, lambda year: date(year, month, day))
        case [int() as day, Month(month), int() as year] | [Month(month), int() as day, int() as year]:
            return date(year, month, day)
        case [Month(month), int() as year]:
            return date(year, month, 1)
        case [Month(month)]:
            return _nearest(today, lambda year: date(year, month, 1))
        case [int() as day, int() as month] if month <= 12:
            return _nearest(today, lambda year: date(year, month, day))
        case [int() as day, int() as month, int() as year]:
            return date(year if year >= 100 else 2000 + year, month, day)
        case _:
            return None


def later(when: date, unit: Sign, count: int) -> date | None:
    """So many days, weeks or months later (or earlier); None beyond what a plan may hold."""
    return _held(lambda: _shifted(when, unit, count))


def next_race(plan: Plan, today: date) -> date | None:
    """The date of the first race from today on."""
    coming = sorted(when for when in plan.days if when >= today)
    return next((when for when in coming if any(map(_is_race, plan.day(when)))), None)


def _is_race(entry: Entry) -> bool:
    return isinstance(entry, Run) and entry.kind is RunKind.RACE


def without_entries(plan: Plan, week: Week) -> Week:
    """The first week from this one on in which nothing stands."""
    while any(plan.day(when) for when in week) and week.shifted(1) != week:
        week = week.shifted(1)
    return week


def _held(find: Callable[[], date | None]) -> date | None:
    """What is found, if it is a date and a plan may hold it."""
    try:
        found = find()
    except (ValueError, OverflowError):  # 31 June, the year 12026
        return None
    return found if found is not None and FIRST_YEAR <= found.year <= LAST_YEAR else None


def _shifted(when: date, unit: Sign, count: int) -> date | None:
    if abs(count) > MAX_STEPS:
        return None
    match unit:
        case Sign.DAYS:
            return when + timedelta(days=count)
        case Sign.WEEKS:
            return when + timedelta(weeks=count)
        case Sign.MONTHS:
            months = when.year * 12 + when.month - 1 + count
            year, month = months // 12, months % 12 + 1
            return date(year, month, min(when.day, monthrange(year, month)[1]))
        case _:
            return None


def _nearest(today: date, of_year: Callable[[int], date]) -> date | None:
    """What comes once a year, in the year in which it is nearest to today; a year without it is left out."""
    found: list[date] = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            found.append(of_year(year))
        except ValueError:  # the 29 of February, week 53
            continue
    return min(found, key=lambda when: abs(when - today), default=None)
