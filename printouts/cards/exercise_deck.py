"""One card for each exercise that stands in the week, in the order of the library."""

from collections.abc import Mapping

from desktop.model.dose import Dose
from desktop.model.exercise import Exercise
from desktop.model.plan import Plan, items
from desktop.model.week import Week
from printouts.cards.exercise_card import Planned, back, front
from printouts.cards.parts import MARGIN, Card
from printouts.cards.preface import preface, preface_card
from printouts.inks import Inks
from printouts.job import NothingToPrint
from printouts.marks import Box
from printouts.words import dose_text, known, week_title, weekday


def exercise_deck(
    plan: Plan, week: Week, library: Mapping[str, Exercise], size: Box, inks: Inks, *, every: bool
) -> list[Card]:
    """The deck; with ``every``, one card for each exercise of the library. Raises NothingToPrint."""
    planned = planned_exercises(plan, week, library, every=every)
    if not planned:
        raise NothingToPrint(
            f"Week {week.name} holds no exercises, so there are no exercise cards to print; "
            "add one to a run or to a session first."
        )
    doses = [one.dose for one in planned]
    said = preface(doses, size.width - 2 * MARGIN, inks)
    first_back = back(size, planned[0], library, inks, said)
    cards = []
    if first_back is None:
        contents = [(one.exercise.name, dose_text(one.dose)) for one in planned]
        cards.append(preface_card(size, doses, "Exercise cards", week_title(week), contents, inks))
    for at, one in enumerate(planned):
        behind = first_back if at == 0 and first_back else back(size, one, library, inks)
        cards.append(Card(front(size, one, inks), behind or ()))
    return cards


def planned_exercises(
    plan: Plan, week: Week, library: Mapping[str, Exercise], *, every: bool
) -> list[Planned]:
    """What to make cards of. A dose that differs within the week is printed at its longest.

    Exercises that the library has lost come last.
    """
    doses: dict[str, list[Dose]] = {}
    days: dict[str, list[str]] = {}
    for when in week:
        for entry in plan.day(when):
            for item in items(entry):
                doses.setdefault(item.exercise, []).append(item.dose)
                days.setdefault(item.exercise, []).append(weekday(when))
    order = [*library, *(lost for lost in doses if lost not in library)]
    return [
        Planned(
            known(library, exercise),
            max(doses.get(exercise) or [library[exercise].dose], key=lambda dose: dose.seconds),
            ", ".join(dict.fromkeys(days.get(exercise, []))),
        )
        for exercise in order
        if every or exercise in doses
    ]
