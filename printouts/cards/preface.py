"""What a deck says once: what the terms of a dose mean, and the health note."""

from collections.abc import Collection, Sequence

from desktop.model.dose import Dose
from desktop.wording import paper
from desktop.wording.health import HEALTH_NOTE
from printouts.cards.parts import Card, back_head, foot
from printouts.marks import Mark, Marks, rule
from printouts.pieces import Piece, height, stack
from printouts.press import Press
from printouts.type import Type
from printouts.writing import block, fitted, line, shorten, tidy, width, wrap


def preface(doses: Collection[Dose], press: Press) -> Piece:
    """Terms and health note, small, for the foot of the deck's first back."""
    room, style = press.card.inner.width, press.card.preface.foot
    said = tidy(" ".join(paper.terms(press.voice, doses)), style, room)
    health = tidy(press.voice(HEALTH_NOTE), style, room)
    tall = (len(said) + len(health)) * style.leading + 9
    marks = (
        rule(0, room, 0, press.inks.hairline, 0.6),
        *block(said, style, 0, 11.5, room, press.inks.soft),
        *block(health, style, 0, 13.5 + len(said) * style.leading, room, press.inks.soft),
    )
    return Piece(tall, marks, before=7)


def preface_card(
    doses: Collection[Dose], title: str, dates: str, contents: Sequence[tuple[str, str]], press: Press
) -> Card:
    """A card of its own for terms and health note, for a deck whose first back has no room for them.

    Its front lists the deck: ``contents`` are names and what stands beside them.
    """
    return Card(_front(title, dates, contents, press), _back(doses, title, press))


def _front(title: str, dates: str, contents: Sequence[tuple[str, str]], press: Press) -> Marks:
    inside, form, inks = press.card.body, press.card.preface, press.inks
    style = fitted(title, form.title, inside.width, form.min_title)
    titles = wrap(title, style, inside.width, 2)
    first = inside.top + 17.5
    under = first + (len(titles) - 1) * style.leading
    marks: list[Mark] = [
        *block(titles, style, inside.left, first, inside.width, inks.text),
        line(dates, form.when, inside.left, under + 14.5, inks.soft),
        rule(inside.left, inside.right, under + 23, inks.text, 1.0),
    ]
    rows = _rows(contents, inside.bottom - under - 23 - 16, press)
    return (
        *marks,
        *stack(rows, inside.left, under + 23 + 8),
        *foot(press.voice(paper.BEFORE_YOU_START_ON_THE_BACK), press),
    )


def _rows(contents: Sequence[tuple[str, str]], tallest: float, press: Press) -> list[Piece]:
    """What is in the deck, a line each; when they are too many the last line counts the rest."""
    form = press.card.preface
    for size in form.rows:
        style = form.row.at(size)
        rows = [_row(name, beside, style, press) for name, beside in contents]
        if height(rows) <= tallest:
            return rows
    kept = len(rows)
    while kept and height(rows[:kept]) + style.leading > tallest:
        kept -= 1
    rest = press.voice(paper.AND_MORE, number=len(rows) - kept)
    return [*rows[:kept], _row(rest, "", style, press)]


def _row(name: str, beside: str, style: Type, press: Press) -> Piece:
    room, inks = press.card.body.width, press.inks
    light = Type(style.size, 400)
    right = shorten(beside, light, room * 0.6)
    name_room = room - width(right, light) - 10
    shown = fitted(name, style, name_room, press.card.preface.rows[-1])
    names = wrap(name, shown, name_room, 2)
    baseline = 0.74 * style.leading
    return Piece(
        style.leading + (len(names) - 1) * shown.leading,
        (
            *block(names, shown, 0, baseline, name_room, inks.text),
            line(right, light, room, baseline, inks.soft, align="right"),
        ),
    )


def _back(doses: Collection[Dose], title: str, press: Press) -> Marks:
    inside, style, voice = press.card.body, press.card.preface.text, press.voice
    head, top = back_head(voice(paper.BEFORE_YOU_START), press)
    pieces = []
    for words in (voice(HEALTH_NOTE), *paper.terms(voice, doses)):
        lines = tidy(words, style, inside.width)
        marks = block(lines, style, 0, 11, inside.width, press.inks.text)
        pieces.append(Piece(len(lines) * style.leading, marks, before=6))
    return (*head, *stack(pieces, inside.left, top + 9), *foot(title, press))
