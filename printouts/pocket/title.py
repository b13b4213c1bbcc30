"""The panel in front: the week, a line for each day, what they add up to, and how the paper is folded."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.model.plan import Rest, Run, StrengthSession
from desktop.model.summary import Summary
from desktop.model.week import Week
from desktop.wording import dates, names, paper
from desktop.wording import small_papers as words
from desktop.wording.direction import side_by_side
from desktop.wording.totals import in_a_line
from printouts.formats.pocket import PocketFormat
from printouts.fridge.content import DaySaid, Session, sessions
from printouts.fridge.daynames import days_of
from printouts.fridge.rows import phrases
from printouts.marks import Box, Mark, Marks, Panel, rule
from printouts.press import Press
from printouts.reading import ITEM, TITLE, read_as
from printouts.type import Type
from printouts.writing import (
    at_side,
    block,
    cap_height,
    fitted,
    line,
    says_all,
    shorten,
    tidy,
    unbroken,
    width,
)

_LEADING = 1.12  # of two lines beside a day's name, in sizes
_TWO_LINES = 2.5  # sizes that two lines are tall, with what is between two days
_GAP = 8.0  # between a day, its box, and what it holds


def title_panel(week: Week, days: list[DaySaid], totals: Summary, form: PocketFormat, press: Press) -> Marks:
    """Everything on the panel, which begins at the origin."""
    inner, inks, voice, sizes = form.inner, press.inks, press.voice, form.title
    name, span = dates.week_name(voice, week), dates.span(voice, week)
    week_type = fitted(name, sizes.week, inner.width, sizes.week.size / 2)
    span_type = fitted(span, sizes.span, inner.width, sizes.least_entry)
    baseline = inner.top + cap_height(sizes.week) + 2
    under = baseline + sizes.span.leading + 3
    top = under + 0.62 * sizes.span.leading
    lines, style = _words(totals, inner.bottom - top - len(days) * sizes.least_row, form, press)
    first = inner.bottom - 0.21 * style.size - (len(lines) - 1) * style.leading
    bottom = first - style.size - 4 if lines else inner.bottom
    rows = Box(inner.left, top, inner.width, bottom - top)
    return (
        *read_as(TITLE, [line(name, week_type, inner.left, baseline, inks.text)]),
        line(shorten(span, span_type, inner.width), span_type, inner.left, under, inks.text),
        rule(inner.left, inner.right, top, inks.text, 0.9),
        *_rows(week, days, rows, form, press),
        *block(lines, style, inner.left, first, inner.width, inks.soft),
    )


def _rows(week: Week, days: list[DaySaid], room: Box, form: PocketFormat, press: Press) -> Marks:
    sizes, inks, voice = form.title, press.inks, press.voice
    step = room.height / len(days)
    labels = [dates.weekday(voice, when) for when in days_of(week, len(days))]
    box = room.left + max(width(label, sizes.day) for label in labels) + _GAP
    left = box + sizes.box + _GAP
    room_for_entry = room.right - left
    marks: list[Mark] = []
    for at, (label, day) in enumerate(zip(labels, days, strict=True)):
        middle = room.top + (at + 0.5) * step
        name = line(label, sizes.day, room.left, middle + cap_height(sizes.day) / 2, inks.text)
        lines, style = _planned(day, room_for_entry, step, form, press)
        first = middle + (cap_height(style) - (len(lines) - 1) * style.leading) / 2
        marks += _sign(day, Box(box, middle - sizes.box / 2, sizes.box, sizes.box), press)
        marks += read_as(ITEM, (name, *at_side(lines, style, left, first, inks.text)))
    return tuple(marks)


def _sign(day: DaySaid, box: Box, press: Press) -> Marks:
    """The colour of the day's run, an outline for other sessions, dashes for rest; nothing for no session."""
    inks, radius = press.inks, box.width / 4
    if day.key is None:
        return ()
    match day.key.entry:
        case Run() as run:
            fill = inks.runs[run.kind].fill
            return (Panel(box, radius, fill=fill, stroke=None if fill else inks.text, line=0.9),)
        case Rest():
            return (Panel(box, radius, stroke=inks.soft, line=0.9, dash=(2, 1.5)),)
        case _:
            return (Panel(box, radius, stroke=inks.text, line=0.9),)


def _planned(
    day: DaySaid, room: float, height: float, form: PocketFormat, press: Press
) -> tuple[list[str], Type]:
    """All that a day holds, on a line or on two smaller ones, else the key session and how many others.

    Each day has its own size: a long name makes no other smaller.
    """
    ways, entry, least = list(_ways(day, press)), form.title.entry, form.title.least_entry
    size = min(entry.size, max(least, height / _TWO_LINES))
    for said in ways:
        joined = side_by_side(said)
        alone = fitted(joined, entry, room, size)
        if width(joined, alone) <= room:
            return [joined], alone
        if height < 2 * _LEADING * least:
            continue
        style = unbroken(joined, entry.at(size), room, least)
        style = replace(style, leading=_LEADING * style.size)
        lines = phrases(said, style, room)
        if len(lines) <= 2 and says_all(lines, ", ".join(said)):
            return lines, style
    shortest = side_by_side(ways[-1])
    style = fitted(shortest, entry, room, least)
    return [shorten(shortest, style, room)], style


def _ways(day: DaySaid, press: Press) -> Iterator[list[str]]:
    voice = press.voice
    if day.key is None:
        yield [voice(names.NOTE) if day.later or day.first else "–"]
        return
    entries = sessions(day)
    yield [paper.with_time(voice, one.entry, _with_amount(one, press)) for one in entries]
    yield [_with_amount(entry, press) for entry in entries]
    yield [entry.name for entry in entries]
    if len(entries) > 2:
        yield [voice(paper.SO_MANY_MORE, entry=_with_amount(day.key, press), count=len(entries) - 1)]
        yield [voice(paper.SO_MANY_MORE, entry=day.key.name, count=len(entries) - 1)]


def _with_amount(session: Session, press: Press) -> str:
    """``Easy 8 km``; how long a strength session takes is not what it is known by."""
    amount = session.distance or session.duration
    if amount is None or isinstance(session.entry, StrengthSession):
        return session.name
    return press.voice(paper.NAME_AND_AMOUNT, name=session.name, amount=amount.said)


def _words(totals: Summary, room: float, form: PocketFormat, press: Press) -> tuple[list[str], Type]:
    """What the week adds up to, the caution, and how to fold: as much of it as there is room for."""
    voice, sizes = press.voice, form.title
    said = in_a_line(voice, totals, press.unit)
    caution, fold = voice(words.STOP_WHEN_IT_HURTS), voice(words.HOW_TO_FOLD)
    both = voice(words.TOTALS_AND_CAUTION, totals=said, caution=caution) if said else caution
    small = sizes.words.at(sizes.least_words)
    for style, texts in (
        (sizes.words, (both, fold)),
        (small, (both, fold)),
        (small, (caution, fold)),
        (small, (caution,)),
    ):
        lines = [one for text in texts for one in tidy(text, style, form.inner.width)]
        if len(lines) * style.leading + 5 <= room:
            return lines, style
    return [], small
