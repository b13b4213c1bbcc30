"""One card for each distinct warm-up and cool-down of the week; long ones go on over several cards."""

from desktop.model.plan import Plan
from desktop.model.week import Week
from desktop.wording import dates, paper
from desktop.wording.phrase import said
from printouts.cards.parts import Card
from printouts.cards.preface import preface, preface_card
from printouts.cards.routine_back import back
from printouts.cards.routine_front import front
from printouts.cards.routines import Hand, PrintedRoutine, dealt, printed_routines
from printouts.job import NothingToPrint
from printouts.press import Press


def routine_deck(plan: Plan, week: Week, press: Press) -> list[Card]:
    """The deck. Raises NothingToPrint when no run of the week has a warm-up or a cool-down."""
    found = printed_routines(plan, week)
    if not found:
        raise NothingToPrint(said(paper.NO_ROUTINES, week=week.name))
    hands = [hand for routine in found for hand in deal(routine, press)]
    doses = [item.dose for hand in hands for item in hand.items]
    first_back = back(hands[0], press, preface(doses, press))
    cards = []
    if first_back is None:
        contents = [(hand.title(press.voice), hand.routine.days(press.voice)) for hand in hands]
        title = press.voice(paper.ROUTINES)
        cards.append(preface_card(doses, title, dates.week_title(press.voice, week), contents, press))
    for at, hand in enumerate(hands):
        behind = first_back if at == 0 and first_back else back(hand, press)
        cards.append(Card(front(hand, press), behind or ()))
    return cards


def deal(routine: PrintedRoutine, press: Press) -> list[Hand]:
    """A routine on as few cards as hold it: so many exercises each, and their steps on the back."""
    fewest = -(-len(routine.items) // press.card.max_exercises)
    for cards in range(fewest, len(routine.items)):
        hands = _hands(routine, cards)
        if all(back(hand, press) is not None for hand in hands):
            return hands
    return _hands(routine, len(routine.items))


def _hands(routine: PrintedRoutine, cards: int) -> list[Hand]:
    blocks = dealt(routine.items, cards)
    return [Hand(routine, items, at, cards) for at, items in enumerate(blocks, 1)]
