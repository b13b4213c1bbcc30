"""The paper of what is dragged: a fridge sheet that shows it alone, and the cards of its exercises."""

from datetime import date

from desktop.model.finding import find_entry, find_exercise
from desktop.model.gestures import planned
from desktop.model.kept import library_of
from desktop.model.plan import Entry, Plan, StrengthSession, items
from desktop.model.refs import EntryRef, ExerciseRef, Things
from desktop.model.week import week_of
from desktop.ui.document import Document
from desktop.ui.printing.jobs import usual_paper
from desktop.wording import brought, dates, names
from desktop.wording.board import short_name
from desktop.wording.built_in import exercises_in
from desktop.wording.voice import Voice
from printouts import Options, PrintJob, Sheet, lay_out, pdf
from printouts.drawings import Drawings

MAX_NAME = 60  # characters of a file's name
_ALONE = "dragged"  # the session that single exercises are printed in


def paper_of(document: Document, things: Things, drawings: Drawings, voice: Voice) -> bytes:
    """The PDF of some planned things. Raises Gone, and NothingToPrint when there is nothing on any paper."""
    job = job_of(document, things, drawings, voice)
    return pdf(lay_out(job))


def job_of(document: Document, things: Things, drawings: Drawings, voice: Voice) -> PrintJob:
    """What is printed: of exercises their cards, of one entry its sheet and its cards, of more a sheet."""
    found = _entries(document.plan, things)
    settings, code = document.settings, voice.language.code
    weeks = dict.fromkeys(week_of(when, settings.week_starts_on) for when, _ in found)
    days: dict[date, tuple[Entry, ...]] = {}
    for when, entry in found:
        days[when] = (*days.get(when, ()), entry)
    return PrintJob(
        _sheets(found),
        tuple(weeks),
        options=Options(
            paper=usual_paper(), unit=settings.unit, look=document.runner.look, language=code, sides="long"
        ),
        plan=Plan(days),
        library=library_of(exercises_in(code), document.diary),
        drawings=drawings,
        day=found[0][0],
    )


def _sheets(found: list[tuple[date, Entry]]) -> tuple[Sheet, ...]:
    entries = [entry for _, entry in found]
    if all(entry.id == _ALONE for entry in entries):
        return (Sheet.CARDS,)
    if len(entries) == 1 and items(entries[0]):
        return Sheet.FRIDGE, Sheet.ROUTINES
    return (Sheet.FRIDGE,)


def _entries(plan: Plan, things: Things) -> list[tuple[date, Entry]]:
    """Entries by day, in their order; single exercises stand in a session of their own. Raises Gone."""
    whole = {thing.entry for thing in things if isinstance(thing, EntryRef)}
    found = {name: find_entry(plan, name) for name in whole}
    ordered = sorted(found.values(), key=lambda one: (one.when, one.place))
    entries = [(one.when, one.entry) for one in ordered]
    single = [find_exercise(plan, thing.item) for thing in things if isinstance(thing, ExerciseRef)]
    if single:
        when, _, owner = find_entry(plan, single[0].routine.entry)
        held = tuple(one.exercise for one in single)
        entries.append((when, StrengthSession(_ALONE, exercises=held, some_day=owner.some_day)))
    return entries


def file_name(document: Document, things: Things, voice: Voice) -> str:
    """``Tempo, Thu 26.pdf``, ``Thu 26.pdf``, ``Week 48.pdf``. Raises Gone."""
    plan = document.plan
    found = _entries(plan, things)
    whole = {when for when, _ in found}
    first = found[0][0]
    if len(found) == 1:
        thing = planned(things)[0]
        title = names.entry_title(voice, found[0][1])
        if isinstance(thing, ExerciseRef):
            exercise = find_exercise(plan, thing.item).exercise.exercise
            title = short_name(exercise, document.library)
        day = dates.place_label(voice, first, some_day=found[0][1].some_day)
        text = voice(brought.FILE_OF_ONE, name=title, day=day)
    elif len(whole) == 1:
        apart = all(entry.some_day for _, entry in found)
        text = dates.place_label(voice, first, some_day=apart)
    else:
        text = dates.week_name(voice, week_of(first, document.settings.week_starts_on))
    return f"{safe(text)}.pdf"


def safe(name: str) -> str:
    """A name that any system takes for a file: no signs of paths, no line breaks, not too long, not empty."""
    kept = "".join(" " if sign in '\\/:*?"<>|' or not sign.isprintable() else sign for sign in name)
    return " ".join(kept.split())[:MAX_NAME].strip(". ") or names.APP
