"""A job becomes pages: which layout makes which paper. Each kind of paper is loaded when it is asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from desktop.model.routines import as_some_day
from desktop.model.week import Week
from desktop.wording import paper
from desktop.wording.phrase import Said
from printouts.alternatives import alternatives
from printouts.bound import bound, turned
from printouts.hyphens import printed_in
from printouts.job import NothingToPrint, PrintJob, Remark
from printouts.kinds import Sheet
from printouts.marks import Page
from printouts.pages import Pages, Watch, unwatched
from printouts.press import Press, press_for
from printouts.thin import thinned

if TYPE_CHECKING:
    from printouts.cards.parts import Card


Part = TypeVar("Part")


class Found(NamedTuple):
    """The pages of a kind of paper; of each week that holds nothing of it, why; what else is to be said."""

    pages: list[Page]
    nothing: Sequence[NothingToPrint] = ()
    remarks: Sequence[Remark] = ()

    def shows(self, weeks: Iterable[Week]) -> set[Week]:
        """Those of the weeks that are on the pages."""
        return set(weeks).difference(*(one.weeks for one in self.nothing))


def pages_of(job: PrintJob, watch: Watch = unwatched) -> Pages:
    """Lay a job out, one kind of paper after the other. Raises NothingToPrint when there is none of any."""
    with printed_in(job.options.language):
        return _pages_of(job, press_for(job.library, job.drawings, job.options, watch))


def _pages_of(job: PrintJob, press: Press) -> Pages:
    made = dict(_made(job, press))
    kinds = {what: found.pages for what, found in made.items() if found.pages}
    empty = [nothing for found in made.values() for nothing in found.nothing]
    if not kinds:
        raise empty[0]
    if job.options.ink_saving:
        kinds = {what: [thinned(page) for page in pages] for what, pages in kinds.items()}
    shown = {week for what in kinds for week in made[what].shows(job.weeks)}
    there = replace(job, what=tuple(kinds), weeks=tuple(week for week in job.weeks if week in shown))
    voice, sides = press.voice, job.options.sides
    pages = bound(kinds.items(), sides, voice)
    return Pages(
        there.title(voice),
        pages,
        job.options.palette(),
        voice.language.code,
        voice(paper.SUBJECT),
        alternatives(job.library.values(), voice),
        voice(paper.A_FIGURE),
        sides if turned(pages, sides) else "",
        there.what,
        there.weeks,
        _told([*(one.remark for one in empty), *(one for found in made.values() for one in found.remarks)]),
        drawings=job.drawings,
    )


def _made(job: PrintJob, press: Press) -> Iterator[tuple[Sheet, Found]]:
    """Each kind of paper; of several decks of cards the first has the rule of 100 mm."""
    for what in job.what:
        found = LAYOUTS[what](job, press)
        if what in DECKS and found.pages:
            job = replace(job, options=replace(job.options, rule=False))
        yield what, found


def _told(remarks: list[Remark]) -> tuple[Said, ...]:
    if not remarks:
        return ()
    from printouts.left_out import told  # seldom is anything

    return told(remarks)


def _each_week(job: PrintJob, make: Callable[[Week], list[Part]]) -> tuple[list[Part], list[NothingToPrint]]:
    """What is made of each week, and why nothing is made of others."""
    made: list[Part] = []
    nothing: list[NothingToPrint] = []
    for week in job.weeks:
        try:
            made += make(week)
        except NothingToPrint as empty:
            nothing.append(empty)
    return made, nothing


def _fridge_sheets(job: PrintJob, press: Press) -> Found:
    from printouts.fridge.weeks import week_sheets

    sheets = [week_sheets(job, week, press) for week in job.weeks]
    return Found(
        [page for one in sheets for page in one.pages],
        remarks=[remark for one in sheets for remark in one.remarks],
    )


def _routine_cards(job: PrintJob, press: Press) -> Found:
    from printouts.cards.routine_deck import routine_deck

    if not job.saved:
        return _cards(job, press, lambda week: routine_deck(job.plan, week, press))
    week = job.weeks[0]
    plan = as_some_day(job.saved, week)
    return _cards(replace(job, weeks=(week,)), press, lambda week: routine_deck(plan, week, press))


def _exercise_cards(job: PrintJob, press: Press) -> Found:
    from printouts.cards.exercise_deck import exercise_deck

    def deck(week: Week) -> "list[Card]":
        """The whole library is told once, with the first week; the others have what they plan."""
        every = job.options.every_exercise and week == job.weeks[0]
        return exercise_deck(job.plan, week, press, every=every)

    return _cards(job, press, deck)


def _month_sheets(job: PrintJob, press: Press) -> Found:
    from printouts.month.sheet import month_pages

    return Found(month_pages(job.plan, job.weeks, press))


def _pocket_foldups(job: PrintJob, press: Press) -> Found:
    from printouts.formats.pocket import pocket
    from printouts.pocket.sheet import pocket_page

    form = pocket(job.options.paper)
    return Found([pocket_page(job.plan, week, form, press) for week in job.weeks])


def _phone_pictures(job: PrintJob, press: Press) -> Found:
    from printouts.phone.pictures import phone_pages

    try:
        return Found(phone_pages(job.plan, job.weeks, job.day, press))
    except NothingToPrint as empty:
        return Found([], [empty])


def _correction_strips(job: PrintJob, press: Press) -> Found:
    """A strip for each week that changed since it was printed."""
    from printouts.fridge.weeks import week_sheets
    from printouts.strip.job import strip_pages

    def sheets(week: Week) -> list[Page]:
        return week_sheets(job, week, press).pages

    return Found(*_each_week(job, lambda week: strip_pages(job, week, press, sheets)))


def _why(job: PrintJob, press: Press) -> Found:
    from printouts.why.pages import why_pages

    return Found(why_pages(job.options, press))


def _cards(job: PrintJob, press: Press, deck: Callable[[Week], "list[Card]"]) -> Found:
    """The decks of the weeks on shared sheets."""
    from printouts.cards.imposition import impose

    cards, nothing = _each_week(job, deck)
    try:
        return Found(impose(cards, job.options, press) if cards else [], nothing)
    except NothingToPrint as does_not_fit:
        return Found([], [does_not_fit])


DECKS: Final = frozenset({Sheet.ROUTINES, Sheet.CARDS})
LAYOUTS: Final[Mapping[Sheet, Callable[[PrintJob, Press], Found]]] = {
    Sheet.FRIDGE: _fridge_sheets,
    Sheet.ROUTINES: _routine_cards,
    Sheet.CARDS: _exercise_cards,
    Sheet.MONTH: _month_sheets,
    Sheet.POCKET: _pocket_foldups,
    Sheet.PHONE: _phone_pictures,
    Sheet.STRIP: _correction_strips,
    Sheet.WHY: _why,
}
"""What makes the pages of each kind of paper."""
