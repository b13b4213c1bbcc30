"""The days' names on a fridge sheet, and the rules between the days."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from desktop.model.week import ANY_DAY, Week
from desktop.wording import dates
from printouts.marks import TEXT_DESCENT, Box, Marks, Outline, rule
from printouts.press import Press
from printouts.reading import HEADING, read_as
from printouts.writing import fitted, line, width

_BESIDE = 0.35  # between a name and the number behind it, in sizes
_UNDER = 1.05  # from a word of a name to the one under it, in sizes
_CLEAR = 0.05  # between a number and the rule under it, in sizes


def over_each(week: Week, columns: Sequence[Box], press: Press) -> Iterator[Marks]:
    """A name and a number over each column, column by column."""
    form, inks, voice = press.sheet, press.inks, press.voice
    baseline = form.body.top + form.head.height + form.days.baseline
    for when, place in zip(days_of(week, len(columns)), columns, strict=True):
        if when == ANY_DAY:
            yield _some_day([dates.weekday(voice, when)], place, baseline, press)
            continue
        name = line(dates.weekday(voice, when), form.days.name, place.left, baseline, inks.text)
        number = voice.number(when.day)
        day = line(number, form.days.number, place.right, baseline, inks.text, align="right")
        yield read_as(HEADING, (name, day))


def days_of(week: Week, count: int) -> tuple[date, ...]:
    """The dates of a week, and behind them some day of it where so many are wanted."""
    return (*week.dates, ANY_DAY)[:count]


def between_columns(columns: Sequence[Box], bottom: float, press: Press) -> Marks:
    """Rules between the columns, from the head down to ``bottom``."""
    form = press.sheet
    top, half = form.body.top + form.head.height, form.days.gutter / 2
    ends = [((place.left - half, top), (place.left - half, bottom)) for place in columns[1:]]
    return tuple(Outline(end, stroke=press.inks.hairline, line=0.6, closed=False) for end in ends)


def before_each(
    week: Week, rows: Sequence[Box], press: Press, on_a_line: Sequence[bool] = ()
) -> Iterator[Marks]:
    """A name over a number at the left of each row, or both on a line, and a rule over each but the first."""
    on_a_line = on_a_line or [False] * len(rows)
    form, inks, voice = press.sheet, press.inks, press.voice
    for at, (when, place, low) in enumerate(zip(days_of(week, len(rows)), rows, on_a_line, strict=True)):
        baseline = place.top + form.rows.baseline
        if when == ANY_DAY:
            room = replace(place, width=before_rows_width(week, press))
            above = rule(place.left, place.right, place.top, inks.hairline, 0.6)
            words = dates.weekday(voice, when)
            yield (above, *_some_day([words] if low else words.split(), room, baseline, press))
            return
        name = line(dates.weekday(voice, when), form.days.name, place.left, baseline, inks.text)
        left = name.box.right + _BESIDE * form.days.name.size if low else place.left
        baseline += 0.0 if low else form.rows.baseline
        number = line(voice.number(when.day), form.days.number, left, baseline, inks.text)
        over = (rule(place.left, place.right, place.top, inks.hairline, 0.6),) if at else ()
        yield (*over, *read_as(HEADING, (name, number)))


def _some_day(lines: Sequence[str], place: Box, first: float, press: Press) -> Marks:
    """``Some day``, as large as it has room for."""
    form = press.sheet
    longest = max(lines, key=lambda text: width(text, form.days.name))
    style = fitted(longest, form.days.name, place.width, form.min_type)
    step = _UNDER * style.size
    return read_as(
        HEADING,
        [line(text, style, place.left, first + at * step, press.inks.text) for at, text in enumerate(lines)],
    )


def before_rows_width(week: Week, press: Press) -> float:
    """How wide the column of the names is at the left of the rows."""
    form, voice = press.sheet, press.voice
    names = max(width(dates.weekday(voice, when), form.days.name) for when in week.dates)
    return max(form.rows.day, names + 2)


def before_rows_height(press: Press, *, on_a_line: bool = False) -> float:
    """How tall a row with nothing but its name and number stands."""
    form = press.sheet
    return (1 if on_a_line else 2) * form.rows.baseline + (TEXT_DESCENT + _CLEAR) * form.days.number.size
