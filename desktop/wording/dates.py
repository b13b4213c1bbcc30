"""Days, weeks and dates in words. How a date is put together is a phrase, so that a translator decides it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from desktop.model.week import ANY_DAY, FIRST_YEAR, LAST_YEAR, Mistake, NoSuchWeek, Week
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

DAY_AND_NUMBER = Phrase("{day} {number}", context="a day in a week: Thu 26")
DAY_AND_MONTH = Phrase("{number} {month}", context="a date without its year: 23 November")
DAY_MONTH_YEAR = Phrase("{number} {month} {year}", context="a date: 29 November 2026")
SHORT_DATE = Phrase("{number} {month}", context="a date with a short month: 27 Dec")
SHORT_DATE_AND_YEAR = Phrase("{number} {month} {year}", context="a date with a short month: 27 Dec 2026")
WEEKDAY_AND_DATE = Phrase("{day} {date}", context="Wed 25 Nov")
DATE_AND_TIME = Phrase("{date}, {time}", context="Wed 25 Nov, 07:12")
MONTH_AND_YEAR = Phrase("{month} {year}", context="November 2026")
SPAN_IN_A_MONTH = Phrase("{first}–{last} {month} {year}", context="23–29 November 2026")
SPAN_WITHOUT_YEAR = Phrase("{first}–{last} {month}", context="23–29 November")
SPAN = Phrase("{first} – {last}", context="30 November – 6 December 2026")
WEEK = Phrase("Week {number}")
SOME_DAY = Phrase("Some day this week")
SOME_DAY_SHORT = Phrase("Some day", context="where the name of a day would stand")
SOME_DAY_HEADING = Phrase("Some day this week:", context="over what is bound to no day, on paper")
SOME_DAY_OF_WEEK = Phrase("some day of week {number}")
FOR_SOME_DAY = Phrase("some day this week", context="of an entry, behind its name")
MISTAKES: Mapping[Mistake, Phrase] = {
    Mistake.NO_WEEK: Phrase("“{typed}” is not a week; write it like 2026-W48."),
    Mistake.NO_SUCH_NUMBER: Phrase("There is no week “{typed}”; a year has weeks W01 to W52, some W53."),
    Mistake.NO_DATE: Phrase("“{typed}” is not a date; write it like 2026-11-24."),
    Mistake.OUT_OF_RANGE: Phrase("“{typed}” is out of range; a plan holds the years {first} to {last}."),
}
MAX_TYPED = 40  # characters of what was typed
WEEK_AND_SPAN = Phrase("Week {number}, {span}")


def weekday(voice: Voice, when: date) -> str:
    """``Thu``; ``Some day`` for any."""
    if when == ANY_DAY:
        return voice(SOME_DAY_SHORT)
    return voice.language.short_days[when.weekday()]


def long_weekday(voice: Voice, when: date) -> str:
    """``Thursday``; ``Some day`` for any."""
    if when == ANY_DAY:
        return voice(SOME_DAY_SHORT)
    return voice.language.days[when.weekday()]


def weekday_name(voice: Voice, number: int, *, long: bool = False) -> str:
    """The name of a weekday by its number, 0 for Monday."""
    return (voice.language.days if long else voice.language.short_days)[number]


def day_label(voice: Voice, when: date) -> str:
    """``Thu 26``; ``Some day`` for any."""
    if when == ANY_DAY:
        return voice(SOME_DAY_SHORT)
    return voice(DAY_AND_NUMBER, day=weekday(voice, when), number=when.day)


def long_day(voice: Voice, when: date) -> str:
    """``Thursday 26``; ``Some day`` for any."""
    if when == ANY_DAY:
        return voice(SOME_DAY_SHORT)
    return voice(DAY_AND_NUMBER, day=long_weekday(voice, when), number=when.day)


def some_day_of(voice: Voice, week: Week) -> str:
    """``some day of week 48``."""
    return voice(SOME_DAY_OF_WEEK, number=week.number)


def long_place(voice: Voice, when: date, *, some_day: bool) -> str:
    """``Thursday 26``, or ``Some day this week``."""
    return voice(SOME_DAY) if some_day else long_day(voice, when)


def place_label(voice: Voice, when: date, *, some_day: bool) -> str:
    """``Thu 26``, or ``Some day this week``."""
    return voice(SOME_DAY) if some_day else day_label(voice, when)


def day_and_month(voice: Voice, when: date) -> str:
    """``26 November``."""
    return voice(DAY_AND_MONTH, number=when.day, month=_month(voice, when))


def full_date(voice: Voice, when: date) -> str:
    """``26 November 2026``."""
    return voice(DAY_MONTH_YEAR, number=when.day, month=_month(voice, when), year=str(when.year))


def short_date(voice: Voice, when: date, today: date) -> str:
    """``27 Dec``; with its year when that is not today's."""
    month, year = voice.language.short_months[when.month - 1], str(when.year)
    phrase = SHORT_DATE if when.year == today.year else SHORT_DATE_AND_YEAR
    return voice(phrase, number=when.day, month=month, year=year)


def day_and_date(voice: Voice, when: date, today: date) -> str:
    """``Wed 25 Nov``."""
    return voice(WEEKDAY_AND_DATE, day=weekday(voice, when), date=short_date(voice, when, today))


def moment(voice: Voice, when: datetime, today: date) -> str:
    """``Wed 25 Nov, 07:12``."""
    zero = voice.language.digits[0]
    clock = ":".join(voice.number(one).rjust(2, zero) for one in (when.hour, when.minute))
    return voice(DATE_AND_TIME, date=day_and_date(voice, when.date(), today), time=clock)


def days_listed(voice: Voice, dates: Iterable[date]) -> str:
    """``Tue, Thu and Sun``, each named once."""
    return voice.listed(dict.fromkeys(weekday(voice, when) for when in dates))


def month_and_year(voice: Voice, when: date) -> str:
    """``November 2026``."""
    return voice(MONTH_AND_YEAR, month=_month(voice, when), year=str(when.year))


def span(voice: Voice, week: Week) -> str:
    """``23–29 November 2026``; months and years are said twice when the week crosses into the next."""
    return from_to(voice, week.dates[0], week.dates[-1])


def from_to(voice: Voice, first: date, last: date) -> str:
    """The same of any two dates of which the first is the earlier one."""
    if first.year != last.year:
        return voice(SPAN, first=full_date(voice, first), last=full_date(voice, last))
    if first.month != last.month:
        return voice(SPAN, first=day_and_month(voice, first), last=full_date(voice, last))
    month, year = _month(voice, last), str(last.year)
    return voice(SPAN_IN_A_MONTH, first=first.day, last=last.day, month=month, year=year)


def short_spans(voice: Voice, week: Week) -> tuple[str, ...]:
    """``23–29 November``, ``23–29 Nov``: for a narrow place beside the week's number, then a narrower."""
    first, last = week.dates[0], week.dates[-1]
    if first.month != last.month:
        ends = (first, last)
        whole = [day_and_month(voice, when) for when in ends]
        short = [short_date(voice, when, when) for when in ends]
        return tuple(voice(SPAN, first=said[0], last=said[1]) for said in (whole, short))
    months = (_month(voice, last), voice.language.short_months[last.month - 1])
    return tuple(voice(SPAN_WITHOUT_YEAR, first=first.day, last=last.day, month=month) for month in months)


def week_name(voice: Voice, week: Week) -> str:
    """``Week 48``."""
    return voice(WEEK, number=week.number)


def week_title(voice: Voice, week: Week) -> str:
    """``Week 48, 23–29 November 2026``."""
    return voice(WEEK_AND_SPAN, number=week.number, span=span(voice, week))


def week_titles(voice: Voice, week: Week) -> tuple[str, ...]:
    """The title of a week, and shorter ones for places with less and less room; the last is ``Week 48``."""
    spans = short_spans(voice, week)
    shorter = (voice(WEEK_AND_SPAN, number=week.number, span=span) for span in spans)
    return (week_title(voice, week), *shorter, week_name(voice, week))


def _month(voice: Voice, when: date) -> str:
    return voice.language.months[when.month - 1]


# ---- reading them back ---------------------------------------------------------------------


def mistake(voice: Voice, error: NoSuchWeek) -> str:
    """Why a text names no week or no date, as one sentence."""
    typed = " ".join(error.typed.split())[:MAX_TYPED]
    return voice(MISTAKES[error.mistake], typed=typed, first=str(FIRST_YEAR), last=str(LAST_YEAR))
