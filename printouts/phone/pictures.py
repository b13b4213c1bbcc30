"""The sessions of a day as pictures: as large as they fit on one, else on as many as they need."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from desktop.model.exercise import Part
from desktop.model.plan import Day, Entry, Note, Plan, Rest, Run, items, routines
from desktop.model.summary import entry_seconds
from desktop.model.week import Week
from desktop.wording import cards, dates, quantities, steps
from desktop.wording import small_papers as words
from desktop.wording.phrase import said
from printouts.formats.phone import PHONE, Rows
from printouts.job import NothingToPrint
from printouts.marks import Mark, Marks, Page, Placed, rule
from printouts.phone.blocks import note_lines, parts_bar, session_block, with_notes
from printouts.phone.parts import MOST, RunPart, run_parts
from printouts.phone.rows import exercise_list
from printouts.pieces import Piece, filled, height, stack
from printouts.press import Press
from printouts.reading import TITLE, read_as
from printouts.script import paragraphs
from printouts.writing import fitted, line, width

_NOTE_LINES = 24


def day_of(plan: Plan, weeks: Sequence[Week], wanted: date | None) -> date:
    """The day that is pictured: the one that is wanted where it is one of these weeks, else the first that
    holds something. Raises NothingToPrint."""
    if wanted is not None and any(wanted in week for week in weeks):
        week = next(week for week in weeks if wanted in week)
        if not plan.bound(wanted) and not plan.some_day(week):
            raise NothingToPrint(said(words.NOTHING_ON_THE_DAY, day=str(wanted)), words.PHONE_LEFT_OUT)
        return wanted
    for week in weeks:
        for when in week:
            if plan.day(when):
                return when
    nothing = said(words.NOTHING_IN_THE_WEEK, week=weeks[0].number)
    raise NothingToPrint(nothing, words.PHONE_LEFT_OUT_OF_WEEKS, tuple(weeks))


def phone_pages(plan: Plan, weeks: Sequence[Week], wanted: date | None, press: Press) -> list[Page]:
    """The pictures of a day. Raises NothingToPrint."""
    when = day_of(plan, weeks, wanted)
    week = next(week for week in weeks if when in week)
    day = plan.bound(when)
    if some_day := plan.some_day(week):
        heading = Note("", press.voice(dates.SOME_DAY_HEADING))
        day = (*day, heading, *some_day)
    pages = _shared_out(day, press)
    return [_page(pieces, week, when, day, at, len(pages), press) for at, pieces in enumerate(pages, 1)]


def _shared_out(day: Day, press: Press) -> list[list[Piece]]:
    """What each picture holds, from the top down.

    All of a day goes on one where smaller figures allow it. Where it needs more pictures all the same, the
    figures are as large as so many have room for, and the pictures about equally full.
    """
    room = PHONE.body
    ways = [list(_pieces(day, room.width, form, press)) for form in PHONE.rows]
    count = sum(len(items(entry)) for entry in day)
    for pieces in ways if count <= PHONE.few else ways[-1:]:
        if height(pieces) <= room.height:
            return [pieces]
    needed = len(filled(ways[-1], room.height))
    pieces = next(pieces for pieces in ways if len(filled(pieces, room.height)) <= needed)
    least, most = room.height / 2, room.height
    while most - least > 1:
        tried = (least + most) / 2
        least, most = (least, tried) if len(filled(pieces, tried)) <= needed else (tried, most)
    return filled(pieces, most)


def _pieces(day: Day, room: float, form: Rows, press: Press) -> Iterator[Piece]:
    for entry in day:
        parts = {part: routine for part, routine in routines(entry).items() if routine}
        before = parts.pop(Part.WARM_UP, ())
        if before:
            yield from exercise_list(before, Part.WARM_UP, room, form, PHONE.before_list, press)
        yield from _session(entry, room, press)
        for part, routine in parts.items():
            yield from exercise_list(routine, part, room, form, PHONE.before_list, press)


def _session(entry: Entry, room: float, press: Press) -> Iterable[Piece]:
    if isinstance(entry, Note):
        return note_lines(paragraphs(entry.text), room, press, _NOTE_LINES)
    block = session_block(entry, room, press)
    notes = paragraphs(entry.notes)
    if isinstance(entry, Run):
        bar = parts_bar(entry, _parts(entry, press), room, press)
        if bar and not entry.steps:
            return [block, bar]
        if bar:
            block = Piece(height([block, bar]), stack([block, bar], 0, 0), block.before)
        else:
            notes = [*(steps.block(press.voice, one, press.unit) for one in entry.steps), *notes]
    return with_notes(block, entry, note_lines(notes, room, press, _NOTE_LINES), press)


def _parts(run: Run, press: Press) -> tuple[RunPart, ...]:
    """The parts of a run: its steps, of few of them; else what its notes list."""
    if not run.steps:
        return run_parts(run.notes)
    if not 2 <= len(run.steps) <= MOST:
        return ()
    shares = [sum(step.seconds for step in block.in_full) for block in run.steps]
    said = [steps.amount_and_words(press.voice, block, press.unit) for block in run.steps]
    return tuple(RunPart(*each, share / sum(shares)) for each, share in zip(said, shares, strict=True))


# ---- the page ------------------------------------------------------------------------------------


def _page(pieces: list[Piece], week: Week, when: date, day: Day, at: int, of: int, press: Press) -> Page:
    page, body = PHONE.page, PHONE.body
    marks = (
        *_head(when, press),
        *stack(pieces, body.left, body.top),
        *_foot(week, day, at, of, press),
    )
    return Page(page.width, page.height, (Placed(page, marks),), on_screen=True)


def _head(when: date, press: Press) -> Marks:
    form, inner, inks, voice = PHONE, PHONE.inner, press.inks, press.voice
    baseline = inner.top + form.head_baseline
    day, spoken = dates.long_weekday(voice, when), dates.day_and_month(voice, when)
    left = inner.width - width(spoken, form.date) - 30
    said = (
        line(day, fitted(day, form.day, left, form.date.size), inner.left, baseline, inks.text),
        line(spoken, form.date, inner.right, baseline, inks.text, align="right"),
    )
    return (
        *read_as(TITLE, said),
        rule(inner.left, inner.right, inner.top + form.head, inks.text, 5),
    )


def _foot(week: Week, day: Day, at: int, of: int, press: Press) -> Marks:
    form, inner, inks, voice = PHONE, PHONE.inner, press.inks, press.voice
    top = inner.bottom - form.foot
    seconds = sum(entry_seconds(entry) for entry in day if not isinstance(entry, Rest | Note))
    place = voice(words.WEEK_AND_YEAR, week=week.number, year=week.name[:4])
    if of > 1:
        place = voice(words.WITH_PLACE, before=place, place=voice(cards.AT_OF, at=at, of=of))
    elif seconds:
        place = voice(words.WITH_PLACE, before=place, place=quantities.duration(voice, seconds))
    right = line(place, form.foot_words, inner.right, inner.bottom - 10, inks.soft, align="right")
    marks: list[Mark] = [rule(inner.left, inner.right, top, inks.hairline, 2.5), right]
    hurts, room = voice(words.STOP_WHEN_IT_HURTS), inner.width - right.width - 30
    if width(hurts, form.foot_words) <= room:
        marks.append(line(hurts, form.foot_words, inner.left, inner.bottom - 10, inks.soft))
    return tuple(marks)
