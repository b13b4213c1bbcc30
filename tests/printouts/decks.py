"""Decks of cards of a plan, and what stands on their sides, for the tests of cards."""

from functools import cache

from desktop.model.dose import Dose
from desktop.model.exercise import Exercise, Library
from desktop.model.plan import Plan, PlannedExercise, Run, RunKind
from desktop.wording.instructions import instructed
from desktop.wording.voice import Voice
from printouts import Options
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.parts import Card
from printouts.cards.routine_deck import routine_deck
from printouts.marks import Marks, Panel, Text
from printouts.press import press_for
from tests.printouts.jobs import press
from tests.printouts.sample import DRAWINGS, LIBRARY, WEEK

VOICE = Voice.of()
MONDAY, TUESDAY, WEDNESDAY = WEEK.dates[:3]


def routine_cards(plan: Plan, paper: str = "a4", library: Library = LIBRARY) -> list[Card]:
    return routine_deck(plan, WEEK, press_for(library, DRAWINGS, Options(paper=paper)))


def exercise_cards(plan: Plan, paper: str = "a4", *, every: bool = False) -> list[Card]:
    return without_opening(exercise_deck(plan, WEEK, press(paper=paper), every=every))


@cache
def shipped(language: str, size: str, paper: str, *, large: bool = False) -> list[Card]:
    """A card for each exercise that ships; several tests look at each of these decks."""
    printing = press(language, card=size, paper=paper, unit="mi", large=large)
    return exercise_deck(Plan(), WEEK, printing, every=True)


def without_opening(deck: list[Card]) -> list[Card]:
    """The cards without the one of the health note, where no back has room for that."""
    opening = "Before you start" in said(deck[0].front)
    return deck[opening:]


def said(side: Marks) -> str:
    """All the words of a side, in the order in which they stand."""
    return " ".join(mark.text for mark in side if isinstance(mark, Text))


def boxes(side: Marks) -> list[Panel]:
    """The boxes to tick."""
    return [
        mark
        for mark in side
        if isinstance(mark, Panel) and mark.fill == "#FFFFFF" and mark.radius < mark.box.width / 2
    ]


def told(exercise: str, *doses: Dose) -> Exercise:
    """An exercise of the library with these doses in its words, or its usual one."""
    known = LIBRARY[exercise]
    return instructed(VOICE, known, doses or (known.dose,))


def run(key: str, *names: str, dose: Dose | None = None) -> Run:
    items = tuple(
        PlannedExercise(f"{key}{at}", name, dose or LIBRARY[name].dose) for at, name in enumerate(names)
    )
    return Run(key, RunKind.EASY, 8000, warm_up=items)
