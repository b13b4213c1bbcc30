"""What may be typed after ``footwork``."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from desktop import __version__
from desktop.cli.common import DATA, ENDS_OPTIONS, LANGUAGE
from desktop.cli.figures import LOOK
from desktop.cli.grammar import HELP, Flag, Option, Piece, Word, help_text, rows, table, understood, usage
from desktop.cli.paper_options import TO_PRINT
from desktop.cli.refused import no_such
from desktop.wording import backups, done, recovery
from desktop.wording import command_line as words
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

PROGRAM = "footwork"


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its line in the help, and what it takes; ``carrying`` knows what carries it out.

    ``acts``: it changes the plans or writes files, and does not only print. ``examples`` stand below its
    help.
    """

    summary: Phrase
    takes: tuple[Piece, ...]
    acts: bool = False
    examples: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A command line that was understood; without ``command`` it asks for help or for the version.

    ``name`` is the command's, as it is typed.
    """

    command: Command | None
    name: str = ""
    values: Namespace = field(default_factory=Namespace)
    text: str = ""


COMMON: tuple[Piece, ...] = (  # of every command; read by ``common``
    Option("data", (DATA,), words.DIR, words.HELP_DATA),
    Option("language", (LANGUAGE,), words.CODE, words.HELP_LANGUAGE),
)
HELP_FLAG = Flag("help", HELP, words.HELP_HELP)
VERSION = Flag("version", ("--version",), words.HELP_VERSION)

# ---- the commands --------------------------------------------------------------------------

JSON = Flag("json", ("--json",), words.HELP_JSON)
REPLACE = Flag("replace", ("--replace",), words.HELP_REPLACE)
WEEK = Word("week", words.WEEK, words.HELP_WEEK)
WEEK_OR_THIS = Word("week", words.WEEK, words.HELP_WEEK_OR_THIS, required=False)

COMMANDS: dict[str, Command] = {
    "exercises": Command(words.EXERCISES, (Flag("mine", ("--mine",), words.HELP_MINE), JSON)),
    "routines": Command(words.ROUTINES, (JSON,)),
    "templates": Command(words.TEMPLATES, ()),
    "apply": Command(
        words.APPLY,
        (
            Word("template", words.TEMPLATE, words.HELP_TEMPLATE),
            WEEK,
            Flag("add", ("--add",), words.HELP_APPLY_ADD),
            Flag("replace", ("--replace",), words.HELP_APPLY_REPLACE),
        ),
        acts=True,
    ),
    "add": Command(
        words.ADD,
        (
            Word("date", words.DATE, words.HELP_DATE),
            Word("what", "run|exercise|routine", words.HELP_WHAT),
            Word("name", words.NAME, words.HELP_NAME),
            Option("distance", ("--distance",), words.DISTANCE, words.HELP_DISTANCE),
            Option("duration", ("--duration",), words.DURATION, words.HELP_DURATION),
            Option("called", ("--called",), words.NAME_OF_RUN, words.HELP_CALLED),
            Option("at", ("--at",), words.TIME_OF_DAY, words.HELP_AT),
            Option("steps", ("--steps",), words.STEPS, words.HELP_STEPS),
            Option("to", ("--to",), words.PART, words.HELP_TO),
            Flag("some_day", ("--some-day",), words.HELP_SOME_DAY),
            Flag("add", ("--add",), words.HELP_ADD_BEHIND),
            Flag("replace", ("--replace",), words.HELP_REPLACE_ROUTINE),
            Flag("anyway", ("--anyway",), words.HELP_ANYWAY),
        ),
        acts=True,
        examples=words.ADD_EXAMPLES,
    ),
    "done": Command(
        done.DONE,
        (
            Word("what", done.DATE_OR_ID, done.HELP_WHAT),
            Option("distance", ("--distance",), words.DISTANCE, done.HELP_DISTANCE),
            Option("duration", ("--duration",), words.DURATION, done.HELP_DURATION),
            Option("effort", ("--effort",), done.EFFORT, done.HELP_EFFORT),
            Option("word", ("--word",), done.TEXT, done.HELP_WORD),
            Flag("partly", ("--partly",), done.HELP_PARTLY),
            Option("skipped", ("--skipped",), done.REASON, done.HELP_SKIPPED),
            Flag("undo", ("--undo",), done.HELP_UNDO),
        ),
        acts=True,
        examples=done.EXAMPLES,
    ),
    "move": Command(
        words.MOVE,
        (
            Word("entry", words.ID, words.HELP_ID),
            Word("date", words.DATE, words.HELP_DATE),
            Flag("some_day", ("--some-day",), words.HELP_SOME_DAY),
        ),
        acts=True,
    ),
    "show": Command(words.SHOW, (WEEK_OR_THIS, JSON)),
    "print": Command(
        words.PRINT,
        (*TO_PRINT, REPLACE),
        acts=True,
    ),
    "check": Command(recovery.CHECK, ()),
    "recover": Command(
        recovery.RECOVER,
        (
            Flag("list", ("--list",), recovery.HELP_LIST),
            Option("open", ("--open",), recovery.NUMBER, recovery.HELP_OPEN),
        ),
        acts=True,
    ),
    "backup": Command(
        backups.BACKUP, (Word("file", words.FILE, backups.HELP_BACKUP_FILE), REPLACE), acts=True
    ),
    "restore": Command(
        backups.RESTORE,
        (
            Word("file", words.FILE, backups.HELP_RESTORE_FILE),
            Option("into", ("--into",), words.WEEK, backups.HELP_INTO, many=True),
            Flag("replace", ("--replace",), backups.HELP_REPLACE_PLAN),
        ),
        acts=True,
    ),
    "figures": Command(
        words.FIGURES,
        (
            Word("folder", words.FOLDER, words.HELP_FIGURES_FOLDER),
            *(Option(part, (f"--{part}",), words.NAME, words.HELP_LOOK[part]) for part in LOOK),
            REPLACE,
        ),
        acts=True,
    ),
    "demo": Command(words.DEMO, (Word("folder", words.FOLDER, words.HELP_DEMO_FOLDER), REPLACE), acts=True),
}

# ---- understanding them --------------------------------------------------------------------


def parse(voice: Voice, typed: Sequence[str]) -> Asked:
    """Understand what was typed, the options of every command already taken out. Raises Refused."""
    name, *rest = typed or HELP[:1]
    if name in VERSION.spelled:
        return Asked(None, text=f"{PROGRAM} {__version__}")
    if name in HELP and not rest:
        return Asked(None, text=_overview(voice))
    if name in HELP:  # “footwork --help show” asks for the same as “footwork show --help”
        name, *rest = (rest[0], *rest[1:], *HELP)
    if name.startswith("-"):
        understood(voice, PROGRAM, (), typed)
    if name not in COMMANDS:
        raise no_such(words.NO_COMMAND, name, COMMANDS, words.HELP_LISTS)
    command, line = COMMANDS[name], f"{PROGRAM} {name}"
    if not set(HELP).isdisjoint(takewhile(lambda text: text != ENDS_OPTIONS, rest)):
        takes = (*command.takes, *COMMON)
        return Asked(None, text=help_text(voice, line, command.summary, takes, command.examples))
    return Asked(command, name, understood(voice, line, command.takes, rest))


def _overview(voice: Voice) -> str:
    commands = [(name, voice(command.summary)) for name, command in COMMANDS.items()]
    return "\n".join(
        [
            f"{usage(voice, PROGRAM, COMMON)} [{voice(words.COMMAND)}]",
            "",
            voice(words.OVERVIEW),
            "",
            *table(commands),
            "",
            *table(rows(voice, (*COMMON, HELP_FLAG, VERSION))),
            "",
            voice(words.MORE_HELP),
        ]
    )
