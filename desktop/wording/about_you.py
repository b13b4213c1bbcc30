"""What the page "About you" says: what a runner may tick, how they like to see things, how figures look."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from desktop.model.diary import SavedRoutine
from desktop.model.exercise import Equipment, Part
from desktop.model.look import Build, Hair, HairColour, Shirt, Shorts, Skin
from desktop.model.plan import RunKind
from desktop.model.settings import Motion, NewRun, Settings, Theme
from desktop.wording import names
from desktop.wording.board import clipped
from desktop.wording.phrase import Phrase
from desktop.wording.voice import Voice, sentence_case

MOST_OF_A_NAME = 28  # characters of a routine's name among choices

ABOUT_YOU = Phrase("About you")
STAYS_HERE = Phrase("Optional. Stays on this computer.")
WHAT_APPLIES = Phrase("Tick what applies")
NOT_SUITED = Phrase("Exercises that do not suit are flagged, and exchanged in templates.")
FIRST_YEAR = Phrase("Running for less than a year")
FIRST_YEAR_MEANS = Phrase(
    "Hints then say where a warm-up holds hops, leg sweeps or tiring calf work; templates have others there."
)
I_HAVE = Phrase("I have", context="above a list of equipment")
DISTANCES = Phrase("Distances")
WEEK_STARTS = Phrase("The week starts on")
NEW_RUN = Phrase("Warm-up and cool-down of a new run")
LAID_ON = Phrase("Saved routines of new runs")
EVERY_RUN = Phrase("Every run")
AS_ABOVE = Phrase("As above", context="what a new run begins with: as the choice above says")
BY_KIND = Phrase("By kind of run", context="what new runs begin with differs")
NOT_SAVED_NOW = Phrase("A routine that is not saved any more")
LAID_ON_KINDS = Phrase("{kinds}: {routine}", context="Tempo and Race: Hard-day starter")
LOST: Mapping[Part, Phrase] = {
    Part.WARM_UP: Phrase("{kinds}: the chosen warm-up is not saved any more. Choose another in About you."),
    Part.COOL_DOWN: Phrase(
        "{kinds}: the chosen cool-down is not saved any more. Choose another in About you."
    ),
}
COLOURS = Phrase("Colours")
FIGURES = Phrase("Figures")
MOVEMENT = Phrase("Movement", context="whether the figures move")
HINTS = Phrase("Hints about the week")
HINTS_HUSHED = Phrase("Cautions are always said. A single kind of hint is switched off where it stands.")
CHANGE_COMPLAINTS = Phrase("change complaints", "undo")
CHANGE_FIRST_YEAR = Phrase("change “less than a year”", "undo")
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


def routine(saved: SavedRoutine) -> str:
    """The name of a saved routine, as much of it as a list of choices has room for."""
    return clipped(names.flat(saved.name), MOST_OF_A_NAME)


def laid_on(voice: Voice, settings: Settings, saved: Mapping[str, SavedRoutine]) -> str:
    """Line by line what new runs of a kind begin with; also what of it is not saved any more."""
    lines: dict[tuple[Part, str], list[RunKind]] = {}
    for one in settings.laid_on:
        for part, wanted in ((Part.WARM_UP, one.warm_up), (Part.COOL_DOWN, one.cool_down)):
            if wanted:
                lines.setdefault((part, wanted), []).append(one.kind)
    return "\n".join(
        voice(LAID_ON_KINDS, kinds=_kinds(voice, kinds), routine=routine(saved[wanted]))
        if wanted in saved
        else lost(voice, part, *kinds)
        for (part, wanted), kinds in lines.items()
    )


def lost(voice: Voice, part: Part, *kinds: RunKind) -> str:
    """``Tempo: the chosen warm-up is not saved any more. Choose another in About you.``"""
    return voice(LOST[part], kinds=_kinds(voice, kinds))


def _kinds(voice: Voice, kinds: Sequence[RunKind]) -> str:
    if len(kinds) == len(RunKind):
        return voice(EVERY_RUN)
    return voice.listed(names.run_kind(voice, kind) for kind in kinds)


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
