"""A print of every kind of paper, and of the ways that make other files of one kind."""

from functools import cache
from typing import Any, Final

from printouts import Pages, Sheet, lay_out, pdf
from tests.printouts.jobs import job

OTHER_WAYS: Final[dict[str, tuple[Sheet, dict[str, Any]]]] = {
    "fridge upright, ink saving": (Sheet.FRIDGE, {"orientation": "upright", "ink_saving": True}),
    "fridge in large print": (Sheet.FRIDGE, {"large": True}),
    "fridge in German on Letter": (Sheet.FRIDGE, {"language": "de", "paper": "letter"}),
    "cards to be turned": (Sheet.CARDS, {"sides": "long", "rule": True, "marks": "lines"}),
    "cards to be folded, ink saving": (Sheet.CARDS, {"sides": "fold", "ink_saving": True}),
    "cards for poker players": (Sheet.CARDS, {"card": "poker", "gap": 3}),
    "routines on their heads": (Sheet.ROUTINES, {"sides": "short", "card": "a7"}),
    "routines fed twice": (Sheet.ROUTINES, {"sides": "fronts-backs", "paper": "letter"}),
}
PAPERS: Final = {**{what.value: (what, dict[str, Any]()) for what in Sheet}, **OTHER_WAYS}


@cache
def laid_out(name: str) -> Pages:
    """The pages of one of them."""
    what, options = PAPERS[name]
    return lay_out(job(what, **options))


@cache
def written(name: str) -> bytes:
    """The PDF file of one of them: many look at it, none changes it."""
    return pdf(laid_out(name))
