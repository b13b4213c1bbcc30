"""An exercise on as few lines as can be: its dose behind its name rather than under it.

On one line the dose ends where the column does. On several it follows the name like words of a sentence, and
no line ends within ``3 × 15 each`` or ``rest 30 s``. Nothing of a dose is left out.
"""

from collections.abc import Iterator
from typing import NamedTuple

from desktop.wording.doses import FullDose
from printouts.formats.sizes import Near
from printouts.hyphens import kept_by_language
from printouts.script import right_to_left
from printouts.type import Type
from printouts.writing import width

_GAP = 5.0  # between name and dose
_SPACE = 0.28  # between two words, in sizes


class Word(NamedTuple):
    """Words that stay together, and where they begin: on which line, how far from its start."""

    text: str
    style: Type
    line: int
    left: float


@kept_by_language(4096)
def joined(name: str, doses: tuple[FullDose, ...], room: float, near: Near) -> tuple[Word, ...]:
    """Name and dose on the fewest lines, as much of the dose strong as fits these; none where a word is too
    wide.

    What runs from right to left is joined on a line of its own alone, its name and its dose at the two ends.
    """
    name_width = width(name, near.name)
    for dose in doses:
        words = list(_dose(dose, near))
        reach = sum(one[2] for one in words) + sum(_SPACE * style.size for _, style, _ in words[1:])
        if name_width + _GAP + reach <= room:
            return (Word(name, near.name, 0, 0.0), *_ending(words, room))
    if any(right_to_left(text) for text in (name, *(dose.strong for dose in doses))):
        return ()
    tried = [_flowing([*_name(name, near), *_dose(dose, near)], room, near) for dose in doses]
    found = [words for words in tried if words]
    return min(found, key=lambda words: words[-1].line) if found else ()


_Measured = tuple[str, Type, float]


def _name(name: str, near: Near) -> Iterator[_Measured]:
    for word in name.split():
        yield word, near.name, width(word, near.name)


def _dose(dose: FullDose, near: Near) -> Iterator[_Measured]:
    pieces = [(dose.strong, near.dose), *((phrase, near.rest) for phrase in dose.plain)]
    for at, (text, style) in enumerate(pieces, 1):
        text = text + "," if at < len(pieces) else text
        yield text, style, width(text, style)


def _ending(words: list[_Measured], room: float) -> list[Word]:
    """The words on the first line, the last of them at its end."""
    found: list[Word] = []
    end = room
    for text, style, wide in reversed(words):
        found.append(Word(text, style, 0, end - wide))
        end -= wide + _SPACE * style.size
    return found[::-1]


def _flowing(words: list[_Measured], room: float, near: Near) -> tuple[Word, ...]:
    """Line by line, each as full as can be; none where one of them is too wide for any."""
    found: list[Word] = []
    line, left = 0, 0.0
    for text, style, wide in words:
        if wide > room:
            return ()
        after_name = bool(found) and found[-1].style == near.name != style
        begin = left + (_GAP if after_name else _SPACE * style.size) if left else 0.0
        if begin + wide > room:
            line, begin = line + 1, 0.0
        found.append(Word(text, style, line, begin))
        left = begin + wide
    return tuple(found)
