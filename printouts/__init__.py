"""Paper: a plan becomes boxes in points, and boxes become PDF pages. No Qt.

The three functions return the bytes of a PDF file; the same input gives the same bytes. ReportLab is loaded
when the first of them is called, so that importing this package costs nothing.
"""

from collections.abc import Mapping

from desktop.model.exercise import Exercise
from desktop.model.plan import Plan
from desktop.model.week import Week
from printouts.options import NothingToPrint, Options

__all__ = ["NothingToPrint", "Options", "exercise_cards", "fridge_sheet", "routine_cards"]


def fridge_sheet(plan: Plan, week: Week, library: Mapping[str, Exercise], options: Options) -> bytes:
    """The week on one landscape page. An empty week is printed too: an empty sheet to fill in by hand."""
    from printouts.fridge.sheet import fridge_page
    from printouts.pdf import pdf

    page = fridge_page(plan, week, library, options)
    return pdf([page], f"Week {week.number}", options.palette())


def routine_cards(plan: Plan, week: Week, library: Mapping[str, Exercise], options: Options) -> bytes:
    """A card for each distinct warm-up and cool-down, four to a sheet. Raises NothingToPrint."""
    from printouts.cards.imposition import card_size, impose
    from printouts.cards.routine_deck import routine_deck
    from printouts.inks import inks_for
    from printouts.pdf import pdf

    inks = inks_for(options.ink_saving)
    cards = routine_deck(plan, week, library, card_size(options.paper), options.unit, inks)
    title = f"Week {week.number}, warm-up and cool-down cards"
    return pdf(impose(cards, options, inks), title, options.palette())


def exercise_cards(plan: Plan, week: Week, library: Mapping[str, Exercise], options: Options) -> bytes:
    """A card for each exercise of the week (or of the library), four to a sheet. Raises NothingToPrint."""
    from printouts.cards.exercise_deck import exercise_deck
    from printouts.cards.imposition import card_size, impose
    from printouts.inks import inks_for
    from printouts.pdf import pdf

    inks = inks_for(options.ink_saving)
    size = card_size(options.paper)
    cards = exercise_deck(plan, week, library, size, inks, every=options.every_exercise)
    return pdf(impose(cards, options, inks), f"Week {week.number}, exercise cards", options.palette())
