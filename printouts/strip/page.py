"""The page with a strip on it, in its place on the paper, and what to do with it beside it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from desktop.model.plan import Plan
from desktop.model.printed import Printed
from desktop.model.summary import summary
from desktop.model.week import ANY_DAY, Week
from desktop.wording import small_papers as words
from desktop.wording.phrase import said
from printouts.formats.strip import MOST_DAYS, STRIP
from printouts.job import NothingToPrint, PrintJob
from printouts.marks import Box, Mark, Outline, Page, Placed
from printouts.pages import Watch, unwatched
from printouts.press import Press, press_for
from printouts.strip.changes import changes
from printouts.strip.days import StripDays
from printouts.strip.words import beside_strip


def first_changed(printed: Printed | None, plan: Plan, week: Week) -> int:
    """The place in the week of the first day that changed. Raises NothingToPrint."""
    if printed is None:
        never = said(words.NOT_PRINTED_YET, week=week.number)
        raise NothingToPrint(never, words.STRIP_NOT_PRINTED_YET, (week,))
    changed = printed.changed(plan)
    if not changed:
        unchanged = said(words.NOT_CHANGED, week=week.number)
        raise NothingToPrint(unchanged, words.STRIP_NOT_CHANGED, (week,))
    return (*week.dates, ANY_DAY).index(changed[0])


def strip_over(
    printed: Printed, plan: Plan, first: int, job: PrintJob, watch: Watch = unwatched
) -> Page | None:
    """The days from ``first`` on as a strip over the sheet as it was printed, on its paper.

    None where a whole sheet is to be printed anew: many days leave no room for the words beside them, a day
    may hold more than it has room for there, and over a sheet whose days do not stand beside each other, or
    that has no place for what is for some day, no strip fits.
    """
    week_dates = printed.week.dates
    if printed.columns is None:
        return None
    columns = len(printed.columns.places)
    if columns - first > MOST_DAYS or (columns == len(week_dates) and plan.some_day(week_dates)):
        return None
    options = replace(job.options, paper=printed.paper, orientation="across", large=False)
    press = press_for(job.library, job.drawings, options, watch)
    days = StripDays(printed, printed.columns, plan, first, press)
    return _page(printed, plan, days, first, job.day, press) if days.fits else None


def _page(
    printed: Printed, plan: Plan, days: StripDays, first: int, today: date | None, press: Press
) -> Page:
    page, body, box = press.sheet.page, press.sheet.body, days.box
    text = Box(body.left, box.top, box.left - STRIP.beside - body.left, body.bottom - box.top)
    totals = summary(plan, printed.week, press.library)
    said = changes(printed, plan, press)
    beside = beside_strip(text, printed, days.dates[first:], said, totals, today, press)
    return Page(page.width, page.height, (Placed(page, (*beside, *days.marks(), *_cuts(box, press))),))


def _cuts(box: Box, press: Press) -> Iterator[Mark]:
    """Marks outside of the strip: over and under both sides, and left of its upper and its lower edge.

    At the right there is no room for any: the strip ends where the printer does.
    """
    near, far = STRIP.mark_clear, STRIP.mark_clear + STRIP.mark
    for across in (box.left, box.right):
        yield _cut((across, max(0.0, box.top - far)), (across, box.top - near), press)
        yield _cut((across, box.bottom + near), (across, box.bottom + far), press)
    for down in (box.top, box.bottom):
        yield _cut((box.left - far, down), (box.left - near, down), press)


def _cut(start: tuple[float, float], end: tuple[float, float], press: Press) -> Mark:
    return Outline((start, end), stroke=press.inks.text, line=STRIP.mark_line, closed=False)
