"""The short tones of following along, as WAV files that ``python -m resources.sounds.bake`` makes."""

from pathlib import Path
from typing import Final

NAMES: Final = ("count", "begin", "end")
"""Three, two, one; a set begins; a set or the whole ends."""


def path(name: str) -> Path:
    """Where the file of a tone lies; KeyError for a name that is none."""
    if name not in NAMES:
        raise KeyError(name)
    return Path(__file__).parent / f"{name}.wav"
