"""What hangs on the fridge once a job is printed, to be remembered for the next correction strip."""

from dataclasses import replace
from datetime import date

from desktop.model.plan import Day, Plan
from desktop.model.printed import Columns, Printed
from desktop.model.week import Week
from printouts.fridge.across import Across
from printouts.fridge.content import said_of_week
from printouts.hyphens import printed_in
from printouts.job import NothingToPrint, PrintJob
from printouts.kinds import Sheet
from printouts.press import Press, press_for


def as_printed(job: PrintJob, today: date) -> tuple[Printed, ...]:
    """The weeks that this job prints as fridge sheets, or mends with strips, as they hang there then.

    Hand them to ``desktop.storage.printed.remember_printed`` once the file is saved or the paper printed.
    """
    with printed_in(job.options.language):  # a word that is broken elsewhere makes other heights
        if Sheet.FRIDGE in job.what:
            return tuple(_sheet(job, week, today) for week in job.weeks)
        if Sheet.STRIP in job.what:
            return tuple(mended for week in job.weeks if (mended := _mended(job, week, today)))
    return ()


def printed_of(job: PrintJob, week: Week) -> Printed | None:
    """A week as it was printed last."""
    return next((one for one in job.printed if one.week == week), None)


def strip_under(job: PrintJob, week: Week) -> Printed | None:
    """What a strip of the week lies over."""
    printed = printed_of(job, week)
    return printed and printed.under_strip(job.plan)


def _sheet(job: PrintJob, week: Week, today: date) -> Printed:
    return Printed(week, _days(job.plan, week), today, job.options.paper, _columns(job, week))


def _mended(job: PrintJob, week: Week, today: date) -> Printed | None:
    from printouts.strip.page import first_changed, strip_over  # a sheet is noted without a strip

    printed = strip_under(job, week)
    try:
        first = first_changed(printed, job.plan, week)
    except NothingToPrint:
        return None
    assert printed is not None
    if strip_over(printed, job.plan, first, job) is None:
        return _sheet(job, week, today)
    now, corrections = _days(job.plan, week), printed.corrections + 1
    return replace(printed, days=now, on=today, corrections=corrections, mended=printed.days)


def _days(plan: Plan, week: Week) -> dict[date, Day]:
    return {when: plan.day(when) for when in week if plan.day(when)}


def _columns(job: PrintJob, week: Week) -> Columns | None:
    """Where the days stand on a sheet that lies across, is one page, and is one runner's."""
    options = job.options
    empty = not any(job.plan.day(when) for when in week)  # which is a form of its own
    if options.orientation != "across" or options.large or job.beside is not None or empty:
        return None
    return columns_of(job.plan, week, press_for(job.library, job.drawings, options))


def columns_of(plan: Plan, week: Week, press: Press) -> Columns:
    """Where the days of a week's sheet stand."""
    days = Across(week, said_of_week(plan, week, press), press)
    top = press.sheet.body.top + press.sheet.head.height
    places = tuple((place.left, place.width) for place in days.columns)
    return Columns(top, days.foot_top, days.line, places)
