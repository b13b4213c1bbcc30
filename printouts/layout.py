"""A job becomes pages: which layout makes which paper."""

from desktop.wording import paper
from printouts.cards.exercise_deck import exercise_deck
from printouts.cards.imposition import impose
from printouts.cards.parts import Card
from printouts.cards.routine_deck import routine_deck
from printouts.fridge.sheet import fridge_page
from printouts.job import NothingToPrint, PrintJob, Sheet
from printouts.marks import Page
from printouts.pages import Pages
from printouts.press import Press, press_for


def pages_of(job: PrintJob) -> Pages:
    """Lay a job out. Raises NothingToPrint."""
    press = press_for(job.library, job.drawings, job.options)
    if job.what is Sheet.FRIDGE:
        pages = [fridge_page(job.plan, week, press) for week in job.weeks]
    else:
        pages = _sheets_of_cards(job, press)
    voice = press.voice
    return Pages(
        _title(job, press),
        tuple(pages),
        job.options.palette(),
        voice.language.code,
        voice(paper.SUBJECT),
        drawings=job.drawings,
    )


def _sheets_of_cards(job: PrintJob, press: Press) -> list[Page]:
    """The decks of the weeks on shared sheets; a week with nothing to print is passed over beside others."""
    cards: list[Card] = []
    nothing: NothingToPrint | None = None
    for week in job.weeks:
        try:
            if job.what is Sheet.ROUTINES:
                cards += routine_deck(job.plan, week, press)
            else:
                cards += exercise_deck(job.plan, week, press, every=job.options.every_exercise)
        except NothingToPrint as empty:
            nothing = nothing or empty
    if nothing and not cards:
        raise nothing
    return impose(cards, job.options, press)


def _title(job: PrintJob, press: Press) -> str:
    weeks = paper.weeks(press.voice, job.weeks)
    match job.what:
        case Sheet.FRIDGE:
            return weeks
        case Sheet.ROUTINES:
            return press.voice(paper.ROUTINE_CARDS_OF, weeks=weeks)
        case Sheet.CARDS:
            return press.voice(paper.EXERCISE_CARDS_OF, weeks=weeks)
