"""The week of the mock-ups, and a library to print it with."""

from dataclasses import replace
from datetime import date

from desktop.model.dose import Dose
from desktop.model.edits import add_entry
from desktop.model.plan import (
    CrossTraining,
    Note,
    Plan,
    PlannedExercise,
    Rest,
    Routine,
    Run,
    RunKind,
    StrengthSession,
)
from desktop.model.week import Week
from desktop.wording.built_in import exercises_in
from printouts.drawings import Drawings
from resources.figures.source import BakedFigures

WEEK = Week(date(2026, 11, 23))


LIBRARY = exercises_in()
DRAWINGS = Drawings(BakedFigures())


def routine(name: str, *doses: tuple[str, Dose]) -> Routine:
    """Items with readable ids, unique when ``name`` is."""
    return tuple(PlannedExercise(f"{name}-{at}", exercise, dose) for at, (exercise, dose) in enumerate(doses))


ALPHABET = ("ankle-alphabet", Dose(count="A–Z", each_side=True))
CALF = ("calf-raise", Dose(sets=2, reps=12))
WALK = ("heel-to-toe-walk", Dose(sets=2, distance=20))
BALANCE = ("single-leg-balance", Dose(sets=3, hold=15, each_side=True))
HOPS = ("lateral-hops", Dose(sets=2, reps=10, each_side=True))


def plan() -> Plan:
    """Seven days: four runs, two strength sessions, a bicycle ride and a day of rest."""
    days = WEEK.dates
    easy = Run(
        "tue", RunKind.EASY, 8000, 48 * 60,
        warm_up=routine("tue-up", ALPHABET, CALF, WALK),
        cool_down=routine("tue-down", ("band-dorsiflexion", Dose(sets=2, reps=12, each_side=True)), BALANCE),
    )  # fmt: skip
    strength = StrengthSession(
        "wed",
        exercises=routine(
            "wed",
            ("calf-raise-step", Dose(sets=3, reps=10)),
            ("band-inversion", Dose(sets=2, reps=15, each_side=True)),
            ("band-eversion", Dose(sets=2, reps=15, each_side=True)),
            ("single-leg-balance-knee-forward", Dose(sets=3, hold=20, each_side=True)),
            HOPS,
        ),
    )
    tempo = Run(
        "thu", RunKind.TEMPO, 10000, 52 * 60,
        warm_up=routine("thu-up", ALPHABET, CALF, HOPS),
        cool_down=routine(
            "thu-down",
            ("band-plantar-flexion", Dose(sets=2, reps=12, each_side=True)),
            ("single-leg-balance-leg-sweep", Dose(sets=3, hold=15, each_side=True)),
        ),
    )  # fmt: skip
    recovery = Run("sat", RunKind.RECOVERY, 5000, 34 * 60, cool_down=routine("sat-down", BALANCE))
    balance = StrengthSession(
        "sat-2",
        "Balance",
        routine(
            "sat-2",
            ("single-leg-balance-knee-forward", Dose(sets=3, hold=20, each_side=True)),
            ("duck-walk", Dose(sets=2, distance=10)),
        ),
    )
    long = Run(
        "sun", RunKind.LONG, 18000, 110 * 60,
        warm_up=routine("sun-up", ALPHABET, WALK),
        cool_down=routine(
            "sun-down",
            ("band-dorsiflexion", Dose(sets=2, reps=12, each_side=True)),
            ("band-eversion", Dose(sets=2, reps=15, each_side=True)),
        ),
    )  # fmt: skip
    return Plan(
        {
            days[0]: (Rest("mon"),),
            days[1]: (easy,),
            days[2]: (strength,),
            days[3]: (tempo,),
            days[4]: (CrossTraining("fri", duration=40 * 60),),
            days[5]: (recovery, balance),
            days[6]: (long,),
        }
    )


def with_notes(notes: str) -> Plan:
    """The same week with a note of the runner's on Tuesday's run."""
    monday, tuesday = WEEK.dates[:2]
    week = plan()
    run = week.day(tuesday)[0]
    assert isinstance(run, Run)
    return week.with_days({tuesday: (replace(run, notes=notes),), monday: week.day(monday)})


def with_parts() -> Plan:
    """Thursday's run alone, whose notes say its parts."""
    thursday = WEEK.dates[3]
    (run,) = plan().day(thursday)
    assert isinstance(run, Run)
    return Plan({thursday: (replace(run, notes="2 km easy, 6 km at 4:30, 2 km easy"),)})


def with_some_day() -> Plan:
    """The same, and a session, a run and a note that are for some day of it."""
    session = StrengthSession("feet", "Feet", routine("feet", CALF, BALANCE), some_day=True)
    trot = Run("trot", RunKind.RECOVERY, 6000, 2400, cool_down=routine("trot", WALK), some_day=True)
    base = plan()
    for entry in (session, trot, Note("shoes", "Buy shoes", some_day=True)):
        base = add_entry(base, WEEK.thursday, entry)
    return base
