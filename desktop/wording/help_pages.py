"""The pages that the Help menu shows, in our own words."""

from collections.abc import Callable, Iterable

from desktop import __version__
from desktop.wording.phrase import Phrase
from desktop.wording.question import Answer, Question, nothing, told
from desktop.wording.voice import Voice
from desktop.wording.window import CLOSE

# Survey and forces: attributed, as one survey and one estimate, never as a promise.
WHY_ANKLES = (
    Phrase(
        "In one survey more than 70 in 100 long-distance runners had at least one foot or ankle problem "
        "within a year. With each step, forces of several times your body weight pass through the ankle."
    ),
    Phrase(
        "An ankle moves four ways: toes up (dorsiflexion), toes down (plantar flexion), sole in (inversion) "
        "and sole out (eversion). You land with the toes up, the foot flattens, and you push off with the "
        "toes down. Sole in and sole out fit the foot to the ground."
    ),
    Phrase(
        "More distance, another surface, worn-out or unsuitable shoes, an earlier injury and the way your "
        "foot stands can all ask more of an ankle than it is used to."
    ),
    Phrase(
        "A stronger ankle is steadier. It holds your form for longer and is a firmer spring to push off "
        "from. Two short sessions a week are a good habit; one is the least that Footwork suggests."
    ),
    Phrase(
        "Shoes matter too: cushioning, a supportive upper and collar, and a stability shoe for feet that "
        "roll in too far."
    ),
)
VERSION = Phrase("Footwork {version}")
ABOUT = (
    Phrase("An offline planner for runners. Your plan stays on this computer; Footwork never goes on line."),
    Phrase(
        "Footwork is free software under the MIT licence. Inter, DejaVu and Noto Emoji are the "
        "typefaces, Lucide drew the signs."
    ),
)
RESTS_ON = Phrase("It rests on {parts}, each under its own licence.", context="about Footwork")
LICENCES = Phrase("Licences", context="about Footwork: their texts in full")
WHOSE = Phrase("What others made and Footwork is made of, each with the full text of its licence.")


def rests_on(voice: Voice, parts: Iterable[str]) -> str:
    """The sentence about what others made."""
    return voice(RESTS_ON, parts=", ".join(parts))


def page(
    voice: Voice, name: str, title: str, about: str = "", licences: Callable[[], object] = nothing
) -> Question:
    """The page that belongs to an action of the Help menu; ``about`` stands above the list of keys and ways,
    which is no part of it, and below what Footwork says about itself. There it offers the ``licences``."""
    match name:
        case "why-ankles":
            return told(title, tuple(map(voice, WHY_ANKLES)), voice(CLOSE))
        case "about":
            version = voice(VERSION, version=__version__)
            answers = (Answer(voice(LICENCES), licences), Answer(voice(CLOSE), safe=True))
            return Question(version, (*map(voice, ABOUT), *filter(None, [about])), answers)
        case _:
            return told(title, (about,), voice(CLOSE))
