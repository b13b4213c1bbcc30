"""The fridge sheets of a job: one a week, for two runners one that they share or one each, and what to say.

Whoever prints is told why two runners have a sheet each, and how much has no room on a sheet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from desktop.model.plan import Plan
from desktop.model.week import Week
from desktop.wording import paper
from printouts.fridge.unsaid import Unsaid
from printouts.job import Neighbour, PrintJob, Remark
from printouts.marks import Page
from printouts.press import Press
from printouts.script import readable


class Sheets(NamedTuple):
    """The sheets of a week, and what is said beside them."""

    pages: list[Page]
    remarks: Sequence[Remark] = ()


def week_sheets(job: PrintJob, week: Week, press: Press) -> Sheets:
    """A sheet of a week, in large print as many as it takes; of two runners a sheet for both where that has
    room for them.
    """
    if job.beside is None:
        return _sheet(job.plan, week, press, large=job.options.large)
    return _both(job, job.beside, week, press)


def _sheet(plan: Plan, week: Week, press: Press, name: str = "", *, large: bool) -> Sheets:
    """A runner's sheet of a week; in large print it may take several pages."""
    if large:
        from printouts.fridge.large.pages import large_pages

        return Sheets(large_pages(plan, week, press, name))
    from printouts.fridge.sheet import fridge_sheet

    page, left = fridge_sheet(plan, week, press, name)
    return Sheets([page], tuple(_left_out(left, week)))


def _left_out(left: Unsaid, week: Week) -> Iterator[Remark]:
    if left.exercises:
        yield Remark(paper.EXERCISES_WITHOUT_ROOM, (week,), left.exercises)
    if left.entries:
        yield Remark(paper.ENTRIES_WITHOUT_ROOM, (week,), left.entries)


def _both(job: PrintJob, beside: Neighbour, week: Week, press: Press) -> Sheets:
    """One sheet for both, or one each and why."""
    from printouts.fridge.two import Runner, two_runners

    other, large = replace(press, library=beside.library), job.options.large
    first = Runner(_name(job.name, 1, press), job.plan, press)
    second = Runner(_name(beside.name, 2, press), beside.plan, other)
    shared = None if large else two_runners(week, first, second)
    if shared:
        return Sheets([shared])
    sheets = [_sheet(one.plan, week, one.press, one.name, large=large) for one in (first, second)]
    pages = [page for one in sheets for page in one.pages]
    return Sheets(pages, (_apart(job, beside, week), *(said for one in sheets for said in one.remarks)))


def _apart(job: PrintJob, beside: Neighbour, week: Week) -> Remark:
    """Why two runners have a sheet each."""
    if job.options.large:
        return Remark(paper.APART_IN_LARGE_PRINT, (week,))
    if job.options.orientation == "upright":
        return Remark(paper.APART_UPRIGHT, (week,))
    planned = any(plan.day(when) for plan in (job.plan, beside.plan) for when in week)
    return Remark(paper.APART_FOR_ROOM if planned else paper.APART_WHILE_EMPTY, (week,))


def _name(given: str, number: int, press: Press) -> str:
    """A runner's name as it can be printed, or a word for whom it is."""
    return readable(given) or press.voice(paper.RUNNER, number=number)
