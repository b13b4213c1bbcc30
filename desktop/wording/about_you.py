"""What the page "About you" says: what a runner may tick, how they like to see things, how figures look."""

from collections.abc import Mapping
from enum import StrEnum

from desktop.model.exercise import Equipment
from desktop.model.look import Build, Hair, HairColour, Shirt, Shorts, Skin
from desktop.model.settings import Motion, NewRun, Theme
from desktop.wording import names
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice, sentence_case

ABOUT_YOU = Phrase("About you")
STAYS_HERE = Phrase("Optional. Stays on this computer.")
WHAT_APPLIES = Phrase("Tick what applies")
NOT_SUITED = Phrase("Exercises that do not suit are flagged, and left out of templates.")
I_HAVE = Phrase("I have", context="above a list of equipment")
DISTANCES = Phrase("Distances")
WEEK_STARTS = Phrase("The week starts on")
NEW_RUN = Phrase("Warm-up and cool-down of a new run")
COLOURS = Phrase("Colours")
FIGURES = Phrase("Figures")
MOVEMENT = Phrase("Movement", context="whether the figures move")
HINTS = Phrase("Hints about the week")
HINTS_HUSHED = Phrase("Cautions are always said. A single kind of hint is switched off where it stands.")
CHANGE_COMPLAINTS = Phrase("change complaints", "undo")
CHANGE_EQUIPMENT = Phrase("change equipment", "undo")
CHANGE_FIGURE = Phrase("change figure", "undo")

THEMES: Mapping[Theme, Phrase] = {
    Theme.SYSTEM: Phrase("System", context="as the system has it"),
    Theme.LIGHT: Phrase("Light", context="theme"),
    Theme.DARK: Phrase("Dark", context="theme"),
}
NEW_RUNS: Mapping[NewRun, Phrase] = {
    NewRun.NONE: Phrase("None", context="warm-up and cool-down of a new run"),
    NewRun.USUAL: Phrase("Usual ones", context="warm-up and cool-down of a new run: ready-made"),
    NewRun.LAST: Phrase("As last time", context="warm-up and cool-down of a new run"),
}
MOTIONS: Mapping[Motion, Phrase] = {
    Motion.SYSTEM: Phrase("System", context="as the system has it"),
    Motion.FULL: Phrase("Moving", context="figures"),
    Motion.REDUCED: Phrase("Still", context="figures"),
}


def owned(voice: Voice, thing: Equipment) -> str:
    """``Band``: a piece of equipment as an answer."""
    return sentence_case(voice(names.EQUIPMENT[thing]))


# ---- how the figures look ------------------------------------------------------------------

FIGURE_LOOK = Phrase("How the figures look")
HAIR = Phrase("Hair")
BUILD = Phrase("Build", context="of a body")
SKIN = Phrase("Skin")
HAIR_COLOUR = Phrase("Hair colour")
SHIRT = Phrase("Shirt")
SHORTS = Phrase("Shorts")

# By their kind: as texts, the brown of skin and that of hair are the same.
LOOKS: Mapping[type[StrEnum], Mapping[str, Phrase]] = {
    Skin: {
        Skin.LIGHT: Phrase("Light", context="skin"),
        Skin.BEIGE: Phrase("Beige", context="skin"),
        Skin.TAN: Phrase("Tan", context="skin"),
        Skin.BROWN: Phrase("Brown", context="skin"),
        Skin.DARK: Phrase("Dark", context="skin"),
    },
    Hair: {
        Hair.SHORT: Phrase("Short", context="hair"),
        Hair.LONG: Phrase("Long", context="hair"),
        Hair.TIED: Phrase("Tied", context="hair"),
        Hair.COVERED: Phrase("Covered", context="hair"),
    },
    HairColour: {
        HairColour.BLACK: Phrase("Black", context="hair"),
        HairColour.BROWN: Phrase("Brown", context="hair"),
        HairColour.CHESTNUT: Phrase("Chestnut", context="hair"),
        HairColour.BLOND: Phrase("Blond", context="hair"),
        HairColour.GREY: Phrase("Grey", context="hair"),
    },
    Build: {
        Build.STRAIGHT: Phrase("Straight", context="body"),
        Build.CURVED: Phrase("Curved", context="body"),
    },
    Shirt: {
        Shirt.BLUE: Phrase("Blue", context="shirt"),
        Shirt.GREEN: Phrase("Green", context="shirt"),
        Shirt.YELLOW: Phrase("Yellow", context="shirt"),
        Shirt.ROSE: Phrase("Rose", context="shirt"),
        Shirt.LILAC: Phrase("Lilac", context="shirt"),
        Shirt.WHITE: Phrase("White", context="shirt"),
    },
    Shorts: {
        Shorts.NAVY: Phrase("Navy", context="shorts"),
        Shorts.BLACK: Phrase("Black", context="shorts"),
        Shorts.PLUM: Phrase("Plum", context="shorts"),
        Shorts.TEAL: Phrase("Teal", context="shorts"),
    },
}


def look(voice: Voice, choice: StrEnum) -> str:
    """``Chestnut``: one of the choices of a figure's look."""
    return voice(LOOKS[type(choice)][choice])
