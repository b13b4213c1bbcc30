"""No name and no dose on a card is cut for its length: in any script, on every size and paper."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.model.catalogue import MAX_COUNT, MAX_LABEL, MAX_SHORT_NAME
from desktop.model.dose import Dose
from desktop.model.exercise import Library
from desktop.model.plan import Day, Plan, Run, RunKind, StrengthSession
from printouts import Options
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.parts import Card
from printouts.cards.routine_deck import routine_deck
from printouts.formats.cut import SIZES
from printouts.press import press_for
from printouts.writing import ELLIPSIS
from tests.printouts.sample import DRAWINGS, LIBRARY, WEEK, routine
from tests.printouts.scripts import ALL
from tests.printouts.test_card_laws import check, texts

LONG = (
    "Slow weighted calf raise on the edge of a step, with straight knees",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützen-Wadenheben",
    "W" * MAX_LABEL,
    *(f"{text} " * MAX_LABEL for text in ALL.values()),
)
EXERCISES = ("ankle-alphabet", "calf-raise", "heel-to-toe-walk", "single-leg-balance", "lateral-hops")

names = st.sampled_from([name[:MAX_LABEL].strip() for name in LONG])
counts = st.sampled_from([name[:MAX_COUNT].strip() for name in LONG])
doses = st.builds(
    Dose,
    sets=st.integers(1, 12),
    count=counts,
    load=st.none() | st.just(12.5),
    rest=st.none() | st.just(90),
    each_side=st.booleans(),
)


@st.composite
def weeks(draw: st.DrawFn) -> Plan:
    """A run and a session of two days, whose names and doses are long."""
    days: dict[date, Day] = {}
    for at, when in enumerate(WEEK.dates[1:3]):
        chosen = draw(st.lists(st.sampled_from(EXERCISES), min_size=1, max_size=3, unique=True))
        items = [(exercise, draw(doses)) for exercise in chosen]
        session = StrengthSession(f"s{at}", draw(names), routine(f"s{at}", *items))
        days[when] = (Run(f"r{at}", RunKind.EASY, 8000, warm_up=routine(f"w{at}", *items)), session)
    return Plan(days)


@settings(max_examples=8)
@given(weeks(), names, st.sampled_from(["a4", "letter"]), st.sampled_from(list(SIZES)))
def test_names_and_doses_stand_whole_on_every_card(plan: Plan, name: str, paper: str, size: str) -> None:
    called = {key: LIBRARY[key]._replace(name=name, short_name=name[:MAX_SHORT_NAME]) for key in EXERCISES}
    options = Options(paper=paper, card=size)
    printing = press_for(Library({**LIBRARY, **called}), DRAWINGS, options)
    for deck in (routine_deck(plan, WEEK, printing), exercise_deck(plan, WEEK, printing, every=False)):
        assert cut(deck) == []
        check(deck, printing.card)


def cut(deck: list[Card]) -> list[str]:
    """What ends in an ellipsis."""
    return [mark.text for card in deck for mark in texts(card) if ELLIPSIS in mark.text]
