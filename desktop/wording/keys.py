"""What the keys of a keyboard are called: ``Ctrl+Shift+Z``, in German ``Strg+Umschalt+Z``."""

from collections.abc import Iterable

from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice

NAMES = {
    "Ctrl": Phrase("Ctrl", "key"),
    "Shift": Phrase("Shift", "key"),
    "Alt": Phrase("Alt", "key"),
    "Up": Phrase("Up", "key"),
    "Down": Phrase("Down", "key"),
    "Left": Phrase("Left", "key"),
    "Right": Phrase("Right", "key"),
    "Home": Phrase("Home", "key"),
    "End": Phrase("End", "key"),
    "PgUp": Phrase("Page Up", "key"),
    "PgDown": Phrase("Page Down", "key"),
    "Enter": Phrase("Enter", "key"),
    "Return": Phrase("Enter", "key"),
    "Space": Phrase("Space", "key"),
    "Del": Phrase("Delete", "key"),
    "Esc": Phrase("Escape", "key"),
}
"""By the names that a key sequence is written with in code."""


def key(voice: Voice, keys: str) -> str:
    """One key, with what is held down meanwhile: ``key(voice, "Ctrl+Z")``."""
    return "+".join(voice(NAMES[part]) if part in NAMES else part for part in keys.split("+"))


def keys(voice: Voice, several: Iterable[str]) -> str:
    """Keys beside each other: ``Page Up, Page Down, Ctrl+Home``."""
    return ", ".join(key(voice, one) for one in several)
