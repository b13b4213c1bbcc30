"""The two weeks of a sheet for two: a fuller one above, and one with another rhythm below."""

from dataclasses import replace
from typing import Any

from desktop.model.dose import Dose
from desktop.model.plan import CrossTraining, Note, Plan, Rest, Run, RunKind, StrengthSession
from printouts import Neighbour, PrintJob, Sheet, lay_out, pdf
from printouts.fridge.two import Runner
from printouts.marks import Page
from tests.printouts.jobs import job, library, press
from tests.printouts.sample import ALPHABET, BALANCE, CALF, HOPS, LIBRARY, WALK, WEEK, routine

STRETCH = ("band-dorsiflexion", Dose(sets=2, hold=30, each_side=True))


def anna() -> Plan:
    """Four runs, strength and a bicycle ride."""
    days = WEEK.dates
    return Plan(
        {
            days[0]: (Rest("a-mon"),),
            days[1]: (
                Run(
                    "a-tue", RunKind.EASY, 8000, 48 * 60,
                    warm_up=routine("a-tue-up", ALPHABET, CALF),
                    cool_down=routine("a-tue-down", STRETCH),
                ),
            ),
            days[2]: (
                StrengthSession(
                    "a-wed", "Ankle strength",
                    routine(
                        "a-wed",
                        ("calf-raise-weighted", Dose(sets=3, reps=12, load=5, rest=60)),
                        ("band-inversion", Dose(sets=2, reps=15, each_side=True)),
                        ("single-leg-balance-knee-forward", Dose(sets=3, hold=20, each_side=True)),
                    ),
                ),
            ),
            days[3]: (
                Run(
                    "a-thu", RunKind.TEMPO, 10000, 52 * 60,
                    warm_up=routine("a-thu-up", WALK, HOPS),
                    cool_down=routine("a-thu-down", STRETCH),
                ),
            ),
            days[4]: (CrossTraining("a-fri", duration=40 * 60),),
            days[5]: (Run("a-sat", RunKind.RECOVERY, 5000, 34 * 60, cool_down=routine("a-sat-d", BALANCE)),),
            days[6]: (
                Run(
                    "a-sun", RunKind.LONG, 18000, 110 * 60,
                    warm_up=routine("a-sun-up", ALPHABET, WALK),
                    cool_down=routine("a-sun-down", STRETCH),
                ),
            ),
        }
    )  # fmt: skip


def ben() -> Plan:
    """Three runs and strength, and days without anything."""
    days = WEEK.dates
    return Plan(
        {
            days[0]: (Run("b-mon", RunKind.EASY, 6000, 40 * 60, cool_down=routine("b-mon-d", STRETCH)),),
            days[2]: (
                Run(
                    "b-wed", RunKind.HILLS, 8000, 50 * 60,
                    warm_up=routine("b-wed-up", ALPHABET, CALF, HOPS),
                    cool_down=routine("b-wed-down", STRETCH),
                ),
            ),
            days[3]: (
                StrengthSession(
                    "b-thu", "Hip and core",
                    routine(
                        "b-thu",
                        ("band-eversion", Dose(sets=3, reps=12, hold=2, rest=30)),
                        ("duck-walk", Dose(sets=3, distance=20)),
                        BALANCE,
                    ),
                ),
            ),
            days[4]: (Rest("b-fri"),),
            days[5]: (
                Run(
                    "b-sat", RunKind.LONG, 14000, 94 * 60,
                    warm_up=routine("b-sat-up", ALPHABET, CALF),
                    cool_down=routine("b-sat-down", STRETCH),
                ),
            ),
            days[6]: (Rest("b-sun"), Note("b-note", "Physio 10:00.")),
        }
    )  # fmt: skip


def pages(first: Plan | None = None, second: Plan | None = None, **options: Any) -> tuple[Page, ...]:
    """The fridge sheets of two runners: one that they share, or one each."""
    return lay_out(job_for_two(first, second, **options)).pages


def printed(first: Plan | None = None, second: Plan | None = None, **options: Any) -> bytes:
    """The same as a PDF file."""
    return pdf(lay_out(job_for_two(first, second, **options)))


def runner(plan: Plan, name: str = "Anna", **options: Any) -> Runner:
    """One of the two, as the layout knows them."""
    return Runner(name, plan, press(**options))


def job_for_two(
    first: Plan | None = None,
    second: Plan | None = None,
    names: tuple[str, str] = ("Anna", "Ben"),
    **options: Any,
) -> PrintJob:
    known = library(options.get("language", "en")) if "language" in options else LIBRARY
    beside = Neighbour(plan=ben() if second is None else second, library=known, name=names[1])
    alone = job(Sheet.FRIDGE, anna() if first is None else first, **options)
    return replace(alone, library=known, beside=beside, name=names[0])
