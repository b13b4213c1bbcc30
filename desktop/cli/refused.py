"""The one way in which a command fails."""

from collections.abc import Iterable
from typing import Any

from desktop.wording.command_line import DID_YOU_MEAN
from desktop.wording.phrase import Phrase, Plural, Said, said

REFUSED, UNFINISHED = 2, 1


class Refused(Exception):
    """A command cannot be carried out, and nothing is changed; ``said`` says so to whoever typed it."""

    code = REFUSED

    def __init__(self, phrase: Phrase | Plural, /, *, count: int | None = None, **facts: Any) -> None:
        self.said: Said = said(phrase, count=count, **facts)
        super().__init__(self.said)


class Unfinished(Refused):
    """Part of a command could not be carried out; the rest is done and stays."""

    code = UNFINISHED


def why(error: OSError | ImportError) -> Said | str:
    """What went wrong: the library that is missing, or the system's own words."""
    if isinstance(error, ImportError):
        from desktop.wording.libraries import lacking_here

        return lacking_here(str(error))
    return getattr(error, "strerror", None) or str(error)


def shown(text: str) -> str:
    """What was typed, short enough for a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else f"{flat[:39]}…"


def no_such(phrase: Phrase, typed: str, known: Iterable[str], otherwise: Phrase | Said) -> Refused:
    """The refusal of a name that nobody knows, with the names that look like it if there are any."""
    from difflib import get_close_matches

    near = get_close_matches(typed[:60].lower(), list(known), n=3, cutoff=0.6)
    if not near:
        return Refused(phrase, typed=shown(typed), hint=otherwise)
    names = dict(zip(("first", "second", "third"), near, strict=False))
    return Refused(phrase, typed=shown(typed), hint=Said(DID_YOU_MEAN[len(near) - 1], names))
