"""The sizes of card in large print: one exercise a card, no type under 16 pt.

They say and show all that the usual card of their size does, and not more. What differs is how much a card
holds: key frames, days to tick and words that a front and its back have no room for go on on the next card.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from printouts.formats.card import Back, CardFormat, ExerciseFront, Head, Preface, RoutineFront, Ticks
from printouts.formats.card_sizes import card_format
from printouts.marks import MM
from printouts.type import Type

LEAST: Final = 16.0
"""Nothing on a card in large print is smaller."""
_TITLE: Final = 4
"""Lines that a title may have: the longest names take three of them on the smallest card."""


@dataclass(frozen=True, slots=True)
class _Room:
    """What a size of card has room for.

    ``title`` and ``dose`` are sizes of type, ``days`` those that an exercise may have on a card, ``joint``
    how wide its close-up is beside the figure; ``captions``: whether the key frames are numbered and told.
    """

    margin: float
    title: float
    dose: float
    days: int
    joint: float
    pictures: float
    max_pictures: float
    steps: tuple[float, ...] = (18, 17, 16)
    captions: bool = False
    boxes: bool = True
    lines: int = 2  # under a title


_ROOMS: Final[Mapping[str, _Room]] = {
    "a5": _Room(12.5 * MM, 28, 54, 7, 118, 190, 280, steps=(20, 19, 18, 17, 16), captions=True),
    "a6": _Room(7.5 * MM, 22, 40, 4, 118, 130, 190),
    "4x6": _Room(7.5 * MM, 22, 40, 4, 118, 130, 190),
    "3x5": _Room(6.4 * MM, 18, 32, 3, 84, 96, 150),
    "a7": _Room(6.4 * MM, 16, 26, 2, 82, 80, 150, lines=1),
    "poker": _Room(6.1 * MM, 16, 24, 3, 0, 90, 150, boxes=False, lines=1),
}


def large_card(size: str, paper: str) -> CardFormat:
    """The measures of a card of that size, cut out of that paper."""
    room, words, usual = _ROOMS[size], Type(LEAST, 400, 19.5), card_format(size, paper)
    ticks = Ticks(box=17, gap=5, row=23, label=Type(LEAST, 500), own=Type(LEAST, 700, 19.5), after_label=8)
    under = Type(LEAST, 400, 18.5)
    head = Head(
        Type(room.title, 700), LEAST, Type(LEAST, 700), under, 0.86 * room.title, 19, 8, room.lines, _TITLE
    )
    names = tuple(size for size in (room.title, 20, 18, LEAST) if size <= room.title)
    return CardFormat(
        usual.frame,
        margin=room.margin,
        foot_rule=22 if room.boxes else 0,
        foot=Type(LEAST, 400),
        long_foot=size == "a5",
        min_type=LEAST,
        has_back=room.boxes,
        usual=usual,
        brief=usual.brief,
        head=head,
        exercise=ExerciseFront(
            pictures=room.pictures, max_pictures=room.max_pictures, min_pictures=60, joint=room.joint,
            joint_tall=room.max_pictures, min_joint=60, badge=26 if room.captions else 0, captions=words,
            days=room.days, names=names, name_lines=_TITLE, name_gap=8, dose=Type(room.dose, 700),
            min_dose=LEAST, extras=Type(LEAST, 500, 19), min_extras=LEAST, extras_lines=5,
            day=Type(LEAST, 400), own=Type(LEAST, 700), row=29, min_row=24, ticks=ticks, compass=44,
            works=Type(LEAST, 600, 19), min_works=LEAST, needs=words, table=room.days > 2,
            boxes=room.boxes, facts=room.captions,
        ),
        routine=RoutineFront(most=1, pad=8, ticks=ticks),
        back=Back(
            head=head, steps=room.steps, good=LEAST, fair=LEAST, leading=1.25, feel=LEAST, said=LEAST,
            caution=LEAST, min_small=LEAST, rungs=words, mistake=usual.back.mistake,
            ladder=usual.back.ladder,
        ),
        preface=Preface(words, words, LEAST, (LEAST,)),
    )  # fmt: skip
