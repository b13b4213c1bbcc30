"""The names of files and folders that are typed."""

import os
from pathlib import Path

from desktop.cli.refused import Refused, shown
from desktop.wording import command_line as words

LONGEST = 4096
"""Bytes in the longest path that any system we run on takes."""


def path_of(text: str) -> Path:
    """What was typed as a path. Raises Refused for what can be the name of nothing."""
    try:
        named = os.fsencode(text)
    except UnicodeEncodeError:
        named = b"\0"
    if b"\0" in named:
        raise Refused(words.NO_FILE_NAME, typed=shown(text))
    if len(named) > LONGEST:
        raise Refused(words.NAME_TOO_LONG, typed=shown(text))
    return Path(text)
