"""What a deck says once: what the terms of a dose mean, and the health note."""

from collections.abc import Collection, Sequence

from desktop.model.dose import Dose
from desktop.model.runner import HEALTH_NOTE
from printouts.cards.parts import LEAST, Card, back_head, body, foot
from printouts.inks import Inks
from printouts.marks import Box, Mark, Marks, rule
from printouts.pieces import Piece, height, stack
from printouts.writing import Type, block, fitted, line, shorten, tidy, width

_SMALL = Type(8, 400, 9.7)
_LARGE = Type(11, 400, 14.6)
_TITLE = Type(20.5, 700)
_WHEN = Type(9.4, 400)
_ROW = Type(10.5, 500, 15)
_ROW_LEAST = 8.5


def terms(doses: Collection[Dose]) -> list[str]:
    """The terms that these doses use, each explained in a sentence."""
    said = ["2 × 12: two rounds of twelve."]
    if any(dose.each_side for dose in doses):
        said.append("Each: first one side, then the other.")
    if any(dose.hold for dose in doses):
        said.append("15 s: hold for fifteen seconds.")
    if any(dose.distance for dose in doses):
        said.append("20 m: walk twenty metres.")
    if any(dose.count for dose in doses):
        said.append("A–Z: draw the whole alphabet.")
    return said


def preface(doses: Collection[Dose], room: float, inks: Inks) -> Piece:
    """Terms and health note, small, for the foot of the deck's first back."""
    said = tidy(" ".join(terms(doses)), _SMALL, room)
    health = tidy(HEALTH_NOTE, _SMALL, room)
    tall = (len(said) + len(health)) * _SMALL.leading + 9
    marks = (
        rule(0, room, 0, inks.hairline, 0.6),
        *block(said, _SMALL, 0, 11.5, room, inks.soft),
        *block(health, _SMALL, 0, 13.5 + len(said) * _SMALL.leading, room, inks.soft),
    )
    return Piece(tall, marks, before=7)


def preface_card(
    card: Box,
    doses: Collection[Dose],
    title: str,
    dates: str,
    contents: Sequence[tuple[str, str]],
    inks: Inks,
) -> Card:
    """A card of its own for terms and health note, for a deck whose first back has no room for them.

    Its front lists the deck: ``contents`` are names and what stands beside them.
    """
    return Card(_front(card, title, dates, contents, inks), _back(card, doses, title, inks))


def _front(card: Box, title: str, dates: str, contents: Sequence[tuple[str, str]], inks: Inks) -> Marks:
    inside = body(card)
    style = fitted(title, _TITLE, inside.width, 14)
    under = inside.top + 17.5
    marks: list[Mark] = [
        line(shorten(title, style, inside.width), style, inside.left, under, inks.text),
        line(dates, _WHEN, inside.left, under + 14.5, inks.soft),
        rule(inside.left, inside.right, under + 23, inks.text, 1.0),
    ]
    rows = _rows(contents, inside.width, inside.bottom - under - 23 - 16, inks)
    return (
        *marks,
        *stack(rows, inside.left, under + 23 + 8),
        *foot(card, "Before you start: on the back", inks),
    )


def _rows(contents: Sequence[tuple[str, str]], room: float, tallest: float, inks: Inks) -> list[Piece]:
    """What is in the deck, a line each; when they are too many the last line counts the rest."""
    for size in (10.5, 9.5, _ROW_LEAST):
        style = _ROW.at(size)
        rows = [_row(name, beside, room, style, inks) for name, beside in contents]
        if height(rows) <= tallest:
            return rows
    kept = int(tallest / style.leading) - 1
    return [*rows[:kept], _row(f"and {len(rows) - kept} more", "", room, style, inks)]


def _row(name: str, beside: str, room: float, style: Type, inks: Inks) -> Piece:
    right = shorten(beside, Type(style.size, 400), room * 0.6)
    name_room = room - width(right, Type(style.size, 400)) - 10
    shown = fitted(name, style, name_room, LEAST)
    baseline = 0.74 * style.leading
    return Piece(
        style.leading,
        (
            line(shorten(name, shown, name_room), shown, 0, baseline, inks.text),
            line(right, Type(style.size, 400), room, baseline, inks.soft, align="right"),
        ),
    )


def _back(card: Box, doses: Collection[Dose], title: str, inks: Inks) -> Marks:
    inside = body(card)
    head, top = back_head(card, "Before you start", inks)
    pieces = []
    for words in (HEALTH_NOTE, *terms(doses)):
        lines = tidy(words, _LARGE, inside.width)
        marks = block(lines, _LARGE, 0, 11, inside.width, inks.text)
        pieces.append(Piece(len(lines) * _LARGE.leading, marks, before=6))
    return (*head, *stack(pieces, inside.left, top + 9), *foot(card, title, inks))
