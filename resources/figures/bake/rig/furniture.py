"""Solid things: chair, bench, table, door, wall. Half the figure's weight, far parts first."""

from collections.abc import Iterable, Sequence

import numpy as np
from shapely.geometry import LineString, Polygon

from resources.figures.bake.poses.scenes import Bench, Block, Chair, Door, Mat, Table, Wall
from resources.figures.bake.rig.camera import Camera
from resources.figures.bake.rig.outline import disc, line, polygon, union
from resources.figures.bake.rig.piece import PROP_DETAIL, PROP_OUTLINE, Piece, ribbon
from resources.figures.bake.rig.props import draw_block
from resources.figures.bake.rig.vectors import Array, about_z, vector

Box3 = tuple[tuple[float, float, float], tuple[float, float, float]]
"""The low and the high corner of a box, cm."""


_UNDER = 2.4
"""The shadow of a leg, in the leg's own width."""


def _boxes(parts: Iterable[Box3], camera: Camera) -> list[Piece]:
    return [piece for low, high in parts for piece in draw_block(Block(low=low, high=high), camera)]


def _by_depth(parts: Sequence[Box3], camera: Camera) -> list[Box3]:
    """Boxes that do not touch, the far ones first."""
    return sorted(parts, key=lambda part: camera.depth((vector(part[0]) + vector(part[1])) / 2))


def _under_legs(legs: Iterable[Box3], camera: Camera) -> list[Piece]:
    """What legs drop on the floor: none of them stands on nothing."""
    turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    spots = []
    for low, high in legs:
        middle, radius = (vector(low) + vector(high)) / 2, _UNDER * (high[0] - low[0]) / 2
        ring = [(middle[0] + radius * np.cos(at), middle[1] + radius * np.sin(at), 0.0) for at in turn]
        spots.append(polygon(camera.flat(ring)))
    return [Piece(union(spots), fill="shadow")]


def draw_chair(chair: Chair, camera: Camera) -> list[Piece]:
    """A plain chair with a back rest of two slats and a rung on each side, far parts first."""
    seat, back = chair.seat, chair.back
    front = back + 39
    legs: list[Box3] = [
        ((x, side, 0), (x + 3, side + 3, seat - 3)) for x in (back, front + 0.5) for side in (16.5, -19.5)
    ]
    rungs: list[Box3] = [
        ((back + 3, side + 0.5, 17), (front + 0.5, side + 2.5, 20)) for side in (16.5, -19.5)
    ]
    posts: list[Box3] = [((back, side, seat - 3), (back + 3, side + 3, seat + 40)) for side in (16.5, -19.5)]
    slats: list[Box3] = [
        ((back + 0.5, -16.5, low), (back + 2.5, 16.5, high))
        for low, high in ((seat + 12, seat + 20), (seat + 28, seat + 39))
    ]
    plate: Box3 = ((back - 1, -21, seat - 3.5), (front + 5, 21, seat))
    far, near = _by_depth(posts, camera)
    parts = [*_by_depth([*legs, *rungs], camera), far, *slats, near, plate]
    return [*_under_legs(legs, camera), *_boxes(parts, camera)]


def draw_mat(mat: Mat, camera: Camera) -> list[Piece]:
    """A mat; its top is the floor."""
    low = (mat.start, mat.y - mat.half_width, -mat.thick)
    return draw_block(Block(low, (mat.stop, mat.y + mat.half_width, 0.0), "mat"), camera)


def draw_bench(bench: Bench, camera: Camera) -> list[Piece]:
    """A bench: a padded seat on four legs."""
    near, far = bench.y - bench.half_width, bench.y + bench.half_width
    legs: list[Box3] = [
        ((x, y, 0), (x + 3, y + 3, bench.height - 6))
        for x in (bench.start + 6, bench.stop - 9)
        for y in (near + 2, far - 5)
    ]
    seat: Box3 = ((bench.start, near, bench.height - 6), (bench.stop, far, bench.height))
    return [*_under_legs(legs, camera), *_boxes([*_by_depth(legs, camera), seat], camera)]


def draw_table(table: Table, camera: Camera) -> list[Piece]:
    """A table: four legs and a top."""
    (x, y), (ahead, aside), half = table.leg, table.reach, table.thick / 2
    legs: list[Box3] = [
        ((at_x - half, at_y - half, 0), (at_x + half, at_y + half, table.height - 4))
        for at_x in (x, x + ahead)
        for at_y in (y, y + aside)
    ]
    low_x, high_x = sorted((x, x + ahead))
    low_y, high_y = sorted((y, y + aside))
    edge = half + 1.5
    top: Box3 = (
        (low_x - edge, low_y - edge, table.height - 4),
        (high_x + edge, high_y + edge, table.height),
    )
    return [*_under_legs(legs, camera), *_boxes([*_by_depth(legs, camera), top], camera)]


def draw_door(door: Door, camera: Camera) -> list[Piece]:
    """A door leaf with one panel and a handle, and the strap that comes out of its gap."""
    near, far = door.y - door.half_width, door.y + door.half_width
    pieces = draw_block(Block((door.x, near, 0), (door.x + 4, far, door.height)), camera)
    panel = [(near + 9, 12), (far - 9, 12), (far - 9, door.height - 12), (near + 9, door.height - 12)]
    if camera.toward[0] < -0.05:
        flat = camera.flat([(door.x, y, z) for y, z in panel])
        pieces.append(Piece(polygon(flat), stroke="ink", width=PROP_DETAIL))
        handle = camera.flat([(door.x, near + 5, 96), (door.x, near + 13, 96)])
        pieces += ribbon(handle, 1.8, "handle", PROP_DETAIL)
    knob = camera.flat((door.x - 0.5, door.y, door.strap))
    return [*pieces, Piece(disc(knob, 1.9), fill="handle", stroke="ink", width=PROP_DETAIL)]


_THICK, _HATCH = 7.0, 8.0
"""How thick a wall is where it is cut, and how far apart the lines of its hatch are, cm."""


def draw_wall(wall: Wall, camera: Camera) -> list[Piece]:
    """A wall from any angle: its face, and hatched where the near end cuts it off."""
    turned = about_z(wall.turn)
    along, away, foot = turned[:, 1], turned[:, 0], vector([wall.x, wall.y, 0])
    rise = vector([0.0, 0.0, wall.height])
    ends = [foot + along * wall.near, foot + along * wall.far]
    face = polygon(camera.flat([ends[0], ends[1], ends[1] + rise, ends[0] + rise]))
    pieces = []
    if abs(camera.facing(away)) > 0.02:
        pieces.append(Piece(face, fill="wall-face"))
        pieces.append(Piece(line(camera.flat([ends[0], ends[1]])), stroke="ink", width=PROP_DETAIL))
    near = ends[0] if camera.depth(ends[0]) > camera.depth(ends[1]) else ends[1]
    cut = camera.flat([near, near + rise, near + rise + away * _THICK, near + away * _THICK])
    if Polygon(cut).area > 1:
        pieces += _cut_wall(cut)
    return [*pieces, Piece(line(camera.flat([near, near + rise])), stroke="ink", width=PROP_OUTLINE)]


def _cut_wall(corners: Array) -> list[Piece]:
    """The cut end of a wall: two uprights (four corners) with slanted lines between."""
    body = Polygon(corners).buffer(0)
    left, top, right, bottom = body.bounds
    stripes = [
        LineString([(left, height + (right - left)), (right, height)]).intersection(body)
        for height in np.arange(top - 8, bottom, _HATCH)
    ]
    lines = [
        Piece(stripe, stroke="wall-hatch", width=PROP_DETAIL) for stripe in stripes if stripe.length > 0.1
    ]
    return [Piece(body, fill="wall"), *lines]
