"""What is said of files, texts and pictures that are dragged here from other programs."""

from datetime import date

from desktop.wording import dates
from desktop.wording.phrase import Phrase, Plural
from desktop.wording.voice import Voice

MAX_SHOWN = 40  # characters of a file's name

OPEN_FILE = Phrase("Look what is in {name}", context="a file that is dragged on to the week")
TYPE_IT = Phrase("{day}: add this text", context="a text that is dragged on to a day")
FILE_OF_ONE = Phrase("{name}, {day}", context="the name of a file: Tempo, Thu 26")
ONE_AT_A_TIME = Plural(
    "Drop one file at a time; this is {count}.", "Drop one file at a time; these are {count}."
)
NOT_READABLE = Phrase("{name} cannot be read here: only a saved plan can.")
NO_PICTURES = Phrase("There is no place for a picture here.")
NOTHING_OF_USE = Phrase("There is nothing in it that can be planned.")
ONLY_LOOKED_AT = Phrase("This plan can only be looked at.")


def type_it(voice: Voice, when: date, *, some_day: bool) -> str:
    """``Thu 26: add this text``, ``Some day this week: add this text``."""
    return voice(TYPE_IT, day=dates.place_label(voice, when, some_day=some_day))


def file_name(name: str) -> str:
    """A file's name, shortened in its middle so that its ending stays."""
    half = MAX_SHOWN // 2 - 1
    return name if len(name) <= MAX_SHOWN else f"{name[:half]}…{name[-half:]}"
