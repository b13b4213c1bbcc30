"""The front of an exercise's card: pictures, name, dose, days to tick, what it works, what is needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from desktop.model.dose import Dose
from desktop.model.exercise import Exercise
from desktop.wording import cards, dates
from desktop.wording.phrase import Phrase
from printouts.cards import parts
from printouts.cards.dose_days import dose_days
from printouts.cards.exercise_facts import facts
from printouts.cards.front_name import name_piece, short_name_piece
from printouts.cards.gallery import gallery, least_gallery
from printouts.cards.ticks import TickRow, boxes, boxes_wide, some_ticks, tick_rows, ticks
from printouts.cards.whole import amount_piece
from printouts.marks import Box, Marks, rule
from printouts.pieces import Piece, height, stack
from printouts.press import Press
from printouts.script import ours
from printouts.writing import block, fitted, line, middle_baseline, roomy, width

_LEAST_PICTURES = 40.0
_OVER_FOOT = 4.0
_MOST_OVER = 5  # lines over the pictures
_AMOUNT = (1.02, 0.86)  # how tall its line is, and which share of it stands over the baseline


@dataclass(frozen=True, slots=True)
class Planned:
    """An exercise with its dose on each of its days; where it is not planned it has its usual one."""

    exercise: Exercise
    doses: tuple[tuple[date, Dose], ...] = ()
    also: str = ""  # what else is said beside the dose: ``Wed only``
    within: tuple[str, ...] = ()  # of each day, in which part of it: ``warm-up``
    at_of: str = ""  # which card of the exercise it is, where its words or days go on on others: ``1 of 2``
    frames: bool = False  # whether all key frames stand beside the joint where there is no room for captions


def front(
    planned: Planned, press: Press, *, over: Sequence[str] = (), foot: Sequence[Phrase] = parts.STEPS_BEHIND
) -> parts.Side:
    """Pictures over words, and at the foot what it works and needs.

    Where the words take too much, the days' rows come closer, then stand in columns, then what is needed goes
    (the back says it), then pictures shrink. ``over`` are texts to say over the pictures.
    """
    inside = press.card.body
    above = _over(over, press)
    down = height(above) + 3 if above else 0.0
    marks = (
        *stack(above, inside.left, inside.top),
        *content(planned, Box(inside.left, inside.top + down, inside.width, inside.height - down), press),
    )
    return lambda place: (*marks, *parts.front_foot(place, press, foot))


def content(planned: Planned, box: Box, press: Press, *, facts: bool = True) -> Marks:
    """All of a front but its foot; without ``facts`` nothing is said of what it works and needs."""
    form = press.card.exercise
    facts = facts and form.facts
    words, foot, tall = _fitted(planned, box.height - (0 if facts else _OVER_FOOT), press, facts=facts)
    tall = min(tall, form.max_pictures)
    if planned.exercise.shown_by is None or tall < _LEAST_PICTURES:
        tall = 0.0
    pictures = Box(box.left, box.top, box.width, tall)
    return (
        *stack(words, box.left, pictures.bottom + (form.name_gap if tall else 0.0)),
        *(gallery(pictures, planned.exercise, press, frames=planned.frames) if tall else ()),
        *stack(foot, box.left, box.bottom - height(foot)),
    )


def _over(over: Sequence[str], press: Press) -> list[Piece]:
    if not over:
        return []
    lines = parts.listed(over, press.card.foot, press.card.body.width, press, _MOST_OVER)
    style = roomy(lines, press.card.foot)
    text = block(lines, style, 0, 0.78 * style.leading, press.card.body.width, press.inks.soft)
    return [Piece(len(lines) * style.leading, text)]


def holds(planned: Planned, press: Press, *, over: Sequence[str] = ()) -> bool:
    """Whether a front says the doses of all days."""
    above = _over(over, press)
    room = press.card.body.height - (height(above) + 3 if above else 0.0)
    return _whole(planned, room, press, facts=False) is not None


def fits(planned: Planned, tall: float, press: Press) -> bool:
    """Whether the doses of all days are said in a box so tall, without what the exercise works and needs."""
    return _whole(planned, tall - _OVER_FOOT, press, facts=False) is not None


def _fitted(
    planned: Planned, room: float, press: Press, *, facts: bool
) -> tuple[list[Piece], list[Piece], float]:
    """The words, what stands at the foot, and how tall the pictures may be; of too many days some."""
    if whole := _whole(planned, room, press, facts=facts):
        return whole
    form, (amount, rows) = press.card.exercise, _dose(planned, press)
    for name in (
        name_piece(planned.exercise, planned.at_of, press),
        short_name_piece(planned.exercise, press),
    ):
        words = [name, *amount]
        left = room - height(words) - form.name_gap - 4
        boxed = some_ticks(rows, press.card.body.width, left, form.ticks, press)
        if boxed.height <= left:
            break
    words.append(boxed)
    return words, [], max(0.0, room - form.name_gap - height(words))


def _whole(
    planned: Planned, room: float, press: Press, *, facts: bool
) -> tuple[list[Piece], list[Piece], float] | None:
    """The same with all days, or None where they do not fit."""
    form = press.card.exercise
    said = name_piece(planned.exercise, planned.at_of, press)
    amount, rows = _dose(planned, press)
    least = least_gallery(planned.exercise, press)
    foots = _feet(planned, press) if facts else [[]]
    ways = _ways(planned, rows, press)
    for wanted, days, foot in _choices(ways, foots, least, press):
        words = [said, *amount, *days]
        left = room - form.name_gap - height(words) - (height(foot) + 6 if foot else 0.0)
        if left >= wanted:
            return words, foot, left
    return None


def _ways(planned: Planned, rows: Sequence[TickRow], press: Press) -> list[list[Piece]]:
    """How the days may stand, the best first."""
    form = press.card.exercise
    if not form.boxes:
        said = cards.doses_said(press.voice, planned.doses).days if planned.doses else ()
        parts = planned.within or [""] * len(said)
        named = [(day, _day_and_part(day.when, part, press)) for day, part in zip(said, parts, strict=True)]
        return dose_days(named, press) or [[]]
    tables = [_table(rows, form.row, press), _table(rows, form.min_row, press), _close(rows, press)]
    return [table for table in tables if table or not rows]


def _feet(planned: Planned, press: Press) -> list[list[Piece]]:
    """What may stand at the foot, the most first: the dose's source, what it works and needs, nothing."""
    said = [dose for _, dose in planned.doses]
    source = cards.dose_source(press.voice, planned.exercise, said)
    known = [[facts(planned.exercise, source, press)]] if source else []
    return [*known, [facts(planned.exercise, "", press)], []]


def _choices(
    ways: Sequence[list[Piece]], feet: Sequence[list[Piece]], least: float, press: Press
) -> Iterator[tuple[float, list[Piece], list[Piece]]]:
    """How tall the pictures should be, how the days stand, and what is at the foot; the best first.

    Of the feet all but the last two are for a card that has room for them beside large pictures.
    """
    form = press.card.exercise
    wanted = min(form.pictures, max(least, 0.8 * form.pictures)) if least else 0.0
    for left, foot in zip(range(len(feet), 0, -1), feet, strict=True):
        for tall in (wanted, least) if left <= 2 else (wanted,):
            for days in ways[:1] if left > 2 else ways:
                yield tall, days, foot


# ---- name and dose -------------------------------------------------------------------------


def _dose(planned: Planned, press: Press) -> tuple[list[Piece], list[TickRow]]:
    """The dose that is the same on all days, and the rows of days."""
    form, voice, room, ink = press.card.exercise, press.voice, press.card.body.width, press.inks.text
    said = cards.doses_said(voice, planned.doses or ((date.min, planned.exercise.dose),))
    pieces = []
    if said.amount:
        pieces.append(amount_piece(ours(said.amount), form.dose, room, form.min_dose, _AMOUNT, ink))
    extras = [*said.extras, *([planned.also] if planned.also else [])]
    if extras:
        style = fitted(cards.joined(voice, extras), form.extras, room, form.min_extras)
        lines = parts.listed(extras, style, room, press, form.extras_lines)
        style = roomy(lines, style)
        pieces.append(
            Piece(len(lines) * style.leading, block(lines, style, 0, 0.78 * style.leading, room, ink), 1)
        )
    rows = _told_apart(planned, tick_rows(said.days, lambda when: _day(when, press), form.ticks), press)
    if not planned.doses or not (form.boxes or any(row.own for row in rows)):
        rows = []
    return pieces, [row if form.boxes else replace(row, sets=0) for row in rows]


def _day(when: date, press: Press) -> str:
    name = dates.day_label if press.card.exercise.table else dates.weekday
    return name(press.voice, when)


def _day_and_part(when: date, part: str, press: Press) -> str:
    """``Tue warm-up``, where a day has an exercise more than once."""
    day = dates.weekday(press.voice, when)
    return press.voice(cards.DAY_AND_PART, day=day, part=part) if part else day


def _told_apart(planned: Planned, rows: Sequence[TickRow], press: Press) -> list[TickRow]:
    """Rows of a day that has an exercise more than once say in which part of it they are done."""
    parts = planned.within or [""] * len(rows)
    return [
        replace(row, label=cards.joined(press.voice, [row.label, part]))
        for row, part in zip(rows, parts, strict=True)
    ]


# ---- days ----------------------------------------------------------------------------------


def _table(rows: Sequence[TickRow], tall: float, press: Press) -> list[Piece]:
    """A line across the card for each day; nothing where one of them does not go on its line."""
    form, room, inks = press.card.exercise, press.card.body.width, press.inks
    if not form.table or not rows:
        return []
    left = max(width(row.label, form.day) for row in rows) + 2 * form.day.size
    wide = max(boxes_wide(row.sets, form.ticks) for row in rows)
    if left + max(width(row.own, form.own) for row in rows) + 8 + wide > room:
        return []
    ticked = room - wide if any(row.own for row in rows) else left
    pieces = []
    for at, row in enumerate(rows):
        band = Box(0, 0, room, tall)
        marks = [
            rule(0, room, 0, inks.hairline, 0.6),
            line(row.label, form.day, 0, middle_baseline(band, form.day), inks.text),
            *boxes(row.sets, row.sets, ticked, band, form.ticks, inks),
        ]
        if row.own:
            marks.append(line(row.own, form.own, left, middle_baseline(band, form.own), inks.text))
        pieces.append(Piece(tall, tuple(marks), before=0.0 if at else 5))
    return pieces


def _close(rows: Sequence[TickRow], press: Press) -> list[Piece]:
    """The days close together, in columns where all of them have the same dose."""
    if not rows:
        return []
    form = press.card.exercise.ticks
    made = ticks(rows, press.card.body.width, 3 * form.row, form, press)
    return [Piece(made.height, made.marks, before=3)]
