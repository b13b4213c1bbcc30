"""The table of keys, for Help and for the README: a line for each group of actions that share one."""

from typing import NamedTuple

from desktop.ui.actions.declared import DECLARED, Action
from desktop.wording.keys import key
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice


class KeysLine(NamedTuple):
    """``Ctrl+Z, Ctrl+Shift+Z`` and what they are for."""

    keys: str
    help: str


def keys_table(voice: Voice) -> list[KeysLine]:
    """All keys, in the order of the declarations."""
    shown: dict[Phrase, list[str]] = {}
    for action in DECLARED:
        if action.line is not None:
            shown.setdefault(action.line, []).append(_shown(voice, action))
    return [KeysLine(", ".join(keys), voice(line)) for line, keys in shown.items()]


def _shown(voice: Voice, action: Action) -> str:
    return voice(action.keys_shown) if action.keys_shown is not None else key(voice, action.keys[0])
