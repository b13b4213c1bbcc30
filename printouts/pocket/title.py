"""The panel in front: the week, a line for each day, what they add up to, and how the paper is folded."""

from collections.abc import Iterator

from desktop.model.plan import Rest, Run, StrengthSession
from desktop.model.summary import Summary
from desktop.model.week import Week
from desktop.wording import dates, names, paper
from desktop.wording import small_papers as words
from desktop.wording.direction import side_by_side
from desktop.wording.totals import in_a_line
from printouts.formats.pocket import PocketFormat
from printouts.fridge.content import DaySaid, Session, sessions
from printouts.marks import Box, Mark, Marks, Panel, rule
from printouts.press import Press
from printouts.reading import ITEM, TITLE, read_as
from printouts.type import Type
from printouts.writing import block, cap_height, fitted, line, shorten, tidy, width

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
    labels = [dates.weekday(voice, when) for when in week]
    box = room.left + max(width(label, sizes.day) for label in labels) + _GAP
    left = box + sizes.box + _GAP
    room_for_entry = room.right - left
    entries = [_in_a_line(day, room_for_entry, form, press) for day in days]
    widest = max(entries, key=lambda said: width(said, sizes.entry))
    style = fitted(widest, sizes.entry, room_for_entry, sizes.least_entry)  # one size for all of them
    marks: list[Mark] = []
    for at, (label, day, said) in enumerate(zip(labels, days, entries, strict=True)):
        middle = room.top + (at + 0.5) * step
        baseline = middle + cap_height(sizes.day) / 2
        name = line(label, sizes.day, room.left, baseline, inks.text)
        planned = line(shorten(said, style, room_for_entry), style, left, baseline, inks.text)
        marks += _sign(day, Box(box, middle - sizes.box / 2, sizes.box, sizes.box), press)
        marks += read_as(ITEM, (name, planned))
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


def _in_a_line(day: DaySaid, room: float, form: PocketFormat, press: Press) -> str:
    """All that a day holds where there is room, else the key session and how many there are beside it."""
    ways = list(dict.fromkeys(_ways(day, press)))
    fitting = (said for said in ways if width(said, form.title.entry) <= room)
    return next(fitting, ways[-1])


def _ways(day: DaySaid, press: Press) -> Iterator[str]:
    voice = press.voice
    if day.key is None:
        yield voice(names.NOTE) if day.later or day.first else "–"
        return
    entries = sessions(day)
    amounts = [_with_amount(entry, press) for entry in entries]
    yield side_by_side(amounts)
    yield side_by_side(entry.name for entry in entries)
    if len(entries) > 2:
        yield voice(paper.SO_MANY_MORE, entry=_with_amount(day.key, press), count=len(entries) - 1)
        yield voice(paper.SO_MANY_MORE, entry=day.key.name, count=len(entries) - 1)


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
