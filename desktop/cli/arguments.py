"""What may be typed after ``footwork``."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NoReturn

from desktop import __version__
from desktop.cli.changes import add, apply
from desktop.cli.demo import demo
from desktop.cli.figures import LOOK, figures
from desktop.cli.lists import exercises, templates
from desktop.cli.paper import print_paper
from desktop.cli.refused import Refused, no_such, shown
from desktop.cli.setting import Setting
from desktop.cli.show import show

CarryOut = Callable[[Setting, argparse.Namespace], str]
"""Does a command and gives what to print."""


class _Parser(argparse.ArgumentParser):
    """An argparse parser that answers with one sentence, not with a usage and an exit."""

    def error(self, message: str) -> NoReturn:
        kind, _, words = message.partition(": ")
        words = shown(words)
        match kind:
            case "the following arguments are required":
                verb = "are" if ", " in words else "is"
                problem = f"{words.replace('-o/--output', '-o FILE')} {verb} missing"
            case "unrecognized arguments":
                problem = f"“{words}” is not understood"
            case _:
                problem = f"{kind.removeprefix('argument ')}: {words}"
        raise Refused(f"{problem}; “{self.prog} --help” shows what can be typed.")


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its line in the help, what it takes, and what carries it out."""

    summary: str
    declare: Callable[[argparse.ArgumentParser], None]
    carry_out: CarryOut


@dataclass(frozen=True, slots=True)
class Asked:
    """A command line that was understood; without ``command`` it asks for help or for the version."""

    command: Command | None
    data: str | None = None
    values: argparse.Namespace = field(default_factory=argparse.Namespace)
    text: str = ""


# ---- the commands --------------------------------------------------------------------------


def _no_options(parser: argparse.ArgumentParser) -> None:
    pass


def _json_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON")


def _week(parser: argparse.ArgumentParser, *, optional: bool) -> None:
    says = "such as 2026-W48" + (", or this week" if optional else "")
    parser.add_argument("week", metavar="WEEK", nargs="?" if optional else None, help=says)


def _apply(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("template", metavar="TEMPLATE", help="an id that “footwork templates” lists")
    _week(parser, optional=False)


def _add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("date", metavar="DATE", help="such as 2026-11-24")
    parser.add_argument("what", metavar="run|exercise")
    parser.add_argument("name", metavar="NAME", help="a kind of run (easy, long …) or an exercise's id")
    parser.add_argument("--distance", help="of a run: 8km, 5mi, 800m")
    parser.add_argument("--duration", help="of a run: 48min, 1:50 (hours and minutes)")
    parser.add_argument("--to", metavar="PART", help="of an exercise: warm-up, cool-down or strength")
    parser.add_argument(
        "--anyway", action="store_true", help="also when something you ticked speaks against it"
    )


def _show(parser: argparse.ArgumentParser) -> None:
    _week(parser, optional=True)
    _json_option(parser)


def _print(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", metavar="fridge|routines|cards")
    _week(parser, optional=True)
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="the PDF to write")
    parser.add_argument("--paper", default="a4", help="a4 or letter")
    parser.add_argument(
        "--sides", default="one", help="of cards: one, or both and turned on the long or short edge"
    )
    parser.add_argument("--every-exercise", action="store_true", help="cards of the whole library")


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="where to put everything")


def _figures(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="FOLDER", help="where to put the sheets")
    for part in LOOK:
        parser.add_argument(f"--{part}", metavar="NAME", help=f"another {part} for the figures")


COMMANDS: dict[str, Command] = {
    "exercises": Command("list the exercises", _json_option, exercises),
    "templates": Command("list the ready-made weeks", _no_options, templates),
    "apply": Command("put a ready-made week into a week", _apply, apply),
    "add": Command("add a run or an exercise to a day", _add, add),
    "show": Command("show a week", _show, show),
    "print": Command("write a fridge sheet or cards as PDF", _print, print_paper),
    "figures": Command("write sheets with all drawn figures into a folder", _figures, figures),
    "demo": Command("plan a sample week and print it into a folder", _demo, demo),
}

_TAKE_A_VALUE = (
    "--data", "--distance", "--duration", "--to", "-o", "--output", "--paper", "--sides",
    *(f"--{part}" for part in LOOK),
)  # fmt: skip
_FLAGS = ("-h", "--help", "--version", "--json", "--anyway", "--every-exercise")


# ---- understanding them --------------------------------------------------------------------


def parse(arguments: Sequence[str]) -> Asked:
    """Understand a command line. Raises Refused."""
    typed = _keep_values_together(arguments)
    first = _Parser(prog="footwork", add_help=False, allow_abbrev=False)
    first.add_argument("--data")
    first.add_argument("-h", "--help", action="store_true")
    first.add_argument("--version", action="store_true")
    first.add_argument("command", nargs="?")
    first.add_argument("rest", nargs=argparse.REMAINDER)
    whole = first.parse_args(typed)
    if whole.version:
        return Asked(None, text=f"footwork {__version__}")
    if whole.command is None:
        return Asked(None, text=_overview())
    if whole.command not in COMMANDS:
        raise no_such("command", whole.command, COMMANDS, "“footwork --help” lists them.")
    command = COMMANDS[whole.command]
    parser = _Parser(
        prog=f"footwork {whole.command}", add_help=False, allow_abbrev=False, description=command.summary
    )
    command.declare(parser)
    parser.add_argument("--data", metavar="DIR", default=whole.data, help="keep the plans in another folder")
    if whole.help or "-h" in whole.rest or "--help" in whole.rest:
        return Asked(None, text=parser.format_help().rstrip())
    values = parser.parse_args(whole.rest)
    if values.data == "":
        raise Refused("--data needs the name of a folder.")
    return Asked(command, values.data, values)


def _keep_values_together(arguments: Sequence[str]) -> list[str]:
    """Join an option with its value, so that ``--distance -3km`` is a bad distance, not an odd option."""
    joined: list[str] = []
    waiting = iter(arguments)
    for word in waiting:
        if word not in _TAKE_A_VALUE:
            joined.append(word)
            continue
        value = next(waiting, None)
        if not value or value in _FLAGS or value in _TAKE_A_VALUE:
            raise Refused(f"{word} needs a value after it.")
        joined.append(f"{word}={value}" if word.startswith("--") else f"--output={value}")
    return joined


def _overview() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {command.summary}" for name, command in COMMANDS.items()]
    return "\n".join(
        [
            "footwork [--data DIR] [COMMAND]",
            "",
            "Plan a running week with exercises for the ankles. Without a command the window opens.",
            "",
            *lines,
            "",
            "“footwork COMMAND --help” shows what a command takes; WEEK is like 2026-W48.",
            "--data DIR keeps the plans in another folder; --version says which Footwork this is.",
        ]
    )
