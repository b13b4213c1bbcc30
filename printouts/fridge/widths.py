"""How wide the columns of a week across are: a day that holds nothing leaves its room to the others.

In a week that has not room for everything so does a day with a single session and nothing to it.
"""

from collections.abc import Sequence
from typing import Final

from desktop.model.week import ANY_DAY, Week
from desktop.wording import dates
from printouts.fridge.blocklines import block_room, name_room
from printouts.fridge.content import DaySaid, exercises, sessions
from printouts.fridge.daynames import days_of
from printouts.marks import Box
from printouts.press import Press
from printouts.writing import width

STRONG_SHARE: Final = 1.15  # of a day of strength beside narrow days: its doses are the longest
LIGHT_SHARE: Final = 0.8  # of its width, to which a day without exercises narrows for another's name
MAX_SHARE: Final = 1.6  # of a seventh: beside narrow days no other gets wider
_HAIR: Final = 0.01
_BESIDE_NUMBER = 7.0  # between a day's name and its number


def columns(
    week: Week,
    days: Sequence[DaySaid],
    press: Press,
    others: Sequence[Sequence[DaySaid]] = (),
    *,
    crowded: bool = False,
) -> tuple[Box, ...]:
    """The column of each day, as tall as the page within its margins; ``others`` are weeks that share them,
    whose names have room too.
    """
    body, gutter = press.sheet.body, press.sheet.days.gutter
    room = body.width - (len(days) - 1) * gutter
    alike = list(zip(days, *others, strict=True))
    names = [max(_named(day, press) for day in each) for each in alike]
    if crowded:
        blocks = [max(_block(day, press) for day in each) for each in alike]
        widths = _crowded([_weight_when_crowded(day) for day in days], _least(week, blocks, press), room)
    else:
        widths = _weighed([_weight(day, days) for day in days], _least(week, names, press), room)
    least = [_gives(day) * wide for day, wide in zip(days, widths, strict=True)]
    boxes, left = [], body.left
    for wide in _widened(widths, names, least):
        boxes.append(Box(left, body.top, wide, body.height))
        left += wide + gutter
    return tuple(boxes)


def gives_room(days: Sequence[DaySaid]) -> bool:
    """Whether columns of a crowded week are others than usual."""
    return any(map(_is_light, days)) and not all(map(_is_light, days))


def _is_light(day: DaySaid) -> bool:
    """Whether a day holds no more than one session without exercises and notes: in a narrow column too all of
    it is there."""
    if day.first or day.later or exercises(day):
        return False
    return day.key is None or day.key.notes is None


def _block(day: DaySaid, press: Press) -> float:
    """How wide a day must be for its block."""
    return block_room(day.key, press.sheet.sizes[-1].blocks) + _HAIR if day.key else 0.0


def _weight_when_crowded(day: DaySaid) -> float:
    if _is_light(day):
        return 0.0
    return STRONG_SHARE if day.strong else 1.0


def _crowded(weights: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Days without weight are as narrow as they can be, the others share what these leave."""
    equal = room / len(weights)
    narrow = [0.0 if weight else min(equal, wide) for wide, weight in zip(least, weights, strict=True)]
    rest = (room - sum(narrow)) / sum(weights)
    return [wide or rest * weight for wide, weight in zip(narrow, weights, strict=True)]


def _weight(day: DaySaid, days: Sequence[DaySaid]) -> float:
    if day.bare:
        return 0.0
    return STRONG_SHARE if day.strong and any(other.bare for other in days) else 1.0


def _gives(day: DaySaid) -> float:
    """To what share of its width a day may narrow for the name of another's session: not one whose exercises
    would wrap.
    """
    return 1.0 if day.bare or exercises(day) else LIGHT_SHARE


def _named(day: DaySaid, press: Press) -> float:
    """How wide a day must be for its sessions' names, each on a line."""
    least = press.sheet.sizes[-1].blocks
    return max((name_room(session, least) + _HAIR for session in sessions(day)), default=0.0)


def _least(week: Week, named: Sequence[float], press: Press) -> list[float]:
    """How wide each day's name and number are beside each other, or its rest is."""
    form, voice = press.sheet.days, press.voice
    names = [
        width(dates.weekday(voice, when), form.name)
        + (0.0 if when == ANY_DAY else _BESIDE_NUMBER + width(voice.number(when.day), form.number))
        for when in days_of(week, len(named))
    ]
    return list(map(max, names, named))


def _weighed(weights: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Widths of columns by their weights; one without weight is no wider than it must be."""
    equal = room / len(weights)
    total = sum(weights)
    if not total or min(weights) > 0:
        return [equal] * len(weights)
    bare = weights.count(0.0)
    narrow = min(equal, max(wide for wide, weight in zip(least, weights, strict=True) if not weight))
    rest = room - bare * narrow
    widths = [min(MAX_SHARE * equal, rest * weight / total) for weight in weights]
    narrow = (room - sum(widths)) / bare
    return [wide if weight else narrow for wide, weight in zip(widths, weights, strict=True)]


def _widened(widths: Sequence[float], needs: Sequence[float], least: Sequence[float]) -> list[float]:
    """Columns that are too narrow for a word of a name get room from the others, as far as these have it."""
    found = list(widths)
    for at in sorted(range(len(found)), key=lambda at: needs[at] - found[at]):
        gives = [
            0.0 if other == at else max(0.0, wide - max(need, low))
            for other, (wide, need, low) in enumerate(zip(found, needs, least, strict=True))
        ]
        wanted = needs[at] - found[at]
        if 0 < wanted <= sum(gives):
            share = wanted / sum(gives)
            found = [wide - share * give for wide, give in zip(found, gives, strict=True)]
            found[at] = needs[at]
    return found
