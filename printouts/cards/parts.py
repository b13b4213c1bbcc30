"""What routine cards and exercise cards have in common: foot, badges, steps, warnings."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from desktop.model.exercise import Exercise
from desktop.model.week import Week
from desktop.wording import cards, paper
from desktop.wording.phrase import Phrase
from printouts.hyphens import kept_by_language
from printouts.inks import Inks
from printouts.marks import Box, Colour, Mark, Marks, Outline, Panel, rule
from printouts.pieces import Piece
from printouts.press import Press
from printouts.reading import ITEM, PARAGRAPH, UNREAD, read_as
from printouts.type import Type
from printouts.writing import (
    block,
    hanging,
    line,
    middle_baseline,
    roomy,
    tidy,
    width,
    wrap,
)  # fmt: skip

STEPS_BEHIND: Final = (cards.STEPS_ON_THE_BACK, cards.TURN_OVER)
_HELD: Final = "\N{NO-BREAK SPACE}"
_LONGEST: Final = Week(date(2026, 11, 23))
"""A week whose number takes as much room as any."""


@dataclass(frozen=True, slots=True)
class Card:
    """Front and back of a card, each laid out for a frame of the card's size at the origin.

    A card that has no back is printed on one side, unless another one of its deck has. ``name`` is what a
    list of contents calls it.
    """

    front: Marks
    back: Marks
    name: str = ""


class Place(NamedTuple):
    """A card's place in its deck: ``W48 2026 – 3 of 6``, and shorter ``W48 – 3 of 6``."""

    long: str
    short: str


Side = Callable[[Place], Marks]
"""A side of a card that is finished with its place in the deck."""


def foot(words: Sequence[str], place: Place, press: Press) -> Marks:
    """A rule, a line about this side, and the card's place in its deck: shorter where the line needs room.

    Of the words it is the first that fits, none if none does.
    """
    form, inks = press.card, press.inks
    inner, style = form.inner, form.foot
    if not form.foot_rule:
        return ()
    baseline = inner.bottom - 2.6
    places = [place.long, place.short] if form.long_foot else [place.short]
    fitting = (
        (text, at)
        for text in (*words, "")
        for at in places
        if width(text, style) + width(at, style) + 8 <= inner.width or not text
    )
    said, at = next(fitting)
    return (
        rule(inner.left, inner.right, form.body.bottom, inks.hairline, 0.6),
        *block([said] if said else [], style, inner.left, baseline, inner.width, inks.soft),
        line(at, style, inner.right, baseline, inks.soft, align="right"),
    )


def front_foot(place: Place, press: Press, words: Sequence[Phrase] = STEPS_BEHIND) -> Marks:
    """The foot of a front: where the steps are, or the first of other words that fits."""
    return foot([press.voice(phrase) for phrase in words], place, press)


def needed(exercises: Sequence[Exercise], press: Press) -> tuple[str, Piece | None]:
    """What is needed: for the foot, or where that has no room for it, a piece of its own; that nothing is
    needed is left out there."""
    things = [thing for exercise in exercises for thing in exercise.equipment]
    words, form = paper.equipment(press.voice, things), press.card
    longest = cards.place_in_deck(press.voice, _LONGEST, 88, 88, year=False)
    if width(words, form.foot) + width(longest, form.foot) + 8 <= form.inner.width:
        return words, None
    if not things:
        return "", None
    style = Type(form.min_type, 400, form.min_type * 1.26)
    lines = wrap(words, style, form.body.width)
    style = roomy(lines, style)
    marks = block(lines, style, 0, 0.78 * style.leading, form.body.width, press.inks.text)
    return "", Piece(len(lines) * style.leading, marks, before=6)


# ---- small things --------------------------------------------------------------------------


def badge(number: str, box: Box, inks: Inks) -> Marks:
    """A number in a circle, filled unless ink is saved."""
    style = Type(box.width * 0.62, 700)
    ground = Panel(
        box,
        box.width / 2,
        fill="#FFFFFF" if inks.saving else inks.text,
        stroke=inks.text if inks.saving else None,
        line=0.9,
    )
    colour = inks.text if inks.saving else "#FFFFFF"
    said = line(number, style, box.centre[0], middle_baseline(box, style), colour, align="centre")
    return (ground, *read_as(UNREAD, [said]))


def warning(cautions: Sequence[str], room: float, style: Type, inks: Inks, pad: float = 7.0) -> Piece | None:
    """A box with a warning sign and each caution on lines of its own."""
    if not cautions:
        return None
    left = 22.0 + pad
    lines = [part for caution in cautions for part in tidy(caution, style, room - left - pad)]
    style = roomy(lines, style, 0.76)
    tall = len(lines) * style.leading + 2 * pad - 2
    box = Box(0, 0, room, tall)
    panel = Panel(box, 3, fill=inks.warning)
    strip = ((0.0, 0.0), (5.0, 0.0), (5.0, tall), (0.0, tall))
    first = pad - 0.5 + 0.76 * style.leading
    marks: list[Mark] = [
        panel,
        Outline(
            strip,
            fill=None if inks.saving else inks.warning_edge,
            stroke=inks.warning_edge if inks.saving else None,
            line=0.5,
            hatch=inks.saving,
            within=panel,
        ),
        Panel(box, 3, stroke=inks.text, line=0.75),
        *_triangle(10.0 + pad, first - 0.36 * style.size, inks),
        *block(lines, style, left, first, room - left - pad, inks.text),
    ]
    return Piece(tall, tuple(marks), before=8)


def _triangle(across: float, middle: float, inks: Inks) -> Marks:
    """A warning sign, 10 points wide."""
    top, bottom = middle - 4.3, middle + 3.7
    shape = ((across, top), (across + 4.8, bottom), (across - 4.8, bottom))
    stem = ((across, top + 3.2), (across, top + 5.2))
    dot = Box(across - 0.55, bottom - 1.9, 1.1, 1.1)
    return (
        Outline(shape, stroke=inks.text, line=1.2),
        Outline(stem, stroke=inks.text, line=1.0, closed=False),
        Panel(dot, 0.55, fill=inks.text),
    )


def listed(details: Sequence[str], style: Type, room: float, press: Press, max_lines: int) -> list[str]:
    """Texts parted by commas, on lines that end between two of them: ``1 of 5`` is never broken.

    One that is wider than a line is broken all the same.
    """
    voice = press.voice
    lines: list[list[str]] = []
    for detail in details:
        if lines and width(cards.goes_on(voice, cards.joined(voice, [*lines[-1], detail])), style) <= room:
            lines[-1].append(detail)
        else:
            lines.append([detail])
    said = [cards.joined(voice, parts) for parts in lines]
    said = [*(cards.goes_on(voice, text) for text in said[:-1]), *said[-1:]]
    if len(said) > max_lines or any(width(text, style) > room for text in said):
        held = [
            text.replace(" ", _HELD) if width(cards.goes_on(voice, text), style) <= room else text
            for text in details
        ]
        wrapped = wrap(cards.joined(voice, held), style, room, max_lines)
        return [text.replace(_HELD, " ") for text in wrapped]
    return said


# ---- texts ---------------------------------------------------------------------------------


def steps(texts: Sequence[str], size: float, press: Press, max_lines: int = 1000) -> Iterator[Piece]:
    """The steps on lines of their own, each behind its number; longer ones are shortened visibly."""
    form, ink = press.card.back, press.inks.text
    style = Type(size, 400, size * form.leading)
    left = size * form.indent
    room = press.card.body.width - left
    for number, text in enumerate(texts if max_lines else (), 1):
        yield _step(press.voice(paper.STEP, number=number), text, style, left, room, ink, max_lines)


@kept_by_language(4096)  # a deck tries sizes for all of its backs until one fits them
def _step(
    number: str, text: str, style: Type, left: float, room: float, ink: Colour, max_lines: int
) -> Piece:
    lines = tidy(text, style, room)
    if len(lines) > max_lines:
        lines = wrap(text, style, room, max_lines)
    spread = roomy(lines, style, 0.76)
    first = 0.76 * spread.leading
    strong = Type(style.size, 700, style.leading)
    marks = (
        line(number, strong, 0, first, ink),
        *block(lines, spread, left, first, room, ink),
    )
    return Piece(len(lines) * spread.leading, read_as(ITEM, marks), before=style.size * 0.06)


def labelled(label: str, text: str, style: Type, press: Press) -> list[Piece]:
    """A bold label and its sentence running on behind it. Nothing without a sentence."""
    if not text:
        return []
    room, ink = press.card.body.width, press.inks.text
    strong = Type(style.size, 700, style.leading)
    behind = width(label, strong) + 0.32 * style.size
    lines = hanging(text, style, room - behind, room)
    style = roomy(lines, style, 0.76)
    first = 0.76 * style.leading
    marks = (
        line(label, strong, 0, first, ink),
        *block([text for text in lines[:1] if text], style, behind, first, room - behind, ink),
        *block(lines[1:], style, 0, first + style.leading, room, ink),
    )
    return [Piece(len(lines) * style.leading, read_as(PARAGRAPH, marks), before=5)]
