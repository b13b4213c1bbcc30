"""The kinds of paper that there are, and their names."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from desktop.wording import paper, small_papers
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice


class Sheet(StrEnum):
    """The kinds of paper; the values are the words of the command line."""

    FRIDGE = "fridge"
    ROUTINES = "routines"
    CARDS = "cards"
    MONTH = "month"
    POCKET = "pocket"
    PHONE = "phone"
    STRIP = "strip"
    WHY = "why"


NAMES: Final[Mapping[Sheet, Phrase]] = {
    Sheet.FRIDGE: paper.NAME_FRIDGE,
    Sheet.ROUTINES: paper.NAME_ROUTINES,
    Sheet.CARDS: paper.NAME_CARDS,
    Sheet.MONTH: paper.NAME_MONTH,
    Sheet.POCKET: paper.NAME_POCKET,
    Sheet.PHONE: small_papers.NAME_PHONE,
    Sheet.STRIP: small_papers.NAME_STRIP,
    Sheet.WHY: small_papers.NAME_WHY,
}

WEEKLESS: Final = frozenset({Sheet.WHY})
"""What shows nothing of a week, and is the same for every runner."""


def papers_named(what: Iterable[Sheet], voice: Voice) -> str:
    """Kinds of paper by name: “fridge sheet and exercise cards”."""
    return voice.listed(voice(NAMES[kind]) for kind in what)
