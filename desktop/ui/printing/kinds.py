"""The kinds of paper that the dialog offers: one line each."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.ui.printing import emblems
from desktop.ui.theme import Theme
from desktop.wording import printing as words
from desktop.wording.phrase import Phrase
from printouts import Sheet

Emblem = Callable[[QPainter, QRectF, Theme], None]
"""Paints a small picture of a kind of paper."""


class Kind(NamedTuple):
    """What a kind of paper is called, what it is, its picture, and the options that it goes by.

    ``large_line`` is what it is in large print, where that is something else.
    """

    title: Phrase
    line: Phrase
    emblem: Emblem
    uses: frozenset[str]
    large_line: Phrase | None = None

    def told(self, *, large: bool) -> Phrase:
        """What it is, as it would be printed now."""
        return self.large_line if large and self.large_line else self.line


_EVERY: Final = frozenset({"language", "ink_saving"})
_ALL: Final = _EVERY | {"weeks"}
_SHEET: Final = _ALL | {"paper"}
_FRIDGE: Final = _SHEET | {"orientation", "large", "second", "figures", "notes"}
_CARDS: Final = _SHEET | {"large", "card", "gap", "sides", "offset", "marks", "rule"}

KINDS: Final[Mapping[Sheet, Kind]] = {
    Sheet.FRIDGE: Kind(words.FRIDGE, words.FRIDGE_LINE, emblems.week, _FRIDGE, words.FRIDGE_LARGE_LINE),
    Sheet.ROUTINES: Kind(words.ROUTINES, words.ROUTINES_LINE, emblems.routine, _CARDS | {"routine"}),
    Sheet.CARDS: Kind(words.CARDS, words.CARDS_LINE, emblems.exercise, _CARDS | {"every_exercise"}),
    Sheet.MONTH: Kind(words.MONTH, words.MONTH_LINE, emblems.month, _SHEET | {"orientation"}),
    Sheet.POCKET: Kind(words.POCKET, words.POCKET_LINE, emblems.pocket, _SHEET),
    Sheet.STRIP: Kind(words.STRIP, words.STRIP_LINE, emblems.strip, _SHEET | {"figures"}),
    Sheet.PHONE: Kind(words.PHONE, words.PHONE_LINE, emblems.phone, _ALL),
    Sheet.WHY: Kind(
        words.WHY, words.WHY_LINE, emblems.why, _EVERY | {"paper", "large"}, words.WHY_LARGE_LINE
    ),
}
"""In the order in which they are offered."""

USUAL: Final = (Sheet.FRIDGE, Sheet.ROUTINES, Sheet.CARDS)
"""What is offered at once; the others follow when they are asked for."""
