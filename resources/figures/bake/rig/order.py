"""Which layer of the body is painted before which: depth, with the rules that limbs need."""

from resources.figures.bake.poses.pose import SIDES, Side
from resources.figures.bake.rig.body import Body

_FAR_LIMB = 3.0
"""A limb whose root lies this much farther from the viewer than the body's middle is behind the trunk, cm."""


def layer_depths(body: Body) -> dict[str, float]:
    """The depth of each layer (cm towards the viewer); the pose's own `order` is added last."""
    skeleton = body.skeleton
    middle = body.depth(skeleton.spine_at(25).origin)
    depths = {
        "trunk": middle - 0.02,
        "hair-behind": middle - 0.01,
        "shirt": middle,
        "neck": middle + 0.01,
        "head": middle + 0.02,
    }
    for side in SIDES:
        _order_leg(body, side, middle, depths)
        _order_arm(body, side, middle, depths)
    for layer, nearer in skeleton.pose.order.items():
        depths[layer] = middle + nearer
    return depths


def _order_leg(body: Body, side: Side, middle: float, depths: dict[str, float]) -> None:
    hip, knee, ankle = (body.skeleton.bone(name, side).origin for name in ("thigh", "shank", "foot"))
    aside = body.depth(hip) - body.depth(body.skeleton.bone("pelvis").origin)
    raised = body.depth(knee) - body.depth(hip)
    drop = float(body.camera.flat(knee)[1] - body.camera.flat(hip)[1])
    if drop > -4:
        # A hanging thigh is never before the shirt just because it swings towards the viewer.
        raised = min(raised, 0.0)
    upper = middle - 0.03 + aside * 0.001
    if raised > 14:
        upper += raised
    if aside < -_FAR_LIMB:
        upper += -60 + aside
    else:
        upper += aside * 0.01 - 0.3 if raised <= 14 else 0.0
    nearer = body.depth((knee + ankle) / 2) - body.depth((hip + knee) / 2)
    lower = upper + (0.0005 if nearer > 9 else -0.0005)
    if nearer > 14 and aside >= -_FAR_LIMB:
        lower = max(lower, middle + nearer)
    depths[f"leg-upper-{side}"], depths[f"leg-lower-{side}"] = upper, lower


def _order_arm(body: Body, side: Side, middle: float, depths: dict[str, float]) -> None:
    skeleton = body.skeleton
    shoulder, elbow, wrist = (skeleton.bone(name, side).origin for name in ("upper-arm", "forearm", "hand"))
    between = sum(body.depth(skeleton.bone("upper-arm", each).origin) for each in SIDES) / 2
    aside = body.depth(shoulder) - between
    if aside < -4:
        upper = middle - 40 + aside
        lower = upper + (0.1 if body.depth(wrist) > body.depth(elbow) else -0.1)
    else:
        behind = body.depth(elbow) - body.depth(shoulder) <= -8 and aside <= 8
        upper = middle - 30 if behind else middle + 20 + aside
        forward = body.depth((elbow + wrist) / 2) >= body.depth((shoulder + elbow) / 2) - 2
        lower = upper + (0.1 if forward else -0.1)
        if body.depth(wrist) < middle - 12 and aside < 8:
            lower = middle - 31
        if body.depth(wrist) > middle + 9:
            lower = max(lower, middle + 30)
    depths[f"arm-upper-{side}"], depths[f"arm-lower-{side}"] = upper, lower
