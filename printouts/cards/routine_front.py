"""The front of a routine card: the joint close up, a figure, dose and boxes to tick of each exercise."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from desktop.model.exercise import Exercise
from desktop.wording import cards, dates
from desktop.wording.phrase import Phrase
from printouts.cards import parts
from printouts.cards.exercise_front import Planned, content, fits
from printouts.cards.pictures import pair, strip
from printouts.cards.routines import Hand, Row
from printouts.cards.ticks import TickRow, boxes_wide, on_one_line, tick_rows, ticks
from printouts.cards.title import has_room, titled, under_title
from printouts.cards.whole import amount_piece, name_lines
from printouts.cards.words import shortly
from printouts.marks import Box, Mark, Marks, moved, rule
from printouts.pieces import Piece, height, stack
from printouts.press import Press
from printouts.reading import HEADING, lowered, read_as
from printouts.script import ours
from printouts.type import Type
from printouts.writing import at_side, roomy, width

_MAX_EXTRAS = 6  # lines
_FEW = 2  # lines of a name
_LARGE = (1.16, 0.82)  # how tall a dose's line is, and which share of it stands over the baseline


@dataclass(frozen=True, slots=True)
class Laid:
    """An exercise on a front: the least height it takes, and how it is drawn into a box as high or higher."""

    least: float
    draw: Callable[[Box], Marks]


def front(hand: Hand, press: Press) -> parts.Side | None:
    """A head and a row for each exercise, closer together where they need it; None where they do not fit."""
    if len(hand.rows) == 1:
        return alone(hand, press)
    form = press.card.routine
    for lay in _layouts(hand, press):
        for one in map(partial(_narrower, hand), (press, _tight(press))):
            laid = [lay(row, hand, one) for row in hand.rows]
            if _pad(hand, laid, one) >= form.min_pad:
                return _rows(hand, laid, one)
    return None


def _layouts(hand: Hand, press: Press) -> list[Callable[[Row, Hand, Press], Laid]]:
    """How the exercises may stand, the best first; all cards of a routine begin with the same."""
    form = press.card.routine
    if form.beside > form.most:
        return [_under]
    fullest = -(-len(hand.routine.rows) // hand.of)
    own = any(len({dose for _, dose in row.doses}) > 1 for row in hand.routine.rows)
    return [_beside] if fullest >= form.beside or own else [_under, _beside]


def _tight(press: Press) -> Press:
    """The same with smaller pictures, and with rows of boxes that stand closer."""
    form = press.card.routine
    ticks = replace(form.ticks, row=form.tight * form.ticks.row)
    close, whole = form.tight * form.close, form.tight * form.whole
    closer = replace(form, ticks=ticks, close=close, whole=whole)
    return press.with_card(replace(press.card, routine=closer))


def _narrower(hand: Hand, press: Press) -> Press:
    """The same with pictures so narrow that each day's boxes stand beside its words; the same on all cards of
    a routine. Where nothing helps, as it is."""
    form = press.card.routine
    for share in form.narrower:
        tried = replace(form, close=share * form.close, whole=share * form.whole)
        one = press.with_card(replace(press.card, routine=tried))
        room = press.card.body.width - _pictures_wide(one) - form.words
        if all(on_one_line(_said(row, hand, one)[2], room, form.ticks) for row in hand.routine.rows):
            return one
    return press


def _pictures_wide(press: Press) -> float:
    """How wide the joint and the figure stand beside the words."""
    form = press.card.routine
    return form.close + press.card.tile_gap + form.whole


def alone(
    hand: Hand, press: Press, planned: Planned | None = None, foot: Sequence[Phrase] = parts.STEPS_BEHIND
) -> parts.Side:
    """An exercise that has a card to itself: as on a card of its own, under the routine's head. ``planned``
    are those of its days that this card is for."""
    marks, box = _alone_in(hand, press)
    marks = (*marks, *lowered(content(planned or by_itself(hand, press), box, press, facts=False)))
    return lambda place: (*marks, *parts.front_foot(place, press, foot))


def by_itself(hand: Hand, press: Press) -> Planned:
    """The one exercise of a hand, with all of its days."""
    (row,) = hand.rows
    also = hand.only(row, press.voice)
    return Planned(shortly(press.exercise(row.exercise)), row.doses, also=also)


def holds_alone(hand: Hand, planned: Planned, press: Press) -> bool:
    """Whether such a card says the doses of all those days."""
    return fits(planned, _alone_in(hand, press)[1].height, press)


def _alone_in(hand: Hand, press: Press) -> tuple[Marks, Box]:
    """The head of such a card and where its content stands."""
    marks, top = _head(hand, press)
    inside, down = press.card.body, top + press.card.routine.pad
    return marks, Box(inside.left, down, inside.width, inside.bottom - down)


def _pad(hand: Hand, laid: Sequence[Laid], press: Press) -> float:
    """How much room there is over and under each row, up to what there should be; less than nothing where the
    rows do not fit."""
    _, top = _head(hand, press)
    free = press.card.body.bottom - top - sum(one.least for one in laid)
    return min(press.card.routine.pad, free / (2 * len(laid)))


def _rows(hand: Hand, laid: Sequence[Laid], press: Press) -> parts.Side:
    inks, inside, pad = press.inks, press.card.body, _pad(hand, laid, press)
    marks, top = _head(hand, press)
    spare = (inside.bottom - top - sum(one.least for one in laid)) / len(laid) - 2 * pad
    rows: list[Mark] = []
    for at, one in enumerate(laid):
        box = Box(inside.left, top, inside.width, one.least + spare + 2 * pad)
        if at:
            rows.append(rule(box.left, box.right, box.top, inks.hairline, 0.6))
        rows += one.draw(box.inset(0, pad))
        top = box.bottom
    return lambda place: (*marks, *rows, *parts.front_foot(place, press))


def _head(hand: Hand, press: Press) -> tuple[Marks, float]:
    form, voice, routine = press.card.head, press.voice, hand.routine
    time = routine.time(voice)
    when = routine.when(voice, press.unit)
    if hand.of == 1:
        aside = time
    else:
        aside = hand.at_of(voice)
        when = [*(voice(cards.TIME_IN_ALL, when=text, time=time) for text in when), *when]
    when += [routine.days(voice), dates.days_listed(voice, routine.dates)]
    title = routine.title(voice)
    if not has_room(title, aside, form, press):
        when, aside = [cards.joined(voice, [aside, text]) for text in when], ""
    return titled(title, aside, under_title(when, form, press), form, press)


# ---- the words of a row --------------------------------------------------------------------


def _said(row: Row, hand: Hand, press: Press) -> tuple[str, list[str], list[TickRow]]:
    """The dose that stands large, what is said of all days, and the rows to tick."""
    voice = press.voice
    said = cards.doses_said(voice, row.doses)
    only = hand.only(row, voice)
    extras = [*said.extras, *([only] if only else [])]

    def name(when: date) -> str:
        return dates.weekday(voice, when)

    return ours(said.amount), extras, tick_rows(said.days, name, press.card.routine.ticks)


def _heading(exercise: Exercise, name: str, sizes: tuple[float, ...], room: float, press: Press) -> Piece:
    """What the exercise is called, as the heading of its row."""
    piece = _name(name, sizes, room, press)
    return replace(piece, marks=read_as(HEADING, piece.marks, exercise.id))


def _name(name: str, sizes: tuple[float, ...], room: float, press: Press) -> Piece:
    """A name on one line in the largest size in which it fits on one, else on two, or on as many as it
    needs."""
    style, lines = name_lines(name, sizes, 600, room, _FEW, press.card.min_type)
    return _lines(lines, style, press.inks.text)


def _lines(lines: list[str], style: Type, ink: str, before: float = 0.0) -> Piece:
    """Words that stay at the side of their pictures, whatever their direction."""
    style = roomy(lines, style)
    return Piece(len(lines) * style.leading, at_side(lines, style, 0, 0.78 * style.leading, ink), before)


def _amount(amount: str, style: Type, room: float, press: Press) -> Piece:
    least, ink = press.card.routine.min_dose, press.inks.text
    return replace(amount_piece(amount, style, room, least, _LARGE, ink), before=1)


def _extras(extras: list[str], style: Type, room: float, press: Press) -> list[Piece]:
    lines = parts.listed(extras, style, room, press, _MAX_EXTRAS)
    return [_lines(lines, style, press.inks.text, before=1)] if lines else []


# ---- pictures with the words beside or under them --------------------------------------------


def _beside(row: Row, hand: Hand, press: Press) -> Laid:
    """The joint and one figure on the left, all words on the right."""
    form, exercise = press.card.routine, press.exercise(row.exercise)
    wide = _pictures_wide(press) if exercise.shown_by else 0.0
    left = wide + form.words if wide else 0.0
    room = press.card.body.width - left
    amount, extras, rows = _said(row, hand, press)
    pieces = [_heading(exercise, exercise.short_name, form.names, room, press)]
    pieces += [_amount(amount, form.dose, room, press)] if amount else []
    pieces += _extras(extras, form.extras, room, press)
    boxes = ticks(rows, room, 3 * form.ticks.row, form.ticks, press)
    pieces.append(Piece(boxes.height, boxes.marks, before=2))

    def draw(box: Box) -> Marks:
        words = stack(pieces, box.left + left, box.centre[1] - height(pieces) / 2)
        if exercise.shown_by is None:
            return words
        tall = min(box.height, 1.3 * form.tall)
        pictures = Box(box.left, box.centre[1] - tall / 2, wide, tall)
        return (*words, *pair(pictures, exercise.shown_by, form.close, press))

    return Laid(max(form.min_tall if exercise.shown_by else 0.0, height(pieces)), draw)


def _under(row: Row, hand: Hand, press: Press) -> Laid:
    """All pictures across the card, the words under them."""
    form, exercise = press.card.routine, press.exercise(row.exercise)
    words = _words_across(row, hand, exercise, press)

    def draw(box: Box) -> Marks:
        tall = min(form.max_tall, box.height - words.height - 6)
        if exercise.shown_by is None:
            return moved(words.marks, box.left, box.top)
        top = box.top + (box.height - tall - words.height - 6) / 2
        pictures = strip(Box(box.left, top, box.width, tall), exercise, press)
        return (*moved(words.marks, box.left, top + tall + 6), *pictures)

    return Laid(words.height + (form.min_tall + 6 if exercise.shown_by else 0.0), draw)


def _words_across(row: Row, hand: Hand, exercise: Exercise, press: Press) -> Piece:
    """The name, and under it the dose with the boxes on its right, or under it where they have no room."""
    form, room = press.card.routine, press.card.body.width
    amount, extras, rows = _said(row, hand, press)
    name = _heading(exercise, exercise.short_name, form.large_names, room, press)
    left = form.share * room - 4
    right = room - left - 8
    boxed = [boxes_wide(one.sets, form.ticks) + width(one.label, form.ticks.label) for one in rows]
    if amount and not any(one.own for one in rows) and max(boxed) + form.ticks.after_label <= right:
        words = [_amount(amount, form.large_dose, left, press)]
        words += _extras(extras, form.large_extras, left, press)
        boxes = ticks(rows, right, height(words), form.ticks, press)
        under = max(height(words), boxes.height)
        marks = (
            *name.marks,
            *stack(words, 0, name.height + 1),
            *moved(boxes.marks, left + 8, name.height + 1 + (under - boxes.height) / 2),
        )
        return Piece(name.height + 1 + under, marks)
    pieces = [name]
    pieces += [_amount(amount, form.large_dose, room, press)] if amount else []
    pieces += _extras(extras, form.large_extras, room, press)
    boxes = ticks(rows, room, 2 * form.ticks.row, form.ticks, press)
    pieces.append(Piece(boxes.height, boxes.marks, before=3))
    return Piece(height(pieces), stack(pieces, 0, 0))
