"""The resistance band: wrapped along the surface of shoe or foot, its ends to the hands or to an anchor."""

import itertools

import numpy as np

from resources.figures.pose import LEFTWARD, SIDES, Side
from resources.figures.rig.body import Body
from resources.figures.rig.feet import BareFoot, shoe_lofts
from resources.figures.rig.outline import hull_of
from resources.figures.rig.piece import Insert, Piece, ribbon
from resources.figures.rig.skeleton import BODY
from resources.figures.rig.vectors import Array, smooth_line, unit, vector
from resources.figures.scenes import Band

WIDTH = 2.3
_PROUD = 0.35
"""How far the band lies above the surface, cm."""

_POINTS = 72


def wrap_ring(body: Body, side: Side, ahead: float) -> Array:
    """The closed line (72, 3) round a foot `ahead` cm before the ankle, medial edge first, then over the
    instep."""
    angle = np.linspace(0, 2 * np.pi, _POINTS, endpoint=False)
    spot = np.array([ahead])
    foot = body.skeleton.bone("foot", side)
    lofts = [BareFoot(body, side).loft] if body.barefoot else list(shoe_lofts(body, side))
    points = np.concatenate([loft.surface(spot, angle, _PROUD)[0][0] for loft in lofts])
    local = (points - foot.origin) @ foot.axes
    outline = hull_of(local[:, 1:]).exterior
    around = np.array(
        [outline.interpolate(share, normalized=True).coords[0] for share in angle / (2 * np.pi)]
    )
    ring = foot.points(np.column_stack([np.full(_POINTS, local[:, 0].mean()), around]))
    medial = foot.axes[:, 1] * -LEFTWARD[side]
    start = int(np.argmax((ring - foot.origin) @ medial))
    ring = np.roll(ring, -start, axis=0)
    height = (ring - foot.origin) @ foot.axes[:, 2]
    if height[_POINTS // 4] < height[3 * _POINTS // 4]:
        ring = np.roll(ring[::-1], 1, axis=0)
    return ring


def draw_band(band: Band, body: Body) -> list[Insert]:
    """The band's pieces, each before or behind the lower leg; a strand to a far hand is behind everything."""
    ring = wrap_ring(body, band.foot, band.ahead)
    half = _POINTS // 2
    wrapped = np.concatenate([ring[half:], ring[:1]]) if band.under else ring[: half + 1]
    medial, lateral = (ring[0], ring[half])
    leg = f"leg-lower-{band.foot}"
    behind: list[Piece] = []
    before: list[Piece] = []
    for run, near in _split_by_facing(body, band, wrapped):
        (before if near else behind).extend(
            ribbon(body.camera.flat(run), WIDTH, "band" if near else "band-under")
        )
    inserts = []
    for edge, end, tail in _strands(band, body, medial, lateral):
        near = body.depth(edge) >= body.depth((medial + lateral) / 2)
        pieces = ribbon(body.camera.flat(np.stack([edge, end])), WIDTH, "band" if near else "band-under")
        if near:
            inserts.append(Insert(leg, True, tail + pieces))
        else:
            behind = tail + pieces + behind
    return [Insert(leg, False, behind), *inserts, Insert(leg, True, before)]


def _strands(band: Band, body: Body, medial: Array, lateral: Array) -> list[tuple[Array, Array, list[Piece]]]:
    if band.anchor is not None:
        anchor = vector(band.anchor)
        outward = unit((anchor - (medial + lateral) / 2) * vector([1, 1, 0])) * band.anchor_radius
        # The nearer strand goes over the front of the post to its outer edge, the other one goes behind it.
        near_medial = body.depth(medial) >= body.depth(lateral)
        ends = (anchor + outward, anchor - outward) if near_medial else (anchor - outward, anchor + outward)
        return [(medial, ends[0], []), (lateral, ends[1], [])]
    strands = []
    for side in SIDES:
        grip = body.hands[side].grip
        tail = smooth_line([grip, grip + vector([-3.2, 0, -3]), grip + vector([-4.4, 0, -9])])
        edge = lateral if side == band.foot else medial
        strands.append((edge, grip, ribbon(body.camera.flat(tail), WIDTH, "band")))
    return strands


def _split_by_facing(body: Body, band: Band, wrapped: Array) -> list[tuple[Array, bool]]:
    """The wrapped line in runs that face the viewer or are turned away."""
    foot = body.skeleton.bone("foot", band.foot)
    middle = foot.point(band.ahead, 0, -BODY.ankle_height / 2)
    facing = (wrapped - middle) @ body.camera.toward > 0
    cuts = [0, *(np.flatnonzero(facing[1:] != facing[:-1]) + 1).tolist(), len(wrapped)]
    spans = itertools.pairwise(cuts)
    return [
        (wrapped[max(0, start - 1) : stop + 1], bool(facing[start]))
        for start, stop in spans
        if stop - start > 1
    ]
