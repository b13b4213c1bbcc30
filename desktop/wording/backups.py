"""Backups, and everything in one file: what the window and the command line say of them."""

from desktop.wording.phrase import Phrase, Plural

# ---- a file that is read -------------------------------------------------------------------

DAMAGED = Phrase("it is damaged")
TOO_MANY_FILES = Phrase("more files are in it than Footwork ever packs")
NO_PLAN_IN_IT = Phrase("no plan is in it")
PASSED_OVER = Plural(
    "One thing in {path} is none of Footwork's and was passed over: {names}.",
    "{count} things in {path} are none of Footwork's and were passed over: {names}.",
)
LEFT_AS_IT_IS = Plural(
    "One thing in {path} cannot be read and stays as it is: {first}.",
    "{count} things in {path} cannot be read and stay as they are, among them: {first}.",
)

# ---- footwork backup, footwork restore -----------------------------------------------------

BACKUP = Phrase("write everything into one file", context="a command")
RESTORE = Phrase("bring back what a backup holds, all of it or single weeks", context="a command")
HELP_BACKUP_FILE = Phrase("the file to write, such as weeks.footwork", context="command line")
HELP_RESTORE_FILE = Phrase(
    "a file that “footwork backup” wrote, a backup or a plan.json", context="command line"
)
HELP_INTO = Phrase("only these weeks", context="command line")
HELP_REPLACE_PLAN = Phrase("also where something is planned already", context="command line")
WROTE = Phrase("Wrote everything to {path}: {held}.")
PLAN_IS_HELD = Phrase(
    "Something is planned or told already; say --replace to put what {path} holds in its place, or --into "
    "WEEK to bring back single weeks."
)
WEEKS_ARE_HELD = Plural(
    "{weeks} holds something else already; say --replace to put what {path} holds in its place.",
    "{weeks} hold something else already; say --replace to put what {path} holds in its place.",
)
NOTHING_DIFFERS = Phrase("All is as {path} has it; nothing to bring back.")
RESTORED = Phrase("Brought back from {path}: {what}.")
DAYS = Plural("{count} day", "{count} days")
DOSES = Plural("{count} own dose", "{count} own doses")
ABOUT_YOU = Phrase("what you told about yourself")
SETTINGS = Phrase("settings")
BEFORE_IS_IN = Phrase("What was there before is in {path}.")
