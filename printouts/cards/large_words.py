"""The words of a card in large print as pieces, none of them taller than a side."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from desktop.model.exercise import Exercise
from desktop.wording import paper
from printouts.cards import parts
from printouts.marks import Marks
from printouts.pieces import Piece, height, stack
from printouts.press import Press
from printouts.reading import ITEM, PARAGRAPH, read_as
from printouts.type import Type
from printouts.writing import block, line, roomy, tidy, width

_ASCENT = 0.78  # of a line's leading, from its top to its baseline
_LEADING = 1.22  # of the size
_BETWEEN = 9.0  # two paragraphs
_WARNING_SIDES, _WARNING_RIM = 36.0, 14.0  # beside, and over and under the words of a caution


def steps(texts: Iterable[str], size: float, tall: float, press: Press) -> Iterator[Piece]:
    """The steps, each behind its number."""
    style = Type(size, 400, size * press.card.back.leading)
    left = size * press.card.back.indent
    for number, text in enumerate(texts, 1):
        said = press.voice(paper.STEP, number=number)
        badge = (line(said, style.heavy(), 0, _ASCENT * style.leading, press.inks.text),)
        yield from _lines(text, style, left, badge, 0.25 * size, ITEM, tall, press)


def caution(text: str, tall: float, press: Press) -> Iterator[Piece]:
    """A caution in its box, in several of them where it is taller than a side."""
    style = _style(press)
    lines = tidy(text, style, press.card.body.width - _WARNING_SIDES) if text else []
    style = roomy(lines, style, 0.76)
    most = max(1, int((tall - _WARNING_RIM) / style.leading))
    for start in range(0, len(lines), most):
        said = " ".join(lines[start : start + most])
        boxed = parts.warning([said], press.card.body.width, style, press.inks)
        if boxed:
            yield boxed


def labelled(label: str, text: str, tall: float, press: Press) -> list[Piece]:
    """A sentence behind a bold label, under it where the label is long. Nothing without a sentence."""
    if not text:
        return []
    found = parts.labelled(label, text, _style(press), press)
    if found[0].height <= tall and width(label, _style(press).heavy()) <= press.card.body.width:
        return [replace(found[0], before=_BETWEEN)]
    apart = [
        *_paragraph(label, _style(press).heavy(), tall, press),
        *map(_close, paragraph(text, tall, press)),
    ]
    return [Piece(height(apart), stack(apart, 0, 0), _BETWEEN)] if height(apart) <= tall else apart


def _close(piece: Piece) -> Piece:
    """The same, right under what stands before it."""
    return replace(piece, before=0.0)


def paragraph(text: str, tall: float, press: Press) -> list[Piece]:
    """A text in lines."""
    return _paragraph(text, _style(press), tall, press)


def rungs(exercise: Exercise, tall: float, press: Press) -> Iterator[list[Piece]]:
    """What is easier and what is harder."""
    for harder, other, tip in (
        (False, exercise.easier, exercise.easier_tip),
        (True, exercise.harder, exercise.harder_tip),
    ):
        name = press.exercise(other).name if other else ""
        said = paper.rung(press.voice, harder=harder, exercise=name)
        if tip:
            yield labelled(said, tip, tall, press)
        elif other:
            yield paragraph(said, tall, press)


def _style(press: Press) -> Type:
    size = press.card.back.said
    return Type(size, 400, _LEADING * size)


def _paragraph(text: str, style: Type, tall: float, press: Press) -> list[Piece]:
    return list(_lines(text, style, 0.0, (), _BETWEEN, PARAGRAPH, tall, press))


def _lines(
    text: str, style: Type, left: float, badge: Marks, before: float, role: str, tall: float, press: Press
) -> Iterator[Piece]:
    """Lines in one piece, or in several where they are taller than a side; the badge beside the first."""
    room = press.card.body.width - left
    lines = tidy(text, style, room)
    style = roomy(lines, style, _ASCENT)
    most = max(1, int(tall / style.leading))
    for start in range(0, len(lines), most):
        part: Sequence[str] = lines[start : start + most]
        marks = block(part, style, left, _ASCENT * style.leading, room, press.inks.text)
        shown = marks if start else (*badge, *marks)
        yield Piece(len(part) * style.leading, read_as(role, shown), 0.0 if start else before)
