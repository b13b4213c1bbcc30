"""Exercises that suit in the place of those of a ready-made week that do not.

First comes the nearest easier form on the ladder, then what works the same part of the body most alike: the
first of its own ladder, with no more that speaks against it than against the one in whose place it stands.
"""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from desktop.model.exercise import ANKLE, Exercise, Part, is_own, section_of
from desktop.model.fitting.facts import Change, Exchanged, Lacks, LeftOut, Rule, Ticked, Why
from desktop.model.milder import milder_than
from desktop.model.plan import Day, Entry, PlannedExercise, Routine, StrengthSession, routines, with_routine
from desktop.model.runner import HOPS, TO_OWN, Runner, complaints_against, not_before_a_run, suits

NOVICE = Runner(first_year=True)
CALF_AND_FOOT = "calf-and-foot"  # a section
MAX_LONGER = 150  # seconds that an exercise may take longer than the one in whose place it stands


class Exchange(NamedTuple):
    """Knows the library and the runner. ``hops`` are ids of planned hops that stand at a bad time."""

    library: Mapping[str, Exercise]
    runner: Runner
    hops: Collection[str] = ()

    def day(self, entries: Day, told: list[Change]) -> Day:
        """A day of which everything suits; what was changed is added to ``told``."""
        suiting = []
        for entry in entries:
            fitted = self._entry(entry, told)
            if isinstance(fitted, StrengthSession) and not fitted.exercises:
                told.append(LeftOut(entry, no_day=False))
            else:
                suiting.append(fitted)
        return tuple(suiting)

    def _entry(self, entry: Entry, told: list[Change]) -> Entry:
        for part, routine in routines(entry).items():
            suiting = self._routine(routine, part, told)
            if suiting != routine:
                entry = with_routine(entry, part, suiting)
        return entry

    def _routine(self, routine: Routine, part: Part, told: list[Change]) -> Routine:
        against = {item.id: self._against(item, part) for item in routine}
        here = {item.exercise for item in routine if against[item.id] is None}
        suiting = []
        for item in routine:
            why = against[item.id]
            if why is None:
                suiting.append(item)
                continue
            instead = self._instead(self.library[item.exercise], part, here, why)
            told.append(Exchanged(item.exercise, instead.id if instead else None, why))
            if instead is not None:
                here.add(instead.id)
                suiting.append(PlannedExercise(item.id, instead.id, instead.dose))
        return tuple(suiting)

    def _against(self, item: PlannedExercise, part: Part) -> Why | None:
        exercise, runner = self.library[item.exercise], self.runner
        complaints = complaints_against(exercise, runner)
        if complaints:
            return Ticked(complaints)
        if not suits(exercise, runner):
            return Lacks(tuple(thing for thing in exercise.equipment if thing in TO_OWN - runner.equipment))
        if item.id in self.hops:
            return Rule.HOPS_IN_TIME
        return Rule.FIRST_YEAR if self._too_soon(item, part) else None

    def _too_soon(self, item: PlannedExercise, part: Part) -> bool:
        """Whether it is nothing for a first year: there, or as long as there is an easier form of hops."""
        exercise = self.library[item.exercise]
        if part is Part.WARM_UP:
            return not_before_a_run(exercise, item.dose, self.runner)
        return self.runner.first_year and exercise.family == HOPS and exercise.easier is not None

    def _instead(self, exercise: Exercise, part: Part, here: Collection[str], why: Why) -> Exercise | None:
        easier = milder_than(exercise, self.library, self.runner)
        if easier is not None and self._may_stand(easier, exercise, part, here, why):
            return easier
        ours = (
            self.library[name] for name in self.library if not is_own(name)
        )  # of own ones little is known
        others = (
            one
            for one in ours
            if one.easier is None
            and set(one.regions) & set(exercise.regions)
            and _cautions(one) <= _cautions(exercise)
            and self._may_stand(one, exercise, part, here, why)
        )
        return max(others, key=lambda one: _alike(one, exercise), default=None)

    def _may_stand(self, one: Exercise, for_: Exercise, part: Part, here: Collection[str], why: Why) -> bool:
        """Whether one exercise may stand for another: only its easier form brings hops along, and nothing for
        the ankle, or that is nothing for a first year, comes new before anybody's run."""
        hops = one.family == HOPS and (why is Rule.HOPS_IN_TIME or for_.family != HOPS)
        too_long = one.dose.seconds > for_.dose.seconds + MAX_LONGER
        before_a_run = part is Part.WARM_UP and (
            not_before_a_run(one, one.dose, NOVICE) or (_for_ankles(one) and not _for_ankles(for_))
        )
        unwanted = hops or too_long or before_a_run or one.id in here or part not in one.fits
        return not unwanted and suits(one, self.runner)


def _for_ankles(exercise: Exercise) -> bool:
    return section_of(exercise.family) in (ANKLE, CALF_AND_FOOT)


def _cautions(exercise: Exercise) -> int:
    return len(exercise.contraindication.complaints)


def _alike(one: Exercise, other: Exercise) -> float:
    """How much two exercises are for the same: what moves, what works, and what they are like.

    Half a point for one family and a tenth off for each thing that speaks against it are our choice: so a
    calm exercise comes before a demanding one that is as much alike.
    """
    movements, regions = {*one.movements, *other.movements}, {*one.regions, *other.regions}
    moves = len({*one.movements} & {*other.movements}) / len(movements) if movements else 1.0
    works = len({*one.regions} & {*other.regions}) / len(regions)
    return moves + works + (one.family == other.family) / 2 - _cautions(one) / 10
