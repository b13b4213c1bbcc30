"""What can go wrong with kept plans and written files: one sentence each, what, where and what to do."""

import errno
from collections.abc import Mapping

from desktop.wording.phrase import Phrase, Plural, Said, said
from desktop.wording.voice import Voice


class SaidError(Exception):
    """An error that carries its sentence: ``said`` is for whoever has a voice, str() is the English of it."""

    def __init__(self, sentence: Said) -> None:
        super().__init__(sentence)
        self.said = sentence

    def __str__(self) -> str:
        return Voice.of().say(self.said)


# ---- a store that does not open, or does not save ------------------------------------------

FOLDER_UNUSABLE = Phrase(
    "Plans cannot be kept in {folder}: {reason}; choose another folder or mend this one."
)
IN_USE = Phrase("The plans in {folder} are open in another Footwork; close it there, or go on there.")
IN_USE_BY = Phrase(
    "The plans in {folder} are open in another Footwork (process {process}); close it there, or go on there."
)
IN_USE_ON = Phrase("The plans in {folder} are open in Footwork on {machine}; close it there, or go on there.")
IN_USE_ON_SINCE = Phrase(
    "The plans in {folder} are open in Footwork on {machine}, heard of at {time}; close it there, or go on "
    "there."
)
NO_HOME = Phrase(
    "Nothing says where your plans are kept: set HOME to the whole path of your folder, or say --data DIR."
)
NEWER_VERSION = Phrase(
    "{path} was written by a newer Footwork (format {version}, this one knows {known}) and was left as it "
    "is; install the newer Footwork to open it."
)
DAMAGED = Phrase(
    "{path} is damaged ({reason}) and was left as it is; there is no usable copy beside it, so put back "
    "your own or move it away to begin anew."
)
DAMAGED_WITH_COPY = Phrase(
    "{path} is damaged ({reason}) and was left as it is; the plan is there in {copy} of {written} ({held}). "
    "“footwork recover --list” shows what to choose from, and so does Footwork's window."
)
SEVERAL = Phrase("There is more than one version of the plan in {folder}, and you have to choose one.")
NOT_SAVED = Phrase("The change is not saved in {folder}: {reason}; {advice}.")

LEFT_BEHIND = Phrase(
    "A change that was not saved could not be taken out of {folder} again ({reason}); it may be there at the "
    "next start: undo it then."
)
HOLDS_A_PLAN = Phrase("There is a plan in {folder} already; choose an empty folder.")

TRY_AGAIN_LATER = Phrase("try again when that is mended")
UNDO_IT = Phrase("undo the change")
START_AGAIN = Phrase("close Footwork and start it again")
OPEN_AGAIN = Phrase("open it again to change it")

CHANGED_ELSEWHERE = Phrase("another program changed {file}")
CHANGED_ON = Phrase("changes made on {machine} have arrived", "another machine's, in the plan's files")
OPENED_ELSEWHERE = Phrase("another Footwork has opened the folder")
DISK_GONE = Phrase("the disk that it is on is gone")
ONLY_LOOKED_AT = Phrase("it was opened to be looked at only")
IS_CLOSED = Phrase("it is closed")

# ---- what a copy holds ---------------------------------------------------------------------

ALL_OF = Phrase("{days}, nothing missing")
PART_OF = Phrase("{days}, the edits made after it was written are missing")
HELD_DAYS = Plural("{count} day, {first} to {last}", "{count} days, {first} to {last}")
NO_DAYS = Phrase("no planned days")

ABOUT_THE_FILE = (
    "The running plan that Footwork keeps: each day is a block below. Change it in Footwork, not here; "
    "a changed file no longer fits its checksum."
)
"""Stands in each file, in English whatever is spoken, so that the same plan is the same file."""

# ---- what was set aside --------------------------------------------------------------------

UNFINISHED = Phrase("An unfinished change was set aside in {file}; everything that was saved is there.")
CUT_OFF = Plural(
    "The journal was damaged: the last change could not be read ({details}) and went into {file}; everything "
    "before is there.",
    "The journal was damaged: the last {count} changes could not be read ({details}) and went into {file}; "
    "everything before is there.",
)
LOST_BETWEEN = Plural(
    "The journal was damaged: a change could not be read ({details}) and went into {file}; everything else "
    "is there.",
    "The journal was damaged: {count} changes could not be read ({details}) and went into {file}; "
    "everything else is there.",
)
GONE = Plural(
    "The journal was cut short: the last change is gone ({details}); everything before is there.",
    "The journal was cut short: the last {count} changes are gone ({details}); everything before is there.",
)
ALL_GONE = Plural(
    "The plan's files are gone: the one change that was saved in this folder is in none of them.",
    "The plan's files are gone: {count} changes were saved in this folder, and nothing of them is there.",
)
EMPTIED = Phrase(
    "The journal was emptied or taken away: changes made after {after} may be gone; everything before is "
    "there."
)
FOREIGN_LINES = Plural(
    "The journal held a change of another plan; it went into {file}, and everything of this plan is there.",
    "The journal held {count} changes of another plan; they went into {file}, and everything of this plan "
    "is there.",
)
UNFINISHED_THERE = Phrase(
    "The journal ends with an unfinished change, which was never saved; everything that was saved is there."
)
UNREADABLE_LINES = Plural(
    "The journal is damaged: a change cannot be read ({details}); everything else is there.",
    "The journal is damaged: {count} changes cannot be read ({details}); everything else is there.",
)
FOREIGN_LINES_THERE = Plural(
    "The journal holds a change of another plan; everything of this plan is there.",
    "The journal holds {count} changes of another plan; everything of this plan is there.",
)
LOST_DAYS = Phrase("{days}, {time}", "the days that a lost change was about, and when it was made")
ENTRIES = Plural("{count} entry", "{count} entries")
LOST_ENTRIES = Phrase("{days}: {entries}, {time}", "what a lost change was about, and when it was made")
BETWEEN_TIMES = Phrase("made between {after} and {before}", "when a lost change was made")
AFTER_TIME = Phrase("made after {after}", "when a lost change was made")
SOME_TIME = Phrase("nobody knows when", "a lost change was made")
THE_FIRST = Phrase("the beginning", "changes made after the beginning")

NOT_ARRIVED = Plural(
    "A change made on {machine} has not arrived here yet; wait for it before you change the plan.",
    "{count} changes made on {machine} have not arrived here yet; wait for them before you change the plan.",
)
NOT_IN_HERE = Phrase(
    "Changes made on {machine} up to {time} are not in this plan: there are two versions of it, or the sync "
    "has not brought them yet."
)
REPLACED = Phrase(
    "The plan's files were replaced from outside since it was open here, {time}: changes made here may be "
    "missing."
)
OPEN_TOO = Phrase(
    "The plan is open on {machine} too. If both change it, there will be two versions of it, and you will "
    "have to choose."
)
LEFT_OPEN = Phrase("Footwork on {machine} did not close the plan; it was last heard of at {time}.")

SET_ASIDE = Phrase("Left out, because it cannot be read: {problem}. What stood there is kept in {file}.")
LEFT_OUT = Phrase("Left out, because it cannot be read: {problem}. It stays in the plan's files as it is.")
MORE_SET_ASIDE = Phrase("{first} Left out as well: {others}.")
MORE_THINGS = Plural("{count} more", "{count} more", "things of a plan that cannot be read")

# ---- what is wrong with a file -------------------------------------------------------------

EMPTY = Phrase("it is empty")
TOO_LARGE = Phrase("it has {size} MB, and Footwork reads files up to {limit} MB")
PLAN_TOO_LARGE = Phrase("the whole plan would have more than {limit} MB")
TOO_MANY = Phrase("it has more lines than any plan")
NO_FILE = Phrase("it is no file")
MISSING = Phrase("it is missing", "a file or a field of one")
NO_PLAN = Phrase("it does not begin like a plan")
NO_PRINTED = Phrase("it does not hold weeks that were printed")
PRINTED_UNREADABLE = Phrase(
    "What was printed last cannot be read from {path} ({reason}), so every week counts as not printed yet; "
    "your plan is not touched by this."
)
PRINTED_IS_NEWER = Phrase(
    "What was printed last is kept in {path}, which a newer Footwork wrote, so nothing is read from it or "
    "noted there; your plan is not touched by this."
)
PRINTED_NOT_NOTED = Phrase(
    "It is printed, but that could not be noted in {path} ({reason}), so a correction strip will not know of "
    "it."
)
NO_END = Phrase("its end is missing")
WRONG_CHECKSUM = Phrase("its checksum is wrong")
FROM_A_NEWER = Phrase("a newer Footwork wrote it")
NO_COPY = Phrase("no copy of it can be read")
NO_JSON = Phrase("a document of {table} is no JSON")
EDITS_MISSING = Phrase("edits between plan.json and it are missing")
OTHER_PLAN = Phrase("it belongs to another plan than plan.json")
OTHER_STATE = Phrase("it follows another state of the plan than plan.json holds")

# ---- what is wrong within ------------------------------------------------------------------

ITSELF = Phrase("{problem}", "what is wrong with something in a file")
AT = Phrase("{way}: {problem}", "where in a file, and what is wrong there")
STEP = Phrase("{outer}, {inner}", "the way to a place in a file, from outside")
DAYS = Phrase("days", "the table of days in a file")
DAY = Phrase("day {date}")
EXERCISE = Phrase("exercise {name}")
NO_PICTURE_NAME = Phrase("{value} cannot name a picture")
ROUTINE = Phrase("routine {name}", "a saved routine, in a file")
ABOUT_YOU = Phrase("About you", "what runners told about themselves, in a file")
SETTINGS = Phrase("settings", "how a runner likes to see things, in a file")
ENTRY = Phrase("entry {place}")
MEMBER = Phrase("number {place}", "of a list")
UNKNOWN_FIELD = Phrase("nobody knows this field")
UNKNOWN_DOCUMENT = Phrase("nobody knows the document {name}")
NO_JSON_AT_ALL = Phrase("it is no JSON")
TOO_MANY_BYTES = Phrase("it has {found} bytes, {max_} are the most")
TOO_MANY_CHARACTERS = Phrase("it has {found} characters, {max_} are the most")
TOO_MANY_MEMBERS = Phrase("it has {found} members, {max_} are the most", "of a list in a file")
TWICE = Phrase("the id {id} is there twice")
NO_DATE = Phrase("{value} is the number of no date")
NOT_ONE_OF = Phrase("it is one of {choices}, not {value}")
NO_WHOLE_NUMBER = Phrase("it is a whole number, not {value}")
NO_NUMBER = Phrase("it is a number, not {value}")
OUT_OF_RANGE = Phrase("it is from {min_} to {max_}, not {value}")
NOT_TRUE_OR_FALSE = Phrase("it is true or false, not {value}")
NO_TEXT = Phrase("it is a text, not {value}")
NO_OBJECT = Phrase("it is an object with fields, not {value}")
NO_LIST = Phrase("it is a list, not {value}")
QUOTED = Phrase("“{text}”", "what stands in a file")
THAT = Phrase("that", "something in a file that is too long to be shown")

# ---- a file for the runner -----------------------------------------------------------------

CANNOT_BE_READ = Phrase("Nothing can be restored from {path}: {reason}.")
IN_SECOND_PLAN = Phrase("{path}: {notice}", context="something to be told of a second runner's plan")
NO_NEIGHBOUR = Phrase(
    "No second plan can be read from {path}: {reason}; name a folder in which Footwork keeps a plan, or a "
    "file that “footwork backup” wrote."
)
CANNOT_BE_WRITTEN = Phrase("{path} cannot be written: {reason}.")
CANNOT_BE_MADE = Phrase("{path} cannot be made: {reason}.")
IS_A_FOLDER = Phrase("{path} is a folder; name a file in it.")
A_FOLDER = Phrase("it is a folder")
PLANS_THERE = Phrase("Footwork keeps the plans there")
KEEPS_THE_PLANS = Phrase("{path} is where Footwork keeps the plans; choose another name.")
THERE_ALREADY = Phrase("{path} is there already and was not made by Footwork; choose another name.")
NOT_OURS = Phrase("a file that Footwork did not make is there")
IS_A_DISK = Phrase("{path} is a disk; name a file.")
A_DISK = Phrase("it is a disk")
NO_NAME = Phrase("no file can have such a name")

_REASONS: Mapping[int, Phrase] = {
    errno.EACCES: Phrase("permission is missing"),
    errno.EPERM: Phrase("permission is missing"),
    errno.EROFS: Phrase("the disk can only be read"),
    errno.ENOSPC: Phrase("the disk is full"),
    errno.EDQUOT: Phrase("your share of the disk is full"),
    errno.EEXIST: Phrase("a file with that name is in the way"),
    errno.ENOTDIR: Phrase("a file with that name is in the way"),
    errno.ENOENT: Phrase("the folder is gone"),
    errno.ENAMETOOLONG: Phrase("the name is too long"),
    errno.EFBIG: Phrase("the system does not let the file grow"),
    errno.ELOOP: Phrase("a link there leads nowhere"),
    errno.EIO: Phrase("the disk reports an error"),
}


def too_large(size: int, limit: int) -> Said:
    """Sizes in bytes. What is only just too large is a megabyte more, never as large as what is read."""
    return said(TOO_LARGE, size=-(-size // 1_000_000), limit=limit // 1_000_000)


def reason(error: OSError) -> Said | Phrase | str:
    """The cause of an operating system's error in plain words; in the system's own where there are none.

    An error of ours may bring its own, as ``reason``.
    """
    own = getattr(error, "reason", None)
    if isinstance(own, Said | Phrase):
        return own
    return _REASONS.get(error.errno or 0) or error.strerror or type(error).__name__


def along(way: tuple[Said | str, ...]) -> Said | str:
    """The steps to a place as one: ``day 2026-11-24, entry 1, dose``."""
    whole, *steps = way
    for step in steps:
        whole = said(STEP, outer=whole, inner=step)
    return whole


PORTABLE = "Footwork-data"
"""A folder of this name beside the program: the plans travel with it, as on a stick."""
