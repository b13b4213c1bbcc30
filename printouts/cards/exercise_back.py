"""The back of an exercise's card: how it is done, what to mind, what is easier and harder."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from desktop.model.exercise import Exercise
from desktop.wording import cards, names, paper
from printouts.cards import parts
from printouts.cards.deck import Back
from printouts.cards.exercise_front import Planned
from printouts.cards.title import titled
from printouts.cards.words import told
from printouts.marks import Marks, moved, rule
from printouts.pieces import Piece, height, stack
from printouts.press import Press
from printouts.type import Type
from printouts.writing import block, roomy, tidy, wrap


@dataclass(frozen=True, slots=True)
class Detail:
    """How much is said: all words or few, and what else there is; lines of a step."""

    brief: bool
    ladder: bool = True
    mistake: bool = True
    feel: bool = True
    step_lines: int = 1000


def back(
    planned: Planned,
    size: float,
    preface: Piece | None = None,
    *,
    press: Press,
    under: Sequence[str] = (),
    must: bool = False,
) -> Back | None:
    """The back with steps of that size; None when it does not fit.

    One that ``must`` fit leaves out what is easier and harder, the common mistake, where it is felt, and at
    last shortens its steps; its foot says that there is more.
    """
    form = press.card.back
    details = [
        Detail(brief, form.ladder, form.mistake) for brief in ((True,) if press.card.brief else (False, True))
    ]
    if size > form.good:  # nothing is given up for type that is larger than good
        details = details[:1]
    whole = len(details)
    if must:
        details += [
            Detail(True, False, form.mistake),
            Detail(True, False, False),
            *(Detail(True, False, False, False, lines) for lines in (1000, 3, 2, 1, 0)),
        ]
    for given_up, (detail, text) in enumerate(product(details, under or ("",))):
        more = given_up >= whole * len(under or ("",))
        side = _side(planned.exercise, size, detail, text, preface, more, press)
        if side is not None:
            return Back(given_up, side, brief=detail.brief and not press.card.brief)
    return None


def _side(
    exercise: Exercise,
    size: float,
    detail: Detail,
    under: str,
    preface: Piece | None,
    more: bool,
    press: Press,
) -> parts.Side | None:
    inside, form, voice = press.card.body, press.card.back, press.voice
    lines = wrap(under, form.head.under, inside.width)
    if len(lines) > form.head.max_under:
        return None
    head, top = titled(exercise.name, "", lines, form.head, press)
    low = inside.bottom - 6
    foot: list[Marks] = []
    for piece in (preface, _ladder(exercise, press) if detail.ladder else None):
        if piece is not None:
            foot.append(moved(piece.marks, inside.left, low - piece.height))
            low -= piece.height + piece.before
    needed, apart = parts.needed([exercise], press)
    pieces = [*_pieces(exercise, size, detail, press), *([apart] if apart else [])]
    if height(pieces) > low - top - 7:
        return None
    marks = (*head, *stack(pieces, inside.left, top + 7), *(mark for part in foot for mark in part))
    words = [voice(cards.MORE_IN_THE_APP, app=names.APP), names.APP] if more else [needed]
    return lambda place: (*marks, *parts.foot(words, place, press))


def _pieces(exercise: Exercise, size: float, detail: Detail, press: Press) -> list[Piece]:
    form, voice, room = press.card.back, press.voice, press.card.body.width
    words = told(exercise, brief=detail.brief)
    pieces = list(parts.steps(words.steps, size, press, detail.step_lines))
    said = Type(min(form.said, size), 400, min(form.said, size) * 1.26)
    if detail.feel:
        pieces += parts.labelled(voice(cards.FEEL), words.feel, said, press)
    if detail.mistake:
        pieces += parts.labelled(voice(paper.MISTAKE), exercise.mistake, said, press)
    caution = Type(form.caution, 400, form.caution * 1.26)
    warned = parts.warning([words.caution] if words.caution else [], room, caution, press.inks)
    return [*pieces, warned] if warned else pieces


def _ladder(exercise: Exercise, press: Press) -> Piece | None:
    """What is easier on the left and what is harder on the right, each under a rule."""
    form, room = press.card.back, press.card.body.width
    rungs = [
        (False, exercise.easier, exercise.easier_tip),
        (True, exercise.harder, exercise.harder_tip),
    ]
    rungs = [rung for rung in rungs if rung[1] or rung[2]]
    if not rungs:
        return None
    wide = (room - (len(rungs) - 1) * form.column_gap) / len(rungs)
    made = [_rung(harder, other, tip, wide, press) for harder, other, tip in rungs]
    marks = (
        mark for at, rung in enumerate(made) for mark in moved(rung.marks, at * (wide + form.column_gap), 0)
    )
    return Piece(max(rung.height for rung in made), tuple(marks), before=8)


def _rung(harder: bool, other: str | None, tip: str, room: float, press: Press) -> Piece:
    """Another exercise, or what to change in this one."""
    style, ink = press.card.back.rungs, press.inks.text
    name = press.exercise(other).name if other else ""
    strong = style.heavy()
    titles = wrap(paper.rung(press.voice, harder=harder, exercise=name), strong, room)
    lines = tidy(tip, style, room)
    style = roomy([*titles, *lines], style)
    strong = style.heavy()
    first = 4 + 0.78 * style.leading
    marks = (
        rule(0, room, 0, press.inks.hairline, 0.6),
        *block(titles, strong, 0, first, room, ink),
        *block(lines, style, 0, first + len(titles) * style.leading, room, ink),
    )
    return Piece(4 + (len(titles) + len(lines)) * style.leading, marks)
