"""What the window says of the versions of the plan: why there is a choice, what each holds and lacks."""

from collections.abc import Sequence

from desktop.model.plan import CrossTraining, Day, Entry, Note, Run, StrengthSession
from desktop.model.summary import Progress, entry_progress
from desktop.wording import names, quantities
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice, sentence_case

# ---- the window ----------------------------------------------------------------------------

TITLE = Phrase("Your plan has more than one version")
ONE_TITLE = Phrase("Your plan's files are not as they were")
FOUND_TITLE = Phrase("What was found in your plan's files")
ALL_TITLE = Phrase("Versions of your plan")
CHOOSE = Phrase("{causes}. Nothing has been changed or removed. Choose which version to go on with.")
CHOOSE_ONE = Phrase("{causes}. Nothing has been changed or removed. This is what can be opened.")
NOTHING_FOUND = Phrase("Your plan is sound. These are the versions of it that are there.")
GO_ON = Phrase("{causes}. Your plan is open; another version can be taken instead, and undone again.")
CAUSES = {
    "missing": Phrase("a file of your plan is missing", context="why there are several versions"),
    "damaged": Phrase("a file of your plan is damaged", context="why there are several versions"),
    "lost": Phrase("some changes cannot be read any more", context="why there are several versions"),
    "replaced": Phrase("another plan took the place of yours", context="why there are several versions"),
    "unfinished": Phrase(
        "Footwork stopped in the middle of saving", context="why there are several versions"
    ),
    "stranger": Phrase("another copy lies beside your plan", context="why there are several versions"),
    "documents": Phrase(
        "something within your plan cannot be read", context="why there are several versions"
    ),
    "unreadable": Phrase("a file beside your plan cannot be read", context="why there are several versions"),
}
BREAKS_OFF = Phrase("The list of changes breaks off after change {number}, {when}.")
GAP = Plural(
    "A change is missing in the list, made between {after} and {before}.",
    "{count} changes are missing in the list, made between {after} and {before}.",
)
BESIDE = Phrase("“{file}” lies beside your plan and is not from this computer.")
PROBLEMS = Phrase("What was found", context="the name of a list")

# ---- while the plan is open ----------------------------------------------------------------

SHOW = Phrase("Show", context="what was found in the plan's files")
OPENED_WITHOUT = Plural(
    "Opened; one change made after {when} is missing.",
    "Opened; {count} changes made after {when} are missing.",
)
OPENED = Phrase("Opened. {notice}", context="what was found in the plan's files")
TOOK_VERSION = Phrase("The plan is now as in: {version}. Undo takes it back.")
TOOK_DAYS = Plural("{count} day taken. Undo takes it back.", "{count} days taken. Undo takes them back.")
KEPT_BESIDE = Phrase("“{name}” is a plan of its own now; File, Open other plan shows it.")
NOTHING_THERE = Phrase("There is no other version of your plan yet.")

# ---- a card --------------------------------------------------------------------------------

SUGGESTED = Phrase("Suggested", context="a version of the plan")
NEWEST_SUGGESTED = Phrase("Newest, suggested", context="a version of the plan")
OPEN_NOW = Phrase("Open now", context="a version of the plan")
AS_OLD = Phrase("Of the same time", context="a version of the plan, beside the suggested one")
MINUTES_OLDER = Plural("{count} minute older", "{count} minutes older")
HOURS_OLDER = Plural("{count} hour older", "{count} hours older")
DAYS_OLDER = Plural("{count} day older", "{count} days older")
WEEKS_OLDER = Plural("{count} week older", "{count} weeks older")
MINUTES_NEWER = Plural("{count} minute newer", "{count} minutes newer")
HOURS_NEWER = Plural("{count} hour newer", "{count} hours newer")
DAYS_NEWER = Plural("{count} day newer", "{count} days newer")
WEEKS_NEWER = Plural("{count} week newer", "{count} weeks newer")
WEEKS = Phrase("Weeks", context="a card's line: how many weeks are planned")
LAST_CHANGE = Phrase("Last change", context="a card's line")
ENTRIES = Phrase("Entries", context="a card's line: how many entries are planned")
NUMBER_TO = Phrase("{number}, to {date}", context="weeks: 61, to 27 Dec 2026")
NO_WEEKS = Phrase("none", context="weeks that are planned")
PLANNED_AND_DONE = Phrase("{planned} planned, {done} done", context="entries")
THIS_WEEK = Phrase("This week in it")
DIFFERS = Phrase("framed: differs")
DAY_HOLDS = Phrase("{day}: {entries}.", context="a day of a small week, and what is planned on it")
DAY_DIFFERS = Phrase("{day}: {entries}, which differs.", context="a day of a small week")
NOTHING = Phrase("nothing", context="is planned on a day")
OF_A_VERSION = Phrase("{deed}: {version}", context="a button of a card, for a screen reader")
SHOW_MORE = Plural("Show {count} more version", "Show {count} more versions")
MORE_PROBLEMS = Plural(
    "And {count} thing more; “footwork check” tells it.",
    "And {count} things more; “footwork check” tells them.",
)
OPEN_THIS = Phrase("Open this one")
TAKE_THIS = Phrase("Take this one")
LOOK_INSIDE = Phrase("Look inside")

NOTHING_MISSING = Phrase("Nothing is missing.")
MISSING_AFTER = Plural(
    "Only one change after {when} is missing.", "Only {count} changes after {when} are missing."
)
MISSING = Plural("Only one change is missing.", "Only {count} changes are missing.")
REMAINS_KEPT = Phrase("{sentence} What is left of it is kept.", context="changes that are missing")
MAY_BE_MISSING = Phrase("Changes made after {when} may be missing.")
ONLY_REMAINS = Plural("Only the day that was changed last.", "Only the {count} days that were changed last.")

WITHOUT = Phrase("Without {things}.", context="entries that a version of the plan lacks")
WITH = Phrase("With {things}.", context="entries that a version of the plan has in addition")
WITHOUT_BUT_WITH = Phrase("Without {without}, but with {extra}.", context="entries of a version of the plan")
ENTRY_ON = Phrase("{entry} on {day}", context="an entry of the plan and its day")
NAMED = Phrase("“{name}”", context="what the runner called an entry")
A_NOTE = Phrase("a note")
MORE_WEEKS = Plural("{count} more week", "{count} more weeks", context="that are planned in a version")
FEWER_WEEKS = Plural("{count} week fewer", "{count} weeks fewer", context="that are planned in a version")
MORE_ENTRIES = Plural("{count} more entry", "{count} more entries", context="in a version of the plan")
FEWER_ENTRIES = Plural("{count} entry fewer", "{count} entries fewer", context="in a version of the plan")
MORE_TICKS = Plural("{count} more tick", "{count} more ticks", context="in a version of the plan")
FEWER_TICKS = Plural("{count} tick fewer", "{count} ticks fewer", context="in a version of the plan")
COUNTED = Phrase("{numbers}.", context="2 more weeks and 3 more entries")
MORE_BUT_FEWER = Phrase("{more}, but {fewer}.", context="2 more weeks, but 5 ticks fewer")
OTHERWISE = Plural("One day is planned otherwise.", "{count} days are planned otherwise.")
ONLY_BESIDE = Phrase("The same days; what you told about yourself or your settings differ.")
SAME_DAYS = Phrase("The same days.")

# ---- a look inside -------------------------------------------------------------------------

A_VERSION = Phrase("it is a version that you look into", "why a plan cannot be changed")
LOOKING_AT = Phrase("You are looking into: {version}. Nothing can be changed here.")
TAKE_DAYS = Phrase("Take single days…")
BACK = Phrase("Back")
NEXT_DIFFERENCE = Phrase("Next difference")
DAYS_DIFFER = Plural("One day differs: {days}", "{count} days differ: {days}")

# ---- single days ---------------------------------------------------------------------------

DAYS_TITLE = Phrase("Take days from: {version}")
DAYS_INTRO = Phrase(
    "Ticked days are taken as they are there; all others stay as in: {first}. It is one step to undo."
)
DAY = Phrase("Day", context="head of a column")
AS_IN_FIRST = Phrase("As it is", context="head of a column: a day in the version to go on with")
AS_THERE = Phrase("As it is there", context="head of a column: a day in the other version")
ALL = Phrase("All", context="tick all days")
NONE = Phrase("None", context="tick no day")
ALL_OTHER_DAYS = Plural("The other day that differs", "All other {count} days that differ")
BESIDE_THE_DAYS = Phrase("What you told about yourself, your own doses and saved routines")
OPEN_WITH_DAYS = Plural("Open with {count} day taken", "Open with {count} days taken")
TAKE_N_DAYS = Plural("Take {count} day", "Take {count} days")
ENTRY_DETAIL = Phrase("{entry}, {detail}", context="an entry of a day: Easy run, 8 km")
ENTRY_STATE = Phrase("{entry} ({state})", context="an entry of a day, and whether it is done")

EXERCISES = Plural("{count} exercise", "{count} exercises")

# ---- below them ----------------------------------------------------------------------------

KEEP_BOTH_TITLE = Phrase("Keep both plans")
KEEP_BOTH_INTRO = Phrase(
    "You go on with: {first}. The other one becomes a plan of its own; File, Open other plan shows it in "
    "another window. Nothing is deleted."
)
ITS_NAME = Phrase("Name of the other plan")
OPEN_AND_KEEP = Phrase("Open and keep both")
KEEP_IT = Phrase("Keep it")
CANCEL = Phrase("Cancel")
SHOW_FILES = Phrase("Show the files")
KEEP_BOTH = Phrase("Keep both plans…")
KEEPS_BOTH = Phrase("Opens the suggested one; another stays as a plan of its own.")
KEEPS_ANOTHER = Phrase("Another version becomes a plan of its own.")
QUIT_UNCHANGED = Phrase("Quit, change nothing")
CLOSE = Phrase("Close")
FILE_MENU = Phrase("&File")
HELP_MENU = Phrase("&Help")
ABOUT_VERSIONS = Phrase("About versions")
HELP = Phrase(
    "Each card is a version of your plan in your data folder: what the plan and its list of changes give "
    "together, copies that Footwork keeps, backups, and what a sync or you have put there. The suggested one "
    "knows most. Look inside shows its weeks; whatever you open, the others stay in the folder."
)


def entry(voice: Voice, one: Entry) -> str:
    """What an entry is called within a sentence: ``easy run``, ``“Hip and core”``, ``a note``."""
    match one:
        case Run(name=name, kind=kind) if not names.flat(name):
            return names.within_a_sentence(voice, names.run(voice, kind))
        case Note():
            return voice(A_NOTE)
        case StrengthSession(name=name) | Run(name=name) if names.flat(name):
            return voice(NAMED, name=names.flat(name))
        case _:
            return names.within_a_sentence(voice, names.entry_title(voice, one))


def day_text(voice: Voice, day: Day, unit: str) -> str:
    """``Easy run, 8 km (done); “Hip and core”``, or that nothing is planned."""
    return sentence_case("; ".join(_with_detail(voice, one, unit) for one in day) or voice(NOTHING))


def _with_detail(voice: Voice, one: Entry, unit: str) -> str:
    told = entry(voice, one)
    match one:
        case Run(distance=int(metres)) | CrossTraining(distance=int(metres)):
            told = voice(ENTRY_DETAIL, entry=told, detail=quantities.distance(voice, metres, unit))
        case Run(duration=int(seconds)) | CrossTraining(duration=int(seconds)):
            told = voice(ENTRY_DETAIL, entry=told, detail=quantities.duration(voice, seconds))
        case StrengthSession(exercises=exercises) if exercises:
            told = voice(ENTRY_DETAIL, entry=told, detail=voice(EXERCISES, count=len(exercises)))
        case Note():
            told = names.flat(one.text) or told
    state = entry_progress(one)
    return (
        told if state is Progress.PLANNED else voice(ENTRY_STATE, entry=told, state=names.state(voice, state))
    )


def without_and_with(voice: Voice, without: Sequence[str], extra: Sequence[str]) -> str:
    """``Without cycling on Friday, but with easy run on Sunday.``"""
    if without and extra:
        return voice(WITHOUT_BUT_WITH, without=voice.listed(without), extra=voice.listed(extra))
    return voice(WITHOUT if without else WITH, things=voice.listed(without or extra))


def numbers(voice: Voice, weeks: int, entries: int, done: int) -> str:
    """``2 more weeks, but 5 ticks fewer.``; nothing where all three are 0."""
    counted = (
        (weeks, MORE_WEEKS, FEWER_WEEKS),
        (0 if weeks else entries, MORE_ENTRIES, FEWER_ENTRIES),
        (done, MORE_TICKS, FEWER_TICKS),
    )
    more = voice.listed(voice(phrase, count=number) for number, phrase, _ in counted if number > 0)
    fewer = voice.listed(voice(phrase, count=-number) for number, _, phrase in counted if number < 0)
    if more and fewer:
        return sentence_case(voice(MORE_BUT_FEWER, more=more, fewer=fewer))
    return sentence_case(voice(COUNTED, numbers=more or fewer)) if more or fewer else ""


def older(voice: Voice, seconds: float) -> str:
    """``9 hours older``, ``3 days newer``: beside the suggested version."""
    scales = (
        (60, 90 * 60, MINUTES_OLDER, MINUTES_NEWER),
        (3600, 36 * 3600, HOURS_OLDER, HOURS_NEWER),
        (86_400, 21 * 86_400, DAYS_OLDER, DAYS_NEWER),
        (7 * 86_400, float("inf"), WEEKS_OLDER, WEEKS_NEWER),
    )
    for length, limit, back, ahead in scales:
        count = round(abs(seconds) / length)
        if abs(seconds) < limit:
            return voice(back if seconds > 0 else ahead, count=count) if count else voice(AS_OLD)
    raise AssertionError(seconds)
