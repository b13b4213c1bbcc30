"""Trunk, shirt, the seat of the shorts, and the neck."""

import numpy as np

from resources.figures.pose import SIDES
from resources.figures.rig.body import Body, Part
from resources.figures.rig.bones import BODY, Bone
from resources.figures.rig.build import Build
from resources.figures.rig.loft import Loft
from resources.figures.rig.outline import closed_up, hull_chain, polygons_of, union
from resources.figures.rig.piece import DETAIL, FINE, surface_line
from resources.figures.rig.vectors import smooth_line


def add_trunk(body: Body) -> None:
    """Add the seat of the shorts, the shirt and the neck."""

    def frame(t: float) -> Bone:
        return body.skeleton.spine_at(-t)

    camera = body.camera
    seat = Loft([row for row in body.build.trunk if row[0] >= -12], frame_at=frame, per_span=3, grown=0.25)
    body.add("pelvis", "trunk", seat.silhouette(camera), "shorts", shaded=False)
    for side in SIDES:
        body.seam("pelvis", f"short-{side}", body.skeleton.bone("thigh", side).origin, 13, 2.5)
    shirt = Loft(_shirt_stations(body.build), frame_at=frame, per_span=3)
    torso = body.add("torso", "shirt", shirt.silhouette(camera), "shirt")
    _draw_folds(body, torso, shirt)
    _add_neck(body, torso)


# Folds of the shirt: (height, degrees from the front) of both ends and of the middle.
FOLDS = (
    ((36.5, 72), (33.5, 58), (31.5, 42)),
    ((33.0, 84), (29.5, 76), (27.0, 63)),
    ((1.5, 52), (7.5, 60), (13.0, 76)),
    ((2.0, 100), (7.0, 104), (11.5, 114)),
    ((31.0, 112), (27.0, 122), (24.5, 136)),
)


def _draw_folds(body: Body, torso: Part, shirt: Loft) -> None:
    """A few folds where the cloth hangs from the armpit and gathers at the hip."""
    for fold in FOLDS:
        height, angle = smooth_line(fold, 8).T
        for sign in (1, -1):
            points, centres = shirt.surface(-height, np.radians(sign * angle)[:, None], 0.05)
            normals = points[:, 0] - centres
            normals /= np.linalg.norm(normals, axis=1, keepdims=True)
            torso.details += surface_line(
                body.camera, points[:, 0], FINE, normals=normals, facing=0.3, stroke="folds", fine=True
            )


def _shirt_stations(build: Build) -> list[list[float]]:
    """The shirt hangs from chest and shoulder blades: less waist than the body under it."""
    stations = []
    for row in build.trunk:
        height = -row[0]
        if height < -2.5:
            continue
        aside = np.interp(height, [-2, 4, 10, 17, 25, 35, 45, 56], [1.3, 1.3, 1.5, 1.7, 1.4, 0.7, 0.5, 0.2])
        behind = np.interp(height, [-2, 6, 12, 17, 25, 35, 56], [0.8, 0.8, 1.3, 1.6, 1.1, 0.4, 0.2])
        ahead = np.interp(height, [-2, 10, 25, 35, 56], [0.9, 0.9, 0.8, 0.3, 0.2])
        eased = [row[0], row[1] + ahead, row[2] + behind, row[3] + aside, row[4] + aside, *row[5:]]
        stations.append([float(value) for value in eased])
    return stations


_TENDON = ((7.0, 84), (4.5, 64), (2.2, 38), (0.9, 20))
"""Height above the neck's base (cm) and degrees from the front."""


def _add_neck(body: Body, torso: Part) -> None:
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
    for sign in (1, -1):
        # The tendon that runs from behind the ear to the pit of the throat.
        height, turn = smooth_line(_TENDON, 8).T
        points, centres = neck.surface(-height, np.radians(sign * turn)[:, None], 0.02)
        normals = points[:, 0] - centres
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        part.details += surface_line(
            body.camera, points[:, 0], DETAIL, normals=normals, facing=0.1, stroke="neck", fine=True
        )
    from_behind = body.camera.facing(thorax.forward) < -0.15
    at = body.parts.index(torso)
    body.parts.insert(at if from_behind else at + 1, part)
