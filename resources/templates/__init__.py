"""The built-in weeks, one JSON file each; ``desktop.model.catalogue`` knows their fields.

Distances in metres, durations in seconds. An exercise stands there by its id and has the
library's dose.
"""

from importlib.resources import files

import resources

ORDER = ("three-easy-runs", "four-runs", "ankles-only", "five-runs", "race-week")


def read() -> tuple[tuple[str, str], ...]:
    """File name and text of every template, in the order in which they are offered."""
    folder = files(resources) / "templates"
    return tuple((f"{name}.json", (folder / f"{name}.json").read_text("utf-8")) for name in ORDER)
