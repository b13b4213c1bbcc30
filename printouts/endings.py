"""Where the first line of a text ends: the last place that fits, measured."""

from collections.abc import Sequence
from itertools import accumulate

from printouts.breaking import Stop, stops, within
from printouts.hyphens import LONG_WORD
from printouts.measuring import width
from printouts.script import SOFT_HYPHEN
from printouts.shaping.signs import signs
from printouts.type import Type

GOOD_PART = 4
"""Letters that a word which is hyphenated leaves on each line, where it has a place for that."""
_HEBREW = "\u0590"  # the first letters that are not hyphenated


def first_line(text: str, style: Type, room: float) -> Stop:
    """Where the first line ends: behind whole words, behind at least one sign.

    A number stays with the word behind it, ``3 km``, and a word with hyphens in one piece, as long as they
    fit on a line at all.
    """
    most = most_letters(style, room)
    if len(text) <= most and width(text, style) <= room:
        return Stop(len(text))
    last: Stop | None = None
    for stop in stops(text[:most]):
        if width(line_to(text, stop), style) > room:
            break
        if last is None or _willingly(text, stop) >= _willingly(text, last):
            last = stop
    if last is None:
        return _part_of_a_word(text, 0, style, room) or _cut(text, style, room)
    word = text[last.at : last.at + most].lstrip().partition(" ")[0]
    if len(word) >= LONG_WORD and width(word, style) > room:  # it will be broken, so it fills this line too
        return _part_of_a_word(text, last.at, style, room) or last
    return last


def _willingly(text: str, stop: Stop) -> int:
    """How well a line may end there: rather behind a sign, ``2 × / 20 m``, than between number and unit."""
    return 2 if stop.firm else int(not text[stop.at - 1 : stop.at].isdigit())


def _part_of_a_word(text: str, start: int, style: Type, room: float) -> Stop | None:
    """The last place that fits within the word that begins there."""
    start += text[start : start + 1].isspace()
    word = text[start : start + most_letters(style, room)].partition(" ")[0]
    fits = [
        stop
        for stop in reversed(within(word))
        if width(line_to(text, stop._replace(at=start + stop.at)), style) <= room
    ]
    good = (stop for stop in fits if not stop.hyphen or GOOD_PART <= stop.at <= len(word) - GOOD_PART)
    found = next(good, fits[0] if fits else None)
    return found and found._replace(at=start + found.at)


def _cut(text: str, style: Type, room: float) -> Stop:
    """As many signs as fit, at least one; behind a hyphen between two letters of a script that has one.

    A word of which its language knows no place to break so leaves four letters on each line, as long as that
    many fit.
    """
    ends = ends_of_signs(text[: most_letters(style, room)])
    fits = 1
    while fits + 1 < len(ends) and width(text[: ends[fits + 1]], style) <= room:
        fits += 1
    word = len(text.partition(" ")[0])
    for least in (GOOD_PART, 1):
        for end in reversed(ends[1 : fits + 1]):
            stop = Stop(end, SOFT_HYPHEN, broken=True)
            enough = least <= end <= word - least and _between_letters(text, end)
            if enough and width(line_to(text, stop), style) <= room:
                return stop
    return Stop(ends[fits], broken=True)


def _between_letters(text: str, at: int) -> bool:
    """Whether a hyphen may stand there: between letters of Latin, Greek or Cyrillic."""
    before, after = text[at - 1], text[at]
    return before.isalpha() and after.isalpha() and max(before, after) < _HEBREW


def most_letters(style: Type, room: float) -> int:
    """More letters than a line holds, so that a long text is not measured whole for each of its lines."""
    return 40 + int(8 * room / style.size)


def line_to(text: str, stop: Stop) -> str:
    """What stands on a line that ends there."""
    return text[: stop.at].rstrip().removesuffix(SOFT_HYPHEN) + stop.hyphen


def ends_of_signs(text: str) -> Sequence[int]:
    """Where a text may be cut, from its start to its end; plain text behind each character."""
    if text.isascii():
        return range(len(text) + 1)
    return [0, *accumulate(map(len, signs(text)))]
