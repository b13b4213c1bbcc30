"""What carries out a command. Its module is read when the command is asked for, and no other's: each reads
much that the others never need."""

from argparse import Namespace
from collections.abc import Callable

from desktop.cli.setting import Setting

CarryOut = Callable[[Setting, Namespace], str | bytes]
"""Does what was asked, and gives the answer for standard output; bytes go there as they are."""


def carrying_out(command: str) -> CarryOut:
    """The function of a command, by its name on the command line."""
    match command:
        case "exercises":
            from desktop.cli.lists import exercises as carry_out
        case "routines":
            from desktop.cli.lists import routines as carry_out
        case "templates":
            from desktop.cli.lists import templates as carry_out
        case "apply":
            from desktop.cli.changes import apply as carry_out
        case "add":
            from desktop.cli.adding import add as carry_out
        case "done":
            from desktop.cli.done import done as carry_out
        case "move":
            from desktop.cli.moving import move as carry_out
        case "show":
            from desktop.cli.show import show as carry_out
        case "print":
            from desktop.cli.paper import print_paper

            return print_paper
        case "check":
            from desktop.cli.check import check as carry_out
        case "recover":
            from desktop.cli.recover import recover as carry_out
        case "backup":
            from desktop.cli.backup import backup as carry_out
        case "restore":
            from desktop.cli.restore import restore as carry_out
        case "figures":
            from desktop.cli.figures import figures as carry_out
        case "demo":
            from desktop.cli.demo import demo as carry_out
        case _:
            raise KeyError(command)
    return carry_out
