"""Words of cards: their sizes, and why they cannot be printed; doses that say all of themselves."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from desktop.model.dose import Dose
from desktop.model.exercise import OURS, OWN, Alarm, Exercise, Part
from desktop.model.plan import Run
from desktop.model.week import Week
from desktop.wording import dates, doses, paper, printing, quantities
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

PAPER_NAMES: Mapping[str, Phrase] = {
    "a4": printing.A4,
    "letter": printing.LETTER,
    "a3": Phrase("A3", context="a size of paper"),
    "a5": Phrase("A5", context="a size of paper"),
    "tabloid": Phrase("Tabloid", context="a size of paper"),
    "legal": Phrase("Legal", context="a size of paper"),
}
CARD_SIZES: Mapping[str, Phrase] = {
    "a6": Phrase("A6", context="a size of card"),
    "a5": Phrase("A5", context="a size of card"),
    "a7": Phrase("A7", context="a size of card"),
    "3x5": Phrase("3 × 5 in", context="a size of card"),
    "4x6": Phrase("4 × 6 in", context="a size of card"),
    "poker": Phrase("Poker", context="a size of card"),
}
CARD_DOES_NOT_FIT = Phrase(
    "No card of the size {card} fits on {paper}; choose a smaller card or a larger paper."
)
PAIR_DOES_NOT_FIT = Phrase(
    "A card of the size {card}, front beside back, does not fit on {paper}; "
    "choose a smaller card, a larger paper, or sides that are not folded."
)
DOSE_OURS = Phrase("Dose: our choice", context="on a card: where the dose comes from")
DOSE_AFTER = Phrase("Dose: {source}", context="on a card: where the dose comes from")
CHECK_LENGTH = Phrase("100 mm")
CHECK_SHEET = Phrase("Print this sheet first and measure the line.")

# ---- on a card --------------------------------------------------------------------------------

STEPS_ON_THE_BACK = Phrase("Steps on the back")
TURN_OVER = Phrase("Turn over", context="the foot of a small card whose steps are on the back")
CARD_AT_OF = Phrase("W{week} {year} – {at} of {of}", context="the foot of a card: W48 2026 – 3 of 6")
CARD_AT_OF_WEEK = Phrase("W{week} – {at} of {of}", context="the foot of a small card: W48 – 3 of 6")
AT_OF = Phrase("{at} of {of}", context="beside the title of a card that another one goes on: 1 of 2")
STEPS_OF = Phrase("{routine}, steps", context="the title of a card's back: Warm-up, steps")
TIME_IN_ALL = Phrase("{when}, {time} in all", context="a routine on several cards: …, 40 min in all")
BEFORE_RUNS = Phrase("Before {runs}", context="Before Easy 8 km, Tue 24 and Long 18 km, Sun 29")
AFTER_RUNS = Phrase("After {runs}", context="After Easy 8 km, Tue 24 and Long 18 km, Sun 29")
RUN_AND_DAY = Phrase("{run}, {day}", context="Easy 8 km, Tue 24")
ONLY = Phrase("{days} only", context="an exercise that is done on some of its card's days: Wed only")
NO_REST = Phrase("no rest", context="between the sets of a dose")
AND_DETAIL = Phrase("{before}, {detail}", context="a dose and what belongs to it: 2 × 12, 5 kg")
DAY_AND_PART = Phrase("{day} {part}", context="Tue warm-up: a day and the part of it in which it is done")
DAY_AND_DOSE = Phrase("{day} {dose}", context="Tue 2 × 15 s")
FEEL_IT = Phrase("Feel it: {where}", context="where an exercise is felt")
FEEL = Phrase("Feel it", context="before where an exercise is felt: Feel it | The calves.")
TRAINS = Phrase("Trains", context="before the movements that an exercise trains: Trains | Toes up, sole in")
MORE_IN_THE_APP = Phrase("More of it in {app}", context="the foot of a card that has no room for the rest")
MORE_FOLLOWS = Phrase("More on the next side", context="the foot of a card in large print that goes on")
MORE = Phrase("More", context="the foot of a small card that goes on: More on the next side")
STOP_IF: Mapping[frozenset[Alarm], Phrase] = {
    frozenset({Alarm.PAIN}): Phrase("Stop if anything hurts."),
    frozenset({Alarm.UNSTEADINESS}): Phrase("Stop if you feel dizzy or unsteady."),
    frozenset(Alarm): Phrase("Stop if anything hurts or you feel dizzy or unsteady."),
}
TICK_A_ROUND = Phrase("Tick one box a round.")
AND_MORE_DAYS = Phrase("and {number} more", context="days that a card has no room for")
DECK_ROUTINES = Phrase("Routine cards")


class DayDose(NamedTuple):
    """A row to tick: the day, what is said of it alone, and how many sets it has."""

    when: date
    own: str
    sets: int


class DosesSaid(NamedTuple):
    """The doses of some days: ``amount`` large where it is the same on all of them, ``extras`` what else they
    have in common, and the days with what is said of each alone."""

    amount: str
    extras: tuple[str, ...]
    days: tuple[DayDose, ...]


def amount(voice: Voice, dose: Dose) -> str:
    """``2 × 12``, ``3 × 15 s``, ``1 × A–Z``: sets and one set, the word for repetitions left out."""
    one_set = voice.number(dose.reps) if dose.reps is not None else doses.measure(voice, dose)
    return voice(doses.SETS_OF, sets=dose.sets, measure=one_set)


def details(voice: Voice, dose: Dose) -> tuple[str, ...]:
    """What belongs to the sets: sides, load, hold, rest, in this order; empty where there is none."""
    measured = (dose.reps, dose.distance, dose.count) != (None, None, None)
    return (
        voice(doses.EACH_SIDE) if dose.each_side else "",
        quantities.load(voice, dose.load) if dose.load else "",
        voice(doses.HOLD, time=quantities.duration(voice, dose.hold)) if dose.hold and measured else "",
        _rest(voice, dose.rest),
    )


def _rest(voice: Voice, seconds: int | None) -> str:
    if seconds is None:
        return ""
    return voice(doses.REST, time=quantities.duration(voice, seconds)) if seconds else voice(NO_REST)


def all_of(voice: Voice, dose: Dose) -> str:
    """A dose on one line, all of it: ``2 × 12, each side, 5 kg, hold 2 s, rest 30 s``."""
    return joined(voice, [amount(voice, dose), *details(voice, dose)])


def doses_said(voice: Voice, planned: Sequence[tuple[date, Dose]]) -> DosesSaid:
    """What is the same on all days said once, and what differs beside each day."""
    said = [details(voice, dose) for _, dose in planned]
    common = [texts[0] if len(set(texts)) == 1 else "" for texts in zip(*said, strict=True)]
    same = len({dose for _, dose in planned}) == 1
    days = []
    for (when, dose), texts in zip(planned, said, strict=True):
        own = [text for text, shared in zip(texts, common, strict=True) if text != shared]
        days.append(DayDose(when, "" if same else joined(voice, [amount(voice, dose), *own]), dose.sets))
    large = amount(voice, planned[0][1]) if same else ""
    return DosesSaid(large, tuple(text for text in common if text), tuple(days))


def joined(voice: Voice, parts: Iterable[str]) -> str:
    """``each side, hold 1 s, rest 30 s``: the texts that are not empty."""
    first, *others = [part for part in parts if part] or [""]
    for other in others:
        first = voice(AND_DETAIL, before=first, detail=other)
    return first


def goes_on(voice: Voice, text: str) -> str:
    """``each side,``: the end of a line of details when another line follows."""
    return voice(AND_DETAIL, before=text, detail="").rstrip()


def place_in_deck(voice: Voice, week: Week, at: int, of: int, *, year: bool) -> str:
    """``W48 2026 – 3 of 6``."""
    if year:
        return voice(CARD_AT_OF, week=week.number, year=week.name.partition("-")[0], at=at, of=of)
    return voice(CARD_AT_OF_WEEK, week=week.number, at=at, of=of)


def around_runs(voice: Voice, part: Part, runs: Sequence[tuple[date, Run]], unit: str) -> str:
    """``Before Easy 8 km, Tue 24 and Long 18 km, Sun 29``: a routine and the runs that it goes with."""
    named = [
        voice(RUN_AND_DAY, run=paper.with_amount(voice, run, unit), day=dates.day_label(voice, when))
        for when, run in runs
    ]
    return voice(BEFORE_RUNS if part is Part.WARM_UP else AFTER_RUNS, runs=voice.listed(named))


def cautions(voice: Voice, exercises: Sequence[Exercise]) -> list[str]:
    """What is to be minded of exercises that are done together: what they have in common once, in one
    paragraph, and the cautions of those that name no alarm under it, each with its exercises."""
    joint = [one for one in exercises if one.alarms]
    alarms = frozenset(alarm for one in joint for alarm in one.alarms)
    minds = dict.fromkeys(sentence for one in joint for sentence in one.brief.mind)
    named: dict[str, list[str]] = {}
    for one in exercises:
        if one.caution and not one.alarms:
            named.setdefault(one.brief.caution or one.caution, []).append(one.short_name)
    said = [" ".join([voice(STOP_IF[alarms]), *minds])] if alarms else []
    return [*said, *(paper.caution(voice, text, names) for text, names in named.items())]


def dose_source(voice: Voice, exercise: Exercise, planned: Iterable[Dose] = ()) -> str:
    """``Dose: AAOS ...``, ``Dose: our choice``: where the dose on a card comes from, in a line.

    Empty where a day has another dose than the exercise's usual one, and where that is the runner's own.
    """
    if exercise.dose_source == OWN or any(dose != exercise.dose for dose in planned):
        return ""
    if exercise.dose_source == OURS:
        return voice(DOSE_OURS)
    return voice(DOSE_AFTER, source=exercise.dose_source)
