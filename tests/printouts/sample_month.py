"""A month of training: weeks that grow, an easy one, and a race at its end."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from desktop.model.plan import Day, Note, Plan, Run, RunKind
from desktop.model.week import Week
from printouts import PrintJob, Sheet, lay_out, pdf
from printouts.marks import Page
from tests.printouts import sample
from tests.printouts.jobs import job, library

LONG = (14_000, 16_000, 18_000, 12_000, 21_098)


def month() -> Plan:
    """Five weeks from 26 October 2026 on; November has a day in each."""
    days: dict[date, Day] = {}
    first = date(2026, 10, 26)
    for number, long in enumerate(LONG):
        for when, day in zip(sample.WEEK, [sample.plan().day(when) for when in sample.WEEK], strict=True):
            on = first + timedelta(weeks=number, days=(when - sample.WEEK.first).days)
            days[on] = tuple(
                replace(one, distance=long, duration=long // 170 * 60)
                if isinstance(one, Run) and one.kind is RunKind.LONG
                else one
                for one in day
            )
    days[date(2026, 11, 29)] = (Run("race", RunKind.RACE, 21_098, 98 * 60), Note("n", "Bib number at 8:30."))
    days[date(2026, 11, 16)] = ()
    return Plan(days)


ONE = (sample.WEEK,)


def month_job(planned: Plan | None = None, weeks: tuple[Week, ...] = ONE, **options: Any) -> PrintJob:
    """A month sheet of those weeks, or of the month of one."""
    alone = job(Sheet.MONTH, month() if planned is None else planned, **options)
    return replace(alone, weeks=weeks, library=library(options.get("language", "en")))


def pages(planned: Plan | None = None, weeks: tuple[Week, ...] = ONE, **options: Any) -> tuple[Page, ...]:
    """The sheets of such a job."""
    return lay_out(month_job(planned, weeks, **options)).pages


def printed(planned: Plan | None = None, **options: Any) -> bytes:
    """The same as a PDF file."""
    return pdf(lay_out(month_job(planned, **options)))
