"""What the command line says: its help, what it has done, and why it could not.

Names of commands, options, ids and the words that are typed as they stand (``run``, ``warm-up``) are the same
in every language.
"""

from collections.abc import Mapping

from desktop.model.exercise import Part
from desktop.wording.phrase import Phrase, Plural

# ---- help ----------------------------------------------------------------------------------

OVERVIEW = Phrase(
    "Plan a running week with exercises from foot to back. Without a command the window opens.",
    context="command line",
)
COMMAND = Phrase("COMMAND", context="stands for what is typed")
DIR = Phrase("DIR", context="stands for what is typed")
CODE = Phrase("CODE", context="stands for what is typed: a language's code")
WEEK = Phrase("WEEK", context="stands for what is typed")
TEMPLATE = Phrase("TEMPLATE", context="stands for what is typed")
DATE = Phrase("DATE", context="stands for what is typed")
NAME = Phrase("NAME", context="stands for what is typed")
PART = Phrase("PART", context="stands for what is typed")
FILE = Phrase("FILE", context="stands for what is typed")
FOLDER = Phrase("FOLDER", context="stands for what is typed")
FOLDER_OR_FILE = Phrase("FOLDER", context="stands for what is typed: another runner's plan")
TWO_NAMES = Phrase("NAME,NAME", context="stands for what is typed: two runners' names")
DISTANCE = Phrase("DISTANCE", context="stands for what is typed")
DURATION = Phrase("DURATION", context="stands for what is typed")
NAME_OF_RUN = Phrase("NAME", context="stands for what is typed: a run's own name")
TIME_OF_DAY = Phrase("TIME", context="stands for what is typed: a time of day")
STEPS = Phrase("STEPS", context="stands for what is typed: the steps of a run")
PAPERS = Phrase("WHAT", context="stands for what is typed: one kind of paper or several")
ID = Phrase("ID", context="stands for what is typed: which entry")
SIZE = Phrase("SIZE", context="stands for what is typed: a paper's size")
WAY = Phrase("WAY", context="stands for what is typed: a paper upright or across")
SIDES = Phrase("SIDES", context="stands for what is typed: one or both sides of a paper")
OFFSET = Phrase("X,Y", context="stands for what is typed: two lengths, right and down")
MM = Phrase("MM", context="stands for what is typed: millimetres")
MARKS = Phrase("MARKS", context="stands for what is typed: marks to cut by")

MORE_HELP = Phrase("“footwork COMMAND --help” shows what a command takes; WEEK is like 2026-W48.")
EXERCISES = Phrase("list the exercises", context="a command")
ROUTINES = Phrase("list the routines that you saved", context="a command")
NO_ROUTINE_YET = Phrase("No routine is saved yet: save one in the window.")
TEMPLATES = Phrase("list the ready-made weeks", context="a command")
APPLY = Phrase("put a ready-made week into a week", context="a command")
ADD = Phrase("add a run, an exercise or a saved routine to a day", context="a command")
MOVE = Phrase("move an entry to a day, or to some day of a week", context="a command")
SHOW = Phrase("show a week", context="a command")
PRINT = Phrase("write fridge sheets and cards as a PDF", context="a command")
FIGURES = Phrase("write sheets with all drawn figures into a folder", context="a command")
DEMO = Phrase("plan a sample week and print it into a folder", context="a command")

HELP_DATA = Phrase("keep the plans in another folder", context="command line")
HELP_LANGUAGE = Phrase("speak and print this language, such as en or de", context="command line")
HELP_HELP = Phrase("show this help", context="command line")
HELP_VERSION = Phrase("say which Footwork this is", context="command line")
HELP_JSON = Phrase("print JSON", context="command line")
HELP_WEEK = Phrase("such as 2026-W48", context="command line: a week")
HELP_WEEK_OR_THIS = Phrase("such as 2026-W48, or this week", context="command line")
HELP_TEMPLATE = Phrase("an id that “footwork templates” lists", context="command line")
HELP_APPLY_ADD = Phrase("put it behind what the week holds already", context="command line")
HELP_APPLY_REPLACE = Phrase(
    "put it in place of what the week holds; what is ticked stays", context="command line"
)
HELP_DATE = Phrase("such as 2026-11-24", context="command line: a date")
HELP_WHAT = Phrase("what to add", context="command line")
HELP_NAME = Phrase(
    "a kind of run (easy, long …), an exercise's id, or a saved routine's name", context="command line"
)
HELP_DISTANCE = Phrase("of a run: 8km, 5mi, 800m", context="command line")
HELP_DURATION = Phrase("of a run: 48min, 48:00, 1h50", context="command line")
HELP_CALLED = Phrase("of a run: a name of its own, such as that of a race", context="command line")
HELP_AT = Phrase("of a run: when it starts, such as 18:30", context="command line")
HELP_STEPS = Phrase('of a run: "2 km warm-up, 6 x 800 m @ 4:30/km, 2 min jog"', context="command line")
HELP_TO = Phrase(
    "of an exercise or a routine: warm-up, cool-down or strength, which opens a session for a routine",
    context="command line",
)
HELP_ADD_BEHIND = Phrase("put a routine behind the exercises that are there", context="command line")
HELP_REPLACE_ROUTINE = Phrase(
    "put a routine in place of the exercises that are there; what is ticked stays", context="command line"
)
HELP_SOME_DAY = Phrase("on some day of the date's week, whichever suits", context="command line")
HELP_ID = Phrase("the entry's id, as “footwork show --json” has it", context="command line")
HELP_ANYWAY = Phrase("also when something you ticked speaks against it", context="command line")
HELP_PAPERS = Phrase("{choices}; several in one file as in fridge,routines", context="command line")
HELP_WEEKS = Phrase(
    "such as 2026-W48, several of them, or all from one to another: 2026-W48..2026-W51; else this week",
    context="command line",
)
HELP_OUTPUT = Phrase(
    "the PDF to write, or with a name that ends in .png its pages as pictures; - for standard output",
    context="command line",
)
HELP_DAY = Phrase("the day of a phone picture; without it today", context="command line")
HELP_REPLACE = Phrase("also in place of a file that Footwork did not make", context="command line")
HELP_SIZE = Phrase("the paper: {choices}; without it {usual}", context="command line")
HELP_ORIENTATION = Phrase(
    "how fridge and month sheets lie: {choices}; without it {usual}", context="command line"
)
HELP_CARD_SIZE = Phrase("of a card: {choices}; without it {usual}", context="command line")
HELP_SIDES = Phrase(
    "of cards: {choices}; without it {usual}. one: fronts and backs on sheets of their own; long, short: on "
    "both sides of a sheet that is turned on that edge; fold: side by side, to be folded; fronts-backs: all "
    "fronts, then all backs",
    context="command line",
)
HELP_OFFSET = Phrase(
    "move the backs of cards so many millimetres right and down, at most {most} either way, such as 0.5,-1",
    context="command line",
)
HELP_GAP = Phrase("millimetres between two cards: {choices}; without it {usual}", context="command line")
HELP_MARKS = Phrase("what cards are cut by: {choices}; without it {usual}", context="command line")
HELP_INK_SAVING = Phrase("black lines, no filled areas", context="command line")
HELP_NO_FIGURES = Phrase("a fridge sheet without the small figures of its exercises", context="command line")
HELP_NO_NOTES = Phrase(
    "a fridge sheet without lines to write on, balance and what was done at its foot", context="command line"
)
HELP_LARGE = Phrase(
    "fridge sheets and cards in type of 16 points and more, on more paper", context="command line"
)
HELP_RULE = Phrase("a line of 100 mm on the first sheet of cards, to measure", context="command line")
HELP_ROUTINE = Phrase(
    "routine cards of what you saved under these names, instead of the weeks'", context="command line"
)
ROUTINE_NEEDS_CARDS = Phrase("--routine is for routine cards: “footwork print routines --routine NAME”.")
HELP_EVERY_EXERCISE = Phrase("cards of the whole library", context="command line")
HELP_WITH = Phrase(
    "a second runner on the fridge sheet: the folder of their plan, or a file that “footwork backup” wrote",
    context="command line",
)
HELP_NAMES = Phrase("what the two are called on it, such as Ann,Ben", context="command line")
HELP_DEMO_FOLDER = Phrase("where to put everything", context="command line")
HELP_FIGURES_FOLDER = Phrase("where to put the sheets", context="command line")
EXAMPLES = Phrase("Examples:", context="command line")
ADD_EXAMPLES = (
    Phrase("footwork add 2026-11-24 run easy --distance 8km --duration 48min"),
    Phrase("footwork add 2026-11-24 exercise calf-raise --to warm-up"),
    Phrase('footwork add 2026-11-24 routine "Hard-day starter" --to warm-up'),
)
HELP_LOOK: Mapping[str, Phrase] = {
    "skin": Phrase("another skin for the figures", context="command line"),
    "hair": Phrase("another hair for the figures", context="command line"),
    "build": Phrase("another build for the figures", context="command line"),
}

# ---- what is typed wrong -------------------------------------------------------------------

NO_COMMAND = Phrase("There is no command “{typed}”; {hint}")
NO_TEMPLATE = Phrase("There is no template “{typed}”; {hint}")
NO_RUN_KIND = Phrase("There is no kind of run “{typed}”; {hint}")
NO_EXERCISE = Phrase("There is no exercise “{typed}”; {hint}")
NO_PAPER = Phrase("There is no paper “{typed}”; {hint}")
NO_LANGUAGE = Phrase("There is no language “{typed}”; {hint}")
DID_YOU_MEAN: tuple[Phrase, ...] = (
    Phrase("did you mean {first}?"),
    Phrase("did you mean {first} or {second}?"),
    Phrase("did you mean {first}, {second} or {third}?"),
)
HELP_LISTS = Phrase("“footwork --help” lists them.")
TEMPLATES_LISTS = Phrase("“footwork templates” lists them.")
HELP_MINE = Phrase("only the exercises of your own", context="command line")
NO_EXERCISE_YET = Phrase("There is no exercise of your own yet. You make one in the window, in the library.")
EXERCISES_LISTS = Phrase("“footwork exercises” lists them.")
THERE_ARE = Phrase("there are {known}.")

NOT_UNDERSTOOD = Phrase("“{typed}” is not understood; “{command} --help” shows what can be typed.")
MISSING = Plural(
    "{names} is missing; “{command} --help” shows what can be typed.",
    "{names} are missing; “{command} --help” shows what can be typed.",
)
NEEDS_A_VALUE = Phrase("{option} needs a value after it.")
SAID_TWICE = Phrase("{option} is there twice; say it once.")
NO_FILE_NAME = Phrase("“{typed}” can be the name of no file.")
NAME_TOO_LONG = Phrase("“{typed}” is too long for the name of a file.")
NEEDS_A_FOLDER = Phrase("{option} needs the name of a folder.")
NOT_RUN_OR_EXERCISE = Phrase("What to add is “run”, “exercise” or “routine”, not “{typed}”.")
TO_IS_FOR_EXERCISES = Phrase("--to says where an exercise goes; a run takes --distance and --duration.")
FOR_RUNS = Phrase("{option} is for runs; an exercise or a routine takes --to.")
FOR_ROUTINES = Phrase("{option} is for saved routines alone.")
SAY_WHERE = Phrase("Say where the exercise goes: --to warm-up, --to cool-down or --to strength.")
NO_SUCH_PART = Phrase("--to is warm-up, cool-down or strength, not “{typed}”.")
NOT_OFFERED = Phrase("{option} is one of {known}, not “{typed}”.")
NO_SUCH_OFFSET = Phrase(
    "--offset is how far right and down in millimetres, each at most {most} either way, such as 0.5,-1; "
    "not “{typed}”."
)
WEEKS_END_EARLY = Phrase("“{typed}” ends before it begins; write it like 2026-W48..2026-W51.")
TOO_MANY_WEEKS = Phrase("Those are {count} weeks; at most {most} go into one print.")
NAMES_NEED_WITH = Phrase("--names is for a sheet for two; say --with FOLDER too.")
TOO_MANY_NAMES = Phrase("--names takes two names parted by a comma, such as Ann,Ben; not “{typed}”.")
WITH_IS_FOR_FRIDGE = Phrase(
    "--with prints a second runner on the fridge sheet, and “{typed}” has none; say fridge too, or leave "
    "--with out."
)
NO_SUCH_LOOK = Phrase("--{option} is one of {known}, not “{typed}”.")
ADD_OR_REPLACE = Phrase("--add and --replace exclude each other; say one of them.")

# ---- what cannot be done -------------------------------------------------------------------

WEEK_IS_HELD = Plural(
    "Week {week} holds {count} entry already; say --add to put “{template}” behind it, "
    "or --replace to put it in its place.",
    "Week {week} holds {count} entries already; say --add to put “{template}” behind them, "
    "or --replace to put it in their place.",
)
ON_DAY = Phrase("{date}: {reason}")
REASON = Phrase("{reason}")
ROUTINE_HERE_ALREADY: Mapping[Part, Phrase] = {
    Part.WARM_UP: Phrase("{routine} is the warm-up of {date} already."),
    Part.COOL_DOWN: Phrase("{routine} is the cool-down of {date} already."),
    Part.STRENGTH: Phrase("{routine} is the session of {date} already."),
}
ROUTINE_IS_HELD: Mapping[Part, Plural] = {
    Part.WARM_UP: Plural(
        "The warm-up of {date} has {count} exercise; say --replace to put the routine in its place, or --add "
        "to put it behind.",
        "The warm-up of {date} has {count} exercises; say --replace to put the routine in their place, or "
        "--add to put it behind.",
    ),
    Part.COOL_DOWN: Plural(
        "The cool-down of {date} has {count} exercise; say --replace to put the routine in its place, or "
        "--add to put it behind.",
        "The cool-down of {date} has {count} exercises; say --replace to put the routine in their place, or "
        "--add to put it behind.",
    ),
}
NO_ROUTINE = Phrase("No saved routine is called “{typed}”; {hint}")
ROUTINES_LISTS = Phrase("“footwork routines” lists them.")
NO_RUN: Mapping[Part, Phrase] = {
    Part.WARM_UP: Phrase(
        "There is no run on {date} to have a warm-up; “footwork add {date} run easy” adds one."
    ),
    Part.COOL_DOWN: Phrase(
        "There is no run on {date} to have a cool-down; “footwork add {date} run easy” adds one."
    ),
}
HERE_ALREADY: Mapping[Part, Phrase] = {
    Part.WARM_UP: Phrase("{exercise} is in the warm-up of {date} already."),
    Part.COOL_DOWN: Phrase("{exercise} is in the cool-down of {date} already."),
    Part.STRENGTH: Phrase("{exercise} is in the strength session of {date} already."),
}
SPEAKS_AGAINST = Phrase("{exercise}: you ticked {complaints}. {reason} Add --anyway to plan it all the same.")
SAY_REPLACE = Phrase(
    "{path} is there already and was not made by Footwork; say --replace to put the new file in its place, "
    "or choose another name."
)
OWN_PLANS_THERE = Phrase("Somebody’s plans are in {folder}; choose another folder for the demo.")
NO_CURRENT_FOLDER = Phrase("The folder you are in was removed; change to another one and try again.")
SYSTEM_SAYS_NO = Phrase("That did not work: {reason}.")
NOT_ALL = Phrase("Not all of it is in {folder}: {reason}")
NO_WINDOW_PICTURE = Phrase("All but the picture of the window is in {folder}; that failed: {reason}.")
DAY_OF_ANOTHER_WEEK = Phrase("{day} is in none of the weeks that are printed.")
NO_PAGE_PICTURES = Phrase(
    "Pages cannot be painted as pictures here: {reason}; name a file that ends in .pdf."
)
NO_PAINTER = Phrase("there is nothing to paint with")
NO_FIGURE_PICTURES = Phrase("All but the pictures is in {folder}; those failed: {reason}.")
OUTPUT_CLOSED = Phrase("There is nowhere to print to: standard output is closed.")
OUTPUT_IS_A_TERMINAL = Phrase(
    "A terminal cannot show a PDF; pass it on, as in “footwork print fridge -o - | lp”, or name a file."
)
OUTPUT_FAILED = Phrase("Standard output cannot be written: {reason}.")
FEW_CHARACTERS = Phrase("it lacks some of the characters", context="of an encoding")
SAVED_BUT = Phrase("It is saved; afterwards something went wrong. {reason}")
DONE_BUT_UNSAID = Phrase("It is done, though nobody hears of it. {reason}")
STOPPED = Phrase("Stopped; what was done before is kept.")
NO_DISPLAY = Phrase(
    "There is no display to open a window on; “footwork --help” lists the commands that need none, "
    "“footwork demo FOLDER” shows what Footwork makes."
)

# ---- what was done -------------------------------------------------------------------------

APPLIED = Phrase("Put “{template}” into week {week}.")
SOME_DAY = Phrase("Some day", context="before what is for some day of a week")
SOME_DAY_OF = Phrase("{week}, some day", context="where an entry stands: 2026-W48, some day")
MOVED_ENTRY = Phrase("Moved to {date}: {entry}.")
NO_ENTRY = Phrase("There is no entry “{typed}”; “footwork show --json” has the ids of a week's entries.")
ADDED_ENTRY = Phrase("Added to {date}: {entry}.")
ADDED_EXERCISE: Mapping[Part, Phrase] = {
    Part.WARM_UP: Phrase("Added to the warm-up of {date}: {exercise}, {dose}."),
    Part.COOL_DOWN: Phrase("Added to the cool-down of {date}: {exercise}, {dose}."),
    Part.STRENGTH: Phrase("Added to the strength session of {date}: {exercise}, {dose}."),
}
ADDED_ROUTINE: Mapping[Part, Phrase] = {
    Part.WARM_UP: Phrase("The warm-up of {date}: {routine}, {about}."),
    Part.COOL_DOWN: Phrase("The cool-down of {date}: {routine}, {about}."),
    Part.STRENGTH: Phrase("A new session on {date}: {routine}, {about}."),
}
ADDED_UNUSUAL: Mapping[Part, Phrase] = {
    Part.WARM_UP: Phrase("Added to the warm-up of {date}: {exercise}, {dose}, unusual here."),
    Part.COOL_DOWN: Phrase("Added to the cool-down of {date}: {exercise}, {dose}, unusual here."),
    Part.STRENGTH: Phrase("Added to the strength session of {date}: {exercise}, {dose}, unusual here."),
}
WROTE = Phrase("Wrote to {path}: {papers} of week {week}.")
WROTE_WEEKLESS = Phrase("Wrote to {path}: {papers}.")
WROTE_WEEKS = Phrase("Wrote to {path}: {papers} of {number} weeks, {first} to {last}.")
DEMO_MADE = Phrase("Planned a sample week in {folder} and made:")
FIGURES_MADE = Phrase("Wrote all figures:")
FIGURE_PICTURES_MADE = Plural(
    "and {count} picture of their pages and films beside them",
    "and {count} pictures of their pages and films beside them",
)

# ---- a week --------------------------------------------------------------------------------

WEEK_AND_DATES = Phrase("{week} ({first} to {last})", context="2026-W48 (2026-11-23 to 2026-11-29)")
WEEK_TITLE = Phrase("Week {week}", context="2026-W48 with its dates")
ROUTINE = Phrase("{part}, {time}:", context="above the exercises of a warm-up")
EXERCISE = Phrase("{exercise}, {dose}", context="in a list")
EXERCISE_IN_STATE = Phrase("{exercise}, {dose}, {state}", context="in a list")
A_NOTE = Phrase("Note: {text}")
QUOTED = Phrase("“{text}”")
TOGETHER = Phrase("Together: {distance}, {time}, {sessions}, {done} done")
NO_DISTANCE = Phrase("no distance")
SESSIONS = Plural("{count} session", "{count} sessions")
