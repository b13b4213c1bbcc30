"""The ankle mark: a soft halo behind the joint, so that no line crosses it and nothing reads as a sock."""

from resources.figures.bake.poses.pose import Side
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.outline import disc
from resources.figures.bake.rig.piece import Piece

_SHOD = (1.2, 0.0, 1.6)
_BARE = (0.5, 0.0, -0.4)
"""Middle of the halo, from the ankle joint, cm."""

_RINGS = ((12.5, "glow-soft"), (9.4, "glow"))
"""From the edge inwards: radius (cm) and role."""


def ankle_halo(body: Body, side: Side) -> list[Piece]:
    """Discs round the ankle joint, fading outwards, to be painted behind the body."""
    spot = _BARE if body.barefoot else _SHOD
    middle = body.camera.flat(body.skeleton.bone("foot", side).point(*spot))
    return [Piece(disc(middle, radius), fill=role) for radius, role in _RINGS]
