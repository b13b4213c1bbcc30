"""The resistance band: wrapped along the surface of shoe or foot, its ends to the hands or to an anchor."""

from dataclasses import dataclass

import numpy as np
from shapely.affinity import scale
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.pose import LEFTWARD, SIDES, Side
from resources.figures.bake.poses.scenes import Band
from resources.figures.bake.rig.body import Body
from resources.figures.bake.rig.foot_shape import BareFoot
from resources.figures.bake.rig.hand_art import in_hand
from resources.figures.bake.rig.outline import disc, hull_of, polygons_of, union
from resources.figures.bake.rig.piece import DETAIL, Insert, Piece, ribbon
from resources.figures.bake.rig.shoe import shoe_lofts
from resources.figures.bake.rig.vectors import Array, smooth_line, unit, vector

WIDTH = 2.3
_PROUD = 0.3
"""How far the band lies above the surface, cm."""

_ENTERS, _LEAVES = (3.0, 8.4, 2.4), (-2.6, 8.0, 2.2)
"""Where a strand goes into a fist, at the index finger, and comes out of it again (in the hand's directions,
cm)."""

_POINTS = 72
_HALF = _POINTS // 2


@dataclass(frozen=True)
class _Strand:
    """A free end: its edge on the foot and its far end (two points each), and whether it is near."""

    edge: Array
    end: Array
    near: bool


def draw_band(band: Band, body: Body) -> list[Insert]:
    """The band's pieces: wrapped part and near strands before the lower leg, the rest behind everything."""
    rims = np.stack([wrap_ring(body, band.foot, band.ahead + across) for across in (-WIDTH / 2, WIDTH / 2)])
    strands = _strands(band, body, rims)
    # A band pulled to one side is a loop right round the foot; its far strand closes the loop under the sole.
    if band.anchor is not None and _sideways(band, body):
        wrapped = np.concatenate([rims, rims[:, :1]], 1)
    elif band.under:
        wrapped = np.concatenate([rims[:, _HALF:], rims[:, :1]], 1)
    else:
        wrapped = rims[:, : _HALF + 1]
    front, back = strips(body, wrapped)
    before: list[Piece] = []
    behind: list[Piece] = []
    covers: list[BaseGeometry] = []
    for strand in strands:
        strip = hull_of(body.camera.flat(np.concatenate([strand.edge, strand.end])))
        if band.anchor is None:
            # The fist is closed round it.
            strip = polygons_of(strip.difference(union(body.part(f"hand-{side}").outline for side in SIDES)))
        role = band.material if strand.near else f"{band.material}-under"
        (before if strand.near else behind).append(Piece(strip, fill=role, stroke="ink", width=DETAIL))
        if strand.near:
            covers.append(strip)
    if not back.is_empty:
        behind.append(Piece(back, fill=f"{band.material}-under", stroke="ink", width=DETAIL))
    if not front.is_empty:
        before.append(Piece(front, fill=band.material, stroke="ink", width=DETAIL))
        covers.append(front)
    before += _knot(band, body, rims)
    leg = f"leg-lower-{band.foot}"
    far = union(piece.geometry for piece in behind).difference(_nearer_limbs(band, body).buffer(0.6))
    held = [] if band.anchor is not None else [_held_end(body, side, band.material) for side in SIDES]
    return [Insert(leg, False, behind, covers=far), Insert(leg, True, before, covers=union(covers)), *held]


def _nearer_limbs(band: Band, body: Body) -> BaseGeometry:
    """What hides the far strand: the leg that wears the band, the arm on its side, both hands."""
    layers = {f"{layer}-{band.foot}" for layer in ("leg-upper", "leg-lower", "arm-upper", "arm-lower")}
    return union(part.outline for part in body.parts if part.layer in layers or part.name.startswith("hand-"))


def wrap_ring(body: Body, side: Side, ahead: float) -> Array:
    """The closed line (72, 3) round a foot `ahead` cm before the ankle: from the medial edge over the
    instep."""
    angle = np.linspace(0, 2 * np.pi, _POINTS, endpoint=False)
    foot = body.skeleton.bone("foot", side)
    lofts = [BareFoot(body, side).loft] if body.barefoot else list(shoe_lofts(body, side))
    points = np.concatenate([loft.surface(np.array([ahead]), angle, _PROUD)[0][0] for loft in lofts])
    local = (points - foot.origin) @ foot.axes
    outline = hull_of(local[:, 1:]).exterior
    spots = [outline.interpolate(share, normalized=True).coords[0] for share in angle / (2 * np.pi)]
    ring = foot.points(np.column_stack([np.full(_POINTS, local[:, 0].mean()), np.array(spots)]))
    medial = foot.axes[:, 1] * -LEFTWARD[side]
    ring = np.roll(ring, -int(np.argmax((ring - foot.origin) @ medial)), axis=0)
    height = (ring - foot.origin) @ foot.axes[:, 2]
    if height[_POINTS // 4] < height[3 * _POINTS // 4]:
        ring = np.roll(ring[::-1], 1, axis=0)
    return ring


def strips(body: Body, wrapped: Array) -> tuple[BaseGeometry, BaseGeometry]:
    """What the camera sees of a wrapped strip (2, n, 3), and what is turned away from it."""
    middle, across = wrapped.mean(axis=0), wrapped[1, 0] - wrapped[0, 0]
    normals = np.cross(np.gradient(middle, axis=0), across)
    outward = np.sign(np.sum(normals * (middle - middle.mean(axis=0))))
    facing = normals @ body.camera.toward * outward > 0
    flat = body.camera.flat(wrapped)
    quads = [flat[:, at : at + 2].reshape(4, 2) for at in range(flat.shape[1] - 1)]
    seen = [facing[at] or facing[at + 1] for at in range(len(quads))]
    front = union(hull_of(quad) for quad, near in zip(quads, seen, strict=True) if near)
    back = union(hull_of(quad) for quad, near in zip(quads, seen, strict=True) if not near)
    return front.buffer(0.03), back.buffer(0.03)


def _sideways(band: Band, body: Body) -> bool:
    """Whether the anchor lies more to the side of the foot than in the plane that foot and shank bend in."""
    assert band.anchor is not None
    foot = body.skeleton.bone("foot", band.foot)
    away = foot.axes.T @ (vector(band.anchor) - foot.point(band.ahead, 0, -4))
    return bool(abs(away[1]) > np.hypot(away[0], away[2]))


def _outward(band: Band, rims: Array) -> Array:
    """From the anchor's middle to its side away from the foot."""
    assert band.anchor is not None
    middle = (rims[:, 0] + rims[:, _HALF]).mean(axis=0) / 2
    return unit((vector(band.anchor) - middle) * vector([1, 1, 0])) * band.anchor_radius


def _knot(band: Band, body: Body, rims: Array) -> list[Piece]:
    """The knot on the anchor's side towards the foot, with two short ends."""
    if band.anchor is None:
        return []
    middle = body.camera.flat(vector(band.anchor) - _outward(band, rims))
    ends = [ribbon(middle + vector([(0.0, 0.0), (aside, 4.2)]), 1.1, "band") for aside in (-1.5, 0.9)]
    knot = scale(disc(middle, 1.0), 1.3, 1.75)
    return [*ends[0], *ends[1], Piece(knot, fill="band", stroke="ink", width=DETAIL)]


def _held_end(body: Body, side: Side, material: str) -> Insert:
    """The end that hangs out of a fist on the little finger's side."""
    hand = body.hands[side].bone
    out = hand.points(in_hand(vector([_LEAVES]), side))[0]
    hanging = out + vector([(0.0, 0.0, 0.0), (-0.6, 0.0, -3.2), (-0.2, 0.0, -6.4)])
    role = f"{material}-under" if side == body.far_side else material
    pieces = ribbon(body.camera.flat(smooth_line(hanging)), WIDTH * 0.8, role)
    return Insert(f"arm-lower-{side}", False, pieces)


def _strands(band: Band, body: Body, rims: Array) -> list[_Strand]:
    medial, lateral = rims[:, 0], rims[:, _HALF]
    if band.anchor is None:
        return _strands_to_hands(band, body, medial, lateral)
    anchor = vector(band.anchor)
    outward, sideways = _outward(band, rims), _sideways(band, body)
    if sideways:
        distances = [float(np.linalg.norm(edge.mean(axis=0) - anchor)) for edge in (medial, lateral)]
        medial_near = distances[0] < distances[1]
    else:
        # By the side of the body, not by the foot's turn: the strands would change places on the way.
        medial_near = body.camera.facing(vector([0, -LEFTWARD[band.foot], 0])) > 0
    strands = []
    for edge, near in ((medial, medial_near), (lateral, not medial_near)):
        # The nearer strand goes over the front of the post to its outer edge, the other one goes behind it.
        end = anchor + (outward if near else -outward)
        if not sideways and not near:
            # As much higher as it starts on the far side of the foot, or the strands would cross.
            end = end + vector([0, 0, 1.4])
        upright = vector([0, 0, WIDTH / 2])
        strands.append(_Strand(edge, np.stack([end - upright, end + upright]), near))
    return strands


def _strands_to_hands(band: Band, body: Body, medial: Array, lateral: Array) -> list[_Strand]:
    strands = []
    for side in SIDES:
        grip = body.hands[side].bone.points(in_hand(vector([_ENTERS]), side))[0]
        edge = lateral if side == band.foot else medial
        upright = vector([0, 0, WIDTH / 2])
        strands.append(_Strand(edge, np.stack([grip - upright, grip + upright]), side == band.foot))
    return strands
