"""The commands that change the plan."""

from argparse import Namespace
from dataclasses import replace

from desktop.cli.refused import Refused, no_such, shown
from desktop.cli.saving import change
from desktop.cli.setting import Setting
from desktop.cli.show import asked_week, entry_text, week_and_dates
from desktop.model import edits, placing
from desktop.model.exercise import Exercise, Library, Part
from desktop.model.finding import find_exercise
from desktop.model.fitting import Fitted, days_in, fitted
from desktop.model.kept import Kept
from desktop.model.new_runs import lost, with_routines
from desktop.model.plan import Plan, Run, RunKind, StrengthSession
from desktop.model.refs import InRoutine, NewEntry, NewExercise, OnDay, Place, RoutineRef
from desktop.model.steps import Blocks, totals
from desktop.model.steptext import StepError
from desktop.model.week import Week, week_of
from desktop.model.whole_weeks import Fill, fill_days, held
from desktop.wording import about_you, deeds, doses, names
from desktop.wording import command_line as words
from desktop.wording import steps as step_words
from desktop.wording.deeds import Deed
from desktop.wording.fitting import told
from desktop.wording.phrase import said
from desktop.wording.quantities import read_distance, read_duration, read_time_of_day
from desktop.wording.refusals import refused
from desktop.wording.voice import Voice

# ---- a ready-made week ---------------------------------------------------------------------


def apply(setting: Setting, asked: Namespace) -> str:
    """Put a template's entries into a week; where it holds something, behind it or in its place."""
    if asked.add and asked.replace:
        raise Refused(words.ADD_OR_REPLACE)

    def work(kept: Kept) -> tuple[Kept, Deed, str]:
        plan, library = kept.diary.plan, setting.library_of(kept)
        templates = {template.id: template for template in setting.templates(library)}
        if asked.template not in templates:
            raise no_such(words.NO_TEMPLATE, asked.template, templates, words.TEMPLATES_LISTS)
        template = templates[asked.template]
        week = asked_week(setting, asked.week, kept.settings.week_starts_on)
        _ask_first(plan, week, template.name, asked)
        suiting = fitted(template, library, kept.diary.runner)
        how = Fill.REPLACE if asked.replace else Fill.ADD
        after = fill_days(plan, days_in(suiting.template, week), how)
        deed = said(deeds.USE_TEMPLATE, name=template.name)
        return kept.with_plan(after), deed, _applied(setting.voice, suiting, week, library)

    return change(setting, work)


def _applied(voice: Voice, suiting: Fitted, week: Week, library: Library) -> str:
    applied = voice(words.APPLIED, template=suiting.template.name, week=week_and_dates(voice, week))
    return "\n".join((applied, *told(voice, suiting.changes, library)))


def _ask_first(plan: Plan, week: Week, template: str, asked: Namespace) -> None:
    """Refuse a week that holds something, unless it was said what becomes of that."""
    there = held(plan, week)
    if there and not asked.add and not asked.replace:
        raise Refused(words.WEEK_IS_HELD, count=len(there), week=week.name, template=template)


# ---- one thing -----------------------------------------------------------------------------


def add_run(setting: Setting, asked: Namespace, typed: OnDay) -> str:
    """Add a run to a day."""
    if asked.to is not None:
        raise Refused(words.TO_IS_FOR_EXERCISES)
    _only_for_routines(asked)
    kinds = [kind.value for kind in RunKind]
    if asked.name.lower() not in kinds:
        raise no_such(words.NO_RUN_KIND, asked.name, kinds, said(words.THERE_ARE, known=", ".join(kinds)))
    kind = RunKind(asked.name.lower())

    def work(kept: Kept) -> tuple[Kept, Deed, str]:
        plan, unit = kept.diary.plan, kept.settings.unit
        week, on = meant(kept, typed)
        there = place_text(setting.voice, on, week)
        verdict = placing.check(plan, {}, kept.diary.runner, (NewEntry(kind),), on)
        if verdict.refusal is not None:
            raise Refused(words.ON_DAY, date=there, reason=refused(verdict.refusal, verdict.max_))
        run = placing.new_entry(kind, unit)
        assert isinstance(run, Run)
        run = _described(setting.voice, run, asked, unit)
        for part in lost(run, kept.settings, kept.diary):
            setting.notices.append(said(about_you.LOST[part], kinds=names.run_kind(setting.voice, kind)))
        run = with_routines(run, kept.settings, kept.diary, on.when, setting.library_of(kept))
        run = replace(run, some_day=on.some_day)
        entry = entry_text(setting.voice, run, unit)
        told = setting.voice(words.ADDED_ENTRY, date=there, entry=entry)
        return kept.with_plan(edits.add_entry(plan, on.when, run)), deeds.ADD, told

    return change(setting, work)


def meant(kept: Kept, typed: OnDay) -> tuple[Week, OnDay]:
    """The runner's week that holds the date, and the place in it."""
    week = week_of(typed.when, kept.settings.week_starts_on)
    return week, OnDay(week.thursday, some_day=True) if typed.some_day else typed


def place_text(voice: Voice, on: OnDay, week: Week) -> str:
    """``2026-11-24``, or ``2026-W48, some day``."""
    return voice(words.SOME_DAY_OF, week=week.name) if on.some_day else str(on.when)


def _described(voice: Voice, run: Run, asked: Namespace, unit: str) -> Run:
    """The run with what was typed of it; of its amounts what was typed alone, else what its steps add up to.

    Raises QuantityError, and Refused for steps that are none.
    """
    steps = _steps(voice, asked.steps, unit) if asked.steps is not None else ()
    starts = read_time_of_day(voice, asked.at) if asked.at is not None else None
    name = " ".join((asked.called or "").split())
    run = replace(run, name=name, starts=starts, steps=steps)
    if asked.distance is not None or asked.duration is not None:
        distance = duration = None
        if asked.distance is not None:
            distance = read_distance(voice, asked.distance, unit)
        if asked.duration is not None:
            duration = read_duration(voice, asked.duration, distance)
        return replace(run, distance=distance, duration=duration)
    if steps:
        total = totals(steps)
        return replace(run, distance=total.distance or None, duration=total.duration or None)
    return run


def _steps(voice: Voice, typed: str, unit: str) -> Blocks:
    try:
        return step_words.read(voice, typed, unit)
    except StepError as error:
        raise Refused(words.REASON, reason=step_words.fault(voice, error)) from error


def add_exercise(setting: Setting, asked: Namespace, typed: OnDay) -> str:
    """Add an exercise to the day's first run or session."""
    none_of_a_run(asked)
    _only_for_routines(asked)
    part = part_of(asked.to)

    def work(kept: Kept) -> tuple[Kept, Deed, str]:
        library, voice = setting.library_of(kept), setting.voice
        if asked.name not in library:
            raise no_such(words.NO_EXERCISE, asked.name, library, words.EXERCISES_LISTS)
        week, on = meant(kept, typed)
        there = place_text(voice, on, week)
        things, where = (NewExercise(asked.name),), place_for(kept.diary.plan, on, week, there, part)
        verdict = placing.check(kept.diary.plan, library, kept.diary.runner, things, where)
        _accept(voice, library[asked.name], verdict, there, part, anyway=asked.anyway)
        placed = placing.place(kept.diary.plan, library, things, where)
        dose = doses.dose(voice, find_exercise(placed.plan, placed.landed[0]).exercise.dose)
        phrase = (words.ADDED_UNUSUAL if verdict.unusual else words.ADDED_EXERCISE)[part]
        told = voice(phrase, date=there, exercise=library[asked.name].name, dose=dose)
        return kept.with_plan(placed.plan), deeds.ADD, told

    return change(setting, work)


def none_of_a_run(asked: Namespace) -> None:
    """Refuse what only a run has."""
    for option in ("distance", "duration", "called", "at", "steps"):
        if getattr(asked, option) is not None:
            raise Refused(words.FOR_RUNS, option=f"--{option}")


def _only_for_routines(asked: Namespace) -> None:
    for option in ("add", "replace"):
        if getattr(asked, option):
            raise Refused(words.FOR_ROUTINES, option=f"--{option}")


def part_of(text: str | None) -> Part:
    """The part that ``--to`` names. Raises Refused."""
    if text is None:
        raise Refused(words.SAY_WHERE)
    if text.lower() not in [part.value for part in Part]:
        raise Refused(words.NO_SUCH_PART, typed=shown(text))
    return Part(text.lower())


def place_for(plan: Plan, on: OnDay, week: Week, there: str, part: Part) -> Place:
    """The part of the day's first run; for strength the day's first session, or a new one."""
    kind = StrengthSession if part is Part.STRENGTH else Run
    day = plan.some_day(week) if on.some_day else plan.bound(on.when)
    first = next((entry for entry in day if isinstance(entry, kind)), None)
    if first is not None:
        return InRoutine(RoutineRef(first.id, part))
    if part is Part.STRENGTH:
        return on
    raise Refused(words.NO_RUN[part], date=there)


def _accept(
    voice: Voice, exercise: Exercise, verdict: placing.Verdict, there: str, part: Part, *, anyway: bool
) -> None:
    """Refuse what may not land there, and what something ticked speaks against unless it is wanted."""
    if verdict.already is not None:
        raise Refused(words.HERE_ALREADY[part], exercise=exercise.name, date=there)
    if verdict.refusal is not None:
        raise Refused(words.ON_DAY, date=there, reason=refused(verdict.refusal, verdict.max_))
    if verdict.flags and not anyway:
        raise Refused(
            words.SPEAKS_AGAINST,
            exercise=exercise.name,
            complaints=names.complaints(voice, verdict.flags),
            reason=exercise.contraindication.reason,
        )
