"""The built-in weeks: what each holds, and its words in each language.

``race-week.json`` holds the days, ``en/race-week.json`` the week's name, what it rests on in two sentences,
and the texts that its days name; ``desktop.model.ready_weeks`` knows their fields. Distances in metres,
durations in seconds. An exercise stands there by its id and has the library's dose, unless the week gives it
one of its own. Ids stay what they are, whatever a week is called: people's scripts name them.
"""

from collections.abc import Mapping
from pathlib import Path

ORDER = (  # the first three are those of the first start
    "three-easy-runs",
    "five-k",
    "four-runs",
    "five-runs",
    "marathon-upkeep",
    "race-week",
    "after-a-break",
    "after-a-sprain",
    "ankles-only",
)

_FOLDER = Path(__file__).parent  # Footwork always runs from plain files


def read() -> tuple[tuple[str, str], ...]:
    """File name and text of every template, in the order in which they are offered."""
    return tuple((f"{name}.json", (_FOLDER / f"{name}.json").read_text("utf-8")) for name in ORDER)


def words(language: str = "en") -> Mapping[str, tuple[str, str]]:
    """For every template, file name and text of its words in a language, in English where it has none."""
    found = {}
    for name in ORDER:
        path = _FOLDER / language / f"{name}.json"
        if not path.is_file():
            path = _FOLDER / "en" / f"{name}.json"
        found[name] = (f"{path.parent.name}/{path.name}", path.read_text("utf-8"))
    return found
