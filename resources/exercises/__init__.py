"""The built-in exercises: what each is, and its words in each language.

``lateral-hops.json`` holds what is the same in every language, ``en/lateral-hops.json`` the words;
``desktop.model.catalogue`` knows their fields. Distances in metres, times in seconds. ``ours`` as a
dose's source says that no authority gives that number and that we chose it.
"""

from collections.abc import Mapping
from pathlib import Path

ORDER = (  # the order in which the library shows them: families together, base first
    "ankle-alphabet",
    "single-leg-balance",
    "single-leg-balance-knee-forward",
    "single-leg-balance-leg-sweep",
    "calf-raise",
    "calf-raise-weighted",
    "calf-raise-step",
    "band-plantar-flexion",
    "band-dorsiflexion",
    "band-inversion",
    "band-eversion",
    "lateral-hops",
    "lateral-hops-two-footed",
    "duck-walk",
    "duck-walk-backwards",
    "duck-walk-sideways",
    "duck-walk-weighted",
    "heel-to-toe-walk",
)
FAMILIES = "families"  # the file with the names of all families

_FOLDER = Path(__file__).parent  # Footwork always runs from plain files


def read() -> tuple[tuple[str, str], ...]:
    """File name and text of every exercise, in the order in which they are shown."""
    return tuple((f"{name}.json", (_FOLDER / f"{name}.json").read_text("utf-8")) for name in ORDER)


def words(language: str = "en") -> Mapping[str, tuple[str, str]]:
    """For every exercise, and for ``FAMILIES``, file name and text of its words in a language.

    What a language has no file for is there in English.
    """
    found = {}
    for name in (*ORDER, FAMILIES):
        path = _FOLDER / language / f"{name}.json"
        if not path.is_file():
            path = _FOLDER / "en" / f"{name}.json"
        found[name] = (f"{path.parent.name}/{path.name}", path.read_text("utf-8"))
    return found
