"""A job becomes pages: which layout makes which paper."""

from collections.abc import Callable, Mapping
from typing import Final

from desktop.model.week import Week
from desktop.wording import paper
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.imposition import impose
from printouts.cards.parts import Card
from printouts.cards.routine_deck import routine_deck
from printouts.fridge.large.pages import large_pages
from printouts.fridge.sheet import fridge_page
from printouts.job import NothingToPrint, PrintJob, Sheet
from printouts.marks import Page
from printouts.pages import Pages, Watch, unwatched
from printouts.press import Press, press_for


def pages_of(job: PrintJob, watch: Watch = unwatched) -> Pages:
    """Lay a job out, one kind of paper after the other. Raises NothingToPrint when there is none of any."""
    press = press_for(job.library, job.drawings, job.options, watch)
    pages: list[Page] = []
    nothing: NothingToPrint | None = None
    for what in job.what:
        try:
            pages += LAYOUTS[what](job, press)
        except NothingToPrint as empty:
            nothing = nothing or empty
    if nothing and not pages:
        raise nothing
    voice = press.voice
    return Pages(
        job.title(voice),
        tuple(pages),
        job.options.palette(),
        voice.language.code,
        voice(paper.SUBJECT),
        drawings=job.drawings,
    )


def _fridge_sheets(job: PrintJob, press: Press) -> list[Page]:
    if job.options.large:
        return [page for week in job.weeks for page in large_pages(job.plan, week, press)]
    return [fridge_page(job.plan, week, press) for week in job.weeks]


def _routine_cards(job: PrintJob, press: Press) -> list[Page]:
    return _cards(job, press, lambda week: routine_deck(job.plan, week, press))


def _exercise_cards(job: PrintJob, press: Press) -> list[Page]:
    every = job.options.every_exercise
    return _cards(job, press, lambda week: exercise_deck(job.plan, week, press, every=every))


def _cards(job: PrintJob, press: Press, deck: Callable[[Week], list[Card]]) -> list[Page]:
    """The decks of the weeks on shared sheets; a week with nothing to print is passed over beside others."""
    cards: list[Card] = []
    nothing: NothingToPrint | None = None
    for week in job.weeks:
        try:
            cards += deck(week)
        except NothingToPrint as empty:
            nothing = nothing or empty
    if nothing and not cards:
        raise nothing
    return impose(cards, job.options, press)


LAYOUTS: Final[Mapping[Sheet, Callable[[PrintJob, Press], list[Page]]]] = {
    Sheet.FRIDGE: _fridge_sheets,
    Sheet.ROUTINES: _routine_cards,
    Sheet.CARDS: _exercise_cards,
}
"""What makes the pages of each kind of paper; raises NothingToPrint when the weeks hold nothing of it."""
