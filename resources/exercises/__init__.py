"""The built-in exercises, one JSON file each; ``desktop.model.catalogue`` knows their fields.

Distances in metres, times in seconds. ``ours`` as a dose's source says that no authority gives
that number and that we chose it.
"""

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


def read() -> tuple[tuple[str, str], ...]:
    """File name and text of every exercise, in the order in which they are shown."""
    folder = Path(__file__).parent  # Footwork always runs from plain files
    return tuple((f"{name}.json", (folder / f"{name}.json").read_text("utf-8")) for name in ORDER)
