"""The second runner of a fridge sheet, as asked for on the command line."""

from argparse import Namespace
from collections.abc import Callable
from typing import NamedTuple

from desktop.cli.paths import path_of
from desktop.cli.refused import Refused, shown
from desktop.cli.setting import Setting
from desktop.model.kept import library_of
from desktop.wording import command_line as words
from desktop.wording.phrase import Said
from printouts import Neighbour, Sheet


class Beside(NamedTuple):
    """Who is on the sheet; ``notices`` says, after printing, what of the second plan could not be read."""

    name: str = ""
    neighbour: Neighbour | None = None
    notices: Callable[[], list[Said]] = list


def asked_beside(setting: Setting, asked: Namespace, what: tuple[Sheet, ...]) -> Beside:
    """The second runner and both names; nobody where none was asked for. Raises Refused, NoNeighbour."""
    if asked.beside is None:
        if asked.names is not None:
            raise Refused(words.NAMES_NEED_WITH)
        return Beside()
    if Sheet.FRIDGE not in what:
        raise Refused(words.WITH_IS_FOR_FRIDGE, typed=shown(asked.what))
    names = [name.strip() for name in (asked.names or "").split(",")]
    if len(names) > 2:
        raise Refused(words.TOO_MANY_NAMES, typed=shown(asked.names))
    first, second = (*names, "")[:2]
    from desktop.storage.neighbour import neighbour_plan  # most sheets are for one

    found = neighbour_plan(path_of(asked.beside))
    library = library_of(setting.exercises(), found.diary)
    beside = Neighbour(plan=found.diary.plan, library=library, name=second)
    return Beside(first, beside, lambda: found.to_be_told(asked.beside))
