"""One card for each distinct warm-up and cool-down of the week; long ones go on over several cards."""

from collections.abc import Mapping

from desktop.model.exercise import Exercise
from desktop.model.plan import Plan
from desktop.model.week import Week
from printouts.cards.parts import CARDS_ON_A_SHEET, MARGIN, Card
from printouts.cards.preface import preface, preface_card
from printouts.cards.routine_back import back
from printouts.cards.routine_front import front
from printouts.cards.routines import MAX_ON_A_CARD, Hand, PrintedRoutine, dealt, printed_routines
from printouts.inks import Inks
from printouts.job import NothingToPrint
from printouts.marks import Box
from printouts.words import week_title


def routine_deck(
    plan: Plan, week: Week, library: Mapping[str, Exercise], size: Box, unit: str, inks: Inks
) -> list[Card]:
    """The deck. Raises NothingToPrint when no run of the week has a warm-up or a cool-down."""
    found = printed_routines(plan, week)
    if not found:
        raise NothingToPrint(
            f"Week {week.name} has no warm-up and no cool-down, so there are no routine cards to print; "
            "add an exercise to a run first."
        )
    hands = [hand for routine in found for hand in deal(size, routine, library, inks)]
    doses = [item.dose for hand in hands for item in hand.items]
    said = preface(doses, size.width - 2 * MARGIN, inks)
    # Where the last sheet has a place left, a card of its own costs nothing and the steps keep their lines.
    first_back = back(size, hands[0], library, inks, said, run_on=len(hands) % CARDS_ON_A_SHEET == 0)
    cards = []
    if first_back is None:
        contents = [(hand.title, hand.routine.days) for hand in hands]
        cards.append(preface_card(size, doses, "Warm-ups and cool-downs", week_title(week), contents, inks))
    for at, hand in enumerate(hands):
        behind = first_back if at == 0 and first_back else back(size, hand, library, inks)
        cards.append(Card(front(size, hand, library, unit, inks), behind or ()))
    return cards


def deal(size: Box, routine: PrintedRoutine, library: Mapping[str, Exercise], inks: Inks) -> list[Hand]:
    """A routine on as few cards as hold it: at most five exercises each, and their steps on the back."""
    fewest = -(-len(routine.items) // MAX_ON_A_CARD)
    for cards in range(fewest, len(routine.items)):
        hands = _hands(routine, cards)
        if all(back(size, hand, library, inks) is not None for hand in hands):
            return hands
    return _hands(routine, len(routine.items))


def _hands(routine: PrintedRoutine, cards: int) -> list[Hand]:
    blocks = dealt(routine.items, cards)
    return [Hand(routine, items, at, cards) for at, items in enumerate(blocks, 1)]
