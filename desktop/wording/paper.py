"""Words on paper: what fridge sheets and cards say, and what stands over them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

from desktop.model.dose import Dose
from desktop.model.exercise import Equipment, Part
from desktop.model.plan import CrossTraining, Entry, Run, items
from desktop.model.week import ANY_DAY, Week
from desktop.wording import dates, names, quantities
from desktop.wording.direction import side_by_side
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

# ---- titles of files --------------------------------------------------------------------------

WEEKS = Phrase("Weeks {first}–{last}", context="a print of several weeks: Weeks 48–50")
TITLE = Phrase("{weeks}, {papers}", context="a title: Week 48, fridge sheet and exercise cards")
NAME_FRIDGE = Phrase("fridge sheet", context="a kind of paper, within a title or a file's name")
NAME_ROUTINES = Phrase("routine cards", context="a kind of paper, within a title or a file's name")
NAME_MONTH = Phrase("month sheet", context="a kind of paper, within a title or a file's name")
NAME_POCKET = Phrase("pocket fold-up", context="a kind of paper, within a title or a file's name")
NAME_CARDS = Phrase("exercise cards", context="a kind of paper, within a title or a file's name")
SUBJECT = Phrase("A running week with ankle exercises")

FRONT_PAGE = Phrase("{number} front", context="what a page is called: the front of the first sheet")
BACK_PAGE = Phrase("{number} back", context="what a page is called: the back of the first sheet")
FIGURE_OF = Phrase("{exercise}: {caption}", context="read aloud for a picture: Calf raise: Heels high")
CLOSE_UP_OF = Phrase("{exercise}, the joint close up", context="read aloud for a picture")
A_FIGURE = Phrase("A figure of an exercise", context="read aloud for a picture")

NO_ROUTINES = Phrase(
    "Week {week} has no warm-up, no cool-down and no session with exercises, so there are no routine cards "
    "to print; add an exercise to a run or to a session first."
)
NO_EXERCISES = Phrase(
    "Week {week} holds no exercises, so there are no exercise cards to print; "
    "add one to a run or to a session first."
)
ROUTINES_LEFT_OUT = Plural(
    "Week {weeks} has no routines, so there are no routine cards.",
    "Weeks {weeks} have no routines, so there are no routine cards of them.",
    context="said where other paper is printed; {weeks}: 48, 50 and 52–2",
)
CARDS_LEFT_OUT = Plural(
    "Week {weeks} has no exercises, so there are no exercise cards.",
    "Weeks {weeks} have no exercises, so there are no exercise cards of them.",
    context="said where other paper is printed; {weeks}: 48, 50 and 52–2",
)
APART_FOR_ROOM = Plural(
    "In week {weeks} the two runners have a sheet each: one page has no room for all exercises of both.",
    "In weeks {weeks} the two runners have a sheet each: one page has no room for all exercises of both.",
    context="said beside what is printed; {weeks}: 48, 50 and 52–2",
)
APART_WHILE_EMPTY = Plural(
    "In week {weeks} nothing is planned, so the two runners have a form each to write on.",
    "In weeks {weeks} nothing is planned, so the two runners have a form each to write on.",
    context="said beside what is printed; {weeks}: 48, 50 and 52–2",
)
APART_UPRIGHT = Phrase("The two runners have a sheet each: only a page that lies across has room for both.")
APART_IN_LARGE_PRINT = Phrase(
    "The two runners have sheets of their own: in large print a page has no room for both."
)
EXERCISES_WITHOUT_ROOM = Plural(
    "The fridge sheet of week {weeks} has no room for {count} exercise; its day says so, and the routine "
    "cards have it.",
    "The fridge sheet of week {weeks} has no room for {count} exercises; their days say how many, and the "
    "routine cards have all of them.",
    context="said beside what is printed; {weeks}: 48, 50 and 52–2, so many exercises of all of them",
)
ENTRIES_WITHOUT_ROOM = Plural(
    "The fridge sheet of week {weeks} has no room for {count} entry; its day says so.",
    "The fridge sheet of week {weeks} has no room for {count} entries; their days say how many.",
    context="said beside what is printed; {weeks}: 48, 50 and 52–2, so many entries of all of them",
)
WEEKS_IN_A_ROW = Phrase("{first}–{last}", context="numbers of weeks within a sentence: 48–50")

# ---- the fridge sheet -------------------------------------------------------------------------

FOLDED_EXERCISES = Plural("+ {count} exercise", "+ {count} exercises", context="what a day has no room for")
FOLDED_ENTRIES = Plural("+ {count} entry", "+ {count} entries", context="what a day has no room for")
ORDINALS: Mapping[str, Phrase] = {  # by the ending that English has: 1st, 22nd, 3rd, 4th
    "st": Phrase("{number}st", context="the order of a day's sessions: 1st, 21st"),
    "nd": Phrase("{number}nd", context="the order of a day's sessions: 2nd, 22nd"),
    "rd": Phrase("{number}rd", context="the order of a day's sessions: 3rd, 23rd"),
    "th": Phrase("{number}th", context="the order of a day's sessions: 4th, 11th"),
}
NAME_AND_AMOUNT = Phrase("{name} {amount}", context="an entry and its distance or time: Easy 8 km")
TIME_AND_NAME = Phrase("{time} {name}", context="a time of day and what is then: 18:30 Easy")
EXERCISE_COUNT = Plural("{count} exercise", "{count} exercises")
AND_EXERCISES = Phrase("{entry}, {exercises}", context="Easy 8 km, 3 exercises")
SO_MANY_MORE = Phrase("{entry} + {count}", context="a narrow place: Easy 8 km + 3, with three exercises")
NOTES = Phrase("Notes")
BALANCE = Phrase("Ankle balance, sets")
DONE_THIS_WEEK = Phrase("Done this week")
OF_DISTANCE = Phrase("of {distance}", context="after a line to write on: ____ of 41 km")
OF_SESSIONS = Plural("of {count} session", "of {count} sessions", context="after a line: ____ of 7 sessions")
RUNNER = Phrase("Runner {number}", context="a runner without a name, on a sheet for two")
DONE = Phrase("done:", context="before a line to write on: done: ____ of 6")
OF_SO_MANY = Phrase("of {count}", context="after a line to write on: done: ____ of 6")

TYPE = Phrase("Type", context="over a line to write a kind of run on")
TYPES = Phrase("Types", context="before the kinds of run, each with its colour")
ALSO = Phrase("Also", context="over a line to write a second session of the day on")
RUNS_TO_COUNT = Phrase("runs", context="after a line to write a number on")
SESSIONS_TO_COUNT = Phrase("sessions", context="after a line to write a number on")

# ---- cards ------------------------------------------------------------------------------------

OWN_PICTURE_OF = Phrase("{exercise}: your own picture")
UNKNOWN_EXERCISE = Phrase("Unknown exercise")
STEPS_ARE_MISSING = Phrase("This exercise is no longer in the library, so its steps are missing.")
YOU_NEED = Phrase("You need: {things}")
YOU_NEED_NOTHING = Phrase("You need: nothing else")
MISTAKE = Phrase("Common mistake")
EASIER = Phrase("Easier")
HARDER = Phrase("Harder")
EASIER_IS = Phrase("Easier: {exercise}")
HARDER_IS = Phrase("Harder: {exercise}")
CAUTION_FOR = Phrase("{exercises}: {caution}", context="a caution and what it is for")
STEP = Phrase("{number}.", context="the number of a step in a list")

EVERY_DAY = Phrase("every day", context="on which days a routine is done")
BEFORE_EVERY_RUN = Phrase("Before every run")
AFTER_EVERY_RUN = Phrase("After every run")
BEFORE_THE_RUN = Phrase("{day}, before {run}", context="Tue 24, before Easy 8 km")
AFTER_THE_RUN = Phrase("{day}, after {run}", context="Tue 24, after Easy 8 km")
BEFORE_THE_RUNS = Phrase("Before the runs on {days}")
AFTER_THE_RUNS = Phrase("After the runs on {days}")

BEFORE_YOU_START = Phrase("Before you start")
EXERCISE_CARDS = Phrase("Exercise cards")
AND_MORE = Phrase("and {number} more", context="the last line of a list that is too long for its card")
TERM_ROUNDS = Phrase("2 × 12: two rounds of twelve.")
TERM_EACH = Phrase("Each: first one side, then the other.")
TERM_HOLD = Phrase("15 s: hold for fifteen seconds.")
TERM_METRES = Phrase("20 m: walk twenty metres.")
TERM_LETTERS = Phrase("A–Z: draw the whole alphabet.")

CHECK_RULE = Phrase("100 mm when printed at actual size")


def ordinal(voice: Voice, number: int) -> str:
    """``1st``: which of a day's sessions it is."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return voice(ORDINALS[ending], number=number)


def weeks(voice: Voice, printed: Sequence[Week]) -> str:
    """``Week 48``, ``Weeks 48–50``."""
    first, last = printed[0], printed[-1]
    if first == last:
        return dates.week_name(voice, first)
    return voice(WEEKS, first=first.number, last=last.number)


def amounts(voice: Voice, entry: Entry, unit: str) -> list[str]:
    """Distance and duration, whichever are set: ``8 km``, ``48 min``."""
    if not isinstance(entry, Run | CrossTraining):
        return []
    said = []
    if entry.distance:
        said.append(quantities.distance(voice, entry.distance, unit))
    if entry.duration:
        said.append(quantities.duration(voice, entry.duration))
    return said


def with_time(voice: Voice, entry: Entry, name: str) -> str:
    """``18:30 Easy``: what an entry is called behind its time of day, if it has one."""
    if not isinstance(entry, Run) or entry.starts is None:
        return name
    return voice(TIME_AND_NAME, time=quantities.time_of_day(voice, entry.starts), name=name)


def with_amount(voice: Voice, entry: Entry, unit: str) -> str:
    """``Easy 8 km``: an entry on one line with the first of its amounts."""
    name = names.entry_title(voice, entry)
    first = amounts(voice, entry, unit)[:1]
    return voice(NAME_AND_AMOUNT, name=name, amount=first[0]) if first else name


def in_one_line(voice: Voice, entry: Entry, unit: str) -> tuple[str, ...]:
    """``18:30 Easy 8 km, 3 exercises``: an entry folded to one line; then the same for narrower places."""
    said, exercises = with_time(voice, entry, with_amount(voice, entry, unit)), len(items(entry))
    if not exercises:
        return (said,)
    counted = voice(EXERCISE_COUNT, count=exercises)
    return voice(AND_EXERCISES, entry=said, exercises=counted), voice(
        SO_MANY_MORE, entry=said, count=exercises
    )


def equipment(voice: Voice, needed: Iterable[Equipment]) -> str:
    """``You need: chair, step``, each thing once, or that nothing is needed."""
    things = [voice(names.EQUIPMENT[thing]) for thing in dict.fromkeys(needed)]
    return voice(YOU_NEED, things=", ".join(things)) if things else voice(YOU_NEED_NOTHING)


def terms(voice: Voice, doses: Collection[Dose]) -> list[str]:
    """The terms that these doses use, each explained in a sentence."""
    said = [TERM_ROUNDS]
    if any(dose.each_side for dose in doses):
        said.append(TERM_EACH)
    if any(dose.hold for dose in doses):
        said.append(TERM_HOLD)
    if any(dose.distance for dose in doses):
        said.append(TERM_METRES)
    if any(dose.count for dose in doses):
        said.append(TERM_LETTERS)
    return [voice(term) for term in said]


def days(voice: Voice, when: Iterable[date]) -> str:
    """``Tue 24``; of several days ``Tue 24 and Sun 29``, from three on without dates; ``every day``."""
    each = list(dict.fromkeys(when))
    if len(each) == 7 and ANY_DAY not in each:
        return voice(EVERY_DAY)
    if len(each) < 3:
        return voice.listed(dates.day_label(voice, day) for day in each)
    return dates.days_listed(voice, each)


def when_done(voice: Voice, part: Part, runs: Sequence[tuple[date, Run]], unit: str) -> str:
    """``Tue 24, before Easy 8 km``, ``Before the runs on Tue 24 and Sun 29``, ``After every run``."""
    before = part is Part.WARM_UP
    on = [when for when, _ in runs]
    if len(runs) == 1:
        run = with_amount(voice, runs[0][1], unit)
        return voice(BEFORE_THE_RUN if before else AFTER_THE_RUN, day=days(voice, on), run=run)
    if len(set(on)) == 7 and ANY_DAY not in on:
        return voice(BEFORE_EVERY_RUN if before else AFTER_EVERY_RUN)
    return voice(BEFORE_THE_RUNS if before else AFTER_THE_RUNS, days=days(voice, on))


def rung(voice: Voice, *, harder: bool, exercise: str = "") -> str:
    """``Easier: Calf raise``, or ``Easier`` where another exercise is not needed."""
    if exercise:
        return voice(HARDER_IS if harder else EASIER_IS, exercise=exercise)
    return voice(HARDER if harder else EASIER)


def caution(voice: Voice, text: str, exercises: Sequence[str]) -> str:
    """A caution with the exercises that it is for."""
    return voice(CAUTION_FOR, exercises=side_by_side(exercises), caution=text)
