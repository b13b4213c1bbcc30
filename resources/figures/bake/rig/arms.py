"""Arms and sleeves."""

import numpy as np

from resources.figures.bake.poses.pose import Side
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.hand import add_hand
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.outline import hull_chain

# Stations: share of the bone, then front, back, medial and lateral radius in cm.
UPPER_ARM = (
    (-0.06, 4.7, 4.7, 4.4, 4.5),
    (0.0, 5.2, 5.2, 4.8, 5.0),
    (0.15, 5.2, 5.2, 4.6, 5.2),
    (0.35, 4.9, 4.7, 4.0, 4.6),
    (0.55, 4.7, 4.3, 3.8, 4.0),
    (0.75, 4.1, 3.9, 3.6, 3.6),
    (0.92, 3.6, 3.5, 3.5, 3.5),
    (1, 3.4, 3.5, 3.4, 3.4),
)
FOREARM = (
    (0, 3.4, 3.4, 3.4, 3.5),
    (0.12, 3.9, 3.5, 3.7, 4.0),
    (0.28, 3.8, 3.5, 3.8, 4.0),
    (0.5, 3.3, 3.1, 3.3, 3.3),
    (0.75, 2.8, 2.7, 2.5, 2.5),
    (0.92, 2.6, 2.6, 2.1, 2.1),
    (1.02, 2.7, 2.7, 2.0, 2.0),
)
SLEEVE_EASE = (0.3, 0.4, 0.7, 1.2, 1.7, 1.9, 1.9, 1.9)
SLEEVE_END = 0.50


def add_arm(body: Body, side: Side) -> None:
    """Add upper arm, forearm, sleeve and hand."""
    camera, skeleton = body.camera, body.skeleton
    upper_bone, fore_bone = skeleton.bone("upper-arm", side), skeleton.bone("forearm", side)
    upper = Loft(body.build.arm_stations(UPPER_ARM), upper_bone, side, length=BODY.upper_arm, caps=(4, 3))
    fore = Loft(body.build.arm_stations(FOREARM), fore_bone, side, length=BODY.forearm, caps=(3, 2))
    bare = np.concatenate([upper.rings(0.3 * BODY.upper_arm, BODY.upper_arm), upper.rings()[-5:]])
    body.add("upper-arm", "arm-upper", hull_chain(camera.flat(bare)), "skin", side)
    body.add("forearm", "arm-lower", fore.silhouette(camera), "skin", side)
    body.seam(f"upper-arm-{side}", f"forearm-{side}", fore_bone.origin, 5.4, 2.2)
    stations = [
        [row[0], *(radius + ease for radius in row[1:])]
        for row, ease in zip(body.build.arm_stations(UPPER_ARM), SLEEVE_EASE, strict=True)
    ]
    sleeve = Loft(stations, upper_bone, side, length=BODY.upper_arm, caps=(3.6, 0))
    rings = np.concatenate(
        [sleeve.rings()[:5], sleeve.rings(-0.06 * BODY.upper_arm, SLEEVE_END * BODY.upper_arm)]
    )
    body.add("sleeve", "arm-upper", hull_chain(camera.flat(rings)), "shirt", side)
    body.seam("torso", f"sleeve-{side}", upper_bone.origin, 9.0, 7.0)
    add_hand(body, side)
