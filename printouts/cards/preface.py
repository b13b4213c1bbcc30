"""What a deck says once: what the terms of a dose mean, and the health note."""

from collections.abc import Collection

from desktop.model.dose import Dose
from desktop.model.profile import HEALTH_NOTE
from printouts.cards.parts import Card, back_head, body, foot
from printouts.inks import Inks
from printouts.marks import Box, Marks, rule
from printouts.pieces import Piece, stack
from printouts.writing import Type, block, line, wrap

_SMALL = Type(8, 400, 9.7)
_LARGE = Type(10.5, 400, 14)


def terms(doses: Collection[Dose]) -> str:
    """The terms that these doses use, explained in one line each: ``2 × 12: two rounds of twelve.``"""
    said = ["2 × 12: two rounds of twelve."]
    if any(dose.each_side for dose in doses):
        said.append("Each: first one side, then the other.")
    if any(dose.hold for dose in doses):
        said.append("15 s: hold for fifteen seconds.")
    if any(dose.distance for dose in doses):
        said.append("20 m: walk twenty metres.")
    if any(dose.count for dose in doses):
        said.append("A–Z: draw the whole alphabet.")
    return " ".join(said)


def preface(doses: Collection[Dose], room: float, inks: Inks) -> Piece:
    """Terms and health note, small, for the foot of the deck's first back."""
    said = wrap(terms(doses), _SMALL, room)
    health = wrap(HEALTH_NOTE, _SMALL, room)
    tall = (len(said) + len(health)) * _SMALL.leading + 9
    marks = (
        rule(0, room, 0, inks.hairline, 0.6),
        *block(said, _SMALL, 0, 11.5, room, inks.soft),
        *block(health, _SMALL, 0, 13.5 + len(said) * _SMALL.leading, room, inks.soft),
    )
    return Piece(tall, marks, before=7)


def preface_card(card: Box, doses: Collection[Dose], title: str, inks: Inks) -> Card:
    """A card of its own for terms and health note, for a deck whose first back has no room left."""
    inside = body(card)
    head, top = back_head(card, "Before you start", inks)
    pieces = []
    for words in (terms(doses), HEALTH_NOTE):
        lines = wrap(words, _LARGE, inside.width)
        pieces.append(
            Piece(
                len(lines) * _LARGE.leading,
                block(lines, _LARGE, 0, 10.5, inside.width, inks.text),
                before=10,
            )
        )
    back: Marks = (*head, *stack(pieces, inside.left, top + 12), *foot(card, title, inks))
    name = Type(24, 700)
    lines = wrap(title, name, inside.width, 4)
    front: Marks = (
        *block(lines, name, inside.left, inside.top + 24, inside.width, inks.text),
        line("How to read these cards: on the back.", Type(9.4, 400), inside.left,
             inside.top + 24 + len(lines) * name.leading, inks.soft),
        *foot(card, "Before you start", inks),
    )  # fmt: skip
    return Card(front, back)
