"""What was changed of a ready-made week so that it fits a runner, in words: a line for each reason."""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce

from desktop.model.exercise import Exercise
from desktop.model.fitting.facts import Change, Exchanged, Lacks, LeftOut, Moved, Rule, Ticked, Why
from desktop.model.plan import Entry, Run
from desktop.wording import names
from desktop.wording.dates import weekday_name
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice, sentence_case

LACKS = Phrase("Without {things}", context="why another exercise comes: Without a band and a step")
TICKED = Phrase("With {complaints}", context="why another exercise comes: With knee injury")
RULES: Mapping[Rule, Phrase] = {
    Rule.FIRST_YEAR: Phrase("In the first year of running", context="why another exercise comes"),
    Rule.HOPS_IN_TIME: Phrase(
        "No hops the day before a long run, a race or more hops", context="why another exercise comes"
    ),
}
INSTEAD = Phrase("{why}: {exchanged}.", context="Without a step: calf raise instead of calf raise on a step.")
EXCHANGED = Phrase("{others} instead of {exercise}", context="exercises")
AND = Phrase("{first}; {second}", context="two of several exchanges of exercises")
LEFT_OUT = Phrase("{why}: without {exercises}.", context="what is left out of a ready-made week")
MOVED = Phrase("{entries}: on {to}, not on {day}.", context="Hip and core: on Thu, not on Wed.")
NO_DAY = Phrase("No day is left for {entries}.")
NOTHING_SUITS = Phrase("Nothing in {entries} suits you.")


def told(voice: Voice, changes: Iterable[Change], library: Mapping[str, Exercise]) -> tuple[str, ...]:
    """Every change, those of days first; exercises that go for the same reason share a line."""
    made = tuple(changes)
    return (*_days(voice, made), *_exercises(voice, made, library))


def _days(voice: Voice, changes: tuple[Change, ...]) -> Iterator[str]:
    moved: dict[tuple[int, int], list[str]] = {}
    for change in changes:
        if isinstance(change, Moved):
            moved.setdefault((change.day, change.to), []).append(_name(voice, change.entry))
    for (day, to), entries in moved.items():
        yield voice(
            MOVED,
            entries=sentence_case(voice.listed(entries)),
            to=weekday_name(voice, to),
            day=weekday_name(voice, day),
        )
    for phrase, no_day in ((NO_DAY, True), (NOTHING_SUITS, False)):
        gone = [one.entry for one in changes if isinstance(one, LeftOut) and one.no_day is no_day]
        if gone:
            yield voice(phrase, entries=voice.listed(_name(voice, entry) for entry in gone))


def _exercises(voice: Voice, changes: tuple[Change, ...], library: Mapping[str, Exercise]) -> Iterator[str]:
    gone: dict[Why, dict[str, None]] = {}
    instead: dict[Why, dict[str, dict[str, None]]] = {}
    for change in changes:
        if isinstance(change, Exchanged) and change.by is None:
            gone.setdefault(change.why, {})[change.exercise] = None
        elif isinstance(change, Exchanged) and change.by is not None:
            instead.setdefault(change.why, {}).setdefault(change.exercise, {})[change.by] = None
    for why, exchanged in instead.items():
        pairs = [
            voice(EXCHANGED, others=_listed(voice, others, library), exercise=_listed(voice, (one,), library))
            for one, others in exchanged.items()
        ]
        text = reduce(lambda first, second: voice(AND, first=first, second=second), pairs)
        yield voice(INSTEAD, why=_why(voice, why), exchanged=text)
    for why, exercises in gone.items():
        yield voice(LEFT_OUT, why=_why(voice, why), exercises=_listed(voice, exercises, library))


def _why(voice: Voice, why: Why) -> str:
    match why:
        case Lacks(things):
            return voice(LACKS, things=voice.listed(voice(names.NEEDED[thing]) for thing in things))
        case Ticked(complaints):
            return voice(TICKED, complaints=names.complaints(voice, complaints))
        case _:
            return voice(RULES[why])


def _listed(voice: Voice, exercises: Iterable[str], library: Mapping[str, Exercise]) -> str:
    return voice.listed(names.within_a_sentence(voice, library[one].name) for one in exercises)


def _name(voice: Voice, entry: Entry) -> str:
    """A run by its kind where nothing says that it is one; a session by its name."""
    return names.one_run(voice, entry) if isinstance(entry, Run) else names.entry_title(voice, entry)
