"""What changed in a week since it was printed, in a line each: ``Tempo 10 km: Thu to Fri``."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from desktop.model.plan import CrossTraining, Entry, Plan, Run, items
from desktop.model.printed import Printed, unticked
from desktop.model.week import ANY_DAY, Week
from desktop.wording import dates, names, paper, quantities
from desktop.wording import small_papers as words
from desktop.wording.board import run_about
from printouts.press import Press
from printouts.script import MISSING, readable


class _Planned(NamedTuple):
    when: date
    entry: Entry


def changes(printed: Printed, plan: Plan, press: Press) -> list[str]:
    """A line for each entry that changed, by the days on which they are now, then those left out."""
    was, now = (list(_planned(one, printed.week)) for one in (printed.plan(), plan))
    pairs, new, gone = _matched(was, now)
    said = [(after.when, line) for before, after in pairs for line in _changed(before, after, press)]
    said += [
        (one.when, press.voice(words.IS_NEW, day=_day(one.when, press), entry=_named(one.entry, press)))
        for one in new
    ]
    said.sort(key=lambda one: one[0])
    lines = [line for _, line in said]
    lines += [
        press.voice(words.LEFT_OUT, day=_day(one.when, press), entry=_named(one.entry, press)) for one in gone
    ]
    return lines or _reordered(printed.changed(plan), press)


def _planned(plan: Plan, week: Week) -> Iterator[_Planned]:
    """The entries of a week by their days, those for some day last."""
    yield from (_Planned(when, entry) for when in week for entry in plan.bound(when))
    yield from (_Planned(ANY_DAY, entry) for entry in plan.some_day(week))


def _matched(
    was: list[_Planned], now: list[_Planned]
) -> tuple[list[tuple[_Planned, _Planned]], list[_Planned], list[_Planned]]:
    """Entries and what became of them: those of one id, then those that read the same; and the others."""
    left, pairs = list(was), list[tuple[_Planned, _Planned]]()
    new: list[_Planned] = []
    by_id = {one.entry.id: one for one in was}
    for one in now:
        before = by_id.get(one.entry.id)
        if before in left and type(before.entry) is type(one.entry):
            left.remove(before)
            pairs.append((before, one))
        else:
            new.append(one)
    for one in list(new):
        plain = unticked((one.entry,))
        alike = sorted(
            (other for other in left if unticked((other.entry,)) == plain),
            key=lambda other: other.when != one.when,
        )
        if alike:
            left.remove(alike[0])
            new.remove(one)
            pairs.append((alike[0], one))
    return pairs, new, left


def _changed(before: _Planned, after: _Planned, press: Press) -> Iterator[str]:
    """What is different about an entry."""
    voice, old, new = press.voice, before.entry, after.entry
    if before.when != after.when:
        left, found = _day(before.when, press), _day(after.when, press)
        yield voice(words.FROM_TO, entry=_named(new, press), before=left, after=found)
    was, now = _title(old, press), _title(new, press)
    if was != now:
        yield voice(words.FROM_TO, entry=_day(after.when, press), before=was, after=now)
    if isinstance(old, Run) and isinstance(new, Run):
        yield from _about(old, new, press)
    if isinstance(old, Run | CrossTraining) and isinstance(new, Run | CrossTraining):
        yield from _amounts(old, new, press)
    day = _day(after.when, press)
    if isinstance(old, Run) and isinstance(new, Run) and old.steps != new.steps:
        yield voice(words.OTHER_STEPS, day=day, entry=now)
    if _plain_items(old) != _plain_items(new):
        yield voice(words.OTHER_EXERCISES, day=day, entry=now)
    if _notes(old) != _notes(new):
        yield voice(words.OTHER_NOTES, day=day, entry=now)


def _about(old: Run, new: Run, press: Press) -> Iterator[str]:
    """``Easy: 18:30 to 07:00``, where kind or time of day is another and its title does not say so."""
    said = [readable(run_about(press.voice, run)) or press.voice(words.NO_AMOUNT) for run in (old, new)]
    if said[0] != said[1] and (old.starts != new.starts or names.flat(new.name)):
        yield press.voice(words.FROM_TO, entry=_title(new, press), before=said[0], after=said[1])


def _amounts(old: Run | CrossTraining, new: Run | CrossTraining, press: Press) -> Iterator[str]:
    """``Long: 18 km to 16 km``; a time alone where the distance is the same."""
    voice, title = press.voice, _title(new, press)
    none = voice(words.NO_AMOUNT)
    if old.distance != new.distance:
        far = [
            quantities.distance(voice, metres, press.unit) if metres else none
            for metres in (old.distance, new.distance)
        ]
        if far[0] != far[1]:
            yield voice(words.FROM_TO, entry=title, before=far[0], after=far[1])
            return
    if old.duration != new.duration:
        long = [
            quantities.duration(voice, seconds) if seconds else none
            for seconds in (old.duration, new.duration)
        ]
        yield voice(words.FROM_TO, entry=title, before=long[0], after=long[1])


def _reordered(days: Iterable[date], press: Press) -> list[str]:
    """Days that hold the same in another order."""
    return [press.voice(words.ANOTHER_ORDER, day=_day(when, press)) for when in days]


def _plain_items(entry: Entry) -> list[object]:
    (plain,) = unticked((entry,))
    return [replace(item, id="") for item in items(plain)]


def _notes(entry: Entry) -> str:
    return getattr(entry, "notes", "")


def _title(entry: Entry, press: Press) -> str:
    return readable(names.entry_title(press.voice, entry)) or MISSING


def _named(entry: Entry, press: Press) -> str:
    return readable(paper.with_amount(press.voice, entry, press.unit)) or MISSING


def _day(when: date, press: Press) -> str:
    return dates.weekday(press.voice, when)
