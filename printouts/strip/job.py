"""The strip of a week that changed since it was printed."""

from collections.abc import Callable

from desktop.model.week import Week
from printouts.job import PrintJob
from printouts.marks import Page
from printouts.press import Press
from printouts.strip.kept import strip_under
from printouts.strip.page import first_changed, strip_over


def strip_pages(job: PrintJob, week: Week, press: Press, sheets: Callable[[Week], list[Page]]) -> list[Page]:
    """A strip on the paper that the week's sheet was printed on, or by ``sheets`` the whole week anew.

    The last strip is made again where nothing changed since. Raises NothingToPrint when the week was not
    printed before, or has not changed since its sheet was.
    """
    printed = strip_under(job, week)
    first = first_changed(printed, job.plan, week)
    assert printed is not None
    strip = strip_over(printed, job.plan, first, job, press.watch)
    return [strip] if strip else sheets(week)
