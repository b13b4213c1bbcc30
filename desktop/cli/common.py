"""The two options that stand before any command, and may stand behind it: ``--data`` and ``--language``.

Read apart from all others and without loading them: the window takes them too, and the language has to be
known before anything can be said.
"""

from collections.abc import Sequence
from typing import NamedTuple

DATA, LANGUAGE = "--data", "--language"
ENDS_OPTIONS = "--"
"""Behind it nothing is an option, whatever it looks like."""


class Common(NamedTuple):
    """What was asked for, None where it was not; ``rest`` is what else was typed.

    ``lacking`` is the option that stands there without its value, ``twice`` one that stands there again.
    """

    data: str | None
    language: str | None
    rest: tuple[str, ...]
    lacking: str = ""
    twice: str = ""


def common_options(arguments: Sequence[str]) -> Common:
    """Take the two options out of a command line, wherever they stand in it before a ``--``."""
    found: dict[str, str] = {}
    rest: list[str] = []
    lacking = twice = ""
    waiting = iter(arguments)
    for text in waiting:
        name, is_joined, value = text.partition("=")
        if text == ENDS_OPTIONS:
            rest += [text, *waiting]
        elif name not in (DATA, LANGUAGE):
            rest.append(text)
        else:
            twice = twice or (name if name in found else "")
            value = value if is_joined else next(waiting, "")
            found[name] = value
            if not is_joined and (not value or value.startswith("-")):
                lacking = lacking or text
    return Common(found.get(DATA), found.get(LANGUAGE), tuple(rest), lacking, twice)
