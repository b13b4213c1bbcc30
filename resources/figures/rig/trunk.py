"""Trunk, shirt, the seat of the shorts, and the neck."""

from collections.abc import Sequence

import numpy as np

from resources.figures.pose import SIDES
from resources.figures.rig.body import Body, Part
from resources.figures.rig.bones import BODY, Bone
from resources.figures.rig.loft import Loft
from resources.figures.rig.outline import closed_up, hull_chain, polygons_of, union
from resources.figures.rig.piece import FINE, surface_line
from resources.figures.rig.vectors import smooth_line


def section(height: float, front: float, back: float, half_width: float) -> list[float]:
    """A station of a symmetric loft, from where its front and back lie (cm, x) at a height."""
    centre = (front + back) / 2
    return [-height, front - centre, centre - back, half_width, half_width, centre, 0.0]


TRUNK = tuple(
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
)


def add_trunk(body: Body) -> None:
    """Add the seat of the shorts, the shirt and the neck."""

    def frame(t: float) -> Bone:
        return body.skeleton.spine_at(-t)

    camera = body.camera
    seat = Loft([row for row in TRUNK if row[0] >= -12], frame_at=frame, per_span=3, grown=0.25)
    body.add("pelvis", "trunk", seat.silhouette(camera), "shorts", shaded=False)
    for side in SIDES:
        body.seam("pelvis", f"short-{side}", body.skeleton.bone("thigh", side).origin, 13, 2.5)
    shirt = Loft(_shirt_stations(TRUNK), frame_at=frame, per_span=3)
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


def _shirt_stations(trunk: Sequence[Sequence[float]]) -> list[list[float]]:
    """The shirt hangs from chest and shoulder blades: less waist than the body under it."""
    stations = []
    for row in trunk:
        height = -row[0]
        if height < -2.5:
            continue
        aside = np.interp(height, [-2, 4, 10, 17, 25, 35, 45, 56], [1.3, 1.3, 1.5, 1.7, 1.4, 0.7, 0.5, 0.2])
        behind = np.interp(height, [-2, 6, 12, 17, 25, 35, 56], [0.8, 0.8, 1.3, 1.6, 1.1, 0.4, 0.2])
        ahead = np.interp(height, [-2, 10, 25, 35, 56], [0.9, 0.9, 0.8, 0.3, 0.2])
        eased = [row[0], row[1] + ahead, row[2] + behind, row[3] + aside, row[4] + aside, *row[5:]]
        stations.append([float(value) for value in eased])
    return stations


def _add_neck(body: Body, torso: Part) -> None:
    bone, thorax = body.skeleton.bone("neck"), body.skeleton.bone("thorax")
    length = BODY.neck
    neck = Loft(
        [
            (-length - 2, 5.2, 6.0, 5.5, 5.5),
            (-length * 0.55, 5.2, 5.8, 5.5, 5.5),
            (-3.2, 5.5, 6.0, 5.9, 5.9),
            (-0.6, 5.9, 6.1, 6.6, 6.6),
        ],
        bone,
        "right",
    )
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
    part = Part("neck", "neck", polygons_of(outline), "neck", shaded=False)
    from_behind = body.camera.facing(thorax.forward) < -0.15
    at = body.parts.index(torso)
    body.parts.insert(at if from_behind else at + 1, part)
