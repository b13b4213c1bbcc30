"""A job becomes pages: which layout makes which paper."""

from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.imposition import card_size, impose
from printouts.cards.parts import Card
from printouts.cards.routine_deck import routine_deck
from printouts.fridge.sheet import fridge_page
from printouts.inks import inks_for
from printouts.job import NothingToPrint, PrintJob, Sheet
from printouts.marks import Page
from printouts.pages import Pages

_TITLES = {
    Sheet.FRIDGE: "{weeks}",
    Sheet.ROUTINES: "{weeks}, warm-up and cool-down cards",
    Sheet.CARDS: "{weeks}, exercise cards",
}


def pages_of(job: PrintJob) -> Pages:
    """Lay a job out. Raises NothingToPrint."""
    pages = _fridge_sheets(job) if job.what is Sheet.FRIDGE else _sheets_of_cards(job)
    return Pages(_TITLES[job.what].format(weeks=_weeks(job)), tuple(pages), job.options.palette())


def _fridge_sheets(job: PrintJob) -> list[Page]:
    return [fridge_page(job.plan, week, job.library, job.options) for week in job.weeks]


def _sheets_of_cards(job: PrintJob) -> list[Page]:
    """The decks of the weeks on shared sheets; a week with nothing to print is passed over beside others."""
    cards: list[Card] = []
    nothing: NothingToPrint | None = None
    inks, size = inks_for(job.options.ink_saving), card_size(job.options.paper)
    for week in job.weeks:
        try:
            if job.what is Sheet.ROUTINES:
                cards += routine_deck(job.plan, week, job.library, size, job.options.unit, inks)
            else:
                every = job.options.every_exercise
                cards += exercise_deck(job.plan, week, job.library, size, inks, every=every)
        except NothingToPrint as empty:
            nothing = nothing or empty
    if nothing and not cards:
        raise nothing
    return impose(cards, job.options, inks)


def _weeks(job: PrintJob) -> str:
    first, last = job.weeks[0], job.weeks[-1]
    return f"Week {first.number}" if first == last else f"Weeks {first.number}–{last.number}"
