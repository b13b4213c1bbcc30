"""Words of cards: their sizes, and why they cannot be printed."""

from collections.abc import Mapping

from desktop.wording import printing
from desktop.wording.phrase import Phrase

PAPER_NAMES: Mapping[str, Phrase] = {
    "a4": printing.A4,
    "letter": printing.LETTER,
    "a3": Phrase("A3", context="a size of paper"),
    "a5": Phrase("A5", context="a size of paper"),
    "tabloid": Phrase("Tabloid", context="a size of paper"),
    "legal": Phrase("Legal", context="a size of paper"),
}
CARD_SIZES: Mapping[str, Phrase] = {
    "a6": Phrase("A6", context="a size of card"),
    "a5": Phrase("A5", context="a size of card"),
    "a7": Phrase("A7", context="a size of card"),
    "3x5": Phrase("3 × 5 in", context="a size of card"),
    "4x6": Phrase("4 × 6 in", context="a size of card"),
    "poker": Phrase("Poker", context="a size of card"),
}
CARD_DOES_NOT_FIT = Phrase(
    "No card of the size {card} fits on {paper}; choose a smaller card or a larger paper."
)
PAIR_DOES_NOT_FIT = Phrase(
    "A card of the size {card}, front beside back, does not fit on {paper}; "
    "choose a smaller card, a larger paper, or sides that are not folded."
)
CHECK_LENGTH = Phrase("100 mm")
