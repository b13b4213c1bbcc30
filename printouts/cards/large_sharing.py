"""Which words of an exercise stand behind its fronts in large print, and how they are shared out to sides."""

from collections.abc import Iterator, Sequence
from itertools import product
from math import ceil
from typing import Final, NamedTuple

from desktop.model.exercise import Exercise
from desktop.wording import cards, names, paper
from printouts.cards.gallery import picture_piece, told_frames
from printouts.cards.large_words import caution, labelled, paragraph, rungs, steps
from printouts.cards.words import told
from printouts.marks import Marks, Picture, Text
from printouts.pieces import Piece, filled, height
from printouts.press import Press

_CLOSER: Final = (1.0, 0.5, 0.3)
"""Of the space between two pieces."""
_PARTS: Final = (1.0, 0.8, 0.66)
"""Of a side, for the key frames with their captions."""


class Telling(NamedTuple):
    """How much is told: ``whole`` words, the key ``frames`` with their captions, or the ``picture`` alone
    that a front had no room for, what the exercise ``needs``, and ``more``: a common mistake, what is easier
    and harder, what it works."""

    whole: bool
    frames: bool
    picture: bool
    needs: bool
    more: bool


def cards_of(fronts: int, words: int) -> int:
    """How many cards so many fronts and sides of words take, a side behind each front first."""
    return fronts + max(0, words - fronts + 1) // 2


def shared_out(
    exercise: Exercise, size: float, tall: float, press: Press, *, fronts: int, telling: Telling
) -> list[list[Piece]]:
    """All words side by side, on as few cards as may be: steps and caution, then the key frames if they are
    told here, and whatever else there is where it has room.

    Only what saves a card or a side is done for it: what else there is stands before the caution, the pieces
    stand closer together, key frames are smaller; few words are told unless ``whole`` ones are needed.
    """
    others = [piece for piece in _others(exercise, tall, press, telling) if piece]
    words = [told(exercise, brief=brief) for brief in ((False,) if telling.whole else (False, True))]
    said = [[*steps(few.steps, size, tall, press), *caution(few.caution, tall, press)] for few in words]
    shown = [told_frames(exercise, part * tall, press) for part in _PARTS] if telling.frames else [[]]

    def way(
        said: list[Piece], shown: list[Piece], close: float, between: bool
    ) -> tuple[tuple[int, int, int], list[list[Piece]]]:
        first = filled(_set(close, said), tall)
        rest = [_set(close, pieces) for pieces in (shown, *others)]
        sides = _dealt(first, *rest, tall=tall, since=0 if between else len(first) - 1)
        return (cards_of(fronts, len(sides)), len(first), len(sides)), sides

    every = (*said[-1], *shown[-1], *(piece for pieces in others for piece in pieces))
    least = ceil(sum(piece.height for piece in every) / tall)
    ways = (way(*choice) for choice in product(said, shown, _CLOSER, (False, True)))
    best = next(ways)
    for tried in ways:
        if best[0][2] <= least:  # no way takes fewer sides
            break
        best = min(best, tried, key=lambda one: one[0])
    return best[1]


def to_tell(exercise: Exercise, front: Marks, press: Press, *, alone: bool, more: bool) -> Telling:
    """What is told behind such a front, as it is on the usual card of that size: of an exercise
    that has that card to itself, ``alone``, and where ``more`` of it is told."""
    said = [mark.text for mark in front if isinstance(mark, Text)]
    usual, shown = press.card.usual or press.card, set(" ".join(said).split())
    needed = paper.equipment(press.voice, exercise.equipment).split() if exercise.equipment else []
    frames = alone and usual.exercise.badge > 0 and not shown.issuperset(" ".join(exercise.captions).split())
    pictured = frames or any(isinstance(mark, Picture) for mark in front)
    return Telling(
        whole=alone and not usual.brief,
        frames=frames,
        picture=not pictured and exercise.shown_by is not None,
        needs=not shown.issuperset(needed),
        more=more,
    )


def closer(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces as they stand, and closer together."""
    return (_set(close, pieces) for close in _CLOSER)


def _set(close: float, pieces: Sequence[Piece]) -> list[Piece]:
    # Written out: dataclasses.replace takes ten times as many calls, and a hundred ways are tried.
    return [Piece(piece.height, piece.marks, close * piece.before, piece.again) for piece in pieces]


def _dealt(
    first: Sequence[list[Piece]],
    shown: Sequence[Piece],
    *others: Sequence[Piece],
    tall: float,
    since: int,
) -> list[list[Piece]]:
    """The first sides; the pictures on a side of their own behind them; each of the others on the first side
    that holds it, counted from ``since``."""
    sides = [*map(list, first), *(filled(shown, tall) if shown else [])]
    for pieces in others:
        free = next((side for side in sides[since:] if height([*side, *pieces]) <= tall), None)
        if free is None:
            sides += filled(pieces, tall)
        else:
            free += pieces
    return sides


def _others(exercise: Exercise, tall: float, press: Press, telling: Telling) -> Iterator[list[Piece]]:
    """The picture, where it is felt, what is needed, and of an exercise by itself what else its usual card
    tells."""
    voice, usual, more = press.voice, press.card.usual or press.card, telling.more
    if telling.picture:
        yield picture_piece(exercise, tall, press)
    yield labelled(voice(cards.FEEL), told(exercise, brief=not telling.whole).feel, tall, press)
    if telling.needs:
        yield paragraph(paper.equipment(voice, exercise.equipment), tall, press)
    if more and usual.back.mistake:
        yield labelled(voice(paper.MISTAKE), exercise.mistake, tall, press)
    if more and usual.back.ladder:
        yield from rungs(exercise, tall, press)
    worked = names.what_it_works(voice, exercise)
    if more and usual.exercise.facts and worked and not press.card.exercise.facts:
        yield labelled(voice(cards.TRAINS), worked, tall, press)
