"""Print jobs over the sample week, for the tests of layouts and renderers."""

from dataclasses import replace
from functools import cache
from typing import Any

from desktop.model.exercise import Library
from desktop.model.plan import Plan
from desktop.wording.built_in import exercises_in
from printouts import Options, PrintJob, Sheet, lay_out, pdf
from printouts.press import Press, press_for
from printouts.strip.kept import as_printed
from tests.printouts.sample import DRAWINGS, LIBRARY, WEEK, plan


def job(what: Sheet, planned: Plan | None = None, **options: Any) -> PrintJob:
    """What is asked for: the sample week, unless another plan is given.

    A correction strip is asked for over a sheet that was printed before there was anything on Sunday.
    """
    asked = PrintJob(
        (what,),
        (WEEK,),
        options=Options(**options),
        plan=plan() if planned is None else planned,
        library=LIBRARY,
        drawings=DRAWINGS,
    )
    if what is not Sheet.STRIP:
        return asked
    before = replace(asked, what=(Sheet.FRIDGE,), plan=asked.plan.with_days({WEEK.dates[6]: ()}))
    return replace(asked, printed=as_printed(before, WEEK.first))


def printed(what: Sheet, planned: Plan | None = None, **options: Any) -> bytes:
    """The PDF file of such a job; of the sample week one that was made before, if it was."""
    if planned is None:
        return _printed(what, **options)
    return pdf(lay_out(job(what, planned, **options)))


@cache
def _printed(what: Sheet, **options: Any) -> bytes:
    return pdf(lay_out(job(what, **options)))


def press(language: str = "en", **options: Any) -> Press:
    """The press that prints what ships with Footwork as asked, in a language."""
    return press_for(library(language), DRAWINGS, Options(language=language, **options))


@cache
def library(language: str) -> Library:
    """The exercises that ship with Footwork, in a language."""
    return exercises_in(language)
