"""The commands that change the plan."""

from argparse import Namespace
from dataclasses import replace
from datetime import date

from desktop.cli.refused import Refused, no_such, shown
from desktop.cli.setting import Setting, built_in_templates, library_of
from desktop.cli.show import asked_week, entry_text, week_text
from desktop.model import edits, placing
from desktop.model.exercise import Library, Part
from desktop.model.finding import find_exercise
from desktop.model.plan import Plan, Run, RunKind, StrengthSession, items
from desktop.model.quantity import parse_distance, parse_duration
from desktop.model.refs import InRoutine, NewEntry, NewExercise, OnDay, Place, RoutineRef
from desktop.model.runner import Runner
from desktop.model.template import apply_template
from desktop.model.week import Week, parse_date
from desktop.wording import refusals
from desktop.wording.voice import Voice


def apply(setting: Setting, asked: Namespace) -> str:
    """Put a template's entries behind what a week already holds."""
    with setting.open_plans() as plans:
        kept = plans.read()
        plan, runner, library = kept.diary.plan, kept.diary.runner, library_of(kept)
        templates = {template.id: template for template in built_in_templates(library)}
        if asked.template not in templates:
            raise no_such("template", asked.template, templates, "“footwork templates” lists them.")
        template = templates[asked.template]
        week = asked_week(setting, asked.week, kept.settings.week_starts_on)
        after = apply_template(plan, template, week, library, runner)
        plans.save(kept, kept.with_plan(after))
    offered = sum(len(items(entry)) for day in template.days for entry in day)
    left_out = offered - (_exercises(after, week) - _exercises(plan, week))
    lines = [f"Put “{template.name}” into week {week_text(week)}."]
    if left_out:
        lines.append(f"Left out because of what you ticked: {left_out} of {offered} exercises.")
    return "\n".join(lines)


def _exercises(plan: Plan, week: Week) -> int:
    return sum(len(items(entry)) for when in week for entry in plan.day(when))


def add(setting: Setting, asked: Namespace) -> str:
    """Add a run, or an exercise to the day's first run or session."""
    when = parse_date(asked.date)
    if asked.what == "run":
        return _add_run(setting, asked, when)
    if asked.what == "exercise":
        return _add_exercise(setting, asked, when)
    raise Refused(f"What to add is “run” or “exercise”, not “{shown(asked.what)}”.")


# ---- a run ---------------------------------------------------------------------------------


def _add_run(setting: Setting, asked: Namespace, when: date) -> str:
    if asked.to is not None:
        raise Refused("--to says where an exercise goes; a run takes --distance and --duration.")
    kinds = [kind.value for kind in RunKind]
    if asked.name.lower() not in kinds:
        raise no_such("kind of run", asked.name, kinds, f"there are {', '.join(kinds)}.")
    kind = RunKind(asked.name.lower())
    with setting.open_plans() as plans:
        kept = plans.read()
        plan, unit = kept.diary.plan, kept.settings.unit
        verdict = placing.check(plan, {}, kept.diary.runner, (NewEntry(kind),), OnDay(when))
        if not verdict.allowed:
            raise Refused(f"{when}: {refusals.verdict(Voice.of(), verdict)}")
        run = placing.new_entry(kind)
        assert isinstance(run, Run)
        if asked.distance is not None or asked.duration is not None:
            distance = None if asked.distance is None else parse_distance(asked.distance, unit)
            duration = None if asked.duration is None else parse_duration(asked.duration, distance)
            run = replace(run, distance=distance, duration=duration)
        plans.save(kept, kept.with_plan(edits.add_entry(plan, when, run)))
    return f"Added to {when}: {entry_text(run, unit)}."


# ---- an exercise ---------------------------------------------------------------------------


def _add_exercise(setting: Setting, asked: Namespace, when: date) -> str:
    if asked.distance is not None or asked.duration is not None:
        raise Refused("--distance and --duration are for runs; an exercise takes --to.")
    part = _part(asked.to)
    with setting.open_plans() as plans:
        kept = plans.read()
        plan, runner, library = kept.diary.plan, kept.diary.runner, library_of(kept)
        if asked.name not in library:
            raise no_such("exercise", asked.name, library, "“footwork exercises” lists them.")
        target = _target(plan, when, part)
        dropped = _dropped(plan, library, runner, asked, target, part)
        plans.save(kept, kept.with_plan(dropped.plan))
        _, _, item = find_exercise(dropped.plan, dropped.landed[0])
    unusual = "" if part in library[item.exercise].fits else f", {Voice.of()(refusals.UNUSUAL_HERE)}"
    return f"Added to the {_place(part)} of {when}: {library[item.exercise].name}, {item.dose.text}{unusual}."


def _part(text: str | None) -> Part:
    parts = [part.value for part in Part]
    if text is None:
        raise Refused("Say where the exercise goes: --to warm-up, --to cool-down or --to strength.")
    if text.lower() not in parts:
        raise Refused(f"--to is warm-up, cool-down or strength, not “{shown(text)}”.")
    return Part(text.lower())


def _target(plan: Plan, when: date, part: Part) -> Place:
    """The part of the day's first run; for strength the day's first session, or a new one."""
    kind = StrengthSession if part is Part.STRENGTH else Run
    first = next((entry for entry in plan.day(when) if isinstance(entry, kind)), None)
    if first is not None:
        return InRoutine(RoutineRef(first.id, part))
    if part is Part.STRENGTH:
        return OnDay(when)
    raise Refused(f"There is no run on {when} to have a {part}; “footwork add {when} run easy” adds one.")


def _dropped(
    plan: Plan, library: Library, runner: Runner, asked: Namespace, target: Place, part: Part
) -> placing.Placed:
    exercise, things = library[asked.name], (NewExercise(asked.name),)
    verdict = placing.check(plan, library, runner, things, target)
    if verdict.already is not None:
        raise Refused(f"{exercise.name} is in the {_place(part)} of {asked.date} already.")
    if not verdict.allowed:
        raise Refused(refusals.verdict(Voice.of(), verdict))
    if verdict.flags and not asked.anyway:
        ticked = " and ".join(verdict.flags)
        raise Refused(
            f"{exercise.name}: you ticked {ticked}, and {_lowered(exercise.reason_against)} "
            "Add --anyway to plan it all the same."
        )
    return placing.place(plan, library, things, target)


def _place(part: Part) -> str:
    return "strength session" if part is Part.STRENGTH else part.value


def _lowered(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
