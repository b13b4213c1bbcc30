"""The back of a routine card: the steps of each exercise, where it is felt, cautions, what is needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from desktop.model.exercise import Exercise
from desktop.wording import cards, dates, paper
from printouts.cards import parts
from printouts.cards.deck import Back
from printouts.cards.routines import Hand, Row
from printouts.cards.title import has_room, titled
from printouts.cards.words import Told, told
from printouts.pieces import Piece, height, stack
from printouts.press import Press
from printouts.reading import HEADING, read_as
from printouts.script import ours
from printouts.type import Type
from printouts.writing import at_side, block, fitted, line, roomy, shorten, tidy, width, wrap

_DOSE_LINES = 1000  # as many as it takes


@dataclass(frozen=True, slots=True)
class Detail:
    """How much is said: all words or few, doses that stand large or day by day on the front, where an
    exercise is felt, lines of a step and of a name; ``tight`` lines stand closer. A ``bare`` back leaves
    days to the front, and doses that have no room beside a name: there they stand large."""

    brief: bool
    tight: bool = False
    doses: bool = True
    feel: bool = True
    bare: bool = False
    step_lines: int = 1000
    name_lines: int = 1000


def back(
    hand: Hand,
    size: float,
    preface: Piece | None = None,
    *,
    press: Press,
    under: Sequence[str] = (),
    must: bool = False,
) -> Back | None:
    """The back with steps of that size; None when it does not fit.

    ``under`` are texts for under the title, the longest first. A back that ``must`` fit shortens its steps.
    """
    details = [*_details(hand, press), *(_last_resort() if must else ())]
    if size > press.card.back.good:  # nothing is given up for type that is larger than good
        details = details[:1]
    texts = under or [hand.routine.days(press.voice)]
    for given_up, (detail, text) in enumerate(product(details, texts)):
        text = text if under or not detail.bare else ""
        side = _side(hand, size, detail, text, preface, press)
        if side is not None:
            return Back(given_up, side, brief=detail.brief and not details[0].brief, feel=detail.feel)
    return None


def _details(hand: Hand, press: Press) -> Iterator[Detail]:
    if len(hand.rows) == 1 and not press.card.brief:
        yield Detail(brief=False)
    yield Detail(brief=True)
    yield Detail(brief=True, tight=True)
    yield Detail(brief=True, tight=True, doses=False)
    yield Detail(brief=True, tight=True, doses=False, feel=False)
    if press.card.brief and len(hand.rows) > 1:
        yield Detail(brief=True, tight=True, doses=False, feel=False, bare=True)


def _last_resort() -> Iterator[Detail]:
    for lines, names in product((3, 2, 1, 0), (1000, 2)):
        yield Detail(True, tight=True, doses=False, feel=False, step_lines=lines, name_lines=names)


def _side(
    hand: Hand, size: float, detail: Detail, under: str, preface: Piece | None, press: Press
) -> parts.Side | None:
    press = _tight(press) if detail.tight else press
    inside, form = press.card.body, press.card.back
    exercises = [press.told(row.exercise, [dose for _, dose in row.doses]) for row in hand.rows]
    words = [told(exercise, brief=detail.brief) for exercise in exercises]
    title, aside = _title(hand, press), hand.at_of(press.voice)
    if not has_room(title, aside, form.head, press):
        under, aside = cards.joined(press.voice, [aside, under]), ""
    needed, apart = parts.needed(exercises, press)
    if detail.bare and apart and not under:
        under, apart = paper.equipment(press.voice, [one for it in exercises for one in it.equipment]), None
    lines = wrap(under, form.head.under, inside.width)
    if len(lines) > form.head.max_under:
        return None
    head, top = titled(title, aside, lines, form.head, press)
    bottom = inside.bottom - 6
    low = bottom - (preface.height + preface.before if preface else 0.0)
    caution = form.min_small if detail.bare else max(form.min_small, min(form.caution, size))
    style = Type(caution, 400, caution * form.small_leading)
    pad = form.least_pad if detail.bare else form.pad
    warned = parts.warning(_cautions(exercises, words, press), inside.width, style, press.inks, pad)
    lowest = low - sum(piece.height + piece.before for piece in (warned, apart) if piece)
    pieces = _pieces(hand.rows, exercises, words, size, detail, press)
    spare = lowest - top - 7 - height(pieces)
    if spare < 0:
        return None
    wider = min(form.max_spare, spare / len(hand.rows))
    pieces = [
        replace(piece, before=piece.before + wider) if piece.before == form.heading_gap else piece
        for piece in pieces
    ]
    marks = [*head, *stack(pieces, inside.left, top + 7)]
    marks += stack([piece for piece in (apart, warned) if piece], inside.left, lowest + _gap(apart, warned))
    marks += stack([preface], inside.left, bottom - preface.height) if preface else ()
    return lambda place: (*marks, *parts.foot([needed], place, press))


def _tight(press: Press) -> Press:
    """The same with all lines of a back closer together, and with a long title as small as type may be."""
    form = press.card.back
    head = replace(form.head, min_title=press.card.min_type)
    closer = replace(form, head=head, leading=form.tight, small_leading=form.tight)
    return press.with_card(replace(press.card, back=closer))


def _title(hand: Hand, press: Press) -> str:
    """``Warm-up, steps``; a long name alone."""
    form, room = press.card.back.head, press.card.inner.width
    name = hand.routine.title(press.voice)
    whole = press.voice(cards.STEPS_OF, routine=name)
    aside = width(hand.at_of(press.voice), form.aside) + 10 if hand.of > 1 else 0.0
    fits = width(whole, form.title.at(form.min_title)) <= room - aside
    return whole if fits else name


def _gap(*pieces: Piece | None) -> float:
    """What the first of the pieces that are there wants over it."""
    return next((piece.before for piece in pieces if piece), 0.0)


def _cautions(exercises: Sequence[Exercise], words: Sequence[Told], press: Press) -> list[str]:
    """The caution of an exercise that is alone; of several what they have in common, said once."""
    if len(exercises) > 1:
        return cards.cautions(press.voice, exercises)
    return [word.caution for word in words if word.caution]


def _pieces(
    rows: Sequence[Row],
    exercises: Sequence[Exercise],
    words: Sequence[Told],
    size: float,
    detail: Detail,
    press: Press,
) -> list[Piece]:
    pieces = []
    for row, exercise, word in zip(rows, exercises, words, strict=True):
        dose = _dose(row, press, alone=len(rows) == 1, doses=detail.doses)
        if detail.bare:
            dose = _beside(exercise.short_name, (dose, [_amount(row, press)]), size, press)
        pieces.append(_heading(dose, exercise, size, detail.name_lines, press))
        pieces += parts.steps(word.steps, size, press, detail.step_lines)
        if detail.feel and word.feel:
            pieces.append(_feel(word.feel, size, press))
    return pieces


def _feel(where: str, size: float, press: Press) -> Piece:
    form = press.card.back
    small = min(form.feel, size)
    style = Type(small, 400, small * press.card.back.small_leading)
    left = size * form.indent
    room = press.card.body.width - left
    lines = tidy(press.voice(cards.FEEL_IT, where=where), style, room)
    style = roomy(lines, style, 0.8)
    marks = block(lines, style, left, 0.8 * style.leading, room, press.inks.soft)
    return Piece(len(lines) * style.leading, marks, before=1)


def _beside(name: str, doses: Sequence[list[str]], size: float, press: Press) -> list[str]:
    """The first of the doses that has room on the line of a name, if one has."""
    strong, form = Type(size + 0.5, 700), press.card.back
    small = strong.at(max(form.min_small, strong.size - 2.5))
    room = press.card.body.width - width(name, strong) - 10
    return next((dose for dose in doses if width(_joined(dose, press), small) <= room), [])


def _joined(dose: Sequence[str], press: Press) -> str:
    return ours(cards.joined(press.voice, dose))


def _heading(details: Sequence[str], exercise: Exercise, size: float, most: int, press: Press) -> Piece:
    """The name with its dose on the right, or under it where it has no room there: no line ends between a day
    and its dose."""
    dose = _joined(details, press)
    form, room, ink = press.card.back, press.card.body.width, press.inks.text
    strong = Type(size + 0.5, 700, (size + 0.5) * form.small_leading)
    small = strong.at(max(form.min_small, strong.size - 2.5))
    free = room - width(exercise.short_name, strong) - 10
    beside = strong if width(dose, strong) <= free else small
    name_room = room - (width(dose, beside) + 10 if dose else 0.0)
    under = bool(dose) and width(exercise.short_name, strong) > name_room
    name_room = room if under else name_room
    style = fitted(exercise.short_name, strong, name_room, max(form.min_small, strong.size - 1.5))
    names = wrap(exercise.short_name, style, name_room, most)
    style, strong = roomy(names, style), roomy(names, strong)
    first = 0.78 * strong.leading
    marks = [*at_side(names, style, 0, first, ink)]
    tall = strong.leading + (len(names) - 1) * style.leading
    if under:
        said = parts.listed(details, small, room, press, _DOSE_LINES)
        small = roomy(said, small)
        marks += block(said, small, 0, tall + 0.78 * small.leading, room, ink)
        tall += len(said) * small.leading
    elif dose:
        marks.append(line(shorten(dose, beside, room), beside, room, first, ink, align="right"))
    return Piece(tall, read_as(HEADING, marks), before=form.heading_gap)


def _amount(row: Row, press: Press) -> str:
    """``2 × 12``, where it is the same on all days."""
    return ours(cards.doses_said(press.voice, row.doses).amount)


def _dose(row: Row, press: Press, *, alone: bool, doses: bool) -> list[str]:
    """All of a dose, ``2 × 12, hold 1 s, rest 30 s``, or of days that differ ``Tue and Thu 2 × 15 s,
    Sun 3 × 20 s, rest 30 s``; without ``doses`` nothing where the front says it plainly.

    They are readable before they are measured: what stands for a sign that no font has may be wider.
    """
    voice = press.voice
    said = cards.doses_said(voice, row.doses)
    if said.amount:
        return [ours(said.amount), *said.extras] if doses or not alone else []
    if not doses:
        return []
    listed: dict[str, list[date]] = {}
    for day in said.days:
        listed.setdefault(day.own, []).append(day.when)
    days = [
        ours(voice(cards.DAY_AND_DOSE, day=dates.days_listed(voice, same), dose=dose))
        for dose, same in listed.items()
    ]
    return [*days, *said.extras]
