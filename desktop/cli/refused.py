"""The one way in which a command fails."""

from collections.abc import Iterable


class Refused(Exception):
    """A command cannot be carried out; the message is a sentence for whoever typed it."""


def shown(text: str) -> str:
    """What was typed, short enough for a sentence."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else f"{flat[:39]}…"


def no_such(kind: str, typed: str, known: Iterable[str], otherwise: str) -> Refused:
    """The refusal of a name that nobody knows, with the names that look like it if there are any."""
    from difflib import get_close_matches

    near = get_close_matches(typed[:60].lower(), list(known), n=3, cutoff=0.6)
    *first, last = near or [""]
    hint = f"did you mean {', '.join(first)} or {last}?" if first else f"did you mean {last}?"
    return Refused(f"There is no {kind} “{shown(typed)}”; {hint if near else otherwise}")
