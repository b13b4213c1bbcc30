"""What is said of a plan's files: what was found, which versions of the plan there are, what each holds.

The window and the command line say the same; where a version comes from is a word of the storage's
(``here``, ``backup`` ...).
"""

from collections.abc import Mapping

from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

# ---- what was found ------------------------------------------------------------------------

BROKEN = Phrase("“{file}” cannot be used: {reason}.")
UNREADABLE = Phrase("“{file}” holds no plan that can be read: {reason}.")
STRANGER = Phrase("“{file}” lies beside your plan and was not made on this computer.")

# ---- the versions --------------------------------------------------------------------------

HERE = Phrase("This computer’s plan")
UP_TO_THE_BREAK = Phrase("This computer’s plan, up to the break")
FROM_COPY = Phrase("This computer’s plan, from its copies")
BACKUP_OF = Phrase("Backup of {when}")
COPY_NAMED = Phrase("Copy from “{name}”", context="a copy of the plan that a sync brought")
ANOTHER_COPY = Phrase("Another copy")
ASIDE_OF = Phrase("Set aside, of {when}", context="a plan that was put aside")
REMAINS = Phrase("What is left of the changes")

_NAMES: Mapping[str, Phrase] = {
    "here": HERE,
    "copy": FROM_COPY,
    "backup": BACKUP_OF,
    "elsewhere": COPY_NAMED,
    "aside": ASIDE_OF,
    "remains": REMAINS,
}

HOLDS = Phrase("{weeks}, {first} to {last}; {entries}, {done} done")
HOLDS_NOTHING = Phrase("no planned days")
WEEKS = Plural("{count} week", "{count} weeks")
KILOBYTES = Phrase("{number} kB")
MEGABYTES = Phrase("{number} MB")

# ---- footwork check ------------------------------------------------------------------------

CHECK = Phrase("look through the plans' files and tell all that is found", context="a command")
NO_PLAN_YET = Phrase("There is no plan in {folder} yet.")
SOUND = Phrase("The plan in {folder} is sound: {held}.")
OPENS = Phrase("The plan in {folder} opens: {held}. This was found:")
NEEDS_CHOICE = Phrase("The plan in {folder} needs your choice. This was found:")
UNUSABLE = Phrase("The plan in {folder} cannot be opened. This was found:")
FILES = Phrase("Files:")
BACKUPS = Phrase("Backups:")
SET_ASIDE = Phrase("Set aside earlier, safe to delete once you miss nothing:")
VERSIONS = Phrase("Versions of the plan; “footwork recover --open N” opens one:")
SUGGESTED = Phrase("{version} (suggested)")
LAST_CHANGE = Phrase("last change {when}; {size} in {files}")

# ---- footwork recover ----------------------------------------------------------------------

RECOVER = Phrase("list the versions of the plan, or open one of them", context="a command")
NUMBER = Phrase("N", context="stands for what is typed: a number")
HELP_LIST = Phrase("list the versions that are there, the suggested one first", context="command line")
HELP_OPEN = Phrase("open the version with this number; nothing is deleted", context="command line")
LIST_OR_OPEN = Phrase("Say --list to see the versions, or --open N to open one of them.")
NO_VERSIONS = Phrase("No version of a plan is in {folder}.")
NO_SUCH_VERSION = Plural(
    "There is no version {typed}; “footwork recover --list” shows the one there is.",
    "There is no version {typed}; “footwork recover --list” shows the {count} there are.",
)
OPENED = Phrase("Opened version {number}, {version}: {held}.")
OPENED_ASIDE = Phrase("Opened version {number}, {version}: {held}. What was there before is in {files}.")

# ---- until it was seen ---------------------------------------------------------------------

UNTIL_SEEN = Phrase("{notice} (“footwork check” tells everything, and ends this message.)")
STRANGER_LIES = Phrase(
    "“{file}” lies beside the plan and was not made on this computer; “footwork recover --list” shows what "
    "it holds, and opening a version ends this message."
)


def version_name(voice: Voice, origin: str, label: str, when: str, *, broken_off: bool = False) -> str:
    """``Backup of 2026-11-24``; ``label`` is what a sync called it, ``when`` the day of its last change."""
    if origin == "here" and broken_off:
        return voice(UP_TO_THE_BREAK)
    if origin == "elsewhere" and not any(map(str.isalpha, label)):
        return voice(ANOTHER_COPY)  # “plan (1).json” names nobody
    return voice(_NAMES[origin], name=label, when=when)


def size(voice: Voice, length: int) -> str:
    """``12 kB``, ``1.5 MB``; something has at least a kilobyte."""
    if length < 1_000_000:
        return voice(KILOBYTES, number=max(1, round(length / 1000)) if length else 0)
    return voice(MEGABYTES, number=voice.number(length / 1_000_000, 1))
