"""What a deck says once: the health note, and where it needs a card of its own, its terms and contents."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.model.dose import Dose
from desktop.model.week import Week
from desktop.wording import cards, dates, paper
from desktop.wording.health import HEALTH_NOTE
from printouts.cards import parts
from printouts.cards.title import has_room, titled, under_title
from printouts.marks import Marks, rule
from printouts.pieces import Piece, filled, height, stack
from printouts.press import Press
from printouts.reading import ITEM, read_as
from printouts.type import Type
from printouts.writing import block, fitted, line, roomy, says_all, tidy, width, wrap

_MOST_LINES = 6  # of a name
_LEAST_NAME = 0.4  # of the width, for a name that has something beside it


@dataclass(frozen=True, slots=True)
class Contents:
    """What a deck holds: its title, of each card or routine a name and what stands beside it, its doses."""

    title: str
    rows: Sequence[tuple[str, str]]
    doses: Sequence[Dose]


def health_note(press: Press) -> Piece:
    """The health note, for the foot of a back."""
    room, style = press.card.inner.width, press.card.preface.foot
    lines = tidy(press.voice(HEALTH_NOTE), style, room)
    marks = (
        rule(0, room, 0, press.inks.hairline, 0.6),
        *block(lines, style, 0, 4 + 0.78 * style.leading, room, press.inks.soft),
    )
    return Piece(4 + len(lines) * style.leading, marks, before=7)


def preface_cards(contents: Contents, week: Week, press: Press) -> list[tuple[parts.Side, parts.Side | None]]:
    """A card for health note and terms, or as many as they need.

    A back that is free says what is in the deck.
    """
    sides = _before_you_start(contents, press)
    if not press.card.has_back:
        return [(side, None) for side in sides]
    if len(sides) % 2:
        sides.append(contents_side(contents, week, press)[0])
    return list(zip(sides[::2], sides[1::2], strict=True))


def _before_you_start(contents: Contents, press: Press) -> list[parts.Side]:
    inside, form, voice = press.card.body, press.card.preface, press.voice
    title, number = voice(paper.BEFORE_YOU_START), voice(cards.AT_OF, at=8, of=8)
    _, top = _numbered(title, "", press)
    room = inside.bottom - top - 6
    size = form.text.size
    texts = [voice(HEALTH_NOTE), *paper.terms(voice, contents.doses)]
    texts += [voice(cards.TICK_A_ROUND)] if press.card.exercise.boxes else []
    pieces = _paragraphs(texts, form.text, press)
    while height(pieces) > room and size > form.min_text:
        size = max(form.min_text, size - 0.5)
        pieces = _paragraphs(texts, form.text.at(size), press)
    a_card = 2 if press.card.has_back else 1
    shared = filled(pieces, room)
    if len(shared) > a_card:
        _, top = _numbered(title, number, press)
        shared = filled(pieces, inside.bottom - top - 6)
    of = -(-len(shared) // a_card)
    sides = []
    for at, side in enumerate(shared):
        head, top = _numbered(title, voice(cards.AT_OF, at=at // a_card + 1, of=of) if of > 1 else "", press)
        sides.append(_under_head((*head, *stack(side, inside.left, top + 6)), contents.title, press))
    return sides


def _numbered(title: str, number: str, press: Press) -> tuple[Marks, float]:
    """A title with the number of its card beside it, or under it where it has no room there."""
    form = press.card.head
    if has_room(title, number, form, press):
        return titled(title, number, [], form, press)
    return titled(title, "", [number] if number else [], form, press)


def _under_head(marks: Marks, foot: str, press: Press) -> parts.Side:
    return lambda place: (*marks, *parts.foot([foot], place, press))


def _paragraphs(texts: Sequence[str], style: Type, press: Press) -> list[Piece]:
    room, pieces = press.card.body.width, []
    for text in texts:
        lines = tidy(text, style, room)
        spread = roomy(lines, style)
        marks = block(lines, spread, 0, 0.78 * spread.leading, room, press.inks.text)
        pieces.append(Piece(len(lines) * spread.leading, marks, before=0.45 * style.size))
    return pieces


def contents_side(contents: Contents, week: Week, press: Press) -> tuple[parts.Side, bool]:
    """What is in the deck, and whether it is all of it."""
    inside, form = press.card.body, press.card.back.head
    dated = under_title([dates.week_title(press.voice, week), dates.span(press.voice, week)], form, press)
    head, top = titled(contents.title, "", dated, form, press)
    rows = _rows(contents.rows, inside.bottom - top - 12, press)
    marks = (*head, *stack(rows, inside.left, top + 6))
    return lambda place: (*marks, *parts.foot([], place, press)), len(rows) == len(contents.rows)


def _rows(rows: Sequence[tuple[str, str]], tallest: float, press: Press) -> list[Piece]:
    """What is in the deck, a line each; when they are too many the last line counts the rest."""
    sizes = press.card.preface.rows
    for size in sizes:
        made = [_row(name, beside, Type(size, 500, size * 1.45), press) for name, beside in rows]
        if height(made) <= tallest:
            return made
    style = Type(sizes[-1], 500, sizes[-1] * 1.45)
    kept = len(made)
    while kept and height(made[:kept]) + style.leading > tallest:
        kept -= 1
    rest = press.voice(paper.AND_MORE, number=len(made) - kept)
    return [*made[:kept], _row(rest, "", style, press)]


def _row(name: str, beside: str, style: Type, press: Press) -> Piece:
    room, inks = press.card.body.width, press.inks
    light = Type(style.size, 400)
    least, name_room = style.at(press.card.preface.rows[-1]), room - width(beside, light) - 10
    fits = name_room >= _LEAST_NAME * room and says_all(wrap(name, least, name_room, 2), name)
    right, under = (beside, []) if fits or not beside else ("", wrap(beside, light, room))
    name_room = name_room if right else room
    shown = fitted(name, style, name_room, least.size)
    names = wrap(name, shown, name_room, _MOST_LINES)
    shown = roomy(names, shown, 0.74)
    style = roomy(names, style, 0.74)
    baseline = 0.74 * style.leading
    marks = [*block(names, shown, 0, baseline, name_room, inks.text)]
    if right:
        marks.append(line(right, light, room, baseline, inks.soft, align="right"))
    tall = style.leading + (len(names) - 1) * shown.leading
    low = roomy(under, light, 0.74)
    marks += block(under, low, 0, tall + 0.74 * low.leading, room, inks.soft)
    return Piece(tall + len(under) * low.leading, read_as(ITEM, marks))
