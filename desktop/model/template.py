"""Ready-made weeks: seven days to begin with."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from desktop.model.exercise import Exercise, Part
from desktop.model.plan import Day, Plan, PlannedExercise, Run, StrengthSession, routines, with_routine
from desktop.model.runner import Runner, complaints_against, not_before_a_run
from desktop.model.week import Week
from desktop.model.whole_weeks import Fill, Incoming, fill_days


class Template(NamedTuple):
    """A ready-made week. ``days`` are seven, Monday first; their ids are placeholders."""

    id: str
    name: str
    days: tuple[Day, Day, Day, Day, Day, Day, Day]


class Contents(NamedTuple):
    """What a ready-made week holds: metres, and how many runs and strength sessions."""

    distance: int
    runs: int
    sessions: int


def contents(template: Template) -> Contents:
    """What a template holds."""
    entries = [entry for day in template.days for entry in day]
    runs = [entry for entry in entries if isinstance(entry, Run)]
    sessions = sum(isinstance(entry, StrengthSession) for entry in entries)
    return Contents(sum(run.distance or 0 for run in runs), len(runs), sessions)


class UnknownTemplate(LookupError):
    """No template has that id; it carries the id and those that there are."""

    def __init__(self, template_id: str, known: tuple[str, ...]) -> None:
        super().__init__(template_id)
        self.template_id, self.known = template_id, known


def find_template(templates: Iterable[Template], template_id: str) -> Template:
    """The template with an id. Raises UnknownTemplate."""
    known = {template.id: template for template in templates}
    if template_id not in known:
        raise UnknownTemplate(template_id, tuple(known))
    return known[template_id]


def template_days(
    template: Template, week: Week, library: Mapping[str, Exercise], runner: Runner
) -> Incoming:
    """A template's entries on the days of a week, Monday's on the Monday.

    Exercises that the runner's ticked complaints speak against are left out, and in the first year of running
    those in warm-ups that are none for right before a run.
    """
    return {when: _suitable(template.days[when.weekday()], library, runner) for when in week}


def apply_template(
    plan: Plan,
    template: Template,
    week: Week,
    library: Mapping[str, Exercise],
    runner: Runner,
    how: Fill = Fill.ADD,
) -> Plan:
    """Put a template into a week that may hold something already. Raises DayFull."""
    return fill_days(plan, template_days(template, week, library, runner), how)


def _suitable(day: Day, library: Mapping[str, Exercise], runner: Runner) -> Day:
    kept = []
    for entry in day:
        for part, routine in routines(entry).items():
            suitable = (item for item in routine if _suits(item, part, library[item.exercise], runner))
            entry = with_routine(entry, part, tuple(suitable))
        kept.append(entry)
    return tuple(kept)


def _suits(item: PlannedExercise, part: Part, exercise: Exercise, runner: Runner) -> bool:
    before = part is Part.WARM_UP and not_before_a_run(exercise, item.dose, runner)
    return not before and not complaints_against(exercise, runner)
