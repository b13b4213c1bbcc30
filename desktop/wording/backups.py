"""Backups, and everything in one file: what the window and the command line say of them."""

from datetime import date, datetime

from desktop.wording import dates
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.recovery import WEEKS
from desktop.wording.storage import ENTRIES
from desktop.wording.voice import Voice

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
ROUTINES = Plural("{count} saved routine", "{count} saved routines")
ABOUT_YOU = Phrase("what you told about yourself")
OWN_EXERCISES = Plural("{count} exercise of yours", "{count} exercises of yours")
SETTINGS = Phrase("settings")
BEFORE_IS_IN = Phrase("What was there before is in {path}.")

# ---- the window ----------------------------------------------------------------------------

TITLE = Phrase("Backups")
FROM_FILE = Phrase("Restore from {name}")
COUNTED = Plural("{count} backup, {last}.", "{count} backups, the last {last}.")
NONE_YET = Phrase(
    "There is no backup yet. One is made on each day on which something changed, in a quiet moment or when "
    "you quit."
)
MADE_TODAY = Phrase("of today, {time}", context="a backup")
MADE_ON = Phrase("of {date}, {time}", context="a backup")
DATE_AND_TIME = Phrase("{date}, {time}", context="a date and a time of day")
WEEKDAY_AND_DATE = Phrase("{day}, {date}", context="Tue, 24 November 2026")
HOLDS = Phrase("{weeks} · {entries} · {size}", context="what a backup holds")
LAST_CHANGE = Phrase("Last change {when} · {held}", context="of a file, and what it holds")
CHOOSE = Phrase("Choose one to see what it would change.")
READING = Phrase("Looking inside…")
DIFFERS = Plural(
    "{count} difference from now. What is ticked becomes as it was then.",
    "{count} differences from now. What is ticked becomes as it was then.",
)
SAME = Phrase("All of your plan is as it is there; there is nothing to bring back.")
LEFT_OUT = Plural(
    "One thing in it cannot be read and stays as it is: {first}.",
    "{count} things in it cannot be read and stay as they are, among them: {first}.",
)
ALL = Phrase("All of it")
OWN_DOSES = Phrase("Your own doses")
MY_EXERCISES = Phrase("Exercises of your own")
SAVED_ROUTINES = Phrase("Your saved routines")
THE_SETTINGS = Phrase("Settings; Undo does not bring them back")
RESTORE_SOME = Phrase("Restore")
RESTORE_DAYS = Plural("Restore {count} day", "Restore {count} days")
RESTORE_DAYS_AND_MORE = Plural("Restore {count} day and more", "Restore {count} days and more")
CANCEL = Phrase("Cancel")
CLOSE = Phrase("Close")
LIST_OF_BACKUPS = Phrase("Backups, the newest first")
LIST_OF_DIFFERENCES = Phrase("Differences from now")
RESTORED_DAYS = Plural(
    "Restored {count} day. Undo takes it back.", "Restored {count} days. Undo takes it back."
)
RESTORED_SOME = Phrase("Restored. Undo takes it back.")
RESTORED_SETTINGS = Phrase("The settings are restored.")

SAVE_TITLE = Phrase("Everything as one file")
OPEN_TITLE = Phrase("Restore from a file")
FILE_NAME = Phrase("Footwork {date}", context="the name of a file; its ending follows")
KIND_EVERYTHING = Phrase("Everything of Footwork")
KIND_RESTORABLE = Phrase("Files with a plan")
SAVED = Phrase("Everything is in {file}.")
NOT_SAVED = Phrase("The file is not saved")
NOT_READ = Phrase("Nothing can be restored")
OTHER_NAME = Phrase("Choose another name")
OTHER_FILE = Phrase("Choose another file")
PASSED_OVER_HERE = Plural(
    "One thing in it is none of Footwork's and was passed over: {names}.",
    "{count} things in it are none of Footwork's and were passed over: {names}.",
)


def clock(voice: Voice, when: datetime) -> str:
    """``21:40``."""
    return f"{when:%H:%M}"


def held(voice: Voice, weeks: int, entries: int, size: str) -> str:
    """``61 weeks · 412 entries · 240 kB``."""
    return voice(HOLDS, weeks=voice(WEEKS, count=weeks), entries=voice(ENTRIES, count=entries), size=size)


def counted(voice: Voice, count: int, last: datetime, today: date) -> str:
    """``12 backups, the last of today, 07:10.``"""
    if last.date() == today:
        made = voice(MADE_TODAY, time=clock(voice, last))
    else:
        made = voice(MADE_ON, date=dates.full_date(voice, last.date()), time=clock(voice, last))
    return voice(COUNTED, count=count, last=made)
