"""Two builds of body, as data. They share the limbs' lengths and joints, so that one pose serves both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from resources.figures.bake.rig.loft import Station


def section(height: float, front: float, back: float, half_width: float) -> list[float]:
    """A station of a symmetric loft, from where its front and back lie (cm, x) at a height."""
    centre = (front + back) / 2
    return [-height, front - centre, centre - back, half_width, half_width, centre, 0.0]


_HIPS = 8.0
"""Up to this height above the hip joints (cm) all bodies are as high."""


@dataclass(frozen=True)
class Build:
    """Trunk sections, where the shoulders are, and how thick the limbs are; centimetres."""

    name: str
    trunk: Sequence[Station]
    shoulder_half_width: float
    arm: float
    """Girth of arms and hands, as a share of the table's."""
    neck: float
    thigh: tuple[float, ...]
    """What each station of the thigh has more than the table, sideways and behind."""
    height: float = 1.0
    """Length of trunk and neck, as a share of the usual one: legs take more of a smaller person."""
    head: float = 1.0
    """Size of the head as a share of the usual one."""

    def up_the_trunk(self, height: float) -> float:
        """How high above the hips lies what lies `height` cm above them in the tables; hips stay hips."""
        return min(height, _HIPS) + max(0.0, height - _HIPS) * self.height

    def arm_stations(self, stations: Sequence[Station]) -> list[list[float]]:
        """Stations of an arm with this build's girth."""
        return [[row[0], *(radius * self.arm for radius in row[1:])] for row in stations]

    def sleeve_stations(self, stations: Sequence[Station]) -> list[list[float]]:
        """Stations of a sleeve: half of the arm's girth, and the cloth's own width."""
        return [[row[0], *(radius * (1 + self.arm) / 2 for radius in row[1:])] for row in stations]

    def thigh_stations(self, stations: Sequence[Station]) -> list[list[float]]:
        """Stations of a thigh (t, front, back, medial, lateral) with this build's girth."""
        return [
            [row[0], row[1], row[2] + 0.5 * more, row[3], row[4] + more]
            for row, more in zip(stations, self.thigh, strict=True)
        ]


STRAIGHT = Build(
    name="straight",
    trunk=tuple(
        section(*row)
        for row in (
            (56.5, 2.6, -7.2, 6.2),
            (54.6, 4.0, -8.8, 9.0),
            (52.4, 5.8, -9.9, 12.8),
            (49.5, 8.0, -10.8, 15.4),
            (46, 9.8, -11.2, 16.2),
            (41, 11.2, -11.0, 16.4),
            (36, 11.0, -10.3, 15.8),
            (30, 10.2, -8.9, 14.6),
            (23, 8.7, -7.3, 13.2),
            (17, 8.0, -6.9, 12.9),
            (12, 7.9, -8.0, 13.6),
            (7, 8.6, -10.4, 15.0),
            (2, 8.5, -11.7, 15.9),
            (-2, 8.0, -11.5, 15.9),
            (-5.5, 6.4, -9.6, 13.8),
            (-8, 4, -6.5, 9.5),
        )
    ),
    shoulder_half_width=16.6,
    arm=1.0,
    neck=1.0,
    thigh=(0.0,) * 8,
)

CURVED = Build(
    name="curved",
    trunk=tuple(
        section(*row)
        for row in (
            (56.5, 2.6, -6.8, 5.7),
            (54.6, 3.8, -8.2, 8.2),
            (52.4, 5.4, -9.2, 11.5),
            (49.5, 7.8, -10.0, 13.7),
            (46, 10.2, -10.3, 14.3),
            (41, 12.6, -10.2, 14.4),
            (36, 12.6, -9.6, 13.9),
            (30, 10.0, -8.3, 12.6),
            (23, 7.9, -6.9, 11.5),
            (17, 7.4, -6.9, 11.9),
            (12, 7.7, -8.6, 13.6),
            (7, 8.5, -11.3, 15.8),
            (2, 8.5, -12.8, 17.1),
            (-2, 8.0, -12.5, 17.2),
            (-5.5, 6.4, -10.2, 14.8),
            (-8, 4, -6.7, 10.0),
        )
    ),
    shoulder_half_width=14.7,
    arm=0.88,
    neck=0.88,
    thigh=(1.0, 1.2, 0.9, 0.5, 0.1, 0.0, 0.0, 0.0),
    height=0.93,
    head=0.985,
)

BUILDS: Mapping[str, Build] = MappingProxyType({build.name: build for build in (STRAIGHT, CURVED)})
