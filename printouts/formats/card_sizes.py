"""The sizes of card on offer, each laid out for itself: what differs from A6 stands here."""

from dataclasses import replace

from printouts.formats.card import Back, CardFormat, ExerciseFront, Head, Preface, RoutineFront, Ticks
from printouts.formats.cut import AMERICAN, HALVES, SIZES, card_box
from printouts.marks import MM, Box
from printouts.type import Type

_NARROW = 6.4 * MM
"""The margin of a small card: what a printer leaves white when the card ends where its paper does."""


def card_format(size: str, paper: str) -> CardFormat:
    """The measures of a card of that size, cut out of that paper."""
    other = SIZES if paper in AMERICAN else HALVES
    twin = Box(0, 0, *other[size]) if size in HALVES else None
    return replace(_format(size, card_box(size, paper)), twin=twin)


def _format(size: str, frame: Box) -> CardFormat:
    match size:
        case "a5":
            return _large(frame)
        case "3x5":
            return _narrow(frame)
        case "a7":
            return _small(frame)
        case "poker":
            return _poker(frame)
        case _:
            return CardFormat(frame)


def _large(frame: Box) -> CardFormat:
    """A5: half a sheet, to be read from where one stands. Its margin holds the rule of 100 mm."""
    ticks = Ticks(box=16, gap=4.5, row=20, label=Type(12, 500), own=Type(14, 700))
    return CardFormat(
        frame,
        margin=12.5 * MM,
        foot=Type(10.5, 400),
        head=Head(Type(27, 700), 18, Type(20, 700), Type(12.5, 400, 15), 23, 18, 9),
        exercise=ExerciseFront(
            pictures=225, max_pictures=280, min_pictures=140, joint=100, joint_tall=124, min_joint=80,
            badge=18, captions=Type(12, 400, 14.5), names=(27, 25, 23, 21, 19), name_gap=12,
            dose=Type(54, 700), min_dose=26, extras=Type(18, 500, 22), min_extras=13,
            day=Type(15, 400), own=Type(15, 700), row=28, min_row=22,
            ticks=Ticks(box=18, gap=5, row=24, label=Type(15, 400), own=Type(15, 700)),
            compass=50, compass_gap=14, works=Type(15, 600, 19), min_works=13, needs=Type(12.5, 400, 16),
        ),
        routine=RoutineFront(
            close=98, whole=64, tall=118, min_tall=90, max_tall=240, words=13, pad=14,
            names=(17, 15, 13), dose=Type(22, 700), min_dose=14, extras=Type(13, 400, 15.5),
            large_names=(19, 17, 15), large_dose=Type(30, 700), large_extras=Type(14, 400, 17), ticks=ticks,
        ),
        back=Back(
            head=Head(Type(24, 700), 16, Type(16, 700), Type(12.5, 400, 15), 20.5, 17, 9),
            steps=(15, 14, 13, 12), good=14, fair=13, feel=12.5, said=13, caution=12.5, min_small=11,
            rungs=Type(12.5, 400, 15.5), column_gap=14, heading_gap=12, max_spare=24,
        ),
        preface=Preface(Type(11, 400, 13.6), Type(15, 400, 19), 11, (15, 14, 13, 12)),
    )  # fmt: skip


def _narrow(frame: Box) -> CardFormat:
    """3 x 5 inches: as tall as A6 is less a thumb, but narrow, so that words stand under the pictures."""
    return CardFormat(
        frame,
        margin=_NARROW,
        long_foot=False,
        brief=True,
        head=Head(Type(17, 700), 12, Type(13, 700), Type(9.5, 400, 11.4), 15, 13, 6),
        exercise=ExerciseFront(
            pictures=125, max_pictures=150, min_pictures=80, joint=60, joint_tall=74, min_joint=48,
            badge=13, days=6, captions=Type(9.5, 400, 11.4), names=(17, 16, 15, 14, 13), name_gap=7,
            dose=Type(32, 700), min_dose=17, extras=Type(12, 500, 14.5), min_extras=9.5,
            day=Type(11, 400), own=Type(11, 700), row=20, min_row=16.5,
            ticks=Ticks(label=Type(11, 400), own=Type(11, 700)),
            compass=28, compass_gap=8, works=Type(10.5, 600, 13), min_works=9.5, needs=Type(9.5, 400, 12),
        ),
        routine=RoutineFront(
            most=2, beside=9, tall=80, min_tall=58, max_tall=130, pad=7, names=(12.5, 11.5, 10.5),
            large_names=(12.5, 11.5, 10.5), large_dose=Type(17, 700), large_extras=Type(10, 400, 12),
        ),
        back=Back(
            head=Head(Type(15, 700), 11.5, Type(12, 700), Type(9.5, 400, 11.4), 13.5, 12.5, 6),
            steps=(14, 13, 12, 11.5, 11, 10.5), said=10, ladder=False, shares_feel=False, heading_gap=7,
        ),
        preface=Preface(Type(9.5, 400, 11.4), Type(11, 400, 14), 9.5, (11, 10, 9.5)),
    )  # fmt: skip


def _small(frame: Box) -> CardFormat:
    """A7: one exercise a card, its steps in a few words."""
    ticks = Ticks(box=13.2, gap=3.4, label=Type(10, 500), own=Type(10.5, 700), row=16.4)
    return CardFormat(
        frame,
        margin=_NARROW,
        foot_rule=14,
        long_foot=False,
        brief=True,
        tile_gap=3,
        head=Head(Type(13, 700), 10.5, Type(11.5, 700), Type(9.5, 400, 11.4), 11, 12, 5, max_under=1),
        exercise=ExerciseFront(
            pictures=133, max_pictures=150, min_pictures=64, joint=98, joint_tall=133, min_joint=56,
            badge=0, days=4, names=(15, 14, 13, 12), name_gap=6, dose=Type(28, 700), min_dose=15,
            extras=Type(11, 500, 13.5), min_extras=9.5, ticks=ticks, table=False, facts=False,
        ),
        routine=RoutineFront(
            most=1, beside=9, tall=90, min_tall=50, max_tall=110, pad=5,
            large_names=(13, 12, 11), large_dose=Type(20, 700), large_extras=Type(10, 400, 12), ticks=ticks,
        ),
        back=Back(
            head=Head(Type(15, 700), 11, Type(11.5, 700), Type(9.5, 400, 11.4), 12, 11.5, 5),
            steps=(13, 12, 11.5, 11, 10.5), said=10, mistake=False, ladder=False, heading_gap=5,
        ),
        preface=Preface(Type(9.5, 400, 11.4), Type(10, 400, 12.4), 9.5, (10, 9.5)),
    )  # fmt: skip


def _poker(frame: Box) -> CardFormat:
    """63 x 88 mm, to be held like a hand of cards: picture and dose alone."""
    return CardFormat(
        frame,
        margin=6.1 * MM,
        foot_rule=0,
        long_foot=False,
        has_back=False,
        head=Head(Type(13, 700), 10.5, Type(11, 700), Type(9.5, 400, 11.4), 11, 12, 5, max_under=1),
        exercise=ExerciseFront(
            pictures=146, max_pictures=150, min_pictures=56, joint=0, badge=0, days=3,
            names=(15, 14, 13, 12), name_gap=6, dose=Type(28, 700), min_dose=13,
            extras=Type(11, 500, 13.5), min_extras=9.5,
            table=False, boxes=False, facts=False,
        ),
        routine=RoutineFront(most=1),
        preface=Preface(Type(9.5, 400, 11.4), Type(9.5, 400, 11.6), 9.5, (9.5,)),
    )  # fmt: skip
