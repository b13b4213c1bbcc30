"""Putting a saved routine on a day from the command line."""

from argparse import Namespace

from desktop.cli.changes import meant, none_of_a_run, part_of, place_for, place_text
from desktop.cli.refused import Refused, no_such
from desktop.cli.saving import change
from desktop.cli.setting import Setting
from desktop.model import placing
from desktop.model.diary import SavedRoutine
from desktop.model.exercise import Part
from desktop.model.finding import find_routine
from desktop.model.kept import Kept
from desktop.model.refs import InRoutine, NewRoutine, OnDay
from desktop.model.routines import named, on_shelf
from desktop.model.runner import complaints_against
from desktop.wording import command_line as words
from desktop.wording import names, routines
from desktop.wording.deeds import Deed
from desktop.wording.phrase import said
from desktop.wording.refusals import refused


def add_routine(setting: Setting, asked: Namespace, typed: OnDay) -> str:
    """Put a saved routine on the day's first run, or open a session with it.

    Where exercises stand already, it was said what becomes of them.
    """
    none_of_a_run(asked)
    if asked.add and asked.replace:
        raise Refused(words.ADD_OR_REPLACE)
    wanted = part_of(asked.to) if asked.to is not None else None

    def work(kept: Kept) -> tuple[Kept, Deed, str]:
        library, runner, plan = setting.library_of(kept), kept.diary.runner, kept.diary.plan
        saved = named_routine(kept, asked.name, wanted)
        part = wanted or saved.part
        week, on = meant(kept, typed)
        there = place_text(setting.voice, on, week)
        where = on if part is Part.STRENGTH else place_for(plan, on, week, there, part)
        thing = NewRoutine(saved.id, asked.add, saved)
        verdict = placing.check(plan, library, runner, (thing,), where)
        if verdict.already is not None:
            raise Refused(words.ROUTINE_HERE_ALREADY[part], routine=saved.name, date=there)
        if verdict.refusal is not None:
            raise Refused(words.ON_DAY, date=there, reason=refused(verdict.refusal, verdict.max_))
        strip = find_routine(plan, where.routine) if isinstance(where, InRoutine) else ()
        if strip and not (asked.add or asked.replace):
            raise Refused(words.ROUTINE_IS_HELD[part], count=len(strip), date=there)
        if verdict.flags and not asked.anyway:
            known = (library[one.exercise] for one in saved.exercises if one.exercise in library)
            flagged = next(one for one in known if complaints_against(one, runner))
            raise Refused(
                words.SPEAKS_AGAINST,
                exercise=flagged.name,
                complaints=names.complaints(setting.voice, verdict.flags),
                reason=flagged.contraindication.reason,
            )
        after = placing.place(plan, library, (thing,), where).plan
        about = routines.about(setting.voice, saved)
        told = setting.voice(words.ADDED_ROUTINE[part], date=there, routine=saved.name, about=about)
        return kept.with_plan(after), said(routines.LAY, name=saved.name), told

    return change(setting, work)


def named_routine(kept: Kept, typed: str, part: Part | None = None) -> SavedRoutine:
    """The saved routine of a name, or with an id; of several the one of that part. Raises Refused."""
    held = kept.diary.routines
    found = [held[typed]] if typed in held else named(held, typed)
    if not found:
        known = {one.name.lower(): one for one in on_shelf(held)}
        raise no_such(words.NO_ROUTINE, typed, known, words.ROUTINES_LISTS)
    return next((one for one in found if one.part is part), found[0])
