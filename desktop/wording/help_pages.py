"""The pages that the Help menu shows, in our own words."""

from collections.abc import Callable, Iterable

from desktop import __version__
from desktop.wording.phrase import Phrase
from desktop.wording.question import Answer, Question, nothing, told
from desktop.wording.voice import Voice
from desktop.wording.window import CLOSE

VERSION = Phrase("Footwork {version}")
ABOUT = (
    Phrase("An offline planner for runners. Your plan stays on this computer; Footwork never goes on line."),
    Phrase(
        "Footwork is free software under the MIT licence. Inter, DejaVu and Noto Emoji are the "
        "typefaces, Lucide drew the signs."
    ),
)
RESTS_ON = Phrase("It rests on {parts}, each under its own licence.", context="about Footwork")
PRINT = Phrase("Print…", context="a page of help")
LICENCES = Phrase("Licences", context="about Footwork: their texts in full")
WHOSE = Phrase("What others made and Footwork is made of, each with the full text of its licence.")


def rests_on(voice: Voice, parts: Iterable[str]) -> str:
    """The sentence about what others made."""
    return voice(RESTS_ON, parts=", ".join(parts))


def page(
    voice: Voice, name: str, title: str, about: str = "", further: Callable[[], object] = nothing
) -> Question:
    """The page that belongs to an action of the Help menu; ``about`` stands above the list of keys and ways,
    and above the trials, which are no part of it, and below what Footwork says about itself. What it offers
    besides is done by ``further``: the licences, or to print the page."""
    match name:
        case "why":
            return Question(title, (about,), (Answer(voice(PRINT), further), Answer(voice(CLOSE), safe=True)))
        case "about":
            version = voice(VERSION, version=__version__)
            answers = (Answer(voice(LICENCES), further), Answer(voice(CLOSE), safe=True))
            return Question(version, (*map(voice, ABOUT), *filter(None, [about])), answers)
        case _:
            return told(title, (about,), voice(CLOSE))
