"""A sheet that was printed on Monday, and what came between."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.model import edits
from desktop.model.plan import Plan, Rest, Run
from desktop.model.printed import Printed
from printouts import PrintJob, Sheet
from printouts.strip.kept import as_printed
from tests.printouts.jobs import job
from tests.printouts.sample import WEEK, plan

TODAY = date(2026, 11, 25)
DAYS = WEEK.dates


def moved() -> Plan:
    """Thursday's run goes to Friday in the bicycle's place, Sunday's is shorter."""
    changed = edits.remove_entry(edits.move_entry(plan(), "thu", DAYS[4]), "fri").with_days(
        {DAYS[3]: (Rest("r"),)}
    )
    (long,) = changed.day(DAYS[6])
    assert isinstance(long, Run)
    return changed.with_days({DAYS[6]: (replace(long, distance=16000),)})


def hanging(planned: Plan | None = None, **options: Any) -> Printed:
    """The sheet as it was printed on Monday."""
    (printed,) = as_printed(job(Sheet.FRIDGE, planned, **options), WEEK.first)
    return printed


def strips(changed: Plan, printed: Printed | None, **options: Any) -> PrintJob:
    asked = replace(job(Sheet.STRIP, changed, **options), day=TODAY)
    return replace(asked, printed=() if printed is None else (printed,))
