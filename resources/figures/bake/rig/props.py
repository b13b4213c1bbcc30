"""Things beside the figure: boxes, chair, wall, towel, post, letter, dumbbell."""

import numpy as np
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry

from resources.figures.bake.poses.scenes import Block, Chair, Letter, Post, Towel, Wall, Weight
from resources.figures.bake.rig.bones import Bone
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.outline import hull_chain, line, union
from resources.figures.bake.rig.piece import DETAIL, FINE, INNER, OUTLINE, Piece
from resources.figures.bake.rig.vectors import Array, unit, vector


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
        pieces.append(Piece(face, fill=role, stroke="ink", width=DETAIL))
    outline = union(face.buffer(0.01) for face in faces)
    return [*pieces, Piece(outline, stroke="ink", width=0.8)]


def draw_chair(chair: Chair, camera: Camera) -> list[Piece]:
    """A plain chair with a back rest, far legs first."""
    seat, back = chair.seat, chair.back
    front = back + 39
    parts = [
        ((back, 16, 0), (back + 3.5, 20, seat + 42)),
        ((front, 16, 0), (front + 3.5, 20, seat - 3)),
        ((back, -20, seat + 12), (back + 2.5, 20, seat + 42)),
        ((back, -20, 0), (back + 3.5, -16, seat - 4)),
        ((front, -20, 0), (front + 3.5, -16, seat - 3)),
        ((back - 1, -21, seat - 4), (front + 5, 21, seat)),
    ]
    return [piece for low, high in parts for piece in draw_block(Block(low=low, high=high), camera)]


def cylinder(
    camera: Camera, start: Array, end: Array, radius: float, role: str, end_role: str
) -> tuple[list[Piece], BaseGeometry]:
    """A cylinder and its silhouette."""
    axis = unit(end - start)
    across = unit(np.cross(axis, vector([0.3, 0.5, 0.8])))
    turn = np.linspace(0, 2 * np.pi, 28, endpoint=False)[:, None]
    ring = (np.cos(turn) * across + np.sin(turn) * np.cross(axis, across)) * radius
    outline = hull_chain(camera.flat(np.stack([start + ring, end + ring])))
    pieces = [Piece(outline, fill=role, stroke="ink", width=INNER)]
    toward = camera.facing(axis)
    if abs(toward) > 0.1:
        near = end if toward > 0 else start
        pieces.append(Piece(Polygon(camera.flat(near + ring)), fill=end_role, stroke="ink", width=DETAIL))
    return pieces, outline


def draw_post(post: Post, camera: Camera) -> list[Piece]:
    """An anchor post on its base."""
    foot = vector(post.at)
    top, plate = foot + vector([0, 0, post.height]), foot + vector([0, 0, 1.6])
    return [
        *cylinder(camera, foot, plate, post.radius * 1.9, "post", "post-top")[0],
        *cylinder(camera, foot + vector([0, 0, 0.8]), top, post.radius, "post", "post-top")[0],
    ]


def draw_towel(towel: Towel, camera: Camera) -> list[Piece]:
    """A rolled towel with the spiral of its near end."""
    centre = vector([towel.x, 0, towel.ground + towel.radius])
    aside = vector([0, towel.half_width, 0])
    pieces, _ = cylinder(camera, centre - aside, centre + aside, towel.radius, "towel", "towel")
    middle = camera.flat(centre - aside)
    turn, shrink = np.linspace(0, 3.6 * np.pi, 60), np.linspace(0.75, 0.12, 60) * towel.radius
    spiral = np.stack([middle[0] + np.cos(turn) * shrink, middle[1] + np.sin(turn) * shrink], 1)
    return [*pieces, Piece(line(spiral), stroke="ink", width=FINE, fine=True)]


_WALL_NEAR = -28
"""Where the wall's near end stands, on the near edge of the floor (y, cm)."""


def draw_wall(wall: Wall, camera: Camera) -> list[Piece]:
    """A wall seen along its face, hatched behind the face; cut off at the floor's near edge."""
    high, low = (0, wall.height), (_WALL_NEAR, 0)
    corners = [(wall.x, *low), (wall.x, *high), (wall.x + 7, *high), (wall.x + 7, *low)]
    flat = camera.flat(corners)
    body = Polygon(flat)
    pieces = [Piece(body, fill="wall")]
    left, right = flat[0][0], flat[2][0]
    for height in np.arange(flat[1][1] - 8, flat[0][1] + 8, 8.0):
        stripe = LineString([(left, height + 8), (right, height)]).intersection(body)
        if not stripe.is_empty:
            pieces.append(Piece(stripe, stroke="wall-hatch", width=DETAIL))
    return [*pieces, Piece(line(flat[:2]), stroke="ink", width=OUTLINE)]


def draw_letter(letter: Letter, camera: Camera) -> list[Piece]:
    """A dotted letter in the air."""
    return [
        Piece(
            line(camera.flat([letter.spot(*corner) for corner in stroke])),
            stroke="ring" if letter.role == "accent" else letter.role,
            width=1.5,
            dash=(0.05, 2.2),
        )
        for stroke in letter.strokes
    ]


def draw_weight(weight: Weight, camera: Camera, frame: Bone) -> tuple[list[Piece], BaseGeometry]:
    """A dumbbell, parts back to front, and its silhouette."""
    centre, axis = frame.point(*weight.at), unit(frame.axes @ vector(weight.axis))
    away = axis * (-1 if camera.facing(axis) >= 0 else 1)
    grip, head = 5.75, 6.2
    pieces, outlines = [], []
    for start, end, radius, role in (
        (centre + away * (grip + head), centre + away * grip, 6.4, "weight"),
        (centre - axis * grip, centre + axis * grip, 1.6, "handle"),
        (centre - away * grip, centre - away * (grip + head), 6.4, "weight"),
    ):
        drawn, outline = cylinder(camera, start, end, radius, role, "weight-end")
        pieces += drawn
        outlines.append(outline)
    return pieces, union(outlines)
