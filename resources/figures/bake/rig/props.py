"""Small things beside the figure: boxes, towel, letter, dumbbell, kettlebell."""

from collections.abc import Callable, Sequence

import numpy as np
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.scenes import Block, Letter, Slider, Towel, Weight
from resources.figures.bake.rig.bones import BODY, Bone
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.outline import disc, hull_chain, hull_of, line, union
from resources.figures.bake.rig.piece import FINE, PROP_DETAIL, PROP_OUTLINE, Piece
from resources.figures.bake.rig.skeleton import Skeleton
from resources.figures.bake.rig.vectors import Array, cross, smooth_line, unit, vector


def draw_block(block: Block, camera: Camera) -> list[Piece]:
    """The faces of a box that the camera sees: top light, sides in two tones."""
    low, high = vector(block.low), vector(block.high)
    pieces, faces = [], []
    for axis, role in ((0, f"{block.material}-side"), (1, block.material), (2, f"{block.material}-top")):
        toward = camera.toward[axis]
        if abs(toward) < 1e-3:
            continue
        first, second = (axis + 1) % 3, (axis + 2) % 3
        corners = np.tile(high if toward > 0 else low, (4, 1))
        corners[:, first] = [low[first], high[first], high[first], low[first]]
        corners[:, second] = [low[second], low[second], high[second], high[second]]
        face = Polygon(camera.flat(corners))
        faces.append(face)
        pieces.append(Piece(face, fill=role, stroke="ink", width=PROP_DETAIL))
    outline = union(face.buffer(0.01) for face in faces)
    return [*pieces, Piece(outline, stroke="ink", width=PROP_OUTLINE)]


def cylinder(
    camera: Camera, start: Array, end: Array, radius: float, role: str, end_role: str
) -> tuple[list[Piece], BaseGeometry]:
    """A cylinder and its silhouette."""
    axis = unit(end - start)
    across = unit(cross(axis, vector([0.3, 0.5, 0.8])))
    turn = np.linspace(0, 2 * np.pi, 28, endpoint=False)[:, None]
    ring = (np.cos(turn) * across + np.sin(turn) * cross(axis, across)) * radius
    outline = hull_chain(camera.flat(np.stack([start + ring, end + ring])))
    pieces = [Piece(outline, fill=role, stroke="ink", width=PROP_OUTLINE)]
    toward = camera.facing(axis)
    if abs(toward) > 0.1:
        near = end if toward > 0 else start
        pieces.append(
            Piece(Polygon(camera.flat(near + ring)), fill=end_role, stroke="ink", width=PROP_DETAIL)
        )
    return pieces, outline


def draw_towel(towel: Towel, camera: Camera) -> list[Piece]:
    """A rolled towel with the spiral of its near end."""
    centre = vector([towel.x, towel.y, towel.ground + towel.radius])
    aside = vector([0, towel.half_width, 0])
    pieces, _ = cylinder(camera, centre - aside, centre + aside, towel.radius, "towel", "towel")
    middle = camera.flat(centre - aside)
    turn, shrink = np.linspace(0, 3.6 * np.pi, 60), np.linspace(0.75, 0.12, 60) * towel.radius
    spiral = np.stack([middle[0] + np.cos(turn) * shrink, middle[1] + np.sin(turn) * shrink], 1)
    return [*pieces, Piece(line(spiral), stroke="ink", width=FINE, fine=True)]


_FOLDED = 1.3
"""How thick a folded towel is, cm."""


def draw_slider(slider: Slider, skeleton: Skeleton, camera: Camera) -> list[Piece]:
    """A towel folded once, flat on the floor under the heels; these press it together where they stand."""
    heels = np.array([skeleton.foot_point(side, BODY.heel) for side in slider.feet])
    low = vector([heels[:, 0].min() - slider.behind, heels[:, 1].min() - slider.beside, 0.0])
    high = vector([heels[:, 0].max() + slider.ahead, heels[:, 1].max() + slider.beside, _FOLDED])
    corners = np.array([(x, y) for x in (low[0], high[0]) for y in (low[1], high[1])])
    level = [camera.flat([(*corner, height) for corner in corners]) for height in (0.0, _FOLDED)]
    whole = hull_of(np.concatenate(level)).buffer(-0.4).buffer(0.4)
    top = hull_of(level[1]).buffer(-0.3).buffer(0.3)
    near = low[1] if camera.toward[1] < 0 else high[1]
    fold = camera.flat([(x, near, _FOLDED / 2) for x in (low[0] + 0.6, high[0] - 0.2)])
    stripes = [
        line(camera.flat([(x, low[1], _FOLDED), (x, high[1], _FOLDED)]))
        for x in (low[0] + 2.2, low[0] + 3.6, high[0] - 3.6, high[0] - 2.2)
    ]
    return [
        Piece(whole, fill="prop", stroke="ink", width=PROP_OUTLINE),
        Piece(top, fill="towel", stroke="ink", width=PROP_DETAIL),
        Piece(union(stripes), stroke="band", width=PROP_OUTLINE),
        Piece(line(fold), stroke="ink", width=FINE, fine=True),
    ]


def draw_letter(letter: Letter, camera: Camera) -> list[Piece]:
    """A letter in the air: a pencil's line where the toe has written it, a thin one where it has yet to.

    No dots: they would pop up one by one in a film, and heap up where strokes meet.
    """
    written = letter.role == "accent"
    return [
        Piece(
            line(camera.flat([letter.spot(*corner) for corner in stroke])),
            stroke="ring" if written else letter.role,
            width=1.7 if written else 0.7,
        )
        for stroke in letter.strokes
    ]


def draw_weight(
    weight: Weight, camera: Camera, frame: Bone, held: Callable[[Array, Array], Sequence[Piece]]
) -> tuple[list[Piece], BaseGeometry]:
    """A dumbbell or a kettlebell, parts back to front, and its silhouette; `held` gives the fingers before a
    handle, from its middle and the way it goes."""
    centre, axis = frame.point(*weight.at), unit(frame.axes @ vector(weight.axis))
    if weight.shape == "kettlebell":
        return _kettlebell(camera, centre, axis)
    away = axis * (-1 if camera.facing(axis) >= 0 else 1)
    grip, head = weight.grip, 5.2
    pieces, outlines = [], []
    for start, end, radius, role in (
        (centre + away * (grip + head), centre + away * grip, 5.4, "weight"),
        (centre - axis * grip, centre + axis * grip, 1.6, "handle"),
        (centre - away * grip, centre - away * (grip + head), 5.4, "weight"),
    ):
        drawn, outline = cylinder(camera, start, end, radius, role, "weight-end")
        pieces += drawn
        if role == "handle":
            pieces += held(centre, axis)
        outlines.append(outline)
    return pieces, union(outlines)


_BELL, _BELL_DOWN = 8.2, 12.5
"""Radius of a kettlebell's ball, and how far its middle hangs under that of the handle, cm."""


def _kettlebell(camera: Camera, handle: Array, axis: Array) -> tuple[list[Piece], BaseGeometry]:
    across = unit(cross(axis, vector([1.0, 0.0, 0.0])))
    if float(np.linalg.norm(across)) < 0.5:
        across = vector([0.0, 1.0, 0.0])
    bow = [(-6.2, -6.0), (-6.0, -1.4), (-3.4, 0.6), (0.0, 1.0), (3.4, 0.6), (6.0, -1.4), (6.2, -6.0)]
    curve = smooth_line(np.stack([handle + across * aside + axis * up for aside, up in bow]))
    ring = line(camera.flat(curve)).buffer(1.5)
    middle = camera.flat(handle - axis * _BELL_DOWN)
    ball = disc(middle, _BELL)
    sheen = disc(middle + vector([-2.6, -2.8]), 2.2)
    pieces = [
        Piece(ring, fill="handle", stroke="ink", width=PROP_OUTLINE),
        Piece(ball, fill="weight", stroke="ink", width=PROP_OUTLINE),
        Piece(sheen, fill="weight-end"),
    ]
    return pieces, union([ring, ball])
