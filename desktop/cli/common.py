"""The two options that stand before any command, and may stand behind it: ``--data`` and ``--language``.

Read apart from all others and without loading them: the window takes them too, and the language has to be
known before anything can be said.
"""

from collections.abc import Sequence
from typing import NamedTuple

DATA, LANGUAGE = "--data", "--language"


class Common(NamedTuple):
    """What was asked for, None where it was not; ``rest`` is what else was typed.

    ``lacking`` is the option that stands there without its value.
    """

    data: str | None
    language: str | None
    rest: tuple[str, ...]
    lacking: str = ""


def common_options(arguments: Sequence[str]) -> Common:
    """Take the two options out of a command line, wherever they stand in it."""
    found: dict[str, str] = {}
    rest: list[str] = []
    lacking = ""
    waiting = iter(arguments)
    for text in waiting:
        name, is_joined, value = text.partition("=")
        if name not in (DATA, LANGUAGE):
            rest.append(text)
        elif is_joined:
            found[name] = value
        else:
            value = next(waiting, "")
            if value and not value.startswith("-"):
                found[name] = value
            else:
                lacking = lacking or text
    return Common(found.get(DATA), found.get(LANGUAGE), tuple(rest), lacking)
