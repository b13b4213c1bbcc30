"""Thighs, shanks and shorts."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from resources.figures.bake.poses.pose import Side
from resources.figures.bake.rig.bare_foot import add_bare_foot
from resources.figures.bake.rig.body import Body, Part
from resources.figures.bake.rig.bones import BODY
from resources.figures.bake.rig.hip_muscles import mark_hip
from resources.figures.bake.rig.limb import Joint, LimbFrame
from resources.figures.bake.rig.loft import AROUND, Loft, lowered_hem
from resources.figures.bake.rig.muscles import mark_muscles, mark_thigh
from resources.figures.bake.rig.outline import grown, hull_chain, smoothed, trimmed, union
from resources.figures.bake.rig.piece import DETAIL, FINE, surface_line
from resources.figures.bake.rig.shoe import add_shod_foot
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.still import add_still
from resources.figures.bake.rig.vectors import UP, Array, smooth_line, smooth_table

# Stations: share of the bone, then front, back, medial and lateral radius in cm.
THIGH = (
    (-0.02, 8.4, 9.0, 7.4, 7.5),
    (0.10, 8.8, 9.1, 8.2, 7.9),
    (0.25, 8.9, 8.5, 8.3, 7.9),
    (0.45, 8.2, 7.6, 7.2, 7.5),
    (0.65, 7.1, 6.5, 6.1, 6.6),
    (0.82, 5.9, 5.6, 5.8, 5.5),
    (0.92, 5.5, 5.2, 5.4, 5.1),
    (1.0, 5.6, 4.9, 5.2, 5.0),
)
SHANK = (
    (0, 5.5, 4.9, 5.2, 5.0),
    (0.06, 5.4, 5.2, 5.1, 4.9),
    (0.14, 5.0, 6.2, 5.1, 5.2),
    (0.24, 4.6, 7.6, 5.9, 5.9),
    (0.33, 4.3, 7.8, 6.2, 5.7),
    (0.45, 4.0, 6.8, 5.7, 4.9),
    (0.58, 3.7, 5.0, 4.6, 4.1),
    (0.72, 3.5, 4.0, 3.6, 3.4),
    (0.86, 3.3, 3.7, 3.0, 3.0),
    (0.95, 3.5, 3.9, 3.3, 3.4),
    (1.0, 3.7, 4.0, 3.5, 3.5),
)
SHORTS_ROOT = (
    (-10.0, 6.6, 8.6, 5.4, 5.2),
    (-5.5, 8.0, 10.8, 7.2, 6.8),
    (-1.0, 8.9, 11.4, 8.2, 7.9),
    (5.0, 9.5, 11.2, 9.0, 8.9),
)
"""The shorts from the waist to the fold of the seat: cm below the hip joint, then radii."""

SHORTS_EASE = ((9.0, 0.8, 1.4), (14.0, 1.1, 1.5), (20.5, 1.6, 1.7))
"""How far the shorts stand off the thigh: cm below the hip joint, in front and at the sides, and behind."""

HEM = 0.47
SKIN_FROM = 0.30
"""Shares of the thigh where the shorts end and where skin starts (below the hem's edge, seen from any
camera)."""

_HIP_REACH, _HIP_CUT = 10.0, 3.0
_KNEE_REACH, _KNEE_CUT = 8.5, 5.0
"""How far from hip and knee the leg's surface turns, and where its middle line leaves the bones, cm."""

_LAP = 3.0
"""How far thigh and shank reach past the knee, cm: where one's line fades, the other's is whole."""

_KNEECAP = 1.5
"""How much a bent knee stands out in front, cm."""


def leg_frame(skeleton: Skeleton, side: Side) -> LimbFrame:
    """The frame along a leg, from the pelvis over hip and knee to the ankle."""
    pelvis = skeleton.bone("pelvis")
    thigh, shank = skeleton.bone("thigh", side), skeleton.bone("shank", side)
    hip = Joint(0.0, thigh.origin, (pelvis.axes, thigh.axes), _HIP_REACH, _HIP_CUT)
    knee = Joint(BODY.thigh, shank.origin, (thigh.axes, shank.axes), _KNEE_REACH, _KNEE_CUT)
    return LimbFrame((hip, knee))


def leg_stations(body: Body, side: Side) -> list[list[float]]:
    """Stations of the whole leg: cm below the hip joint, then radii."""
    thigh = [[row[0] * BODY.thigh, *row[1:]] for row in body.build.thigh_stations(THIGH)]
    shank = [[BODY.thigh + row[0] * BODY.shank, *row[1:]] for row in SHANK]
    knee = body.skeleton.bent("thigh", "shank", side)
    bent = float(np.interp(knee, [20, 100], [0, 1]))
    stations = thigh[:-1] + shank
    for row in stations:
        away = abs(row[0] - BODY.thigh)
        row[1] += _KNEECAP * bent * max(0.0, 1 - (away / 7.0) ** 2)
    return stations


def leg_loft(body: Body, side: Side) -> tuple[Loft, LimbFrame]:
    """The skin of a whole leg, and the frame along it."""
    frame = leg_frame(body.skeleton, side)
    return Loft(leg_stations(body, side), side=side, frame_at=frame, caps=(0, 3), per_span=3), frame


def add_leg(body: Body, side: Side) -> None:
    """Add thigh, shank, foot and the leg of the shorts on one side."""
    camera, knee = body.camera, BODY.thigh
    leg, frame = leg_loft(body, side)
    whole = leg.rings()
    hem = HEM * BODY.thigh
    opening_seen = camera.facing(-frame(hem).axes[:, 2]) > 0
    upper = leg.rings(hem - 0.4 if opening_seen else SKIN_FROM * BODY.thigh, knee + _LAP)
    if opening_seen:
        upper[0] = lowered_hem(upper[0], AROUND, frame(hem), _HEM_DROP)
    lower = np.concatenate([leg.rings(knee - _LAP, BODY.thigh + BODY.shank), whole[-5:]])
    skin = smoothed(hull_chain(camera.flat(upper)))
    if not opening_seen:
        mark_thigh(body, body.add("thigh", "leg-upper", skin, "skin", side), leg, side)
    part = body.add("shank", "leg-lower", smoothed(hull_chain(camera.flat(lower))), "skin", side)
    body.solid("leg-upper", side, upper)
    body.solid("leg-lower", side, lower)
    body.join(
        f"thigh-{side}", f"shank-{side}", body.skeleton.bone("shank", side).origin, reach=9.0, fillet=3.0
    )
    mark_muscles(body, part, leg, side)
    _draw_kneecap(body, part, _shank(body, side), side)
    add_still(body, _add_foot, ("foot", "shank"), side, reach=50.0, any_build=True)
    _add_shorts_leg(body, side, frame)
    if opening_seen:
        # The leg comes out of the shorts towards the viewer.
        mark_thigh(body, body.add("thigh", "leg-upper", skin, "skin", side), leg, side)
    # Thigh and shank lap over the knee: its line is on whichever is painted over the other.
    for each in (body.part(f"thigh-{side}"), part):
        _draw_knee_from_aside(body, each, leg, side)
        _draw_hollow_of_the_knee(body, each, leg, side)


def _shank(body: Body, side: Side) -> Loft:
    return Loft(SHANK, body.skeleton.bone("shank", side), side, length=BODY.shank, caps=(4.5, 3))


def _add_foot(body: Body, side: Side) -> None:
    (add_bare_foot if body.barefoot else add_shod_foot)(body, side, _shank(body, side), SHANK)


def _kneecap_seen(body: Body, side: Side) -> bool:
    shank, thigh = (body.camera.facing(body.skeleton.bone(name, side).forward) for name in ("shank", "thigh"))
    return shank > 0.45 and thigh > 0.2


def _draw_kneecap(body: Body, part: Part, shank: Loft, side: Side) -> None:
    """A short arc under the kneecap when the knee faces the viewer."""
    if not _kneecap_seen(body, side):
        return
    angle = np.radians(np.linspace(-46, 46, 13))
    points, centre = shank.surface(np.array([0.085 * BODY.shank]), angle, 0.03)
    sag = (0.9 - 1.1 * (angle / angle[-1]) ** 2) * -1.0
    arc = points[0] + np.outer(sag, body.skeleton.bone("shank", side).axes[:, 2])
    part.details += surface_line(
        body.camera, arc, FINE, normals=_normals(arc, centre[0]), facing=0.35, stroke="skin-line", fine=True
    )


_CAP_EDGE = ((-2.4, 34), (-1.4, 50), (0.2, 58), (1.6, 52), (2.5, 38))
"""The edge of a kneecap seen from the side: cm below the knee and degrees round the leg from the front."""

_FROM_ASIDE = 0.75
"""From which cosine between line of sight and the knee's own side on it is seen from the side."""


_BENT = 40.0
"""A far knee that is bent less stands beside the near one and has no room for its line, degrees."""


def _draw_knee_from_aside(body: Body, part: Part, leg: Loft, side: Side) -> None:
    """The edge of the kneecap, so that a leg is no tube; not where a mark of a muscle reaches."""
    across = body.camera.facing(body.skeleton.bone("shank", side).axes[:, 1])
    inner = (across > 0) == (side == "right")
    if _kneecap_seen(body, side):
        return  # its arc says it: with both lines a knee would have two
    if abs(across) < _FROM_ASIDE or (inner and body.skeleton.bent("thigh", "shank", side) < _BENT):
        return
    below, degrees = smooth_line(_CAP_EDGE, 3).T
    angle = np.radians(degrees) * (1 if inner else -1)
    points, centres = leg.surface(BODY.thigh + below, angle[:, None], 0.03)
    normals = _normals(points[:, 0], centres)
    edge = surface_line(
        body.camera, points[:, 0], FINE, normals=normals, facing=0.25, stroke="skin-line", fine=True
    )
    marks = grown(union(mark.patch for mark in part.marks), DETAIL)
    free = [replace(piece, geometry=trimmed(piece.geometry.difference(marks), 1.5)) for piece in edge]
    part.details += [piece for piece in free if not piece.geometry.is_empty]


_HOLLOW, _FROM_BEHIND = ((-0.9, 138), (0.1, 160), (0.4, 184), (-0.3, 212)), 0.45
"""The crease in the hollow of the knee (cm below the knee and degrees round the leg from the front, to the
outside), and from which cosine between line of sight and the back of thigh and shank on it is seen."""


def _draw_hollow_of_the_knee(body: Body, part: Part, leg: Loft, side: Side) -> None:
    """The crease behind a knee that is seen from behind, so that a leg is no tube."""
    if any(
        body.camera.facing(-body.skeleton.bone(bone, side).forward) < _FROM_BEHIND
        for bone in ("thigh", "shank")
    ):
        return
    below, degrees = smooth_line(_HOLLOW, 3).T
    points, centres = leg.surface(BODY.thigh + below, -np.radians(degrees)[:, None], 0.03)
    normals = _normals(points[:, 0], centres)
    part.details += surface_line(
        body.camera, points[:, 0], FINE, normals=normals, facing=0.3, stroke="skin-line", fine=True
    )


def _normals(points: Array, centre: Array) -> Array:
    outward = points - centre
    lengths: Array = np.linalg.norm(outward, axis=1, keepdims=True)
    return outward / lengths


_HEM_DROP = 1.3
_HANGS, _LIES = 2.4, 0.7
"""How far the hem sinks below and above a level thigh, cm."""

_FOLD = 1.0
"""Where the leg of the shorts begins and the seat ends, cm below the hip joint: the fold of a bent hip."""


def _shorts_stations(body: Body) -> list[list[float]]:
    more = body.build.thigh[0]
    root = [
        [t, ahead, behind + 1.1 * more, medial, lateral + 0.8 * more]
        for t, ahead, behind, medial, lateral in SHORTS_ROOT
    ]
    thigh = smooth_table(body.build.thigh_stations(THIGH), 8)
    legs = []
    for below, ease, behind in SHORTS_EASE:
        _, *radii = (
            float(np.interp(below / BODY.thigh, thigh[:, 0], thigh[:, column])) for column in range(5)
        )
        legs.append([below, radii[0] + ease, radii[1] + behind, radii[2] + ease, radii[3] + ease])
    return root + legs


def _add_shorts_leg(body: Body, side: Side, frame: LimbFrame) -> None:
    cloth = Loft(_shorts_stations(body), side=side, frame_at=frame, per_span=4)
    hem = HEM * BODY.thigh
    root = smoothed(hull_chain(body.camera.flat(cloth.rings(float(cloth.table[0, 0]), _FOLD + 1.5))))
    body.add(f"seat-{side}", "trunk", root, "shorts", shaded=False)
    below = cloth.rings(_FOLD, hem)
    below = np.stack(
        [
            _hanging(ring, frame, share)
            for ring, share in zip(below, np.linspace(0, 1, len(below)), strict=True)
        ]
    )
    rings = np.concatenate([cloth.start_cap(_FOLD, 2.5), below])
    rings[-1] = lowered_hem(rings[-1], AROUND, frame(hem), _HEM_DROP)
    part = body.add("short", "leg-upper", smoothed(hull_chain(body.camera.flat(rings))), "shorts", side)
    body.solid("leg-upper", side, rings)
    angle = np.linspace(0, 2 * np.pi, 60)
    seam, centre = cloth.surface(np.array([hem - 1.3]), angle, 0.05)
    normals = _normals(seam[0], centre[0])
    lace = lowered_hem(_hanging(seam[0], frame, 0.9), angle, frame(hem), _HEM_DROP)
    part.details += surface_line(body.camera, lace, DETAIL, normals=normals, stroke="lace", fine=True)
    _draw_folds(body, part, cloth, side)
    mark_hip(body, part, cloth, side)


def _hanging(ring: Array, frame: LimbFrame, share: float) -> Array:
    """A ring of the shorts' leg (n, 3), `share` of the way to its hem: on a lifted thigh the cloth lies on it
    above, and hangs below."""
    outward = ring - ring.mean(axis=0)
    up = outward[:, 2] / np.linalg.norm(outward, axis=1)
    level = float(np.sqrt(max(0.0, 1 - frame(HEM * BODY.thigh).axes[2, 2] ** 2)))
    down = np.where(up < 0, -_HANGS * up, _LIES * up) * level * share**1.5
    hung: Array = ring - np.outer(down, UP)
    return hung


# Folds of a bent hip's shorts: (share of the thigh, degrees from the front, positive medial) from end to end.
FOLDS = (
    ((0.05, -8), (0.15, -38), (0.2, -66)),
    ((0.12, 4), (0.22, -24), (0.28, -48)),
    ((0.1, 30), (0.2, 52), (0.24, 70)),
)

_SIDE_SEAM = ((0.02, -90), (0.14, -92), (0.3, -94), (0.43, -90))
"""As `FOLDS`, from the waist to the hem."""


def _draw_folds(body: Body, part: Part, cloth: Loft, side: Side) -> None:
    """The seam down the side, and creases across the hip, when it is bent far enough to gather the cloth."""
    _draw_on_cloth(body, part, cloth, _SIDE_SEAM)
    thigh, pelvis = body.skeleton.bone("thigh", side), body.skeleton.bone("pelvis")
    if float(thigh.axes[:, 2] @ pelvis.axes[:, 2]) > 0.85:
        return
    for fold in FOLDS:
        _draw_on_cloth(body, part, cloth, fold)


def _draw_on_cloth(body: Body, part: Part, cloth: Loft, way: Sequence[tuple[float, float]]) -> None:
    share, angle = smooth_line(way, 8).T
    points, centres = cloth.surface(share * BODY.thigh, np.radians(angle)[:, None], 0.05)
    normals = _normals(points[:, 0], centres)
    part.details += surface_line(
        body.camera, points[:, 0], FINE, normals=normals, facing=0.3, stroke="shorts-folds", fine=True
    )
