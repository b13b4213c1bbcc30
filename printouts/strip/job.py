"""The strips of a job: one for each of its weeks that changed since it was printed."""

from collections.abc import Callable

from desktop.model.week import Week
from printouts.job import NothingToPrint, PrintJob
from printouts.marks import Page
from printouts.press import Press
from printouts.strip.kept import printed_of
from printouts.strip.page import first_changed, strip_over


def strip_pages(job: PrintJob, press: Press, sheets: Callable[[Week], list[Page]]) -> list[Page]:
    """A strip on the paper that the week's sheet was printed on, or by ``sheets`` the whole week anew.

    Raises NothingToPrint when none of the weeks was printed before and has changed.
    """
    pages: list[Page] = []
    nothing: NothingToPrint | None = None
    for week in job.weeks:
        printed = printed_of(job, week)
        try:
            first = first_changed(printed, job.plan, week.number)
        except NothingToPrint as empty:
            nothing = nothing or empty
            continue
        assert printed is not None
        strip = strip_over(printed, job.plan, first, job, press.watch)
        pages += [strip] if strip else sheets(week)
    if nothing and not pages:
        raise nothing
    return pages
