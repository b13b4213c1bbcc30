"""The ankle mark: a ring round the joint, so that it cannot be read as a sock or a bandage."""

from resources.figures.bake.poses.pose import Side
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.outline import disc
from resources.figures.bake.rig.piece import Insert, Piece

_SHOD = ((1.2, 0.0, 2.6), 7.2)
_BARE = ((0.5, 0.0, -0.4), 10.3)
"""Middle (from the ankle joint) and radius, cm: inside the shoe's outline, or clear of the bare heel."""

_WIDTH = 1.15
_HALO = 1.85


def ankle_ring(body: Body, side: Side) -> Insert:
    """A ring before the lower leg, centred on the ankle joint."""
    middle, radius = _BARE if body.barefoot else _SHOD
    rim = disc(body.camera.flat(body.skeleton.bone("foot", side).point(*middle)), radius).exterior
    role = body.role("ring", side)
    ring = [Piece(rim, stroke="halo", width=_HALO), Piece(rim, stroke=role, width=_WIDTH)]
    return Insert(f"leg-lower-{side}", True, ring, covers=rim.buffer(_HALO / 2))
