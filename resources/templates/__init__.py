"""The built-in weeks, one JSON file each; ``desktop.model.catalogue`` knows their fields.

Distances in metres, durations in seconds. An exercise stands there by its id and has the
library's dose.
"""

from pathlib import Path

ORDER = ("three-easy-runs", "four-runs", "ankles-only", "five-runs", "race-week")


def read() -> tuple[tuple[str, str], ...]:
    """File name and text of every template, in the order in which they are offered."""
    folder = Path(__file__).parent  # Footwork always runs from plain files
    return tuple((f"{name}.json", (folder / f"{name}.json").read_text("utf-8")) for name in ORDER)
