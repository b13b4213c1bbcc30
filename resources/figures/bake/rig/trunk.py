"""Trunk, shirt, the seat of the shorts, and the neck."""

import numpy as np

from resources.figures.bake.poses.pose import LEFTWARD, SIDES, Side
from resources.figures.bake.rig.body import Body, Part
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.hip_muscles import mark_seat
from resources.figures.bake.rig.loft import Loft
from resources.figures.bake.rig.outline import closed_up, hull_chain, polygons_of, smoothed, union
from resources.figures.bake.rig.piece import DETAIL, FINE, surface_line
from resources.figures.bake.rig.shirt import along_spine, shirt
from resources.figures.bake.rig.still import add_still
from resources.figures.bake.rig.trunk_muscles import mark_trunk
from resources.figures.bake.rig.vectors import smooth_line


def add_trunk(body: Body) -> None:
    """Add the seat of the shorts and the shirt."""
    if _gathered(body):
        add_still(body, _add_gathered_cloth, ("pelvis", "thorax", "thigh-right", "thigh-left"), reach=25.0)
    else:
        add_still(body, _add_cloth, ("pelvis",), reach=25.0)
    for side in SIDES:
        hip = body.skeleton.bone("thigh", side).origin
        for behind in ("pelvis", *(f"seat-{each}" for each in SIDES)):
            fillet = 2.5 if behind == "pelvis" else 0.0
            step = _SEAT_STEP + _LAP_STEP * _toward_viewer(body)
            body.join(behind, f"short-{side}", hip, reach=13, fillet=fillet, steps=(step, step))
        body.join("pelvis", f"seat-{side}", hip, reach=13, fillet=0)
    body.join("seat-right", "seat-left", body.skeleton.bone("pelvis").origin, reach=11, fillet=0)
    # The seat closes the gap between two legs that come towards the viewer.
    fillet = 0.0 if _toward_viewer(body) else 1.5
    body.join("short-right", "short-left", body.skeleton.bone("pelvis").origin, reach=11, fillet=fillet)
    mark_seat(body)
    cloth = shirt(body)
    mark_trunk(body, body.part("torso"), cloth)
    _draw_folds(body, body.part("torso"), cloth)


def _toward_viewer(body: Body) -> float:
    """1 where both thighs come towards the viewer, as of a squat from the front; 0 where they do not."""
    facing = min(body.camera.facing(-body.skeleton.bone("thigh", side).axes[:, 2]) for side in SIDES)
    return float(np.interp(facing, [0.3, 0.6], [0, 1]))


def _add_gathered_cloth(body: Body) -> None:
    _add_cloth(body, _gathered(body))


def _gathered(body: Body) -> float:
    """How far the shirt's hem rises, cm: where both thighs are bent up it lies in the lap."""
    return _IN_LAP * min(_bent(body, side) for side in SIDES)


def _add_cloth(body: Body, gathered: float = 0.0) -> None:
    camera = body.camera
    seat = Loft(
        [row for row in body.build.trunk if row[0] >= -12], frame_at=along_spine(body), per_span=3, grown=0.25
    )
    body.add("pelvis", "trunk", smoothed(seat.silhouette(camera)), "shorts", shaded=False)
    body.solid("trunk", None, seat.rings())
    hanging = shirt(body)
    cloth = hanging.rings(float(hanging.table[0, 0]), float(hanging.table[-1, 0]) - gathered)
    body.add("torso", "shirt", smoothed(hull_chain(camera.flat(cloth))), "shirt")
    body.solid("shirt", None, cloth)


_SEAT_STEP, _LAP_STEP = 3.0, 30.0
"""How much the legs of the shorts must lie before the seat for a line between the two, cm, and how much more
where both thighs come towards the viewer: between them the cloth is one, and its edges would be a box."""

_IN_LAP = 7.0
"""How far the shirt's hem rises where both thighs are bent right up, cm."""

Fold = tuple[tuple[float, float], ...]
"""A fold of the shirt: height above the hips (cm) and degrees from the front, from its root to its tip."""

PULLED: tuple[Fold, ...] = (((37.0, 84), (33.0, 70), (28.5, 62)), ((35.0, 96), (30.5, 92), (25.0, 96)))
GATHERED: tuple[Fold, ...] = (((14.5, 86), (12.5, 64), (12.5, 40)),)
HANGING: tuple[Fold, ...] = (((1.0, 64), (6.5, 70), (12.0, 84)),)
"""Folds from the armpit of a raised arm, across the belly over a bent hip, and up from the hem of one who
stands."""


def _raised(body: Body, side: Side) -> float:
    """0 for an arm that hangs, 1 for one that pulls the shirt."""
    up = float(body.skeleton.bone("thorax").axes[:, 2] @ body.skeleton.bone("upper-arm", side).axes[:, 2])
    return float(np.interp(up, [0.35, 0.92], [1, 0]))


def _bent(body: Body, side: Side) -> float:
    """0 for a straight hip, 1 for one that gathers the shirt."""
    up = float(body.skeleton.bone("thorax").axes[:, 2] @ body.skeleton.bone("thigh", side).axes[:, 2])
    return float(np.interp(up, [0.3, 0.85], [1, 0]))


def _draw_folds(body: Body, torso: Part, cloth: Loft) -> None:
    """Folds where arms and hips pull at the cloth or gather it: longer, the more they do."""
    for side in SIDES:
        bent = _bent(body, side)
        strengths = [(PULLED, _raised(body, side)), (GATHERED, bent), (HANGING, 1 - bent)]
        for fold, strength in ((fold, strength) for folds, strength in strengths for fold in folds):
            height, angle = smooth_line(fold, 10).T
            kept = slice(0, round(strength * len(height)))
            if strength < 0.5:
                continue
            turn = np.radians(-LEFTWARD[side] * angle[kept])
            points, centres = cloth.surface(-height[kept], turn[:, None], 0.05)
            normals = points[:, 0] - centres
            normals /= np.linalg.norm(normals, axis=1, keepdims=True)
            torso.details += surface_line(
                body.camera, points[:, 0], FINE, normals=normals, facing=0.3, stroke="folds", fine=True
            )


_TENDON = ((7.0, 84), (4.5, 64), (2.2, 38), (0.9, 20))
"""Height above the neck's base (cm) and degrees from the front."""


def add_neck(body: Body) -> None:
    """Add the neck and the collar's opening."""
    bone, thorax = body.skeleton.bone("neck"), body.skeleton.bone("thorax")
    length, girth = BODY.neck, body.build.neck
    stations = (
        (-length - 2, 5.2, 6.0, 5.5, 5.5),
        (-length * 0.55, 5.2, 5.8, 5.5, 5.5),
        (-3.2, 5.5, 6.0, 5.9, 5.9),
        (-0.6, 5.9, 6.1, 6.6, 6.6),
    )
    neck = Loft([(t, *(radius * girth for radius in radii)) for t, *radii in stations], bone, "right")
    angle = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    collar = neck.surface(np.array([-0.6]), angle)[0][0]
    in_front = (1 + np.cos(angle)) / 2
    # The neck line of the shirt drops in front.
    dropped = (
        collar
        + np.outer(1.2 * in_front, thorax.axes[:, 0])
        - np.outer(-0.4 + 3.4 * in_front**2, thorax.axes[:, 2])
    )
    opening = hull_chain(body.camera.flat(np.stack([collar, dropped])))
    outline = closed_up(union([neck.silhouette(body.camera), opening]), 0.5)
    part = Part("neck", "neck", polygons_of(outline), "skin", shaded=False)
    body.solid("neck", None, neck.rings())
    for sign in (1, -1):
        # The tendon that runs from behind the ear to the pit of the throat.
        height, turn = smooth_line(_TENDON, 8).T
        points, centres = neck.surface(-height, np.radians(sign * turn)[:, None], 0.02)
        normals = points[:, 0] - centres
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        part.details += surface_line(
            body.camera, points[:, 0], DETAIL, normals=normals, facing=0.1, stroke="neck", fine=True
        )
    body.parts.append(part)
