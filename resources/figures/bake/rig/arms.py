"""Arms and sleeves."""

from resources.figures.bake.poses.pose import LEFTWARD, Side
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.hand import add_hand
from resources.figures.bake.rig.limb import Joint, LimbFrame, turned_onto
from resources.figures.bake.rig.loft import AROUND, Loft, lowered_hem
from resources.figures.bake.rig.outline import hull_chain, smoothed
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.still import add_still

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
SLEEVE = (
    (-7.5, 4.2, 4.2, 4.2, 4.2),
    (-4.5, 5.1, 5.1, 4.9, 4.9),
    (-1.0, 5.7, 5.8, 5.4, 5.6),
    (3.5, 5.9, 6.0, 5.4, 6.1),
    (8.0, 5.9, 5.9, 5.3, 6.1),
    (14.5, 6.3, 6.1, 5.6, 5.9),
)
"""The sleeve from the side of the neck over the shoulder to its hem: cm along the arm from the shoulder
joint, then radii; its upper half is the deltoid's."""

_SKIN_FROM, _HEM_DROP = 0.3, 0.8
_SHOULDER_REACH, _SHOULDER_CUT = 8.0, 4.5
_ELBOW_REACH, _ELBOW_CUT = 6.0, 3.0
_WRIST_REACH, _WRIST_CUT = 8.0, 1.0
"""How far from a joint the arm's surface turns, and where its middle line leaves the bones, cm."""

_LAP = 2.5
"""How far upper arm and forearm reach past the elbow, cm: where one's line fades, the other's is whole."""

_GIRDLE = (-1.0, 5.0, 48.6)
"""Where the girdle starts beside the neck: forward, outward, and height above the hips, cm."""


def arm_frame(skeleton: Skeleton, side: Side) -> LimbFrame:
    """The frame along an arm, from the side of the neck over shoulder and elbow to the wrist."""
    upper, fore = skeleton.bone("upper-arm", side), skeleton.bone("forearm", side)
    hand = skeleton.bone("hand", side)
    ahead, outward, height = _GIRDLE
    beside_neck = skeleton.spine_at(height).point(ahead, LEFTWARD[side] * outward, 0)
    girdle = turned_onto(upper.axes, upper.origin - beside_neck)
    shoulder = Joint(0.0, upper.origin, (girdle, upper.axes), _SHOULDER_REACH, _SHOULDER_CUT)
    elbow = Joint(BODY.upper_arm, fore.origin, (upper.axes, fore.axes), _ELBOW_REACH, _ELBOW_CUT)
    wrist = Joint(
        BODY.upper_arm + BODY.forearm, hand.origin, (fore.axes, hand.axes), _WRIST_REACH, _WRIST_CUT
    )
    return LimbFrame((shoulder, elbow, wrist))


def add_arm(body: Body, side: Side) -> None:
    """Add upper arm, forearm, sleeve and hand."""
    camera, skeleton, elbow = body.camera, body.skeleton, BODY.upper_arm
    frame = arm_frame(skeleton, side)
    upper_stations = [[row[0] * BODY.upper_arm, *row[1:]] for row in body.build.arm_stations(UPPER_ARM)]
    fore_stations = [[elbow + row[0] * BODY.forearm, *row[1:]] for row in body.build.arm_stations(FOREARM)]
    arm = Loft(upper_stations[1:-1] + fore_stations, side=side, frame_at=frame, per_span=3)
    hem = SLEEVE[-1][0]
    opening_seen = camera.facing(-frame(hem).axes[:, 2]) > 0
    upper = arm.rings(hem - 0.4 if opening_seen else _SKIN_FROM * BODY.upper_arm, elbow + _LAP)
    if opening_seen:
        upper[0] = lowered_hem(upper[0], AROUND, frame(hem), _HEM_DROP)
    fore = arm.rings(elbow - _LAP, float(arm.table[-1, 0]))
    skin = smoothed(hull_chain(camera.flat(upper)))
    if not opening_seen:
        body.add("upper-arm", "arm-upper", skin, "skin", side)
    body.add("forearm", "arm-lower", smoothed(hull_chain(camera.flat(fore))), "skin", side)
    body.solid("arm-upper", side, upper)
    body.solid("arm-lower", side, fore)
    fore_at = skeleton.bone("forearm", side).origin
    body.join(f"upper-arm-{side}", f"forearm-{side}", fore_at, reach=6.5, fillet=2.2)
    cloth = Loft(body.build.sleeve_stations(SLEEVE), side=side, frame_at=frame, per_span=4)
    sleeve = cloth.rings()
    sleeve[-1] = lowered_hem(sleeve[-1], AROUND, frame(hem), _HEM_DROP)
    body.add("sleeve", "arm-upper", smoothed(hull_chain(camera.flat(sleeve))), "shirt", side)
    if opening_seen:
        # The arm comes out of the sleeve towards the viewer.
        body.add("upper-arm", "arm-upper", skin, "skin", side)
    body.solid("arm-upper", side, cloth.rings(0.0, hem))
    shoulder = skeleton.bone("upper-arm", side).origin
    body.join("torso", f"sleeve-{side}", shoulder, reach=12.0, fillet=5.0, steps=(8.0, 4.5))
    add_still(body, add_hand, ("hand",), side, reach=25.0, any_build=True)
