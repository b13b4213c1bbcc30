"""The body as a list of parts: outlines with a layer, a material, details and muscle marks."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, field, replace

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import Side
from resources.figures.bake.rig.bones import Bone
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.far_tone import NONE_FAR
from resources.figures.bake.rig.outline import EMPTY, FINELY, polygons_of
from resources.figures.bake.rig.piece import Piece
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array

_FAR_FROM = 7.0
"""One side of a body lies behind the other when its hip is this much farther away, cm."""


@dataclass(frozen=True)
class Mark:
    """A worked muscle: a patch to be clipped to its part, and to other parts that it goes on `over`."""

    patch: BaseGeometry
    over: tuple[str, ...] = ()


@dataclass
class Part:
    """One outline of the body; parts of one layer are painted together, in the order they were added.

    `hair` are the ways to wear the hair with which the part is there; none of them means all.
    """

    name: str
    layer: str
    outline: BaseGeometry
    material: str
    side: Side | None = None
    shaded: bool = True
    hair: tuple[str, ...] = ()
    details: list[Piece] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    unlined: BaseGeometry = EMPTY
    """Where a hand has taken its line away."""

    def moved(self, shift: Array) -> "Part":
        """This part elsewhere in the picture."""
        shapes = [
            self.outline,
            *(each.geometry for each in self.details),
            *(each.patch for each in self.marks),
        ]
        outline, *rest = shapely.transform(np.array(shapes), lambda points: points + shift)
        details = [replace(each, geometry=rest[at]) for at, each in enumerate(self.details)]
        marks = [replace(each, patch=rest[at]) for at, each in enumerate(self.marks, len(details))]
        return replace(self, outline=outline, details=details, marks=marks)


@dataclass(frozen=True)
class Seam:
    """Where two parts meet: inside a disc round `centre` the inner line is dropped and the corner filled."""

    first: str
    second: str
    centre: Array
    reach: float
    fillet: float


@dataclass(frozen=True)
class Kin:
    """Two parts of one surface, in layers of their own: the line between them is drawn where one lies before
    the other by a step.

    `steps` are how much the first, and the second one, must lie nearer, cm.

    Corners narrower than twice `fillet` are filled within `reach` of `centre`, cm; 0: none.
    """

    first: str
    second: str
    centre: Array
    reach: float
    fillet: float
    steps: tuple[float, float]


@dataclass(frozen=True)
class Hand:
    """Where a hand holds something: the middle of the grip, and the hand's frame."""

    grip: Array
    bone: Bone


class Body:
    """Collects the parts of one figure; the parts themselves are added by legs, trunk, head and arms."""

    def __init__(
        self, skeleton: Skeleton, camera: Camera, marks: Iterable[str] = (), barefoot: bool = False
    ) -> None:
        self.skeleton = skeleton
        self.build = skeleton.build
        self.camera = camera
        self.marks = frozenset(marks)
        self.barefoot = barefoot
        self.parts: list[Part] = []
        self.seams: list[Seam] = []
        self.kin: list[Kin] = []
        self.solids: dict[str, list[Array]] = {}
        self.hands: dict[Side, Hand] = {}
        self.far_side = self._far_side()
        self.far_tone = NONE_FAR

    @property
    def conditions(self) -> tuple[object, ...]:
        """What colours and details of its parts depend on besides skeleton, build and camera."""
        drawn = ("skeleton", "build", "camera", "parts", "seams", "kin", "solids", "hands")
        return tuple(value for name, value in sorted(vars(self).items()) if name not in drawn)

    def blank(self, skeleton: Skeleton, camera: Camera) -> "Body":
        """The same body with nothing added yet, of another skeleton under another camera."""
        other = copy(self)
        other.skeleton, other.build, other.camera = skeleton, skeleton.build, camera
        other.parts, other.seams, other.kin, other.solids, other.hands = [], [], [], {}, {}
        return other

    def take(self, other: "Body", away: Array) -> None:
        """Add all that another body has, moved by `away` (cm, in the world)."""
        shift = Camera(*self.camera.view).flat(away)
        self.parts += [part.moved(shift) for part in other.parts]
        self.seams += [replace(seam, centre=seam.centre + shift) for seam in other.seams]
        self.kin += [replace(each, centre=each.centre + shift) for each in other.kin]
        for layer, surfaces in other.solids.items():
            self.solids.setdefault(layer, []).extend(rings + away for rings in surfaces)
        for side, hand in other.hands.items():
            bone = Bone(hand.bone.axes, hand.bone.origin + away)
            self.hands[side] = Hand(hand.grip + away, bone)

    def _far_side(self) -> Side | None:
        """The side that lies behind the other; None when both are about as near."""
        right, left = (self.depth(self.skeleton.bone("thigh", side).origin) for side in ("right", "left"))
        if abs(right - left) < _FAR_FROM:
            return None
        return "right" if right < left else "left"

    def depth(self, point: Array) -> float:
        """How near to the viewer a point is, in cm."""
        return self.camera.depth(point)

    def role(self, material: str, side: Side | None, layer: str = "leg") -> str:
        """The colour role of a material on one side of the body, darker where it is farther away."""
        return f"{material}-far" if self.far_tone.tints(material, side, layer) else material

    def add(
        self,
        name: str,
        layer: str,
        outline: BaseGeometry,
        material: str,
        side: Side | None = None,
        *,
        shaded: bool = True,
        hair: tuple[str, ...] = (),
    ) -> Part:
        """Add a part; name and layer carry the side when there is one."""
        suffix = "" if side is None else f"-{side}"
        shape = polygons_of(outline.simplify(FINELY))
        part = Part(name + suffix, layer + suffix, shape, material, side, shaded, hair)
        self.parts.append(part)
        return part

    def seam(self, first: str, second: str, at: Array, reach: float, fillet: float) -> None:
        """Hide the line between two parts near the world point `at`; reach and fillet radius in cm."""
        self.seams.append(Seam(first, second, self.camera.flat(at), reach, fillet))

    def join(
        self,
        first: str,
        second: str,
        at: Array,
        *,
        reach: float,
        fillet: float,
        steps: tuple[float, float] = (2.2, 2.2),
    ) -> None:
        """Say that two parts are one surface that goes on past the world point `at`."""
        self.kin.append(Kin(first, second, self.camera.flat(at), reach, fillet, steps))

    def solid(self, layer: str, side: Side | None, rings: Array) -> None:
        """Give a layer a surface (rings, points, 3), by which one sees what lies before what."""
        self.solids.setdefault(layer if side is None else f"{layer}-{side}", []).append(rings)

    def part(self, name: str) -> Part:
        """The part called `name`."""
        return next(part for part in self.parts if part.name == name)
