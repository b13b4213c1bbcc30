"""How the drawn figures look: names alone; the colours behind them belong to the figures."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum


class Skin(StrEnum):
    """Tones of skin, from light to dark."""

    LIGHT = "light"
    BEIGE = "beige"
    TAN = "tan"
    BROWN = "brown"
    DARK = "dark"


class Hair(StrEnum):
    """How the hair is worn."""

    SHORT = "short"
    LONG = "long"
    TIED = "tied"
    COVERED = "covered"


class HairColour(StrEnum):
    """Colours of hair."""

    BLACK = "black"
    BROWN = "brown"
    CHESTNUT = "chestnut"
    BLOND = "blond"
    GREY = "grey"


class Build(StrEnum):
    """Two builds of body, by the line from shoulders to hips."""

    STRAIGHT = "straight"
    CURVED = "curved"


class Shirt(StrEnum):
    """Colours of the shirt."""

    BLUE = "blue"
    GREEN = "green"
    YELLOW = "yellow"
    ROSE = "rose"
    LILAC = "lilac"
    WHITE = "white"


class Shorts(StrEnum):
    """Colours of the shorts."""

    NAVY = "navy"
    BLACK = "black"
    PLUM = "plum"
    TEAL = "teal"


@dataclass(frozen=True, slots=True)
class Look:
    """What a runner may choose about the figure; the same on screen and on paper."""

    skin: Skin = Skin.LIGHT
    hair: Hair = Hair.SHORT
    hair_colour: HairColour = HairColour.BROWN
    build: Build = Build.STRAIGHT
    shirt: Shirt = Shirt.BLUE
    shorts: Shorts = Shorts.NAVY

    def names(self) -> Mapping[str, str]:
        """The chosen names by what they are for."""
        return {part: str(name) for part, name in asdict(self).items()}


USUAL = Look()
"""The look of somebody who has chosen none."""
