"""What of a print job no font can draw: told before it is printed, place by place.

The pages show a sign in the place of each such character (``script.MISSING``); here is said where, so that
a runner can install a font for it, or choose other words, before the paper is spent.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from desktop.model.exercise import Exercise
from desktop.model.plan import CrossTraining, Entry, Note, Plan, Run, StrengthSession, items
from desktop.model.week import ANY_DAY
from desktop.wording import names
from desktop.wording import unprintable as words
from desktop.wording.phrase import Plural
from desktop.wording.voice import Voice
from printouts.job import NothingToPrint, PrintJob
from printouts.kinds import WEEKLESS, Sheet
from printouts.script import missing

_WITHOUT_NOTES = {Sheet.ROUTINES, Sheet.CARDS}
"""Paper that shows exercises, and no note of a day or of a run."""


@dataclass(frozen=True, slots=True)
class Unprintable:
    """``count`` characters in one place: ``sentence`` names it, ``entry`` and ``name`` what is in it."""

    sentence: Plural
    count: int
    when: date | None = None
    name: str = ""
    entry: Entry | None = None

    def said(self, voice: Voice) -> str:
        """``12 characters of the note on Thursday 26 cannot be printed.``"""
        name = names.entry_title(voice, self.entry) if self.entry and not self.name else self.name
        return words.on(voice, self.sentence, self.count, self.when, name)


def unprintable(job: PrintJob) -> tuple[Unprintable, ...]:
    """The places in which a job has characters that cannot be drawn, in the order of the days.

    Empty for nearly every job: then all of it can be printed as it stands.
    """
    if WEEKLESS.issuperset(job.what):
        return ()
    notes = not _WITHOUT_NOTES.issuperset(job.what)
    found = list(_exercises(job))
    for name in _names(job):
        found += _place(words.IN_A_RUNNER_S_NAME, name, None, name)
    for saved in job.saved if Sheet.ROUTINES in job.what else ():
        found += _place(words.IN_A_NAME, saved.name, None, saved.name)
    for plan in _plans(job):
        for when in _days(job):
            for entry in plan.day(when):
                found += _entry(entry, ANY_DAY if entry.some_day else when, notes=notes)
    return tuple(found)


def _plans(job: PrintJob) -> Iterator[Plan]:
    """The first runner's plan, and the second one's where the fridge sheet shows both."""
    yield job.plan
    if job.beside and Sheet.FRIDGE in job.what:
        yield job.beside.plan


def _names(job: PrintJob) -> Iterator[str]:
    if job.beside and Sheet.FRIDGE in job.what:
        yield from (job.name, job.beside.name)


def _days(job: PrintJob) -> Iterator[date]:
    """The days that are shown: of a picture for the phone one, of a month sheet all of the month."""
    if set(job.what) == {Sheet.PHONE}:
        from printouts.phone.pictures import day_of

        with suppress(NothingToPrint):
            yield day_of(job.plan, job.weeks, job.day)
        return
    weeks = {*job.weeks}
    if Sheet.MONTH in job.what:
        from printouts.month.span import spans

        weeks.update(week for span in spans(job.weeks) for week in span.weeks)
    yield from (when for week in sorted(weeks, key=lambda one: one.first) for when in week.dates)


def _entry(entry: Entry, when: date, *, notes: bool) -> Iterator[Unprintable]:
    """The places within an entry: its name, its doses, its notes."""
    name = ""
    if isinstance(entry, StrengthSession | Run):
        name = entry.name
    elif isinstance(entry, CrossTraining):
        name = entry.activity
    if notes or isinstance(entry, StrengthSession):
        yield from _place(words.IN_A_NAME, name, when, name)
    for counted in dict.fromkeys(item.dose.count for item in items(entry) if item.dose.count):
        yield from _place(words.IN_A_DOSE, counted, when, counted)
    if notes:
        if isinstance(entry, Note):
            yield from _place(words.ON_A_DAY, entry.text, when)
        else:
            yield from _place(words.IN_NOTES, entry.notes, when, entry=entry)


def _exercises(job: PrintJob) -> Iterator[Unprintable]:
    """The exercises that are printed: those of the weeks, or all of the library."""
    planned = (
        item.exercise
        for plan in _plans(job)
        for when in _days(job)
        for entry in plan.day(when)
        for item in items(entry)
    )
    wanted = job.library if job.options.every_exercise and Sheet.CARDS in job.what else planned
    in_full = not {Sheet.ROUTINES, Sheet.CARDS}.isdisjoint(job.what)
    for key in dict.fromkeys(wanted):
        exercise = job.library.get(key)
        if exercise is not None:
            text = "\n".join(_words(exercise)) if in_full else exercise.short_name
            yield from _place(words.IN_AN_EXERCISE, text, None, exercise.name)


def _words(exercise: Exercise) -> tuple[str, ...]:
    """What a card says of an exercise."""
    return (
        exercise.name,
        *exercise.captions,
        *exercise.steps,
        exercise.feel,
        exercise.mistake,
        exercise.caution,
        exercise.easier_tip,
        exercise.harder_tip,
    )


def _place(
    sentence: Plural, text: str, when: date | None, name: str = "", entry: Entry | None = None
) -> Iterator[Unprintable]:
    count = len(missing(text))
    if count:
        yield Unprintable(sentence, count, when, name, entry)
