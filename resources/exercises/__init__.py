"""The built-in exercises: what each is, and its words in each language.

``lateral-hops.json`` holds what is the same in every language, ``en/lateral-hops.json`` the words;
``desktop.model.catalogue`` knows their fields. Distances in metres, times in seconds. ``ours`` as a
dose's source says that no authority gives that number and that we chose it.

The program reads none of these: ``python -m resources.exercises.bake`` puts all of them into one file a
language, ``prepared/en.txt``, so that a start opens one file however many exercises there are.
"""

from pathlib import Path

FOLDER = Path(__file__).parent  # Footwork always runs from plain files
PREPARED = "prepared"


def prepared(language: str = "en") -> tuple[str, str]:
    """Name and text of the one file with all exercises in a language; in English where it has none."""
    path = FOLDER / PREPARED / f"{language}.txt"
    if not path.is_file():
        path = FOLDER / PREPARED / "en.txt"
    return f"{PREPARED}/{path.name}", path.read_text("utf-8")
