"""The colours of the printed page: the light tokens of the design, or black lines alone to save ink.

A page is always light, whatever the window looks like. Text is black, not the screen's dark green: a
printer sets black with one ink, and small type stays sharp.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from desktop.model.plan import RunKind
from printouts.marks import Colour

BLACK, WHITE = "#000000", "#FFFFFF"


@dataclass(frozen=True)
class RunInk:
    """A run's block: its ground, its text, and the pace silhouette at its foot."""

    fill: Colour | None
    text: Colour
    pace: Colour


@dataclass(frozen=True)
class Inks:
    """What everything on a page is drawn with; a fill of None is left to the paper."""

    saving: bool
    text: Colour
    soft: Colour  # text beside the point: labels, dates, the foot of a card
    hairline: Colour
    tile: Colour | None  # the ground of a figure
    tile_edge: Colour | None
    bar: Colour  # over strength and cross-training
    accent: Colour
    track: Colour | None  # what is left of a measuring bar
    unused: Colour  # a movement that an exercise does not work
    warning: Colour | None
    warning_edge: Colour
    runs: Mapping[RunKind, RunInk]


def _shade(colour: Colour, toward: Colour, share: float) -> Colour:
    mixed = (
        round(int(colour[at : at + 2], 16) * (1 - share) + int(toward[at : at + 2], 16) * share)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def _dark_text(fill: Colour) -> RunInk:
    return RunInk(fill, BLACK, _shade(fill, BLACK, 0.42))


def _white_text(fill: Colour) -> RunInk:
    return RunInk(fill, WHITE, _shade(fill, WHITE, 0.42))


COLOUR = Inks(
    saving=False,
    text=BLACK,
    soft="#46524C",
    hairline="#B4BFB8",
    tile="#EDF1EE",
    tile_edge=None,
    bar="#46524C",
    accent="#0B6653",
    track="#D8DED9",
    unused="#7A8780",
    warning="#FFF1CC",
    warning_edge="#A87400",
    runs=MappingProxyType(
        {
            RunKind.RECOVERY: _dark_text("#DDE8E6"),
            RunKind.EASY: _dark_text("#9FD4B5"),
            RunKind.LONG: _dark_text("#69A8DE"),
            RunKind.HILLS: _dark_text("#B58318"),
            RunKind.TEMPO: _white_text("#BC4013"),
            RunKind.INTERVALS: _white_text("#7E215A"),
            RunKind.RACE: _white_text("#141C38"),
        }
    ),
)

SAVING = Inks(
    saving=True,
    text=BLACK,
    soft="#333333",
    hairline="#BEBEBE",
    tile=None,
    tile_edge="#A8A8A8",
    bar=BLACK,
    accent=BLACK,
    track=None,
    unused="#808080",
    warning=None,
    warning_edge=BLACK,
    runs=MappingProxyType({kind: RunInk(None, BLACK, BLACK) for kind in RunKind}),
)


def inks_for(saving: bool) -> Inks:
    """The inks of a page."""
    return SAVING if saving else COLOUR


def tint(colour: Colour) -> Colour:
    """A colour so light that black type stands well on it."""
    return _shade(colour, WHITE, 0.9)
