"""Words for characters of the runner's own that no font can draw, said before they are printed."""

from datetime import date

from desktop.wording import dates
from desktop.wording.phrase import Plural
from desktop.wording.voice import Voice

ON_A_DAY = Plural(
    "{count} character of the note on {day} cannot be printed.",
    "{count} characters of the note on {day} cannot be printed.",
)
IN_NOTES = Plural(
    "{count} character of the notes for “{entry}” on {day} cannot be printed.",
    "{count} characters of the notes for “{entry}” on {day} cannot be printed.",
)
IN_A_NAME = Plural(
    "{count} character of the name “{name}” on {day} cannot be printed.",
    "{count} characters of the name “{name}” on {day} cannot be printed.",
)
IN_AN_EXERCISE = Plural(
    "{count} character of the exercise “{name}” cannot be printed.",
    "{count} characters of the exercise “{name}” cannot be printed.",
)
IN_A_RUNNER_S_NAME = Plural(
    "{count} character of the runner’s name “{name}” cannot be printed.",
    "{count} characters of the runner’s name “{name}” cannot be printed.",
)
IN_A_DOSE = Plural(
    "{count} character of the dose “{name}” on {day} cannot be printed.",
    "{count} characters of the dose “{name}” on {day} cannot be printed.",
)


def on(voice: Voice, sentence: Plural, count: int, when: date | None, name: str) -> str:
    """One of these sentences; ``name`` is what it names, if anything, and ``when`` the day it stands on."""
    day = dates.long_day(voice, when) if when else ""
    return voice(sentence, count=count, day=day, name=name, entry=name)
