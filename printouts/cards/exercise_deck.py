"""One card for each exercise that stands in the week, in the order of the library."""

from datetime import date

from desktop.model.dose import Dose
from desktop.model.plan import Plan, items
from desktop.model.week import Week
from desktop.wording import dates, paper
from desktop.wording.phrase import said
from printouts.cards.exercise_back import back
from printouts.cards.exercise_front import Planned, front
from printouts.cards.parts import Card
from printouts.cards.preface import preface, preface_card
from printouts.job import NothingToPrint
from printouts.press import Press


def exercise_deck(plan: Plan, week: Week, press: Press, *, every: bool) -> list[Card]:
    """The deck; with ``every``, one card for each exercise of the library. Raises NothingToPrint."""
    planned = planned_exercises(plan, week, press, every=every)
    if not planned:
        raise NothingToPrint(said(paper.NO_EXERCISES, week=week.name))
    doses = [one.dose for one in planned]
    first_back = back(planned[0], press, preface(doses, press))
    cards = []
    if first_back is None:
        contents = [(one.exercise.name, press.dose(one.dose)) for one in planned]
        title = press.voice(paper.EXERCISE_CARDS)
        cards.append(preface_card(doses, title, dates.week_title(press.voice, week), contents, press))
    for at, one in enumerate(planned):
        behind = first_back if at == 0 and first_back else back(one, press)
        cards.append(Card(front(one, press), behind or ()))
    return cards


def planned_exercises(plan: Plan, week: Week, press: Press, *, every: bool) -> list[Planned]:
    """What to make cards of. A dose that differs within the week is printed at its longest.

    Exercises that the library has lost come last.
    """
    doses: dict[str, list[Dose]] = {}
    days: dict[str, list[date]] = {}
    for when in week:
        for entry in plan.day(when):
            for item in items(entry):
                doses.setdefault(item.exercise, []).append(item.dose)
                days.setdefault(item.exercise, []).append(when)
    library = press.library
    order = [*library, *(lost for lost in doses if lost not in library)]
    return [
        Planned(
            press.exercise(exercise),
            max(doses.get(exercise) or [library[exercise].dose], key=lambda dose: dose.seconds),
            ", ".join(dates.weekday(press.voice, when) for when in dict.fromkeys(days.get(exercise, []))),
        )
        for exercise in order
        if every or exercise in doses
    ]
