"""What ``footwork done`` says: its help, what it has kept, and why it could not."""

from desktop.wording.phrase import Phrase

DONE = Phrase("keep what was done, or that it was skipped", context="a command")
DATE_OR_ID = Phrase("DATE|ID", context="stands for what is typed: a day, or the id of something planned")
EFFORT = Phrase("EFFORT", context="stands for what is typed: a number from 1 to 10")
TEXT = Phrase("TEXT", context="stands for what is typed: the runner's own words")
REASON = Phrase("REASON", context="stands for what is typed: why something was skipped")

HELP_WHAT = Phrase(
    "a day with one thing to be done, such as 2026-11-24, or the id of an entry or of an exercise; its first "
    "letters are enough",
    context="command line",
)
HELP_DISTANCE = Phrase("how far it really was: 8.2km, 5mi", context="command line")
HELP_DURATION = Phrase("how long it really took: 49min, 48:30, 1h50", context="command line")
HELP_EFFORT = Phrase("how hard it was, from 1 to 10", context="command line")
HELP_WORD = Phrase("how it was, in a word or two", context="command line")
HELP_PARTLY = Phrase("it was begun and cut short", context="command line")
HELP_SKIPPED = Phrase("it was not done, and why", context="command line")
HELP_UNDO = Phrase("take back what was said of it: it is only planned again", context="command line")
EXAMPLES = (
    Phrase("footwork done 2026-11-24"),
    Phrase("footwork done 2026-11-24 --distance 8.2km --duration 49:10 --effort 6 --word windy"),
    Phrase('footwork done 2026-11-26 --skipped "sore calf"'),
)

NOW = Phrase("{date}: {entry}.", context="what stands there now")
EXCLUDE = Phrase("{first} and {second} exclude each other; say one of them.")
TOO_LONG = Phrase("{option} takes at most {limit} characters.")
NOTHING_ON = Phrase("There is nothing to be done on {date}.")
WHICH = Phrase("{date} has several: {entries}; say which by its id.")
WITH_ID = Phrase("{id} ({entry})", context="an id and what it stands for")
NO_SUCH_ID = Phrase(
    "“{typed}” is neither a date such as 2026-11-24 nor the id of something planned; “footwork show --json” "
    "lists the ids."
)
NOT_FOR_SESSIONS = Phrase(
    "{option} is for runs and other training; of a strength session tick single exercises by their ids."
)
NOT_FOR_EXERCISES = Phrase("{option} is for a whole run or session; an exercise is done, skipped or neither.")
